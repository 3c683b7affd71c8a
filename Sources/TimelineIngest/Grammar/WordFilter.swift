/// A few words, so that most others are told apart from them by one bit.
struct WordFilter: Sendable {
  private var bits: UInt64 = 0

  /// No words.
  init() {}

  /// One word.
  init(_ word: Int32) { insert(word) }

  /// Adds a word; ``Vocabulary/unknown`` is never in it.
  mutating func insert(_ word: Int32) {
    if word >= 0 { bits |= 1 << UInt64((UInt32(bitPattern: word) &* 0x9E37_79B9) >> 26) }
  }

  /// Whether all words of another filter may be in this one; never false where they are.
  func mayContain(_ other: WordFilter) -> Bool { other.bits & ~bits == 0 }
}
