import Glibc
import TimelineModel

/// A place as merging sees it.
struct Spot: Equatable {
  /// Its canonical name.
  var name: Int32
  /// The country that it lies in; -1 for none.
  var country: Int32
  /// Whether the place is a whole country.
  var whole: Bool
  /// Degrees north and east, where known.
  var latitude: Double?
  var longitude: Double?

  /// A place as numbers.
  init(_ place: PlaceReference, _ interner: inout Interner) {
    name = interner.number(place.name)
    country = place.country.map { interner.number("country " + $0) } ?? -1
    whole = CountryNames.contains(place.name)
    latitude = place.latitude
    longitude = place.longitude
  }

  /// How two places relate.
  enum Relation: Int, Comparable {
    /// Clearly elsewhere.
    case apart
    /// Neither the same nor clearly different.
    case unclear
    /// One is the country that the other lies in.
    case inside
    /// The same, or next to each other.
    case same

    static func < (left: Relation, right: Relation) -> Bool { left.rawValue < right.rawValue }
  }

  /// How this place relates to another.
  func relation(_ other: Spot) -> Relation {
    if name == other.name { return .same }
    if whole || other.whole {
      if country < 0 || other.country < 0 { return .unclear }
      return country == other.country ? .inside : whole && other.whole ? .apart : .unclear
    }
    guard let distance = kilometres(other) else {
      return country >= 0 && other.country >= 0 && country != other.country ? .apart : .unclear
    }
    if distance <= Weights.sameTown { return .same }
    return distance >= Weights.otherTown ? .apart : .unclear
  }

  /// The best relation of any two of two sets, or `nil` where one is empty.
  static func relation(_ left: [Spot], _ right: [Spot]) -> Relation? {
    var best: Relation?
    for one in left {
      for other in right { best = Swift.max(best ?? .apart, one.relation(other)) }
    }
    return best
  }

  /// The places of two sets, each once; the first that a profile has room for.
  static func union(_ left: [Spot], _ right: [Spot]) -> [Spot] {
    var out = left
    for spot in right.prefix(max(0, Profile.room - left.count)) where !out.contains(where: { $0.name == spot.name }) {
      out.append(spot)
    }
    return out
  }

  /// The distance on a plane with the meridians drawn together, good enough for tens of kilometres.
  private func kilometres(_ other: Spot) -> Double? {
    guard let latitude, let longitude, let north = other.latitude, let east = other.longitude else { return nil }
    var eastward = abs(longitude - east)
    if eastward > 180 { eastward = 360 - eastward }
    let x = eastward * cos((latitude + north) / 2 * .pi / 180)
    let y = latitude - north
    return (x * x + y * y).squareRoot() * 111.2
  }
}
