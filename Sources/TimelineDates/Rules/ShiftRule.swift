import TimelineModel

extension Reader {
  /// An amount before or after an anchor: `two years ago`, `a decade earlier`, `three days later`, `a week from Tuesday`.
  func shifted(_ at: Int, _ amount: Amount, _ end: Int) -> Found? {
    var next = end
    if name(next) == .or, name(next + 1) == .so { next += 2 }
    switch name(next) {
    case .ago:
      if let day = deictic(next + 1), let found = date(at..<day.end, amount, before: day) { return found }
      if let found = weeks(amount, -1, fromWeekday: next + 1, at) { return found }
      return date(at..<(next + 1), amount, -1, fromToday: true)
    case .earlier, .previously, .beforehand: return date(at..<(next + 1), amount, -1, fromToday: false)
    case .before:
      guard endsPhrase(next + 1) else { return besideEvent(at..<end, amount, -1) }
      return date(at..<(next + 1), amount, -1, fromToday: false)
    case .later, .afterwards, .afterward:
      guard context.isNarrative else { return nil }
      return date(at..<(next + 1), amount, 1, fromToday: false)
    case .after:
      guard endsPhrase(next + 1) else { return besideEvent(at..<end, amount, 1) }
      return context.isNarrative ? date(at..<(next + 1), amount, 1, fromToday: false) : nil
    case .hence: return date(at..<(next + 1), amount, 1, fromToday: true)
    case .from:
      if let found = weeks(amount, 1, fromWeekday: next + 1, at) { return found }
      guard name(next + 1) == .now || name(next + 1) == .today && !amount.unit.isClock else { return nil }
      return date(at..<(next + 2), amount, 1, fromToday: true)
    default:
      // "falls due in five years"
      guard name(at - 1) == .in, !context.isNarrative, amount.thousandths != nil, !amount.unit.isClock,
        amount.unit != .day || true, !isDash(end),
        direction(of: at..<end).course == .ahead, has(at - 2, [.past]) == false,
        endsPhrase(end) || has(end, .preposition)
      else { return nil }
      return date(at..<end, amount, 1, fromToday: true)
    }
  }

  /// `two weeks ago Saturday`, `a week from Monday`: so many weeks before the last one or after the next one.
  private func weeks(_ amount: Amount, _ sign: Int, fromWeekday at: Int, _ start: Int) -> Found? {
    guard !context.isNarrative, amount.unit == .week || amount.unit == .fortnight, let published = context.published,
      let (day, end) = weekday(at), !has(at, .homograph), !isSign(end, UInt8(ascii: "'"))
    else { return nil }
    let back = (published.weekday - day + 7) % 7
    return amount.shift(sign < 0 ? published - back : published + (7 - back), sign).map {
      Found(start..<end, Moment($0), .shifted, .publication)
    }
  }

  /// `two weeks ago tomorrow`, `a year ago today`: the day so long before another.
  private func date(_ range: Range<Int>, _ amount: Amount, before day: Found) -> Found? {
    guard !context.isNarrative, let date = day.moment?.date, let shifted = amount.shift(date, -1) else { return nil }
    return Found(range, Moment(shifted), .shifted, .publication)
  }

  /// `four days` after the vote: in a narrative a date counted from the event that was told last; a length after "for" or "within",
  /// and behind a date, which it explains ("on 3 March, four days after the vote").
  private func besideEvent(_ range: Range<Int>, _ amount: Amount, _ sign: Int) -> Found? {
    let at = range.lowerBound
    guard context.isNarrative, amount.thousandths != nil, amount.unit >= .day, amount.unit < .year,
      context.running?.grain == .day, dayBeside(range.upperBound + 1) == nil,
      !has(at - 1, .preposition) || name(at - 1) == .on, name(at - 1) != .than,
      !(isSign(at - 1, UInt8(ascii: ",")) && latest?.end == at - 1 && latest?.moment != nil)
    else { return nil }
    return date(range, amount, sign, fromToday: false)
  }

  /// Whether a phrase ends here: a comma, a full stop, a conjunction, a verb.
  func endsPhrase(_ at: Int) -> Bool {
    token(at).kind == .stop || token(at).kind == .sign && !isDash(at) || has(at, .past)
      || [.and, .or, .but, .when].contains(name(at))
  }

