import TimelineModel

extension Reader {
  /// Reads the tokens from left to right, each place once.
  mutating func readAll(into reading: inout TemporalReading) {
    var at = 0
    let first = reading.expressions.count
    var all: [Found] = []
    while at < tokens.count {
      if tokens[at].kind == .stop {
        context.beginParagraph()
        at += 1
        continue
      }
      guard let found = match(at) else {
        at += 1
        continue
      }
      add(found, to: &reading, after: all.last)
      all.append(found)
      latest = found
      var last = found
      at = found.end
      for _ in 0..<8 {
        guard let more = continuation(of: last) else { break }
        add(more, to: &reading, after: last)
        all.append(more)
        (last, latest) = (more, more)
        at = more.end
      }
    }
    join(all, from: first, into: &reading)
  }

  /// Writes an expression down and lets later dates count from it.
  private mutating func add(_ found: Found, to reading: inout TemporalReading, after last: Found?) {
    let range = Int(token(found.start).start)..<Int(token(found.end - 1).end)
    let reference: String? =
      switch found.trace.anchor {
      case .running: context.running?.value
      case .thread: context.thread?.value
      case .none, .publication: nil
      }
    var expression: TemporalExpression
    switch found.meaning {
    case .moment(let moment):
      let isTime = moment.clock != nil || moment.part != nil
      expression = TemporalExpression(range: range, kind: isTime ? .time : .date, value: moment.value)
      if let span = found.span {
        expression.span = span
      } else if let days = moment.days {
        let narrowed = found.modifier?.narrow(days) ?? days
        expression.span = DateSpan(
          earliest: narrowed.0, latest: narrowed.1, extent: narrowed == days ? .during : .within,
          qualifier: found.modifier == .approximate ? .approximate : nil)
      }
      context.isHistory = found.trace.anchor == .none && moment.year != nil
      if let quarter = quarterEnded(moment, found, after: last) {
        (context.quarter, context.comparesYears) = (quarter, false)
      }
      note(moment, found, endsRange: last.map { endsRange(from: $0, to: found) } ?? false)
    case .amount(let amount):
      expression = TemporalExpression(range: range, kind: .duration, value: amount.value, span: found.span)
      if found.trace.rule == .duration, comparesYears(amount, found.end) { context.comparesYears = true }
    case .each(let moment): expression = TemporalExpression(range: range, kind: .set, value: moment.value)
    case .every(let amount): expression = TemporalExpression(range: range, kind: .set, value: amount.value)
    case .reference(let reference):
      expression = TemporalExpression(range: range, kind: .date, value: reference.rawValue)
    }
    expression.modifier = found.modifier?.rawValue
    expression.trace = found.trace
    expression.reference = reference
    reading.expressions.append(expression)
  }

  /// Whether results are compared by years from now on: those of nine months, of "the year ended June 30".
  private func comparesYears(_ amount: Amount, _ end: Int) -> Bool {
    switch (amount.unit, amount.thousandths) {
    case (.month, 6000), (.month, 9000), (.year, 6000), (.year, 9000): true
    case (.month, 12_000), (.year, 1000): [.ended, .ending].contains(name(end))
    default: false
    }
  }

  /// The quarter that a day ends: "the three months ended 30 September".
  private func quarterEnded(_ day: Moment, _ found: Found, after last: Found?) -> Moment? {
    guard let date = day.date, case .amount(let amount)? = last?.meaning, amount.unit == .month,
      amount.thousandths == 3000, [.ended, .ending, .to].contains(name(found.start - 1)),
      last?.end == found.start - 1
    else { return nil }
    return Moment(.quarter, of: date)
  }

  /// Whether two dates are the ends of a stretch: "from 1915 to 1917", "1973-1975".
  private func endsRange(from first: Found, to second: Found) -> Bool {
    guard second.start - first.end == 1, first.moment != nil else { return false }
    return [.to, .until, .till, .through].contains(name(first.end)) || isDash(first.end)
      || name(first.end) == .and && name(first.start - 1) == .between
  }

  private mutating func note(_ moment: Moment, _ found: Found, endsRange: Bool) {
    if moment.grain == .quarter { context.comparesYears = false }
    let before = name(found.start - 1)
    if !context.isNarrative, before == .than || before == .since && context.running != nil { return }
    // "said Thursday" dates the saying.
    if !context.isNarrative, context.lastDay != nil, has(found.start - 1, .reporting), moment.grain == .day { return }
    context.note(
      moment,
      Context.Mention(
        rule: found.trace.rule, leads: beginsClause(found.start), isFull: found.trace.anchor == .none,
        looksAhead: context.isNarrative
          && (endsRange || name(found.start) == .next || isStillToCome(found.start))))
  }
}
