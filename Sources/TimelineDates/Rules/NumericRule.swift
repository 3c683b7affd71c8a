import TimelineModel

extension Reader {
  /// A date in figures: ISO 8601, `7/10/2015`, `7.10.2015`, a military date-time group.
  func numericDate(_ at: Int) -> Found? {
    guard isNumber(at) else { return nil }
    // "10/1/2018-10/7/2018": the dash parts two dates; elsewhere a sign before the number makes it something else.
    let isSecond = isDash(at - 1) && isNumber(at - 2) && isSign(at - 3, UInt8(ascii: "/"))
    if isGlued(at), !isSecond, isDash(at - 1) || isSign(at - 1, UInt8(ascii: "/")) || isSign(at - 1, UInt8(ascii: "."))
    {
      return nil
    }
    return iso(at) ?? namedFigures(at) ?? slashed(at) ?? dayAndMonth(at) ?? monthAndYear(at) ?? military(at)
      ?? roman(at)
  }

  /// `2015-10-07`, `2015-10`, `2015-W40`, `2015-W40-3`, `20151007`, with `T12:30` behind a day.
  private func iso(_ at: Int) -> Found? {
    let first = token(at)
    if first.digits == 8, let day = compact(Int(first.number)), name(at + 1) == .t, isGlued(at + 1), isNumber(at + 2),
      isGlued(at + 2)
    {
      var moment = Moment(day)
      let clock = Int(token(at + 2).number)
      switch token(at + 2).digits {
      case 4 where clock / 100 < 25 && clock % 100 < 60:
        moment.clock = Moment.Clock(hour: clock / 100, minute: clock % 100)
      case 6 where clock / 10_000 < 25:
        moment.clock = Moment.Clock(hour: clock / 10_000, minute: clock / 100 % 100, second: clock % 100)
      default: return nil
      }
      let end = name(at + 3) == .z && isGlued(at + 3) ? at + 4 : at + 3
      return Found(at..<end, moment, .numeric)
    }
    if first.digits == 8, !isGlued(at), !isGlued(at + 1) || token(at + 1).kind == .sign,
      let day = compact(Int(first.number)),
      (1900..<2100).contains(day.year), !has(at - 1, .notAYear), !isGlued(at + 2) || isStop(at + 2), !isWord(at + 1)
    {
      return Found(at..<(at + 1), Moment(day), .numeric)
    }
    guard first.digits == 4, isDash(at + 1), isGlued(at + 1), isGlued(at + 2), (1..<2200).contains(first.number) else {
      return nil
    }
    let year = Int(first.number)
    let second = token(at + 2)
    if name(at + 2) == .w, isNumber(at + 3), isGlued(at + 3), token(at + 3).digits == 2,
      (1...53).contains(token(at + 3).number)
    {
      let week = Moment(.week, year: year, index: Int(token(at + 3).number))
      if isDash(at + 4), isGlued(at + 4), isNumber(at + 5), isGlued(at + 5), token(at + 5).digits == 1,
        (1...7).contains(token(at + 5).number)
      {
        let day = Day(weekYear: year, week: week.index) + (Int(token(at + 5).number) - 1)
        return Found(at..<(at + 6), Moment(day), .numeric)
      }
      return Found(at..<(at + 4), week, .numeric)
    }
    guard second.kind == .number, second.digits == 2, (1...12).contains(second.number) else { return nil }
    guard isDash(at + 3), isGlued(at + 3), isNumber(at + 4), isGlued(at + 4) else {
      // "2012-13" is two years or a season, not a month.
      guard !isGlued(at + 3) || isStop(at + 3) || token(at + 3).kind == .sign, second.number <= 12,
        Int(second.number) != (year + 1) % 100, Int(second.number) < year % 100 || year % 100 < 1, !isDash(at + 3)
      else { return nil }
      return Found(at..<(at + 3), Moment(.month, year: year, index: Int(second.number)), .numeric)
    }
    guard token(at + 4).digits == 2,
      let day = Day(year: year, month: Int(second.number), day: Int(token(at + 4).number))
    else { return nil }
    var moment = Moment(day)
    var end = at + 5
    let mark = name(end) == .t && isGlued(end) && isGlued(end + 1) ? end + 1 : !isGlued(end) && isNumber(end) ? end : -1
    if mark > 0, let (clock, stop) = colonClock(mark) {
      moment.clock = clock
      end = zone(stop)
    }
    return Found(at..<end, moment, .numeric)
  }

  /// `12/2015`, `03-2015`.
  private func monthAndYear(_ at: Int) -> Found? {
    guard token(at).digits == 2, (1...12).contains(token(at).number),
      isDash(at + 1) || isSign(at + 1, UInt8(ascii: "/")),
      isGlued(at + 1), isNumber(at + 2), isGlued(at + 2), token(at + 2).digits == 4,
      (1900..<2100).contains(token(at + 2).number),
      !isGlued(at + 3) || isStop(at + 3) || !isWord(at + 3) && !isNumber(at + 4)
    else { return nil }
    return Found(at..<(at + 3), Moment(.month, year: Int(token(at + 2).number), index: Int(token(at).number)), .numeric)
  }

