import TimelineModel

/// Dates as a person writes them.
enum DatePhrase {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// A span: `7 Oct 2015`, `6-7 Oct 2015`, `after 1 Oct 2015`, `Sep 2014`, `c. 1943`; `in 1-7 Oct 2015` for once in between.
  static func text(_ span: DateSpan?) -> String {
    guard let span else { return "undated" }
    switch (span.earliest, span.latest, span.qualifier) {
    case (nil, nil, _): return "undated"
    case (let first?, _, .after): return "after \(day(first))"
    case (_, let last?, .before): return "before \(day(last))"
    case (let first?, nil, _): return "from \(day(first))"
    case (nil, let last?, _): return "until \(day(last))"
    case (let first?, let last?, let qualifier):
      let words = range(first, last)
      if qualifier == .approximate { return "c. \(words)" }
      if span.extent == .during || first == last { return words }
      return last - first == 1 && first.month == last.month ? "\(first.day) or \(day(last))" : "in \(words)"
    }
  }

  /// One day: `7 Oct 2015`.
  static func day(_ day: Day) -> String {
    "\(day.day) \(months[day.month - 1]) \(year(day.year))"
  }

  /// A day's month: `Oct 2015`.
  static func month(of day: Day) -> String { "\(months[day.month - 1]) \(year(day.year))" }

  /// A day's year: `2015`, `480 BC`.
  static func year(of day: Day) -> String { year(day.year) }

  private static func range(_ first: Day, _ last: Day) -> String {
    if first == last { return day(first) }
    let fillsMonths = first.day == 1 && last.day == Day.length(ofMonth: last.month, year: last.year)
    if fillsMonths, first.month == 1, last.month == 12 {
      return first.year == last.year ? year(first.year) : "\(year(first.year))-\(year(last.year))"
    }
    if fillsMonths {
      let end = "\(months[last.month - 1]) \(year(last.year))"
      if first.year != last.year { return "\(months[first.month - 1]) \(year(first.year))-\(end)" }
      return first.month == last.month ? end : "\(months[first.month - 1])-\(end)"
    }
    if first.year != last.year { return "\(day(first))-\(day(last))" }
    if first.month != last.month { return "\(first.day) \(months[first.month - 1])-\(day(last))" }
    return "\(first.day)-\(day(last))"
  }

  /// Astronomical years before 1 as historians count them.
  private static func year(_ year: Int) -> String {
    year > 0 ? String(year) : "\(1 - year) BC"
  }
}
