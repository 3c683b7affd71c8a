import TimelineModel

extension Reader {
  /// What comes again and again: `daily`, `every Sunday`, `each day`, `twice a week`, `Mondays`, `Tuesday nights`.
  func recurrence(_ at: Int) -> Found? {
    let trace = Trace(rule: .recurrence)
    if has(at, .frequency) {
      guard !isDash(at - 1) || !isGlued(at), !(token(at).isCapital && token(at + 1).isCapital && !beginsSentence(at)),
        !has(at + 1, .placeHead) || !token(at + 1).isCapital
      else { return nil }
      if context.isNarrative, meaning(at).unit == .day {
        return Found(at..<(at + 1), .each(Moment(.day, year: nil)), trace)
      }
      if context.isNarrative, meaning(at).unit == .week {
        return Found(at..<(at + 1), .each(Moment(.week, year: nil)), trace)
      }
      return Found(at..<(at + 1), .every(Amount(thousandths: 1000, unit: meaning(at).unit)), trace)
    }
    if name(at) == .per, context.isNarrative, let (unit, end) = unit(at + 1) {
      return Found(at..<end, .every(Amount(thousandths: 1000, unit: unit)), trace)
    }
    if let times = times(at), [.a, .an, .each, .every, .per].contains(name(times)), let (unit, end) = unit(times + 1) {
      return Found(at..<end, .every(Amount(thousandths: 1000, unit: unit)), trace)
    }
    if name(at) == .every || name(at) == .each {
      var next = at + 1
      if name(at) == .each, name(next) == .and, name(next + 1) == .every { next += 2 }
      let isOther = name(next) == .other
      if isOther { next += 1 }
      if let (thousandths, countEnd) = count(next), let (unit, end) = unit(countEnd) {
        return Found(at..<end, .every(Amount(thousandths: thousandths, unit: unit)), trace)
      }
      if name(next) == .few, let (unit, end) = unit(next + 1) {
        return Found(at..<end, .every(Amount(thousandths: nil, unit: unit)), trace)
      }
      if name(next) == .weekend, !isOther {
        return Found(at..<(next + 1), .each(Moment(.weekend, year: nil)), trace)
      }
      if let (unit, end) = unit(next), !has(next, .plural) {
        return Found(at..<end, .every(Amount(thousandths: isOther ? 2000 : 1000, unit: unit)), trace)
      }
      if let (day, end) = weekday(next) {
        let found = withPart(Found(at..<end, Reader.anyWeekday(day), .recurrence), end)
        return found.moment.map { Found(at..<found.end, .each($0), trace) }
      }
      if let (month, end) = month(next) {
        return Found(at..<end, .each(Moment(.month, year: nil, index: month)), trace)
      }
      if has(next, .partOfDay) {
        var day = Moment(.day, year: nil)
        day.part = Moment.Part(rawValue: meaning(next).code)
        return Found(at..<(next + 1), .each(day), trace)
      }
      if has(next, .season) {
        return Found(at..<(next + 1), .each(Moment(.season, year: nil, index: Int(meaning(next).code))), trace)
      }
      return nil
    }
    if name(at) == .weekends {
      guard [.on, .at].contains(name(at - 1)) else { return nil }
      return Found(at..<(at + 1), .each(Moment(.weekend, year: nil)), trace)
    }
    if let found = dayOfEveryMonth(at) { return found }
    guard has(at, .weekday), token(at).isCapital || !has(at, [.abbreviation, .homograph]) else { return nil }
    var day = Reader.anyWeekday(Int(meaning(at).code))
    if has(at, .plural) { return Found(at..<(at + 1), .each(day), trace) }
    guard [.nights, .mornings, .evenings, .afternoons].contains(name(at + 1)) else { return nil }
    day.part = Moment.Part(rawValue: meaning(at + 1).code)
    return Found(at..<(at + 2), .each(day), trace)
  }

  /// `the 19th of every month`, `the 1st of each month`.
  private func dayOfEveryMonth(_ at: Int) -> Found? {
    let start = name(at) == .the ? at + 1 : at
    guard let (day, end) = ordinal(start), (1...31).contains(day), name(end) == .of,
      [.every, .each].contains(name(end + 1)), name(end + 2) == .month
    else { return nil }
    return Found(at..<(end + 3), .each(Moment(.day, year: nil, day: day)), Trace(rule: .recurrence))
  }

  /// A day of the week without a week.
  static func anyWeekday(_ day: Int) -> Moment {
    var moment = Moment(.day, year: nil, day: day)
    moment.isWeekday = true
    return moment
  }

  /// The end of "once", "twice", "three times".
  private func times(_ at: Int) -> Int? {
    if [.once, .twice, .thrice].contains(name(at)) { return at + 1 }
    if let (_, end) = count(at), name(end) == .times { return end + 1 }
    if has(at, .several), name(at + 1) == .times { return at + 2 }
    return nil
  }
}
