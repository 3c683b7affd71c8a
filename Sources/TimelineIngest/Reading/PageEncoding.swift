import Glibc

/// How a web page's bytes spell its characters: a byte order mark, what the page declares, what the bytes look like.
enum PageEncoding {
  /// A declaration stands within so many bytes.
  private static let reach = 4096

  /// The text of a page in UTF-8, how it was spelt, and what was guessed.
  static func decode(_ bytes: [UInt8]) -> (text: [UInt8], encoding: TextEncoding, note: String?) {
    let (text, encoding) = TextEncoding.decode(bytes)
    if encoding != .windows1252 && encoding != .repaired {
      return (text, encoding, encoding == .utf8 ? nil : "its characters are \(encoding.rawValue), by its first bytes")
    }
    guard let label = declared(bytes) else {
      return (text, encoding, "it declares no encoding: read as \(encoding.rawValue)")
    }
    // What the world declares as Latin-1 or ASCII is Windows-1252.
    if ["iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252", "cp1252", "iso8859-1"].contains(label) {
      return (text, encoding, nil)
    }
    // Had it been any other of Unicode's, its declaration could not have been read.
    if label.hasPrefix("utf") || label.hasPrefix("ucs") || label.hasPrefix("unicode") {
      return (text, encoding, "it declares \(label.uppercased()), but is \(encoding.rawValue)")
    }
    guard let converted = convert(bytes, from: label) else {
      return (text, encoding, "it declares \(label), which is not known here: read as \(encoding.rawValue)")
    }
    return (converted, .declared, "its characters are \(label), as it declares")
  }

  /// The text of bytes that a message calls by an encoding's name; where it is wrong, what the bytes look like.
  static func decode(_ bytes: [UInt8], as label: String?) -> [UInt8] {
    let (text, encoding) = TextEncoding.decode(bytes)
    guard let label = label?.lowercased(), encoding == .windows1252 || label.hasPrefix("iso-2022"),
      !label.hasPrefix("iso-8859-1") || label.utf8.count > 10, label != "us-ascii", label != "utf-8",
      label.utf8.count <= 20,
      label.utf8.allSatisfy({ TokenizerBytes.isLetter($0) || TokenizerBytes.isDigit($0) || $0 == 0x2D || $0 == 0x5F })
    else { return text }
    return convert(bytes, from: label) ?? text
  }

  /// What a page, or another text in XML, declares: `charset=` in a meta tag, `encoding=` in its first line.
  static func declared(_ bytes: [UInt8]) -> String? {
    let head = LetterCase.lowered(bytes.prefix(reach))
    for name in ["charset", "encoding"] {
      let name = Array(name.utf8)
      var at = 0
      while at + name.count < head.count {
        guard head[at] == name[0], head[at..<at + name.count].elementsEqual(name) else {
          at += 1
          continue
        }
        at += name.count
        while at < head.count, TokenizerBytes.isSpace(head[at]) { at += 1 }
        guard at < head.count, head[at] == UInt8(ascii: "=") else { continue }
        at += 1
        while at < head.count, " \"'".utf8.contains(head[at]) { at += 1 }
        let label = head[at...].prefix {
          TokenizerBytes.isLetter($0) || TokenizerBytes.isDigit($0) || $0 == 0x2D || $0 == 0x5F
        }
        if (2...20).contains(label.count) { return String(decoding: label, as: UTF8.self) }
      }
    }
    return nil
  }

  /// Bytes of a named encoding in UTF-8, bytes that it hasn't as U+FFFD; `nil` for an encoding that the system doesn't know.
  static func convert(_ bytes: [UInt8], from label: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", label), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 2)
    var chunk = [CChar](repeating: 0, count: 1 << 16)
    source.withUnsafeMutableBufferPointer { source in
      var (start, left) = (source.baseAddress, source.count)
      while left > 0 {
        let (result, count) = chunk.withUnsafeMutableBufferPointer { chunk in
          var (to, room) = (chunk.baseAddress, chunk.count)
          let result = iconv(converter, &start, &left, &to, &room)
          return (result, chunk.count - room)
        }
        let reason = errno
        out.append(contentsOf: chunk[..<count].lazy.map { UInt8(bitPattern: $0) })
        if result == -1, reason != E2BIG {
          out.append(contentsOf: [0xEF, 0xBF, 0xBD])
          start = start.map { $0 + 1 }
          left -= 1
        }
      }
    }
    return out
  }
}
