/// Nouns, verbs, adjectives and adverbs: what a word of several candidates is in its place.
extension Tagger {
  func openClass(_ can: WordClass, _ index: Int, _ sentence: Range<Int>, _ tags: [Tag]) -> Tag {
    let verb = can.intersection(.anyVerb)
    let noun = can.intersection(.anyNoun)
    // "recalled its ambassador hours after the invasion"; "two hours after" is a date.
    if governors.clocks.contains(text.tokens[index].word), index + 1 < sentence.upperBound,
      governors.clockwise.contains(text.tokens[index + 1].word)
    {
      return .adverb
    }
    if can.contains(.particle), tags.last?.isVerbal == true { return .adverb }
    if can.contains(.title), nextIsNominal(index, sentence), verb.isEmpty { return .noun }
    if verb.isEmpty {
      // "the Pentagon only wants": behind a noun it goes with the verb.
      if can.isSuperset(of: [.adjective, .adverb]), tags.last?.isNominal == true { return .adverb }
      if can.contains(.adjective) && (noun.isEmpty || nextIsNominal(index, sentence)) { return .adjective }
      if !noun.isEmpty { return can.contains(.noun) ? .noun : .nounPlural }
      if can.contains(.adverb) { return .adverb }
      if can.contains(.title) { return .noun }
      return .noun
    }
    if can.contains(.particle), endsVerb(index, sentence, tags) { return .adverb }
    if isDescription(can, index, sentence, tags.last) { return .adjective }
    if isHomeward(index, tags) { return .adverb }
    if can.contains(.verbBase), followsLet(tags, sentence), noun.isEmpty || !nextIsNominal(index, sentence) {
      return .verbBase
    }
    // "named himself head": what oneself is made.
    if !noun.isEmpty, tags.last == .pronoun, governors.reflexive.contains(text.tokens[index - 1].word) {
      return can.contains(.noun) ? .noun : .nounPlural
    }
    // "named him head of government": what stands before "of" is a noun wherever it can be one.
    if can.isSuperset(of: [.noun, .verbBase]), followedByOf(index, sentence), tags.last?.isNominal == true {
      return .noun
    }
    // "admits bombing of a warship".
    if can.isSuperset(of: [.noun, .verbGerund]), followedByOf(index, sentence) { return .noun }
    let last = tags.last(where: { $0 != .adverb && $0 != .negation && $0 != .quote })
    let nounTag: Tag = can.contains(.nounPlural) && !can.contains(.noun) ? .nounPlural : .noun
    switch last {
    case .to:
      return can.contains(.verbBase) ? .verbBase : nounTag
    case .modal, .doAuxiliary:
      if can.contains(.verbBase) { return .verbBase }
    case .have:
      if can.contains(.verbParticiple) { return .participle }
      if can.contains(.verbPast) { return .participle }
    case .be:
      if governors.links.contains(text.tokens[index].word), !can.contains(.verbParticiple) { return .adjective }
      if can.contains(.verbParticiple) { return .participle }
      if can.contains(.verbGerund) { return .gerund }
      if can.contains(.adjective) { return .adjective }
      if !noun.isEmpty { return nounTag }
    case .determiner, .possessive, .genitive, .adjective, .demonym, .number:
      return afterModifier(can, index, sentence, last == .demonym || last == .number, nounTag)
    case .preposition:
      if can.contains(.verbGerund), !(can.contains(.noun) && followedByOf(index, sentence)) { return .gerund }
      if !noun.isEmpty { return nounTag }
      if can.contains(.verbParticiple), nextIsNominal(index, sentence) { return .adjective }
    default: break
    }
    if can.contains(.verbGerund), noun.isEmpty, tags.last == .verbPast, describesObject(index, sentence, last) {
      return .adjective
    }
    // "freed kidnapped tourists", "keep deposed leaders out": behind the verb that governs it a past form describes the object.
    if last == .verbPast || last == .verbPresent || last == .verbBase, tags.last?.isVerbal == true,
      can.contains(.verbParticiple), noun.isEmpty, !can.contains(.verbBase), nextIsNominal(index, sentence)
    {
      return .adjective
    }
    // "the boy shot dead by troops".
    if can.isSuperset(of: [.verbPast, .verbParticiple]), last?.isNominal == true, isBy(index + 2, sentence),
      candidates(index + 1, sentence).contains(.adjective)
    {
      return .participle
    }
    if can.isSuperset(of: [.verbPast, .verbParticiple]), last?.isNominal == true, noun.isEmpty {
      if isBy(index + 1, sentence) || describesSubject(index, sentence) { return .participle }
      if governors.complementTaking.contains(grammar.verbLemma(of: text.tokens[index].word)) { return .verbPast }
    }
    if last == .noun || last == .nounPlural || last == .name, hasFiniteVerb(tags, sentence) {
      if can.contains(.verbParticiple), noun.isEmpty || followedByOf(index, sentence) { return .participle }
      if can.contains(.verbGerund), last != .noun { return .gerund }
      if !noun.isEmpty, !can.contains(.verbPast) { return nounTag }
      if can.contains(.verbGerund) { return .gerund }
    }
    return afterNoun(can, index, sentence, tags, last, nounTag)
  }

