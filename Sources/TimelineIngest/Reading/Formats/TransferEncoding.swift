/// How mail writes bytes that are not ASCII: as `=C3`, or six bits a character.
enum TransferEncoding {
  /// What quoted-printable stands for; what is none is kept as it is.
  ///
  /// - Parameter isWord: whether it is a word of a header, where `_` is a space.
  static func quotedPrintable(_ bytes: some Collection<UInt8>, isWord: Bool = false) -> [UInt8] {
    let source = Array(bytes)
    var out: [UInt8] = []
    out.reserveCapacity(source.count)
    var at = 0
    while at < source.count {
      if isWord, source[at] == UInt8(ascii: "_") {
        out.append(0x20)
        at += 1
        continue
      }
      guard source[at] == UInt8(ascii: "=") else {
        out.append(source[at])
        at += 1
        continue
      }
      if at + 2 < source.count, let high = digit(source[at + 1]), let low = digit(source[at + 2]) {
        out.append(high << 4 | low)
        at += 3
        continue
      }
      // A line that goes on.
      var end = at + 1
      while end < source.count, source[end] == 0x20 || source[end] == 0x0D { end += 1 }
      if end < source.count, source[end] == 0x0A {
        at = end + 1
      } else {
        out.append(source[at])
        at += 1
      }
    }
    return out
  }

  /// What base64 stands for, up to the first `=`; what is no character of it is passed over.
  static func base64(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 3 / 4)
    var (value, bits): (UInt32, Int) = (0, 0)
    for byte in bytes {
      let six: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): six = byte - 0x41
      case UInt8(ascii: "a")...UInt8(ascii: "z"): six = byte - 0x47
      case UInt8(ascii: "0")...UInt8(ascii: "9"): six = byte + 4
      case UInt8(ascii: "+"): six = 62
      case UInt8(ascii: "/"): six = 63
      case UInt8(ascii: "="): return out
      default: continue
      }
      value = value << 6 | UInt32(six)
      bits += 6
      if bits >= 8 {
        bits -= 8
        out.append(UInt8(truncatingIfNeeded: value >> UInt32(bits)))
      }
    }
    return out
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 0x37
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 0x57
    default: nil
    }
  }
}

/// Words of a header that are not ASCII: `=?UTF-8?Q?caf=C3=A9?=`.
enum EncodedWords {
  /// A header's value with its words decoded; spaces between two of them are none.
  static func decode(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var at = 0
    var isAfterWord = false
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "="), let word = word(bytes, at) {
        if isAfterWord { while out.last == 0x20 { out.removeLast() } }
        out.append(contentsOf: word.text)
        at = word.end
        isAfterWord = true
        continue
      }
      if bytes[at] != 0x20 { isAfterWord = false }
      out.append(bytes[at])
      at += 1
    }
    return MarkupTree.folded(StoredText.clean(out))
  }

  private static func word(_ bytes: [UInt8], _ at: Int) -> (text: [UInt8], end: Int)? {
    let parts = bytes[at...].prefix(600).split(
      separator: UInt8(ascii: "?"), maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].count == 1, parts[2].count == 1, parts[4].first == UInt8(ascii: "="),
      let kind = parts[2].first
    else { return nil }
    let label = String(decoding: LetterCase.lowered(parts[1].prefix { $0 != UInt8(ascii: "*") }), as: UTF8.self)
    let raw: [UInt8]
    switch kind | 0x20 {
    case UInt8(ascii: "q"): raw = TransferEncoding.quotedPrintable(parts[3], isWord: true)
    case UInt8(ascii: "b"): raw = TransferEncoding.base64(parts[3])
    default: return nil
    }
    return (PageEncoding.decode(raw, as: label), parts[4].startIndex + 1)
  }
}
