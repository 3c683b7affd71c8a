import TimelineModel

extension Reader {
  /// `the year`, `the month`, `the day before`, `the year after`, `the week of Nov. 2`, `the first nine months`, `the nine months`.
  func theUnit(_ at: Int) -> Found? {
    guard name(at) == .the || name(at) == .a && name(at + 1) == .day else { return nil }
    // "player of the year"
    if !context.isNarrative, name(at - 1) == .of, has(at - 2, .prizeHead) { return nil }
    if let found = firstMonths(at) { return found }
    let adjective = [.full, .entire, .whole, .current, .latest, .very].contains(name(at + 1)) ? 1 : 0
    let fiscal = [.fiscal, .financial, .calendar, .academic, .school, .tax].contains(name(at + 1 + adjective)) ? 1 : 0
    let place = at + 1 + adjective + fiscal
    // "a year to the day" is exactly a year.
    guard let (unit, end) = unit(place), !has(place, .plural), let grain = Reader.grain(unit),
      !token(place).isCapital || context.isNarrative,
      unit != .day || name(at - 1) != .to || !has(at - 2, [.unit]) && !isSign(at - 2, UInt8(ascii: ","))
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
      let day = dayBeside(end + 1) ?? dayAlone(end + 1), let date = day.moment?.date
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
      // "in the year to 31 March", "in the year to September"
      if name(end) == .to, calendarDate(end + 1) != nil {
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
