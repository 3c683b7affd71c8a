/// Whether a clause has its verb already.
extension Tagger {
  /// Whether the clause that is open has a finite verb already, so that a further verb form before a boundary is none.
  func hasFiniteVerb(_ tags: [Tag], _ sentence: Range<Int>) -> Bool {
    guard let position = openFiniteVerb(tags, sentence, from: tags.count) else { return false }
    // "Rebels who had crossed the border attacked": the verb of a relative clause leaves the main verb to come.
    var at = position
    while at > 0, !Self.endsClause(tags[at]) || tags[at] == .relative {
      if tags[at] == .relative {
        return openFiniteVerb(tags, sentence, from: at) != nil || at == 0 || !tags[at - 1].isNominal
      }
      at -= 1
    }
    return true
  }

  /// The finite verb of the clause that a position stands in, before the position.
  func openFiniteVerb(_ tags: [Tag], _ sentence: Range<Int>, from end: Int) -> Int? {
    for position in (0..<end).reversed() {
      let tag = tags[position]
      if Self.endsClause(tag) { return nil }
      let word = text.tokens[sentence.lowerBound + position].word
      switch tag {
      case .participle, .verbBase, .gerund:
        if governors.clauseTaking.contains(grammar.verbLemma(of: word)) { return nil }
      case .have, .modal, .doAuxiliary: return position
      case .verbPast, .verbPresent, .be:
        return governors.clauseTaking.contains(grammar.verbLemma(of: word)) ? nil : position
      case .preposition where governors.subordinating.contains(word): return nil
      default: continue
      }
    }
    return nil
  }

  /// Whether a mark or word parts clauses.
  static func endsClause(_ tag: Tag) -> Bool {
    switch tag {
    case .comma, .semicolon, .coordinator, .subordinator, .relative, .that, .quote, .dash, .open, .close, .stop: true
    default: false
    }
  }
}
