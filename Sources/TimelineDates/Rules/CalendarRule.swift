import TimelineModel

extension Reader {
  /// A month's name, with the full stop of an abbreviation.
  ///
  /// Homographs ("may", "march") must be written with a capital; whether they are months when they stand alone is not asked.
  func month(_ at: Int) -> (month: Int, end: Int)? {
    guard has(at, .month) else { return nil }
    let word = meaning(at)
    if word.roles.contains(.homograph), !token(at).isCapital { return nil }
    // "14 nov" and "nov 14" may be written small, "dec" alone may not.
    if word.roles.contains(.abbreviation), !token(at).isCapital, !isNumber(at - 1), !isNumber(at + 1), !isNumber(at - 2)
    {
      return nil
    }
    let stop = word.roles.contains(.abbreviation) && isSign(at + 1, UInt8(ascii: ".")) && isGlued(at + 1)
    return (Int(word.code), stop ? at + 2 : at + 1)
  }

  /// A weekday's name, with the full stop of an abbreviation.
  func weekday(_ at: Int) -> (day: Int, end: Int)? {
    guard has(at, .weekday), !has(at, .plural), token(at).isCapital || !has(at, [.abbreviation, .homograph]) else {
      return nil
    }
    let short = has(at, .abbreviation)
    let stop = short && isSign(at + 1, UInt8(ascii: ".")) && isGlued(at + 1)
    return (Int(meaning(at).code), stop ? at + 2 : at + 1)
  }

  /// A day of a month: `7`, `7th`, `the 7th`, `twenty-first`.
  func dayOfMonth(_ at: Int) -> (day: Int, end: Int)? {
    let start = name(at) == .the ? at + 1 : at
    if let (value, end) = ordinal(start), (1...31).contains(value) { return (value, end) }
    guard start == at, isNumber(at), token(at).digits <= 2, (1...31).contains(token(at).number) else { return nil }
    // 5.4, 5:30, 5% and 5,000 are no days; "5-year" is none either.
    if isGlued(at + 1), !isStop(at + 1) {
      let next = token(at + 1)
      if next.kind == .word { return nil }
      if isGlued(at + 2), isNumber(at + 2), !isDash(at + 1), !isSign(at + 1, UInt8(ascii: "/")) { return nil }
      if next.number == Int32(UInt8(ascii: "%")) || next.number == Int32(UInt8(ascii: ":")) && isNumber(at + 2) {
        return nil
      }
    }
    if isGlued(at),
      isSign(at - 1, UInt8(ascii: "$")) || isSign(at - 1, UInt8(ascii: ".")) && isGlued(at - 1) && isNumber(at - 2)
    {
      return nil
    }
    return (Int(token(at).number), at + 1)
  }

  /// A date with a month in it: `Oct. 7, 2015`, `7 October`, `Wednesday, 7 October 2015`, `October 2015`, `the 7th of October`.
  func calendarDate(_ at: Int) -> Found? {
    var start = at
    var named: Int?
    if let (day, end) = weekday(at) {
      named = day
      start = isSign(end, UInt8(ascii: ",")) ? end + 1 : end
    }
    if let (month, end) = month(start) {
      if name(end) != .the || isNumber(end + 1), let (day, dayEnd) = dayOfMonth(end), !isMeasured(dayEnd) {
        return finish(at..<dayEnd, month: month, day: day, named: named)
      }
      if named == nil { return monthAlone(at, month: month, end: end) }
    }
    if let (day, end) = dayOfMonth(start) {
      var next = name(end) == .of || isDash(end) && isGlued(end) ? end + 1 : end
      if let (month, monthEnd) = month(next) {
        return finish(at..<monthEnd, month: month, day: day, named: named)
      }
      // "6-7 October", "the 3rd and 4th of May": the first day shares the month of the second.
      if name(end) == .and || name(end) == .or || name(end) == .to || isDash(end) || isSign(end, UInt8(ascii: "/"))
        || isSign(end, UInt8(ascii: ",")) || name(end) == .through
      {
        next = end
        for _ in 0..<4 {
          guard
            name(next) == .and || name(next) == .or || name(next) == .to || isDash(next) || name(next) == .through
              || isSign(next, UInt8(ascii: "/")) || isSign(next, UInt8(ascii: ",")),
            let (second, secondEnd) = dayOfMonth(name(next + 1) == .the ? next + 2 : next + 1)
              ?? (isSign(next, UInt8(ascii: ",")) && name(next + 1) == .and ? dayOfMonth(next + 2) : nil)
          else { break }
          let after = name(secondEnd) == .of ? secondEnd + 1 : secondEnd
          if let (month, monthEnd) = month(after), second > day || isSign(end, UInt8(ascii: ",")) {
            guard let full = finish(at..<monthEnd, month: month, day: day, named: nil) else { return nil }
            var first = full
            first.end = end
            return first
          }
          next = secondEnd
        }
      }
      // "Wednesday, the first time that …": an ordinal before a noun counts something else.
      if let named, name(start) == .the,
        has(end - 1, .ordinal) == false || token(end).kind != .word || has(end, .preposition)
      {
        return weekdayWithNumber(at..<end, weekday: named, day: day)
      }
    }
    return nil
  }

