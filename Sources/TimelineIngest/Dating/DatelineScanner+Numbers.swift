import TimelineModel

extension DatelineScanner {
  /// Numbers alone: "2015-10-08", "2015/10/08", "20.10.2015", "13/07/2015", where only one can be the month, and two that can both be, where the
  /// weekday beside them or an American clock tells them apart.
  mutating func takeNumeric(on weekday: Int?) -> (Int?, Int, Int)? {
    let start = position
    let digits = countDigits()
    guard let first = takeNumber(upTo: 4), let separator = takeSeparator(), let second = takeNumber(upTo: 2),
      byte(position) == separator
    else {
      position = start
      return nil
    }
    position += 1
    let lastDigits = countDigits()
    guard let third = takeNumber(upTo: 4), !TokenizerBytes.isLetter(byte(position)) || isClockMark,
      byte(position) != separator
    else {
      position = start
      return nil
    }
    if digits == 4, lastDigits <= 2 { return (first, second, third) }
    if digits <= 2, lastDigits == 4 {
      if first > 12 || first == second || separator == UInt8(ascii: ".") { return (third, second, first) }
      if second > 12 { return (third, first, second) }
    }
    if digits <= 2, lastDigits == 4 || lastDigits == 2 && separator == UInt8(ascii: "/"),
      let date = told(first, second, year: lastDigits == 4 ? third : Self.fullYear(of: third), weekday)
    {
      return date
    }
    position = start
    return nil
  }

  /// Whether the time follows as ISO 8601 has it: "2015-10-08T12:30".
  private var isClockMark: Bool { byte(position) == UInt8(ascii: "T") && isDigit(position + 1) }

  /// Which of two numbers is the month: the one that gives the weekday named before or behind them, else the first before "8:37 PM".
  private func told(_ first: Int, _ second: Int, year: Int, _ before: Int?) -> (Int?, Int, Int)? {
    if let weekday = before ?? weekdayBehind {
      let readings = [(second, first), (first, second)].filter { month, day in
        guard (1...12).contains(month), let found = Day(year: year, month: month, day: day) else { return false }
        return found.weekday == weekday
      }
      return readings.count == 1 ? (year, readings[0].0, readings[0].1) : nil
    }
    return hasHalfDayBehind ? (year, first, second) : nil
  }

  /// The rest of the line that may still speak of the date.
  private static let reach = 24

  /// The weekday that stands a little behind.
  private var weekdayBehind: Int? {
    var scanner = self
    for offset in position..<min(end, position + Self.reach) where byte(offset) != 0x0A {
      guard TokenizerBytes.isUpper(byte(offset)), !TokenizerBytes.isLetter(byte(offset - 1)) else { continue }
      scanner.position = offset
      if let weekday = scanner.takeName(of: Self.weekdays, shortest: 3) { return weekday }
    }
    return nil
  }

  /// Whether a clock with "AM" or "PM" stands right behind.
  private var hasHalfDayBehind: Bool {
    for offset in position..<min(end, position + 12) where isDigit(offset - 1) || byte(offset - 1) == 0x20 {
      let half = byte(offset) | 0x20
      let isHalf = half == UInt8(ascii: "a") || half == UInt8(ascii: "p")
      if isHalf, byte(offset + 1) | 0x20 == UInt8(ascii: "m") { return true }
    }
    return false
  }
}
