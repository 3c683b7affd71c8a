/// What speaks for the countries that a bare noun may belong to: each kind of evidence counts once for a country.
struct CountryEvidence {
  /// Where a country stands in the text, as seen from the noun.
  enum Kind: Int {
    /// In the same sentence, after a preposition of place.
    case placed
    /// In the same sentence before the noun, as someone who acts.
    case acting
    /// In the same sentence, the country of someone in office.
    case officer
    /// In the same sentence, the country of somebody else who is named.
    case person
    /// In the same sentence before the noun, otherwise.
    case before
    /// In the same sentence behind the noun.
    case after
    /// The subject of the sentence before.
    case previousSubject
    /// In the sentence before, after a preposition of place.
    case previousPlace
    /// In the sentence before, otherwise.
    case previous
    /// Where the document is at home: its dateline's country, else the one that it speaks of most.
    case home
    /// Where most of the document's places lie.
    case locus
    /// Who acts in the noun's own clause, which is aimed at nobody: "Chad sent troops".
    case ownSide
    /// What the noun's own clause is aimed at.
    case aimedAt
  }

  var found: [(country: EntityID, weight: Int, kinds: UInt16)] = []

  /// Adds a kind of evidence for a country, if it is one.
  mutating func add(_ kind: Kind, for country: EntityID?, weight: Int) {
    guard let country, weight != 0 else { return }
    let bit: UInt16 = 1 << UInt16(kind.rawValue)
    if let at = found.firstIndex(where: { $0.country == country }) {
      guard found[at].kinds & bit == 0 else { return }
      found[at].weight += weight
      found[at].kinds |= bit
    } else {
      found.append((country, weight, bit))
    }
  }

  /// The country that most speaks for, the first one added of several; `nil` where nothing speaks for any.
  var best: EntityID? {
    var best: (country: EntityID, weight: Int)?
    for item in found where item.weight > max(best?.weight ?? 0, 0) { best = (item.country, item.weight) }
    return best?.country
  }
}
