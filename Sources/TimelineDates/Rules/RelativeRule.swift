import TimelineModel

extension Reader {
  /// The words before a unit, a month or a weekday that place it beside an anchor.
  struct Pointer {
    /// "the", "this", "that", or none.
    var determiner = Name.none
    /// "last", "next", "following", "same", or none.
    var relation = Name.none
    /// The token behind.
    var end: Int

    /// How many units from the anchor; `nil` for words that tell no number.
    var step: Int? {
      switch relation {
      case .last, .previous, .preceding, .prior, .past: -1
      case .next, .following, .coming, .upcoming, .subsequent, .ensuing, .succeeding: 1
      case .same, .current, .present: 0
      case .none: [.this, .that].contains(determiner) ? 0 : nil
      default: nil
      }
    }

    /// Whether the anchor is the date named last rather than publication.
    var isRunning: Bool {
      switch relation {
      case .following, .previous, .preceding, .prior, .subsequent, .same, .ensuing, .succeeding: true
      case .next: determiner == .the
      default: determiner == .that
      }
    }
  }

  /// `the last`, `this coming`, `that same`, `next`.
  func pointer(_ at: Int) -> Pointer? {
    var pointer = Pointer(end: at)
    if [.the, .this, .that, .these, .those].contains(name(at)) {
      pointer.determiner = name(at)
      pointer.end += 1
    }
    if name(pointer.end) == .very { pointer.end += 1 }
    switch name(pointer.end) {
    case .last, .next, .previous, .following, .current, .coming, .upcoming, .preceding, .same, .prior, .subsequent,
      .ensuing, .succeeding,
      .past, .present:
      pointer.relation = name(pointer.end)
      pointer.end += 1
    default: break
    }
    if name(pointer.end) == .intervening, pointer.determiner == .the {
      pointer.relation = .intervening
      pointer.end += 1
    }
    guard pointer.end > at, !(pointer.determiner == .these && pointer.relation == .none),
      pointer.relation != .none || pointer.determiner != .the
    else { return nil }
    return pointer
  }

  /// `last week`, `this year`, `the following month`, `that day`, `next Tuesday`, `last May`, `the past two years`.
  func relative(_ at: Int) -> Found? {
    if let found = theUnit(at) { return found }
    guard let pointer = pointer(at) else { return nil }
    if let found = window(at, pointer) { return found }
    var next = pointer.end
    if [.fiscal, .financial, .calendar, .academic, .school, .tax, .business, .trading, .working].contains(name(next)) {
      next += 1
    }
    if let (unit, end) = unit(next), !has(next, .plural) { return relativeUnit(at, pointer, unit, end) }
    if let (day, end) = weekday(next) { return relativeWeekday(at, pointer, day, end) }
    if let (month, end) = month(next), token(next).isCapital { return relativeMonth(at, pointer, month, end) }
    if has(next, .season), name(next) != .fall || !has(next + 1, .preposition) || pointer.relation == .last {
      return relativeSeason(at, pointer, Int(meaning(next).code), next + 1)
    }
    return nil
  }

