/// Upper and lower case of UTF-8 text without Foundation: ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic.
package enum LetterCase {
  /// The bytes in lower case; letters of other scripts stay as they are.
  package static func lowered(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.underestimatedCount)
    for byte in bytes {
      if byte >= 0x41, byte <= 0x5A {
        out.append(byte | 0x20)
      } else if byte >= 0x80, byte < 0xC0, let lead = out.last, lead >= 0xC3, lead <= 0xD1 {
        let (first, second) = lowered(lead, byte)
        out[out.count - 1] = first
        out.append(second)
      } else {
        out.append(byte)
      }
    }
    return out
  }

  /// Whether a two-byte letter is upper case.
  package static func isUpper(_ lead: UInt8, _ trail: UInt8) -> Bool {
    lowered(lead, trail) != (lead, trail)
  }

  /// A two-byte letter in lower case.
  package static func lowered(_ lead: UInt8, _ trail: UInt8) -> (UInt8, UInt8) {
    switch lead {
    case 0xC3 where trail >= 0x80 && trail <= 0x9E && trail != 0x97: (lead, trail + 0x20)
    case 0xC4 where trail >= 0x80 && trail <= 0xB7 && trail & 1 == 0: (lead, trail + 1)
    case 0xC4 where trail >= 0xB9 && trail <= 0xBD && trail & 1 == 1: (lead, trail + 1)
    case 0xC5 where trail >= 0x81 && trail <= 0x87 && trail & 1 == 1: (lead, trail + 1)
    case 0xC5 where trail >= 0x8A && trail <= 0xB7 && trail & 1 == 0: (lead, trail + 1)
    case 0xC5 where trail >= 0xB9 && trail <= 0xBD && trail & 1 == 1: (lead, trail + 1)
    case 0xCE where trail >= 0x91 && trail <= 0x9F: (lead, trail + 0x20)
    case 0xCE where trail >= 0xA0 && trail <= 0xA9: (0xCF, trail - 0x20)
    case 0xD0 where trail >= 0x90 && trail <= 0x9F: (lead, trail + 0x20)
    case 0xD0 where trail >= 0xA0 && trail <= 0xAF: (0xD1, trail - 0x20)
    case 0xD0 where trail >= 0x80 && trail <= 0x8F: (0xD1, trail + 0x10)
    default: (lead, trail)
    }
  }
}
