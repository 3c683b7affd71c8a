import TimelineModel

extension Reader {
  /// A date whose parts signs tie together, its month by name: `23/Sep/2020`, `2019-Aug-1`, `Sep-23-2020`, `Oct/2`.
  func namedFigures(_ at: Int) -> Found? {
    guard let sign = tie(at + 1), !isGlued(at) || has(at - 2, .weekday) else { return nil }
    if has(at, .month), token(at).isCapital, isNumber(at + 2), token(at + 2).digits <= 2 {
      if tie(at + 3) == sign, isNumber(at + 4), token(at + 4).digits == 4 {
        return named(at..<(at + 5), year: at + 4, month: at, day: at + 2)
      }
      guard
        !isGlued(at + 3) || isSign(at + 3, UInt8(ascii: ".")) || isStop(at + 3)
          || tie(at + 3) == nil && !isWord(at + 3),
        let (day, end) = dayOfMonth(at + 2)
      else { return nil }
      return dated(at..<end, month: Int(meaning(at).code), day: day)
    }
    guard isNumber(at), has(at + 2, .month), tie(at + 3) == sign, isNumber(at + 4), isGlued(at + 4) else { return nil }
    if token(at).digits == 4, token(at + 4).digits <= 2 {
      return named(at..<(at + 5), year: at, month: at + 2, day: at + 4)
    }
    guard token(at).digits <= 2, token(at + 4).digits == 4 else { return nil }
    return named(at..<(at + 5), year: at + 4, month: at + 2, day: at)
  }

  /// The slash or dash that a token is, tied to both sides.
  private func tie(_ at: Int) -> Int32? {
    guard isDash(at) || isSign(at, UInt8(ascii: "/")), isGlued(at), isGlued(at + 1) else { return nil }
    return token(at).number
  }

  private func named(_ range: Range<Int>, year: Int, month: Int, day: Int) -> Found? {
    guard !isGlued(range.upperBound) || !isWord(range.upperBound),
      let date = Day(
        year: Int(token(year).number), month: Int(meaning(month).code), day: Int(token(day).number))
    else { return nil }
    return Found(range, Moment(date), .numeric)
  }

  /// A day and a month in figures without a year, where the words around say that it is a date: `on 22/4`, `since 9/11`,
  /// `from 10/1 to 11/7`, `5/1-5/7, 2020`.
  func dayAndMonth(_ at: Int) -> Found? {
    guard let pair = figurePair(at) else { return nil }
    if let (year, second) = yearBehindPair(pair.end) {
      guard let date = Day(year: year, month: pair.month, day: pair.day) else { return nil }
      return Found(at..<(second ?? pair.end), Moment(date), .numeric)
    }
    let isSecond =
      figurePair(at - 4) != nil && !isFraction(at - 4)
      && (isDash(at - 1) || isSign(at - 1, UInt8(ascii: ","))
        || [.to, .and, .or, .until, .till, .through].contains(name(at - 1)))
    let isDated = Reader.dateSignals.contains(name(at - 1)) && !isFraction(at)
    guard isSecond || isDated, !has(pair.end, [.counted, .unit, .notATime]), name(pair.end) != .of,
      !isPluralNoun(pair.end), isSecond || !isDash(pair.end) || figurePair(pair.end + 1) != nil
    else { return nil }
    // What everybody calls by its figures.
    let attacks = Day(year: 2001, month: 9, day: 11)
    if !isSecond, token(at).number == 9, token(at).digits == 1, token(at + 2).number == 11, !context.isNarrative,
      let attacks, let published = context.published, published > attacks,
      [.since, .before, .after].contains(name(at - 1))
    {
      return Found(at..<pair.end, Moment(attacks), .numeric)
    }
    return dated(at..<pair.end, month: pair.month, day: pair.day)
  }

  /// Prepositions behind which two figures with a slash are a date.
  private static let dateSignals: Set<Name> = [
    .on, .by, .until, .till, .since, .before, .after, .from, .between, .starting, .beginning, .for,
  ]

  /// Two figures with a slash between them that a calendar has.
  func figurePair(_ at: Int) -> (month: Int, day: Int, end: Int)? {
    guard at >= 0, isNumber(at), isSign(at + 1, UInt8(ascii: "/")), isGlued(at + 1), isNumber(at + 2), isGlued(at + 2),
      token(at).digits <= 2, token(at + 2).digits <= 2, !isSign(at + 3, UInt8(ascii: "/")),
      !isGlued(at + 3) || !isWord(at + 3), !isSign(at + 3, UInt8(ascii: "%"))
    else { return nil }
    if isGlued(at + 3), isGlued(at + 4), isNumber(at + 4), !isDash(at + 3) { return nil }
    let (first, second) = (Int(token(at).number), Int(token(at + 2).number))
    // "round the clock, 24/7"
    if first == 24, second == 7 { return nil }
    let (month, day) = first > 12 || context.dayFirst && second <= 12 ? (second, first) : (first, second)
    guard (1...12).contains(month), (1...Day.length(ofMonth: month, year: 2000)).contains(day) else { return nil }
    return (month, day, at + 3)
  }

  /// The year that a pair's own end gives, or the second pair of a range: "5/7, 2020", "10/1-11/2/2017".
  private func yearBehindPair(_ end: Int) -> (year: Int, end: Int?)? {
    if isSign(end, UInt8(ascii: ",")), isNumber(end + 1), token(end + 1).digits == 4,
      let (year, yearEnd) = yearNumber(end + 1)
    {
      return (year, yearEnd)
    }
    guard isDash(end) || [.to, .and, .until, .through].contains(name(end)), isNumber(end + 1),
      isSign(end + 2, UInt8(ascii: "/")), isNumber(end + 3)
    else { return nil }
    if isSign(end + 4, UInt8(ascii: "/")), isGlued(end + 4), isNumber(end + 5), token(end + 5).digits == 4 {
      return (Int(token(end + 5).number), nil)
    }
    guard figurePair(end + 1) != nil, isSign(end + 4, UInt8(ascii: ",")), isNumber(end + 5), token(end + 5).digits == 4
    else { return nil }
    return (Int(token(end + 5).number), nil)
  }

  /// Whether two figures are a fraction as people write them: "from 1/3 to 2/3 of the vote".
  private func isFraction(_ at: Int) -> Bool {
    token(at).digits == 1 && token(at).number < token(at + 2).number && token(at + 2).number <= 10
      && name(at - 1) != .on
  }
}
