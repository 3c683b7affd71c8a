import TimelineModel

/// Common nouns as actors: "Russian warplanes", "the junta", "Tuareg rebels", "both sides".
extension ActorResolver {
  /// What stands beside a head noun and tells whose it is.
  struct Modifiers {
    /// The nearest name before the head that owns or qualifies it.
    var name: Name?
    /// A body between them: "State Department" of "US State Department officials".
    var body: Office?
    /// A group between them: "rebel" of "Syrian rebel forces".
    var group: Int?
    /// A people or faith: "Tuareg", "Islamist".
    var people: Int?
    /// "US-led": the country before a hyphen.
    var leader: EntityID?
    /// "Western-backed", "Iran-backed".
    var backing: Int?
    /// "no", "any", "other", "foreign": it is nobody who was spoken of.
    var isIndefinite = false
    /// Its name as it stands: "US".
    var leaderName = ""
    /// "two", "both", "warring".
    var isPair = false
    /// "its", "their", "his".
    var pronoun: Int?
  }

  func actors(ofNoun head: Int, in part: Range<Int>, modifier: Name?) -> [ActorReference] {
    guard modifier != nil || mayDenote(head, in: part) else { return [] }
    let flags = text.flags[head]
    // "suicide bombers" are no air force.
    let isPair = flags.contains(.endsPair) && flags.contains(.group)
    let office = isPair ? nil : names.office(at: head).map { names.offices[$0] }
    let start = min(office?.tokens.lowerBound ?? head, head)
    var modifiers = modifiers(before: start, in: part)
    if let modifier { modifiers.name = modifier }
    if modifiers.name == nil, let owner = owner(after: max(office?.tokens.upperBound ?? 0, head + 1), in: part) {
      modifiers.name = owner
    }
    if let person = named(by: office) { return [ActorReference(person, .named)] }
    if flags.contains(.quantity) || flags.contains(.function) || text.shape(head).contains(.number) || isMember(head),
      let inner = afterOf(head, in: part)
    {
      return actors(in: inner, head: self.head(of: inner))
    }
    if flags.contains(.coalition), modifiers.leader != nil || modifiers.name == nil {
      return coalition(head, modifiers)
    }
    if modifiers.isPair, flags.contains(.party) || flags.contains(.land) {
      let pair = lastPair(before: head, people: isPeopleNoun(head), states: flags.contains(.land))
      if pair.count == 2 { return pair.map { ActorReference($0, .context) } }
    }
    let isGroup = flags.contains(.group)
    if modifiers.name == nil,
      modifiers.backing != nil && isGroup
        || modifiers.people != nil && (isGroup || office != nil || !flags.isDisjoint(with: [.state, .human]))
    {
      // "African leaders", "Western diplomats", "Iran-backed militias": of no one state.
      return group(head, modifiers)
    }
    if let office, !isGeneric(office, head), let found = actors(of: office, modifiers, at: head) { return found }
    if flags.contains(.group) || modifiers.group != nil { return group(head, modifiers) }
    if flags.contains(.state) { return state(head, modifiers) }
    if flags.contains(.land), !flags.contains(.placeNoun) || modifiers.pronoun != nil {
      if let country = modifiers.name.flatMap({ country(of: $0) }) { return [ActorReference(country, .described)] }
      return contextCountry(at: head, for: .state).map { [ActorReference($0, .context)] } ?? []
    }
    if flags.contains(.organisationNoun), modifiers.name == nil, isDefinite(part.lowerBound + 1),
      let name = last(before: head, where: { $0.kind == .organisation })
    {
      return [ActorReference(name.entity, .context)]
    }
    if flags.contains(.human), modifiers.name.map({ $0.kind == .demonym }) ?? false { return group(head, modifiers) }
    guard let name = modifiers.name, !isModel(name, of: head) else { return [] }
    return actors(of: name, slot: .actor).map { ActorReference($0.entity, .related) }
  }

