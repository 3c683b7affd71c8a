/// Takes a sentence apart into clauses: who does what to whom, and which clause governs which.
///
/// One pass from left to right over the ``Element``s. A noun phrase is the object of the clause that is open, or waits to be the subject of the next
/// verb; a finite verb that finds the last object waiting instead takes it for its subject ("said the army had fired").
struct ClauseParser {
  let grammar: Grammar
  let roles: GovernorWords
  let text: ArticleText
  var sentence: SentenceParts
  let elements: [Element]

  /// The noun phrases that wait for a verb.
  var waiting = IndexList()
  /// The subject before a relative clause or participle, which waits for the main verb: "troops who entered the town".
  var held = IndexList()
  /// How the clause of that subject hangs on the one before: "when the plane carrying him was shot down".
  var heldConjunction: (word: Int32?, parent: Int)?
  /// The clause that takes objects and prepositional phrases.
  var current: Int?
  /// Whether the next noun phrase can be the object of the current clause.
  var takesObject = false
  var preposition: Int32?
  var lastNoun: Int?
  var nextRelation: Clause.Relation?
  var nextConjunction: Int32?
  var relativePronoun: IndexList?
  /// The preposition before it: "the day on which".
  var relativePreposition: Int32?
  /// What a relative clause with a subject of its own is about, until a verb takes it for its object: "the city that rebels seized".
  var gap = IndexList()
  /// Verbs that "and" joins to an infinitive: "to seize the town and hold it".
  var sharesInfinitive: Set<Int> = []
  var fronted: [Prepositional] = []
  var frontedTimes = IndexList()
  /// What waits outside a bracket.
  struct Held {
    var current: Int?
    var waiting: IndexList
    var fronted: [Prepositional]
    var times: IndexList
  }

  /// The clause before an opened bracket or dash, to come back to.
  var outer: [Held] = []

  init(grammar: Grammar, roles: GovernorWords, text: ArticleText, chunker: Chunker) {
    var coordination = Coordination(chunker)
    let elements = coordination.join()
    self.grammar = grammar
    self.roles = roles
    self.text = text
    self.elements = elements
    sentence = SentenceParts(
      tokens: chunker.sentence, tags: chunker.tags, nouns: coordination.nouns, verbs: chunker.verbs)
  }

  /// The sentence's clauses.
  mutating func parse() -> ParsedSentence {
    for (position, element) in elements.enumerated() { read(element, at: position) }
    // A date that waited for a verb that never came belongs to the clause before it, or to the first.
    if let clause = current ?? sentence.clauses.indices.first { sentence.clauses[clause].times += frontedTimes }
    return ParsedSentence(sentence)
  }

  mutating func read(_ element: Element, at position: Int) {
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
        relativePronoun = IndexList(antecedent(lastNoun, position))
        relativePreposition = preposition
        hold(position)
      } else {
        nextConjunction = Vocabulary.unknown; nextRelation = .complement
      }
      preposition = nil
    case .that:
      if followsNoun(position), let lastNoun, verbFollows(position) {
        relativePronoun = IndexList(antecedent(lastNoun, position))
        hold(position)
      } else if followsNoun(position), let lastNoun, describes(position) {
        relativePronoun = IndexList(lastNoun)
        hold(position)
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
      (waiting, fronted, frontedTimes) = (IndexList(), [], IndexList())
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
  mutating func boundary() {
    waiting = IndexList()
    held = IndexList()
    heldConjunction = nil
    current = nil
    takesObject = false
    preposition = nil
    relativePronoun = nil
    nextRelation = nil
    gap = IndexList()
  }

  /// Keeps the subject that waits before a relative clause for the main verb behind it: "the town that rebels seized fell".
  mutating func hold(_ position: Int) {
    guard !waiting.isEmpty, current == nil || followsNoun(position) else { return }
    holdSubject()
  }

  /// Sets the subject that waits aside, with the conjunction before it.
  mutating func holdSubject() {
    held = waiting
    waiting = IndexList()
    heldConjunction = nil
    if nextRelation == .adverbial, let current { heldConjunction = (nextConjunction, current) }
  }

  // MARK: Nouns

  mutating func noun(_ group: IndexList, at position: Int) {
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
    if isDescriptive(group, at: position) { return }
    if isPortion(group, at: position) {
      if held.isEmpty { holdSubject() }
      relativePronoun = group
      return
    }
    // "the government of Chad and the rebels of the north": the subject goes on behind "and".
    waiting = element(position - 1) == .coordinator && current == nil ? waiting + group : group
  }

  func directlyBefore(_ position: Int) -> Int? {
    guard position >= 2, case .nouns(let group) = elements[position - 2] else { return nil }
    return group.last
  }

  mutating func attach(_ phrase: Prepositional, _ first: Int) {
    if let noun = phrase.attachedTo ?? lastNoun, phrase.attachedTo != nil || isOpen(noun) {
      sentence.complements.append(phrase, to: noun)
    }
    if let current, waiting.isEmpty {
      sentence.clauses[current].prepositions.append(phrase)
      if let last = phrase.nouns.last { extend(current, sentence.nouns[last].tokens) }
    } else if waiting.isEmpty || phrase.attachedTo == nil {
      fronted.append(phrase)
    }
    if let noun = waiting.last, phrase.attachedTo != noun { sentence.complements.append(phrase, to: noun) }
  }

  /// Whether a phrase further on may still describe a noun: not behind the next active verb, unless the noun is its subject.
  func isOpen(_ noun: Int) -> Bool {
    guard let current else { return true }
    let clause = sentence.clauses[current]
    let verb = sentence.verbs[clause.verb]
    return verb.isPassive || verb.main < sentence.nouns[noun].head || clause.subjects.contains(noun)
  }

  mutating func extend(_ clause: Int, _ tokens: Range<Int>) {
    let range = sentence.clauses[clause].tokens
    sentence.clauses[clause].tokens =
      min(range.lowerBound, tokens.lowerBound)..<max(range.upperBound, tokens.upperBound)
  }

  mutating func time(_ phrase: Int, at position: Int) {
    preposition = nil
    sentence.times.append(phrase)
    // "two violations, one Saturday and another Sunday": the pronoun only carries the date.
    if case .nouns(let group)? = element(position - 1), group == waiting, group.count == 1, isElliptical(group[0]) {
      waiting = IndexList()
      return
    }
    if let current, waiting.isEmpty, !beginsClause(position) {
      sentence.clauses[current].times.append(phrase)
    } else {
      frontedTimes.append(phrase)
    }
  }

  /// Whether a date stands at the beginning of a clause of its own: "…, and on Thursday the bank froze the loans".
  func beginsClause(_ position: Int) -> Bool {
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
  func isElliptical(_ noun: Int) -> Bool {
    let phrase = sentence.nouns[noun]
    return phrase.tokens.count <= 2 && roles.elliptical.contains(text.tokens[phrase.head].word)
  }
}
