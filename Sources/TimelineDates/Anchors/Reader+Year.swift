import TimelineModel

extension Reader {
  /// The year of a month or a day that the text leaves out.
  ///
  /// News: the nearest to publication, unless the clause says that a bare month lies behind or ahead. Narrative: the nearest
  /// to the date named last.
  func yearOf(month: Int, day: Int?, range: Range<Int>) -> (Int?, Trace) {
    if let year = sharedYear(month: month, after: range.upperBound) {
      return (year, Trace(rule: day == nil ? .month : .calendar))
    }
    // "from May to September": the first takes its year from the second, so that the range runs forward.
    if day == nil, !context.isNarrative, let (second, place) = rangeEnd(range) {
      let (year, trace) = yearOf(month: second, day: nil, range: place)
      return (year.map { month > second ? $0 - 1 : $0 }, trace)
    }
    if context.isNarrative || isHistory(range) {
      guard let running = context.running, let year = running.year else {
        if let published = context.published { return newsYear(month, day, published, range) }
        return (nil, Trace(rule: .calendar))
      }
      let rule: Rule = day == nil ? .month : .calendar
      if let year = resumedYear(month: month, running, year) { return (year, Trace(rule: rule, anchor: .thread)) }
      return (storyYear(month: month, range, running, year), Trace(rule: rule, anchor: .running))
    }
    guard let published = context.published else { return (nil, Trace(rule: .calendar)) }
    return newsYear(month, day, published, range)
  }

  /// The year of a month in a narrative, by the date named last and by what the clause says of the month.
  private func storyYear(month: Int, _ range: Range<Int>, _ running: Moment, _ year: Int) -> Int {
    let now = year * 12 + (running.grain == .year ? 0 : running.days?.0.month ?? 1)
    if running.grain > .year {
      // "fought from October to March": the winter nearest to the date named last.
      if let end = laterMonth(range.upperBound), end < month {
        func distance(_ first: Int) -> Int { max(first * 12 + month - now, now - (first + 1) * 12 - end, 0) }
        return distance(year - 1) < distance(year) ? year - 1 : year
      }
      if looksBack(range.lowerBound), year * 12 + month > now { return year - 1 }
    }
    return narrativeYear(month, running, year)
  }

  /// The year of a month in a paragraph that goes on where the story stood before it leapt over years: no more than two months
  /// after that, and farther from the date named last.
  private func resumedYear(month: Int, _ running: Moment, _ year: Int) -> Int? {
    guard context.isNarrative, context.isNewParagraph, running.grain > .year, let thread = context.thread,
      let past = thread.year, let now = running.days?.0
    else { return nil }
    let resumed = narrativeYear(month, thread, past)
    let ahead = (resumed - past) * 12 + month - thread.index
    let distance = (narrativeYear(month, running, year) - now.year) * 12 + month - now.month
    return (0...2).contains(ahead) && abs(distance) > 2 ? resumed : nil
  }

  /// The second month of "from October to March", where no year stands behind it.
  private func laterMonth(_ at: Int) -> Int? {
    guard [.to, .until, .till, .through].contains(name(at)) || isDash(at) else { return nil }
    return month(at + 1)?.month
  }

  /// Whether a clause looks back to a month before the date spoken of: "compared to November", "since August", "had fallen in May".
  private func looksBack(_ start: Int) -> Bool {
    var at = start - 1
    let floor = max(0, start - 6)
    while at >= floor, !endsSentence(at), token(at).kind != .sign {
      if [.since, .than, .compared, .had].contains(name(at)) { return true }
      if has(at, [.modal, .ahead]) { return false }
      at -= 1
    }
    return false
  }

  /// The month without a year that ends a range which another month begins: "from May to September", "between May and June".
  private func rangeEnd(_ range: Range<Int>) -> (month: Int, place: Range<Int>)? {
    let joint = range.upperBound
    let isRange = [.to, .until, .till, .through].contains(name(joint)) || isDash(joint)
    guard isRange || name(joint) == .and && name(range.lowerBound - 1) == .between,
      let (month, end) = self.month(joint + 1), token(joint + 1).isCapital || !has(joint + 1, .homograph),
      !isNumber(end), !has(end, .ordinal)
    else { return nil }
    return (month, (joint + 1)..<end)
  }

  /// The nearest year for a month beside the date named last; a date that is no finer than a year gives its own.
  private func narrativeYear(_ month: Int, _ running: Moment, _ year: Int) -> Int {
    let from: Int
    switch running.grain {
    case .month, .day:
      guard running.index > 0, !running.isWeekday else { return year }
      from = running.index
    case .season: from = running.index == 4 ? 6 : running.index * 3 + 1
    case .week, .weekend: from = running.days.map { $0.0.month } ?? 6
    default: return year
    }
    let distance = month - from
    if distance <= -7 { return year + 1 }
    if distance >= 9 { return year - 1 }
    return year
  }

