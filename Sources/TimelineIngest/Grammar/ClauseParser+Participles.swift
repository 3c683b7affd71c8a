/// Clauses whose verb is a gerund or a participle.
extension ClauseParser {
  mutating func gerund(_ clause: Clause, _ position: Int) {
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
    if preposition == nil, followsGoverningParticle(position) { clause.relation = .complement }
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

  mutating func participle(_ clause: Clause, _ position: Int) {
    if goesOnPassive(clause, position) || repeatsPassive(clause, position) { return }
    clause.relation = .participle
    clause.parent = current
    clause.subjects = nounsBefore(position) ?? relativePronoun ?? waiting
    clause.isReduced = true
    relativePronoun = nil
  }

  /// "was dragged from a drainpipe, beaten and killed by fighters": participles in a row are of one passive.
  private mutating func goesOnPassive(_ clause: Clause, _ position: Int) -> Bool {
    let isLast = element(position - 1) == .coordinator
    guard isLast || followsComma(position) && isListed(position), waiting.isEmpty, relativePronoun == nil,
      !roles.accompanying.contains(sentence.verbs[clause.verb].lemma)
    else { return false }
    var peer = current
    while let here = peer, sentence.verbs[sentence.clauses[here].verb].form != .finite,
      !(sentence.clauses[here].relation == .coordinate && sentence.verbs[sentence.clauses[here].verb].isPassive)
    {
      peer = sentence.clauses[here].parent == here ? nil : sentence.clauses[here].parent
    }
    guard let peer, sentence.verbs[sentence.clauses[peer].verb].isPassive, !sentence.clauses[peer].subjects.isEmpty
    else { return false }
    clause.subjects = sentence.clauses[peer].subjects
    clause.relation = .coordinate
    clause.parent = peer
    sentence.verbs[clause.verb].isPassive = true
    return true
  }

  /// "two were flown home, the third blown up": the auxiliary of the clause before holds for the others too.
  private mutating func repeatsPassive(_ clause: Clause, _ position: Int) -> Bool {
    guard waiting.count == 1, isElliptical(waiting[0]), case .nouns? = element(position - 1),
      element(position - 2) == .comma || element(position - 2) == .coordinator, let current,
      sentence.verbs[sentence.clauses[current].verb].isPassive,
      sentence.verbs[sentence.clauses[current].verb].form == .finite
    else { return false }
    // What "the third" stands for is what the clause before tells of.
    clause.subjects = sentence.clauses[current].subjects.isEmpty ? waiting : sentence.clauses[current].subjects
    waiting = IndexList()
    clause.relation = .coordinate
    clause.parent = current
    sentence.verbs[clause.verb].isPassive = true
    return true
  }

  /// Whether "and" with a further verb ends the row that a participle behind a comma stands in.
  private func isListed(_ position: Int) -> Bool {
    for ahead in position + 1..<max(position + 1, elements.count) {
      switch elements[ahead] {
      case .coordinator:
        guard case .verb(let verb)? = element(ahead + 1) else { return false }
        return sentence.verbs[verb].form == .participle || sentence.verbs[verb].tokens.count == 1
      case .boundary, .relative, .subordinator: return false
      default: continue
      }
    }
    return false
  }

  /// "ruled out sending": a gerund right behind a verb with the particle that makes it govern events.
  private func followsGoverningParticle(_ position: Int) -> Bool {
    guard case .verb(let verb)? = element(position - 2) else { return false }
    switch element(position - 1) {
    case .preposition(let word): return roles.governingParticles.contains(WordPair(sentence.verbs[verb].lemma, word))
    case .adverb(let token):
      return roles.governingParticles.contains(WordPair(sentence.verbs[verb].lemma, text.tokens[token].word))
    default: return false
    }
  }
}
