/// What the company of a word makes of it, where its lists leave it open.
extension Tagger {
  /// "handed it back to them": a particle behind the object of a verb, with no object of its own.
  func endsVerb(_ index: Int, _ sentence: Range<Int>, _ tags: [Tag]) -> Bool {
    guard let last = tags.last, last == .pronoun || last.isNominal, tags.contains(where: { $0.isVerbal }) else {
      return false
    }
    let next = index + 1
    guard next < sentence.upperBound, !text.tokens[next].shape.contains(.punctuation) else { return true }
    return fixed[next] == .time
      || fixed[next] == nil
        && !candidates(next, sentence).isDisjoint(with: [.preposition, .to, .coordinator, .subordinator])
  }

  /// "called its envoys home": behind the phrase that a verb governs it says where to.
  func isHomeward(_ index: Int, _ tags: [Tag]) -> Bool {
    guard text.tokens[index].word == governors.home, let last = tags.last else { return false }
    return last == .nounPlural || last == .pronoun || last == .name || last.isVerbal
      || last == .noun && tags.dropLast().last == .possessive
  }

  /// "let the ship sail on": whether the verb before is one that a bare infinitive follows, with its object between.
  func followsLet(_ tags: [Tag], _ sentence: Range<Int>) -> Bool {
    guard let last = tags.last, last.isNominal || last == .pronoun else { return false }
    for position in tags.indices.reversed() {
      let tag = tags[position]
      if tag.isVerbal {
        return governors.letting.contains(grammar.verbLemma(of: text.tokens[sentence.lowerBound + position].word))
      }
      guard tag.isInNounPhrase || tag == .pronoun || tag == .adverb else { return false }
    }
    return false
  }

  /// "ordered safety checks": a lone singular noun behind a verb is no subject of its own.
  func isBareSingular(_ tags: [Tag]) -> Bool {
    guard tags.count > 1, tags[tags.count - 1] == .noun else { return false }
    switch tags[tags.count - 2] {
    case .verbPast, .verbPresent, .verbBase, .gerund: return true
    // "hit airfields and command posts".
    case .coordinator: return tags.contains(.verbPast)
    default: return false
    }
  }

  /// "…, burst into the hall": a verb with its particle and an object behind.
  func takesParticle(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index + 2 < sentence.upperBound, fixed[index + 1] == nil else { return false }
    let next = text.tokens[index + 1].word
    let isPair = governors.particles.contains(WordPair(grammar.verbLemma(of: text.tokens[index].word), next))
    return (isPair || next == governors.into) && isObject(index + 2, sentence)
  }

  /// "strafed fleeing refugees": a gerund between a verb that takes none and a plural describes that.
  func describesObject(_ index: Int, _ sentence: Range<Int>, _ last: Tag?) -> Bool {
    guard last == .verbPast, index + 1 < sentence.upperBound, fixed[index + 1] == nil,
      candidates(index + 1, sentence) == .nounPlural
    else { return false }
    return !governors.gerundTaking.contains(grammar.verbLemma(of: text.tokens[index - 1].word))
  }

  /// "storm the palace and arrest him": whether the clause before "and" has a verb in the form that a further base form would have.
  func goesOn(_ tags: [Tag]) -> Bool {
    for tag in tags.reversed() {
      switch tag {
      case .verbPresent, .verbBase: return true
      case .verbPast, .be, .have, .gerund, .participle, .preposition, .semicolon, .stop, .comma: return false
      default: continue
      }
    }
    return false
  }

  /// Whether a word begins a noun phrase that can only be an object: "him", "the".
  func isObject(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index < sentence.upperBound, fixed[index] == nil else { return false }
    return !candidates(index, sentence).isDisjoint(with: [.determiner, .possessive, .objectPronoun])
  }

  /// "Security forces storm the palace", "… shoot dead 14 men": a base form with an object behind what could be a verb itself.
  func isPluralVerb(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index < sentence.upperBound, fixed[index] == nil, candidates(index, sentence).contains(.verbBase) else {
      return false
    }
    var next = index + 1
    // "shoot dead", "take over".
    if next < sentence.upperBound, fixed[next] == nil,
      governors.particles.contains(WordPair(text.tokens[index].word, text.tokens[next].word))
        || candidates(next, sentence).isSuperset(of: [.adjective]) && !nextIsNominal(next, sentence)
    {
      next += 1
    }
    guard next < sentence.upperBound else { return false }
    return text.tokens[next].shape.contains(.number) || fixed[next] == .name || fixed[next] == .demonym
      || isObject(next, sentence) || fixed[next] == nil && candidates(next, sentence).contains(.numberWord)
  }

  /// Whether the word before is singular and plural alike: "police", "aircraft".
  func isInvariant(before index: Int, _ sentence: Range<Int>) -> Bool {
    index > sentence.lowerBound && fixed[index - 1] == nil
      && candidates(index - 1, sentence).isSuperset(of: .anyNoun)
  }

  func isBy(_ index: Int, _ sentence: Range<Int>) -> Bool {
    index < sentence.upperBound && text.tokens[index].word == governors.by
  }

  func followedByOf(_ index: Int, _ sentence: Range<Int>) -> Bool {
    index + 1 < sentence.upperBound && text.bytes[text.tokens[index + 1].range].spells("of")
  }
}
