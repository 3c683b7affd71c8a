/// Makes text fit to be stored and shown: one kind of line break, and no character that a terminal would obey.
enum StoredText {
  /// A copy of valid UTF-8 text with line feeds for every kind of line break, and without control characters other than
  /// tab, terminal sequences, byte order marks and the characters that override or isolate the direction of text.
  ///
  /// - Complexity: O(n) in the bytes.
  static func clean(_ bytes: [UInt8]) -> [UInt8] {
    guard
      bytes.contains(where: {
        $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF
      })
    else { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let (kept, width) = step(text, index)
        switch kept {
        case .asItIs: for offset in index..<index + width { out.append(text[offset]) }
        case .lineFeed: out.append(0x0A)
        case .nothing: break
        }
        index += width
      }
    }
    return out
  }

  private enum Kept { case asItIs, lineFeed, nothing }

  /// What becomes of the bytes at an offset, and how many they are.
  @inline(__always)
  private static func step(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Kept, Int) {
    let byte = text[index]
    if byte >= 0x20, byte < 0x7F || byte == 0x0A { return (.asItIs, 1) }
    func at(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
    switch byte {
    case 0x0A, 0x09: return (.asItIs, 1)
    case 0x0D: return (.lineFeed, at(1) == 0x0A ? 2 : 1)
    case 0x0B, 0x0C: return (.lineFeed, 1)
    case 0x1B: return (.nothing, sequenceLength(text, index))
    case ..<0x20, 0x7F: return (.nothing, 1)
    case 0xC2 where at(1) == 0x85: return (.lineFeed, 2)
    case 0xC2 where at(1) < 0xA0 && at(1) >= 0x80: return (.nothing, 2)
    case 0xE2 where at(1) == 0x80 && (at(2) == 0xA8 || at(2) == 0xA9): return (.lineFeed, 3)
    case 0xE2 where at(1) == 0x80 && at(2) >= 0xAA && at(2) <= 0xAE: return (.nothing, 3)
    case 0xE2 where at(1) == 0x81 && at(2) >= 0xA6 && at(2) <= 0xA9: return (.nothing, 3)
    case 0xEF where at(1) == 0xBB && at(2) == 0xBF: return (.nothing, 3)
    default: return (.asItIs, 1)
    }
  }

  /// The length of a terminal's escape sequence ("ESC [ 31 m"), 64 bytes at most.
  private static func sequenceLength(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    guard index + 1 < text.count, text[index + 1] == UInt8(ascii: "[") else { return 1 }
    var end = index + 2
    while end < text.count, end - index < 64, text[end] >= 0x20, text[end] < 0x40 { end += 1 }
    return end < text.count && text[end] >= 0x40 && text[end] < 0x7F ? end - index + 1 : 2
  }
}
