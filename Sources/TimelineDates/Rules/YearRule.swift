import TimelineModel

extension Reader {
  /// A year beside a month, a season or "in": four digits, `'98`, `490 BC`, `AD 410`, `nineteen forty-three`.
  func yearNumber(_ at: Int) -> (year: Int, end: Int)? {
    let token = token(at)
    if token.kind == .number {
      guard !isGlued(at + 1) || !isWord(at + 1) || era(at + 1) != nil else { return nil }
      if let (before, end) = era(at + 1), token.digits <= 4, token.number > 0 {
        return (before ? 1 - Int(token.number) : Int(token.number), end)
      }
      guard token.digits == 4, (1000...2199).contains(token.number), !isDecimal(at) else { return nil }
      return (Int(token.number), at + 1)
    }
    if isSign(at, UInt8(ascii: "'")), isNumber(at + 1), isGlued(at + 1), self.token(at + 1).digits == 2,
      !isGlued(at + 2) || !isWord(at + 2)
    {
      return (twoDigits(Int(self.token(at + 1).number)), at + 2)
    }
    if name(at) == .ad
      || name(at) == .a && isSign(at + 1, UInt8(ascii: ".")) && name(at + 2) == .d && isSign(at + 3, UInt8(ascii: "."))
    {
      let next = name(at) == .ad ? at + 1 : at + 4
      if self.token(at).isCapital, isNumber(next), self.token(next).digits <= 4, self.token(next).number > 0 {
        return (Int(self.token(next).number), next + 1)
      }
    }
    return spelledYear(at)
  }

  /// Two figures behind "of" that can be no day: "April of 87".
  func shortYear(_ at: Int) -> (year: Int, end: Int)? {
    guard name(at - 1) == .of, isNumber(at), token(at).digits == 2, token(at).number > 31, !isDecimal(at),
      !isWord(at + 1) || has(at + 1, .preposition) || name(at + 1) == .and, !isSign(at + 1, UInt8(ascii: "%"))
    else { return nil }
    return (twoDigits(Int(token(at).number)), at + 1)
  }

  /// `nineteen forty-three`, `nineteen hundred`, `eighteen hundred and twelve`, `two thousand and eight`.
  private func spelledYear(_ at: Int) -> (year: Int, end: Int)? {
    guard has(at, .cardinal) else { return nil }
    if name(at) == .two, name(at + 1) == .thousand, let (year, end) = cardinal(at), (2000...2099).contains(year) {
      return (year, end)
    }
    let first = Int(meaning(at).number)
    // "August nineteen hundred ninety-three"; away from a date fifteen hundred is a number.
    if (11...20).contains(first), has(at + 1, .scale), meaning(at + 1).number == 100, has(at - 1, [.month, .ordinal]),
      let (year, end) = cardinal(at), (1100...2099).contains(year), !has(end, [.counted, .unit])
    {
      return (year, end)
    }
    if (15...20).contains(first), !has(at + 1, .scale), let (rest, end) = cardinal(at + 1), (10...99).contains(rest) {
      return (first * 100 + rest, end)
    }
    return nil
  }

  /// "BC", "B.C.", "BCE", "AD", "CE" behind a year; `true` for years before Christ.
  func era(_ at: Int) -> (before: Bool, end: Int)? {
    guard token(at).isCapital || token(at).kind == .word && isGlued(at) else { return nil }
    switch name(at) {
    case .bc, .bce: return (true, at + 1)
    case .ad, .ce: return token(at).isUpper ? (false, at + 1) : nil
    case .b, .a:
      guard isSign(at + 1, UInt8(ascii: ".")), isSign(at + 3, UInt8(ascii: ".")), isGlued(at + 2), isGlued(at + 3)
      else { return nil }
      let second: Name = name(at) == .b ? .c : .d
      guard name(at + 2) == second, token(at).isCapital else { return nil }
      // "B.C.E."
      if name(at) == .b, name(at + 4) == .e, isGlued(at + 4), isSign(at + 5, UInt8(ascii: ".")) {
        return (true, at + 6)
      }
      return (name(at) == .b, at + 4)
    default: return nil
    }
  }

  /// The year that two digits stand for, the latest up to ten years after publication.
  func twoDigits(_ number: Int) -> Int {
    let limit = (context.published?.year ?? 2030) + 10
    let century = Moment.floor(limit, 100)
    return century + number <= limit ? century + number : century - 100 + number
  }

  /// Whether a number is part of a larger one: `2,010.99`, `1.1990`, `$1990`.
  func isDecimal(_ at: Int) -> Bool {
    if isGlued(at), let sign = Optional(token(at - 1)), sign.kind == .sign {
      switch UInt8(truncatingIfNeeded: sign.number) {
      case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "_"), UInt8(ascii: "@"): return true
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"): if isGlued(at - 1), isNumber(at - 2) { return true }
      case UInt8(ascii: "-"):
        if isGlued(at - 1), isWord(at - 2), !has(at - 2, [.month, .season]), name(at - 2) != .mid,
          name(at - 2) != .post, name(at - 2) != .pre
        {
          return true
        }
      default: break
      }
    }
    guard isGlued(at + 1), token(at + 1).kind == .sign else { return false }
    switch UInt8(truncatingIfNeeded: token(at + 1).number) {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"): return isGlued(at + 2) && isNumber(at + 2)
    case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "@"): return true
    default: return false
    }
  }

  /// A year that stands by itself: `in 1943`, `the 2015 report`, `(1880)`, `1955-1963`, `498 BC`, `fiscal 1993`.
  func yearAlone(_ at: Int) -> Found? {
    if name(at) == .the, name(at + 1) == .year, let (year, end) = yearNumber(at + 2) {
      return Found(at..<end, Moment(.year, year: year), .year)
    }
    if name(at) == .the, name(at + 1) == .years, let (year, end) = yearNumber(at + 2) {
      return Found(at..<end, Moment(.year, year: year), .year)
    }
    if [.fiscal, .financial].contains(name(at)) {
      let next = name(at + 1) == .year ? at + 2 : at + 1
      if let (year, end) = yearNumber(next) { return Found(at..<end, Moment(.year, year: year), .year) }
      return nil
    }
    if let (year, end) = sharedEra(at) { return Found(at..<end, Moment(.year, year: year), .year) }
    guard let (year, end) = yearNumber(at) else { return nil }
    if isNumber(at), era(at + 1) == nil, !isYearByItself(at, end) { return nil }
    if !isNumber(at), has(at, .cardinal), !isYearByItself(at, end) { return nil }
    if isSign(at, UInt8(ascii: "'")), !has(at - 1, .preposition), ![.and, .early, .late, .the].contains(name(at - 1)) {
      return nil
    }
    return Found(at..<end, Moment(.year, year: year), .year)
  }

  /// The first of two years that share an era: `499 to 493 BC`, `496 and 495 BC`, `66-70 AD`.
  func sharedEra(_ at: Int) -> (year: Int, end: Int)? {
    guard isNumber(at), token(at).digits <= 4, token(at).number > 0, !isGlued(at + 1) || !isWord(at + 1) else {
      return nil
    }
    guard isDash(at + 1) || [.to, .and, .or, .until].contains(name(at + 1)) || isSign(at + 1, UInt8(ascii: "/")),
      isNumber(at + 2), let (before, _) = era(at + 3), before || token(at).number < token(at + 2).number
    else { return nil }
    return (before ? 1 - Int(token(at).number) : Int(token(at).number), at + 1)
  }
}
