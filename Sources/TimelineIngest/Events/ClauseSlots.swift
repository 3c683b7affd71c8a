/// Which noun phrases stand in the slots of a clause's verb or of a noun that tells an event.
struct ClauseSlots {
  let sentence: ParsedSentence

  /// The noun phrases in a slot of a verb.
  func nouns(_ slot: Trigger.Slot, of clauseIndex: Int, trigger: Trigger, by: Int32) -> IndexList {
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
  func nouns(_ slot: Trigger.Slot, of noun: Int) -> IndexList {
    guard case .preposition(let word) = slot, var chain = sentence.complements[noun] else { return [] }
    for _ in 0..<4 {
      for phrase in chain.indices where chain[phrase].word == word { return chain[phrase].nouns }
      var next: [Prepositional] = []
      for phrase in chain.indices {
        for noun in chain[phrase].nouns { if let further = sentence.complements[noun] { next += further } }
      }
      if next.isEmpty { break }
      chain = next
    }
    return []
  }

  private func governed(_ word: Int32, _ clause: ParsedClause) -> IndexList {
    clause.prepositions.first { $0.word == word }?.nouns ?? []
  }
}
