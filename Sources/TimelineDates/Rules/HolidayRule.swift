import TimelineModel

extension Reader {
  /// `Christmas Eve`, `Easter Monday 1916`, `last Thanksgiving`, `Memorial Day`, `Tet 1968`.
  func holiday(_ at: Int) -> Found? {
    var start = at
    var step: Int?
    switch name(at) {
    case .last: (start, step) = (at + 1, -1)
    case .next: (start, step) = (at + 1, 1)
    case .this: (start, step) = (at + 1, 0)
    default: break
    }
    guard token(start).isCapital, has(start, .holiday) else { return nil }
    let first = String(decoding: bytes(start).map { $0 | 0x20 }, as: UTF8.self)
    guard
      let (holiday, end) = Holiday.byFirstWord[first]?.lazy.compactMap({ holiday in
        matchHoliday(holiday, start).map { (holiday, $0) }
      }).first
    else { return nil }
    let comma = isSign(end, UInt8(ascii: ",")) ? end + 1 : name(end) == .of ? end + 1 : end
    if let (year, yearEnd) = yearNumber(comma), let day = holiday.date(in: year) {
      return Found(at..<yearEnd, Moment(day), .holiday)
    }
    if let (year, yearEnd) = thatYear(end), let day = holiday.date(in: year) {
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

  private func matchHoliday(_ holiday: Holiday, _ start: Int) -> Int? {
    var at = start
    for word in holiday.words.utf8.split(separator: UInt8(ascii: " ")) {
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
