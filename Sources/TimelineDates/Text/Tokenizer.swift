/// Cuts UTF-8 text into words, numbers and signs.
///
/// A word is a run of letters, so that "don't" is three tokens and "1990s" two; every byte beyond ASCII that is no known
/// sign counts as a letter.
struct Tokenizer {
  /// Adds the tokens of a byte range.
  ///
  /// - Complexity: O(n) in the bytes of the range.
  static func tokenize(
    _ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, words: WordTable, into tokens: inout [Token]
  ) {
    // Looked at for every byte: not to be asked for each time.
    let classes = Self.classes
    var at = range.lowerBound
    let end = range.upperBound
    var lineStart = at
    var glued = false
    while at < end {
      let byte = text[at]
      switch classes[Int(byte)] {
      case .space:
        at += 1
        glued = false
      case .line:
        // A line break is a stop when the line is short, as a heading is, or long, as a paragraph on one line is, or the
        // next one is blank or set in.
        let next = at + 1 < end ? text[at + 1] : UInt8(ascii: "\n")
        let isWrapped = (45..<160).contains(at - lineStart)
        if !isWrapped || classes[Int(next)] == .line || classes[Int(next)] == .space {
          if tokens.last?.kind != .stop { tokens.append(Token(start: Int32(at), end: Int32(at), kind: .stop)) }
        }
        at += 1
        lineStart = at
        glued = false
      case .letter:
        let start = at
        var upper = true
        var plain = true
        while at < end {
          // Small letters in one go: they are most of a text.
          let run = at
          while at < end, text[at] &- 0x61 < 26 { at += 1 }
          if at > run { upper = false }
          guard at < end else { break }
          let next = text[at]
          if next >= 0x80, Self.sign(text, at, end) == nil {
            (plain, upper) = (false, false)
          } else if (next | 0x20) &- 0x61 >= 26 {
            break
          }
          at += 1
        }
        var token = Token(start: Int32(start), end: Int32(at), kind: .word, isGlued: glued)
        token.isCapital = byte < 0x61
        token.isUpper = upper && at - start > 1
        if plain {
          token.word = words.find(WordTable.Key(text, start..<at))
          token.endsInED =
            text[at - 1] | 0x20 == 0x64 && at - start > 3 && text[at - 2] | 0x20 == 0x65
            && !words.meanings[Int(token.word)].roles.contains(.notPast)
          token.endsInS =
            token.word == 0 && at - start > 3 && text[at - 1] | 0x20 == 0x73 && text[at - 2] | 0x20 != 0x73
        }
        tokens.append(token)
        glued = true
      case .digit:
        let start = at
        var value: Int32 = 0
        while at < end, classes[Int(text[at])] == .digit {
          if at - start < 9 { value = value * 10 + Int32(text[at] - 0x30) }
          at += 1
        }
        var token = Token(start: Int32(start), end: Int32(at), kind: .number, isGlued: glued)
        token.digits = UInt8(min(at - start, 255))
        token.number = value
        tokens.append(token)
        glued = true
      case .high:
        if let (scalar, length) = Self.sign(text, at, end) {
          if scalar == 0x20 {
            glued = false
          } else {
            tokens.append(Token(start: Int32(at), end: Int32(at + length), kind: .sign, isGlued: glued, number: scalar))
            glued = true
          }
          at += length
        } else {
          let start = at
          while at < end {
            let kind = classes[Int(text[at])]
            guard kind == .letter || kind == .high && Self.sign(text, at, end) == nil else { break }
            at += 1
          }
          tokens.append(Token(start: Int32(start), end: Int32(at), kind: .word, isGlued: glued, isCapital: true))
          glued = true
        }
      case .sign:
        tokens.append(Token(start: Int32(at), end: Int32(at + 1), kind: .sign, isGlued: glued, number: Int32(byte)))
        at += 1
        glued = true
      }
    }
    tokens.append(Token(start: Int32(end), end: Int32(end), kind: .stop))
  }

  private enum Class: UInt8 { case space, line, letter, digit, high, sign }

  private static let classes: [Class] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "\n"): .line
    case 0...0x20: .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case 0x80...0xFF: .high
    default: .sign
    }
  }

  /// The sign beyond ASCII that begins here, as the ASCII sign it stands for where there is one, with its length in bytes.
  ///
  /// An em dash stays itself (0x2014), since it parts where an en dash joins.
  private static func sign(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (Int32, Int)? {
    let byte = text[at]
    if byte == 0xC2, at + 1 < end {
      switch text[at + 1] {
      case 0xA0: return (0x20, 2)
      case 0xA3: return (0x24, 2)
      case 0xBD: return (0xBD, 2)
      case 0xBC: return (0xBC, 2)
      case 0xBE: return (0xBE, 2)
      case 0xB0: return (0xB0, 2)
      case 0xA7, 0xAB, 0xBB, 0xB7, 0xB6: return (0x22, 2)
      default: return nil
      }
    }
    // The byte order mark that a file may begin with.
    if byte == 0xEF, at + 2 < end, text[at + 1] == 0xBB, text[at + 2] == 0xBF { return (0x20, 3) }
    guard byte == 0xE2, at + 2 < end else { return nil }
    if text[at + 1] == 0x82, text[at + 2] == 0xAC { return (0x24, 3) }
    guard text[at + 1] == 0x80 else { return nil }
    switch text[at + 2] {
    case 0x80...0x8B, 0xAF: return (0x20, 3)
    case 0x90, 0x91, 0x92, 0x93: return (0x2D, 3)
    case 0x94, 0x95: return (0x2014, 3)
    case 0x98, 0x99: return (0x27, 3)
    case 0x9C, 0x9D, 0x9E: return (0x22, 3)
    case 0xA2: return (0x2A, 3)
    case 0xA6: return (0x2E, 3)
    default: return nil
    }
  }
}