  private func relativeUnit(_ at: Int, _ pointer: Pointer, _ unit: Unit, _ end: Int) -> Found? {
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

  private func relativeWeekday(_ at: Int, _ pointer: Pointer, _ day: Int, _ end: Int) -> Found? {
    guard
      let anchor = pointer.isRunning || context.isNarrative
        ? context.running?.date ?? context.published : context.published
    else {
      var unknown = Moment(.day, year: nil, index: 0, day: day)
      unknown.isWeekday = true
      return withPart(Found(at..<end, unknown, .weekday), end)
    }
    let back = (anchor.weekday - day + 7) % 7
    let moment: Day
    switch pointer.relation {
    case .last: moment = anchor - (back == 0 ? 7 : back)
    case .previous, .preceding: moment = anchor - (back == 0 ? 7 : back)
    case .next where pointer.determiner != .the:
      // The one in next week, by ISO's weeks.
      moment = anchor - (anchor.weekday - 1) + 7 + (day - 1)
    case .next, .following, .subsequent: moment = anchor + (back == 0 ? 7 : 7 - back)
    case .coming, .upcoming: moment = anchor + (back == 0 ? 7 : 7 - back)
    case .past: moment = anchor - (back == 0 ? 7 : back)
    case .same: moment = anchor - back
    default:
      if pointer.determiner == .that {
        moment = (context.running?.date ?? anchor) - ((context.running?.date ?? anchor).weekday - day + 7) % 7; break
      }
      // "this Friday" is the coming one, or today.
      let course = direction(of: at..<end).course
      moment = course == .past ? anchor - back : anchor + (back == 0 ? 0 : 7 - back)
    }
    return withPart(Found(at..<end, Moment(moment), .weekday, pointer.isRunning ? .running : .publication), end)
  }

  private func relativeMonth(_ at: Int, _ pointer: Pointer, _ month: Int, _ end: Int) -> Found? {
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

  private func relativeSeason(_ at: Int, _ pointer: Pointer, _ season: Int, _ end: Int) -> Found? {
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

  /// `the past two years`, `the next few months`, `the first six months`, `recent weeks`, `the coming days`.
  private func window(_ at: Int, _ pointer: Pointer) -> Found? {
    var next = pointer.end
    var open = false
    if [.several, .few, .many, .couple].contains(name(next)) {
      open = true
      next += name(next) == .couple && name(next + 1) == .of ? 2 : 1
    }
    if open || has(next, .plural) {
      next = skipAdjectives(next)
      guard let (unit, end) = unit(next), has(next, .plural) else { return nil }
      if pointer.relation == .none, pointer.determiner == .the || pointer.determiner == .that { return nil }
      return windowFound(at..<end, Amount(thousandths: name(pointer.end) == .couple ? 2000 : nil, unit: unit), pointer)
    }
    guard let (amount, end) = amount(next), has(end - 1, [.plural]) || amount.thousandths != 1000, end > next + 1 else {
      return nil
    }
    return windowFound(at..<end, amount, pointer)
  }

  func windowFound(_ range: Range<Int>, _ amount: Amount, _ pointer: Pointer) -> Found {
    var found = Found(
      range, .amount(amount), Trace(rule: .window, anchor: pointer.isRunning ? .running : context.todayAnchor))
    // "the next three days" of the news begin today.
    let isRunning = pointer.isRunning && (context.isNarrative || pointer.relation != .next)
    let anchor = isRunning ? context.running?.days?.0 : context.today
    if let anchor, !amount.unit.isClock {
      switch pointer.relation {
      case .last, .past, .previous, .preceding, .prior:
        if let from = amount.shift(anchor, -1), from <= anchor { found.span = DateSpan(earliest: from, latest: anchor) }
      case .next, .coming, .following, .upcoming:
        if let to = amount.shift(anchor, 1), anchor <= to { found.span = DateSpan(earliest: anchor, latest: to) }
      default: break
      }
    }
    return found
  }

  /// `the year`, `the month`, `the day before`, `the year after`, `the week of Nov. 2`, `the first nine months`, `the nine months`.
  private func theUnit(_ at: Int) -> Found? {
    guard name(at) == .the || name(at) == .a && name(at + 1) == .day else { return nil }
    if let found = firstMonths(at) { return found }
    let adjective = [.full, .entire, .whole, .current, .latest, .very].contains(name(at + 1)) ? 1 : 0
    let fiscal = [.fiscal, .financial, .calendar, .academic, .school, .tax].contains(name(at + 1 + adjective)) ? 1 : 0
    let place = at + 1 + adjective + fiscal
    guard let (unit, end) = unit(place), !has(place, .plural), let grain = Reader.grain(unit),
      !token(place).isCapital || context.isNarrative
    else { return nil }
    // "the day before", "the year after", "the week earlier", "the day following"
    if adjective + fiscal == 0, [.before, .after, .following, .earlier, .later, .previous].contains(name(end)),
      name(at) == .the
    {
      let step = [.before, .earlier, .previous].contains(name(end)) ? -1 : 1
      let moment = context.unit(grain)?.adding(step) ?? (grain == .day ? Moment(.day, year: nil) : nil)
      if endsPhrase(end + 1) || context.isNarrative && name(end) == .following {
        return moment.map { Found(at..<(end + 1), $0, .relativeUnit, .running) }
      }
      if name(end) == .before || name(end) == .after, grain == .day {
        return moment.map { Found(at..<end, $0, .relativeUnit, .running) }
      }
      if name(end) == .before || name(end) == .after, grain == .year || grain == .week || grain == .month {
        return moment.map { Found(at..<end, $0, .relativeUnit, .running) }
      }
      return nil
    }
    if unit == .week, name(end) == .of, adjective + fiscal == 0,
      let day = dayBeside(name(end + 1) == .the ? end + 1 : end + 1), let date = day.moment?.date
    {
      var found = day.extended(from: at)
      found.meaning = .moment(Moment(.week, of: date))
      found.trace.rule = .relativeUnit
      return found
    }
    switch unit {
    case .year:
      if name(end) == .ended || name(end) == .ending {
        return Found(at..<end, .amount(Amount(thousandths: 1000, unit: .year)), Trace(rule: .duration))
      }
      if name(end) == .to, dayBeside(end + 1) != nil {
        return Found(at..<end, .amount(Amount(thousandths: 1000, unit: .year)), Trace(rule: .duration))
      }
      guard !isNumber(end), !isDash(end), name(end) != .when, name(end) != .that, !(name(end) == .of && adjective == 0)
      else { return nil }
      if name(at + 1) == .latest, let today = context.today {
        return Found(at..<end, Moment(.year, year: today.year - 1), .relativeUnit, .publication)
      }
      if adjective + fiscal > 0 || has(at - 1, .preposition) || name(at - 1) == .s {
        let running = context.unit(.year)
        if context.isNarrative
          || fiscal == 0 && adjective == 0 && running != nil
            && context.published.map({ abs($0.year - (running?.year ?? 0)) <= 1 }) == true
        {
          return running.map { Found(at..<end, $0, .relativeUnit, .running) }
        }
        return context.today.map { Found(at..<end, Moment(.year, of: $0), .relativeUnit, context.todayAnchor) }
      }
      return nil
    case .weekend where adjective == 0:
      guard has(at - 1, .preposition) || true, let published = context.published, !context.isNarrative else {
        return context.isNarrative ? context.unit(.weekend).map { Found(at..<end, $0, .relativeUnit, .running) } : nil
      }
      let ahead = direction(of: at..<end).course == .ahead
      let week = Moment(.weekend, of: published)
      // The weekend of this week has come only on its Saturday.
      return week.adding(ahead || published.weekday >= 6 ? 0 : -1).map {
        Found(at..<end, $0, .relativeUnit, .publication)
      }
    case .week where name(at + 1) == .latest, .month where name(at + 1) == .latest:
      // "the latest week" is the last one of which figures are known.
      guard !context.isNarrative, let published = context.published else { return nil }
      return Moment(grain, of: published).adding(-1).map { Found(at..<end, $0, .relativeUnit, .publication) }
    case .week where adjective == 0 && [.for, .during, .of, .on, .in].contains(name(at - 1)):
      guard !context.isNarrative, let published = context.published else { return nil }
      let recent = context.running?.grain == .week ? context.running : nil
      return Found(at..<end, recent ?? Moment(.week, of: published), .relativeUnit, .publication)
    case .month where adjective == 0 && [.for, .during, .in, .of].contains(name(at - 1)):
      let month = context.unit(.month) ?? (context.isNarrative ? nil : context.published.map { Moment(.month, of: $0) })
      return month.map { Found(at..<end, $0, .relativeUnit, .running) }
    default: return nil
    }
  }

  /// `the first nine months`, `the 12 months`, `the first two years`, `the first half` stay apart from the dates around them.
  private func firstMonths(_ at: Int) -> Found? {
    var next = at + 1
    let ordinal = has(next, .ordinal) || [.final, .opening, .last].contains(name(next)) && name(next) != .last
    if ordinal { next += 1 }
    guard let (amount, end) = amount(next), has(end - 1, .plural), end > next, count(next) != nil || ordinal,
      !isDash(next + 1), !isAge(end), !token(end - 1).isCapital
    else { return nil }
    if !ordinal, amount.unit.isClock { return nil }
    return Found(at..<end, .amount(amount), Trace(rule: .duration))
  }

  private func isAge(_ end: Int) -> Bool { name(end) == .old || isDash(end) }
}
