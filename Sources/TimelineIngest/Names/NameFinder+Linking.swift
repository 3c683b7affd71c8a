import TimelineModel

/// The document read as a whole: which short name is whose, and what the acronyms stand for.
extension NameFinder {
  /// The names that have several readings, settled by the countries that the document speaks of.
  mutating func settleAmbiguous() {
    // Both are in the order of the text.
    var next = 0
    for (index, name) in found.names.enumerated() {
      while next < ambiguous.count, ambiguous[next].name < index { next += 1 }
      let isOpen = next < ambiguous.count && ambiguous[next].name == index
      guard unknownOfName[index] < 0, !isOpen || name.kind == .demonym || name.kind == .country else { continue }
      let code = gazetteer.entities[name.entity.index].country
      if code != .none { codes.add(code) }
    }
    for (index, node) in ambiguous {
      var best: (entry: NameTrie.Entry, score: Int)?
      gazetteer.names.forEachEntry(node) { entry in
        guard entry.form != .capital, isSameCase(entry, found.names[index].tokens) else { return }
        let score = rank(entry, codes: codes)
        if best.map({ score >= $0.score }) ?? true { best = (entry, score) }
      }
      guard let best else { continue }
      let entity = gazetteer.entities[Int(best.entry.entity)]
      let isCapital = found.names[index].government != nil && found.names[index].kind == .capital
      found.names[index].entity = EntityID(Int(best.entry.entity))
      found.names[index].kind = kind(of: best.entry, entity, isCapital: isCapital)
      if best.entry.form == .seat { found.names[index].government = EntityID(Int(best.entry.entity)) }
    }
  }

  private func isSameCase(_ entry: NameTrie.Entry, _ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, entry.upper & 1 != 0 else { return true }
    return text.shape(first).contains(.allCapitals) || text.length(first) > 3
  }

  /// Gives the unknown names their entities, and every short name its owner.
  mutating func linkUnknown() {
    var people = PeopleIndex()
    for (index, name) in found.names.enumerated() where unknownOfName[index] < 0 {
      if name.kind == .person, name.tokens.count > 1 { note(name.tokens, name.entity, in: &people) }
    }
    let order = unknown.indices.sorted { unknown[$0].first.count > unknown[$1].first.count }
    for index in order where unknown[index].first.count > 1 {
      let tokens = unknown[index].first
      let kind = unknown[index].evidence.kind(words: tokens.count)
      if kind == .person, let owner = people.owner(ofAll: nameWords(tokens)) {
        unknown[index].entity = owner
      } else {
        var made = Entity(name: text.text.folded(bytes(of: tokens)), kind: kind)
        if kind.isPlace { made.country = country(inside: tokens) }
        let entity = found.make(made)
        unknown[index].entity = entity
        if kind == .person || kind == .ship { note(tokens, entity, in: &people) }
      }
    }
    for index in order where unknown[index].first.count == 1 {
      let tokens = unknown[index].first
      guard !people.has(text.key(tokens.lowerBound)) else { continue }
      if misspelt(index) { continue }
      let kind = unknown[index].evidence.kind(words: 1)
      unknown[index].entity = found.make(Entity(name: text.text.folded(bytes(of: tokens)), kind: kind))
    }
    people.sort()
    for index in found.names.indices { settle(index, people) }
  }

  /// Whether an unknown word is a country's name with a slip of the pen; it is given the country then.
  private mutating func misspelt(_ index: Int) -> Bool {
    let token = unknown[index].first.lowerBound
    guard text.words[token] < 0, unknown[index].evidence.person < 3,
      let meant = gazetteer.misspelt(LetterCase.lowered(text.text.bytes[text.text.tokens[token].range]))
    else { return false }
    unknown[index].entity = meant.entity
    unknown[index].form = meant.form
    return true
  }

  private mutating func settle(_ index: Int, _ people: PeopleIndex) {
    let tokens = found.names[index].tokens
    let isUnknown = unknownOfName[index] >= 0
    if isUnknown, let entity = unknown[unknownOfName[index]].entity {
      found.names[index].entity = entity
      found.names[index].kind = kind(of: found.local[entityIndex: entity, from: found.firstLocal] ?? gazetteer[entity])
      if let form = unknown[unknownOfName[index]].form {
        found.names[index].kind = form == .adjective ? .demonym : .country
      }
      return
    }
    // A place or a namesake, where the document knows a person of that name: only where a person must stand.
    let isSurname = surnames.contains(index)
    guard isUnknown || isSurname || mayBePerson(index), let last = tokens.last else { return }
    guard let owner = people.owner(of: text.key(last), before: tokens.lowerBound) else {
      if isSurname, !isTrusted(index) { demote(index) }
      return
    }
    found.names[index].entity = owner
    found.names[index].kind = entity(owner).kind == .ship ? .organisation : .person
    found.names[index].government = nil
  }

