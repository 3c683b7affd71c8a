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

extension Store {
  /// How many events of a question begin on each day, in the order of days; those without a first possible day are left out.
  public func activity(_ query: EventQuery) throws -> [(day: Day, events: Int)] {
    try read { database in
      let plan = try QueryPlan(query, database)
      let counted: SQL = """
        SELECT e.first_day, count(*) FROM (\(plan.all)) AS f CROSS JOIN event AS e ON e.id = f.id
        WHERE e.first_day > \(EventRow.openBeginning) AND e.first_day < \(EventRow.openEnd)
        GROUP BY e.first_day ORDER BY e.first_day
        """
      return try SQLRequest<Row>(literal: counted).fetchAll(database).map { (Day(number: $0[0]), $0[1]) }
    }
  }
}
