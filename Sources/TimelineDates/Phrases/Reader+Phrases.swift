import TimelineModel

extension Reader {
  /// Joins the expressions of a block with their signal words: two dates of a range into one phrase, a length with the date
  /// it is counted from, the rest with the preposition before them.
  ///
  /// - Parameters:
  ///   - found: the block's expressions, in order.
  ///   - first: the index of the first of them in the reading.
  func join(_ found: [Found], from first: Int, into reading: inout TemporalReading) {
    var index = 0
    var day: Found?
    while index < found.count {
      let count: Int
      let phrase: DatePhrase
      if index + 1 < found.count, let pair = pair(found[index], found[index + 1], reading, first + index) {
        (phrase, count) = (pair, 2)
      } else {
        (phrase, count) = (
          later(found[index], than: day, first + index)
            ?? single(found[index], reading.expressions[first + index], first + index), 1
        )
      }
      reading.phrases.append(phrase)
      if let named = found[index..<(index + count)].last(where: { isDay($0) }) { day = named }
      index += count
    }
  }

  /// Whether an expression names a day that others may be counted from: no "since" or "than" before it.
  private func isDay(_ found: Found) -> Bool {
    found.moment?.grain == .day && name(found.start - 1) != .since && name(found.start - 1) != .than
  }

  /// `a day later`, `48 hours afterwards`, `three days after that`: so long after the day named before.
  private func later(_ found: Found, than before: Found?, _ index: Int) -> DatePhrase? {
    guard case .amount(let amount) = found.meaning, amount.thousandths != nil || amount.unit.isClock,
      let before = before?.moment
    else { return nil }
    var end = found.end + 1
    switch name(found.end) {
    case .later, .afterwards, .afterward: break
    case .after where name(end) == .that && endsPhrase(end + 1) || name(end) == .that && !isWord(end + 1): end += 1
    case .after where endsPhrase(end): break
    default: return nil
    }
    // "hours later" is still the same day, "48 hours later" is not.
    let hours = amount.unit == .hour ? (amount.thousandths ?? 0) / 1000 : 0
    let day = before.date.flatMap { amount.unit.isClock ? $0 + (hours + 4) / 24 : amount.shift($0, 1) }
    if let day, let start = before.date, day < start { return nil }
    // What is counted in months or years is known no better than to the month or year.
    let span = day.map { day in
      switch amount.unit {
      case .month, .quarter: days(.month, of: day)
      case .year, .decade, .century: days(.year, of: day)
      case .week, .fortnight: DateSpan(earliest: day - 1, latest: day + 1, extent: .within)
      default: DateSpan(day)
      }
    }
    return DatePhrase(
      range: bytes(from: found.start, to: end), expressions: index..<(index + 1), signal: name(found.end).rawValue,
      span: span)
  }

  private func days(_ grain: Moment.Grain, of day: Day) -> DateSpan {
    let days = Moment(grain, of: day).days
    return DateSpan(earliest: days?.0 ?? day, latest: days?.1 ?? day, extent: .within)
  }

  /// The bytes from one token through another.
  private func bytes(from start: Int, to end: Int) -> Range<Int> {
    Int(token(start).start)..<Int(token(end - 1).end)
  }

  /// `between 3 and 7 May`, `from May to July`, `6-7 October`, `30 September and 1 October`, `three days after 5 May`.
  private func pair(_ a: Found, _ b: Found, _ reading: TemporalReading, _ index: Int) -> DatePhrase? {
    let (left, right) = (reading.expressions[index], reading.expressions[index + 1])
    if case .amount(let amount) = a.meaning { return counted(a, amount, b, right, index) }
    // "since May and now", "between now and May"
    let now = Found.Reference.present.rawValue
    let today = left.value == now || right.value == now ? context.published.map { DateSpan($0) } : nil
    guard let from = left.span ?? (left.value == now ? today : nil),
      let to = right.span ?? (right.value == now ? today : nil), let start = from.earliest, let end = to.latest,
      start <= end
    else {
      return nil
    }
    let gap = a.end..<b.start
    guard
      gap.count == 1 || gap.count == 2 && (name(b.start - 1) == .the || name(a.end) == .on || name(b.start - 1) == .on)
    else { return nil }
    let joint = gap.count == 2 && name(a.end) == .on ? name(a.end + 1) : name(a.end)
    let before = signal(before: a.start)
    var span: DateSpan
    var word: Name? = before?.name
    if joint == .and, word == .between {
      span = DateSpan(earliest: start, latest: end, extent: .within)
    } else if [.to, .until, .till, .through].contains(joint) || isDash(a.end) || isSign(a.end, UInt8(ascii: "/"))
      || isSign(a.end, UInt8(ascii: "~"))
    {
      span = DateSpan(earliest: start, latest: end)
      if word == nil { word = .from }
    } else if joint == .and, let firstEnd = from.latest, let secondStart = to.earliest, secondStart - firstEnd == 1 {
      span = DateSpan(earliest: start, latest: end)
    } else if joint == .or {
      span = DateSpan(earliest: start, latest: end, extent: .within)
    } else {
      return nil
    }
    switch word {
    case .before, .by: span = DateSpan(earliest: nil, latest: end, extent: .within, qualifier: .before)
    case .after: span = DateSpan(earliest: start, latest: nil, extent: .within, qualifier: .after)
    case .about, .around: span.qualifier = .approximate
    default: break
    }
    return DatePhrase(
      range: bytes(from: before?.start ?? a.start, to: b.end), expressions: index..<(index + 2), signal: word?.rawValue,
      span: span)
  }

