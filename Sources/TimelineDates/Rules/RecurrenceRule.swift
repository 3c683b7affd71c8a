import TimelineModel

extension Reader {
  /// What comes again and again: `daily`, `every Sunday`, `each day`, `twice a week`, `Mondays`, `Tuesday nights`.
  func recurrence(_ at: Int) -> Found? {
    let trace = Trace(rule: .recurrence)
    if has(at, .frequency) {
      guard !isDash(at - 1) || !isGlued(at), !(token(at).isCapital && token(at + 1).isCapital && !beginsSentence(at)),
        !has(at + 1, .placeHead) || !token(at + 1).isCapital
      else { return nil }
      if context.isNarrative, meaning(at).unit == .day { return Found(at..<(at + 1), .recurrence("XXXX-XX-XX"), trace) }
      if context.isNarrative, meaning(at).unit == .week { return Found(at..<(at + 1), .recurrence("XXXX-WXX"), trace) }
      let value = Amount(thousandths: 1000, unit: meaning(at).unit).value
      return Found(at..<(at + 1), .recurrence(value), trace)
    }
    if let times = times(at), [.a, .an, .each, .every, .per].contains(name(times)), let (unit, end) = unit(times + 1) {
      return Found(at..<end, .recurrence(Amount(thousandths: 1000, unit: unit).value), trace)
    }
    if name(at) == .every || name(at) == .each {
      var next = at + 1
      if name(at) == .each, name(next) == .and, name(next + 1) == .every { next += 2 }
      let isOther = name(next) == .other
      if isOther { next += 1 }
      if let (thousandths, countEnd) = count(next), let (unit, end) = unit(countEnd) {
        return Found(at..<end, .recurrence(Amount(thousandths: thousandths, unit: unit).value), trace)
      }
      if name(next) == .few, let (unit, end) = unit(next + 1) {
        return Found(at..<end, .recurrence(Amount(thousandths: nil, unit: unit).value), trace)
      }
      if let (unit, end) = unit(next), !has(next, .plural) {
        return Found(at..<end, .recurrence(Amount(thousandths: isOther ? 2000 : 1000, unit: unit).value), trace)
      }
      if let (day, end) = weekday(next) {
        var moment = Moment(.day, year: nil, index: 0, day: day)
        moment.isWeekday = true
        let found = withPart(Found(at..<end, moment, .recurrence), end)
        return Found(at..<found.end, .recurrence(found.moment?.value ?? moment.value), trace)
      }
      if let (month, end) = month(next) { return Found(at..<end, .recurrence("XXXX-" + Day.padded(month, 2)), trace) }
      if has(next, .partOfDay), let part = Moment.Part(rawValue: meaning(next).code) {
        return Found(at..<(next + 1), .recurrence("XXXX-XX-XXT" + part.letters), trace)
      }
      if has(next, .season), let season = Moment.Season(rawValue: Int(meaning(next).code)) {
        return Found(at..<(next + 1), .recurrence("XXXX-" + season.letters), trace)
      }
      return nil
    }
    if has(at, .weekday) {
      if has(at, .plural), token(at).isCapital {
        return Found(at..<(at + 1), .recurrence("XXXX-WXX-\(meaning(at).code)"), trace)
      }
      if token(at).isCapital, has(at + 1, .partOfDay),
        [.nights, .mornings, .evenings, .afternoons].contains(name(at + 1)),
        let part = Moment.Part(rawValue: meaning(at + 1).code)
      {
        return Found(at..<(at + 2), .recurrence("XXXX-WXX-\(meaning(at).code)T" + part.letters), trace)
      }
    }
    return nil
  }

  /// The end of "once", "twice", "three times".
  private func times(_ at: Int) -> Int? {
    if [.once, .twice, .thrice].contains(name(at)) { return at + 1 }
    if let (_, end) = count(at), name(end) == .times { return end + 1 }
    if has(at, .several), name(at + 1) == .times { return at + 2 }
    return nil
  }
}
