package import TimelineModel

/// Someone or something that acts, as a noun phrase denotes it.
package struct ActorReference: Hashable, Sendable {
  /// How surely a phrase denotes its actor, the surest first.
  package enum Specificity: UInt8, Comparable, Sendable {
    /// By its name.
    case named
    /// By its country, body or side: "Russian warplanes", "the Turkish foreign ministry".
    case described
    /// By what the text said before: "he", "the government", "both sides".
    case context
    /// By what belongs to it or lies in it: "Russia's decision", "Mekele".
    case related

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The actor: one of the gazetteer or of the document.
  package var entity: EntityID
  package var specificity: Specificity

  package init(_ entity: EntityID, _ specificity: Specificity) {
    self.entity = entity
    self.specificity = specificity
  }
}

/// Says which actors the noun phrases of one document denote.
///
/// It is made for a document and asked in the order of its sentences, since pronouns and "the government" look back.
/// A class, so that asking it from another one needs no copy of all that it remembers.
package final class ActorResolver {
  /// Where a phrase stands.
  package enum Slot: Sendable {
    /// Where someone acts or is acted upon: a capital there is a government.
    case actor
    /// After a preposition of place: a capital there is a city.
    case place
  }

  /// The document's names; groups that phrases describe are added to them.
  package let names: DocumentNames
  /// The document's day.
  package let published: Day?
  @exclusivity(unchecked) var groups: [String: EntityID] = [:]
  /// The coalition that was described last.
  @exclusivity(unchecked) var lastCoalition: EntityID?
  /// The subjects that the caller noted, by sentence; the newest last.
  @exclusivity(unchecked) var subjects: [(token: Int, actors: [ActorReference], isPlural: Bool)] = []
  /// The states over against the noun that is asked about, in its own clause: it is none of theirs.
  @exclusivity(unchecked) package var aimedAt: [EntityID] = []
  /// Who acts in the clause whose object is asked about, where the clause is aimed at nobody.
  @exclusivity(unchecked) package var ownSide: [EntityID] = []
  /// Those whom the pronoun that is asked about is not, since they do to it what its clause tells.
  @exclusivity(unchecked) package var others: [EntityID] = []
  /// Of the document's people, whether they are women, where their names or titles tell.
  let women: [EntityID: Bool]
  /// The sides that events so far had over against each other.
  @exclusivity(unchecked) var pairs: [OpposedPair] = []

  let text: NameText
  /// Kept here too: reached through the names it would be copied at each question.
  let gazetteer: Gazetteer
  /// The actors that mentions had so far, each on its day: an article tells of a few again and again.
  @exclusivity(unchecked) private var told: [(id: EntityID, day: Day?, participant: Participant)] = []

  /// How many of them are kept: to look through more would cost more than to make one again.
  private static let mostTold = 32

  /// A resolver for the names of a document.
  package init(names: DocumentNames, published: Day?) {
    self.names = names
    self.published = published
    text = names.view
    gazetteer = names.view.gazetteer
    women = Self.women(in: names)
  }

  /// An entity of the gazetteer or of the document.
  package func entity(_ id: EntityID) -> Entity { names.entity(id, in: gazetteer) }

  // One field at a time: a copy of the whole entity counts references.

  func kind(of id: EntityID) -> EntityKind {
    names.isLocal(id) ? names.local[id.index - names.firstLocal].kind : gazetteer.entities[id.index].kind
  }

  func country(of id: EntityID) -> CountryCode {
    names.isLocal(id)
      ? names.local[id.index - names.firstLocal].country : gazetteer.entities[id.index].country
  }

  func name(of id: EntityID) -> String {
    names.isLocal(id) ? names.local[id.index - names.firstLocal].name : gazetteer.entities[id.index].name
  }

  /// Remembers who the subject of a clause is, so that a later "he", "it" or "they" is them.
  ///
  /// - Parameters:
  ///   - actors: who it is; nobody where the subject is no actor, which a "they" beside it is then neither.
  ///   - token: where the subject stands; the calls come in the order of the text.
  ///   - isPlural: whether it is several.
  package func noteSubject(_ actors: [ActorReference], at token: Int, isPlural: Bool = false) {
    guard !actors.isEmpty || isPlural else { return }
    subjects.append((token, actors, isPlural))
    if subjects.count > 32 { subjects.removeFirst(16) }
  }

  /// The actors that a noun phrase denotes, in the order of the text, each once.
  ///
  /// - Parameters:
  ///   - phrase: its tokens, with what modifies the head on both sides; coordinated phrases count as one.
  ///   - head: the token of its head noun, pronoun or name.
  package func actors(in phrase: Range<Int>, head: Int, slot: Slot = .actor) -> [ActorReference] {
    guard phrase.contains(head), head < text.count else { return [] }
    var out: [ActorReference] = []
    func add(_ found: [ActorReference]) {
      for actor in found where !out.contains(where: { $0.entity == actor.entity }) { out.append(actor) }
    }
    if phrase.count <= 2 || !mayCoordinate(phrase) { return actors(inPart: phrase, head: head, slot: slot) }
    let parts = conjuncts(of: phrase)
    guard parts.count > 1 else {
      let only = parts.first ?? phrase
      return actors(inPart: only, head: only.contains(head) ? head : self.head(of: only), slot: slot)
    }
    let last = parts[parts.count - 1]
    let lastHead = self.head(of: last)
    for part in parts {
      // "Ethiopian and Eritrean troops": the last noun is the noun of both.
      if part != last, let name = onlyModifier(part) {
        add(actors(inPart: last, head: lastHead, modifier: name, slot: slot))
      } else {
        add(actors(inPart: part, head: part.contains(head) && part.count > 0 ? head : self.head(of: part), slot: slot))
      }
    }
    return out
  }

  /// The actors of a phrase without coordination.
  func actors(
    inPart part: Range<Int>, head: Int, modifier: Name? = nil, slot: Slot
  ) -> [ActorReference] {
    if modifier == nil, let index = names.name(at: head) {
      let name = names.names[index]
      // "Ethiopian MiG-23s": what has a number and is in no list is a machine, and acts for whose it is.
      if name.kind == .unknown, isMachine(name) {
        return actors(ofNoun: name.tokens.lowerBound, in: part, modifier: nil)
      }
      if name.kind == .people, let group = ethnic(name) { return [group] }
      return actors(of: name, slot: slot)
    }
    if modifier == nil, let pronoun = Pronoun(text, head) { return actors(of: pronoun, at: head) }
    return actors(ofNoun: head, in: part, modifier: modifier)
  }

  /// What a name denotes as an actor.
  func actors(of name: Name, slot: Slot) -> [ActorReference] {
    switch name.kind {
    case .country, .demonym, .people, .organisation, .person, .unknown:
      return [ActorReference(name.entity, .named)]
    case .seat:
      return [ActorReference(name.government ?? name.entity, .named)]
    case .capital:
      guard slot == .actor, let government = name.government else { return placed(name.entity) }
      return [ActorReference(government, .named)]
    case .place:
      return placed(name.entity)
    }
  }

  private func isMachine(_ name: Name) -> Bool {
    guard names.isLocal(name.entity) else { return false }
    let last = text.text.tokens[name.tokens.upperBound - 1].range
    return text.text.bytes[last].contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  private func placed(_ place: EntityID) -> [ActorReference] {
    guard let country = gazetteer.country(entity(place).country, on: published) else { return [] }
    return [ActorReference(country, .related)]
  }

  /// Who a genitive or possessive belongs to: "Putin's visit", "Russian strikes", "its ambassador".
  package func possessor(at token: Int) -> [ActorReference] {
    guard token >= 0, token < text.count else { return [] }
    if let index = names.name(at: token) {
      let name = names.names[index]
      return isEthnic(name) ? [] : actors(of: name, slot: .actor)
    }
    if let pronoun = Pronoun(text, token) { return actors(of: pronoun, at: token) }
    return []
  }

  /// Whether a noun before another may stand for someone who acts: "a government offensive", but not "a military exercise".
  package func mayAct(beforeNoun token: Int) -> Bool {
    guard let office = names.office(at: token).map({ names.offices[$0] }), office.tokens.count == 1 else { return true }
    return !Array(text.text.bytes[text.text.tokens[token].range]).hasSuffix("military")
  }

  /// The actor as a mention has it.
  ///
  /// - Parameter day: the day of the event, which decides what the actor lay within.
  package func participant(_ id: EntityID, role: ActorRole, on day: Day?) -> Participant {
    for place in told.indices where told[place].id == id && told[place].day == day {
      var known = told[place].participant
      known.role = role
      return known
    }
    let entity = entity(id)
    var chain: [EntityID] = []
    if names.isLocal(id) {
      for membership in entity.memberships {
        chain.append(membership.group)
        let further =
          names.isLocal(membership.group)
          ? names.entity(membership.group, in: gazetteer).memberships.map(\.group)
          : gazetteer.within(membership.group, on: day)
        chain += further.filter { !chain.contains($0) }
      }
    } else {
      chain = gazetteer.within(id, on: day)
    }
    let made = Participant(
      name: entity.name, role: role, country: entity.country.text, within: chain.map { name(of: $0) })
    if told.count == Self.mostTold { told.removeAll(keepingCapacity: true) }
    told.append((id, day, made))
    return made
  }

  /// The place as a mention has it.
  package func place(_ id: EntityID) -> PlaceReference {
    let entity = entity(id)
    return PlaceReference(
      name: entity.name, country: entity.country.text, latitude: entity.coordinates?.latitude,
      longitude: entity.coordinates?.longitude)
  }
}