  private func compact(_ number: Int) -> Day? {
    Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// `10/7/2015`, `7.10.2015`, `2015/10/07`, `7/10/15`.
  private func slashed(_ at: Int) -> Found? {
    let sign = token(at + 1)
    guard sign.kind == .sign, sign.isGlued, [0x2F, 0x2E, 0x2D].contains(sign.number), isNumber(at + 2), isGlued(at + 2),
      isSign(at + 3, UInt8(sign.number)), isGlued(at + 3), isNumber(at + 4), isGlued(at + 4),
      !(isGlued(at + 5) && isNumber(at + 6) && isGlued(at + 6)) || isDash(at + 5) && isSign(at + 7, UInt8(ascii: "/")),
      !(isGlued(at + 5) && isWord(at + 5))
    else { return nil }
    let (a, b, c) = (token(at), token(at + 2), token(at + 4))
    if a.digits == 4, b.digits <= 2, c.digits <= 2, sign.number != 0x2E {
      guard let day = Day(year: Int(a.number), month: Int(b.number), day: Int(c.number)) else { return nil }
      return Found(at..<(at + 5), Moment(day), .numeric)
    }
    // Two digits of a year with dashes are a date before the clock time of a dispatch only.
    let isStamp = sign.number == 0x2D && isNumber(at + 5) && token(at + 5).digits == 4 && has(at + 6, .zone)
    guard a.digits <= 2, b.digits <= 2, c.digits == 4 || c.digits == 2 && (sign.number == 0x2F || isStamp),
      c.digits == 2 || (1000...2199).contains(c.number)
    else { return nil }
    let year = c.digits == 4 ? Int(c.number) : twoDigits(Int(c.number))
    let dayFirst = sign.number == 0x2E ? true : context.dayFirst
    let (x, y) = (Int(a.number), Int(b.number))
    let day =
      dayFirst
      ? Day(year: year, month: y, day: x) ?? Day(year: year, month: x, day: y)
      : Day(year: year, month: x, day: y) ?? Day(year: year, month: y, day: x)
    return day.map { withClock(Found(at..<(at + 5), Moment($0), .numeric)) }
  }

  /// Adds a clock time right behind a date in figures: `10/27/1989 14:23`, `10-27-89 1423EDT`.
  private func withClock(_ date: Found) -> Found {
    guard var moment = date.moment, isNumber(date.end), !isGlued(date.end), let (clock, end) = clockOnly(date.end)
    else {
      return date
    }
    moment.clock = clock
    var found = date
    (found.meaning, found.end) = (.moment(moment), end)
    return found
  }

  /// `7.X.1943`, `7 X 1943`, `7-X-1943`.
  private func roman(_ at: Int) -> Found? {
    guard let (day, dayEnd) = dayOfMonth(at) else { return nil }
    let sign = isSign(dayEnd, UInt8(ascii: ".")) || isDash(dayEnd) || isSign(dayEnd, UInt8(ascii: "/")) ? 1 : 0
    let place = dayEnd + sign
    guard has(place, .romanMonth), token(place).isCapital,
      token(place).end - token(place).start == 1 || token(place).isUpper
    else { return nil }
    let next =
      place + 1
      + (isSign(place + 1, UInt8(ascii: ".")) || isDash(place + 1) || isSign(place + 1, UInt8(ascii: "/")) ? 1 : 0)
    guard isNumber(next), token(next).digits == 4,
      let date = Day(year: Int(token(next).number), month: Int(meaning(place).number), day: day)
    else { return nil }
    return Found(at..<(next + 1), Moment(date), .numeric)
  }

  /// `071330Z OCT 15`: day, hour and minute, zone letter, month, year.
  private func military(_ at: Int) -> Found? {
    let group = token(at)
    guard group.digits == 6, isWord(at + 1), isGlued(at + 1), token(at + 1).end - token(at + 1).start == 1,
      token(at + 1).isCapital,
      let (month, end) = month(at + 2), isNumber(end), token(end).digits == 2 || token(end).digits == 4
    else { return nil }
    let number = Int(group.number)
    let year = token(end).digits == 4 ? Int(token(end).number) : twoDigits(Int(token(end).number))
    guard let day = Day(year: year, month: month, day: number / 10_000), number / 100 % 100 < 25, number % 100 < 60
    else { return nil }
    var moment = Moment(day)
    moment.clock = Moment.Clock(hour: number / 100 % 100, minute: number % 100)
    return Found(at..<(end + 1), moment, .numeric)
  }
}
