package import TimelineModel

/// The number of an entity: those of the ``Gazetteer`` first, those that a document makes after them.
package struct EntityID: Hashable, Comparable, Sendable {
  /// An index into the gazetteer's entities, or, from their count on, into the document's own.
  package let rawValue: Int32

  /// The entity of a number.
  package init(_ rawValue: Int) { self.rawValue = Int32(rawValue) }

  /// The number as an index.
  package var index: Int { Int(rawValue) }

  package static func < (left: EntityID, right: EntityID) -> Bool { left.rawValue < right.rawValue }
}

/// An ISO 3166-1 alpha-2 code as one number, so that codes compare without text.
package struct CountryCode: Hashable, Sendable {
  package let rawValue: UInt16

  /// No country.
  package static let none = CountryCode(rawValue: 0)

  private init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The code of two ASCII letters; ``none`` for anything else.
  package init(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count == 2, let first = bytes.first, let second = bytes.last else {
      rawValue = 0
      return
    }
    rawValue = UInt16(first) << 8 | UInt16(second)
  }

  /// The two letters, or `nil` for no country.
  package var text: String? {
    rawValue == 0 ? nil : String(decoding: [UInt8(rawValue >> 8), UInt8(rawValue & 0xFF)], as: UTF8.self)
  }
}

/// What kind of thing an entity is.
package enum EntityKind: String, Sendable {
  // The world's states, each under one name.
  case country, territory, historical
  // Organisations, as organisations.tsv has them.
  case international, alliance, armed, party, company, media, ngo, body, court, unit, ship
  case person
  // Places, as places.tsv has them.
  case city, region, island, sea, river, strait, mountain, lake, base, site, area
  /// People under a description: "Tuareg rebels", "protesters".
  case group
  /// A name whose kind the text doesn't tell.
  case unknown

  /// A state or territory.
  package var isCountry: Bool { self == .country || self == .territory || self == .historical }

  /// A place that is no state.
  package var isPlace: Bool {
    switch self {
    case .city, .region, .island, .sea, .river, .strait, .mountain, .lake, .base, .site, .area: true
    default: false
    }
  }

  /// An organisation, armed group, body, unit or ship.
  package var isOrganisation: Bool {
    switch self {
    case .international, .alliance, .armed, .party, .company, .media, .ngo, .body, .court, .unit, .ship: true
    default: false
    }
  }
}

/// A larger actor that an entity lies within, with the days on which it does.
package struct Membership: Sendable {
  /// The larger actor.
  package var group: EntityID
  /// The days, both inclusive; an open end is `Int32.min` or `Int32.max`.
  package var days: ClosedRange<Int32>

  /// A membership that holds on some days.
  package init(group: EntityID, days: ClosedRange<Int32> = .min ... .max) {
    self.group = group
    self.days = days
  }

  /// Whether it holds on a day; on an unknown day every membership does.
  package func holds(on day: Day?) -> Bool {
    guard let day else { return true }
    return days.contains(Int32(clamping: day.number))
  }
}

/// A country, organisation, person, place or group with all that is known of it.
package struct Entity: Sendable {
  /// Its canonical name.
  package var name: String
  package var kind: EntityKind
  /// The country that it acts for or lies in.
  package var country: CountryCode
  /// What it lies within, nearest first.
  package var memberships: [Membership]
  /// The days on which it was there under this name.
  package var days: ClosedRange<Int32>
  /// Degrees, north and east positive.
  package var coordinates: Coordinates?

  /// A point on the earth.
  package struct Coordinates: Sendable {
    package var latitude: Double
    package var longitude: Double
  }

  /// An entity that was there on some days.
  package init(
    name: String, kind: EntityKind, country: CountryCode = .none, memberships: [Membership] = [],
    days: ClosedRange<Int32> = .min ... .max, coordinates: Coordinates? = nil
  ) {
    self.name = name
    self.kind = kind
    self.country = country
    self.memberships = memberships
    self.days = days
    self.coordinates = coordinates
  }

  /// Whether it was there on a day.
  package func exists(on day: Day?) -> Bool {
    guard let day else { return true }
    return days.contains(Int32(clamping: day.number))
  }
}
