import TimelineModel

/// Days from one through another as plain numbers; open ends lie at the ends of time.
struct DayWindow: Equatable {
  /// The number of an open beginning.
  static let past = Int.min / 4
  /// The number of an open end.
  static let future = Int.max / 4

  /// The first day.
  var first: Int
  /// The last day.
  var last: Int

  /// The days of a span.
  init(_ span: DateSpan) {
    first = span.earliest?.number ?? DayWindow.past
    last = span.latest?.number ?? DayWindow.future
  }

  /// The days from one through another.
  init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }

  /// How many days there are.
  var count: Int { last - first + 1 }

  /// The days in both, or `nil` where there are none.
  func intersection(_ other: DayWindow) -> DayWindow? {
    let first = Swift.max(first, other.first)
    let last = Swift.min(last, other.last)
    return first <= last ? DayWindow(first: first, last: last) : nil
  }

  /// How many days lie between the two; 0 where they touch or overlap.
  func gap(to other: DayWindow) -> Int {
    Swift.max(0, Swift.max(other.first - last, first - other.last) - 1)
  }

  /// Whether every day of this one lies in the other.
  func lies(in other: DayWindow) -> Bool { first >= other.first && last <= other.last }
}