  /// "Armed men", "on Friday masked gunmen": a participle that is an adjective too, before a bare noun where a phrase begins.
  func isDescription(_ can: WordClass, _ index: Int, _ sentence: Range<Int>, _ previous: Tag?) -> Bool {
    guard can.contains(.verbParticiple), !can.contains(.verbBase), can.isDisjoint(with: .anyNoun),
      nextIsNominal(index, sentence)
    else { return false }
    switch previous {
    case nil: return true
    case .number?:
      return !governors.quantityNouns.contains(text.tokens[index - 1].word) && !isLoneName(index + 1, sentence)
    case .comma?: return can.contains(.adjective) && !isLoneName(index + 1, sentence)
    case .time?, .coordinator?: return can.contains(.adjective)
    default: return false
    }
  }

  /// "closed Congress on Sunday": a name with no noun behind it, which only a verb can stand before.
  private func isLoneName(_ start: Int, _ sentence: Range<Int>) -> Bool {
    var end = start
    while end < sentence.upperBound,
      fixed[end] == .name || fixed[end] == nil && text.tokens[end].shape.contains(.capitalized)
    { end += 1 }
    guard end > start else { return false }
    return end == sentence.upperBound || fixed[end] == .time || text.tokens[end].shape.contains(.punctuation)
      || text.tokens[end].shape.contains(.genitive)
      || fixed[end] == nil
        && !candidates(end, sentence).isDisjoint(with: [.preposition, .determiner, .coordinator, .to])
  }

  /// After an article, adjective or genitive: a noun, or a participle that describes one.
  func afterModifier(
    _ can: WordClass, _ index: Int, _ sentence: Range<Int>, _ verbPossible: Bool, _ nounTag: Tag
  ) -> Tag {
    let noun = !can.intersection(.anyNoun).isEmpty
    if noun {
      if verbPossible, can.contains(.verbPast), !can.contains(.verbBase), objectFollows(index, sentence) {
        return .verbPast
      }
      return nounTag
    }
    if can.contains(.adjective) { return .adjective }
    if can.contains(.verbParticiple) || can.contains(.verbGerund) {
      if nextIsNominal(index, sentence), !(verbPossible && can.contains(.verbPast)) { return .adjective }
      if can.contains(.verbPast) { return .verbPast }
      // "Russian shelling that killed 20": without an object of its own it is a noun.
      if can.contains(.verbGerund) {
        return verbPossible && objectFollows(index, sentence) && !followedByOf(index, sentence) ? .gerund : .noun
      }
      return .participle
    }
    if verbPossible {
      if can.contains(.verbPast) { return .verbPast }
      if can.contains(.verbThird) || can.contains(.verbBase) { return .verbPresent }
    }
    return .noun
  }

