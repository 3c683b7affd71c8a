/// The strings, numbers and marks of JSON, one after the other.
struct JSONScanner {
  /// The whole text.
  let bytes: [UInt8]
  /// How far it is read.
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether all is read.
  var isAtEnd: Bool { position == bytes.count }
  /// The byte that comes next; `nil` at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Moves past one byte, whatever it is.
  mutating func skipByte() { position = min(position + 1, bytes.count) }

  /// A number as it is written; `nil` for null, true and false.
  mutating func scalar() throws(ReadingError) -> String? {
    let start = position
    while position < bytes.count, !Self.isEnd(bytes[position]) { position += 1 }
    let word = bytes[start..<position]
    for literal in ["null", "true", "false"] where word.elementsEqual(literal.utf8) { return nil }
    guard let first = word.first, TokenizerBytes.isDigit(first) || first == UInt8(ascii: "-"),
      word.dropFirst().allSatisfy({ TokenizerBytes.isDigit($0) || "+-.eE".utf8.contains($0) }),
      word.contains(where: TokenizerBytes.isDigit)
    else {
      position = start
      throw fault("a value expected")
    }
    return String(decoding: word, as: UTF8.self)
  }

  private static func isEnd(_ byte: UInt8) -> Bool { TokenizerBytes.isSpace(byte) || ",]}:".utf8.contains(byte) }

  /// A string, its escapes replaced.
  mutating func string() throws(ReadingError) -> String {
    guard take("\"") else { throw fault("a string expected") }
    var out: [UInt8] = []
    var kept = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        let run = bytes[kept..<position]
        position += 1
        if out.isEmpty { return String(decoding: run, as: UTF8.self) }
        out.append(contentsOf: run)
        return String(decoding: out, as: UTF8.self)
      }
      guard byte >= 0x20 || byte == 0x09 else { throw fault("a control character in a string") }
      guard byte == UInt8(ascii: "\\") else {
        position += 1
        continue
      }
      out.append(contentsOf: bytes[kept..<position])
      position += 1
      try escape(into: &out)
      kept = position
    }
    throw fault("a string without its end")
  }

  /// What follows a backslash.
  private mutating func escape(into out: inout [UInt8]) throws(ReadingError) {
    guard position < bytes.count else { throw fault("a string without its end") }
    position += 1
    switch bytes[position - 1] {
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case let byte where "\"\\/".utf8.contains(byte): out.append(byte)
    case UInt8(ascii: "u"): out.append(contentsOf: String(try scalarEscape()).utf8)
    default:
      position -= 1
      throw fault("an unknown escape")
    }
  }

  /// The character of `\uXXXX`, or of a pair of surrogates; half a pair is U+FFFD.
  private mutating func scalarEscape() throws(ReadingError) -> Unicode.Scalar {
    let first = try hexadecimal()
    if first >= 0xD800, first < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    {
      let mark = position
      position += 2
      let second = try hexadecimal()
      if second >= 0xDC00, second < 0xE000 {
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
      }
      position = mark
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(ReadingError) -> UInt32 {
    guard position + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16),
      bytes[position] != UInt8(ascii: "+"), bytes[position] != UInt8(ascii: "-")
    else { throw fault("four hexadecimal digits expected") }
    position += 4
    return value
  }

  /// Moves past a mark, if it comes next.
  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  /// Moves past white space.
  mutating func skipSpace() {
    while position < bytes.count, TokenizerBytes.isSpace(bytes[position]) { position += 1 }
  }

  /// An error that names the place.
  func fault(_ what: String) -> ReadingError { .badRecord("\(what) at byte \(position + 1)") }
}
