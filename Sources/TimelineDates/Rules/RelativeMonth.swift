import TimelineModel

extension Reader {
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
