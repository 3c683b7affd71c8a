/// What a byte or a code point is to the tokenizer.
enum TokenizerBytes {
  /// What a code point of more than one byte is.
  enum Kind {
    case letter, space, punctuation, apostrophe, hyphen, currency, ignorable
  }

  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  @inline(__always) static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
  @inline(__always) static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  @inline(__always) static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

  /// The kind and the length of a code point that begins with a byte above 0x7F.
  ///
  /// Broken UTF-8 is a letter of one byte: it stays within its word and nothing is lost.
  static func kind(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> (kind: Kind, length: Int) {
    switch lead {
    case 0xC2: (latinSign(second), 2)
    case 0xC3 where second == 0x97 || second == 0xB7: (.punctuation, 2)
    case 0xC3...0xDF: (.letter, 2)
    case 0xE2: (generalPunctuation(second, third), 3)
    case 0xE3 where second == 0x80: (third == 0x80 ? .space : .punctuation, 3)
    case 0xEF where second == 0xBB && third == 0xBF: (.ignorable, 3)
    case 0xEF where second == 0xB8 && third < 0x90: (.ignorable, 3)
    case 0xEF where second == 0xBC || second == 0xBD: (.punctuation, 3)
    case 0xE0...0xEF: (.letter, 3)
    case 0xF0 where second == 0x9F: (.punctuation, 4)
    case 0xF0...0xF4: (.letter, 4)
    default: (.letter, 1)
    }
  }

  /// U+0080 to U+00BF.
  private static func latinSign(_ second: UInt8) -> Kind {
    switch second {
    case 0xA0: .space
    case 0xAD: .ignorable
    case 0xA2...0xA5: .currency
    case 0xAA, 0xB5, 0xBA: .letter
    default: .punctuation
    }
  }

  /// U+2000 to U+2FFF: spaces, dashes, quotes, currency signs, arrows, dingbats.
  private static func generalPunctuation(_ second: UInt8, _ third: UInt8) -> Kind {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): .space
    case (0x80, 0x8B...0x8F), (0x81, 0xA0...0xAF), (0x80, 0xAA...0xAE): .ignorable
    case (0x80, 0x90), (0x80, 0x91): .hyphen
    case (0x80, 0x99): .apostrophe
    case (0x82, 0xA0...): .currency
    case (0x83, ...0x8F): .currency
    case (0x80...0xAF, _): .punctuation
    default: .letter
    }
  }
}
