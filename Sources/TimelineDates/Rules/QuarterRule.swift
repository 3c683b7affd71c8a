import TimelineModel

extension Reader {
  /// Quarters, halves and periods of results: `the third quarter`, `third-quarter`, `the quarter`, `the year-earlier period`,
  /// `the 2014 quarter`, `the first half of 2014`, `fiscal first quarter`.
  func quarter(_ at: Int) -> Found? {
    if let found = quarterCode(at) { return found }
    var next = name(at) == .the ? at + 1 : at
    let hasArticle = next > at
    if let found = yearAgoPeriod(at, next) { return found }
    // "this year's third quarter", "last year's quarter"
    if !hasArticle, let year = wholeYear(at), isSign(year.end, UInt8(ascii: "'")), name(year.end + 1) == .s {
      let ordinalAt = year.end + 2
      if let (number, end) = ordinal(ordinalAt), (1...4).contains(number), name(isDash(end) ? end + 1 : end) == .quarter
      {
        return Found(
          at..<((isDash(end) ? end + 1 : end) + 1), Moment(.quarter, year: year.year, index: number), .quarter)
      }
    }
    if [.fiscal, .fiscal].contains(name(next)) { next += 1 }
    if let (number, ordinalEnd) = ordinal(next), (1...4).contains(number) {
      let dash = isDash(ordinalEnd)
      let place = dash ? ordinalEnd + 1 : ordinalEnd
      let fiscal = name(place) == .fiscal ? place + 1 : place
      if name(fiscal) == .quarter { return numberedQuarter(at, next, number, fiscal + 1) }
      if name(place) == .half, number < 3, !dash || true { return numberedHalf(at, number, place + 1) }
      return nil
    }
    if [.last, .latter].contains(name(next)), name(next + 1) == .half, name(next + 2) == .of {
      return numberedHalf(at, 2, next + 2)
    }
    guard hasArticle || [.this, .that, .last, .next].contains(name(at)) else { return nil }
    if let (year, yearEnd) = isNumber(next) ? yearNumber(next) : nil, [.quarter, .period].contains(name(yearEnd)) {
      if name(yearEnd) == .period, context.comparesYears {
        return Found(at..<(yearEnd + 1), Moment(.year, year: year), .quarter)
      }
      let index = quarterReported?.index ?? 0
      return Found(
        at..<(yearEnd + 1), index > 0 ? Moment(.quarter, year: year, index: index) : Moment(.year, year: year),
        .quarter, .running)
    }
    if [.latest, .current, .recent, .previous, .prior, .preceding].contains(name(next)),
      [.quarter, .period].contains(name(next + 1))
    {
      let step = [.previous, .prior, .preceding].contains(name(next)) ? -1 : 0
      if name(next) == .current, name(next + 1) == .quarter {
        return context.published.map { Found(at..<(next + 2), Moment(.quarter, of: $0), .quarter, .publication) }
      }
      if step != 0, context.quarter == nil, let today = context.today {
        return Moment(.quarter, of: today).adding(step).map { Found(at..<(next + 2), $0, .quarter, .publication) }
      }
      return quarterSpokenOf(at..<(next + 2), step)
    }
    if hasArticle, name(next) == .quarter, !isDash(next + 1), context.quarter != nil || isResult(at) {
      return quarterSpokenOf(at..<(next + 1), 0)
    }
    return nil
  }

