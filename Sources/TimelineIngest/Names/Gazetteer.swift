package import TimelineModel

/// All that the program knows by name: countries, organisations, people, places and the bodies of governments.
///
/// Built once from the lexicon and shared by every document; an analyst's own actors are added with ``add(_:vocabulary:)``.
package struct Gazetteer: Sendable {
  /// What every government has, as "Ministry of Defence".
  package struct Body: Sendable {
    package var name: String
    /// `ministry`, `presidency`, `military`, `armed` …, as bodies.tsv has them.
    package var kind: String
    /// Acts for a state, unlike rebels and oppositions.
    package var isOfState: Bool
  }

  /// Every entity; its number is its index.
  package internal(set) var entities: [Entity] = []
  /// What every government has.
  package internal(set) var bodies: [Body] = []
  /// The names of the entities.
  package internal(set) var names = NameTrie()
  /// The forms and titles of the bodies, lower-cased, and the titles before names (with -1 for the body).
  package internal(set) var offices = NameTrie()
  var flags: [WordFlags] = []
  /// What pairs of words of the lists of nouns stand for.
  var nounPairs: [WordPair: WordFlags] = [:]
  var byCode: [CountryCode: [EntityID]] = [:]
  var byName: [String: EntityID] = [:]
  var byBody: [UInt64: EntityID] = [:]
  /// The people who ever stood in a body, by the body.
  package internal(set) var members: [EntityID: [EntityID]] = [:]
  /// Short names of countries in capitals: "US".
  package internal(set) var shortNames: [EntityID: String] = [:]
  /// The names and adjectives of today's countries of one word, lower-cased: what a slip of the pen may have meant.
  var countryWords: [(word: [UInt8], entity: EntityID, form: NameTrie.Form)] = []
  /// The words of the name that is being added.
  var scratch: [Int32] = []
  /// The same, cut at hyphens.
  var parts: [Int32] = []
  /// The first entity that an analyst added.
  var firstAddition = Int.max
  /// The body whose forms are "troops" and "security forces"; -1 where the list has none.
  var forces: Int32 = -1
  /// The word "'s", that every genitive is looked up as.
  package internal(set) var genitive: Int32 = -1

  /// The gazetteer of the embedded lists; their words are added to the vocabulary.
  package init(vocabulary: inout Vocabulary) {
    self.init(vocabulary: &vocabulary, lists: { LexiconTable(named: $0) })
  }

  /// The gazetteer of lists of the lexicon's formats.
  ///
  /// - Parameter lists: the list of a name, as "countries"; an empty table for none.
  package init(vocabulary: inout Vocabulary, lists: (String) -> LexiconTable) {
    // What other lists brought is English, not names.
    flags = [WordFlags](repeating: .common, count: vocabulary.count)
    entities.reserveCapacity(1 << 14)
    byName.reserveCapacity(1 << 14)
    genitive = vocabulary.insert("'s")
    readFlags(lists("grammar"), &vocabulary)
    readFlags(lists("heads"), &vocabulary)
    markCommon(lists("triggers"), ["lemma"], &vocabulary)
    markCommon(lists("classes"), ["words"], &vocabulary)
    markCommon(lists("verbs"), ["base", "past", "participle"], &vocabulary)
    readBodies(lists("bodies"), &vocabulary)
    let countries = lists("countries")
    readCountries(countries, &vocabulary)
    let organisations = lists("organisations")
    readOrganisations(organisations, &vocabulary)
    readPlaces(lists("places"), &vocabulary)
    readCapitals(countries, &vocabulary)
    readPeople(lists("people"), &vocabulary)
    readMemberships(organisations)
    flags.append(contentsOf: [WordFlags](repeating: [], count: max(0, vocabulary.count - flags.count)))
    flags.removeLast(flags.count - vocabulary.count)
  }

  /// What a word can be; a word that came into the vocabulary after the gazetteer is a common one.
  package func flags(of word: Int32) -> WordFlags {
    guard word >= 0 else { return [] }
    return Int(word) < flags.count ? flags[Int(word)] : .common
  }

  /// An entity of the gazetteer.
  package subscript(_ id: EntityID) -> Entity { entities[id.index] }

  /// The entity of a canonical name.
  package func entity(named name: String) -> EntityID? { byName[name] }

  /// The state that had a country code on a day: the one of today where the day is unknown or none had it.
  package func country(_ code: CountryCode, on day: Day?) -> EntityID? {
    guard code != .none, let candidates = byCode[code] else { return nil }
    // A territory that shares the code of its state never stands for it.
    func isState(_ id: EntityID) -> Bool { entities[id.index].kind != .territory }
    if let day, let found = candidates.first(where: { isState($0) && entities[$0.index].exists(on: day) }) {
      return found
    }
    return candidates.first { entities[$0.index].kind == .country } ?? candidates.first(where: isState)
      ?? candidates.first
  }

  /// A body in a country, where people.tsv or organisations.tsv speak of it.
  package func body(_ body: Int32, in country: EntityID) -> EntityID? {
    byBody[Self.key(body, country)]
  }

  /// The larger actors that an entity lies within on a day, nearest first, each once.
  ///
  /// Where no membership of a person holds on the day, the country that it acts for is left.
  package func within(_ id: EntityID, on day: Day?) -> [EntityID] {
    guard id.index < entities.count else { return [] }
    return within(entities[id.index], on: day).filter { $0 != id }
  }

  /// The larger actors that an entity lies within on a day, nearest first, each once.
  package func within(_ entity: Entity, on day: Day?) -> [EntityID] {
    var out: [EntityID] = []
    var queue = entity.memberships.filter { $0.holds(on: day) }.map(\.group)
    if queue.isEmpty, !entity.kind.isCountry, !entity.kind.isPlace, entity.kind != .group, entity.kind != .armed,
      entity.memberships.isEmpty || entity.kind == .person, let country = country(entity.country, on: day)
    {
      queue = [country]
    }
    var at = 0
    while at < queue.count, at < 16 {
      let group = queue[at]
      at += 1
      guard !out.contains(group) else { continue }
      out.append(group)
      for next in entities[group.index].memberships where next.holds(on: day) { queue.append(next.group) }
    }
    return out
  }

  /// The country of one word: its name, adjective or short name, "US" or "Iran" of "Iran-backed".
  package func country(named word: ArraySlice<UInt8>, vocabulary: Vocabulary, on day: Day?) -> EntityID? {
    let lowered = FoldedLetters.folded(LetterCase.lowered(word))
    guard word.first.map({ $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x80 }) ?? false else { return nil }
    var id = lowered.withUnsafeBufferPointer { vocabulary.id(of: $0) }
    if id < 0, lowered.last != UInt8(ascii: ".") {
      id = (lowered + [UInt8(ascii: ".")]).withUnsafeBufferPointer { vocabulary.id(of: $0) }
    }
    let node = names.root(id)
    guard node >= 0 else { return nil }
    var best: EntityID?
    names.forEachEntry(node) { entry in
      let candidate = EntityID(Int(entry.entity))
      guard entities[candidate.index].kind.isCountry, entry.form != .capital else { return }
      let isBetter =
        best.map { !entities[$0.index].exists(on: day) || entities[candidate.index].kind == .country } ?? true
      if isBetter, entities[candidate.index].exists(on: day) || best == nil { best = candidate }
    }
    return best
  }

  static func key(_ body: Int32, _ country: EntityID) -> UInt64 {
    UInt64(UInt32(bitPattern: body)) << 32 | UInt64(UInt32(bitPattern: country.rawValue))
  }
}
