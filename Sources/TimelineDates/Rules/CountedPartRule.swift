import TimelineModel

extension Reader {
  /// A counted piece of a month or a year: `the first week of October`, `the last weekend of May 1940`, `the third day of June`,
  /// `the 15th day of next month`, `the second month of 2021`, `week 27 of last year`.
  func countedPart(_ at: Int) -> Found? {
    guard let (number, unitAt) = partNumber(at) else { return nil }
    var next = unitAt + 1
    // "the first Monday evening of May"
    let part = has(next, .partOfDay) && has(unitAt, .weekday) ? Moment.Part(rawValue: meaning(next).code) : nil
    if part != nil { next += 1 }
    if isNumber(unitAt + 1) { next = unitAt + 2 }
    if name(at) == .the, isNumber(unitAt + 1), !token(unitAt).isCapital, let week = weekOfThisYear(at, number, next) {
      return week
    }
    guard name(next) == .of || name(next) == .in || isNumber(next - 1) && isSign(next, UInt8(ascii: ",")),
      let inner = wholeOfParts(next + 1), let whole = inner.moment, let (first, last) = whole.days
    else { return nil }
    guard let (days, moment) = countedDays(number, unitAt, whole, first, last), days.0 <= last, first <= days.1 else {
      return nil
    }
    var found = inner.extended(from: at)
    var piece = moment
    piece.part = part
    found.meaning = .moment(piece)
    found.span = DateSpan(earliest: days.0, latest: days.1)
    found.trace.rule = .bound
    return found
  }

  /// `the week 31`, of the year of publication.
  private func weekOfThisYear(_ at: Int, _ number: Int, _ end: Int) -> Found? {
    guard (1...53).contains(number), !isWord(end) || has(end, .preposition) && name(end) != .of, !isDash(end),
      let today = context.today
    else { return nil }
    return Found(at..<end, Moment(.week, year: today.year, index: number), .bound, context.todayAnchor)
  }

  /// How many-eth piece is meant, -1 for the last, and where its unit stands.
  private func partNumber(_ at: Int) -> (number: Int, unitAt: Int)? {
    let start = name(at) == .the ? at + 1 : at
    if name(start) == .week, isNumber(start + 1), token(start + 1).digits <= 2 {
      return (Int(token(start + 1).number), start)
    }
    let isLast = name(start) == .last || name(start) == .final
    guard let (number, unitAt) = isLast ? (-1, start + 1) : ordinal(start) else { return nil }
    guard has(unitAt, [.unit, .weekday]), !has(unitAt, .plural) else { return nil }
    return (number, unitAt)
  }

  /// The month or the year that a piece is counted in.
  private func wholeOfParts(_ at: Int) -> Found? {
    if let (year, end) = yearNumber(at) { return Found(at..<end, Moment(.year, year: year), .year) }
    guard let inner = calendarDate(at) ?? relative(at) ?? wholeMonthSpokenOf(at), let grain = inner.moment?.grain,
      grain == .month || grain == .year
    else { return nil }
    return inner
  }

  /// "the month" behind "the thirty-first day of".
  private func wholeMonthSpokenOf(_ at: Int) -> Found? {
    guard let end = match(at, .the, .month) else { return nil }
    let month = context.unit(.month) ?? (context.isNarrative ? nil : context.published.map { Moment(.month, of: $0) })
    return month.map { Found(at..<end, $0, .relativeUnit, .running) }
  }

  /// The days of a counted piece, and the piece of the calendar that its value is.
  private func countedDays(_ number: Int, _ unitAt: Int, _ whole: Moment, _ first: Day, _ last: Day)
    -> (days: (Day, Day), moment: Moment)?
  {
    let isYear = whole.grain == .year
    switch name(unitAt) {
    case .week where isYear:
      guard number <= 53, let year = whole.year else { return nil }
      let week = number < 0 ? Moment(.week, of: last - 3) : Moment(.week, year: year, index: number)
      return week.days.map { ($0, week) }
    case .month where isYear:
      guard number <= 12 else { return nil }
      let month = Moment(.month, year: whole.year, index: number < 0 ? 12 : number)
      return month.days.map { ($0, month) }
    case .week:
      guard number <= 5 else { return nil }
      let days = number < 0 ? (last - 6, last) : (first + (number - 1) * 7, min(first + (number * 7 - 1), last))
      return (days, Moment(.week, of: days.0 + 3))
    case .weekend:
      guard number <= 5 else { return nil }
      let saturday = first + (6 - first.weekday + 7) % 7 + (max(number, 1) - 1) * 7
      let start = number < 0 ? last - (last.weekday - 6 + 7) % 7 : saturday
      return ((start, start + 1), Moment(.weekend, of: start))
    case .day:
      let day = number < 0 ? last : first + (number - 1)
      return day <= last ? ((day, day), Moment(day)) : nil
    default:
      guard number <= 5 || isYear, let (day, _) = weekday(unitAt) else { return nil }
      let base = first + (day - first.weekday + 7) % 7
      let start = number < 0 ? last - (last.weekday - day + 7) % 7 : base + (number - 1) * 7
      return ((start, start), Moment(start))
    }
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
