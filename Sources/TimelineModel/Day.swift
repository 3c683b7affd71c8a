/// A civil day of the proleptic Gregorian calendar, without a time zone.
///
/// Years are astronomical: 0 is 1 BC, -479 is 480 BC. A day is a number and never an instant.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, negative before it.
  public let number: Int

  /// The day that lies `number` days after 1970-01-01.
  public init(number: Int) {
    self.number = number
  }

  /// The day of a calendar date, or `nil` where the calendar has no such day.
  ///
  /// - Parameters:
  ///   - year: astronomical, from -9999 through 9999.
  ///   - month: 1 through 12.
  ///   - day: 1 through the length of the month.
  public init?(year: Int, month: Int, day: Int) {
    guard (-9999...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    number = Day.number(year: year, month: month, day: day)
  }

  /// The number of a date that is known to exist.
  ///
  /// - SeeAlso: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
  private static func number(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date's parts: astronomical year, month from 1, day from 1.
  public var parts: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * mp + 2) / 5 + 1)
  }

  /// The astronomical year.
  public var year: Int { parts.year }

  /// The month, 1 through 12.
  public var month: Int { parts.month }

  /// The day of the month, 1 through 31.
  public var day: Int { parts.day }

  /// The day of the week as ISO 8601 counts it: Monday 1 through Sunday 7.
  public var weekday: Int { Day.modulo(number + 3, 7) + 1 }

  /// The ISO 8601 week that the day lies in, with the year that the week belongs to.
  public var week: (year: Int, week: Int) {
    let thursday = Day(number: number - weekday + 4)
    let year = thursday.year
    let first = Day.number(year: year, month: 1, day: 1)
    return (year, (thursday.number - first) / 7 + 1)
  }

  /// The Monday of an ISO 8601 week; a week number past the year's last runs on into the next year.
  public init(weekYear: Int, week: Int) {
    let fourth = Day(number: Day.number(year: weekYear, month: 1, day: 4))
    number = fourth.number - (fourth.weekday - 1) + (week - 1) * 7
  }

  /// How many days a month has, 28 through 31.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether an astronomical year has a 29 February in the Gregorian calendar.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The remainder of a division, never negative.
  private static func modulo(_ value: Int, _ divisor: Int) -> Int {
    let rest = value % divisor
    return rest < 0 ? rest + divisor : rest
  }

  /// Whether one day lies before another.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The day that lies a number of days after another.
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

  /// The day that lies a number of days before another.
  public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }

  /// How many days lie from the right day to the left.
  public static func - (left: Day, right: Day) -> Int { left.number - right.number }
}
