public import TimelineModel

/// Which events are asked for; every condition that is set must hold.
public struct EventQuery: Equatable, Sendable {
  /// Actors by name or alias in any case; each must take part, or one that lies within it.
  public var actors: [String] = []
  /// The part that each of the actors must have.
  public var role: ActorRole?
  /// The first day that is asked for.
  public var from: Day?
  /// The last day that is asked for, inclusive.
  public var to: Day?
  /// Whether an event must lie wholly inside the days; else it may overlap them.
  public var certain = false
  /// Kinds of events, one of which it must have.
  public var types: [EventType] = []
  /// A place or a country by name or alias in any case; a country includes its places.
  public var place: String?
  /// Words, all of which a title or sentence must have; words in double quotes must stand in this order.
  public var text: String?
  /// At most so many events.
  public var limit: Int?

  /// All events.
  public init() {}
}
