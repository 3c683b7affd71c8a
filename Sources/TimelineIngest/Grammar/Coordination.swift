/// Joins noun phrases that "and" and commas coordinate, and notes appositions.
struct Coordination {
  private(set) var nouns: [NounPhrase]
  private let elements: [Element]
  private let verbs: [VerbGroup]
  private let text: ArticleText
  private let tags: [Tag]
  private let first: Int

  init(_ chunker: Chunker) {
    nouns = chunker.nouns
    elements = Self.withoutPositions(chunker)
    verbs = chunker.verbs
    text = chunker.text
    tags = chunker.tags
    first = chunker.sentence.lowerBound
  }

  /// The elements without what captions say of where somebody stands: "Ashton Carter, center, and Pedro Morenes, right, walk".
  private static func withoutPositions(_ chunker: Chunker) -> [Element] {
    let positions = chunker.grammar.captionPositions
    guard chunker.sentence.contains(where: { positions.contains(chunker.text.tokens[$0].word) }) else {
      return chunker.elements
    }
    var out: [Element] = []
    var index = 0
    while index < chunker.elements.count {
      let element = chunker.elements[index]
      if element == .comma, let token = chunker.headToken(of: chunker.elements[safe: index + 1]),
        positions.contains(chunker.text.tokens[token].word), chunker.elements[safe: index + 2] == .comma
      {
        // The second comma of "X, left, Y" still parts the two; before "and" or a verb it goes.
        if case .nouns? = chunker.elements[safe: index + 3] { index += 2 } else { index += 3 }
        continue
      }
      out.append(element)
      index += 1
    }
    return out
  }

  /// The elements with coordinated noun phrases in one.
  mutating func join() -> [Element] {
    var out: [Element] = []
    out.reserveCapacity(elements.count)
    var index = 0
    while index < elements.count {
      guard case .nouns(let single) = elements[index], let start = single.first else {
        out.append(elements[index])
        index += 1
        continue
      }
      if let end = apposition(of: start, at: index) {
        out.append(single.count == 1 ? elements[index] : .nouns(IndexList(start)))
        index = end
        continue
      }
      let (group, next) = list(from: index)
      out.append(.nouns(group))
      // "the king and the premier, Jon Aalto, in Lima": the last of a list may be named again.
      index = group.count > 1 ? group.last.flatMap { apposition(of: $0, at: next - 1) } ?? next : next
    }
    return out
  }

  /// "the president, Vladimir Putin, said" and "Vladimir Putin, the president, said": the second phrase names the first again.
  private mutating func apposition(of noun: Int, at index: Int) -> Int? {
    guard element(index + 1) == .comma, case .nouns(let second)? = element(index + 2), let other = second.first else {
      return nil
    }
    if let verb = asideEnd(from: index + 3) {
      guard hasName(noun) != hasName(other) || nouns[other].head != nouns[other].tokens.lowerBound else { return nil }
      nouns[noun].apposition = other
      return verb
    }
    if describes(other, noun, before: index + 3) {
      nouns[noun].apposition = other
      return index + 3
    }
    if let end = namedAside(of: noun, other, from: index + 3) {
      nouns[noun].apposition = other
      return end
    }
    let closes = element(index + 3) == .comma || element(index + 3) == nil || element(index + 3) == .boundary
    guard closes, hasName(noun) != hasName(other) else { return nil }
    if element(index + 3) == .comma, case .nouns? = element(index + 4), element(index + 5) != nil, !isVerb(index + 5) {
      return nil
    }
    // "shot the premier, Jon Aalto, and disarmed his guards": where a verb follows, "and" joins no third name.
    if element(index + 3) == .comma, element(index + 4) == .coordinator, !isVerb(index + 5) { return nil }
    guard nouns[other].isDefinite || nouns[noun].isDefinite || !nouns[noun].isPlural && !nouns[other].isPlural else {
      return nil
    }
    nouns[noun].apposition = other
    return element(index + 3) == .comma ? index + 4 : index + 3
  }

  /// "the Norland Front, the rebel army which signed the accord": the clause behind an aside is about who is named before it.
  private func describes(_ other: Int, _ noun: Int, before index: Int) -> Bool {
    guard isNamed(noun), !isNamed(other), tags[nouns[other].tokens.lowerBound - first] == .determiner else {
      return false
    }
    switch element(index) {
    case .relative?: return true
    case .verb(let verb)?: return verbs[verb].form == .participle
    default: return false
    }
  }

  /// "the Lady Rose, a freighter without papers, ran aground": the position behind an aside with prepositions that says what a name is.
  private func namedAside(of noun: Int, _ other: Int, from start: Int) -> Int? {
    guard isNamed(noun), !isNamed(other), tags[nouns[other].tokens.lowerBound - first] == .determiner else {
      return nil
    }
    var at = start
    while case .preposition? = element(at), case .nouns? = element(at + 1) { at += 2 }
    guard at > start else { return nil }
    switch element(at) {
    case nil, .boundary?: return at
    case .comma?:
      if element(at + 1) == .coordinator { return nil }
      return at + 1
    default: return nil
    }
  }