  /// The year that a second date gives a first: "between May and June 1940", "30 September and 1 October 1938".
  private func sharedYear(month: Int, after end: Int) -> Int? {
    var next = end
    // "on 28 June in 2020"
    if name(next) == .in, let (year, _) = yearNumber(next + 1) { return year }
    guard [.and, .to, .or, .until, .through].contains(name(next)) || isDash(next) || isSign(next, UInt8(ascii: "/"))
    else { return nil }
    next += 1
    if [.early, .mid, .late].contains(name(next)) { next += isDash(next + 1) ? 2 : 1 }
    if let (_, dayEnd) = dayOfMonth(next), self.month(name(dayEnd) == .of ? dayEnd + 1 : dayEnd) != nil {
      next = name(dayEnd) == .of ? dayEnd + 1 : dayEnd
    }
    guard let (second, monthEnd) = self.month(next) else { return nil }
    next = monthEnd
    if let (_, dayEnd) = dayOfMonth(next) { next = dayEnd }
    if isSign(next, UInt8(ascii: ",")) || name(next) == .in || name(next) == .of { next += 1 }
    guard let (year, _) = yearNumber(next) else { return nil }
    return month > second ? year - 1 : year
  }

  private func newsYear(_ month: Int, _ day: Int?, _ published: Day, _ range: Range<Int>) -> (Int?, Trace) {
    let year = published.year
    var trace = Trace(rule: day == nil ? .month : .calendar, anchor: .publication)
    let direction = direction(of: range)
    trace.direction = direction
    guard let day else {
      // "December wheat" is to be delivered.
      if has(range.upperBound, .commodity) { return (month < published.month ? year + 1 : year, trace) }
      switch direction.course {
      case .ahead: return (month < published.month ? year + 1 : year, trace)
      case .past: return (month > published.month ? year - 1 : year, trace)
      case .unknown:
        let distance = month - published.month
        return (distance > 5 ? year - 1 : distance < -6 ? year + 1 : year, trace)
      }
    }
    let candidates = (year - 1...year + 1).compactMap { candidate in
      Day(year: candidate, month: month, day: min(day, Day.length(ofMonth: month, year: candidate))).map {
        (candidate, $0)
      }
    }
    let nearest = candidates.min { abs($0.1 - published) < abs($1.1 - published) }
    // Words right before the date that never look the other way.
    let before = name(range.lowerBound - 1)
    let endsLength = before == .to && has(range.lowerBound - 2, .unit)
    if before == .since || before == .ended || endsLength, let found = candidates.last(where: { $0.1 <= published }) {
      return (found.0, trace)
    }
    // "between now and November 15".
    let isFromNow = name(range.lowerBound - 2) == .now && [.and, .until, .to, .till].contains(before)
    if isFromNow || before == .until && direction.course != .past
      || has(range.lowerBound - 1, .ahead) && direction.course == .ahead || before == .effective,
      let found = candidates.first(where: { $0.1 >= published })
    {
      return (found.0, trace)
    }
    // "began on January 15", said in October, was last January.
    let isSure = beginsClause(range.lowerBound) || nearest.map { $0.1 - published > 20 } ?? false
    if direction.course == .past, let nearest, nearest.1 > published, isSure,
      isBoundTo(direction, range) || beginsClause(range.lowerBound),
      let found = candidates.last(where: { $0.1 <= published })
    {
      return (found.0, trace)
    }
    guard let nearest, month != 2 || day != 29 || Day.isLeap(nearest.0) else {
      // 29 February: the nearest year that has one.
      let leap = (year - 4...year + 4).filter(Day.isLeap).min { abs($0 - year) < abs($1 - year) }
      return (leap, trace)
    }
    return (nearest.0, trace)
  }

  /// Whether the verb that tells the direction stands right before a date, with no more than a preposition between.
  private func isBoundTo(_ direction: Direction, _ range: Range<Int>) -> Bool {
    let verb = has(range.lowerBound - 1, .preposition) ? range.lowerBound - 2 : range.lowerBound - 1
    return Int(token(verb).start) == direction.evidence.lowerBound
  }

  /// Whether a date in the news belongs to history that the same paragraph tells: a month and year long past was named
  /// just before, and nothing since led back to publication.
  private func isHistory(_ range: Range<Int>) -> Bool {
    guard let published = context.published, !context.isNewParagraph, let running = context.running,
      running.grain >= .month, let (_, last) = running.days, published - last > 500, context.isHistory
    else { return false }
    return direction(of: range).course != .ahead
  }
}
