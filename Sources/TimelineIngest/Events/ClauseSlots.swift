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
    case .possessor, .any: return IndexList()
    }
  }

  /// The noun phrases in a slot of a noun, the possessor apart.
  ///
  /// Prepositional phrases hang one on another ("violations of its airspace by Russian jets"): the nearest of the chain is taken.
  func nouns(_ slot: Trigger.Slot, of noun: Int) -> IndexList {
    guard case .preposition(let word) = slot, sentence.complements[noun] != nil else { return IndexList() }
    var chain = IndexList(noun)
    for _ in 0..<4 {
      var next = IndexList()
      for noun in chain {
        guard let phrases = sentence.complements[noun] else { continue }
        for phrase in phrases where phrase.word == word { return phrase.nouns }
        for phrase in phrases { next += phrase.nouns }
      }
      if next.isEmpty { break }
      chain = next
    }
    return IndexList()
  }

  private func governed(_ word: Int32, _ clause: Clause) -> IndexList {
    clause.prepositions.first { $0.word == word }?.nouns ?? IndexList()
  }
}
