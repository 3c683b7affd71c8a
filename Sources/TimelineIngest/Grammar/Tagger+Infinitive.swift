/// Whether "to" leads an infinitive or a noun.
extension Tagger {
  /// Whether a verb follows "to": "to surrender", but "amounts to surrender", "face to face", "went to war".
  func isInfinitive(_ index: Int, _ sentence: Range<Int>, _ next: WordClass) -> Bool {
    guard !next.isDisjoint(with: [.verbBase, .be, .have]), !isNameOrNumber(index + 1, sentence) else { return false }
    guard index > sentence.lowerBound else { return true }
    let (before, after) = (text.tokens[index - 1].word, text.tokens[index + 1].word)
    if before == after { return false }
    if next.contains(.noun),
      governors.amounting.contains(grammar.verbLemma(of: before)) || governors.amounting.contains(before)
    {
      return false
    }
    // "to war against", but "to court the".
    let isObjectAhead = index + 2 < sentence.upperBound && candidates(index + 2, sentence).contains(.determiner)
    return isObjectAhead || !governors.destinations.contains(after)
  }
}