  /// After a noun, a name, a pronoun or at the beginning of a clause.
  func afterNoun(
    _ can: WordClass, _ index: Int, _ sentence: Range<Int>, _ tags: [Tag], _ last: Tag?, _ nounTag: Tag
  ) -> Tag {
    let noun = !can.intersection(.anyNoun).isEmpty
    let subject =
      last == .pronoun || last == .name || last == .noun || last == .nounPlural || last == .relative || last == .time
      || last == .close || last == .comma || last == .quote || last == .coordinator || last == .that
    // "Looting spread through the city": at the beginning a gerund with a verb right behind it is a noun.
    if can.contains(.verbGerund), tags.isEmpty, index + 2 < sentence.upperBound, fixed[index + 1] == nil,
      candidates(index + 1, sentence).contains(.verbPast) && candidates(index + 2, sentence).contains(.preposition)
        || text.tokens[index + 1].word == governors.between
    {
      return .noun
    }
    if can.contains(.verbGerund), !noun { return .gerund }
    if can.contains(.verbPast), !can.contains(.verbBase) || subject {
      if noun, can.contains(.verbBase), last == .coordinator || last == .comma,
        last == .coordinator || !takesParticle(index, sentence),
        !(tags.contains(.verbPast) && isObject(index + 1, sentence))
      {
        return nounTag
      }
      if noun, last == .noun, verbFollows(index, sentence) { return nounTag }
      return .verbPast
    }
    if can.contains(.verbParticiple), !noun { return .participle }
    if can.contains(.verbGerund) { return last == .noun && verbFollows(index, sentence) ? .noun : .gerund }
    if last == .pronoun || last == .relative { return .verbPresent }
    if last == .that, can.contains(.verbThird), tags.count > 1, tags[tags.count - 2].isNominal,
      objectFollows(index, sentence)
    {
      return .verbPresent
    }
    if noun {
      // "Peace talks between Chad and Libya".
      if index + 1 < sentence.upperBound, text.tokens[index + 1].word == governors.between { return nounTag }
      // "Russian air strikes hit Hama" against "Russia strikes Syria": a verb needs an object or complement and no other verb.
      let complement = objectFollows(index, sentence)
      let agrees =
        can.contains(.verbThird)
        ? last == .noun || last == .name
        : can.contains(.verbBase) && (last == .nounPlural || last == .name || isInvariant(before: index, sentence))
      if last == .coordinator, goesOn(tags), can.contains(.verbBase), isObject(index + 1, sentence) {
        return .verbPresent
      }
      if behindPreposition(tags) || isBareSingular(tags) || isIndefiniteModifier(tags, sentence)
        || finiteVerbAhead(index, sentence)
      {
        return nounTag
      }
      if can.isSuperset(of: [.nounPlural, .verbThird]), last == .noun, isPluralVerb(index + 1, sentence) {
        return nounTag
      }
      if subject, agrees, complement, !verbFollows(index, sentence), last != .comma, last != .coordinator {
        return .verbPresent
      }
      return nounTag
    }
    if can.contains(.adjective), nextIsNominal(index, sentence) { return .adjective }
    // "watched the ceremony live": behind a singular noun the base form is no verb.
    if can.contains(.adjective), can.contains(.verbBase), last == .noun, !isInvariant(before: index, sentence) {
      return .adverb
    }
    if can.contains(.verbThird) || can.contains(.verbBase) { return .verbPresent }
    return can.contains(.adverb) ? .adverb : nounTag
  }

  /// Whether the noun phrase before stands behind a preposition that no clause can follow: it is no subject.
  func behindPreposition(_ tags: [Tag]) -> Bool {
    for position in tags.indices.reversed() {
      if tags[position].isInNounPhrase { continue }
      guard tags[position] == .preposition,
        tags.contains(where: { $0 == .verbPast || $0 == .verbPresent || $0 == .be || $0 == .have || $0 == .modal })
      else { return false }
      return true
    }
    return false
  }

