extension Reader {
  /// Whether four digits with no month beside them are a year, told by the words on both sides.
  ///
  /// - Parameters:
  ///   - at: the number.
  ///   - end: the token behind it.
  func isYearByItself(_ at: Int, _ end: Int) -> Bool {
    let year = Int(token(at).number)
    if token(at).kind == .number, year < 1000 || isDecimal(at) { return false }
    if isNumbered(at) || isInCode(at) || has(end, .notATime) { return false }
    // "1975-1976", "1941/42": two years; "1500-km" is an amount.
    if isGlued(end), isDash(end) || isSign(end, UInt8(ascii: "/")), isGlued(end + 1) {
      if isNumber(end + 1) { return isYearRange(at, end) }
      if isSign(end, UInt8(ascii: "/")) { return false }
      return has(at - 1, .determiner) || has(at - 1, .preposition)
    }
    if isDash(end), isNumber(end + 1), token(end + 1).digits == 4 { return isYearRange(at, end) }
    if isGlued(end), isWord(end) { return false }
    // "2014 to 2018"
    if isSign(end, UInt8(ascii: "~")), isGlued(end), isNumber(end + 1) { return isYearRange(at, end) }
    if isSign(at - 1, UInt8(ascii: "~")), isGlued(at), isNumber(at - 2) { return isYearRange(at - 2, at - 1) }
    if [.to, .through, .until].contains(name(end)), isRoundYear(year), isNumber(end + 1), token(end + 1).digits == 4,
      isYearRange(at, end), isRoundYear(Int(token(end + 1).number)), !isPluralNoun(end + 2)
    {
      return true
    }
    switch name(at - 1) {
    case .in, .since, .during, .until, .till, .early, .mid, .late, .circa, .c, .year, .years, .between, .throughout,
      .fiscal:
      return year >= 1500 || !isPluralNoun(end) && !has(end, .unit)
    case .with, .at, .than, .about, .over, .under, .around, .for:
      return isRoundYear(year) && (!isWord(end) || has(end, [.preposition, .pronoun, .determiner]))
        && name(at - 1) != .at
        && name(at - 1) != .with
    case .of:
      // "in the last weeks of 1944 bombers returned", but "the crews of 1944 trucks"
      if isExactYear(at), has(at - 2, [.unit, .season, .partOfDay]) || Self.piecesOfTime.contains(name(at - 2)) {
        return true
      }
      return year >= 1200 && !isCounted(end) && !isPluralNoun(end)
    case .to where !isNumber(at - 2): return year >= 1200 && !isCounted(end) && !isPluralNoun(end)
    case .by, .to, .from, .before, .after, .through, .into, .past, .on:
      return year >= 1200 && !isCounted(at, end)
    case .as:
      // "as late as 1938", "as far back as 1911"
      return isRoundYear(year) && [.late, .early, .back, .recently].contains(name(at - 2)) && !isCounted(end)
    case .and, .or:
      return !isCounted(at, end) || has(at - 2, .month) || isNumber(at - 2) && token(at - 2).digits == 4
    case .not: return isRoundYear(year) && !isWord(end)
    case .a, .an:
      // "a 1998 law", "in a 1908 interview"; "a 1983 pickup" is a model year.
      return isWord(end) && !isCounted(at, end)
        && (context.isNarrative || has(end, .dateNoun) || has(at - 2, .preposition))
    case .its, .their, .his, .her, .our, .my: return true
    default: break
    }
    if isSign(at - 1, UInt8(ascii: "(")) || isDash(at - 1) { return true }
    guard isRoundYear(year), !isCounted(at, end) else { return false }
    if isSign(end, UInt8(ascii: "'")), name(end + 1) == .s { return true }
    // "the 2015 report", but "ran the 1500 in four minutes"
    if has(at - 1, .determiner) {
      return !has(end, .preposition) && !endsSentence(end) && !isSign(end, UInt8(ascii: ","))
    }
    if name(at - 1) == .s, isSign(at - 2, UInt8(ascii: "'")) {
      return isWord(end) && !has(end, .preposition) && ![.and, .or].contains(name(end))
    }
    if beginsSentence(at) { return !isWord(end) || !token(end).isCapital }
    if isSign(at - 1, UInt8(ascii: ",")) || isSign(at - 1, UInt8(ascii: "/")) {
      return !isWord(end) || !token(end).isCapital
    }
    if has(at - 1, [.season, .holiday, .preposition]) { return true }
    if isSign(at - 1, UInt8(ascii: ":")) { return true }
    // "World Cup 1998", "Prague 1968", "(active 1911-1920)"
    if token(at - 1).isCapital, isWord(at - 1) {
      if isModel(at) || isDesignation(at) { return false }
      return !isWord(end) || !token(end).isCapital && !has(at - 1, .title)
    }
    return false
  }

