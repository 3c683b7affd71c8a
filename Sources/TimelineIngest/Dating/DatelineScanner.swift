/// A place in a line that moves past parts of a date; every step is bounded by a word.
struct DatelineScanner {
  let bytes: [UInt8]
  var position: Int
  let end: Int

  private static let months: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  static let weekdays: [StaticString] = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// A date, after a weekday or without one.
  mutating func takeDate() -> DatelineDate? {
    let start = position
    let weekday = takeName(of: Self.weekdays, shortest: 3)
    if weekday != nil { skipMarks() }
    let parts = takeNumeric(on: weekday) ?? takeDayMonth() ?? takeMonthDay()
    guard let (year, month, day) = parts, (1...12).contains(month), (1...31).contains(day) else {
      position = start
      return nil
    }
    return DatelineDate(range: start..<position, year: year, month: month, dayOfMonth: day)
  }

  /// Moves past a date without a day of the month: "December 2002", "1998", "Friday".
  mutating func takeVagueDate() -> Bool {
    if takeName(of: Self.weekdays, shortest: 3) != nil { return true }
    let start = position
    if takeName(of: Self.months, shortest: 3) != nil { skipMarks() }
    guard countDigits() == 4, let year = takeNumber(upTo: 4), (1000...2199).contains(year) else {
      position = start
      return false
    }
    return true
  }

  /// Whether a weekday's name stands at an offset.
  static func beginsWithWeekday(_ bytes: [UInt8], at start: Int, to end: Int) -> Bool {
    var scanner = DatelineScanner(bytes: bytes, position: start, end: end)
    return scanner.takeName(of: weekdays, shortest: 3) != nil
  }

  /// Day, month and perhaps year: "8 Oct 2015", "8th of October", "8-Oct-2015".
  private mutating func takeDayMonth() -> (Int?, Int, Int)? {
    let start = position
    guard let day = takeNumber(upTo: 2) else { return nil }
    takeOrdinal()
    if byte(position) == UInt8(ascii: "-"), TokenizerBytes.isUpper(byte(position + 1)) {
      position += 1
    } else {
      skipMarks()
    }
    if takeWord("of") { skipMarks() }
    guard position > start + 1, let month = takeName(of: Self.months, shortest: 3) else {
      position = start
      return nil
    }
    return (takeYear(), month, day)
  }

  /// Month, day and perhaps year: "October 8th, 2015".
  private mutating func takeMonthDay() -> (Int?, Int, Int)? {
    let start = position
    guard let month = takeName(of: Self.months, shortest: 3) else { return nil }
    let isHyphenated = byte(position) == UInt8(ascii: "-")
    if isHyphenated { position += 1 } else { skipMarks() }
    let digits = position
    guard let day = takeNumber(upTo: 2), byte(position) != UInt8(ascii: ":"),
      isHyphenated || byte(position) != UInt8(ascii: "-") || !isDigit(position + 1)
    else {
      position = start
      return nil
    }
    takeOrdinal()
    if TokenizerBytes.isLetter(byte(position)) || position == digits {
      position = start
      return nil
    }
    return (takeYear(), month, day)
  }

  /// A year after a day and a month: four digits, or two at the end of a line's part ("14 Jun 98").
  private mutating func takeYear() -> Int? {
    let start = position
    if byte(position) == UInt8(ascii: "-"), isDigit(position + 1) { position += 1 } else { skipMarks() }
    let isApostrophe = byte(position) == UInt8(ascii: "'")
    if isApostrophe { position += 1 }
    let digits = countDigits()
    if digits == 4, let year = takeNumber(upTo: 4), (1000...2199).contains(year) { return year }
    let isHyphenated = byte(start) == UInt8(ascii: "-")
    if digits == 2, byte(start) == 0x20 || isApostrophe || isHyphenated, let year = takeNumber(upTo: 2) {
      let next = byte(position)
      let isTime = next == 0x20 && isDigit(position + 1) && byte(position + 3) == UInt8(ascii: ":")
      if next == 0 || isTime || next == 0x20 && byte(position + 1) == UInt8(ascii: "|") || next == 0x0A {
        return Self.fullYear(of: year)
      }
    }
    position = start
    return nil
  }

  /// The year that two digits stand for.
  static func fullYear(of digits: Int) -> Int { digits >= 50 ? 1900 + digits : 2000 + digits }

  // MARK: Parts

  func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < end ? bytes[offset] : 0 }

  func isDigit(_ offset: Int) -> Bool { TokenizerBytes.isDigit(byte(offset)) }

  func countDigits() -> Int {
    var count = 0
    while count < 5, isDigit(position + count) { count += 1 }
    return count
  }

  /// A number of at most so many digits; a longer run is none.
  mutating func takeNumber(upTo most: Int) -> Int? {
    let count = countDigits()
    guard count > 0, count <= most else { return nil }
    var value = 0
    for offset in position..<position + count { value = value * 10 + Int(bytes[offset] &- 0x30) }
    position += count
    return value
  }

  mutating func takeSeparator() -> UInt8? {
    let next = byte(position)
    guard next == UInt8(ascii: "-") || next == UInt8(ascii: "/") || next == UInt8(ascii: ".") else { return nil }
    position += 1
    return next
  }

  private mutating func takeOrdinal() {
    let suffix = (byte(position) | 0x20, byte(position + 1) | 0x20)
    for (first, second) in [("s", "t"), ("n", "d"), ("r", "d"), ("t", "h")]
    where suffix.0 == first.utf8.first && suffix.1 == second.utf8.first && !TokenizerBytes.isLetter(byte(position + 2))
    {
      position += 2
    }
  }

  /// At most three spaces, commas and periods.
  private mutating func skipMarks() {
    for _ in 0..<3 {
      let next = byte(position)
      guard next == 0x20 || next == UInt8(ascii: ",") || next == UInt8(ascii: ".") || next == 0x0A else { return }
      position += 1
    }
  }

  private mutating func takeWord(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    let matches = word.withUTF8Buffer { text in (0..<count).allSatisfy { byte(position + $0) | 0x20 == text[$0] } }
    guard matches, !TokenizerBytes.isLetter(byte(position + count)) else { return false }
    position += count
    return true
  }

  /// The number, from 1, of a name that stands here in full or cut to `shortest` letters or more ("Oct", "Sept", "Tues").
  mutating func takeName(of names: [StaticString], shortest: Int) -> Int? {
    var length = 0
    while length < 10, TokenizerBytes.isLetter(byte(position + length)) { length += 1 }
    guard length >= shortest, TokenizerBytes.isUpper(byte(position)) || TokenizerBytes.isDigit(byte(position - 1))
    else {
      return nil
    }
    for (index, name) in names.enumerated() where length <= name.utf8CodeUnitCount {
      let isWhole = length == name.utf8CodeUnitCount
      guard isWhole || length <= 5,
        name.withUTF8Buffer({ text in (0..<length).allSatisfy { byte(position + $0) | 0x20 == text[$0] } })
      else { continue }
      position += length
      return index + 1
    }
    return nil
  }
}
