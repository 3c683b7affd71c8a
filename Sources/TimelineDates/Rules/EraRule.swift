import TimelineModel

extension Reader {
  /// `the 1980s`, `the '80s`, `the nineties`, `1920s`, `the 470s BC`.
  func decade(_ at: Int) -> Found? {
    let start = name(at) == .the ? at + 1 : at
    var next = start
    if isSign(next, UInt8(ascii: "'")) { next += 1 }
    let figures = token(next)
    if figures.kind == .number, figures.number % 10 == 0 {
      let apostrophe = isSign(next + 1, UInt8(ascii: "'")) && isGlued(next + 1) ? next + 2 : next + 1
      guard name(apostrophe) == .s, isGlued(apostrophe) else { return nil }
      var end = apostrophe + 1
      if let (before, eraEnd) = era(end) {
        end = eraEnd
        let year = before ? 1 - Int(figures.number) - 9 : Int(figures.number)
        return Found(at..<end, Moment(.decade, year: year), .era)
      }
      if figures.digits == 4, (1000...2190).contains(figures.number) {
        return Found(articleless(at, start, end)..<end, Moment(.decade, year: Int(figures.number)), .era)
      }
      // "the 80s", "the '80s": not a temperature or an age ("in his 80s").
      guard figures.digits == 2, figures.number >= 10 else { return nil }
      if next == at, let century = centuryOfDecade(before: at) {
        return Found(at..<end, Moment(.decade, year: century + Int(figures.number)), .era)
      }
      guard next > start || name(at) == .the, ![.his, .her, .their, .its].contains(name(at - 1)) else { return nil }
      let year = twoDigits(Int(figures.number))
      return Found(at..<end, Moment(.decade, year: Moment.floor(year, 10)), .era)
    }
    // "in his late twenties" is an age.
    if [.early, .mid, .late].contains(name(at - 1)), [.his, .her, .their].contains(name(at - 2)) { return nil }
    let isSecond = name(at - 1) == .and && has(at - 2, .decade)
    if has(next, .decade), name(at) == .the || isSecond || [.early, .mid, .late].contains(name(at - 1)),
      !has(next + 1, .placeHead)
    {
      return Found(at..<(next + 1), Moment(.decade, year: twoDigits(Int(meaning(next).number))), .era)
    }
    if figures.kind == .word, [15, 16, 17, 18, 19, 20].contains(Int(meaning(next).number)), has(next, .cardinal),
      has(next + 1, .decade)
    {
      return Found(
        at..<(next + 2), Moment(.decade, year: Int(meaning(next).number) * 100 + Int(meaning(next + 1).number)), .era)
    }
    return nil
  }

  /// `the second decade of the 20th century`, `the last decade of the nineteenth century`.
  func decadeOfCentury(_ at: Int) -> Found? {
    guard name(at) == .the else { return nil }
    let isLast = [.last, .final, .closing].contains(name(at + 1))
    guard
      let (number, unitAt) = isLast ? (10, at + 2) : ordinal(at + 1) ?? (name(at + 1) == .opening ? (1, at + 2) : nil),
      (1...10).contains(number), name(unitAt) == .decade, name(unitAt + 1) == .of,
      let whole = century(unitAt + 2), let first = whole.moment?.year, first >= 0
    else { return nil }
    var found = whole.extended(from: at)
    found.meaning = .moment(Moment(.decade, year: first + (number - 1) * 10))
    return found
  }

  /// The century of the decade that one named by two figures follows: "the 1930s and [40s]", "the 1880s to the early [90s]".
  private func centuryOfDecade(before at: Int) -> Int? {
    var place = at - 1
    while place > at - 4, [.early, .mid, .late, .the].contains(name(place)) { place -= 1 }
    guard [.and, .or, .to].contains(name(place)) || isDash(place), name(place - 1) == .s, isGlued(place - 1) else {
      return nil
    }
    let first = isNumber(place - 2) ? place - 2 : place - 3
    guard isNumber(first), token(first).digits == 4 else { return nil }
    return Int(token(first).number) / 100 * 100
  }

  /// `the 20th century`, `the fourth century BC`, `19th-century`, `the 1800s`.
  func century(_ at: Int) -> Found? {
    let start = name(at) == .the ? at + 1 : at
    guard let (number, ordinalEnd) = ordinal(start), (1...30).contains(number) else { return nil }
    // "the 12th and 13th centuries"
    if [.and, .or, .to].contains(name(ordinalEnd)) || isDash(ordinalEnd), let (last, lastEnd) = ordinal(ordinalEnd + 1),
      last > number, last <= 30, name(lastEnd) == .centuries, era(lastEnd + 1)?.before != true
    {
      return Found(at..<ordinalEnd, Moment(.century, year: (number - 1) * 100), .era)
    }
    let dash = isDash(ordinalEnd)
    let place = dash ? ordinalEnd + 1 : ordinalEnd
    guard name(place) == .century || name(place) == .centuries else { return nil }
    var end = place + 1
    var year = (number - 1) * 100
    if let (before, eraEnd) = era(end) {
      end = eraEnd
      if before { year = -(number * 100) + 1 }
    }
    return Found((dash ? start : at)..<end, Moment(.century, year: year), .era)
  }

