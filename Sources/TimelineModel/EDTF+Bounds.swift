extension EDTF {
  /// The first day that is possible; `nil` for an open beginning, or a year too far off to count days to.
  ///
  /// Where only the end of an interval is known, the beginning is taken to lie ten years before it.
  public var earliest: Day? {
    switch content {
    case .date(let date, _): date.first
    case .interval(.date(let date), _): date.first
    case .interval(.unknown, .date(let end)): end.last?.adding(years: -10)
    case .interval: nil
    case .oneOf(let elements), .allOf(let elements):
      elements.contains { if case .range(nil, _) = $0 { true } else { false } }
        ? nil : elements.compactMap(\.first).min()
    }
  }

  /// The last day that is possible; `nil` for an open end, or a year too far off to count days to.
  ///
  /// Where only the beginning of an interval is known, the end is taken to lie ten years after it.
  public var latest: Day? {
    switch content {
    case .date(let date, _): date.last
    case .interval(_, .date(let date)): date.last
    case .interval(.date(let start), .unknown): start.first?.adding(years: 10)
    case .interval: nil
    case .oneOf(let elements), .allOf(let elements):
      elements.contains { if case .range(_, nil) = $0 { true } else { false } }
        ? nil : elements.compactMap(\.last).max()
    }
  }

  /// The bounds with room for what is in doubt: a step of each doubted part, two where it is both uncertain and approximate.
  public var widened: (earliest: Day?, latest: Day?) {
    switch content {
    case .date(let date, _): (date.widened(-1), date.widened(1))
    case .interval(let from, let to): (from.widened(-1) ?? earliest, to.widened(1) ?? latest)
    case .oneOf, .allOf: (earliest, latest)
    }
  }
}

extension EDTF.Bound {
  fileprivate func widened(_ sign: Int) -> Day? {
    if case .date(let date) = self { date.widened(sign) } else { nil }
  }
}

extension EDTF.Element {
  fileprivate var first: Day? {
    switch self {
    case .date(let date): date.first
    case .range(let from, _): from?.first
    }
  }

  fileprivate var last: Day? {
    switch self {
    case .date(let date): date.last
    case .range(_, let to): to?.last
    }
  }
}

extension EDTF.Digits {
  /// The number, or `nil` where a digit is open or missing.
  var number: Int? {
    guard !bytes.isEmpty, bytes.count < 19, bytes.allSatisfy(EDTF.isDigit) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// The smallest and the largest number that the open digits allow.
  var extremes: (Int, Int) {
    var (low, high) = (0, 0)
    for byte in bytes.prefix(18) {
      let open = byte == UInt8(ascii: "X")
      low = low * 10 + (open ? 0 : Int(byte - UInt8(ascii: "0")))
      high = high * 10 + (open ? 9 : Int(byte - UInt8(ascii: "0")))
    }
    return (low, high)
  }

  /// Whether a number of as many digits fits.
  func admits(_ number: Int) -> Bool {
    var rest = number
    for byte in bytes.reversed() {
      if byte != UInt8(ascii: "X"), Int(byte - UInt8(ascii: "0")) != rest % 10 { return false }
      rest /= 10
    }
    return rest == 0
  }
}

extension EDTF.Year {
  /// The years that are possible, astronomical, smaller first; `nil` where they are too large to count days to.
  var extremes: (low: Int, high: Int)? {
    var (low, high) = digits.extremes
    for _ in 0..<min(exponent ?? 0, 19) {
      guard high < Day.yearLimit else { return nil }
      (low, high) = (low * 10, high * 10)
    }
    guard high <= Day.yearLimit else { return nil }
    return isNegative ? (-high, -low) : (low, high)
  }

  /// Whether the year is too large to count days to.
  var isUnbounded: Bool { extremes == nil }

  /// Whether a year fits the digits.
  func admits(_ year: Int) -> Bool {
    (year < 0) == isNegative && (isLong || digits.admits(abs(year)))
  }
}

extension EDTF.Date {
  /// The first day that is possible.
  var first: Day? { instance(latest: false).map { $0.0 } }

  /// The last day that is possible.
  var last: Day? { instance(latest: true).map { $0.1 } }

  /// The first day of the last date that the open digits allow: what an interval's end is compared by.
  var lastStart: Day? { instance(latest: true).map { $0.0 } }

  /// The first and the last day of the earliest or the latest date that the open digits allow.
  private func instance(latest: Bool) -> (Day, Day)? {
    guard let (low, high) = year.extremes else { return nil }
    for offset in 0...min(high - low, 9999) {
      let candidate = latest ? high - offset : low + offset
      guard year.admits(candidate) || year.isLong else { continue }
      if let found = instance(in: candidate, latest: latest) { return found }
    }
    return nil
  }

  private func instance(in year: Int, latest: Bool) -> (Day, Day)? {
    guard let month else {
      return Day(anyYear: year, month: 1, day: 1).flatMap { first in
        Day(anyYear: year, month: 12, day: 31).map { (first, $0) }
      }
    }
    let months: [(Int, Int)]
    if let number = month.number, number > 12 {
      guard let part = Self.parts(number) else { return nil }
      months = [part]
    } else {
      months = (1...12).filter(month.admits).map { ($0, $0) }
    }
    for (from, to) in latest ? months.reversed() : months {
      let length = Day.length(ofMonth: to, year: year)
      guard let day else {
        guard let first = Day(anyYear: year, month: from, day: 1), let last = Day(anyYear: year, month: to, day: length)
        else { return nil }
        return (first, last)
      }
      let days = (1...length).filter(day.admits)
      guard let number = latest ? days.last : days.first, let found = Day(anyYear: year, month: from, day: number)
      else { continue }
      return (found, found)
    }
    return nil
  }

  /// The months of a season (21 through 32), a quarter (33...36), a third (37...39) or a half (40, 41) within its year.
  ///
  /// A winter is cut at the year's end, since the code names one year.
  static func parts(_ code: Int) -> (Int, Int)? {
    switch code {
    case 21, 25, 31: (3, 5)
    case 22, 26, 32: (6, 8)
    case 23, 27, 29: (9, 11)
    case 24, 28, 30: (12, 12)
    case 33...36: ((code - 33) * 3 + 1, (code - 33) * 3 + 3)
    case 37...39: ((code - 37) * 4 + 1, (code - 37) * 4 + 4)
    case 40, 41: ((code - 40) * 6 + 1, (code - 40) * 6 + 6)
    default: nil
    }
  }

  /// The first (-1) or last (1) day, moved by a step of each part in doubt.
  func widened(_ sign: Int) -> Day? {
    if let count = year.significant, let (low, _) = year.extremes {
      var unit = 1
      var digits = String(abs(low)).utf8.count
      while digits > count, unit < Day.yearLimit { (unit, digits) = (unit * 10, digits - 1) }
      let start = low / unit * unit
      return sign < 0 ? Day(anyYear: start, month: 1, day: 1) : Day(anyYear: start + unit - 1, month: 12, day: 31)
    }
    func steps(_ index: Int) -> Int { doubts[index].isEmpty ? 0 : sign * (doubts[index].rawValue == 3 ? 2 : 1) }
    var yearUnit = 1
    for byte in year.digits.bytes.reversed().prefix(while: { $0 == UInt8(ascii: "X") }) where byte != 0 {
      yearUnit *= 10
    }
    let edge = sign < 0 ? first : last
    return edge?.adding(years: steps(0) * yearUnit, months: steps(1), days: steps(2))
  }
}
