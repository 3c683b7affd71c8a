extension Day {
  /// The largest year, in either direction, whose days can be counted safely.
  static let yearLimit = 1_000_000_000_000

  /// The day of a calendar date of any year that can be counted, or `nil` where the calendar has no such day.
  package init?(anyYear year: Int, month: Int, day: Int) {
    guard abs(year) <= Day.yearLimit, (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    // The calendar repeats after 400 years, which are 146,097 days.
    let cycle = year >= 0 ? year / 400 : (year - 399) / 400
    guard let base = Day(year: year - cycle * 400, month: month, day: day) else { return nil }
    self = base + cycle * 146_097
  }

  /// The day so many years, months and days on; a day past the end of its month becomes the month's last.
  ///
  ///     Day(2015-10-31).adding(months: -1)  // 2015-09-30
  public func adding(years: Int = 0, months: Int = 0, days: Int = 0) -> Day? {
    let (year, month, day) = parts
    let index = (year + years) * 12 + month - 1 + months
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    let length = Day.length(ofMonth: newMonth, year: newYear)
    return Day(anyYear: newYear, month: newMonth, day: min(day, length)).map { $0 + days }
  }

  /// The last day of the day's month.
  public var endOfMonth: Day { self + (Day.length(ofMonth: month, year: year) - day) }
}
