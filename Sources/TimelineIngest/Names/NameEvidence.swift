/// What speaks for an unknown name to be a person, an organisation, a place or a ship.
struct NameEvidence: Sendable {
  var person = 0
  var organisation = 0
  var place = 0
  var ship = 0

  mutating func add(_ other: NameEvidence) {
    person += other.person
    organisation += other.organisation
    place += other.place
    ship += other.ship
  }

  /// The kind that most speaks for; a tie is settled by the number of words: people have two or three.
  func kind(words: Int) -> EntityKind {
    let best = max(person, organisation, place, ship)
    guard best > 0 else { return words > 1 && words < 5 ? .person : .unknown }
    if ship == best { return .ship }
    if person == best, person > place || words > 1 { return .person }
    if place == best, place > organisation { return .site }
    return organisation == best ? .body : .unknown
  }
}

/// A name that no list has.
struct UnknownName: Sendable {
  /// Where it stands first.
  var first: Range<Int>
  var evidence = NameEvidence()
  var count = 0
  /// How it names a country that it misspells.
  var form: NameTrie.Form?
  /// The entity that it turned out to be.
  var entity: EntityID?

  init(first: Range<Int>) { self.first = first }
}

extension NameFinder {
  /// An unknown name at a place, with what its words and neighbours tell.
  struct Run {
    var tokens: Range<Int>
    var evidence: NameEvidence
  }
}
