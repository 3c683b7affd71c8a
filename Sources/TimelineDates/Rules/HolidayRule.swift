import TimelineModel

extension Reader {
  /// `Christmas Eve`, `Easter Monday 1916`, `last Thanksgiving`, `Memorial Day weekend`, `Tet 1968`.
  func holiday(_ at: Int) -> Found? {
    var start = at
    var step: Int?
    if let pointer = pointer(at), pointer.determiner != .that {
      (start, step) = (pointer.end, pointer.step ?? 0)
    } else if name(at) == .the, [.on, .before, .after, .until, .since].contains(name(at - 1)) {
      start = at + 1
    }
    guard has(start, .holiday) else { return weekendOf(at) }
    let first = String(decoding: bytes(start).map { $0 | 0x20 }, as: UTF8.self)
    guard
      let (holiday, end) = Holiday.byFirstWord[first]?.lazy.compactMap({ holiday in
        matchHoliday(holiday, start).map { (holiday, $0) }
      }).first, isHolidayName(start, end)
    else { return nil }
    // "the Good Friday Agreement"; "Father Christmas", "Mr Christmas"
    if isNamedAfterDay(end) || end == start + 1 && has(start - 1, .title) && token(start - 1).isCapital { return nil }
    if name(end) == .weekend, let weekend = weekend(of: holiday, at, end) { return weekend }
    let comma = isSign(end, UInt8(ascii: ",")) ? end + 1 : name(end) == .of ? end + 1 : end
    if let (year, yearEnd) = yearNumber(comma), let day = holiday.date(in: year) {
      return Found(at..<yearEnd, Moment(day), .holiday)
    }
    if isSign(end, UInt8(ascii: "'")) == false, let (year, yearEnd) = thatYear(end), let day = holiday.date(in: year) {
      return Found(at..<yearEnd, Moment(day), .holiday, .running)
    }
    // "Christmas shopping", "Easter eggs", "Thanksgiving dinner" name no day; "Christmas Day" does.
    if end == start + 1, isWord(end),
      !has(end, [.preposition, .past, .presentBe, .modal, .determiner, .weekday, .pronoun, .ahead]),
      name(end) != .and, name(end) != .or, !token(end).endsInED
    {
      return nil
    }
    guard let anchor = context.today else { return Found(at..<end, Moment(.day, year: nil), .holiday) }
    let year = anchor.year
    let candidates = (year - 1...year + 1).compactMap { holiday.date(in: $0) }
    let direction = context.isNarrative ? .unknown : direction(of: at..<end)
    let day: Day?
    if let step {
      day =
        step < 0
        ? candidates.last { $0 < anchor } : step > 0 ? candidates.first { $0 > anchor } : holiday.date(in: year)
    } else if context.isNarrative {
      day = candidates.min { abs($0 - anchor) < abs($1 - anchor) }
    } else if direction.course == .ahead || name(at - 1) == .before && direction.course != .past || name(at - 1) == .by
    {
      day = candidates.first { $0 >= anchor }
    } else if direction.course == .past {
      day = candidates.last { $0 <= anchor }
    } else {
      day = candidates.min { abs($0 - anchor) < abs($1 - anchor) }
    }
    guard let day else { return nil }
    var found = Found(at..<end, Moment(day), .holiday, context.todayAnchor)
    found.trace.direction = direction
    return found
  }

  /// Whether a holiday's name means the day: with a capital, or of several words or behind a preposition without.
  private func isHolidayName(_ start: Int, _ end: Int) -> Bool {
    if token(start).isCapital { return true }
    // Which country's "the eve of independence day" it is, only a capital tells.
    if name(start) == .independence, name(start - 1) == .of { return false }
    return has(start - 1, .preposition) || name(start - 1) == .the || pointer(start - 1) != nil
  }

  /// `Labor Day weekend`, `Thanksgiving weekend 2023`: the weekend that lies nearest to the day.
  private func weekend(of holiday: Holiday, _ at: Int, _ end: Int) -> Found? {
    var stop = end + 1
    var day: Day?
    if let (year, yearEnd) = yearNumber(isSign(stop, UInt8(ascii: ",")) ? stop + 1 : stop) {
      (day, stop) = (holiday.date(in: year), yearEnd)
    } else if let anchor = context.today {
      let candidates = (anchor.year - 1...anchor.year + 1).compactMap { holiday.date(in: $0) }
      day = candidates.min { abs($0 - anchor) < abs($1 - anchor) }
    }
    return day.map { Found(at..<stop, Reader.weekend(beside: $0), .holiday, context.todayAnchor) }
  }

  /// `the weekend of Halloween`, `the weekend of 7 October`.
  private func weekendOf(_ at: Int) -> Found? {
    guard let next = match(at, .the, .weekend, .of) ?? match(at, .weekend, .of) else { return nil }
    guard let day = holiday(next) ?? calendarDate(next), let date = day.moment?.date else { return nil }
    var found = day.extended(from: at)
    found.meaning = .moment(Reader.weekend(beside: date))
    return found
  }

  /// The weekend nearest to a day: of a Monday the one before, of a Thursday or Friday the one after.
  private static func weekend(beside day: Day) -> Moment {
    Moment(.weekend, of: day.weekday <= 2 ? day - 7 : day)
  }

  private func matchHoliday(_ holiday: Holiday, _ start: Int) -> Int? {
    var at = start
    for word in holiday.letters {
      // "New Year's", "Fathers'": the apostrophe is a token of its own.
      if isSign(at, UInt8(ascii: "'")), word.first != UInt8(ascii: "'") { at += 1 }
      if isSign(at, UInt8(ascii: ".")), word.first != UInt8(ascii: ".") { at += 1 }
      guard bytes(at).count == word.count, zip(bytes(at), word).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else {
        return nil
      }
      at += 1
    }
    return at
  }
}
