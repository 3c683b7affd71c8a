import TimelineModel

/// Which half of the day a clock time means.
extension Reader {
  /// "a.m.", "pm", "p m", "in the morning", "at night" behind an hour, with the token behind them.
  func halfOfDay(_ at: Int, hour: Int) -> (isAfternoon: Bool, end: Int)? {
    // "9.am"
    if isSign(at, UInt8(ascii: ".")), isGlued(at), isGlued(at + 1), name(at + 1) == .am || name(at + 1) == .pm {
      return (name(at + 1) == .pm, at + 2)
    }
    switch name(at) {
    case .am, .pm:
      // "3am3x" is no clock time.
      return isGlued(at + 1) && isNumber(at + 1) ? nil : (name(at) == .pm, at + 1)
    case .a, .p:
      if name(at + 1) == .m, isWord(at + 1), !isGlued(at + 1) || !isGlued(at) { return (name(at) == .p, at + 2) }
      guard isSign(at + 1, UInt8(ascii: ".")), name(at + 2) == .m, isGlued(at + 2) || !isGlued(at + 1) else {
        return nil
      }
      let stop = isSign(at + 3, UInt8(ascii: ".")) && (isGlued(at + 3) || !isGlued(at + 1))
      return (name(at) == .p, stop ? at + 4 : at + 3)
    case .in where name(at + 1) == .the:
      switch meaning(at + 2).code {
      case Moment.Part.morning.rawValue where has(at + 2, .partOfDay): return (false, at + 3)
      case Moment.Part.afternoon.rawValue where has(at + 2, .partOfDay),
        Moment.Part.evening.rawValue where has(at + 2, .partOfDay):
        return (true, at + 3)
      default: return nil
      }
    case .at where name(at + 1) == .night: return (hour >= 6 && hour < 12, at + 2)
    default: return nil
    }
  }

  /// The hour that stands first in a range whose second end tells the half of the day.
  ///
  /// `5 to 6 p.m.`, `between 2 and 4:30pm`, `11 to 2 p.m.`, `7:00-8:00 p.m.`
  func sharedHalf(_ clock: Moment.Clock, _ at: Int, _ end: Int) -> Moment.Clock? {
    let isJoint =
      [.to, .until, .till, .through].contains(name(end)) || isDash(end) || name(end) == .and && name(at - 1) == .between
      || name(end) == .or && has(at - 1, .preposition)
    guard isJoint, (1...12).contains(clock.hour), let (later, laterEnd) = figureClock(end + 1),
      (1...12).contains(later.hour)
    else { return nil }
    let isAfternoon: Bool
    if let half = halfOfDay(laterEnd, hour: later.hour) {
      isAfternoon = half.isAfternoon
    } else if let half = partBeside(at, laterEnd, hour: later.hour) {
      isAfternoon = half
    } else {
      return nil
    }
    let minutes = clock.hour % 12 * 60 + (clock.minute ?? 0)
    let laterMinutes = later.hour % 12 * 60 + (later.minute ?? 0)
    return halved(clock, minutes < laterMinutes ? isAfternoon : !isAfternoon)
  }

  /// The half of the day that words around a clock time without a mark give it: "last night at 8", "7 to 7:30 this evening".
  func partBeside(_ at: Int, _ end: Int, hour: Int) -> Bool? {
    if let half = halfOfPart(skipPointers(end), hour) { return half }
    // Backward over the other end of a range and the prepositions.
    var place = at - 1
    for _ in 0..<6 {
      if let half = halfOfPart(place, hour) { return half }
      let isSmall =
        isNumber(place) || isSign(place, UInt8(ascii: ":")) || isDash(place) || isSign(place, UInt8(ascii: ","))
        || [.at, .around, .about, .from, .between, .by, .until, .till, .to, .and, .or, .before, .after].contains(
          name(place))
      guard isSmall else { return nil }
      place -= 1
    }
    return nil
  }

  private func skipPointers(_ end: Int) -> Int {
    var next = isSign(end, UInt8(ascii: ",")) ? end + 1 : end
    for _ in 0..<2 where [.this, .last, .next, .tomorrow, .yesterday].contains(name(next)) { next += 1 }
    return next > end || name(next) == .tonight ? next : -1
  }

  /// The half of the day of a part; three at night is in the morning.
  private func halfOfPart(_ at: Int, _ hour: Int) -> Bool? {
    if name(at) == .tonight { return hour > 4 }
    guard has(at, .partOfDay) else { return nil }
    switch Moment.Part(rawValue: meaning(at).code) {
    case .morning: return false
    case .afternoon, .evening: return true
    case .night: return hour > 4
    default: return nil
    }
  }

  /// An hour in figures or words, with minutes where they stand: `7`, `7:30`, `9.30`, `eight`.
  func figureClock(_ at: Int) -> (clock: Moment.Clock, end: Int)? {
    if let found = colonClock(at) { return found }
    if isNumber(at), token(at).digits <= 2, (1...12).contains(token(at).number) {
      return (Moment.Clock(hour: Int(token(at).number), minute: 0), at + 1)
    }
    guard has(at, .cardinal), let (hour, end) = cardinal(at), (1...12).contains(hour) else { return nil }
    return (Moment.Clock(hour: hour, minute: 0), end)
  }

  /// A clock time in its half of the day.
  func halved(_ clock: Moment.Clock, _ isAfternoon: Bool) -> Moment.Clock {
    var clock = clock
    if isAfternoon, clock.hour < 12 { clock.hour += 12 }
    if !isAfternoon, clock.hour == 12 { clock.hour = 0 }
    return clock
  }
}
