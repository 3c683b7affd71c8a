import TimelineModel

extension Reader {
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
      // "overnight on 3 June", "overnight on 3-4 June": from that day into the next.
      if name(at + 1) == .on, let day = dayBeside(at + 2), var moment = day.moment, moment.grain == .day {
        moment.part = .night
        return Found(at..<(at + 1), moment, .deictic, day.trace.anchor)
      }
      if context.isNarrative, var moment = context.unit(.day) {
        moment.part = .night
        return Found(at..<(at + 1), moment, .deictic, .running)
      }
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
      default:
        if let found = partBeside(at) { return found }
        isRunning = true
      }
    default: break
    }
    // "the early morning hours of 3 May", "the early hours of Monday"
    let isSmall = [.small, .wee].contains(name(next)) && name(next + 1) == .hours
    let inner = isSmall ? .early : [.early, .late].contains(name(next)) ? name(next) : .none
    if inner != .none { next += 1 }
    guard has(next, .partOfDay) || inner != .none && name(next) == .hours,
      let part = has(next, .partOfDay) ? Moment.Part(rawValue: meaning(next).code) : .morning
    else { return nil }
    var end = next + 1
    if name(end) == .hours { end += 1 }
    let modifier: Modifier? =
      early == .early || inner == .early ? .start : early == .none && inner == .none ? nil : .end
    if name(end) == .of || name(end) == .on && offset == nil && name(at) == .the,
      let day = dayBeside(end + 1) ?? dayAlone(end + 1), var moment = day.moment
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

  /// `the night before`, `the morning after`: of the day beside the one that was named last.
  private func partBeside(_ at: Int) -> Found? {
    guard has(at + 1, .partOfDay), let part = Moment.Part(rawValue: meaning(at + 1).code),
      [.before, .earlier, .after].contains(name(at + 2)), endsPhrase(at + 3),
      var moment = context.unit(.day)?.adding(name(at + 2) == .after ? 1 : -1)
    else { return nil }
    moment.part = part
    return Found(at..<(at + 3), moment, .partOfDay, .running)
  }
}
