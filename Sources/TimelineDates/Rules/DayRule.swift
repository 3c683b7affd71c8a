import TimelineModel

extension Reader {
  /// A weekday with nothing but a part of the day behind it: `Wednesday`, `Friday night`.
  func weekdayAlone(_ at: Int) -> Found? {
    guard let (weekday, end) = weekday(at), isWeekdayByItself(at, end) else { return nil }
    let day = withPart(resolveWeekday(weekday, at..<end), end)
    if let (week, weekEnd) = thatWeek(day.end) { return moved(day, weekday, to: week, at..<weekEnd) }
    if let week = weekBefore(at) { return moved(day, weekday, to: week, at..<day.end) }
    return day
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
    return !(has(end, .placeHead) && token(end).isCapital)
  }

  /// Words that make a name of the weekday behind them.
  static let dayNicknames: Set<String> = [
    "Black", "Bloody", "Super", "Ruby", "Maundy", "Man", "Shrove", "Cyber", "Freaky", "Blue",
  ]

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
    let direction = direction(of: range)
    found.trace.direction = direction
    let back = (published.weekday - day + 7) % 7
    let isAhead = direction.course == .ahead && back != 0
    found.meaning = .moment(Moment(isAhead ? published + (7 - back) : published - back))
    return found
  }

  /// Adds a part of the day behind a day: `Tuesday night`, `yesterday morning`, `7 October at dawn`.
  func withPart(_ day: Found, _ end: Int) -> Found {
    guard has(end, .partOfDay), ![.nights, .mornings, .evenings, .afternoons].contains(name(end)),
      var moment = day.moment, moment.grain == .day
    else { return day }
    guard let part = Moment.Part(rawValue: meaning(end).code) else { return day }
    moment.part = part
    var found = day
    found.meaning = .moment(moment)
    found.end = end + 1
    return found
  }

  /// `today`, `yesterday`, `tonight`, `overnight`, `tomorrow evening`, `the day before yesterday`.
  func deictic(_ at: Int) -> Found? {
    if let end = match(at, .the, .day, .before, .yesterday) { return dayFromToday(at..<end, -2, nil) }
    if let end = match(at, .the, .day, .after, .tomorrow) { return dayFromToday(at..<end, 2, nil) }
    switch name(at) {
    case .today:
      // "today's youth": the present, no day.
      if context.isNarrative { return Found(at..<(at + 1), .reference(.present), Trace(rule: .vague)) }
      return dayFromToday(at..<(at + 1), 0, nil)
    case .yesterday: return withPart(dayFromToday(at..<(at + 1), -1, nil), at + 1)
    case .tomorrow: return withPart(dayFromToday(at..<(at + 1), 1, nil), at + 1)
    case .tonight: return dayFromToday(at..<(at + 1), 0, .night)
    case .overnight:
      var found = dayFromToday(at..<(at + 1), -1, .night)
      if let first = found.moment?.date { found.span = DateSpan(earliest: first, latest: first + 1) }
      return found
    default: return nil
    }
  }

  /// A day so many days from the anchor.
  func dayFromToday(_ range: Range<Int>, _ days: Int, _ part: Moment.Part?) -> Found {
    let anchor = context.isNarrative ? nil : context.published
    var moment = anchor.map { Moment($0 + days) } ?? Moment(.day, year: nil)
    moment.part = part
    return Found(range, moment, .deictic, .publication)
  }

  /// The bytes of a token.
  func bytes(_ at: Int) -> ArraySlice<UInt8> {
    let token = token(at)
    return text[Int(token.start)..<Int(token.end)]
  }

  /// `this morning`, `last night`, `that evening`, `the next morning`, `early in the morning of 7 October`, `the night of 3 May`.
  func partOfDay(_ at: Int) -> Found? {
    var next = at
    var offset: Int?
    var isRunning = false
    let early = [.early, .late, .later].contains(name(at)) ? name(at) : .none
    if early != .none { next += name(at + 1) == .in ? 2 : 1 }
    switch name(next) {
    case .this: (offset, next) = (0, next + 1)
    case .last
    where meaning(next + 1).code == Moment.Part.night.rawValue || context.isNarrative && has(next + 1, .partOfDay):
      (offset, next) = (-1, next + 1)
    case .next where has(next + 1, .partOfDay):
      (offset, isRunning, next) = (1, context.unit(.day) != nil, next + 1)
    case .that: (offset, isRunning, next) = (0, true, next + (name(next + 1) == .same ? 2 : 1))
    case .the, .a:
      next += 1
      switch name(next) {
      case .same: (offset, isRunning, next) = (0, true, next + 1)
      case .next, .following: (offset, isRunning, next) = (1, true, next + 1)
      case .previous: (offset, isRunning, next) = (-1, true, next + 1)
      default: isRunning = true
      }
    default: break
    }
    // "the early morning hours of 3 May", "the early hours of Monday"
    let inner = [.early, .late].contains(name(next)) ? name(next) : .none
    if inner != .none { next += 1 }
    guard has(next, .partOfDay) || inner != .none && name(next) == .hours,
      let part = has(next, .partOfDay) ? Moment.Part(rawValue: meaning(next).code) : .morning
    else { return nil }
    var end = next + 1
    if name(end) == .hours { end += 1 }
    let modifier: Modifier? =
      early == .early || inner == .early ? .start : early == .none && inner == .none ? nil : .end
    if name(end) == .of || name(end) == .on && offset == nil && name(at) == .the, let day = dayBeside(end + 1),
      var moment = day.moment
    {
      moment.part = part
      var found = day.extended(from: at)
      found.meaning = .moment(moment)
      found.trace.rule = .partOfDay
      // "the night of 3-4 May" goes over into the next day.
      return found
    }
    if name(at) == .the, offset == nil, inner == .none, early == .none {
      // "in the night", "the afternoon": the day spoken of.
      guard has(at - 1, .preposition) || part != .night, has(end, .unit) == false,
        !context.isNarrative || context.lastDay != nil,
        !(isWord(end) && !has(end, [.preposition, .past, .determiner]) && name(end) != .and && !token(end).endsInED)
      else { return nil }
      guard [.morning, .afternoon, .evening].contains(name(next)) || part == .daytime else { return nil }
      var moment = dayOfContext()
      moment.part = part
      return Found(at..<end, moment, .partOfDay, .running)
    }
    guard let offset else {
      if let day = dayBeside(end), var moment = day.moment, early != .none || name(at) == .mid {
        moment.part = part
        var found = day.extended(from: at, modifier)
        found.meaning = .moment(moment)
        return found
      }
      // "in early morning", "until late evening"
      guard early != .none, inner == .none, name(at) != .later, has(at - 1, .preposition), has(next, .partOfDay) else {
        return nil
      }
      var moment = dayOfContext()
      moment.part = part
      return Found(at..<end, moment, .partOfDay, context.lastDay == nil ? .publication : .running, modifier: modifier)
    }
    var moment: Moment
    if isRunning || context.isNarrative {
      guard let day = context.unit(.day)?.adding(offset) else {
        moment = Moment(.day, year: nil)
        moment.part = part
        return Found(at..<end, moment, .partOfDay, .running, modifier: modifier)
      }
      moment = day
    } else {
      moment = context.published.map { Moment($0 + offset) } ?? Moment(.day, year: nil)
    }
    moment.part = part
    return Found(at..<end, moment, .partOfDay, isRunning ? .running : .publication, modifier: modifier)
  }
}
