public import TimelineModel

/// Something that events have, with how many have it and when they were.
public struct OverviewRow: Equatable, Sendable {
  /// Its name; `nil` for documents of no known publisher.
  public var name: String?
  /// What kind of actor or place it is; the mode of a type.
  public var kind: String?
  /// ISO 3166-1 alpha-2 of its country.
  public var country: String?
  /// How many events have it.
  public var events: Int
  /// How many documents it published; `nil` but for publishers.
  public var documents: Int?
  /// The first day of the earliest, and the last day of the latest, open ends aside.
  public var first, last: Day?
}

/// What there is to list.
public enum Overview: String, Sendable, CaseIterable {
  /// Who takes part, larger actors included.
  case actors
  /// Where.
  case places
  /// Who publishes.
  case sources
  /// Kinds of events, each with its finer kinds.
  case types
}