  /// What a year has, besides its units.
  private static let piecesOfTime: Set<Name> = [
    .beginning, .start, .middle, .end, .close, .rest, .remainder, .part, .half, .course, .eve, .outset, .onset,
    .opening,
  ]

  /// Whether a number belongs to the name of a make, of which there are many: "a French Mirage 2000".
  private func isModel(_ at: Int) -> Bool {
    var before = at - 1
    while at - before <= 4, token(before).isCapital, isWord(before), !beginsSentence(before) { before -= 1 }
    return [.a, .an, .another].contains(name(before)) || has(before, .cardinal)
  }

  /// Whether a number belongs to the letters before it: "XK 1970", "HMS 1805"; not in a line of capitals.
  private func isDesignation(_ at: Int) -> Bool {
    let letters = token(at - 1)
    return letters.isUpper && letters.word == 0 && letters.end - letters.start <= 4 && !token(at - 2).isUpper
  }

  /// Whether a number could be a year that people write about without saying so.
  private func isRoundYear(_ year: Int) -> Bool { (1500...2100).contains(year) }

  /// Whether what follows a number is counted by it whatever the number.
  private func isCounted(_ end: Int) -> Bool {
    has(end, [.counted, .unit]) || name(end) == .of && has(end + 1, .determiner)
  }

  /// Whether what follows a number is counted by it: "1200 houses", but "by 1968 protests had spread".
  ///
  /// Few count thousands of things to the last one without a comma, so only a round number counts what isn't listed.
  func isCounted(_ at: Int, _ end: Int) -> Bool {
    if isCounted(end) { return true }
    return isPluralNoun(end) && (token(at).kind != .number || token(at).number % 50 == 0)
  }

  /// Whether four digits are hardly a count of anything, since few would count so exactly without a comma: "in March 1921 workers struck".
  func isExactYear(_ at: Int) -> Bool {
    token(at).kind == .number && token(at).digits == 4 && isRoundYear(Int(token(at).number))
      && token(at).number % 50 != 0
  }

  /// Whether a number names a thing: "Resolution 1973", "Flight 1549".
  func isNumbered(_ at: Int) -> Bool {
    has(at - 1, .notAYear) || isSign(at - 1, UInt8(ascii: ".")) && isGlued(at - 1) && has(at - 2, .notAYear)
      || isSign(at - 1, UInt8(ascii: "#"))
      // "Resolutions 1970 and 1973"
      || name(at - 1) == .and && isNumber(at - 2) && token(at - 2).digits == 4 && has(at - 3, .notAYear)
  }

  /// Whether figures are the tail of a number of several parts: "555-1212", "123-12-1234", "2/29/2019".
  private func isInCode(_ at: Int) -> Bool {
    let isChain = isNumber(at) && isGlued(at + 1) && isDash(at + 1) && isGlued(at + 2) && isNumber(at + 2)
    if isChain, isGlued(at + 3), isDash(at + 3), isNumber(at + 4), isGlued(at + 4) { return true }
    if isGlued(at), isDash(at - 1), isNumber(at - 2) {
      if isChain || isGlued(at - 2) && isDash(at - 3) && isNumber(at - 4) { return true }
    }
    guard isNumber(at), isGlued(at), isGlued(at - 1), isNumber(at - 2),
      isDash(at - 1) || isSign(at - 1, UInt8(ascii: "/"))
    else { return false }
    return token(at - 2).digits < 3 || token(at - 2).digits > 4 || token(at - 2).number < 1000
      || isGlued(at - 2) && isSign(at - 3, UInt8(ascii: "/"))
  }

  /// Whether two numbers with a dash or slash between them are years: the second later than the first, or its last two digits.
  private func isYearRange(_ at: Int, _ sign: Int) -> Bool {
    let (first, second) = (token(at), token(sign + 1))
    guard (1000...2100).contains(first.number), !isDecimal(sign + 1) || second.digits == 2 else { return false }
    if has(sign + 2, .notATime) || isSign(sign + 2, UInt8(ascii: "%")) { return false }
    switch second.digits {
    case 4:
      return second.number > first.number && second.number - first.number < 400 && !has(sign + 2, [.counted, .unit])
    case 2: return second.number > first.number % 100 || second.number == (first.number + 1) % 100
    case 1: return second.number == (first.number + 1) % 10
    default: return false
    }
  }

  /// Whether a word looks like the plural of a thing that a number counts.
  func isPluralNoun(_ at: Int) -> Bool {
    let token = token(at)
    guard token.kind == .word, !token.isCapital, token.word == 0 || has(at, .counted), token.end - token.start > 3
    else { return false }
    return has(at, .counted) || token.endsInS
  }
}
