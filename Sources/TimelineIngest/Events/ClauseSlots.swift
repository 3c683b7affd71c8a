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
      if clause.objects.isEmpty, trigger.words.count > 1, let last = trigger.words.last { return governed(last, clause) }
      return clause.objects
    case .preposition(let word): return governed(word, clause)
    case .possessor, .any: return []
    }
  }

  /// The noun phrases in a slot of a noun, the possessor apart.
  func nouns(_ slot: Trigger.Slot, of noun: Int) -> [Int] {
    guard case .preposition(let word) = slot else { return [] }
    return sentence.complements[noun]?.first { $0.word == word }?.nouns ?? []
  }

  private func governed(_ word: Int32, _ clause: Clause) -> [Int] {
    clause.prepositions.first { $0.word == word }?.nouns ?? []
  }
}
