package import TimelineModel

/// An actor that an analyst added: what a row of the lists says, without a file.
package struct GazetteerAddition: Sendable {
  /// Its canonical name; one that the lists have already is extended.
  package var name: String
  /// The kind as the lists have it, as `person`, `armed` or `party`; `nil` leaves what the lists say, or the kind open.
  package var kind: EntityKind?
  /// ISO 3166-1 alpha-2 of the country that it acts for, or empty.
  package var country: String
  /// Other names.
  package var aliases: [String]
  /// Larger actors, each with the days on which it lies within them; `nil` for an open end.
  package var within: [(name: String, from: Day?, until: Day?)]

  /// An actor of all its parts.
  package init(
    name: String, kind: EntityKind?, country: String = "", aliases: [String] = [],
    within: [(name: String, from: Day?, until: Day?)] = []
  ) {
    self.name = name
    self.kind = kind
    self.country = country
    self.aliases = aliases
    self.within = within
  }
}

extension Gazetteer {
  /// Adds an analyst's actors; their names win over those of the lists.
  ///
  /// All are known before the first membership is looked up, so their order does not matter.
  package mutating func add(_ additions: [GazetteerAddition], vocabulary: inout Vocabulary) {
    var ids: [EntityID] = []
    firstAddition = min(firstAddition, entities.count)
    for addition in additions {
      let id: EntityID
      let country = CountryCode(Array(addition.country.utf8)[...])
      if let known = byName[addition.name] {
        id = known
        if let kind = addition.kind { entities[id.index].kind = kind }
        if country != .none { entities[id.index].country = country }
      } else {
        id = add(Entity(name: addition.name, kind: addition.kind ?? .unknown, country: country))
        insert(text: addition.name, id, .name, &vocabulary)
      }
      ids.append(id)
      for alias in addition.aliases { insert(text: alias, id, .name, &vocabulary) }
      guard addition.kind == .person, id.index >= firstAddition else { continue }
      let bytes = Array(addition.name.utf8)
      let words = bytes.split(separator: 0x20).map { $0.startIndex..<$0.endIndex }
      for short in PersonName.shortNames(bytes, words, country: entities[id.index].country) {
        insert(bytes, short, id, .surname, &vocabulary)
      }
    }
    for (id, addition) in zip(ids, additions) {
      let memberships = addition.within.map { larger in
        let first = larger.from.map { Int32(clamping: $0.number) } ?? .min
        let last = larger.until.map { Int32(clamping: $0.number) } ?? .max
        return Membership(group: group(named: larger.name), days: first...max(first, last))
      }
      entities[id.index].memberships.insert(contentsOf: memberships.filter { $0.group != id }, at: 0)
    }
    flags.append(contentsOf: [WordFlags](repeating: [], count: max(0, vocabulary.count - flags.count)))
  }

  private mutating func insert(text: String, _ id: EntityID, _ form: NameTrie.Form, _ vocabulary: inout Vocabulary) {
    let bytes = Array(text.utf8)
    if !bytes.isEmpty { insert(bytes, 0..<bytes.count, id, form, &vocabulary) }
  }
}
