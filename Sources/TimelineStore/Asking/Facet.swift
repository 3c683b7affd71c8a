/// What events are told apart by.
public enum Facet: String, Sendable, CaseIterable {
  /// Who takes part, the larger actors that it lay within included.
  case actor
  /// The kind of event.
  case type
  /// Where.
  case place
  /// Who publishes what tells it.
  case source
  /// How sure it is.
  case status
}

/// A name with how many events have it.
public struct NamedCount: Equatable, Sendable {
  /// What it is called.
  public var name: String
  /// How many events have it.
  public var events: Int

  /// A name with its count.
  public init(_ name: String, _ events: Int) { (self.name, self.events) = (name, events) }
}

/// When the events of one name were, counted.
public struct Lane: Equatable, Sendable {
  /// Of what.
  public var name: String
  /// How many events there are in all the days that were asked for.
  public var events: Int
  /// The number of each stretch of days in which some begin, from 0, with how many.
  public var stretches: [Stretch]

  /// A stretch of days.
  public struct Stretch: Equatable, Sendable {
    /// Its number, from 0.
    public var index: Int
    /// How many events begin in it.
    public var events: Int

    /// A stretch of its parts.
    public init(_ index: Int, _ events: Int) { (self.index, self.events) = (index, events) }
  }
}
