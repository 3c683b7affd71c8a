import TimelineModel

extension Reader {
  /// A day of the month that the text spoke of, named by its number alone: `on the 13th`, `by the 4th`.
  ///
  /// Only behind a preposition of time, and only where no noun follows that the number would count ("on the 13th floor").
  func dayAlone(_ at: Int) -> Found? {
    guard name(at) == .the, isNumber(at + 1), let (day, end) = ordinal(at + 1), (1...31).contains(day),
      Self.daySignals.contains(name(at - 1))
        || name(at - 1) == .of && (name(at - 2) == .week || has(at - 2, .partOfDay))
    else { return nil }
    // "the 21st of this month" is a calendar date; "the 21st this month" is read here.
    if let month = relative(end), let moment = month.moment, moment.grain == .month, let year = moment.year,
      Day(year: year, month: moment.index, day: day) != nil
    {
      let date = Moment(.day, year: year, index: moment.index, day: day)
      return Found(at..<month.end, date, .calendar, month.trace.anchor)
    }
    guard endsNounPhrase(end) else { return nil }
    guard let month = monthSpokenOf(day, at..<end), let date = Day(year: month.year, month: month.month, day: day)
    else {
      return nil
    }
    return Found(at..<end, Moment(date), .calendar, context.running == nil ? .publication : .running)
  }

  private static let daySignals: Set<Name> = [
    .on, .by, .until, .till, .since, .before, .after, .from, .between, .around,
  ]

  /// Whether what stands at a token can't be a noun or its adjective: a mark, an article, a pronoun, a preposition, a verb.
  private func endsNounPhrase(_ at: Int) -> Bool {
    if endsPhrase(at) || token(at).kind != .word && !isDash(at) { return true }
    // "On the 7th Georgia shelled the town", but neither the 7th Fleet nor the 12th Congress.
    if token(at).isCapital, !has(at, [.month, .weekday]) {
      return !Self.numberedThings.contains(String(decoding: bytes(at), as: UTF8.self))
    }
    if has(at, [.determiner, .preposition, .pronoun, .presentBe, .modal, .past, .clauseWord]) { return true }
    // "on the 19th rebels took the bridge", "on the 20th suddenly": no ordinal stands before a plural or an adverb.
    return isPluralNoun(at) && !has(at, .unit) || bytes(at).suffix(2).elementsEqual("ly".utf8)
  }

  /// Names that are told apart by numbers.
  private static let numberedThings: Set<String> = [
    "Army", "Fleet", "Division", "Brigade", "Corps", "Regiment", "Infantry", "Cavalry", "Battalion", "Squadron",
    "Airborne",
    "Marine", "Marines", "Panzer", "Guards", "Congress", "Party", "Parliament", "Amendment", "Avenue", "Street",
    "Parallel",
    "Summit", "Session", "General", "Annual", "Anniversary", "Air", "Special", "Mechanized", "Armored", "Armoured",
  ]

  /// The month that a day without one belongs to: that of the date named last, the next one where the days have gone round;
  /// else the nearest to publication that the clause allows.
  private func monthSpokenOf(_ day: Int, _ range: Range<Int>) -> Day? {
    let isAhead = direction(of: range).course == .ahead
    if let running = context.running, running.grain == .day || running.grain == .month, let first = running.days?.0,
      context.isNarrative || context.published.map({ abs($0 - first) < Self.reachOfMonth }) ?? true
    {
      let month = Day(year: first.year, month: first.month, day: 1)
      let hasGoneRound = running.grain == .day && first.day - day > 15
      guard hasGoneRound, let next = month?.adding(months: 1) else { return month }
      return isPast(next, day, isAhead) ? next : month
    }
    guard !context.isNarrative, let published = context.published,
      let month = Day(year: published.year, month: published.month, day: 1)
    else { return nil }
    if isAhead { return day >= published.day ? month : month.adding(months: 1) }
    return day <= published.day ? month : month.adding(months: -1)
  }

  /// How many days a date named before may lie from publication for the news to speak of its month.
  private static let reachOfMonth = 100

  /// Whether a day of a month may have been by publication, or is one to come.
  private func isPast(_ month: Day, _ day: Int, _ isAhead: Bool) -> Bool {
    guard !isAhead, let published = context.published, let date = Day(year: month.year, month: month.month, day: day)
    else { return true }
    return date <= published
  }
}
