/// Which noun phrases stand in the slots of a clause's verb or of a noun that tells an event.
struct ClauseSlots {
  let sentence: ParsedSentence

  /// The noun phrases in a slot of a verb.
  func nouns(_ slot: Trigger.Slot, of clauseIndex: Int, trigger: Trigger, by: Int32) -> [Int] {
    let clause = sentence.clauses[clauseIndex]
    let verb = sentence.verbs[clause.verb]
    switch slot {
    case .subject:
      return verb.isPassive ? governed(by, clause) : clause.subjects
    case .object:
      if verb.isPassive { return clause.subjects }
      if clause.objects.isEmpty, trigger.words.count > 1, let last = trigger.words.last {
        return governed(last, clause)
      }
      return clause.objects
    case .preposition(let word): return governed(word, clause)
    case .possessor, .any: return []
    }
  }

  /// The noun phrases in a slot of a noun, the possessor apart.
  ///
  /// Prepositional phrases hang one on another ("violations of its airspace by Russian jets"): the nearest of the chain is taken.
  func nouns(_ slot: Trigger.Slot, of noun: Int) -> [Int] {
    guard case .preposition(let word) = slot else { return [] }
    var chain = sentence.complements[noun] ?? []
    for _ in 0..<4 {
      if let found = chain.first(where: { $0.word == word }) { return found.nouns }
      chain = chain.flatMap { $0.nouns }.flatMap { sentence.complements[$0] ?? [] }
      if chain.isEmpty { break }
    }
    return []
  }

  private func governed(_ word: Int32, _ clause: Clause) -> [Int] {
    clause.prepositions.first { $0.word == word }?.nouns ?? []
  }
}