  /// The date so far from the day of publication or from the date named last, as fine as its unit.
  private func date(_ range: Range<Int>, _ amount: Amount, _ sign: Int, fromToday: Bool) -> Found? {
    var trace = Trace(rule: .shifted, anchor: fromToday ? context.todayAnchor : .running)
    let grain = Reader.grain(amount.unit)
    guard let thousandths = amount.thousandths, let grain else {
      if amount.unit.isClock, amount.thousandths != nil {
        var moment = dayOfContext()
        moment.clock = nil
        return context.isNarrative ? nil : Found(range, moment, .shifted, trace.anchor)
      }
      return Found(range, .reference(sign < 0 ? .past : .future), trace)
    }
    let isWhole = thousandths % 1000 == 0 && amount.minor == nil
    // "a year and a half ago" is as fine as a month.
    let fine: Moment.Grain = isWhole ? grain : grain == .year || grain == .decade || grain == .century ? .month : .day
    if !fromToday || context.isNarrative {
      if let compared = comparison(range.lowerBound, amount, sign, fromToday: fromToday) {
        return Found(range, .moment(compared), trace)
      }
      if let unit = context.unit(fine), !isStillAhead(unit, sign), isWhole, grain != .decade, grain != .century,
        let moved = unit.adding(sign * thousandths / 1000 * Reader.step(amount.unit))
      {
        return Found(range, .moment(moved), trace)
      }
      if let running = context.running, !isStillAhead(running, sign), running.grain > .decade,
        let first = running.days?.0,
        fine <= running.grain || fine == .week && running.grain == .day,
        let day = amount.shift(first, sign)
      {
        return Found(range, .moment(Moment(fine == .decade || fine == .century ? .year : fine, of: day)), trace)
      }
      if context.isNarrative || context.published == nil {
        var open = Moment(
          fine == .decade || fine == .century ? .year : fine,
          year: context.unit(.year).flatMap { fine > .year ? $0.year : nil })
        if fine == .day || fine == .week { open.year = nil }
        return Found(range, .moment(open), trace)
      }
    } else if let compared = comparison(range.lowerBound, amount, sign, fromToday: true) {
      return Found(range, .moment(compared), trace)
    }
    guard let published = context.published, let day = amount.shift(published, sign) else {
      return Found(range, .moment(Moment(fine == .decade || fine == .century ? .year : fine, year: nil)), trace)
    }
    trace.anchor = .publication
    return Found(range, .moment(Moment(fine == .decade || fine == .century ? .year : fine, of: day)), trace)
  }

  /// Whether what news counts back from lies ahead of publication.
  ///
  /// "They will meet on Thursday. The man shot two days earlier …" counts from the day of the news.
  private func isStillAhead(_ moment: Moment, _ sign: Int) -> Bool {
    guard !context.isNarrative, sign < 0, let published = context.published, let first = moment.days?.0 else {
      return false
    }
    return first > published
  }

  /// "a year earlier" among results: the same quarter a year before the one spoken of.
  private func comparison(_ at: Int, _ amount: Amount, _ sign: Int, fromToday: Bool) -> Moment? {
    guard amount.unit == .year, amount.thousandths == 1000, amount.minor == nil, sign < 0, !context.isNarrative else {
      return nil
    }
    if !fromToday || [.from, .than].contains(name(at - 1)), let month = monthCompared(at) { return month.adding(-12) }
    return context.comparesYears ? nil : context.quarter?.adding(-4)
  }

  /// The month that the sentence speaks of before a comparison: "traffic rose in September from a year earlier".
  private func monthCompared(_ at: Int) -> Moment? {
    guard let running = context.running, running.grain == .month else { return nil }
    let floor = max(0, at - 30)
    var place = at - 1
    while place >= floor, !endsSentence(place) {
      if has(place, .month), meaning(place).code == running.index { return running }
      place -= 1
    }
    return nil
  }

  /// How fine a date is that is counted in a unit.
  static func grain(_ unit: Unit) -> Moment.Grain? {
    switch unit {
    case .second, .minute, .hour: nil
    case .day: .day
    case .week, .fortnight: .week
    case .weekend: .weekend
    case .month: .month
    case .quarter: .quarter
    case .season: .season
    case .half: .half
    case .year: .year
    case .decade: .decade
    case .century: .century
    case .millennium: nil
    }
  }

  /// How many steps of its grain a unit has.
  static func step(_ unit: Unit) -> Int { unit == .fortnight ? 2 : 1 }
}
