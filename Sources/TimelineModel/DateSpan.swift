/// What is known of a date: a span of days and how the event lies in it.
public struct DateSpan: Hashable, Sendable {
  /// How an event lies in its span.
  public enum Extent: String, Hashable, Sendable {
    /// It went on from the first day through the last, or the span is a calendar unit (a month, a year) taken whole.
    case during
    /// It happened once, somewhere between the first day and the last.
    case within
  }

  /// What the text said of the bounds.
  public enum Qualifier: String, Hashable, Sendable {
    /// "after 1 October": not before the first day.
    case after
    /// "before 1 October", "by Friday": not after the last day.
    case before
    /// "about 1943", "around 7 October".
    case approximate
  }

  /// The first day that is possible, inclusive; `nil` for an open beginning.
  public var earliest: Day?

  /// The last day that is possible, inclusive; `nil` for an open end.
  public var latest: Day?

  /// How the event lies between the two.
  public var extent: Extent

  /// What the text said of the bounds.
  public var qualifier: Qualifier?

  /// A span of days; `earliest` must not lie after `latest`.
  public init(earliest: Day?, latest: Day?, extent: Extent = .during, qualifier: Qualifier? = nil) {
    if let earliest, let latest { precondition(earliest <= latest, "a span runs forward") }
    self.earliest = earliest
    self.latest = latest
    self.extent = extent
    self.qualifier = qualifier
  }

  /// The span of one day.
  public init(_ day: Day) {
    self.init(earliest: day, latest: day)
  }

  /// Whether some day is possible for both spans.
  public func overlaps(_ other: DateSpan) -> Bool {
    if let end = latest, let start = other.earliest, end < start { return false }
    if let end = other.latest, let start = earliest, end < start { return false }
    return true
  }

  /// How many days the span has, or `nil` where an end is open.
  public var dayCount: Int? {
    guard let earliest, let latest else { return nil }
    return latest - earliest + 1
  }
}
