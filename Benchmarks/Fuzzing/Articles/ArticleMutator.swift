import BenchmarkSupport

/// Makes broken articles of whole ones: the same of a seed in every run.
struct ArticleMutator {
  /// Longer articles are cut: what breaks at all breaks in a short one.
  private static let mostBytes = 1 << 16
  /// What wears texts out that came a long way: marks without their partner, foreign bytes, controls, long runs.
  private static let rubbish: [[UInt8]] =
    [
      "\"", "(", ")", "\u{201C}", "\u{2019}s", " - ", ".", "...", ",", ";", ":", "\n", "\n\n", "\t", "\u{0}",
      "\u{1B}[2J", "\u{202E}",
      "\u{FEFF}", "0", "-1", "99999999999999999999", "31 February 2015", "32/13/0000", "last ", "the ", "'s", "U.S.",
      "Mr. ", "<p>", "&amp;",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], Array(repeating: 0x28, count: 400)]

  private let articles: [[UInt8]]
  private var chance: Chance

  /// Makes articles of some.
  init(_ articles: [[UInt8]], seed: UInt64) { (self.articles, chance) = (articles, Chance(seed: seed)) }

  /// The next article.
  mutating func next() -> [UInt8] {
    var text = articles[chance.below(articles.count)]
    for _ in 0...chance.rank(40) { mutate(&text) }
    return Array(text.prefix(Self.mostBytes))
  }

  private mutating func mutate(_ text: inout [UInt8]) {
    guard !text.isEmpty else {
      text = articles[chance.below(articles.count)]
      return
    }
    switch chance.below(9) {
    case 0: text.removeSubrange(word(of: text))
    case 1:
      let word = word(of: text)
      text.insert(contentsOf: text[word], at: word.lowerBound)
    case 2: swap(&text)
    case 3:
      // A word from anywhere, so that every kind of word meets every other.
      let other = articles[chance.below(articles.count)]
      text.replaceSubrange(word(of: text), with: other[word(of: other)])
    case 4: splice(&text)
    case 5: text[chance.below(text.count)] = UInt8(chance.below(256))
    case 6:
      text.insert(contentsOf: Self.rubbish[chance.below(Self.rubbish.count)], at: chance.below(text.count + 1))
    case 7:
      let start = chance.below(text.count)
      text.removeSubrange(start..<min(text.count, start + 1 + chance.rank(400)))
    default:
      let start = chance.below(text.count)
      let piece = text[start..<min(text.count, start + 1 + chance.rank(400))]
      for _ in 0...chance.rank(20) { text.insert(contentsOf: piece, at: start) }
    }
  }

  /// A word with the space behind it.
  private mutating func word(of text: [UInt8]) -> Range<Int> {
    if text.isEmpty { return 0..<0 }
    let at = chance.below(text.count)
    let start = text[..<at].lastIndex(of: 0x20).map { $0 + 1 } ?? 0
    let end = text[at...].firstIndex(of: 0x20).map { $0 + 1 } ?? text.count
    return min(start, at)..<end
  }

  private mutating func swap(_ text: inout [UInt8]) {
    var (one, other) = (word(of: text), word(of: text))
    if other.lowerBound < one.lowerBound { (one, other) = (other, one) }
    if one.overlaps(other) { return }
    let (first, last) = (Array(text[one]), Array(text[other]))
    text.replaceSubrange(other, with: first)
    text.replaceSubrange(one, with: last)
  }

  /// The beginning of one article and the end of another.
  private mutating func splice(_ text: inout [UInt8]) {
    let other = articles[chance.below(articles.count)]
    if other.isEmpty { return }
    text = Array(text[..<chance.below(text.count)] + other[chance.below(other.count)...])
  }
}
