/// Verb groups: each opens a clause and finds its subject.
extension ClauseParser {
  mutating func verb(_ index: Int, at position: Int) {
    let group = sentence.verbs[index]
    let clause = Clause(verb: index, tokens: group.tokens)
    switch group.form {
    case .finite: finite(clause, position)
    case .infinitive: infinitive(clause, position)
    case .gerund: gerund(clause, position)
    case .participle: participle(clause, position)
    }
    if clause.relation == .relative || clause.isReduced, !waiting.isEmpty { holdSubject() }
    if sharesInfinitive.contains(index) { sentence.verbs[index].form = .infinitive }
    clause.prepositions += fronted
    clause.times += frontedTimes
    fronted = []
    frontedTimes = IndexList()
    if clause.relation == .main { gap = IndexList() }
    if clause.objects.isEmpty, !gap.isEmpty, !infinitiveFollows(position) {
      clause.objects = gap
      gap = IndexList()
    }
    sentence.clauses.append(clause)
    current = sentence.clauses.count - 1
    takesObject = true
    preposition = nil
    nextRelation = nil
    nextConjunction = nil
  }

  mutating func finite(_ clause: Clause, _ position: Int) {
    clause.parent = current
    clause.relation = nextRelation ?? (current == nil ? .main : .coordinate)
    clause.conjunction = nextConjunction
    if let antecedent = relativePronoun, waiting.isEmpty || directSubjectIsRelative(position) {
      clause.subjects = antecedent
      clause.relation = .relative
      relativePronoun = nil
      return
    }
    if let antecedent = relativePronoun, !waiting.isEmpty, nextRelation == nil {
      // "the city that rebels seized": who acts stands behind the pronoun, whom it concerns before it.
      relativePronoun = nil
      clause.relation = .relative
      clause.subjects = waiting
      waiting = IndexList()
      if relativePreposition == nil {
        if !objectFollows(position) { gap = antecedent }
      } else if let current, let noun = antecedent.last,
        roles.timeNouns.contains(text.tokens[sentence.nouns[noun].head].word)
      {
        // "on Tuesday, the day on which they met".
        clause.times += sentence.clauses[current].times.suffix(1)
      }
      relativePreposition = nil
      return
    }
    relativePronoun = nil
    if behindMeasure(clause, position) { return }
    if !waiting.isEmpty {
      clause.subjects = waiting
      waiting = IndexList()
      if nextRelation == nil { clause.parent = aboveAside(clause.parent, position) }
      if nextRelation == nil, let current,
        sentence.clauses[current].relation == .relative || sentence.clauses[current].relation == .participle
      {
        clause.parent = nil
        clause.relation = .main
      }
      return
    }
    // "who had ruled since he seized power": a pronoun right before the verb is its subject, not what the preposition governs.
    if let current, !held.isEmpty, nextRelation == nil, let group = nounsBefore(position), group.count == 1,
      sentence.nouns[group[0]].isPronoun, takeLastObject(of: current, for: clause, position)
    {
      clause.parent = current
      return
    }
    if !held.isEmpty, nextRelation == nil, element(position - 1) != .coordinator {
      clause.subjects = held
      held = IndexList()
      clause.parent = heldConjunction?.parent
      clause.relation = heldConjunction == nil ? .main : .adverbial
      clause.conjunction = heldConjunction?.word
      heldConjunction = nil
      return
    }
    if let current, takeLastObject(of: current, for: clause, position) {
      if isBareInfinitive(clause, after: current) {
        // "let the ship sail": the object stays one, and does what follows.
        sentence.verbs[clause.verb].form = .infinitive
        clause.relation = .complement
        sentence.clauses[current].objects = clause.subjects
      }
      return
    }
    // "Two days after rebels took the town, …": at the beginning too what looks like a preposition is a conjunction.
    if current == nil, let phrase = fronted.last, roles.subordinating.contains(phrase.word),
      nounsBefore(position) == phrase.nouns
    {
      fronted.removeLast()
      clause.subjects = phrase.nouns
      clause.relation = .adverbial
      clause.conjunction = phrase.word
      return
    }
    if let current { goOn(clause, after: current, position) }
  }

  /// "hit the port on Monday, a day after talks broke down, and infantry advanced": behind the comma the main clause goes on.
  private func aboveAside(_ parent: Int?, _ position: Int) -> Int? {
    guard let parent, sentence.clauses[parent].relation == .adverbial, let above = sentence.clauses[parent].parent,
      nounsBefore(position) != nil
    else { return parent }
    var at = position - 1
    while at >= 0, element(at) != .coordinator, element(at) != .comma, element(at) != .boundary { at -= 1 }
    return element(at) == .coordinator && element(at - 1) == .comma ? above : parent
  }

  /// "…, hours after the premier tried": what looks like a measure with its complement begins a clause, whose subject the complement is.
  private mutating func behindMeasure(_ clause: Clause, _ position: Int) -> Bool {
    guard waiting.count == 1, let measure = waiting.first,
      roles.measures.contains(grammar.nounLemma(of: text.tokens[sentence.nouns[measure].head].word)),
      let phrase = sentence.complements[measure]?.last(where: { roles.subordinating.contains($0.word) }),
      nounsBefore(position) == phrase.nouns
    else { return false }
    clause.subjects = phrase.nouns
    clause.relation = .adverbial
    clause.conjunction = phrase.word
    waiting = IndexList()
    return true
  }

  /// Whether a verb is the bare infinitive behind "let" and its object.
  func isBareInfinitive(_ clause: Clause, after governor: Int) -> Bool {
    let verb = sentence.verbs[clause.verb]
    return verb.tokens.count == 1 && sentence.tag(verb.main) == .verbBase
      && roles.letting.contains(sentence.verbs[sentence.clauses[governor].verb].lemma)
  }

