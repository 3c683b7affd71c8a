/// Takes a sentence apart into clauses: who does what to whom, and which clause governs which.
///
/// One pass from left to right over the ``Element``s. A noun phrase is the object of the clause that is open, or waits to be the subject of the next
/// verb; a finite verb that finds the last object waiting instead takes it for its subject ("said the army had fired").
struct ClauseParser {
  let grammar: Grammar
  let roles: GovernorWords
  let text: ArticleText
  private var sentence: SentenceParts
  private let elements: [Element]

  /// The noun phrases that wait for a verb.
  private var waiting: [Int] = []
  /// The subject before a relative clause or participle, which waits for the main verb: "troops who entered the town".
  private var held: [Int] = []
  /// The clause that takes objects and prepositional phrases.
  private var current: Int?
  /// Whether the next noun phrase can be the object of the current clause.
  private var takesObject = false
  private var preposition: Int32?
  private var lastNoun: Int?
  private var nextRelation: Clause.Relation?
  private var nextConjunction: Int32?
  private var relativePronoun: [Int]?
  /// Verbs that "and" joins to an infinitive: "to seize the town and hold it".
  private var sharesInfinitive: Set<Int> = []
  private var fronted: [Prepositional] = []
  private var frontedTimes: [Int] = []
  /// What waits outside a bracket.
  private struct Held {
    var current: Int?
    var waiting: [Int]
    var fronted: [Prepositional]
    var times: [Int]
  }

  /// The clause before an opened bracket or dash, to come back to.
  private var outer: [Held] = []

  init(grammar: Grammar, roles: GovernorWords, text: ArticleText, chunker: Chunker) {
    self.grammar = grammar
    self.roles = roles
    self.text = text
    sentence = SentenceParts(
      tokens: chunker.sentence, tags: chunker.tags, nouns: chunker.nouns, verbs: chunker.verbs)
    var coordination = Coordination(chunker)
    elements = coordination.join()
    sentence.nouns = coordination.nouns
  }

  /// The sentence's clauses.
  mutating func parse() -> ParsedSentence {
    for (position, element) in elements.enumerated() { read(element, at: position) }
    // A date that waited for a verb that never came belongs to the clause before it, or to the first.
    if let clause = current ?? sentence.clauses.indices.first { sentence.clauses[clause].times += frontedTimes }
    return ParsedSentence(sentence)
  }

  private mutating func read(_ element: Element, at position: Int) {
    switch element {
    case .nouns(let group): noun(group, at: position)
    case .verb(let verb): self.verb(verb, at: position)
    case .preposition(let word):
      if isParticle(word, at: position), let current {
        sentence.clauses[current].particles.append(word)
      } else {
        preposition = word
      }
    case .time(let phrase): time(phrase, at: position)
    case .relative:
      if let lastNoun, !isClauseStart(position) {
        relativePronoun = [lastNoun]
      } else {
        nextConjunction = Vocabulary.unknown; nextRelation = .complement
      }
      preposition = nil
    case .that:
      if followsNoun(position), let lastNoun, verbFollows(position) {
        relativePronoun = [lastNoun]
      } else {
        nextRelation = .complement
      }
      takesObject = false
      preposition = nil
    case .subordinator(let word):
      nextRelation = .adverbial
      nextConjunction = word
      takesObject = false
      preposition = nil
      if !waiting.isEmpty, sentence.clauses.isEmpty, current == nil { fronted = [] }
    case .coordinator:
      takesObject = false
      preposition = nil
    case .comma:
      takesObject = false
      preposition = nil
    case .boundary:
      boundary()
    case .quote:
      break
    case .open:
      outer.append(Held(current: current, waiting: waiting, fronted: fronted, times: frontedTimes))
      (waiting, fronted, frontedTimes) = ([], [], [])
      takesObject = false
    case .close:
      if let held = outer.popLast() {
        (current, waiting, fronted, frontedTimes) = (held.current, held.waiting, held.fronted, held.times)
      }
      preposition = nil
    case .adjective(let token):
      if let current, sentence.verbs[sentence.clauses[current].verb].isCopula {
        sentence.clauses[current].predicate = token
      }
    case .adverb(let token):
      if let current, grammar.classes(of: text.tokens[token].word).contains(.particle) {
        sentence.clauses[current].particles.append(text.tokens[token].word)
      }
    }
  }

  /// A full stop within the sentence, a semicolon, a dash: what follows stands by itself.
  private mutating func boundary() {
    waiting = []
    held = []
    current = nil
    takesObject = false
    preposition = nil
    relativePronoun = nil
    nextRelation = nil
  }

