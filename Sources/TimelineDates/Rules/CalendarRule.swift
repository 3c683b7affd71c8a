import TimelineModel

extension Reader {
  /// A month's name, with the full stop of an abbreviation.
  ///
  /// Homographs ("may", "march") must be written with a capital; whether they are months when they stand alone is not asked.
  func month(_ at: Int) -> (month: Int, end: Int)? {
    guard has(at, .month) else { return nil }
    let word = meaning(at)
    if word.roles.contains(.homograph), !token(at).isCapital {
      // "on march fifteenth", from a writer without capitals.
      guard
        (name(at - 1) == .on || has(at - 1, .weekday)) && ordinal(at + 1) != nil
          || name(at - 1) == .in && !isWord(at + 1) && !isDash(at + 1)
      else { return nil }
    }
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
    guard has(at, .weekday), !has(at, .plural),
      token(at).isCapital || !has(at, [.abbreviation, .homograph]) || name(at + 1) == .the && ordinal(at + 2) != nil
    else { return nil }
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
    if isSign(at - 1, UInt8(ascii: "$"))
      || isGlued(at) && isGlued(at - 1) && isNumber(at - 2)
        && (isSign(at - 1, UInt8(ascii: ".")) || isSign(at - 1, UInt8(ascii: ":")))
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
      let isTied = isDash(end) && isGlued(end) && has(end + 1, .month)
      start = isSign(end, UInt8(ascii: ",")) || isTied ? end + 1 : end
      if let pair = figurePair(start) { return dated(at..<pair.end, month: pair.month, day: pair.day) }
    }
    if let (month, end) = month(start) {
      if let found = namedFigures(start) { return found.extended(from: at) }
      if let (day, dayEnd) = dayOfMonth(end) ?? spelledDay(end), !isMeasured(dayEnd),
        name(end) != .the || isNumber(end + 1) || !token(end + 1).isCapital && endsDay(dayEnd)
      {
        return dated(at..<dayEnd, month: month, day: day)
      }
      if named == nil { return monthAlone(at, month: month, end: end) }
    }
    guard let (day, end) = dayOfMonth(start) ?? spelledDay(beforeMonth: start) else { return nil }
    let next = name(end) == .of || isDash(end) && isGlued(end) ? end + 1 : end
    if let (month, monthEnd) = month(next) {
      return dated(at..<monthEnd, month: month, day: day)
    }
    if let first = firstOfList(at, day: day, end: end) { return first }
    // "Wednesday, the first time that …": an ordinal before a noun counts something else.
    guard let named, !has(at, .homograph) || name(start) == .the || !isNumber(end - 1), isDayOfWeekday(start, end)
    else { return nil }
    return weekdayWithNumber(at..<end, weekday: named, day: day)
  }

  /// `6-7 October`, `the 3rd and 4th of May`: the first day shares the month of the second.
  private func firstOfList(_ at: Int, day: Int, end: Int) -> Found? {
    func joins(_ place: Int) -> Bool {
      [.and, .or, .to, .through, .till, .until].contains(name(place)) || isDash(place)
        || isSign(place, UInt8(ascii: "/")) || isSign(place, UInt8(ascii: ","))
    }
    var next = end
    for _ in 0..<4 {
      guard joins(next),
        let (second, secondEnd) = dayOfMonth(name(next + 1) == .the ? next + 2 : next + 1)
          ?? (isSign(next, UInt8(ascii: ",")) && name(next + 1) == .and ? dayOfMonth(next + 2) : nil)
      else { return nil }
      if let (month, monthEnd) = month(name(secondEnd) == .of ? secondEnd + 1 : secondEnd),
        second > day || isSign(end, UInt8(ascii: ","))
      {
        var first = dated(at..<monthEnd, month: month, day: day)
        first?.end = end
        return first
      }
      next = secondEnd
    }
    return nil
  }

  /// Whether a number behind a weekday is its day of the month: "Tuesday the 18th", "Friday 14th", "Monday 21."; a number
  /// before a noun counts something else.
  private func isDayOfWeekday(_ start: Int, _ end: Int) -> Bool {
    let isFree = endsDay(end) || clockOnly(end) != nil
    if has(end - 1, .ordinal) || name(start) == .the { return !has(end - 1, .ordinal) || isFree }
    if isWord(end - 1) { return isFree }
    return isGlued(start) == false && !isSign(start - 1, UInt8(ascii: ",")) && (!isWord(end) || name(end) == .between)
      && !isNumber(end)
      && !isDash(end) && !isSign(end, UInt8(ascii: "$"))
  }

  /// Whether no noun stands behind a day of the month.
  private func endsDay(_ end: Int) -> Bool {
    token(end).kind != .word || has(end, .preposition) || name(end) == .and
  }

  /// A day in words behind its month: `May twenty-nine`, where nothing is counted by it.
  private func spelledDay(_ at: Int) -> (day: Int, end: Int)? {
    guard token(at - 1).isCapital, has(at, .cardinal), let (day, end) = cardinal(at), (1...31).contains(day),
      endsPhrase(end) && !has(end, .past) || yearNumber(end) != nil
    else { return nil }
    return (day, end)
  }

  /// A day in words before its month: `fifteen August 1993`.
  private func spelledDay(beforeMonth at: Int) -> (day: Int, end: Int)? {
    guard has(at, .cardinal), let (day, end) = cardinal(at), (1...31).contains(day), token(end).isCapital,
      let (_, monthEnd) = month(end), endsPhrase(monthEnd) || yearNumber(monthEnd) != nil
    else { return nil }
    return (day, end)
  }

  /// Whether a number's next token makes it an amount: `May 5,000`, `March 12 percent`.
  private func isMeasured(_ at: Int) -> Bool {
    has(at, .notATime) || has(at, .counted) && !has(at, .unit) && !isDeed(at) || isSign(at, UInt8(ascii: "%"))
  }

  /// Adds the year to a month and a day, or works it out.
  func dated(_ range: Range<Int>, month: Int, day: Int) -> Found? {
    let end = range.upperBound
    var moment = Moment(.day, year: nil, index: month, day: day)
    let comma = isSign(end, UInt8(ascii: ",")) ? end + 1 : isDash(end) && isGlued(end) ? end + 1 : end
    let ofYear = name(comma) == .of ? comma + 1 : name(comma) == .in && yearNumber(comma + 1) != nil ? comma : comma
    if let (year, yearEnd) = yearNumber(ofYear) ?? shortYear(ofYear), name(comma) != .in || ofYear != comma {
      moment.year = year
      return possible(Found(range.lowerBound..<yearEnd, moment, .calendar))
    }
    if let year = yearOfSecond(end, day) {
      moment.year = year
      return possible(Found(range, moment, .calendar))
    }
    // "Oct 26 15:50:06 2016", as machines write it
    if let (clock, clockEnd) = colonClock(end), clock.second != nil, isNumber(clockEnd),
      let (year, yearEnd) = yearNumber(clockEnd)
    {
      moment.year = year
      moment.clock = clock
      return possible(Found(range.lowerBound..<yearEnd, moment, .calendar))
    }
    if let (year, yearEnd) = thatYear(end) {
      moment.year = year
      return possible(Found(range.lowerBound..<yearEnd, moment, .calendar, .running))
    }
    let (year, trace) = yearOf(month: month, day: day, range: range)
    moment.year = year
    var found = Found(range.lowerBound..<range.upperBound, moment, .calendar)
    found.trace = trace
    return possible(found)
  }

  /// The year that the second day of a month gives the first: `March 25` and 26, 1943; `March 25`-28, 1943.
  private func yearOfSecond(_ end: Int, _ day: Int) -> Int? {
    // "25 October (7 November) 1917": the same day by both calendars.
    if isSign(end, UInt8(ascii: "(")), let (_, otherEnd) = dayOfMonth(end + 1), let (_, monthEnd) = month(otherEnd),
      isSign(monthEnd, UInt8(ascii: ")"))
    {
      return yearNumber(monthEnd + 1)?.year
    }
    if isSign(end, UInt8(ascii: ")")), let (year, _) = yearNumber(end + 1), isSign(end - 3, UInt8(ascii: "(")) {
      return year
    }
    guard [.and, .or, .to, .through, .until].contains(name(end)) || isDash(end),
      let (second, secondEnd) = dayOfMonth(end + 1), second > day, isSign(secondEnd, UInt8(ascii: ",")),
      let (year, yearEnd) = yearNumber(secondEnd + 1), isExactYear(secondEnd + 1) || endsPhrase(yearEnd)
    else { return nil }
    return year
  }

  /// A date, or only its month where the calendar has no such day: "31 June 2015" is `2015-06-XX`, some day of June.
  private func possible(_ found: Found) -> Found {
    guard var moment = found.moment, moment.day > Day.length(ofMonth: moment.index, year: moment.year ?? 2000) else {
      return found
    }
    moment.day = 0
    var vague = found
    vague.meaning = .moment(moment)
    vague.span = moment.days.map { DateSpan(earliest: $0.0, latest: $0.1, extent: .within) }
    return vague
  }

  /// "of that year", "of the same year", "last year" behind a month or a day.
  func thatYear(_ at: Int) -> (year: Int, end: Int)? {
    // "22 March of the next year"
    if name(at) == .of, name(at + 1) == .the, name(at + 3) == .year, let year = context.unit(.year)?.year {
      switch name(at + 2) {
      case .next, .following: return (year + 1, at + 4)
      case .previous, .preceding, .prior: return (year - 1, at + 4)
      default: break
      }
    }
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
      isSign(end, UInt8(ascii: ",")) || name(end) == .of
      ? end + 1 : (isDash(end) || isSign(end, UInt8(ascii: "/"))) && isGlued(end) ? end + 1 : end
    if let (year, yearEnd) = yearNumber(comma) ?? shortYear(comma), !(isDash(end) && token(comma).digits < 4),
      !isMeasured(yearEnd) || isExactYear(comma) && !has(yearEnd, .notATime)
    {
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

  /// "riots in June 2012 killed 80": a verb with its object counts nothing before it.
  private func isDeed(_ at: Int) -> Bool {
    token(at).endsInED
      && (isNumber(at + 1) || has(at + 1, [.determiner, .cardinal]) || [.some, .about].contains(name(at + 1)))
  }
}
