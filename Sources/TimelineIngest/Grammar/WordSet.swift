/// A set of words by their numbers in the ``Vocabulary``: one bit a word, so that asking costs no hashing.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var bits: [UInt64] = []

  /// The set of some words; ``Vocabulary/unknown`` is never in it.
  init(_ words: some Sequence<Int32>) {
    for word in words { insert(word) }
  }

  init(arrayLiteral words: Int32...) {
    self.init(words)
  }

  /// Adds a word.
  mutating func insert(_ word: Int32) {
    guard word >= 0 else { return }
    let slot = Int(word) >> 6
    if slot >= bits.count { bits.append(contentsOf: repeatElement(0, count: slot + 1 - bits.count)) }
    bits[slot] |= 1 << UInt64(word & 63)
  }

  /// Whether a word is in the set.
  func contains(_ word: Int32) -> Bool {
    let slot = Int(word) >> 6
    return word >= 0 && slot < bits.count && bits[slot] & (1 << UInt64(word & 63)) != 0
  }

  /// The words of both sets.
  func union(_ other: WordSet) -> WordSet {
    let isLarger = bits.count >= other.bits.count
    var out = isLarger ? self : other
    let smaller = isLarger ? other.bits : bits
    for slot in smaller.indices { out.bits[slot] |= smaller[slot] }
    return out
  }
}
