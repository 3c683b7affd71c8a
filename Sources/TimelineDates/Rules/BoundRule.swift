import TimelineModel

extension Reader {
  /// Part of a stretch of time: `early October`, `mid-1996`, `the end of 1943`, `late last year`, `earlier this month`, `later that year`.
  func bound(_ at: Int) -> Found? {
    if let found = edge(at) { return found }
    let start = name(at) == .the ? at + 1 : at
    let modifier: Modifier
    var next = start + 1
    switch name(start) {
    case .early: modifier = .start
    case .late: modifier = .end
    case .mid: modifier = .mid
    case .earlier: modifier = .start
    case .later: modifier = .end
    default: return nil
    }
    if isDash(next) { next += 1 }
    if [.earlier, .later].contains(name(start)) {
      guard start == at else { return nil }
      if name(next) == .in, let inner = stretch(name(next + 1) == .the ? next + 1 : next + 1), inner.isStretch {
        return inner.extended(from: at, modifier)
      }
      if name(next) == .on { return nil }
      if let part = partOfDay(at) { return part }
      guard let inner = relative(next) ?? deictic(next) ?? weekdayAlone(next),
        [.this, .that, .last, .next].contains(name(next)) || inner.trace.rule == .deictic
          || inner.trace.rule == .weekday, let moment = inner.moment
      else { return nil }
      var found = inner.extended(from: at, modifier)
      // "earlier this year" ends today, "later this year" begins today.
      if let today = context.today, let (first, last) = moment.days, first <= today, today <= last, moment.grain < .day
      {
        found.span =
          name(start) == .earlier ? DateSpan(earliest: first, latest: today) : DateSpan(earliest: today, latest: last)
      }
      return found
    }
    if name(next) == .in { next += 1 }
    // "the early 1980s" has its article before "early".
    if let part = partOfDay(at) { return part }
    guard
      let inner = stretch(next) ?? deictic(next) ?? weekdayAlone(next) ?? (name(start) == .mid ? morning(next) : nil),
      inner.moment != nil, inner.modifier == nil
    else { return nil }
    if start > at, inner.moment?.grain == .day { return nil }
    return inner.extended(from: at, modifier)
  }

  /// `mid-morning`, `mid-afternoon`.
  private func morning(_ at: Int) -> Found? {
    guard has(at, .partOfDay), let part = Moment.Part(rawValue: meaning(at).code) else { return nil }
    var end = at + 1
    var moment = dayOfContext()
    if let day = dayBeside(end), let date = day.moment { (moment, end) = (date, day.end) }
    moment.part = part
    return Found(at..<end, moment, .partOfDay, .publication)
  }

  /// `the end of the year`, `the beginning of May`, `the middle of summer`, `the latter part of 1944`, `year-end`, `the rest of 496 BC`.
  private func edge(_ at: Int) -> Found? {
    if name(at) == .year,
      isDash(at + 1) && name(at + 2) == .end || name(at + 1) == .end
        || isSign(at + 1, UInt8(ascii: "'")) && name(at + 2) == .s && name(at + 3) == .end
    {
      let end = name(at + 1) == .end ? at + 2 : isDash(at + 1) ? at + 3 : at + 4
      if let (year, yearEnd) = yearNumber(end) {
        return Found(at..<yearEnd, Moment(.year, year: year), .bound, modifier: .end)
      }
      guard let today = context.today else { return nil }
      let since = name(at - 1) == .since
      if since, let day = Day(year: today.year - 1, month: 12, day: 31) {
        return Found(at..<end, Moment(day), .bound, .publication)
      }
      // "At year's end it had 300 stores" is about the year that is over.
      let isOver = !context.isNarrative && name(at - 1) == .at && direction(of: at..<end).course == .past
      return Found(
        at..<end, Moment(.year, year: today.year - (isOver ? 1 : 0)), .bound, context.todayAnchor, modifier: .end)
    }
    var next = name(at) == .the ? at + 1 : at
    if next == at,
      !([.end, .beginning, .start, .middle].contains(name(at)) && name(at + 1) == .of
        && (has(at - 1, .preposition) || has(at + 2, .unit)))
    {
      return nil
    }
    if name(next) == .very { next += 1 }
    let modifier: Modifier?
    switch name(next) {
    case .end, .close: modifier = .end
    case .beginning, .start, .opening, .turn, .outset: modifier = .start
    case .middle: modifier = .mid
    case .rest, .remainder, .course: modifier = nil
    case .latter, .last, .second, .final, .later, .closing: modifier = .end
    case .early, .first, .earlier: modifier = .start
    default: return nil
    }
    // "the latter part of", "the early months of"
    if [.part, .half, .months, .days, .weeks, .years].contains(name(next + 1)) {
      next += 1
    } else if [.latter, .last, .second, .final, .later, .closing, .early, .first, .earlier].contains(name(next)) {
      return nil
    }
    guard name(next + 1) == .of else { return nil }
    if name(next) == .half, modifier == .start || modifier == .end, let found = quarter(at) { return found }
    let place = next + 2
    guard let inner = stretch(place) ?? unitSpokenOf(place), inner.isStretch else { return nil }
    var found = inner.extended(from: at, modifier)
    found.trace.rule = .bound
    return found
  }

  /// "the month", "the year", "the week" behind "the end of".
  private func unitSpokenOf(_ at: Int) -> Found? {
    if [.year, .month, .quarter].contains(name(at)), name(at - 1) == .of,
      [.end, .beginning, .start].contains(name(at - 2)),
      !isWord(at + 1) || endsPhrase(at + 1), let (unit, end) = unit(at), let grain = Reader.grain(unit),
      let today = context.today
    {
      // "by end of year"
      return Found(at..<end, Moment(grain, of: today), .relativeUnit, context.todayAnchor)
    }
    guard name(at) == .the || name(at) == .a || name(at) == .that || name(at) == .this, let (unit, end) = unit(at + 1),
      !has(at + 1, .plural), let grain = Reader.grain(unit), grain != .day
    else { return nil }
    if context.isNarrative
      || grain == .month && context.running.map({ $0.grain == .month || $0.grain == .day }) == true
        && context.published.map({ context.running?.year == $0.year }) != true
    {
      return context.unit(grain).map { Found(at..<end, $0, .relativeUnit, .running) }
    }
    guard let today = context.today else { return nil }
    // "by the end of the decade" is the current one.
    return Found(at..<end, Moment(grain, of: today), .relativeUnit, context.todayAnchor)
  }

  /// A stretch of time that can have an early and a late part: a month, a season, a year, a decade, a week.
  func stretch(_ at: Int) -> Found? {
    if let found = calendarDate(at), found.isStretch { return found }
    if let found = decade(at) ?? century(at) { return found }
    if let found = season(at) { return found }
    if let found = relative(at), let moment = found.moment, moment.part == nil { return found }
    if let found = yearAlone(at) { return found }
    return quarter(at)
  }
}
