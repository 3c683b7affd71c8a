extension MarkupTree {
  /// The parser holds each attribute of a tag against all before it: a page that would cost more comparisons than this is refused.
  private static let mostComparisons = 1_000_000_000

  /// Whether a page has tags with so many attributes that reading them would take minutes.
  ///
  /// Scripts are looked at as if they were markup: what stands between `<` and `>` in them is short.
  ///
  /// - Complexity: O(n) in the bytes.
  static func hasTooManyAttributes(_ page: [UInt8]) -> Bool {
    var comparisons = 0
    page.withUnsafeBufferPointer { page in
      var at = 0
      while at + 1 < page.count, comparisons <= mostComparisons {
        at += 1
        guard page[at - 1] == UInt8(ascii: "<"), isLetter(page[at]) else { continue }
        let count = attributes(page, &at)
        comparisons += count * count
      }
    }
    return comparisons > mostComparisons
  }

  /// How many attributes a tag has; moves behind it.
  private static func attributes(_ page: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Int {
    var count = 0
    var isWithin = true
    while at < page.count, page[at] != UInt8(ascii: ">") {
      let byte = page[at]
      at += 1
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D, UInt8(ascii: "/"): isWithin = false
      case UInt8(ascii: "="):
        while at < page.count, TokenizerBytes.isSpace(page[at]) { at += 1 }
        guard at < page.count, page[at] == UInt8(ascii: "\"") || page[at] == UInt8(ascii: "'") else {
          isWithin = true
          continue
        }
        let quote = page[at]
        at += 1
        while at < page.count, page[at] != quote { at += 1 }
        at = min(at + 1, page.count)
        isWithin = false
      default:
        if !isWithin { count += 1 }
        isWithin = true
      }
    }
    return count
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let small = byte | 0x20
    return small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z")
  }
}