  /// Whether a family name alone is someone of the lists: with a title, speaking, or in office in a country spoken of.
  private func isTrusted(_ index: Int) -> Bool {
    let name = found.names[index]
    let next = name.tokens.upperBound
    guard isOfTheTime(gazetteer[name.entity]) else { return false }
    if let office = found.office(at: name.tokens.lowerBound - 1), found.offices[office].isTitle { return true }
    let before = name.tokens.lowerBound - 1
    if before >= 0, text.flags[before].contains(.title) { return true }
    if before >= 0, isArticle(before) || isNumber(before) { return false }
    if name.tokens.count == 1, !text.flags[name.tokens.lowerBound].isDisjoint(with: [.common, .firstName]) {
      return next < text.count && text.flags[next].contains(.saying)
    }
    let person = gazetteer[name.entity]
    let isInOffice = person.memberships.contains { $0.days.lowerBound > .min && $0.holds(on: published) }
    return (isInOffice || person.memberships.isEmpty) && codes[person.country] != nil
      || next < text.count && text.flags[next].contains(.saying)
  }

  /// Whether someone stood somewhere at about the document's time: a name of long ago needs to be given in full.
  private func isOfTheTime(_ person: Entity) -> Bool {
    guard let published else { return true }
    let dated = person.memberships.map(\.days).filter { $0.lowerBound > .min || $0.upperBound < .max }
    let day = Int32(clamping: published.number)
    return dated.isEmpty || dated.contains { $0.lowerBound <= day &+ 3650 && $0.upperBound >= day &- 9125 }
  }

  func isArticle(_ token: Int) -> Bool {
    let bytes = LetterCase.lowered(text.text.bytes[text.text.tokens[token].range])
    return bytes.spells("the") || bytes.spells("a") || bytes.spells("an")
  }

  private func isNumber(_ token: Int) -> Bool { text.shape(token).contains(.number) }

  /// A family name that is nobody's of the lists here is a name of its own.
  private mutating func demote(_ index: Int) {
    let tokens = found.names[index].tokens
    found.names[index].kind = .unknown
    if let known = demoted[text.key(tokens)] {
      found.names[index].entity = known
      return
    }
    let entity = found.make(Entity(name: text.text.folded(bytes(of: tokens)), kind: .unknown))
    demoted[text.key(tokens)] = entity
    found.names[index].entity = entity
  }

  /// "the North" where the document speaks of North Korea.
  mutating func linkDirections() {
    let directions = directions
    guard !directions.isEmpty else { return }
    for index in found.names.indices {
      let name = found.names[index]
      guard name.tokens.count == 1, name.kind == .unknown || name.kind == .person, name.tokens.lowerBound > 0,
        isArticle(name.tokens.lowerBound - 1), let country = directions[text.key(name.tokens.lowerBound)]
      else { continue }
      found.names[index].entity = country
      found.names[index].kind = .country
    }
  }

  /// The countries named that begin with a word of direction, by that word.
  private var directions: [UInt64: EntityID] {
    var out: [UInt64: EntityID] = [:]
    for name in found.names where name.kind == .country && name.tokens.count > 1 {
      let first = name.tokens.lowerBound
      if text.flags[first].contains(.placeStart) { out[text.key(first)] = name.entity }
    }
    return out
  }

  /// A place that has a title before it or speaks.
  private func mayBePerson(_ index: Int) -> Bool {
    let name = found.names[index]
    guard name.kind == .place, name.tokens.count == 1 else { return false }
    let office = found.office(at: name.tokens.lowerBound - 1).map { found.offices[$0] }
    if let office, office.isTitle { return true }
    let next = name.tokens.upperBound
    return next < text.count && text.flags[next].contains(.saying)
  }

  private func note(_ tokens: Range<Int>, _ entity: EntityID, in people: inout PeopleIndex) {
    let words = tokens.filter {
      text.length($0) > 2 && !(text.flags[$0].contains(.particle) && !text.isCapitalized($0))
    }
    for (k, word) in words.enumerated() where !text.flags[word].contains(.suffix) {
      people.note(text.key(word), of: entity, at: tokens.lowerBound, isFamilyName: k == words.count - 1)
    }
  }

  /// The words of a name that tell whose it is, initials left out.
  private func nameWords(_ tokens: Range<Int>) -> [UInt64] {
    tokens.filter { text.length($0) > 2 }.map { text.key($0) }
  }

  private func entity(_ id: EntityID) -> Entity { found.entity(id, in: gazetteer) }

  /// The country of "Western Cambodia" and "South Kordofan": that of the place that a direction is part of.
  private func country(inside tokens: Range<Int>) -> CountryCode {
    guard text.flags[tokens.lowerBound].contains(.direction), tokens.count > 1,
      let known = longestKnown(tokens.lowerBound + 1, tokens, .normal)
    else { return .none }
    return gazetteer[EntityID(Int(known.entry.entity))].country
  }

  private func kind(of entity: Entity) -> Name.Kind {
    if entity.kind == .person { return .person }
    if entity.kind.isPlace { return .place }
    return entity.kind.isOrganisation ? .organisation : .unknown
  }

  func bytes(of tokens: Range<Int>) -> Range<Int> {
    Int(text.text.tokens[tokens.lowerBound].start)..<Int(text.text.tokens[tokens.upperBound - 1].end)
  }
}

extension Array where Element == Entity {
  /// The document's own entity of a number, or `nil` for one of the gazetteer's.
  subscript(entityIndex id: EntityID, from first: Int) -> Entity? {
    id.index >= first && id.index - first < count ? self[id.index - first] : nil
  }
}
