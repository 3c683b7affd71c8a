import TimelineModel

extension Reader {
  /// `14:30`, `9:53:07`; not a score or a ratio, which the caller tells by what stands around.
  func colonClock(_ at: Int) -> (clock: Moment.Clock, end: Int)? {
    guard isNumber(at), token(at).digits <= 2, token(at).number <= 24,
      isSign(at + 1, UInt8(ascii: ":")) || isSign(at + 1, UInt8(ascii: ".")),
      isGlued(at + 1), isNumber(at + 2), isGlued(at + 2), token(at + 2).digits == 2, token(at + 2).number < 60
    else { return nil }
    var clock = Moment.Clock(hour: Int(token(at).number), minute: Int(token(at + 2).number))
    var end = at + 3
    if isSign(at + 1, UInt8(ascii: ":")), isSign(end, UInt8(ascii: ":")), isGlued(end), isNumber(end + 1),
      isGlued(end + 1), token(end + 1).digits == 2,
      token(end + 1).number < 61
    {
      clock.second = Int(token(end + 1).number)
      end += 2
      if isSign(end, UInt8(ascii: ".")), isGlued(end), isNumber(end + 1), isGlued(end + 1) { end += 2 }
    }
    return (clock, end)
  }

  /// The end of a zone behind a clock time: `GMT`, `EST`, `local time`, `Z`, `+0200`.
  func zone(_ at: Int) -> Int {
    if isSign(at, UInt8(ascii: "(")), has(at + 1, .zone), isSign(at + 2, UInt8(ascii: ")")) { return at }
    if name(at) == .z, isGlued(at) { return at + 1 }
    if isSign(at, UInt8(ascii: "+")) || isDash(at) && isGlued(at), isNumber(at + 1), isGlued(at + 1),
      token(at + 1).digits == 4 || token(at + 1).digits == 2
    {
      return isSign(at + 2, UInt8(ascii: ":")) && isNumber(at + 3) && isGlued(at + 2) ? at + 4 : at + 2
    }
    // "Eastern time", "Moscow time", "local time"
    if token(at).kind == .word, has(at, .zone) || token(at).isCapital && token(at).word == 0, name(at + 1) == .time {
      return at + 2
    }
    if token(at).isCapital, has(at, .zone), token(at).isUpper || name(at + 1) == .time || name(at + 2) == .time {
      let next = at + 1
      if has(next, .zone), name(next + 1) == .time { return next + 2 }
      return next
    }
    return at
  }

  /// "a.m.", "pm", "p.m" behind a number: the hours to add at noon, and the end.
  private func halfOfDay(_ at: Int) -> (isAfternoon: Bool, end: Int)? {
    switch name(at) {
    case .am, .pm: return (name(at) == .pm, at + 1)
    case .a, .p:
      guard isSign(at + 1, UInt8(ascii: ".")), isGlued(at + 1), name(at + 2) == .m, isGlued(at + 2) else { return nil }
      let stop = isSign(at + 3, UInt8(ascii: ".")) && isGlued(at + 3)
      return (name(at) == .p, stop ? at + 4 : at + 3)
    default: return nil
    }
  }

  /// A clock time without its day: `6:30 p.m. EST`, `11pm`, `0300 GMT`, `14:30`, `noon`, `ten o'clock`.
  func clockOnly(_ at: Int) -> (clock: Moment.Clock, end: Int)? {
    switch name(at) {
    case .noon, .midday: return (Moment.Clock(hour: 12, minute: 0), zone(at + 1))
    case .midnight: return (Moment.Clock(hour: 24, minute: 0), zone(at + 1))
    default: break
    }
    if let found = spokenClock(at) { return found }
    if has(at, .cardinal), let (value, end) = cardinal(at), (1...12).contains(value) {
      if name(end) == .o, isSign(end + 1, UInt8(ascii: "'")), name(end + 2) == .clock {
        return withHalf(Moment.Clock(hour: value, minute: 0), end + 3, optional: true)
      }
      return withHalf(Moment.Clock(hour: value, minute: 0), end, optional: false)
    }
    guard isNumber(at), !isGlued(at) || token(at - 1).kind == .sign && !isSign(at - 1, UInt8(ascii: "$")) else {
      return nil
    }
    if let (clock, end) = colonClock(at) {
      let isPoint = isSign(at + 1, UInt8(ascii: "."))
      if let found = withHalf(clock, end, optional: false) { return found }
      if zone(end) > end { return (clock, zone(end)) }
      guard !isPoint, token(at).digits == 2 || name(at - 1) == .at || name(at - 1) == .by || has(at - 1, .preposition),
        clock.second == nil || token(at).digits == 2, !isScore(at, end)
      else { return nil }
      let hours = match(end, .hours) ?? end
      return (clock, hours)
    }
    let number = Int(token(at).number)
    if token(at).digits <= 2, (1...12).contains(number) {
      if name(at + 1) == .o, isSign(at + 2, UInt8(ascii: "'")), name(at + 3) == .clock {
        return withHalf(Moment.Clock(hour: number, minute: 0), at + 4, optional: true)
      }
      return withHalf(Moment.Clock(hour: number, minute: 0), at + 1, optional: false)
    }
    // "0300 GMT", "1730 hours", "2300h"
    if token(at).digits == 4, number / 100 < 25, number % 100 < 60 {
      let stop = zone(at + 1)
      if stop > at + 1, has(at + 1, .zone) || name(at + 1) == .z || name(at + 2) == .time {
        return (Moment.Clock(hour: number / 100, minute: number % 100), stop)
      }
      if name(at + 1) == .hours, !isGlued(at + 1), name(at - 1) == .at || token(at).number < 1000 {
        return (Moment.Clock(hour: number / 100, minute: number % 100), zone(at + 2))
      }
    }
    return nil
  }

