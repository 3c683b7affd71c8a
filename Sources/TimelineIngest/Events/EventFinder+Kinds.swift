/// What kinds of things noun phrases denote.
extension EventFinder {
  /// Whether a noun phrase is of a class of nouns, by its head or by the kind of thing that it names.
  func isOf(_ classIndex: Int, _ noun: Int) -> Bool { kinds(of: noun).contains(classIndex) }

  /// The classes of nouns that a noun phrase is of: found out once, since one trigger after the other asks for it.
  private func kinds(of noun: Int) -> NounClasses {
    if kinds.isEmpty { kinds = Array(filled: nil, count: sentence.nouns.count) }
    if let known = kinds[noun] { return known }
    // Phrases that hang on each other in a ring would ask for each other for ever.
    kinds[noun] = NounClasses()
    let found = readKinds(of: noun)
    kinds[noun] = found
    return found
  }

  private func readKinds(of noun: Int) -> NounClasses {
    let phrase = sentence.nouns[noun]
    var found = references[noun].classes
    let head = text.tokens[phrase.head].word
    let parts = slots.nouns(.preposition(knowledge.governors.of), of: noun)
    // "60 tons of bombs" are bombs, whatever is mostly counted in tons.
    if knowledge.governors.weights.contains(head), let goods = parts.first, goods != noun {
      found.formUnion(kinds(of: goods))
      return found
    }
    let before = phrase.head > phrase.tokens.lowerBound ? text.tokens[phrase.head - 1].word : Vocabulary.unknown
    found.formUnion(knowledge.grammar.classes(ofNoun: head, after: before))
    // "the So San, a freighter": what a name means stands beside it.
    if let other = phrase.apposition, sentence.nouns[other].apposition == nil { found.formUnion(kinds(of: other)) }
    for part in parts {
      found.formUnion(knowledge.grammar.classes(ofCompound: head, text.tokens[sentence.nouns[part].head].word))
    }
    // "Hurricane Ada", "Mount Ulm": the first word of a name says what it is.
    if let first = namesake(of: phrase) {
      found.formUnion(
        knowledge.grammar.classes(ofNoun: text.tokens[first].word, after: Vocabulary.unknown))
    }
    // "the ferry Baltic Star": the noun before a name says what it is.
    if text.tokens[phrase.head].shape.contains(.capitalized),
      let kind = phrase.tokens.last(where: {
        sentence.tag($0) == .noun && !text.tokens[$0].shape.contains(.capitalized)
      }), kind < phrase.head
    {
      found.formUnion(
        knowledge.grammar.classes(ofNoun: text.tokens[kind].word, after: text.tokens[max(kind - 1, 0)].word))
    }
    // "a group of soldiers", "dozens of civilians": what counts stands behind "of".
    if knowledge.governors.counts(head, knowledge.grammar) {
      for part in parts { found.formUnion(kinds(of: part)) }
    }
    return found
  }

  /// "Hurricane Ada", "Flight 12", "Mount Ulm": the first word of a name that says what is named.
  private func namesake(of phrase: NounPhrase) -> Int? {
    guard let first = phrase.tokens.first(where: { sentence.tag($0) != .determiner && sentence.tag($0) != .time }),
      first < phrase.head, text.tokens[first].shape.contains(.capitalized),
      knowledge.governors.namedFor.contains(text.tokens[first].word)
    else { return nil }
    return first
  }
}
