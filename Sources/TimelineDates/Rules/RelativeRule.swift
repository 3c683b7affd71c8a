import TimelineModel

extension Reader {
  /// `last week`, `this year`, `the following month`, `that day`, `next Tuesday`, `last May`, `the past two years`.
  func relative(_ at: Int) -> Found? {
    if let found = afterNext(at) ?? theUnit(at) { return found }
    guard let pointer = pointer(at) else { return nil }
    if let found = window(at, pointer) { return found }
    var next = pointer.end
    if [.fiscal, .financial, .calendar, .academic, .school, .tax, .business, .trading, .working].contains(name(next)) {
      next += 1
    }
    if let (unit, end) = unit(next), !has(next, .plural) { return relativeUnit(at, pointer, unit, end) }
    if let (day, end) = weekday(next) {
      // "this Friday, Oct. 9" is the date.
      if let dated = calendarDate(next), dated.moment?.grain == .day { return dated.extended(from: at) }
      return relativeWeekday(at, pointer, day, end)
    }
    if let found = relativeDate(at, pointer) { return found }
    if let (month, end) = month(next), token(next).isCapital { return relativeMonth(at, pointer, month, end) }
    if has(next, .season), name(next) != .fall || !has(next + 1, .preposition) || pointer.relation == .last {
      return relativeSeason(at, pointer, Int(meaning(next).code), next + 1)
    }
    return nil
  }

  /// `the week after next`, `the month before last`, `the weekend after next`.
  private func afterNext(_ at: Int) -> Found? {
    let start = name(at) == .the ? at + 1 : at
    guard let (unit, end) = unit(start), !has(start, .plural), let grain = Reader.grain(unit), grain < .day,
      name(end) == .after && name(end + 1) == .next || name(end) == .before && name(end + 1) == .last,
      !isWord(end + 2) || has(end + 2, [.preposition, .past, .determiner, .pronoun, .ahead]), let today = context.today
    else { return nil }
    let moment = Moment(grain, of: today).adding(name(end) == .after ? 2 : -2)
    return moment.map { Found(at..<(end + 2), $0, .relativeUnit, context.todayAnchor) }
  }

  private func relativeUnit(_ at: Int, _ pointer: Pointer, _ unit: Unit, _ end: Int) -> Found? {
    // "the past hour", "the next fortnight"
    if unit == .hour || unit == .fortnight, [.past, .last, .next, .coming].contains(pointer.relation) {
      return windowFound(at..<end, Amount(thousandths: 1000, unit: unit), pointer)
    }
    guard let grain = Reader.grain(unit), let step = pointer.step, unit != .century || pointer.relation != .past else {
      return nil
    }
    if pointer.determiner == .this, pointer.relation == .none, unit == .day { return nil }
    if pointer.relation == .past || pointer.determiner == .the && [.last, .next].contains(pointer.relation) {
      // "the past week", "the last month", "the next decade" are stretches of time; "the next day" is a day.
      if pointer.relation == .past, grain == .year, pointer.determiner == .the {
        return context.today.map {
          Found(at..<end, Moment(.year, year: $0.year - 1), .relativeUnit, context.todayAnchor)
        }
      }
      if pointer.relation == .past || unit == .decade
        || pointer.relation == .last && context.unit(grain) == nil && grain != .day
        || pointer.relation == .last && grain < .month
      {
        return windowFound(at..<end, Amount(thousandths: 1000, unit: unit), pointer)
      }
      if pointer.relation == .last { return windowFound(at..<end, Amount(thousandths: 1000, unit: unit), pointer) }
    }
    if pointer.determiner == .the, pointer.relation == .coming {
      return windowFound(at..<end, Amount(thousandths: 1000, unit: unit), pointer)
    }
    if pointer.relation == .current, context.isNarrative == false || grain == .day, grain == .day { return nil }
    var trace = Trace(rule: .relativeUnit, anchor: pointer.isRunning ? .running : context.todayAnchor)
    if unit == .day, [.current, .present].contains(pointer.relation) { return nil }
    if pointer.isRunning || context.isNarrative && unit != .day {
      if grain == .quarter, context.quarter != nil, let found = quarterSpokenOf(at..<end, step) { return found }
      if let base = context.unit(grain)?.adding(step) { return Found(at..<end, .moment(base), trace) }
      if context.isNarrative || context.published == nil {
        guard context.running == nil, let published = context.published, !pointer.isRunning else {
          return Found(at..<end, .moment(Moment(grain, year: nil)), trace)
        }
        return Found(at..<end, .moment(Moment(grain, of: published).adding(step) ?? Moment(grain, year: nil)), trace)
      }
    }
    guard let published = context.published, unit != .day || pointer.isRunning,
      let base = Moment(grain, of: published).adding(step)
    else {
      return unit == .day ? nil : Found(at..<end, .moment(Moment(grain, year: nil)), trace)
    }
    trace.anchor = .publication
    return Found(at..<end, .moment(base), trace)
  }
}