  /// Whether a head noun, or what stands beside it, is anything that could tell an actor: most nouns are things.
  private func mayDenote(_ head: Int, in part: Range<Int>) -> Bool {
    if !text.flags[head].isDisjoint(with: Self.telling) || text.shape(head).contains(.number) || isMember(head) {
      return true
    }
    return names.office(at: head) != nil
      || part.contains { names.nameAt[$0] >= 0 || names.officeAt[$0] >= 0 || text.flags[$0].contains(.group) }
  }

  private static let telling: WordFlags = [
    .quantity, .function, .coalition, .party, .land, .group, .state, .human, .organisationNoun,
  ]

  // MARK: Kinds of nouns

  /// Whether a body's form says no more than "the state's people": "troops", "security forces", "government soldiers".
  private func isGeneric(_ office: Office, _ head: Int) -> Bool {
    guard !office.isTitle, office.body >= 0, text.flags[head].contains(.state) else { return false }
    if office.tokens.count == 1 { return true }
    let first = LetterCase.lowered(text.text.bytes[text.text.tokens[office.tokens.lowerBound].range])
    let isProper = ["armed", "defence", "defense", "self-defence", "self-defense"].contains {
      first.elementsEqual($0.utf8)
    }
    // "ground troops", but "air force", "coast guard".
    let head = LetterCase.lowered(text.text.bytes[text.text.tokens[head].range])
    let isBody = ["force", "forces", "corps", "command", "fleet"].contains { head.elementsEqual($0.utf8) }
    return !isBody || office.body == gazetteer.forces && !isProper
  }

  /// "troops", "warplanes", "officials", "government": the state, body or side that they act for.
  private func state(_ head: Int, _ modifiers: Modifiers) -> [ActorReference] {
    if let body = modifiers.body, let found = actors(of: body, modifiers, at: head) { return found }
    if let name = modifiers.name {
      if isModel(name, of: head) { return [] }
      switch name.kind {
      case .person:
        // "Assad's forces" are Syria's, a warlord's are his own.
        guard let country = country(of: name), !isOutsideState(name.entity) else {
          return [ActorReference(name.entity, .described)]
        }
        return [ActorReference(country, .described)]
      case .place:
        guard let country = country(of: name) else { return [] }
        return [ActorReference(country, .described)]
      default:
        return actors(of: name, slot: .actor).map { ActorReference($0.entity, .described) }
      }
    }
    if let leader = modifiers.leader { return [ActorReference(leader, .described)] }
    if let pronoun = modifiers.pronoun {
      // "his troops" are his country's.
      let owners = possessor(at: pronoun)
      return owners.map { owner in
        let entity = entity(owner.entity)
        guard entity.kind == .person, !isOutsideState(owner.entity) else { return owner }
        return ActorReference(gazetteer.country(entity.country, on: published) ?? owner.entity, .context)
      }
    }
    if modifiers.isIndefinite || text.flags[head].contains(.arms) { return [] }
    let bare: Bare =
      text.flags[head].contains(.placeNoun) || names.office(at: head).map { isGovernment(names.offices[$0]) } ?? false
      ? .body : .state
    if let sender { return [ActorReference(sender, .context)] }
    if let country = contextCountry(at: head, for: bare) { return [ActorReference(country, .context)] }
    return []
  }

  /// The organisation whose own the object of its deed is: "the United Nations sent an envoy".
  private var sender: EntityID? {
    ownSide.first {
      let kind = entity($0).kind
      return kind == .international || kind == .alliance || kind == .armed
    }
  }

  private func isGovernment(_ office: Office) -> Bool {
    office.body >= 0 && gazetteer.bodies[Int(office.body)].kind == "government"
  }

  private func isOutsideState(_ person: EntityID) -> Bool {
    entity(person).memberships.contains {
      let kind = entity($0.group).kind
      return kind == .armed || kind == .party
    }
  }