  /// `Q3 2015`, `3Q`, `the year-ago quarter`, `the year-earlier period`, `the same period last year`.
  private func yearAgoPeriod(_ at: Int, _ next: Int) -> Found? {
    if name(next) == .year, isDash(next + 1), [.ago, .earlier].contains(name(next + 2)) {
      let end = next + 3
      let isPeriod = [.quarter, .period].contains(name(end))
      let moment =
        context.comparesYears ? context.today.map { Moment(.year, year: $0.year - 1) } : quarterReported?.adding(-4)
      return moment.map { Found((isPeriod ? at : next)..<(isPeriod ? end + 1 : end), $0, .quarter, .running) }
    }
    // "the same week last year", "the corresponding period a year ago", "the quarter a year earlier"
    guard next > at else { return nil }
    let same = name(next) == .same || isCorresponding(next) ? next + 1 : next
    guard let (unit, end) = [.period].contains(name(same)) ? (Unit.quarter, same + 1) : unit(same), !has(same, .plural),
      same > next || unit == .quarter
    else { return nil }
    let lastYear =
      match(end, .last, .year) ?? match(end, .a, .year, .ago) ?? match(end, .a, .year, .earlier) ?? match(
        end, .the, .year, .before) ?? match(end, .the, .previous, .year)
    if let lastYear {
      if unit == .quarter {
        let moment = context.quarter?.adding(-4) ?? context.today.map { Moment(.year, year: $0.year - 1) }
        return moment.map { Found(at..<lastYear, $0, .quarter, .running) }
      }
      guard let grain = Reader.grain(unit),
        let base = context.running?.grain == grain ? context.running : context.today.map({ Moment(grain, of: $0) }),
        let year = base.year
      else { return nil }
      var moment = base
      moment.year = year - 1
      return Found(at..<lastYear, moment, .quarter, .running)
    }
    if let (year, yearEnd) = name(end) == .of || name(end) == .in ? yearNumber(end + 1) : nil, unit == .quarter,
      same > next
    {
      let index = context.quarter?.index ?? 0
      return Found(
        at..<yearEnd, index > 0 ? Moment(.quarter, year: year, index: index) : Moment(.year, year: year), .quarter,
        .running)
    }
    return nil
  }

  /// The quarter that the text spoke of last, else the one before publication.
  private var quarterReported: Moment? {
    context.quarter ?? context.today.flatMap { Moment(.quarter, of: $0).adding(-1) }
  }

  private func isCorresponding(_ at: Int) -> Bool {
    name(at) == .corresponding || name(at) == .comparable
  }

  /// `last year`, `this year`, `1989` before "'s third quarter".
  private func wholeYear(_ at: Int) -> (year: Int, end: Int)? {
    guard let today = context.today else { return nil }
    if name(at + 1) == .year {
      switch name(at) {
      case .last: return (today.year - 1, at + 2)
      case .this: return (today.year, at + 2)
      case .next: return (today.year + 1, at + 2)
      default: return nil
      }
    }
    return nil
  }

  /// `2017-Q1`, `2019-H2`, `Q3 2015`, `3Q 2015`, `H1 2015`.
  func quarterCode(_ at: Int) -> Found? {
    if isNumber(at), token(at).digits == 4, (1900...2199).contains(token(at).number) {
      // "2017-Q1", "2017 Q1"
      let code = isDash(at + 1) && isGlued(at + 1) && isGlued(at + 2) ? at + 2 : at + 1
      guard name(code) == .q || name(code) == .h, !isGlued(at + 1) || code == at + 2, isNumber(code + 1),
        isGlued(code + 1), token(code + 1).digits == 1
      else { return nil }
      return coded(at..<(code + 2), year: Int(token(at).number), isHalf: name(code) == .h, Int(token(code + 1).number))
    }
    if name(at) == .h, token(at).isCapital, isNumber(at + 1), isGlued(at + 1), token(at + 1).digits == 1,
      let (year, end) = yearNumber(name(at + 2) == .of ? at + 3 : at + 2)
    {
      return coded(at..<end, year: year, isHalf: true, Int(token(at + 1).number))
    }
    let isCode = name(at) == .q && isNumber(at + 1) && isGlued(at + 1) && token(at + 1).digits == 1
    let isPrefix =
      isCode && (token(at).isCapital || yearNumber(name(at + 2) == .of || isDash(at + 2) ? at + 3 : at + 2) != nil)
    guard
      isPrefix
        || isNumber(at) && token(at).digits == 1 && name(at + 1) == .q && isGlued(at + 1) && token(at + 1).isCapital
    else { return nil }
    let number = Int(token(isPrefix ? at + 1 : at).number)
    if let (year, end) = yearNumber(name(at + 2) == .of || isDash(at + 2) && isGlued(at + 3) ? at + 3 : at + 2) {
      return coded(at..<end, year: year, isHalf: false, number)
    }
    guard isPrefix, (1...4).contains(number), let today = context.today else { return nil }
    let year =
      number > (today.month + 2) / 3 && direction(of: at..<(at + 2)).course != .ahead ? today.year - 1 : today.year
    return coded(at..<(at + 2), year: year, isHalf: false, number)
  }