  /// "fired missiles and hit the town": a verb without a subject of its own goes on with that of the last verb of its form.
  mutating func goOn(_ clause: Clause, after current: Int, _ position: Int) {
    let verb = sentence.verbs[clause.verb]
    var peer = current
    let isBare =
      verb.tokens.count == 1 && sentence.tag(verb.main) == .verbPresent
      && grammar.classes(of: text.tokens[verb.main].word).contains(.verbBase)
    if sentence.verbs[sentence.clauses[peer].verb].form != .finite,
      !(isBare && sentence.verbs[sentence.clauses[peer].verb].form == .infinitive)
    {
      while sentence.verbs[sentence.clauses[peer].verb].form != .finite, let parent = sentence.clauses[peer].parent {
        peer = parent
      }
    }
    // "denied that it had fired, but admitted that": behind a comma the main clause goes on.
    if element(position - 1) == .coordinator, element(position - 2) == .comma {
      while sentence.clauses[peer].relation == .complement || sentence.clauses[peer].relation == .relative,
        let parent = sentence.clauses[peer].parent
      { peer = parent }
    }
    let model = sentence.clauses[peer]
    clause.subjects = model.subjects
    clause.relation = nextRelation ?? .coordinate
    if model.relation != .main, nextRelation == nil {
      clause.parent = model.parent
      clause.relation = model.relation == .participle ? .coordinate : model.relation
    } else {
      clause.parent = peer
    }
    // "was dragged from his bed and put on a plane": without an object the second is passive too.
    if sentence.verbs[model.verb].isPassive, verb.tokens.count == 1, sentence.tag(verb.main) == .verbPast,
      grammar.classes(of: text.tokens[verb.main].word).contains(.verbParticiple), !objectFollows(position)
    {
      sentence.verbs[clause.verb].isPassive = true
    }
    if isBare, sentence.verbs[model.verb].form == .infinitive { sharesInfinitive.insert(clause.verb) }
  }

  /// Takes the noun phrase right before a verb for its subject, although it was read as an object or behind a preposition:
  /// "said the army had fired", "after rebels attacked".
  mutating func takeLastObject(of open: Int, for clause: Clause, _ position: Int) -> Bool {
    guard let group = nounsBefore(position) else { return false }
    if sentence.clauses[open].objects.suffix(group.count).elementsEqual(group) {
      sentence.clauses[open].objects.removeLast(group.count)
      clause.subjects = group
      clause.relation = nextRelation ?? .complement
      return true
    }
    // "since the campaign by Russia began": the preposition that begins the chain is a conjunction, its noun phrase the subject.
    let prepositions = sentence.clauses[open].prepositions
    guard prepositions.last?.nouns == group else { return false }
    for index in prepositions.indices.reversed() {
      if roles.subordinating.contains(prepositions[index].word) {
        sentence.clauses[open].prepositions.removeSubrange(index...)
        clause.subjects = prepositions[index].nouns
        clause.relation = .adverbial
        clause.conjunction = prepositions[index].word
        return true
      }
      guard index > 0, prepositions[index].attachedTo == prepositions[index - 1].nouns.last else { break }
    }
    // "said two out of 57 strikes had hit": the whole object with what hangs on it is the subject.
    if let object = sentence.clauses[open].objects.last,
      let first = prepositions.firstIndex(where: { $0.attachedTo == object }),
      zip(prepositions[first...].dropFirst(), prepositions[first...]).allSatisfy({ $0.attachedTo == $1.nouns.last })
    {
      sentence.clauses[open].prepositions.removeSubrange(first...)
      clause.subjects = sentence.clauses[open].objects
      sentence.clauses[open].objects = IndexList()
      clause.relation = nextRelation ?? .complement
      return true
    }
    return false
  }

  func nounsBefore(_ position: Int) -> IndexList? {
    var index = position - 1
    while index >= 0 {
      switch elements[index] {
      case .time, .adverb, .quote: index -= 1
      case .close:
        while index >= 0, elements[index] != .open { index -= 1 }
        index -= 1
      case .nouns(let group): return group
      default: return nil
      }
    }
    return nil
  }

  func directSubjectIsRelative(_ position: Int) -> Bool {
    var index = position - 1
    while index >= 0 {
      switch elements[index] {
      case .time, .adverb: index -= 1
      case .relative, .that: return true
      default: return false
      }
    }
    return false
  }

  mutating func infinitive(_ clause: Clause, _ position: Int) {
    if !waiting.isEmpty, let noun = waiting.last {
      // "a plan to withdraw": the plan's owner would do it.
      clause.subjects = sentence.nouns[noun].possessorHead == nil ? IndexList() : IndexList(noun)
      clause.relation = .infinitive
      clause.parent = current
      return
    }
    guard let current else { return }
    clause.parent = current
    clause.relation = .complement
    clause.conjunction = nextConjunction
    let governor = sentence.clauses[current]
    let afterObject = nounsBefore(position) != nil
    if !governor.objects.isEmpty, roles.objectControl.contains(sentence.verbs[governor.verb].lemma) {
      clause.subjects = governor.objects
      if !afterObject { clause.relation = .infinitive }
    } else if let last = governor.prepositions.last, roles.prepositionControl.contains(last.word), afterObject,
      roles.prepositionControllers.contains(sentence.verbs[governor.verb].lemma)
    {
      // "called on Israel to withdraw".
      clause.subjects = last.nouns
    } else if sentence.verbs[governor.verb].isPassive, roles.objectControl.contains(sentence.verbs[governor.verb].lemma)
    {
      clause.subjects = governor.subjects
    } else {
      clause.subjects = governor.subjects
      if afterObject { clause.relation = .infinitive }
    }
  }
}
