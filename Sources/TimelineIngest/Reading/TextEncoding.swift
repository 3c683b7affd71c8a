/// How the bytes of an input spell its characters.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  /// Mostly UTF-8; stray bytes were read as Windows-1252.
  case repaired = "UTF-8 with stray bytes"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// Also what Latin-1 is read as: the two differ in control characters only.
  case windows1252 = "Windows-1252"
  /// Another one, that the document names.
  case declared = "as declared"

  /// Finds the encoding of an input and gives its text in UTF-8, without a byte order mark.
  ///
  /// - Complexity: O(n) in the bytes.
  static func decode(_ bytes: [UInt8]) -> (text: [UInt8], encoding: TextEncoding) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return decodeBytes(bytes[3...]) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (decodeUTF16(bytes[2...], little: true), .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (decodeUTF16(bytes[2...], little: false), .utf16BigEndian) }
    if let little = looksLikeUTF16(bytes) {
      return (decodeUTF16(bytes[...], little: little), little ? .utf16LittleEndian : .utf16BigEndian)
    }
    return decodeBytes(bytes[...])
  }

  /// Whether text without a byte order mark is UTF-16, and if so whether its low bytes come first.
  ///
  /// English text in UTF-16 has a zero in every second byte.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 8, sample.count % 2 == 0 || bytes.count > 4096 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let pairs = sample.count / 2
    if zeros.odd * 10 > pairs * 7, zeros.even * 20 < pairs { return true }
    if zeros.even * 10 > pairs * 7, zeros.odd * 20 < pairs { return false }
    return nil
  }

  private static func decodeUTF16(_ bytes: ArraySlice<UInt8>, little: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(little ? second << 8 | first : first << 8 | second)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// UTF-8 where it is valid; every byte that isn't is a character of Windows-1252.
  private static func decodeBytes(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], encoding: TextEncoding) {
    var out: [UInt8] = []
    var wide = 0
    var stray = 0
    bytes.withUnsafeBufferPointer { text in
      var index = 0
      var kept = 0
      while index < text.count {
        if text[index] < 0x80 {
          index += 1
          continue
        }
        let width = sequence(text, index)
        if width > 0 {
          wide += 1
          index += width
          continue
        }
        if stray == 0 { out.reserveCapacity(text.count + text.count / 8) }
        out.append(contentsOf: text[kept..<index])
        out.append(contentsOf: Windows1252.utf8(text[index]))
        stray += 1
        index += 1
        kept = index
      }
      if stray > 0 { out.append(contentsOf: text[kept...]) }
    }
    guard stray > 0 else { return (Array(bytes), .utf8) }
    return (out, wide > 0 ? .repaired : .windows1252)
  }

  /// The length of the valid UTF-8 sequence at an offset, 0 where there is none.
  private static func sequence(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    func trail(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      index + offset < text.count && text[index + offset] >= low && text[index + offset] <= high
    }
    switch text[index] {
    case 0xC2...0xDF: return trail(1) ? 2 : 0
    case 0xE0: return trail(1, 0xA0) && trail(2) ? 3 : 0
    case 0xED: return trail(1, 0x80, 0x9F) && trail(2) ? 3 : 0
    case 0xE1...0xEF: return trail(1) && trail(2) ? 3 : 0
    case 0xF0: return trail(1, 0x90) && trail(2) && trail(3) ? 4 : 0
    case 0xF1...0xF3: return trail(1) && trail(2) && trail(3) ? 4 : 0
    case 0xF4: return trail(1, 0x80, 0x8F) && trail(2) && trail(3) ? 4 : 0
    default: return 0
    }
  }
}

/// The code page that Western Europe wrote its web pages in.
enum Windows1252 {
  /// The characters of the bytes 0x80 to 0x9F; 0 where there is none.
  private static let upper: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  /// The UTF-8 of a byte above 0x7F; nothing for the five that have no character.
  static func utf8(_ byte: UInt8) -> [UInt8] {
    let scalar = byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt16(byte)
    switch scalar {
    case 0: return []
    case ..<0x800: return [0xC0 | UInt8(scalar >> 6), 0x80 | UInt8(scalar & 0x3F)]
    default: return [0xE0 | UInt8(scalar >> 12), 0x80 | UInt8(scalar >> 6 & 0x3F), 0x80 | UInt8(scalar & 0x3F)]
    }
  }
}
