import TimelineModel

extension Reader {
  /// A counted piece of a month or a year: `the first week of October`, `the last weekend of May 1940`, `the third day of June`.
  func countedPart(_ at: Int) -> Found? {
    guard name(at) == .the else { return nil }
    let number: Int
    var next: Int
    if name(at + 1) == .last || name(at + 1) == .final {
      (number, next) = (-1, at + 2)
    } else if let (value, end) = ordinal(at + 1), value <= 5 {
      (number, next) = (value, end)
    } else {
      return nil
    }
    let unitAt = next
    next += 1
    guard name(next) == .of || name(next) == .in else { return nil }
    if name(unitAt) == .week || name(unitAt) == .month, let (year, end) = yearNumber(next + 1),
      let days = Moment(.year, year: year).days
    {
      if name(unitAt) == .month {
        return Found(at..<end, Moment(.month, year: year, index: number < 0 ? 12 : number), .bound)
      }
      let week = number < 0 ? Moment(.week, of: days.1 - 3) : Moment(.week, year: year, index: number)
      return Found(at..<end, week, .bound)
    }
    guard let inner = calendarDate(next + 1) ?? relative(next + 1), inner.moment?.grain == .month,
      let days = inner.moment?.days
    else { return nil }
    let (first, last) = days
    let part: (Day, Day)
    let moment: Moment
    switch name(unitAt) {
    case .week:
      part = number < 0 ? (last - 6, last) : (first + (number - 1) * 7, min(first + (number * 7 - 1), last))
      moment = Moment(.week, of: part.0 + 3)
    case .weekend:
      let saturday = first + (6 - first.weekday + 7) % 7 + (max(number, 1) - 1) * 7
      let start = number < 0 ? last - (last.weekday - 6 + 7) % 7 : saturday
      part = (start, start + 1)
      moment = Moment(.weekend, of: start)
    case .day:
      part = number < 0 ? (last, last) : (first + (number - 1), first + (number - 1))
      moment = Moment(part.0)
    default:
      guard let (day, _) = weekday(unitAt) else { return nil }
      let base = first + (day - first.weekday + 7) % 7
      let start = number < 0 ? last - (last.weekday - day + 7) % 7 : base + (number - 1) * 7
      part = (start, start)
      moment = Moment(start)
    }
    guard part.0 <= last else { return nil }
    var found = inner.extended(from: at)
    found.meaning = .moment(moment)
    found.span = DateSpan(earliest: part.0, latest: part.1)
    found.trace.rule = .bound
    return found
  }

  /// The day before a day or a holiday: `the eve of 7 October`, `the eve of Easter`.
  func eve(_ at: Int) -> Found? {
    guard let next = match(at, .the, .eve, .of), let day = calendarDate(next) ?? holiday(next),
      let date = day.moment?.date
    else { return nil }
    var found = day.extended(from: at)
    found.meaning = .moment(Moment(date - 1))
    found.trace.rule = .shifted
    return found
  }

  /// `a year to the day after 7 October 2014`, `two years to the day before the 3rd of May`.
  func toTheDay(_ at: Int) -> Found? {
    guard let (amount, end) = amount(at), let next = match(end, .to, .the, .day),
      [.after, .before, .from].contains(name(next)),
      let day = dayBeside(next + 1), let date = day.moment?.date,
      let moved = amount.shift(date, name(next) == .before ? -1 : 1)
    else { return nil }
    var found = day.extended(from: at)
    found.meaning = .moment(Moment(moved))
    found.trace.rule = .shifted
    return found
  }
}