  /// `half past seven`, `a quarter to eight`, `ten past three`.
  private func spokenClock(_ at: Int) -> (clock: Moment.Clock, end: Int)? {
    let start = name(at) == .a && name(at + 1) == .quarter ? at + 1 : at
    let minutes: Int
    var next = start + 1
    switch name(start) {
    case .half where name(next) == .past: minutes = 30
    case .quarter where name(next) == .past || name(next) == .to: minutes = 15
    default:
      guard has(at, .cardinal), let (value, end) = cardinal(at), (1...29).contains(value), name(end) == .past else {
        return nil
      }
      (minutes, next) = (value, end)
    }
    guard let (hour, end) = cardinal(next + 1), (1...12).contains(hour), !has(end, .unit), !isPluralNoun(end) else {
      return nil
    }
    let isBefore = name(next) == .to
    let clock = Moment.Clock(hour: isBefore ? (hour + 10) % 12 + 1 : hour, minute: isBefore ? 60 - minutes : minutes)
    return withHalf(clock, name(end) == .o && isSign(end + 1, UInt8(ascii: "'")) ? end + 3 : end, optional: true)
  }

  /// Whether "2-1" or "11:08" stands where scores and ratios do.
  private func isScore(_ at: Int, _ end: Int) -> Bool {
    name(at - 1) == .to || isDash(at - 1) || isDash(end) && isGlued(end)
  }

  private func withHalf(_ clock: Moment.Clock, _ at: Int, optional: Bool) -> (clock: Moment.Clock, end: Int)? {
    var clock = clock
    guard let (isAfternoon, end) = halfOfDay(at) else { return optional ? (clock, at) : nil }
    guard (1...12).contains(clock.hour) || clock.hour > 12 && isAfternoon else { return nil }
    if isAfternoon, clock.hour < 12 { clock.hour += 12 }
    if !isAfternoon, clock.hour == 12 { clock.hour = 0 }
    return (clock, zone(end))
  }

  /// A clock time with its day, in one span where no preposition parts them.
  func clockTime(_ at: Int) -> Found? {
    guard let (clock, end) = clockOnly(at) else { return nil }
    if name(at) == .midnight || name(at) == .noon, has(end, .unit) { return nil }
    // "10 a.m. Tuesday", "5 p.m. EST, Dec. 2", "noon on"
    var next = isSign(end, UInt8(ascii: ",")) ? end + 1 : end
    if let day = dayBeside(next), let moment = day.moment, moment.grain == .day {
      var whole = moment
      (whole.clock, whole.part) = (clock, nil)
      var found = day
      (found.start, found.meaning) = (at, .moment(whole))
      found.trace.rule = .clock
      found.end = zone(found.end)
      return found
    }
    // "8 p.m. on Friday" is two spans, but the first takes the day of the second.
    next = name(end) == .on ? end + 1 : end
    if next > end, let day = dayBeside(next), let moment = day.moment, moment.grain == .day {
      var whole = moment
      (whole.clock, whole.part) = (clock, nil)
      var found = Found(at..<end, whole, .clock)
      found.trace = day.trace
      found.trace.rule = .clock
      return found
    }
    var moment = dayOfContext()
    moment.clock = clock
    return Found(at..<end, moment, .clock, context.lastDay == nil ? .publication : .running)
  }

  /// The day that a clock time or "the morning" without one belongs to: the day named last, else publication's.
  func dayOfContext() -> Moment {
    if let day = context.lastDay { return Moment(.day, year: day.year, index: day.index, day: day.day) }
    return context.published.map { Moment($0) } ?? Moment(.day, year: nil)
  }

  /// A day named in the words right here: a date, a weekday, "tomorrow".
  func dayBeside(_ at: Int) -> Found? {
    if let found = calendarDate(at), found.moment?.grain == .day { return found }
    if let found = weekdayAlone(at) { return found }
    if let found = deictic(at), found.moment?.grain == .day, found.moment?.part == nil { return found }
    return nil
  }
}
