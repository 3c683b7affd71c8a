import TimelineModel

extension Reader {
  /// `next 6th of April`, `this 5/12`: the next such day after publication, or that of its year.
  func relativeDate(_ at: Int, _ pointer: Pointer) -> Found? {
    guard pointer.relation == .next || pointer.determiner == .this && pointer.relation == .none,
      let published = context.published
    else { return nil }
    let month: Int
    let day: Int
    let end: Int
    if let pair = figurePair(pointer.end) {
      (month, day, end) = (pair.month, pair.day, pair.end)
    } else if isNumber(pointer.end), let dated = calendarDate(pointer.end), let moment = dated.moment,
      moment.grain == .day, dated.trace.anchor == .publication
    {
      (month, day, end) = (moment.index, moment.day, dated.end)
    } else {
      return nil
    }
    let years = pointer.relation == .next ? published.year...(published.year + 1) : published.year...published.year
    let days = years.compactMap { Day(year: $0, month: month, day: day) }
    guard let date = pointer.relation == .next ? days.first(where: { $0 > published }) : days.first else { return nil }
    return Found(at..<end, Moment(date), .calendar, .publication)
  }

  /// `last May`, `this December`, `the following January`.
  func relativeMonth(_ at: Int, _ pointer: Pointer, _ month: Int, _ end: Int) -> Found? {
    guard let step = pointer.step, !has(end, .cardinal), !isNumber(end) || token(end).digits > 2 else { return nil }
    guard
      let anchor = pointer.isRunning || context.isNarrative
        ? context.running?.days?.0 ?? context.published : context.published
    else {
      return Found(at..<end, Moment(.month, year: nil, index: month), .month)
    }
    let year: Int
    switch step {
    case -1: year = month < anchor.month ? anchor.year : anchor.year - 1
    case 1: year = month > anchor.month ? anchor.year : anchor.year + 1
    default: year = anchor.year
    }
    return Found(
      at..<end, Moment(.month, year: year, index: month), .month, pointer.isRunning ? .running : context.todayAnchor)
  }

  /// `last summer`, `this winter`, `the following spring`.
  func relativeSeason(_ at: Int, _ pointer: Pointer, _ season: Int, _ end: Int) -> Found? {
    guard let step = pointer.step else { return nil }
    guard
      let anchor = pointer.isRunning || context.isNarrative
        ? context.running?.days?.0 ?? context.published : context.published
    else {
      return Found(at..<end, Moment(.season, year: nil, index: season), .season)
    }
    if pointer.isRunning, let running = context.running, running.grain == .year, let year = running.year {
      return Found(at..<end, Moment(.season, year: year + step, index: season), .season, .running)
    }
    // Seasons begin in March, June, September and December; a winter has the year it begins in.
    let current = Moment(.season, of: anchor)
    var year = current.year ?? anchor.year
    switch step {
    case -1: if season >= current.index { year -= 1 }
    case 1: if season <= current.index { year += 1 }
    default:
      year = anchor.year
      if season == 4, current.index == 4 { year = current.year ?? year }
    }
    return Found(
      at..<end, Moment(.season, year: year, index: season), .season, pointer.isRunning ? .running : context.todayAnchor)
  }
}