  // MARK: Nouns

  private mutating func noun(_ group: [Int], at position: Int) {
    guard let first = group.first, let last = group.last else { return }
    sentence.groups.append(group)
    defer { lastNoun = last }
    for index in group { sentence.clauseOfNoun[index] = current }
    if let word = preposition {
      preposition = nil
      attach(Prepositional(word: word, nouns: group, attachedTo: directlyBefore(position)), first)
      return
    }
    if takesObject, let current,
      sentence.verbs[sentence.clauses[current].verb].form != .participle || sentence.clauses[current].objects.isEmpty
    {
      if sentence.verbs[sentence.clauses[current].verb].isCopula {
        sentence.clauses[current].predicate = sentence.nouns[last].head
      }
      // "gave Macedonia photographs": the first of two objects is the one who gets the second.
      sentence.clauses[current].objects += group
      extend(current, sentence.nouns[last].tokens)
      if sentence.clauses[current].objects.count > group.count { takesObject = false }
      return
    }
    waiting = group
  }

  private func directlyBefore(_ position: Int) -> Int? {
    guard position >= 2, case .nouns(let group) = elements[position - 2] else { return nil }
    return group.last
  }

  private mutating func attach(_ phrase: Prepositional, _ first: Int) {
    if let noun = phrase.attachedTo ?? lastNoun { sentence.complements.append(phrase, to: noun) }
    if let current, waiting.isEmpty {
      sentence.clauses[current].prepositions.append(phrase)
      if let last = phrase.nouns.last { extend(current, sentence.nouns[last].tokens) }
    } else if waiting.isEmpty || phrase.attachedTo == nil {
      fronted.append(phrase)
    }
    if let noun = waiting.last, phrase.attachedTo != noun { sentence.complements.append(phrase, to: noun) }
  }

  private mutating func extend(_ clause: Int, _ tokens: Range<Int>) {
    let range = sentence.clauses[clause].tokens
    sentence.clauses[clause].tokens =
      min(range.lowerBound, tokens.lowerBound)..<max(range.upperBound, tokens.upperBound)
  }

  private mutating func time(_ phrase: Int, at position: Int) {
    preposition = nil
    sentence.times.append(phrase)
    // "two violations, one Saturday and another Sunday": the pronoun only carries the date.
    if case .nouns(let group)? = element(position - 1), group == waiting, group.count == 1, isElliptical(group[0]) {
      waiting = []
      return
    }
    if let current, waiting.isEmpty, !beginsClause(position) {
      sentence.clauses[current].times.append(phrase)
    } else {
      frontedTimes.append(phrase)
    }
  }

  /// Whether a date stands at the beginning of a clause of its own: "…, and on Thursday the bank froze the loans".
  private func beginsClause(_ position: Int) -> Bool {
    guard element(position - 1) == .coordinator || element(position - 1) == .comma || element(position - 1) == .boundary
    else { return false }
    let next = element(position + 1) == .comma ? position + 2 : position + 1
    guard case .nouns? = element(next) else { return false }
    for ahead in next + 1..<max(next + 1, elements.count) {
      switch elements[ahead] {
      case .verb(let verb): return sentence.verbs[verb].form == .finite
      case .boundary: return false
      default: continue
      }
    }
    return false
  }

  /// "one", "another", "the second", standing for a noun before it.
  private func isElliptical(_ noun: Int) -> Bool {
    let phrase = sentence.nouns[noun]
    return phrase.tokens.count <= 2 && roles.elliptical.contains(text.tokens[phrase.head].word)
  }

  // MARK: Verbs

  private mutating func verb(_ index: Int, at position: Int) {
    let group = sentence.verbs[index]
    var clause = Clause(verb: index, tokens: group.tokens)
    switch group.form {
    case .finite: finite(&clause, position)
    case .infinitive: infinitive(&clause, position)
    case .gerund: gerund(&clause, position)
    case .participle: participle(&clause, position)
    }
    if clause.relation == .relative || clause.isReduced, !waiting.isEmpty {
      held = waiting
      waiting = []
    }
    if sharesInfinitive.contains(index) { sentence.verbs[index].form = .infinitive }
    clause.prepositions += fronted
    clause.times += frontedTimes
    fronted = []
    frontedTimes = []
    sentence.clauses.append(clause)
    current = sentence.clauses.count - 1
    takesObject = true
    preposition = nil
    nextRelation = nil
    nextConjunction = nil
  }

