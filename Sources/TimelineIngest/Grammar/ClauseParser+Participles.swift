/// Clauses whose verb is a gerund or a participle.
extension ClauseParser {
  mutating func gerund(_ clause: inout Clause, _ position: Int) {
    clause.relation = .participle
    clause.parent = current
    if let word = preposition {
      clause.gerundPreposition = word
      clause.relation = roles.subordinating.contains(word) ? .adverbial : .complement
      clause.conjunction = word
    }
    if let antecedent = relativePronoun {
      clause.subjects = antecedent
      relativePronoun = nil
      return
    }
    if case .verb? = element(position - 1) { clause.relation = .complement }
    if preposition == nil, let group = nounsBefore(position), !followsComma(position), !isMessage(group) {
      clause.subjects = group
      clause.isReduced = true
      return
    }
    guard let current else {
      clause.subjects = waiting
      return
    }
    // "was attacked by militiamen armed with machetes, killing 20": behind a comma it is the main verb's agent who does it.
    var main = current
    if followsComma(position) {
      while sentence.verbs[sentence.clauses[main].verb].form != .finite || sentence.clauses[main].relation == .relative,
        let parent = sentence.clauses[main].parent
      { main = parent }
    }
    if followsComma(position) { clause.parent = main }
    let governor = sentence.clauses[main]
    if followsComma(position), sentence.verbs[governor.verb].isPassive {
      clause.subjects = governor.prepositions.first { $0.word == roles.by }?.nouns ?? []
      return
    }
    if clause.gerundPreposition != nil, !governor.objects.isEmpty,
      roles.objectGerund.contains(clause.gerundPreposition ?? -1)
    {
      clause.subjects = sentence.verbs[governor.verb].isPassive ? governor.subjects : governor.objects
    } else {
      clause.subjects = waiting.isEmpty ? governor.subjects : waiting
    }
  }

  /// "issued a statement demanding": what a message says its author says.
  func isMessage(_ group: IndexList) -> Bool {
    guard group.count == 1, let noun = group.first, let current, !sentence.clauses[current].subjects.isEmpty,
      sentence.clauses[current].objects.contains(noun)
    else {
      return false
    }
    return roles.messages.contains(grammar.nounLemma(of: text.tokens[sentence.nouns[noun].head].word))
  }

  mutating func participle(_ clause: inout Clause, _ position: Int) {
    clause.relation = .participle
    clause.parent = current
    clause.subjects = nounsBefore(position) ?? relativePronoun ?? waiting
    clause.isReduced = true
    relativePronoun = nil
  }
}
