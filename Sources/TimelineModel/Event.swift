/// One happening, put together from all the mentions that tell it.
public struct Event: Equatable, Sendable {
  /// A headline a person would write.
  public var title: String
  /// What kind it is.
  public var type: EventType
  /// A finer kind.
  public var mode: String?
  /// Whether only its beginning or end is told.
  public var phase: EventPhase?
  /// How sure it is.
  public var status: EventStatus
  /// When: what all mentions that agree leave possible.
  public var date: DateSpan
  /// Where the date comes from.
  public var basis: DateBasis
  /// Who took part, initiators first.
  public var actors: [Participant]
  /// Where, the most cited first.
  public var places: [PlaceReference]
  /// How many of what, as most mentions have it.
  public var quantities: [Quantity]
  /// Why its mentions were taken for one: a line for people, empty for a single mention.
  public var reason: String

  /// An event of all its parts.
  public init(
    title: String, type: EventType, mode: String?, phase: EventPhase?, status: EventStatus, date: DateSpan,
    basis: DateBasis, actors: [Participant], places: [PlaceReference], quantities: [Quantity], reason: String
  ) {
    self.title = title
    self.type = type
    self.mode = mode
    self.phase = phase
    self.status = status
    self.date = date
    self.basis = basis
    self.actors = actors
    self.places = places
    self.quantities = quantities
    self.reason = reason
  }
}
