/// A unit of time as texts name it.
enum Unit: UInt8, Comparable, Sendable {
  case second, minute, hour, day, week, fortnight, weekend, month, quarter, season, half, year, decade, century,
    millennium

  static func < (left: Unit, right: Unit) -> Bool { left.rawValue < right.rawValue }

  /// Whether it is shorter than a day.
  var isClock: Bool { rawValue < Unit.day.rawValue }

  /// The letter that ISO 8601 writes durations of it with, and how many of that letter's unit it has.
  var letter: (symbol: String, factor: Int) {
    switch self {
    case .second: ("S", 1)
    case .minute: ("M", 1)
    case .hour: ("H", 1)
    case .day: ("D", 1)
    case .week: ("W", 1)
    case .fortnight: ("W", 2)
    case .weekend: ("WE", 1)
    case .month: ("M", 1)
    case .quarter: ("Q", 1)
    case .season: ("M", 3)
    case .half: ("M", 6)
    case .year: ("Y", 1)
    case .decade: ("Y", 10)
    case .century: ("Y", 100)
    case .millennium: ("Y", 1000)
    }
  }

  /// The next smaller unit that a fraction is written with, and how many of them it has.
  var finer: (unit: Unit, count: Int)? {
    switch self {
    case .minute: (.second, 60)
    case .hour: (.minute, 60)
    case .day: (.hour, 24)
    case .year: (.month, 12)
    case .decade: (.year, 10)
    case .century: (.year, 100)
    case .millennium: (.year, 1000)
    default: nil
    }
  }
}
