/// What stands beside an element.
extension ClauseParser {
  func element(_ position: Int) -> Element? { elements[safe: position] }

  func followsComma(_ position: Int) -> Bool { element(position - 1) == .comma }

  func followsNoun(_ position: Int) -> Bool {
    if case .nouns = element(position - 1) { return true }
    return false
  }

  func verbFollows(_ position: Int) -> Bool {
    if case .verb = element(position + 1) { return true }
    return false
  }

  func infinitiveFollows(_ position: Int) -> Bool {
    if case .verb(let verb)? = element(position + 1) { return sentence.verbs[verb].form != .finite }
    return false
  }

  func objectFollows(_ position: Int) -> Bool {
    if case .nouns? = element(position + 1) { return true }
    return false
  }

  /// "the city that rebels seized": whether "that" behind a noun begins a clause about it rather than what was said.
  ///
  /// A verb with a subject and no object must follow, and neither the verb nor the noun before may be one of saying.
  func describes(_ position: Int) -> Bool {
    guard case .nouns? = element(position + 1), case .verb(let verb)? = element(position + 2),
      sentence.verbs[verb].form == .finite, !sentence.verbs[verb].isPassive, !sentence.verbs[verb].isCopula
    else { return false }
    switch element(position + 3) {
    case .nouns?, .that?, .adjective?: return false
    default: break
    }
    if let lastNoun, roles.reporting.contains(grammar.nounLemma(of: text.tokens[sentence.nouns[lastNoun].head].word)) {
      return false
    }
    guard let current else { return true }
    return !roles.complementTaking.contains(sentence.verbs[sentence.clauses[current].verb].lemma)
  }

  func isClauseStart(_ position: Int) -> Bool {
    position == 0
  }

  /// "carried out strikes", "blew up the bridge", "pulled out of the talks": a particle right after its verb.
  func isParticle(_ word: Int32, at position: Int) -> Bool {
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

  func followsVerbOrObject(_ position: Int) -> Bool {
    switch element(position - 1) {
    case .verb, .nouns, .adverb: true
    default: false
    }
  }

  /// "guerrillas, some dressed as waiters, …": whether a phrase behind a comma is only some of those who wait for a verb, with a participle of its own.
  func isPortion(_ group: IndexList, at position: Int) -> Bool {
    guard !waiting.isEmpty, followsComma(position), group.count == 1, sentence.nouns[group[0]].tokens.count == 1,
      roles.portions.contains(text.tokens[sentence.nouns[group[0]].head].word),
      case .verb(let verb)? = element(position + 1), sentence.verbs[verb].tokens.count == 1
    else { return false }
    let form = sentence.verbs[verb].form
    return form == .gerund || form == .participle
      || grammar.classes(of: text.tokens[sentence.verbs[verb].main].word).contains(.verbParticiple)
  }

  /// "sixty villagers, mostly women, were killed": a phrase behind a comma that only says what those before are.
  func isDescriptive(_ group: IndexList, at position: Int) -> Bool {
    guard let first = group.first else { return false }
    if roles.describing.contains(text.tokens[sentence.nouns[first].tokens.lowerBound].word) {
      return followsComma(position)
    }
    guard case .adverb(let token)? = element(position - 1) else { return false }
    return roles.describing.contains(text.tokens[token].word) && element(position - 2) == .comma
  }

  /// "a bomb in Docklands that killed two": without a comma no clause describes a name, but what the name belongs to.
  func antecedent(_ noun: Int, _ position: Int) -> Int {
    guard followsNoun(position), sentence.tag(sentence.nouns[noun].head) == .name, let current,
      let phrase = sentence.clauses[current].prepositions.last, phrase.nouns.count == 1, phrase.nouns[0] == noun,
      let owner = phrase.attachedTo, sentence.tag(sentence.nouns[owner].head) != .name
    else { return noun }
    return owner
  }
}
