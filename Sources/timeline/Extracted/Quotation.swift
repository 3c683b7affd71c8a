/// A text in which quotations are looked up by people and programs that don't keep its line breaks and curly quotes.
///
/// Runs of white space count as one space, curly quotation marks as straight ones, dashes as hyphens; nothing else is forgiven, so that
/// what is found is what the text says.
struct Quotation {
  private let folded: [UInt8]
  /// Where each byte of `folded` comes from; one more for the end.
  private let origin: [Int]

  /// Prepares a text for look-ups.
  init(_ text: [UInt8]) {
    (folded, origin) = Self.fold(text)
  }

  /// The bytes that say so, the first place within `bounds` that stands between words; offsets are half-open, in UTF-8 bytes.
  func range(of quote: String, within bounds: Range<Int>? = nil) -> Range<Int>? {
    var wanted = Self.fold(Array(quote.utf8)).bytes[...]
    while wanted.first == 0x20 { wanted.removeFirst() }
    while wanted.last == 0x20 { wanted.removeLast() }
    guard let first = wanted.first, let last = wanted.last, wanted.count <= folded.count else { return nil }
    let pattern = Array(wanted)
    let borders = Self.borders(pattern)
    let bounds = bounds ?? 0..<Int.max
    var matched = 0
    for at in (bounds.lowerBound > 0 ? Self.lowerBound(bounds.lowerBound, in: origin) : 0)..<folded.count {
      if origin[at] >= bounds.upperBound { return nil }
      while matched > 0, matched == pattern.count || folded[at] != pattern[matched] { matched = borders[matched - 1] }
      if folded[at] == pattern[matched] { matched += 1 }
      guard matched == pattern.count else { continue }
      let (start, end) = (at + 1 - matched, at + 1)
      if !(Self.isWordByte(first) && start > 0 && Self.isWordByte(folded[start - 1])),
        !(Self.isWordByte(last) && end < folded.count && Self.isWordByte(folded[end]))
      {
        // The last byte may stand for several.
        let range = origin[start]..<origin[end]
        if range.upperBound <= bounds.upperBound { return range }
      }
    }
    return nil
  }

  /// How much of the beginning of each beginning is its end too, so that a text is gone through once (Knuth, Morris, Pratt).
  private static func borders(_ pattern: [UInt8]) -> [Int] {
    var borders = [Int](repeating: 0, count: pattern.count)
    var length = 0
    for at in pattern.indices.dropFirst() {
      while length > 0, pattern[at] != pattern[length] { length = borders[length - 1] }
      if pattern[at] == pattern[length] { length += 1 }
      borders[at] = length
    }
    return borders
  }

  /// Whether a quotation is what stands in a range, white space and the shape of quotation marks aside.
  static func isSame(_ quote: String, as bytes: some Sequence<UInt8>) -> Bool {
    trimmed(fold(Array(quote.utf8)).bytes) == trimmed(fold(Array(bytes)).bytes)
  }

  private static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed()[...]
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  /// The first index of a sorted array whose element is at least so much.
  private static func lowerBound(_ value: Int, in sorted: [Int]) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func fold(_ text: [UInt8]) -> (bytes: [UInt8], origin: [Int]) {
    var bytes: [UInt8] = []
    var origin: [Int] = []
    bytes.reserveCapacity(text.count)
    origin.reserveCapacity(text.count + 1)
    var index = 0
    while index < text.count {
      let start = index
      var byte = text[index]
      var length = 1
      if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 {
        switch text[index + 2] {
        case 0x98, 0x99: (byte, length) = (0x27, 3)
        case 0x9C, 0x9D: (byte, length) = (0x22, 3)
        case 0x93, 0x94: (byte, length) = (0x2D, 3)
        default: break
        }
      } else if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 {
        (byte, length) = (0x20, 2)
      } else if byte == 0x09 || byte == 0x0A || byte == 0x0D {
        byte = 0x20
      }
      index += length
      if byte == 0x20, bytes.last == 0x20 { continue }
      bytes.append(byte)
      origin.append(start)
    }
    origin.append(text.count)
    return (bytes, origin)
  }
}
