/// Whether "to" leads an infinitive or a noun, and what a past form without an object is.
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

  /// "a reporter captured in Chad in May 1986": whether a verb that needs an object has a preposition or a date and no object behind it.
  func isBereft(_ position: Int, _ tags: [Tag], _ lemma: Int32) -> Bool {
    guard governors.objectNeeding.contains(lemma) else { return false }
    // "the town which rebels captured in May", "the town Libyan troops captured": the object stands before.
    var start = position - 1
    while start >= 0, tags[start].isInNounPhrase {
      if start > 0, tags[start] == .demonym || tags[start] == .name || tags[start] == .determiner,
        tags[start - 1] == .noun || tags[start - 1] == .nounPlural
      {
        return false
      }
      start -= 1
    }
    if start >= 0, tags[start] == .relative || tags[start] == .that || tags[start] == .coordinator { return false }
    var next = position + 1
    while tags[safe: next] == .time { next += 1 }
    if next > position + 1 { return !(tags[safe: next]?.isInNounPhrase ?? false) }
    return tags[safe: next] == .preposition
  }
}
