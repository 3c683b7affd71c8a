import TimelineModel

/// An actor as merging sees it: numbers for its name, its country and the larger actors that it lies within.
struct Party: Equatable {
  /// Its canonical name.
  var name: Int32
  /// The country that it acts for; -1 for none.
  var country: Int32
  /// The larger actors, sorted.
  var within: [Int32]
  /// Whom it stands for at large: its country, else the largest actor that it lies within, else itself.
  var standing: Int32
  /// Whether it is only called by what it is: "rebels", "gunmen".
  var isUnnamed: Bool
  /// How many mentions tell of it.
  var told = 1.0

  /// An actor as numbers.
  init(_ actor: Participant, _ interner: inout Interner) {
    name = interner.number(actor.name)
    country = actor.country.map { interner.number("country " + $0) } ?? -1
    within = SortedSet.of(actor.within.map { interner.number($0) })
    isUnnamed = actor.name.utf8.first.map { TokenizerBytes.isLower($0) } ?? false
    standing = country >= 0 ? country : actor.within.last.map { interner.number($0) } ?? name
  }

  /// How much one may stand for the other, from 0 through 1: the same, one within the other, or two that act for one country.
  func likeness(_ other: Party) -> Double {
    if name == other.name { return 1 }
    if within.contains(other.name) || other.within.contains(name) { return Weights.within }
    if country >= 0, country == other.country { return Weights.compatriots }
    if SortedSet.meet(within, other.within) { return Weights.siblings }
    // "rebels" in one text may be those that another names; those of a state are called by it.
    return isUnnamed != other.isUnnamed && country < 0 && other.country < 0 ? Weights.unnamed : 0
  }

  /// How well two sets of actors agree, from 0 through 1, or `nil` where one of them is empty.
  ///
  /// Each actor counts as often as it was told, by the best likeness that it finds on the other side; the side that agrees less counts more, so that
  /// one mention that names everybody does not make friends of all.
  static func agreement(_ left: [Party], _ right: [Party]) -> Double? {
    guard !left.isEmpty, !right.isEmpty else { return nil }
    let (one, other) = (coverage(of: left, by: right), coverage(of: right, by: left))
    guard min(one, other) >= Weights.stranger else { return 0 }
    return Weights.lesserSide * min(one, other) + (1 - Weights.lesserSide) * max(one, other)
  }

  private static func coverage(of parties: [Party], by others: [Party]) -> Double {
    var sum = 0.0
    var count = 0.0
    for party in parties {
      count += party.told
      sum += party.told * others.reduce(0.0) { max($0, party.likeness($1)) }
    }
    return sum / count
  }

  /// The actors of two sets, each once; the first that a profile has room for.
  static func union(_ left: [Party], _ right: [Party]) -> [Party] {
    var out = left
    for party in right {
      if let known = out.firstIndex(where: { $0.name == party.name }) {
        out[known].told += party.told
      } else if out.count < Profile.room {
        out.append(party)
      }
    }
    return out
  }
}
