/// Two sides that an event had over against each other, or that dealt with each other: whom "both sides" means afterwards.
struct OpposedPair {
  let first: EntityID
  let second: EntityID
  /// They are people: "the two men".
  let arePeople: Bool
  /// What the event was.
  let tie: Tie

  /// How two sides stand to each other, the closest first.
  enum Tie: Comparable, Sendable {
    /// They fought or dealt with each other.
    case mutual
    /// One used force against the other.
    case force
    /// One did or said something else to the other.
    case words
  }
}

/// Those whom one event has over against each other.
struct OpposedSides {
  let left: [EntityID]
  let right: [EntityID]
  let tie: OpposedPair.Tie
  /// Where the event stands.
  let token: Int
}

extension ActorResolver {
  /// Remembers whom an event had over against each other.
  func note(_ sides: OpposedSides) {
    // Who stands together in a picture is no side.
    guard block(of: sides.token) != .caption else { return }
    let (left, right) = (sides.left, sides.right)
    if left.count == 1, right.count == 1, kind(of: left[0]) == .person, kind(of: right[0]) == .person {
      note(OpposedPair(first: left[0], second: right[0], arePeople: true, tie: sides.tie))
    }
    let (ours, theirs) = (self.sides(of: left), self.sides(of: right))
    guard ours.count == 1, theirs.count == 1, let first = ours.first, let second = theirs.first, first != second else {
      return
    }
    note(OpposedPair(first: first, second: second, arePeople: false, tie: sides.tie))
  }

  private func note(_ pair: OpposedPair) {
    pairs.append(pair)
    if pairs.count > 64 { pairs.removeFirst(32) }
  }

  private func sides(of actors: [EntityID]) -> [EntityID] {
    var out: [EntityID] = []
    for actor in actors {
      guard let side = side(of: actor), !out.contains(side) else { continue }
      out.append(side)
    }
    return out
  }

  /// The state, armed group, party or description that somebody acts for.
  private func side(of actor: EntityID) -> EntityID? {
    let entity = entity(actor)
    switch entity.kind {
    case .country, .territory, .historical, .armed, .party, .alliance, .group, .international: return actor
    case .person:
      let outside = entity.memberships.first { membership in
        let kind = self.entity(membership.group).kind
        return membership.holds(on: published) && (kind == .armed || kind == .party)
      }
      let isInOffice = entity.memberships.contains { self.entity($0.group).kind == .body && $0.holds(on: published) }
      if let outside, !isInOffice { return outside.group }
      return state(of: actor)
    case .body, .unit, .ship, .court: return state(of: actor)
    default: return nil
    }
  }

  /// The two whom "both sides", "the two countries" or "the two men" are, in the order of the text.
  ///
  /// Two that the text has just named side by side come first, then the pair that stood closest to each other: of several
  /// one with a side that the sentence names, the newest. Else they are the two named last.
  func lastPair(before token: Int, people: Bool, states: Bool) -> [EntityID] {
    let start = sentence(of: token)
    let from = previousSentence(of: start)
    if !people, let named = coordinatedStates(in: from..<token) { return named }
    let here = sides(of: names.names(in: start..<token).map { actor(of: $0) })
    let fitting = pairs.reversed().filter { pair in
      guard pair.arePeople == people else { return false }
      return !states || kind(of: pair.first).isCountry && kind(of: pair.second).isCountry
    }
    // `min` keeps the first of equals, the newest.
    let closest = fitting.min { left, right in
      if left.tie != right.tie { return left.tie < right.tie }
      return has(left, here) && !has(right, here)
    }
    if let closest { return [closest.first, closest.second] }
    return lastNamed(before: token, people: people)
  }

  private func has(_ pair: OpposedPair, _ sides: [EntityID]) -> Bool {
    sides.contains(pair.first) || sides.contains(pair.second)
  }

  /// "Peru and Ecuador": the last two states that stand joined in a stretch of the text.
  private func coordinatedStates(in tokens: Range<Int>) -> [EntityID]? {
    let names = names.names(in: tokens)
    for (left, right) in zip(names, names.dropFirst()).reversed() {
      guard left.kind != .person, left.kind != .place, right.kind != .person, right.kind != .place,
        let first = country(of: left), let second = country(of: right), first != second,
        right.tokens.lowerBound == left.tokens.upperBound + 1, text.isWord(left.tokens.upperBound, "and"),
        !names.contains(where: { $0.tokens.upperBound + 1 == left.tokens.lowerBound && country(of: $0) != nil })
      else { continue }
      return [first, second]
    }
    return nil
  }

  /// The two states, or people, that were named last.
  private func lastNamed(before token: Int, people: Bool) -> [EntityID] {
    var out: [EntityID] = []
    for name in names.names(in: 0..<token).suffix(Self.memory).reversed() {
      let id: EntityID
      switch name.kind {
      case .country, .demonym, .people, .capital, .seat:
        if people { continue }
        id = actor(of: name)
      case .person:
        guard people else { continue }
        id = name.entity
      case .organisation:
        let kind = kind(of: name.entity)
        guard !people, kind == .armed || kind == .party || kind == .alliance else { continue }
        id = name.entity
      case .place, .unknown: continue
      }
      if !out.contains(id) { out.append(id) }
      if out.count == 2 { return out.reversed() }
    }
    return []
  }
}
