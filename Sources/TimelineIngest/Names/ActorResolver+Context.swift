import TimelineModel

/// What the text said before: whom pronouns and bare nouns stand for.
extension ActorResolver {
  /// How many names back a bare noun may look.
  static let memory = 40

  /// The actors that a pronoun stands for.
  func actors(of pronoun: Pronoun, at token: Int) -> [ActorReference] {
    let isWoman = text.isWord(token, among: ["she", "her", "hers", "herself"])
    let isReflexive = text.isWord(token, among: ["himself", "herself", "itself", "themselves"])
    func fits(_ id: EntityID) -> Bool {
      if pronoun == .person, !isReflexive, others.contains(id) { return false }
      let kind = kind(of: id)
      switch pronoun {
      case .person: return kind == .person && (women[id] ?? isWoman) == isWoman
      case .thing: return kind != .person && kind != .group && !kind.isPlace
      case .several: return kind != .person && !kind.isPlace
      }
    }
    let start = sentence(of: token)
    if pronoun == .several, block(of: token) == .caption {
      // Those in the picture: "A and B walk together during their visit".
      let shown = Set(names.names(in: start..<token).filter { $0.kind == .person }.map(\.entity)).sorted()
      if shown.count > 1 { return shown.map { ActorReference($0, .context) } }
    }
    // The subject of this sentence or of the one before.
    for subject in subjects.reversed() where subject.token < token {
      guard subject.token >= previousSentence(of: start) else { break }
      // "doctors said they had treated 60 people": they are nobody who was named before.
      if pronoun == .several, subject.actors.isEmpty, subject.token >= start { return [] }
      // "Iranians stormed its embassy": several people are no "it".
      if pronoun == .thing, subject.isPlural, subject.token >= start { continue }
      let fitting = subject.actors.filter { fits($0.entity) }
      // "the president and his wife … they": of whom one has a name.
      if pronoun == .several, subject.isPlural, fitting.isEmpty, !subject.actors.isEmpty {
        return subject.actors.map { ActorReference($0.entity, .context) }
      }
      if pronoun == .several, subject.actors.count > 1 {
        return subject.actors.map { ActorReference($0.entity, .context) }
      }
      if let first = fitting.first { return [ActorReference(first.entity, .context)] }
    }
    // Else the first that fits in this sentence, in the one before, in the one before that.
    var from = start
    var until = token
    for _ in 0..<3 {
      let candidates = names.names(in: from..<until).filter { $0.kind != .demonym && fits(actor(of: $0)) }
      let first = candidates.first { !isOblique($0) } ?? candidates.first
      if let first { return [ActorReference(actor(of: first), .context)] }
      guard from > 0 else { break }
      until = from
      from = previousSentence(of: from)
    }
    return []
  }

  /// Whether a token is the noun for the people of a country: "Iranians".
  package func isPeople(_ token: Int) -> Bool {
    names.name(at: token).map { names.names[$0].kind == .people } ?? false
  }

  /// The actor that a name denotes, the government for a capital.
  func actor(of name: Name) -> EntityID { name.government ?? name.entity }

  /// The state that a name belongs to, where it is one or a place or body in one.
  func country(of name: Name) -> EntityID? {
    switch name.kind {
    case .country, .demonym, .people: return name.entity
    case .capital, .seat: return name.government
    case .person, .place:
      let code = country(of: name.entity)
      return gazetteer.country(code, on: published)
    case .organisation, .unknown: return nil
    }
  }

  /// The last name before a token that fits.
  func last(before token: Int, where fits: (Name) -> Bool) -> Name? {
    let before = names.names(in: 0..<token)
    return before.suffix(Self.memory).last(where: fits)
  }

  /// The first token of the sentence that a token lies in.
  func sentence(of token: Int) -> Int {
    sentenceIndex(of: token).map { text.text.sentences[$0].tokens.lowerBound } ?? 0
  }

  /// The token after the sentence that a token lies in.
  func end(of token: Int) -> Int {
    sentenceIndex(of: token).map { text.text.sentences[$0].tokens.upperBound } ?? text.count
  }

  /// The kind of block that a token lies in.
  func block(of token: Int) -> Block.Kind? {
    sentenceIndex(of: token).map { text.text.blocks[text.text.sentences[$0].block].kind }
  }

  /// The number of the block that a token lies in; `nil` before the first.
  func block(at token: Int) -> Int? {
    token < 0 ? nil : sentenceIndex(of: token).map { text.text.sentences[$0].block }
  }

  private func sentenceIndex(of token: Int) -> Int? {
    let sentences = text.text.sentences
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count ? low : nil
  }

  /// The first token of the sentence before the one that begins at a token.
  func previousSentence(of start: Int) -> Int { start > 0 ? sentence(of: start - 1) : 0 }

  /// Whether a name stands after a preposition or owns what follows: no subject.
  func isOblique(_ name: Name) -> Bool {
    let next = name.tokens.upperBound
    if next < text.count, text.shape(next).contains(.genitive) { return true }
    var before = name.tokens.lowerBound - 1
    while before >= 0, let office = names.office(at: before) { before = names.offices[office].tokens.lowerBound - 1 }
    guard before >= 0, text.isWord(before) else { return false }
    let flags = text.flags[before]
    return flags.contains(.function) && (flags.contains(.locative) || text.length(before) <= 4)
      && !text.isCapitalized(before)
  }
}