  /// Whether the last word is a name behind "a" or "an", which only modifies what follows: "a United Nations appeal".
  func isIndefiniteModifier(_ tags: [Tag], _ sentence: Range<Int>) -> Bool {
    var position = tags.count - 1
    while position >= 0, tags[position] == .name || tags[position] == .adjective { position -= 1 }
    return position >= 0 && position < tags.count - 1 && tags[position] == .determiner && tags.last == .name
      && !grammar.isDefinite(text.tokens[sentence.lowerBound + position].word)
  }

  /// Whether a word that can only be a finite verb stands ahead in the same clause.
  func finiteVerbAhead(_ index: Int, _ sentence: Range<Int>) -> Bool {
    for next in index + 1..<max(index + 1, sentence.upperBound) {
      if fixed[next] != nil { continue }
      if text.tokens[next].shape.contains(.punctuation) { return false }
      let can = candidates(next, sentence)
      if !can.isDisjoint(with: [.be, .have, .modal, .doAuxiliary]) { return true }
      if !can.isDisjoint(with: [.relative, .that, .coordinator, .subordinator]) { return false }
      if !can.isDisjoint(with: [.verbPast, .verbThird]), can.isDisjoint(with: .anyNoun) { return true }
    }
    return false
  }

  /// How far ahead the main verb of a clause is looked for.
  private static let clauseReach = 8

  /// "a boat packed with explosives rammed the ship": before a preposition, with another past form and its object ahead in the same clause.
  private func describesSubject(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index + 2 < sentence.upperBound, candidates(index + 1, sentence).contains(.preposition),
      !governors.complementTaking.contains(grammar.verbLemma(of: text.tokens[index].word))
    else { return false }
    for at in index + 2..<min(index + 2 + Self.clauseReach, sentence.upperBound) {
      guard !text.tokens[at].shape.contains(.punctuation), fixed[at] != .time else { return false }
      let here = candidates(at, sentence)
      if !here.isDisjoint(with: [.coordinator, .relative, .subordinator, .be, .have, .modal, .that, .to]) {
        return false
      }
      if fixed[at] == nil, here.contains(.verbPast), here.isDisjoint(with: .anyNoun), !here.contains(.adjective) {
        return objectFollows(at, sentence)
      }
    }
    return false
  }

  func nextIsNominal(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let next = index + 1
    guard next < sentence.upperBound else { return false }
    if let tag = fixed[next] { return tag == .name || tag == .demonym || tag == .adjective }
    if text.tokens[next].shape.contains(.punctuation) { return false }
    let can = candidates(next, sentence)
    if !can.isDisjoint(with: [
      .preposition, .determiner, .possessive, .be, .have, .modal, .to, .that, .coordinator, .pronoun,
    ]) {
      return false
    }
    return !can.isDisjoint(with: [.noun, .nounPlural, .adjective])
  }

  func objectFollows(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let next = index + 1
    guard next < sentence.upperBound else { return false }
    if let tag = fixed[next] { return tag == .name || tag == .demonym || tag == .time || tag == .adjective }
    if text.tokens[next].shape.contains(.number) { return true }
    let can = candidates(next, sentence)
    if can.contains(.that) {
      return governors.complementTaking.contains(grammar.verbLemma(of: text.tokens[index].word))
    }
    return !can.isDisjoint(with: [
      .determiner, .possessive, .preposition, .numberWord, .adjective, .quantifier, .noun, .nounPlural, .to, .title,
      .objectPronoun,
    ])
      && can.isDisjoint(with: [.be, .have, .modal])
  }

  /// Whether the next word, adverbs aside, can only be a verb: then this one is a noun.
  func verbFollows(_ index: Int, _ sentence: Range<Int>) -> Bool {
    var next = index + 1
    while next < sentence.upperBound, next <= index + 2 {
      if fixed[next] == .time { next += 1; continue }
      if fixed[next] != nil || text.tokens[next].shape.contains(.punctuation) { return false }
      let can = candidates(next, sentence)
      if !can.isDisjoint(with: [.be, .have, .modal, .doAuxiliary]) { return true }
      if can.contains(.adverb) { next += 1; continue }
      return !can.isDisjoint(with: [.verbPast, .verbThird]) && can.isDisjoint(with: [.preposition, .determiner])
    }
    return false
  }
}
