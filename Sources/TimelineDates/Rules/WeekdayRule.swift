import TimelineModel

extension Reader {
  /// A weekday with nothing but a part of the day behind it: `Wednesday`, `Friday night`.
  func weekdayAlone(_ at: Int) -> Found? {
    guard let (weekday, end) = weekday(at), isWeekdayByItself(at, end) else { return nil }
    if let found = weekLater(weekday, at, end) { return found }
    let day = withPart(resolveWeekday(weekday, at..<end), end)
    if let (week, weekEnd) = thatWeek(day.end) { return moved(day, weekday, to: week, at..<weekEnd) }
    if let week = weekBefore(at) { return moved(day, weekday, to: week, at..<day.end) }
    return day
  }

  /// `Monday week`, as the British say: the Monday after the next one.
  private func weekLater(_ weekday: Int, _ at: Int, _ end: Int) -> Found? {
    guard name(end) == .week, name(at - 1) == .on || has(at - 1, .awaiting) || name(at - 1) == .until,
      !isDash(end + 1), !isWord(end + 1) || has(end + 1, .preposition), !context.isNarrative,
      let published = context.published
    else { return nil }
    let ahead = (weekday - published.weekday + 7) % 7
    return Found(at..<(end + 1), Moment(published + (ahead == 0 ? 14 : ahead + 7)), .weekday, .publication)
  }

  /// `Tuesday the 18th`, whose month is the nearest in which both agree.
  func weekdayWithNumber(_ range: Range<Int>, weekday: Int, day: Int) -> Found? {
    guard let anchor = context.isNarrative ? context.running?.days?.0 : context.published else { return nil }
    var best: Day?
    for offset in -6...6 {
      guard let month = Day(year: anchor.year, month: anchor.month, day: 1)?.adding(months: offset),
        let candidate = Day(year: month.year, month: month.month, day: day), candidate.weekday == weekday
      else { continue }
      if best.map({ abs(candidate - anchor) < abs($0 - anchor) }) ?? true { best = candidate }
    }
    return best.map { Found(range, Moment($0), .weekday, .publication) }
  }

  /// Whether a weekday's name is a day: neither "Bloody Sunday" nor the "Sunday Times", nor the sun.
  private func isWeekdayByItself(_ at: Int, _ end: Int) -> Bool {
    if has(at, .homograph) {
      // "next week Mon, Wed or Fri"
      let isListed = [.or, .and].contains(name(at - 1)) || isSign(at - 1, UInt8(ascii: ","))
      return token(at).isCapital && (name(at - 1) == .week || isListed && has(at - 2, .weekday))
    }
    if token(at).isUpper, !has(at - 1, .preposition) { return false }
    let before = token(at - 1)
    if before.isCapital, Self.dayNicknames.contains(String(decoding: bytes(at - 1), as: UTF8.self)) { return false }
    if before.isCapital, before.kind == .word, !beginsSentence(at - 1),
      !has(at - 1, [.preposition, .determiner, .weekday, .month]),
      !has(at - 1, .past), name(at - 1) != .last, before.word != 0 || has(at - 1, .title)
    {
      return !has(at - 1, [.title, .holiday]) && ![.good, .ash, .palm, .whit, .easter, .boxing].contains(name(at - 1))
    }
    // "the first Monday of every month"
    if has(at - 1, .ordinal), name(end) == .of, [.every, .each].contains(name(end + 1)) { return false }
    return !(has(end, .placeHead) && token(end).isCapital)
  }

  /// Words that make a name of the weekday behind them.
  static let dayNicknames: Set<String> = [
    "Black", "Bloody", "Super", "Ruby", "Maundy", "Man", "Shrove", "Cyber", "Freaky", "Blue", "Sheffield",
  ]

  /// Words with a capital that make a name of the day or the month before them: "the Good Friday Agreement".
  private static let namedAfterDays: Set<String> = [
    "Accord", "Accords", "Agreement", "Crisis", "Manifesto", "Monarchy", "Ordinances", "Plot", "Revolution", "Rising",
    "Surprise", "Theses", "Uprising", "War",
  ]

