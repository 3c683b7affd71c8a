import TimelineModel

/// A named piece of the calendar: a century, a year, a week, a day, an hour of a day.
struct Moment: Equatable, Sendable {
  /// How fine it is, the coarsest first.
  enum Grain: UInt8, Comparable, Sendable {
    case century, decade, year, half, season, quarter, month, week, weekend, day

    static func < (left: Grain, right: Grain) -> Bool { left.rawValue < right.rawValue }
  }

  /// A season, by its TIMEX3 letters.
  enum Season: Int, Sendable {
    case spring = 1, summer, autumn, winter

    var letters: String {
      switch self {
      case .spring: "SP"
      case .summer: "SU"
      case .autumn: "FA"
      case .winter: "WI"
      }
    }
  }

  /// A part of a day, by its TIMEX3 letters.
  enum Part: UInt8, Sendable {
    case morning = 1, midday, afternoon, evening, night, daytime

    var letters: String {
      switch self {
      case .morning: "MO"
      case .midday: "MI"
      case .afternoon: "AF"
      case .evening: "EV"
      case .night: "NI"
      case .daytime: "DT"
      }
    }
  }

  /// A clock time; minutes and seconds may be missing.
  struct Clock: Equatable, Sendable {
    private var numbers: (hour: Int8, minute: Int8, second: Int8)

    init(hour: Int, minute: Int? = nil, second: Int? = nil) {
      numbers = (Int8(clamping: hour), Int8(clamping: minute ?? -1), Int8(clamping: second ?? -1))
    }

    var hour: Int {
      get { Int(numbers.hour) }
      set { numbers.hour = Int8(clamping: newValue) }
    }

    var minute: Int? { numbers.minute < 0 ? nil : Int(numbers.minute) }

    var second: Int? {
      get { numbers.second < 0 ? nil : Int(numbers.second) }
      set { numbers.second = Int8(clamping: newValue ?? -1) }
    }

    static func == (left: Clock, right: Clock) -> Bool { left.numbers == right.numbers }
  }

  // Small fields, since moments are handed about by every rule.
  private var yearNumber: Int32
  private var indexNumber: Int16
  private var dayNumber: Int8
  var grain: Grain
  /// The astronomical year, of a century or decade its first; `nil` where nothing tells it.
  var year: Int? {
    get { yearNumber == .min ? nil : Int(yearNumber) }
    set { yearNumber = newValue.map { Int32(clamping: $0) } ?? .min }
  }
  /// Month, quarter, half, season or week by its number; 0 where nothing tells it.
  var index: Int {
    get { Int(indexNumber) }
    set { indexNumber = Int16(clamping: newValue) }
  }
  /// Day of the month, or of the week (1...7) where only that is known; 0 where nothing tells it.
  var day: Int {
    get { Int(dayNumber) }
    set { dayNumber = Int8(clamping: newValue) }
  }
  /// Whether `day` is a day of the week.
  var isWeekday = false
  var part: Part?
  var clock: Clock?

  init(_ grain: Grain, year: Int?, index: Int = 0, day: Int = 0) {
    self.grain = grain
    yearNumber = year.map { Int32(clamping: $0) } ?? .min
    (indexNumber, dayNumber) = (Int16(clamping: index), Int8(clamping: day))
  }

  /// A single day.
  init(_ date: Day) {
    let (year, month, day) = date.parts
    self.init(.day, year: year, index: month, day: day)
  }

  /// The unit of the calendar that a day lies in.
  init(_ grain: Grain, of date: Day) {
    let (year, month, day) = date.parts
    switch grain {
    case .century: self.init(.century, year: Moment.start(of: 100, year))
    case .decade: self.init(.decade, year: Moment.start(of: 10, year))
    case .year: self.init(.year, year: year)
    case .half: self.init(.half, year: year, index: (month + 5) / 6)
    case .quarter: self.init(.quarter, year: year, index: (month + 2) / 3)
    case .season:
      let season = month < 3 || month == 12 ? 4 : month / 3
      self.init(.season, year: month < 3 ? year - 1 : year, index: season)
    case .month: self.init(.month, year: year, index: month)
    case .week, .weekend:
      let week = date.week
      self.init(grain, year: week.year, index: week.week)
    case .day: self.init(.day, year: year, index: month, day: day)
    }
  }

  /// The first year of a year's decade or century: 1980 of 1984, and 479 BC of 472 BC.
  static func start(of step: Int, _ year: Int) -> Int {
    year > 0 ? year / step * step : 2 - (1 - year) / step * step - step
  }

  /// The largest multiple of a number that is not larger than another.
  static func floor(_ value: Int, _ step: Int) -> Int {
    let rest = value % step
    return value - (rest < 0 ? rest + step : rest)
  }

  /// The day, where it is one that the calendar has.
  var date: Day? {
    guard grain == .day, !isWeekday, let year else { return nil }
    return Day(year: year, month: index, day: day)
  }

  /// The first and the last day, where they are known.
  var days: (Day, Day)? {
    guard let year, (-9990...9990).contains(year) else { return nil }
    func months(_ from: Int, _ count: Int) -> (Day, Day)? {
      guard let first = Day(year: year, month: from, day: 1), let next = first.adding(months: count) else { return nil }
      return (first, next - 1)
    }
    func years(_ count: Int) -> (Day, Day)? {
      guard let first = Day(year: year, month: 1, day: 1), let next = first.adding(years: count) else { return nil }
      return (first, next - 1)
    }
    switch grain {
    case .century: return years(100)
    case .decade: return years(10)
    case .year: return years(1)
    case .half: return index > 0 ? months(index * 6 - 5, 6) : years(1)
    case .quarter: return index > 0 ? months(index * 3 - 2, 3) : years(1)
    case .season: return index > 0 ? months(index * 3, 3) : years(1)
    case .month: return index > 0 ? months(index, 1) : years(1)
    case .week:
      guard index > 0 else { return nil }
      let monday = Day(weekYear: year, week: index)
      return (monday, monday + 6)
    case .weekend:
      guard index > 0 else { return nil }
      let monday = Day(weekYear: year, week: index)
      return (monday + 5, monday + 6)
    case .day:
      if let date { return (date, date) }
      guard !isWeekday, day == 0 else { return nil }
      return index > 0 ? months(index, 1) : years(1)
    }
  }

  /// The same piece of the calendar so many of its own kind later; `nil` where its year is unknown.
  func adding(_ count: Int) -> Moment? {
    guard let year else { return nil }
    var next = self
    func cycle(_ length: Int) {
      let total = year * length + index - 1 + count
      next.year = Moment.floor(total, length) / length
      next.index = total - Moment.floor(total, length) + 1
    }
    switch grain {
    case .century: next.year = year + 100 * count
    case .decade: next.year = year + 10 * count
    case .year: next.year = year + count
    case .half: cycle(2)
    case .quarter: cycle(4)
    case .season: cycle(4)
    case .month: cycle(12)
    case .week, .weekend:
      guard index > 0 else { return nil }
      return Moment(grain, of: Day(weekYear: year, week: index) + 7 * count)
    case .day:
      guard let date else { return nil }
      next = Moment(date + count)
    }
    (next.part, next.clock) = (part, clock)
    return next
  }
}