  /// Whether a number's next token makes it an amount: `May 5,000`, `March 12 percent`.
  private func isMeasured(_ at: Int) -> Bool {
    has(at, .notATime) || has(at, .counted) && !has(at, .unit) || isSign(at, UInt8(ascii: "%"))
  }

  /// Adds the year to a month and a day, or works it out.
  private func finish(_ range: Range<Int>, month: Int, day: Int, named: Int?) -> Found? {
    var end = range.upperBound
    var moment = Moment(.day, year: nil, index: month, day: day)
    guard day <= Day.length(ofMonth: month, year: 2000) else { return nil }
    let comma = isSign(end, UInt8(ascii: ",")) ? end + 1 : isDash(end) && isGlued(end) ? end + 1 : end
    let ofYear = name(comma) == .of ? comma + 1 : name(comma) == .in && yearNumber(comma + 1) != nil ? comma : comma
    if let (year, yearEnd) = yearNumber(ofYear), name(comma) != .in || ofYear != comma {
      moment.year = year
      end = yearEnd
      guard moment.date != nil else { return nil }
      return Found(range.lowerBound..<end, moment, .calendar)
    }
    if let (year, yearEnd) = thatYear(end) {
      moment.year = year
      return Found(range.lowerBound..<yearEnd, moment, .calendar, .running)
    }
    let (year, trace) = yearOf(month: month, day: day, range: range)
    moment.year = year
    if year != nil, moment.date == nil { return nil }
    var found = Found(range.lowerBound..<end, moment, .calendar)
    found.trace = trace
    return found
  }

  /// "of that year", "of the same year", "last year" behind a month or a day.
  func thatYear(_ at: Int) -> (year: Int, end: Int)? {
    if name(at) == .of, [.that, .the, .this].contains(name(at + 1)) {
      let next = name(at + 2) == .same ? at + 3 : at + 2
      guard name(next) == .year, name(at + 1) != .the || next == at + 3 else { return nil }
      let year = name(at + 1) == .this ? context.today?.year : context.lastYear
      return year.map { ($0, next + 1) }
    }
    let start = name(at) == .of ? at + 1 : at
    guard name(start + 1) == .year, let today = context.today else { return nil }
    switch name(start) {
    case .last: return (today.year - 1, start + 2)
    case .next: return (today.year + 1, start + 2)
    case .this: return (today.year, start + 2)
    default: return nil
    }
  }

  /// A month without a day: `October 2015`, `October of 2015`, `October`.
  private func monthAlone(_ at: Int, month: Int, end: Int) -> Found? {
    // "October's" and "May-June" are fine; "May 5,000" was refused above.
    let comma =
      isSign(end, UInt8(ascii: ",")) || name(end) == .of ? end + 1 : isDash(end) && isGlued(end) ? end + 1 : end
    if let (year, yearEnd) = yearNumber(comma), !(isDash(end) && token(comma).digits < 4), !isMeasured(yearEnd) {
      return Found(at..<yearEnd, Moment(.month, year: year, index: month), .month)
    }
    // "Oct '98"
    guard isMonthByItself(at, end) else { return nil }
    if let (year, yearEnd) = thatYear(end) {
      return Found(at..<yearEnd, Moment(.month, year: year, index: month), .month, .running)
    }
    let (year, trace) = yearOf(month: month, day: nil, range: at..<end)
    var found = Found(at..<end, Moment(.month, year: year, index: month), .month)
    found.trace = trace
    return found
  }
}