  private func coded(_ range: Range<Int>, year: Int, isHalf: Bool, _ number: Int) -> Found? {
    guard (1...(isHalf ? 2 : 4)).contains(number) else { return nil }
    return Found(range, Moment(isHalf ? .half : .quarter, year: year, index: number), .quarter)
  }

  private func numberedQuarter(_ at: Int, _ ordinalAt: Int, _ number: Int, _ end: Int) -> Found? {
    var end = end
    // "a third-quarter loss", "the third-quarter loss": the article belongs to the loss.
    let start = isDash(ordinalAt + 1) && name(end) != .of ? ordinalAt : at
    if let (year, yearEnd) = yearNumber(
      name(end) == .of || name(end) == .in ? end + 1 : isSign(end, UInt8(ascii: ",")) ? end + 1 : end),
      !isPluralNoun(yearEnd)
    {
      return Found(start..<yearEnd, Moment(.quarter, year: year, index: number), .quarter)
    }
    if name(end) == .of || name(end) == .in, name(end + 1) == .fiscal, let (year, yearEnd) = yearNumber(end + 2) {
      return Found(start..<yearEnd, Moment(.quarter, year: year, index: number), .quarter)
    }
    if let (year, yearEnd) = thatYear(end) {
      return Found(start..<yearEnd, Moment(.quarter, year: year, index: number), .quarter, .running)
    }
    if match(end, .a, .year, .ago) ?? match(end, .a, .year, .earlier) != nil, let today = context.today {
      end += 3
      return Found(start..<end, Moment(.quarter, year: today.year - 1, index: number), .quarter, .publication)
    }
    guard let today = context.today else {
      return Found(start..<end, Moment(.quarter, year: nil, index: number), .quarter)
    }
    var year = today.year
    // The latest such quarter that has begun; a fourth quarter spoken of early in the year is last year's.
    if number > (today.month + 2) / 3, direction(of: start..<end).course != .ahead { year -= 1 }
    return Found(start..<end, Moment(.quarter, year: year, index: number), .quarter, context.todayAnchor)
  }

  private func numberedHalf(_ at: Int, _ number: Int, _ end: Int) -> Found? {
    if name(end) == .of || name(end) == .in {
      let next = end + 1
      if let (year, yearEnd) = yearNumber(next) {
        return Found(at..<yearEnd, Moment(.half, year: year, index: number), .quarter)
      }
      if let decade = decade(next) { return decade.extended(from: at, number == 1 ? .start : .end) }
      if let (year, yearEnd) = thatYear(end) {
        return Found(at..<yearEnd, Moment(.half, year: year, index: number), .quarter, .running)
      }
      if let century = century(next) { return century.extended(from: at, number == 1 ? .start : .end) }
      if name(next) == .the, name(next + 1) == .year, let today = context.today {
        return Found(at..<(next + 2), Moment(.half, year: today.year, index: number), .quarter, context.todayAnchor)
      }
      return nil
    }
    if let (year, yearEnd) = thatYear(end) {
      return Found(at..<yearEnd, Moment(.half, year: year, index: number), .quarter, .running)
    }
    // "in the second half": of the year among results, of a game elsewhere.
    guard name(at) == .the,
      name(at - 1) == .in || name(at - 1) == .for || name(at - 1) == .by || name(at - 1) == .during,
      let today = context.today, !context.isNarrative,
      isResult(at)
    else { return nil }
    return Found(at..<end, Moment(.half, year: today.year, index: number), .quarter, .publication)
  }

  /// Whether results are spoken of in the words around.
  private func isResult(_ at: Int) -> Bool {
    (max(0, at - 25)..<min(tokens.count, at + 15)).contains { has($0, .figure) }
  }

  /// The quarter that the text spoke of last, else the one before publication.
  func quarterSpokenOf(_ range: Range<Int>, _ step: Int) -> Found? {
    if let quarter = context.quarter { return quarter.adding(step).map { Found(range, $0, .quarter, .running) } }
    guard let today = context.today else { return nil }
    return Moment(.quarter, of: today).adding(step - 1).map { Found(range, $0, .quarter, .publication) }
  }
}
