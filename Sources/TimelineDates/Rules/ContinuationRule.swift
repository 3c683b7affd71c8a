import TimelineModel

extension Reader {
  /// A second date that leans on the one before it: `April 24 and [25]`, `1995-[96]`, `May 4 or [5]`, `from 3 to [7] May`.
  func continuation(of found: Found) -> Found? {
    guard let moment = found.moment, moment.part == nil, moment.clock == nil else { return nil }
    let end = found.end
    var next = end
    let dash = isDash(next) || isSign(next, UInt8(ascii: "/"))
    guard dash || [.and, .or, .to, .through, .till, .until].contains(name(next)) || isSign(next, UInt8(ascii: ","))
    else { return nil }
    let comma = isSign(next, UInt8(ascii: ","))
    next += 1
    if comma, name(next) == .and || name(next) == .or { next += 1 }
    if name(next) == .the { next += 1 }
    switch moment.grain {
    case .day where !moment.isWeekday && !isNumber(end - 1) == false || moment.grain == .day && ordinalEnd(end):
      guard figurePair(next) == nil, let (day, dayEnd) = dayOfMonth(next), day > moment.day || moment.day > 25,
        month(dayEnd) == nil,
        name(dayEnd) != .of, !has(dayEnd, [.unit, .counted, .notATime]), !isPluralNoun(dayEnd),
        !isSign(dayEnd, UInt8(ascii: "%")), !isSign(dayEnd, UInt8(ascii: "/")),
        dash || !comma || isSign(dayEnd, UInt8(ascii: ",")) || !isWord(dayEnd) || name(dayEnd) == .and,
        !(isSign(dayEnd, UInt8(ascii: ":")) && isNumber(dayEnd + 1)), moment.index > 0,
        month(end - 2) != nil || ordinalEnd(end) || has(end - 2, .month) || isSign(end - 2, UInt8(ascii: ".")) || dash
          || isNumber(end - 1) && token(end - 1).digits <= 2
      else { return nil }
      if comma, !isNumber(next) { return nil }
      guard token(end - 1).digits <= 2 else { return nil }
      var second = moment
      second.day = day
      var stop = dayEnd
      let beforeYear = isSign(dayEnd, UInt8(ascii: ",")) ? dayEnd + 1 : dayEnd
      if let (year, yearEnd) = yearNumber(beforeYear) {
        second.year = year
        stop = yearEnd
      }
      guard second.year == nil || second.date != nil else { return nil }
      return Found(next..<stop, second, .calendar)
    case .year, .season:
      guard dash, isGlued(next), isNumber(next), let year = moment.year, isNumber(end - 1) else { return nil }
      let figures = token(next)
      guard !isGlued(next + 1) || !isWord(next + 1) && !isNumber(next + 2), !isSign(next + 1, UInt8(ascii: "%")) else {
        return nil
      }
      let value = Int(figures.number)
      if figures.digits == 2, value == (year + 1) % 100 || value > year % 100,
        !isSign(end, UInt8(ascii: "/")) || value == (year + 1) % 100
      {
        let century = Moment.floor(year, 100)
        return Found(
          next..<(next + 1), Moment(.year, year: value > year % 100 ? century + value : century + 100 + value), .year)
      }
      return nil
    default: return nil
    }
  }

  /// Whether the token before a place is the "th" of an ordinal.
  private func ordinalEnd(_ end: Int) -> Bool {
    [.th, .st, .nd, .rd].contains(name(end - 1)) || has(end - 1, .ordinal)
  }
}
