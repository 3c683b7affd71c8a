internal import GRDB
public import TimelineModel

/// The periods by which events are counted.
public enum Period: String, Sendable, CaseIterable {
  case day, week, month, year

  /// The first day of the period in which a day lies; weeks begin on Monday.
  public func start(of day: Day) -> Day {
    switch self {
    case .day: day
    case .week: day - (day.weekday - 1)
    case .month: day - (day.day - 1)
    case .year: Day(year: day.year, month: 1, day: 1) ?? day
    }
  }

  /// The first day of the next period.
  public func next(after start: Day) -> Day {
    switch self {
    case .day: start + 1
    case .week: start + 7
    case .month: start + Day.length(ofMonth: start.month, year: start.year)
    case .year: Day(year: start.year + 1, month: 1, day: 1) ?? start + 366
    }
  }
}

/// When the events of a question were.
public struct Activity: Equatable, Sendable {
  /// How many there are, those without a day included.
  public var events = 0
  /// How many begin on each day, in the order of days.
  public var days: [(day: Day, events: Int)] = []

  /// Whether both have the same days.
  public static func == (left: Activity, right: Activity) -> Bool {
    left.events == right.events && left.days.elementsEqual(right.days) { $0 == $1 }
  }
}

extension Store {
  /// How many events of a question begin on each day, and how many there are; whatever its limit.
  public func activity(_ query: EventQuery) throws -> Activity {
    try read { database in
      let counted: SQL = "SELECT day, events FROM (\(try FoundEvents(query, database).days)) ORDER BY day"
      var activity = Activity()
      let rows = try SQLRequest<Row>(literal: counted).fetchCursor(database)
      while let row = try rows.next() {
        let (day, events): (Int, Int) = (row[0], row[1])
        activity.events += events
        // An open beginning, and no day at all, are the ends of the range of integers.
        if day > EventRow.openBeginning, day < EventRow.openEnd { activity.days.append((Day(number: day), events)) }
      }
      return activity
    }
  }
}
