public import TimelineModel

/// Which events are asked for; every condition that is set must hold.
public struct EventQuery: Equatable, Sendable {
  /// Actors by name or alias in any case; each must take part, or one that lies within it.
  public var actors: [String] = []
  /// Whether one of the actors is enough.
  public var anyActor = false
  /// The part that each of the actors must have.
  public var role: ActorRole?
  /// Actors that it must have been done to.
  public var targets: [String] = []
  /// Two actors, one of which acts on the other, or who act with each other.
  public var between: ActorPair?
  /// The first day that is asked for.
  public var from: Day?
  /// The last day that is asked for, inclusive.
  public var to: Day?
  /// Whether an event must lie wholly inside the days; else it may overlap them.
  public var certain = false
  /// Kinds of events, one of which it must have.
  public var types: [EventType] = []
  /// Finer kinds, one of which it must have.
  public var modes: [String] = []
  /// How sure it is, one of them.
  public var statuses: [EventStatus] = []
  /// Places or countries by name or alias in any case, one of which it must have; a country includes its places.
  public var places: [String] = []
  /// A circle in which one of its places must lie.
  public var near: Circle?
  /// Words, all of which a title or sentence must have; words in double quotes must stand in this order.
  public var text: String?
  /// Publishers in any case, one of which must tell it.
  public var sources: [String] = []
  /// How many documents must tell it at least.
  public var minDocuments: Int?
  /// Whether its sources must contradict each other.
  public var disputed = false
  /// What comes first.
  public var sort = EventSort.date
  /// Whether what would come last comes first.
  public var reversed = false
  /// At most so many events.
  public var limit: Int?
  /// So many of the first events are left out.
  public var offset = 0

  /// All events.
  public init() {}

  /// Two actors by name or alias.
  public struct ActorPair: Equatable, Sendable {
    /// One of them.
    public var one: String
    /// The other.
    public var other: String

    /// Two actors.
    public init(_ one: String, _ other: String) { (self.one, self.other) = (one, other) }
  }
}

/// The order of an answer; among equals events come by their days, then by what they say, never by their ids.
public enum EventSort: String, Sendable, CaseIterable {
  /// By the first possible day, then the last.
  case date
  /// What most documents tell first.
  case sources
  /// What was published last first.
  case recent
  /// The best matches of the text first.
  case relevance
}
