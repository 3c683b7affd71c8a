/// Numbers, addresses and tags.
extension TokenScanner {
  /// A number whose first digit stands at an offset; a currency sign may stand before it.
  ///
  /// "1,500", "3.5", "2:39", "07/10/2015", "2015-10-07", "1500km", "21st", "$25m" are one token each, and so is "48-hour",
  /// which is a word; "6-7" is three.
  mutating func takeNumber(from digit: Int, into tokens: inout [Token]) {
    length = 0
    for offset in position..<digit { append(text[offset]) }
    var offset = digit
    while true {
      let byte = at(offset)
      if TokenizerBytes.isDigit(byte) {
        append(byte)
        offset += 1
      } else if isSeparator(byte, at: offset, first: digit) {
        append(byte)
        offset += 1
      } else {
        break
      }
    }
    if at(offset) == 0x2D, TokenizerBytes.isLetter(at(offset + 1)) {
      append(0x2D)
      return continueWord(at: offset + 1, into: &tokens)
    }
    while TokenizerBytes.isLetter(at(offset)) || TokenizerBytes.isDigit(at(offset)) {
      append(TokenizerBytes.isLetter(at(offset)) ? at(offset) | 0x20 : at(offset))
      offset += 1
    }
    finish(at: offset, shape: .number, into: &tokens)
  }

  /// Whether a mark between digits belongs to the number.
  private func isSeparator(_ byte: UInt8, at offset: Int, first: Int) -> Bool {
    func digits(_ range: Range<Int>) -> Bool { range.allSatisfy { TokenizerBytes.isDigit(at($0)) } }
    switch byte {
    case 0x2C: return digits(offset + 1..<offset + 4) && !TokenizerBytes.isDigit(at(offset + 4))
    case 0x2E, 0x2F: return TokenizerBytes.isDigit(at(offset + 1))
    case 0x3A: return offset - first <= 8 && digits(offset + 1..<offset + 3)
    case 0x2D:  // an ISO date only
      let isFirst = offset == first + 4 && digits(offset + 1..<offset + 3) && at(offset + 3) == 0x2D
      let isSecond = offset == first + 7 && at(first + 4) == 0x2D
      return (isFirst && digits(offset + 4..<offset + 6)) || (isSecond && digits(offset + 1..<offset + 3))
    default: return false
    }
  }

  /// "#Syria", "@name": one token, whose word is the tag's.
  mutating func takeTag(into tokens: inout [Token]) {
    length = 0
    var offset = position + 1
    while isWordByte(at(offset)) || at(offset) == 0x5F || (at(offset) >= 0x80 && at(offset) != 0xE2) {
      append(TokenizerBytes.isUpper(at(offset)) ? at(offset) | 0x20 : at(offset))
      offset += 1
    }
    finish(at: offset, shape: at(position) == 0x23 ? [.word, .capitalized] : .address, into: &tokens)
  }

  /// "http://…", "www.…", "news.example.org": one token, if one begins here.
  mutating func takesAddress(into tokens: inout [Token]) -> Bool {
    switch at(position) | 0x20 {
    case UInt8(ascii: "h") where matches("http"):
      let rest = at(position + 4) | 0x20 == UInt8(ascii: "s") ? position + 5 : position + 4
      guard at(rest) == 0x3A, at(rest + 1) == 0x2F else { return false }
    case UInt8(ascii: "w") where matches("www."): break
    default: return false
    }
    takeAddress(into: &tokens)
    return true
  }

  /// Everything up to white space or a bracket, without the punctuation at its end.
  mutating func takeAddress(into tokens: inout [Token]) {
    var stop = position
    while stop < end, !TokenizerBytes.isSpace(text[stop]), !"<>()[]{}\"".utf8.contains(text[stop]) { stop += 1 }
    while stop > position + 1, ".,;:!?'".utf8.contains(text[stop - 1]) { stop -= 1 }
    length = Self.longestWord + 1
    finish(at: stop, shape: .address, into: &tokens)
  }

  /// Whether the labels after a period end in a top-level domain that words rarely look like ("example.org/x").
  func isDomain(from period: Int) -> Bool {
    var offset = period
    var label = period + 1
    while at(offset) == 0x2E, TokenizerBytes.isLetter(at(offset + 1)), offset - period < 80 {
      label = offset + 1
      offset = label
      while TokenizerBytes.isLetter(at(offset)) || TokenizerBytes.isDigit(at(offset)) || at(offset) == 0x2D {
        guard offset - period < 80 else { return false }
        offset += 1
      }
    }
    guard (2...4).contains(offset - label) else { return false }
    return Self.topLevels.contains { domain in
      domain.utf8.count == offset - label && zip(domain.utf8, label..<offset).allSatisfy { $0 == at($1) }
    }
  }

  private static let topLevels: [String] = ["com", "org", "net", "gov", "edu", "mil", "info", "uk", "ru", "eu", "tv"]

  private func matches(_ prefix: String) -> Bool {
    var offset = position
    for byte in prefix.utf8 {
      guard at(offset) == byte || at(offset) | 0x20 == byte else { return false }
      offset += 1
    }
    return true
  }
}
