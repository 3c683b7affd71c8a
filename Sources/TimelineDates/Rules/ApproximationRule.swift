extension Reader {
  /// Words that blur an amount or a date and belong to it: `about three weeks`, `at least 30 days`, `nearly two years`, `circa 1910`.
  func approximated(_ at: Int) -> Found? {
    guard let (modifier, next) = blur(at) else { return nil }
    if [.circa, .ca, .c, .around, .about, .approximately, .roughly, .some].contains(name(at))
      || modifier == .approximate
    {
      if let clock = clockTime(next) { return clock.extended(from: at, modifier) }
      if name(at) != .some, let date = numericDate(next) ?? yearAlone(next) ?? calendarDate(next) {
        return date.extended(from: at, modifier)
      }
      if name(at) == .c || name(at) == .ca || name(at) == .circa, let (year, end) = yearNumber(next) {
        return Found(at..<end, Moment(.year, year: year), .year, modifier: modifier)
      }
    }
    guard let found = duration(next) ?? theDecades(next), found.modifier == nil || found.modifier == .approximate else {
      return nil
    }
    if case .amount = found.meaning {
      if [.over, .under].contains(name(at)), count(next) == nil, name(next) != .a, name(next) != .an { return nil }
      return found.extended(from: at, modifier)
    }
    // "nearly two years ago" is about a date.
    return found.extended(from: at, modifier == .lessThan ? .approximate : modifier)
  }

  private func theDecades(_ at: Int) -> Found? {
    guard name(at) == .a || name(at) == .an, let (amount, end) = amount(at) else { return nil }
    if let found = shifted(at, amount, end) { return found }
    return Found(at..<end, .amount(amount), Trace(rule: .duration))
  }

  /// The modifier of blurring words, and the token behind them.
  private func blur(_ at: Int) -> (Modifier, Int)? {
    switch name(at) {
    case .about, .around, .approximately, .roughly, .circa: return (.approximate, at + 1)
    case .some where count(at + 1) != nil: return (.approximate, at + 1)
    case .ca, .c:
      // "18 U.S.C. 1001"
      if isGlued(at), isSign(at - 1, UInt8(ascii: ".")) { return nil }
      return isSign(at + 1, UInt8(ascii: "."))
        ? (.approximate, at + 2) : isNumber(at + 1) ? (.approximate, at + 1) : nil
    case .nearly, .almost: return (.lessThan, at + 1)
    case .over: return (.moreThan, at + 1)
    case .under: return (.lessThan, at + 1)
    case .at where name(at + 1) == .least: return (.equalOrMore, at + 2)
    case .at where name(at + 1) == .most: return (.equalOrLess, at + 2)
    case .more where name(at + 1) == .than: return (.moreThan, at + 2)
    case .less where name(at + 1) == .than: return (.lessThan, at + 2)
    case .fewer where name(at + 1) == .than: return (.lessThan, at + 2)
    case .up where name(at + 1) == .to: return (.equalOrLess, at + 2)
    case .no where name(at + 1) == .more && name(at + 2) == .than: return (.equalOrLess, at + 3)
    case .no where (name(at + 1) == .less || name(at + 1) == .fewer) && name(at + 2) == .than:
      return (.equalOrMore, at + 3)
    case .not where name(at + 1) == .more && name(at + 2) == .than: return (.equalOrLess, at + 3)
    default: return nil
    }
  }
}