  /// Whether the word at a place makes a name of a day or a month that stands before it.
  func isNamedAfterDay(_ at: Int) -> Bool {
    token(at).kind == .word && token(at).isCapital
      && Self.namedAfterDays.contains(String(decoding: bytes(at), as: UTF8.self))
  }

  /// "last week", "of next week", "of the following week" behind a weekday.
  private func thatWeek(_ at: Int) -> (Moment, Int)? {
    let start = name(at) == .of ? at + 1 : at
    guard
      [.last, .next, .this].contains(name(start)) && name(start + 1) == .week || name(at) == .of && name(start) == .the,
      let found = relative(start), let week = found.moment, week.grain == .week
    else { return nil }
    return (week, found.end)
  }

  /// The week that was named just before a weekday, with no verb between: "next week, preferably on Tuesday".
  private func weekBefore(_ at: Int) -> Moment? {
    guard !context.isNarrative, let week = context.lastWeek else { return nil }
    var place = at - 1
    let floor = max(1, at - 6)
    while place >= floor, !endsSentence(place) {
      if name(place) == .week {
        return [.last, .next, .this, .previous, .following].contains(name(place - 1)) ? week : nil
      }
      // "next week on Tuesday or Thursday"
      let isJoint = (name(place) == .or || name(place) == .and) && has(place - 1, .weekday)
      guard !has(place, [.past, .ahead, .modal, .presentBe, .month, .schedule]), !token(place).endsInED,
        isJoint || ![.and, .or, .but, .from, .since, .until, .by].contains(name(place)),
        !isSign(place, UInt8(ascii: ";"))
      else { return nil }
      place -= 1
    }
    return nil
  }

  /// A weekday's day in a week that the text names.
  private func moved(_ found: Found, _ day: Int, to week: Moment, _ range: Range<Int>) -> Found {
    guard let monday = week.days?.0 else { return found }
    var moment = Moment(monday + (day - 1))
    moment.part = found.moment?.part
    return Found(range, moment, .weekday, .publication)
  }

  /// The day of a weekday's name: in the news that of publication or the latest before it, the next one where the clause looks
  /// ahead; in a narrative the nearest to the day named last.
  func resolveWeekday(_ day: Int, _ range: Range<Int>) -> Found {
    var unknown = Moment(.day, year: nil, index: 0, day: day)
    unknown.isWeekday = true
    var found = Found(range, unknown, .weekday)
    if context.isNarrative {
      guard let running = context.running?.date else { return found }
      var offset = (day - running.weekday + 7) % 7
      if offset > 3 { offset -= 7 }
      found.meaning = .moment(Moment(running + offset))
      found.trace.anchor = .running
      return found
    }
    // "from next Monday to Friday"
    let before = range.lowerBound - 1
    if [.to, .through, .until, .till].contains(name(before)) || isDash(before), has(before - 1, .weekday),
      let first = context.running?.date
    {
      found.meaning = .moment(Moment(first + ((day - first.weekday + 6) % 7 + 1)))
      found.trace.anchor = .running
      return found
    }
    guard let published = context.published else { return found }
    found.trace.anchor = .publication
    var direction = direction(of: range)
    // "On Monday or Tuesday talks will fail": the second goes with the first.
    if direction.course == .unknown, [.and, .or].contains(name(before)), has(before - 1, .weekday),
      let first = context.running?.date, first > published
    {
      direction = Direction(course: .ahead, evidence: Int(token(before - 1).start)..<Int(token(before - 1).end))
    }
    found.trace.direction = direction
    let back = (published.weekday - day + 7) % 7
    let isAhead = direction.course == .ahead && back != 0
    found.meaning = .moment(Moment(isAhead ? published + (7 - back) : published - back))
    return found
  }
}