  /// `three days after 5 May`, `for three days from 5 May`, `two weeks before Christmas`, `within 10 days of 1 June`.
  private func counted(_ a: Found, _ amount: Amount, _ b: Found, _ right: TemporalExpression, _ index: Int)
    -> DatePhrase?
  {
    guard b.start - a.end == 1 || b.start - a.end == 2 && name(b.start - 1) == .the, let start = right.span?.earliest,
      let end = right.span?.latest
    else { return nil }
    let before = signal(before: a.start)
    let span: DateSpan?
    switch name(a.end) {
    case .after where before?.name != .within:
      span = amount.shift(start, 1).map { day in DateSpan(earliest: day, latest: max(day, amount.shift(end, 1) ?? day))
      }
    case .before:
      span = amount.shift(start, -1).map { day in
        DateSpan(earliest: day, latest: max(day, amount.shift(end, -1) ?? day))
      }
    case .from where before == nil:
      span = amount.shift(start, 1).map { day in DateSpan(earliest: day, latest: max(day, amount.shift(end, 1) ?? day))
      }
    case .from where before?.name == .for, .since, .beginning, .starting:
      // The first day counts: three days from 5 May end on the 7th.
      span = amount.shift(start, 1).map { DateSpan(earliest: start, latest: max(start, $0 - 1)) }
    case .of, .after:
      guard before?.name == .within else { return nil }
      span = amount.shift(end, 1).map { DateSpan(earliest: start, latest: $0, extent: .within) }
    case .to, .until:
      span = amount.shift(end, -1).map { DateSpan(earliest: min($0 + 1, end), latest: end) }
    default: return nil
    }
    return DatePhrase(
      range: bytes(from: before?.start ?? a.start, to: b.end), expressions: index..<(index + 2),
      signal: name(a.end).rawValue,
      span: span)
  }

  /// An expression with the preposition before it.
  private func single(_ found: Found, _ expression: TemporalExpression, _ index: Int) -> DatePhrase {
    let before = signal(before: found.start)
    var span = expression.span
    if case .amount = found.meaning, found.span == nil { span = nil }
    // "shortly before 1 a.m. on Friday", "after dawn on Friday": still that day.
    let isHour = expression.kind == .time && (before?.name == .before || before?.name == .after)
    if let known = span, let word = before?.name, !isHour { span = applied(word, to: known) }
    return DatePhrase(
      range: bytes(from: before?.start ?? found.start, to: found.end), expressions: index..<(index + 1),
      signal: before?.name.rawValue,
      span: span)
  }

  /// What a signal word makes of the days behind it.
  private func applied(_ signal: Name, to span: DateSpan) -> DateSpan {
    switch signal {
    case .since:
      guard let start = span.earliest else { return span }
      return DateSpan(earliest: start, latest: context.published.flatMap { start <= $0 ? $0 : nil })
    case .after, .following: return DateSpan(earliest: span.earliest, latest: nil, extent: .within, qualifier: .after)
    case .before, .prior, .by: return DateSpan(earliest: nil, latest: span.latest, extent: .within, qualifier: .before)
    case .until, .till: return DateSpan(earliest: nil, latest: span.latest, extent: .during, qualifier: .before)
    case .from, .starting, .beginning: return DateSpan(earliest: span.earliest, latest: nil)
    case .around, .about, .circa, .toward, .towards:
      var blurred = span
      blurred.qualifier = .approximate
      return blurred
    default: return span
    }
  }

  /// The preposition before an expression, with the token it begins at; small words between them are passed over.
  private func signal(before start: Int) -> (name: Name, start: Int)? {
    var at = start - 1
    for _ in 0..<2 where [.the, .just, .only, .early, .some, .about, .both].contains(name(at)) || has(at, .notATime) {
      at -= 1
    }
    // "no later than Friday", "prior to May", "up to Friday"
    if name(at) == .than, name(at - 1) == .later, name(at - 2) == .no || name(at - 2) == .not { return (.by, at - 2) }
    if name(at) == .to, name(at - 1) == .prior { return (.before, at - 1) }
    if name(at) == .to, name(at - 1) == .up { return (.until, at - 1) }
    if name(at) == .of, name(at - 1) == .as { return (.on, at - 1) }
    if [.starting, .beginning].contains(name(at)) { return (name(at), at) }
    guard has(at, .preposition), name(at) != .of, name(at) != .with else { return nil }
    return (name(at), at)
  }
}