  /// `the summer of 1955`, `summer 2007`, `the spring`, `winter`, `autumn of 481 BC`, `the winter of 1941-42`.
  func season(_ at: Int) -> Found? {
    let start = name(at) == .the ? at + 1 : at
    var next = start
    // "the severe Manchurian winter" is left; "the early summer" is not.
    guard has(next, .season) else { return nil }
    let isCapital = token(next).isCapital
    let season = Int(meaning(next).code)
    next += 1
    let link = name(next) == .of || name(next) == .in || isSign(next, UInt8(ascii: ",")) ? next + 1 : next
    let yearAt = name(link) == .the && name(link + 1) == .year ? link + 2 : link
    if let (year, end) = yearNumber(yearAt), name(next) == .of || !isCounted(yearAt, end) {
      // "the winter of 1941-42" has the year it begins in.
      var stop = end
      if season == 4, isDash(end) || isSign(end, UInt8(ascii: "/")), isGlued(end), isNumber(end + 1),
        token(end + 1).digits <= 2 || Int(token(end + 1).number) == year + 1
      {
        stop = end + 2
      }
      return Found(at..<stop, Moment(.season, year: year, index: season), .season)
    }
    if let (year, end) = sharedEra(link), isNumber(end + 1), let (_, eraEnd) = yearNumber(end + 1) {
      return Found(at..<eraEnd, Moment(.season, year: year, index: season), .season)
    }
    if let year = sharedSeasonYear(next) {
      return Found(at..<next, Moment(.season, year: year, index: season), .season)
    }
    if let (year, end) = thatYear(next) {
      return Found(at..<end, Moment(.season, year: year, index: season), .season, .running)
    }
    if name(next) == .of || isCapital && !beginsSentence(start) && isWord(next) && token(next).isCapital { return nil }
    let hasPreposition =
      has(at - 1, .preposition) && name(at - 1) != .of && name(at - 1) != .with && name(at - 1) != .to
    if context.isNarrative, !isCapital, name(start) != .fall, name(start) != .spring || name(at) == .the {
      if isArticled(at, next) { return nil }
      return Found(
        articleless(at, start, next)..<next, seasonInContext(season, at..<next), .season, .running)
    }
    // "a spring offensive", "the inconclusive fall campaign"
    if context.isNarrative, start == at, has(next, .dateNoun), !isArticled(at, next) || name(at - 1) == .a {
      return Found(at..<next, seasonInContext(season, at..<next), .season, .running)
    }
    if name(start) == .fall || name(start) == .spring {
      guard
        name(at - 1) == .in || name(at - 1) == .by || name(at - 1) == .until || name(at - 1) == .during
          || name(at - 1) == .since || [.early, .late, .mid].contains(name(at - 1)) || name(at - 1) == .that
      else { return nil }
      if name(at) == .the, name(next) == .of || name(next) == .in { return nil }
    }
    guard
      hasPreposition || [.early, .late, .mid].contains(name(at - 1)) || isDash(at - 1) && name(at - 2) == .mid
        || context.isNarrative && name(at) == .the
    else { return nil }
    guard !has(next, .dateNoun), !isPluralNoun(next) || name(at) == .the else { return nil }
    return Found(at..<next, seasonInContext(season, at..<next), .season, context.todayAnchor)
  }

  /// Where an expression begins whose article may belong to the noun behind it: "before the [summer] offensive", "the [1980s]
  /// boom", but "in [the summer] fighting broke out".
  private func articleless(_ at: Int, _ start: Int, _ end: Int) -> Int {
    guard start > at, !has(end, [.preposition, .determiner]), has(end, [.dateNoun, .thing]), !token(end).isCapital,
      ![.in, .by, .until, .over, .throughout, .since].contains(name(at - 1))
    else { return at }
    return start
  }

  /// The year that a second season gives a first: "the spring and early summer of 1943".
  private func sharedSeasonYear(_ at: Int) -> Int? {
    guard [.and, .or, .to].contains(name(at)) || isDash(at) else { return nil }
    var next = at + 1
    while [.the, .early, .mid, .late].contains(name(next)), next < at + 3 { next += 1 }
    guard has(next, .season) else { return nil }
    return yearNumber(name(next + 1) == .of ? next + 2 : next + 1)?.year
  }

  /// Whether "a" or "every" makes a season any one of its kind.
  private func isArticled(_ at: Int, _ end: Int) -> Bool {
    [.a, .an, .each, .every].contains(name(at - 1)) || isDash(end) && isGlued(end)
  }

  /// A season whose year the text leaves out.
  private func seasonInContext(_ season: Int, _ range: Range<Int>) -> Moment {
    guard let anchor = context.today else { return Moment(.season, year: nil, index: season) }
    if context.isNarrative {
      guard let running = context.running, let year = running.year else {
        return Moment(.season, year: nil, index: season)
      }
      if running.grain == .year || running.grain == .decade { return Moment(.season, year: year, index: season) }
      // Writers of history name a winter by the year it ends in.
      let isLate =
        running.grain == .season
        ? running.index == 3 : running.grain == .month || running.grain == .day ? running.index >= 8 : false
      if season == 4, isLate { return Moment(.season, year: year + 1, index: season) }
      return Moment(.season, year: year, index: season)
    }
    let course = direction(of: range).course
    let current = Moment(.season, of: anchor)
    var year = anchor.year
    if course == .ahead, season < current.index { year += 1 }
    if course != .ahead, season > current.index || season == 4 && current.index != 4 { year -= 1 }
    return Moment(.season, year: year, index: season)
  }
}