  /// The body or leader of a state that an office names; `nil` where it is neither.
  private func actors(of office: Office, _ modifiers: Modifiers, at head: Int) -> [ActorReference]? {
    guard office.body >= 0 else {
      // "spokesman", "leader": someone of the country or organisation.
      guard let name = modifiers.name else { return nil }
      return actors(of: name, slot: .actor).map { ActorReference($0.entity, .described) }
    }
    let body = gazetteer.bodies[Int(office.body)]
    if body.kind == "society", office.isTitle, !office.isPlural {
      let owner = modifiers.name.flatMap { self.country(of: $0) } ?? contextCountry(at: head, for: .body)
      return owner.map { [ActorReference(names.body(office.body, in: $0), .context)] } ?? []
    }
    if !body.isOfState { return nil }
    if let name = modifiers.name, name.kind == .organisation { return [ActorReference(name.entity, .described)] }
    // "its ambassador in Rome": whose it is stands before it, where it is behind.
    let owned = modifiers.name.map { $0.tokens.lowerBound > head } ?? true
    let named =
      (owned ? modifiers.pronoun.flatMap { owner(of: $0) } : nil) ?? modifiers.name.flatMap { country(of: $0) }
      ?? modifiers.pronoun.flatMap { owner(of: $0) }
    if named == nil, modifiers.isIndefinite { return [] }
    if named == nil, body.kind == "mission", let sender { return [ActorReference(sender, .context)] }
    let bare: Bare = body.kind == "military" ? .military : .body
    guard let country = named ?? contextCountry(at: head, for: bare) else { return [] }
    let certainty: ActorReference.Specificity = named == nil ? .context : .described
    if office.isPlural { return [ActorReference(country, certainty)] }
    if office.isTitle {
      if office.isHead, let holder = holder(office, country, before: head) {
        return [ActorReference(holder, certainty)]
      }
    } else if body.kind == "government" {
      return [ActorReference(country, certainty)]
    }
    return [ActorReference(names.body(office.body, in: country), certainty)]
  }

  /// The person whose title an office is, where the name stands right after it: "Secretary of State NAME", "the premier, NAME,".
  private func named(by office: Office?) -> EntityID? {
    guard let office, office.isTitle, !office.isPlural else { return nil }
    var next = office.tokens.upperBound
    let hasComma = next < text.count && text.isByte(next, ",")
    if hasComma { next += 1 }
    guard let index = names.name(at: next), names.names[index].kind == .person,
      names.names[index].tokens.lowerBound == next, sentence(of: next) == sentence(of: office.tokens.lowerBound)
    else { return nil }
    let end = names.names[index].tokens.upperBound
    if hasComma, end < text.count, !text.isByte(end, ","), !text.isByte(end, ".") { return nil }
    return names.names[index].entity
  }

  /// Who leads a body: the person of the document of that title, else the one of the lists on the day.
  private func holder(_ office: Office, _ country: EntityID, before token: Int) -> EntityID? {
    let body = gazetteer.body(office.body, in: country) ?? names.localBodies[Gazetteer.key(office.body, country)]
    guard let body else { return nil }
    let spoken = last(before: token) { name in
      name.kind == .person && entity(name.entity).memberships.contains { $0.group == body && $0.holds(on: published) }
    }
    if let spoken { return spoken.entity }
    guard published != nil else { return nil }
    let holders = (gazetteer.members[body] ?? []).filter { person in
      gazetteer[person].memberships.contains {
        $0.group == body && $0.days.lowerBound > .min && $0.holds(on: published)
      }
    }
    return holders.count == 1 ? holders.first : nil
  }

  private func owner(of pronoun: Int) -> EntityID? {
    guard let kind = Pronoun(text, pronoun), let actor = actors(of: kind, at: pronoun).first else { return nil }
    let entity = entity(actor.entity)
    return entity.kind.isCountry ? actor.entity : gazetteer.country(entity.country, on: published)
  }
}