  /// "Pakistan, an ally in the war against terrorism, has refused": the position of the verb behind an aside with prepositions.
  private func asideEnd(from start: Int) -> Int? {
    var at = start
    while case .preposition? = element(at), case .nouns? = element(at + 1) { at += 2 }
    guard at > start, element(at) == .comma, isVerb(at + 1), isFiniteVerb(at + 1) else { return nil }
    return at + 1
  }

  private func hasName(_ noun: Int) -> Bool {
    let tag = tags[nouns[noun].head - first]
    return tag == .name
  }

  /// Whether the head is a name, or a word with a capital that no list knows.
  private func isNamed(_ noun: Int) -> Bool {
    hasName(noun) || nouns[noun].head > first && text.tokens[nouns[noun].head].shape.contains(.capitalized)
  }

  private func isVerb(_ index: Int) -> Bool {
    if case .verb? = element(index) { return true }
    return false
  }

  private func element(_ index: Int) -> Element? {
    elements.indices.contains(index) ? elements[index] : nil
  }

  /// "A, B and C": from the first noun phrase on; a last member that is the subject of the next verb stays out.
  private func list(from start: Int) -> (group: IndexList, next: Int) {
    guard case .nouns(let group) = elements[start] else { return (IndexList(), start + 1) }
    var index = start + 1
    var commas = IndexList()
    while true {
      if element(index) == .coordinator || element(index) == .comma && element(index + 1) == .coordinator {
        let at = element(index) == .comma ? index + 2 : index + 1
        guard case .nouns(let member)? = element(at),
          !(objectPosition(start) && beginsClause(at, behindComma: element(index) == .comma)),
          !joinsHigher(at, from: start), !(objectPosition(start) && isGapped(at))
        else { break }
        return (group + commas + member, at + 1)
      }
      guard element(index) == .comma, case .nouns(let member)? = element(index + 1), let end = listEnd(from: index + 1),
        !(objectPosition(start) && isVerb(end + 1) && isFiniteVerb(end + 1))
      else { break }
      commas += member
      index += 2
    }
    return (group, start + 1)
  }

  /// Whether a noun phrase is the subject of a verb behind it; behind a comma, what hangs on it may stand between.
  private func beginsClause(_ noun: Int, behindComma: Bool) -> Bool {
    var at = noun + 1
    while behindComma, case .preposition? = element(at), case .nouns? = element(at + 1) { at += 2 }
    // "… and the jets, within the hour, bombed the capital".
    if element(at) == .comma, case .time? = element(at + 1), element(at + 2) == .comma { at += 3 }
    return isFiniteVerb(at)
  }

  /// "the government of Chad and the rebels of the north": whether the phrase behind "and" stands beside the one before the preposition.
  private func joinsHigher(_ member: Int, from start: Int) -> Bool {
    guard case .preposition(let word)? = element(start - 1), case .nouns(let outer)? = element(start - 2),
      case .nouns(let inner)? = element(start), case .nouns(let other)? = element(member), inner.count == 1,
      let head = outer.last, let low = inner.first, let new = other.first,
      element(start - 3).map({ !isPreposition($0) }) ?? true
    else { return false }
    if element(member + 1) == .preposition(word),
      hasName(low) || hasName(new) || nouns[low].isDefinite == nouns[new].isDefinite
    {
      return true
    }
    return hasName(low) && !hasName(new) && nouns[head].isDefinite
      && tags[nouns[new].tokens.lowerBound - first] == .determiner && !nouns[low].isDefinite
  }

  /// "sent troops to Chad and Britain two frigates": the phrase behind "and" is the subject of a verb that is left out.
  private func isGapped(_ member: Int) -> Bool {
    guard case .nouns(let group)? = element(member), case .nouns(let next)? = element(member + 1),
      let subject = group.last, let object = next.first
    else { return false }
    let start = nouns[object].tokens.lowerBound
    return isNamed(subject) && nouns[subject].tokens.upperBound == start
      && (tags[start - first] == .number || tags[start - first] == .determiner)
  }

  private func isPreposition(_ element: Element) -> Bool {
    if case .preposition = element { return true }
    return false
  }

  /// The position of the last member where "and" and a noun phrase follow, perhaps after more commas.
  private func listEnd(from index: Int) -> Int? {
    var at = index + 1
    for _ in 0..<12 {
      let conjunction = element(at) == .comma && element(at + 1) == .coordinator ? at + 1 : at
      if element(conjunction) == .coordinator {
        if case .nouns? = element(conjunction + 1) { return conjunction + 1 }
        return nil
      }
      guard element(at) == .comma, case .nouns? = element(at + 1) else { return nil }
      at += 2
    }
    return nil
  }

  private func isFiniteVerb(_ index: Int) -> Bool {
    if case .verb(let verb)? = element(index) { return verbs[verb].form == .finite }
    return false
  }

  /// Whether the noun phrase at a position is an object, so that a further one may begin a new clause: it follows a verb, or a preposition behind one.
  private func objectPosition(_ index: Int) -> Bool {
    switch element(index - 1) {
    case .preposition:
      for at in stride(from: index - 2, through: 0, by: -1) {
        switch elements[at] {
        case .verb(let verb): return verbs[verb].form == .finite
        case .boundary, .comma, .relative, .that, .subordinator, .coordinator: return false
        default: continue
        }
      }
      return false
    case .verb(let verb)?: return !(verbs[verb].isCopula)
    default: return false
    }
  }
}