  private mutating func finite(_ clause: inout Clause, _ position: Int) {
    clause.parent = current
    clause.relation = nextRelation ?? (current == nil ? .main : .coordinate)
    clause.conjunction = nextConjunction
    if let antecedent = relativePronoun, waiting.isEmpty || directSubjectIsRelative(position) {
      clause.subjects = antecedent
      clause.relation = .relative
      relativePronoun = nil
      return
    }
    relativePronoun = nil
    if !waiting.isEmpty {
      clause.subjects = waiting
      waiting = []
      if nextRelation == nil, let current,
        sentence.clauses[current].relation == .relative || sentence.clauses[current].relation == .participle
      {
        clause.parent = nil
        clause.relation = .main
      }
      return
    }
    if !held.isEmpty, nextRelation == nil {
      clause.subjects = held
      held = []
      clause.parent = nil
      clause.relation = .main
      return
    }
    if let current, takeLastObject(of: current, for: &clause, position) { return }
    if let current { goOn(&clause, after: current, position) }
  }

  /// "fired missiles and hit the town": a verb without a subject of its own goes on with that of the last verb of its form.
  private mutating func goOn(_ clause: inout Clause, after current: Int, _ position: Int) {
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
  private mutating func takeLastObject(of open: Int, for clause: inout Clause, _ position: Int) -> Bool {
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
      sentence.clauses[open].objects = []
      clause.relation = nextRelation ?? .complement
      return true
    }
    return false
  }

  private func nounsBefore(_ position: Int) -> [Int]? {
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

  private func directSubjectIsRelative(_ position: Int) -> Bool {
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

  private mutating func infinitive(_ clause: inout Clause, _ position: Int) {
    if !waiting.isEmpty, let noun = waiting.last {
      // "a plan to withdraw": the plan's owner would do it.
      clause.subjects = sentence.nouns[noun].possessorHead == nil ? [] : [noun]
      clause.relation = .infinitive
      clause.parent = current
      return
    }
    guard let current else { return }
    clause.parent = current
    clause.relation = .complement
    let governor = sentence.clauses[current]
    let afterObject = nounsBefore(position) != nil
    if !governor.objects.isEmpty, !roles.subjectControl.contains(sentence.verbs[governor.verb].lemma) {
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

  private mutating func gerund(_ clause: inout Clause, _ position: Int) {
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
    if preposition == nil, let group = nounsBefore(position), !followsComma(position) {
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

  private mutating func participle(_ clause: inout Clause, _ position: Int) {
    clause.relation = .participle
    clause.parent = current
    clause.subjects = nounsBefore(position) ?? relativePronoun ?? waiting
    clause.isReduced = true
    relativePronoun = nil
  }

  // MARK: Neighbours

  private func element(_ position: Int) -> Element? { elements[safe: position] }

  private func followsComma(_ position: Int) -> Bool { element(position - 1) == .comma }

  private func followsNoun(_ position: Int) -> Bool {
    if case .nouns = element(position - 1) { return true }
    return false
  }

  private func verbFollows(_ position: Int) -> Bool {
    if case .verb = element(position + 1) { return true }
    return false
  }

  private func objectFollows(_ position: Int) -> Bool {
    if case .nouns? = element(position + 1) { return true }
    return false
  }

  private func isClauseStart(_ position: Int) -> Bool {
    position == 0
  }

  /// "carried out strikes", "blew up the bridge", "pulled out of the talks": a particle right after its verb.
  private func isParticle(_ word: Int32, at position: Int) -> Bool {
    guard grammar.classes(of: word).contains(.particle), let current else { return false }
    let lemma = sentence.verbs[sentence.clauses[current].verb].lemma
    if roles.particles.contains(WordPair(lemma, word)) {
      // "on" and "in" belong to the verb only right behind it: "called on Israel", not "called a meeting on arms".
      if roles.adjacentParticles.contains(word), case .nouns = element(position - 1) { return false }
      return followsVerbOrObject(position)
    }
    var next = position + 1
    while case .adverb? = element(next) { next += 1 }
    if case .preposition = element(next) { return followsVerbOrObject(position) }
    switch element(next) {
    case nil, .boundary, .comma, .time, .coordinator: return followsVerbOrObject(position)
    default: return false
    }
  }

  private func followsVerbOrObject(_ position: Int) -> Bool {
    switch element(position - 1) {
    case .verb, .nouns, .adverb: true
    default: false
    }
  }
}
