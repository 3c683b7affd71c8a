public import TimelineModel

/// Years, months and days as the tables of knowledge hold them: `2012`, `2012-11`, `2012-11-06`.
public enum YearSpan {
  /// The days of a year, month or day; `nil` where the text is none of them.
  public static func days(_ text: String) -> ClosedRange<Day>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), let year = parts[0] else { return nil }
    let month = parts.count > 1 ? parts[1] : 1
    let lastMonth = parts.count > 1 ? parts[1] : 12
    guard let month, let lastMonth, (1...12).contains(month) else { return nil }
    let day = parts.count > 2 ? parts[2] : 1
    let lastDay = parts.count > 2 ? parts[2] : Day.length(ofMonth: lastMonth, year: year)
    guard let day, let lastDay, let first = Day(year: year, month: month, day: day),
      let last = Day(year: year, month: lastMonth, day: lastDay)
    else { return nil }
    return first...last
  }

  /// Whether a membership that holds from one to the other holds on a day; empty is an open end, and an unknown day always lies within.
  static func holds(since: String, until: String, on day: Day?) -> Bool {
    guard let day else { return true }
    if let first = days(since)?.lowerBound, day < first { return false }
    if let last = days(until)?.upperBound, day > last { return false }
    return true
  }
}
