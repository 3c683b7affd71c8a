/// The pieces that a text is read in: runs of whole lines of a few kilobytes, so that memory does not grow with the text.
struct Blocks: Sequence, IteratorProtocol {
  private let text: UnsafeBufferPointer<UInt8>
  private var at: Int
  private let end: Int

  /// How long a piece may get before it is cut at the next blank, and at last anywhere.
  static let (softLimit, hardLimit) = (1 << 15, 1 << 16)

  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    (self.text, at, end) = (text, range.lowerBound, range.upperBound)
  }

  mutating func next() -> Range<Int>? {
    guard at < end else { return nil }
    let start = at
    var place = Swift.min(start + Self.softLimit, end)
    if place < end {
      let limit = Swift.min(start + Self.hardLimit, end)
      var cut = place
      // A blank line if there is one, else a line, else a space.
      while cut < limit, !(text[cut] == 0x0A && text[cut - 1] == 0x0A) { cut += 1 }
      if cut == limit {
        cut = place
        while cut < limit, text[cut] != 0x0A { cut += 1 }
      }
      if cut == limit {
        cut = place
        while cut < limit, text[cut] != 0x20 { cut += 1 }
      }
      // Never inside a character.
      while cut < end, text[cut] & 0xC0 == 0x80 { cut += 1 }
      place = cut
    }
    at = place
    return start..<place
  }
}
