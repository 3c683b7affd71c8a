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
      token(at + 1).digits == 4 && token(at + 1).number <= 1400
        || token(at + 1).digits == 2 && token(at + 1).number <= 14
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

  /// A clock time without its day: `6:30 p.m. EST`, `11pm`, `0300 GMT`, `14:30`, `noon`, `ten o'clock`.
  func clockOnly(_ at: Int) -> (clock: Moment.Clock, end: Int)? {
    switch name(at) {
    case .noon, .midday: return (Moment.Clock(hour: 12, minute: 0), zone(at + 1))
    case .mid where name(at + 1) == .night: return (Moment.Clock(hour: 24, minute: 0), zone(at + 2))
    case .midnight: return (Moment.Clock(hour: 24, minute: 0), zone(at + 1))
    default: break
    }
    if let found = spokenClock(at) { return found }
    if has(at, .cardinal), let (hour, end) = cardinal(at), (1...12).contains(hour) {
      let clock = Moment.Clock(hour: hour, minute: 0)
      if let end = oClock(end) { return withHalf(clock, end, optional: true) }
      // "six thirty p.m."
      if let (minute, minuteEnd) = cardinal(isDash(end) ? end + 1 : end), (10...59).contains(minute),
        let found = withHalf(Moment.Clock(hour: hour, minute: minute), minuteEnd, optional: false)
          ?? unmarked(Moment.Clock(hour: hour, minute: minute), at, minuteEnd)
      {
        return found
      }
      return withHalf(clock, end, optional: false) ?? unmarked(clock, at, end)
    }
    guard isNumber(at), !isGlued(at) || token(at - 1).kind == .sign && !isSign(at - 1, UInt8(ascii: "$")),
      !(isGlued(at) && (isSign(at - 1, UInt8(ascii: ".")) || isSign(at - 1, UInt8(ascii: ":"))) && isNumber(at - 2))
    else { return nil }
    if let (clock, end) = colonClock(at) { return pointedClock(clock, at, end) }
    let number = Int(token(at).number)
    if token(at).digits <= 2, (1...12).contains(number) {
      let clock = Moment.Clock(hour: number, minute: 0)
      if let end = oClock(at + 1) { return withHalf(clock, end, optional: true) }
      return withHalf(clock, at + 1, optional: false) ?? unmarked(clock, at, at + 1)
    }
    // "1140 a.m.", "830am"
    if token(at).digits == 3 || token(at).digits == 4, (1...12).contains(number / 100), number % 100 < 60,
      [.am, .pm, .a, .p].contains(name(at + 1)),
      let found = withHalf(Moment.Clock(hour: number / 100, minute: number % 100), at + 1, optional: false)
    {
      return found
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

  /// Hours and minutes with a colon or a point, taken for a clock time where the words around allow it.
  private func pointedClock(_ clock: Moment.Clock, _ at: Int, _ end: Int) -> (clock: Moment.Clock, end: Int)? {
    let isPoint = isSign(at + 1, UInt8(ascii: "."))
    if let found = withHalf(clock, end, optional: false) { return found }
    if zone(end) > end { return (clock, zone(end)) }
    if let shared = sharedHalf(clock, at, end) { return (shared, end) }
    if !isPoint, clock.hour < 12, let isAfternoon = partBeside(at, end, hour: clock.hour) {
      return (halved(clock, isAfternoon), end)
    }
    guard !isPoint, token(at).digits == 2 || has(at - 1, .preposition), clock.second == nil || token(at).digits == 2,
      !isScore(at, end), !isRaceTime(at, end)
    else { return nil }
    return (clock, match(end, .hours) ?? end)
  }

  /// An hour with no mark of its own whose half of the day stands beside it: "from 5 to 6 p.m.", "last night at 8".
  private func unmarked(_ clock: Moment.Clock, _ at: Int, _ end: Int) -> (clock: Moment.Clock, end: Int)? {
    if let shared = sharedHalf(clock, at, end) { return (shared, end) }
    // "from 10:30 to 3 on Monday"
    if name(at - 1) == .to, isNumber(at - 2), isSign(at - 3, UInt8(ascii: ":")), isNumber(at - 4),
      name(at - 5) == .from,
      name(end) == .on, dayBeside(end + 1) != nil
    {
      return (halved(clock, clock.hour < Int(token(at - 4).number)), end)
    }
    guard
      [.at, .around, .from, .between, .by, .until, .till, .before, .after, .to, .and].contains(name(at - 1))
        || isDash(at - 1) && has(at - 2, .zone) == false && [.am, .pm].contains(name(at - 2)),
      !isWord(end) || has(end, .preposition) || skipsToPart(end) || [.and, .or].contains(name(end)),
      !isSign(end, UInt8(ascii: "%")), !isSign(end, UInt8(ascii: ":")),
      !(isGlued(end) && !isStop(end) && isNumber(end + 1)),
      let isAfternoon = partBeside(at, end, hour: clock.hour)
    else { return nil }
    return (halved(clock, isAfternoon), end)
  }

  private func skipsToPart(_ end: Int) -> Bool {
    [.this, .last, .tomorrow, .yesterday, .tonight, .next].contains(name(end))
  }

  /// The end of "o'clock", "oclock".
  private func oClock(_ at: Int) -> Int? {
    if name(at) == .oclock { return at + 1 }
    return name(at) == .o && isSign(at + 1, UInt8(ascii: "'")) && name(at + 2) == .clock ? at + 3 : nil
  }

  /// `half past seven`, `a quarter to eight`, `ten past three`, `20 minutes past 8`.
  private func spokenClock(_ at: Int) -> (clock: Moment.Clock, end: Int)? {
    let start = name(at) == .a && name(at + 1) == .quarter ? at + 1 : at
    let minutes: Int
    var next = start + 1
    switch name(start) {
    case .half where name(next) == .past: minutes = 30
    case .quarter where name(next) == .past || name(next) == .to: minutes = 15
    default:
      guard let (value, end) = wholeNumber(at), (1...59).contains(value) else { return nil }
      let past = has(end, .unit) && meaning(end).unit == .minute ? end + 1 : end
      guard name(past) == .past, !isSign(past + 1, UInt8(ascii: "$")) else { return nil }
      (minutes, next) = (value, past)
    }
    guard let (hour, end) = wholeNumber(next + 1), (1...12).contains(hour), !has(end, [.unit, .counted, .notATime]),
      !isPluralNoun(end)
    else { return nil }
    let isBefore = name(next) == .to
    let clock = Moment.Clock(hour: isBefore ? (hour + 10) % 12 + 1 : hour, minute: isBefore ? 60 - minutes : minutes)
    return withHalf(clock, oClock(end) ?? end, optional: true)
  }

  /// A small whole number in figures or words.
  private func wholeNumber(_ at: Int) -> (value: Int, end: Int)? {
    if isNumber(at), token(at).digits <= 2, !isGlued(at + 1) || isStop(at + 1) || !isNumber(at + 2) {
      return (Int(token(at).number), at + 1)
    }
    return has(at, .cardinal) ? cardinal(at) : nil
  }

  /// Whether "2-1" or "11:08" stands where scores and ratios do.
  private func isScore(_ at: Int, _ end: Int) -> Bool {
    let isRange = isDash(at - 1) && isNumber(at - 2) && isSign(at - 3, UInt8(ascii: ":")) && token(at).digits == 2
    return name(at - 1) == .to || isDash(at - 1) && !isRange || isDash(end) && isGlued(end)
  }

  /// Whether "3:34.5" is how long a run took, or "19:30" a verse of a book.
  private func isRaceTime(_ at: Int, _ end: Int) -> Bool {
    if isSign(end, UInt8(ascii: ".")), isGlued(end), isNumber(end + 1), isGlued(end + 1) { return true }
    if name(at - 1) == .in { return true }
    return isWord(at - 1) && token(at - 1).isCapital && token(at - 1).word == 0
  }

  private func withHalf(_ clock: Moment.Clock, _ at: Int, optional: Bool) -> (clock: Moment.Clock, end: Int)? {
    guard let (isAfternoon, end) = halfOfDay(at, hour: clock.hour) else { return optional ? (clock, at) : nil }
    guard (1...12).contains(clock.hour) || clock.hour > 12 && isAfternoon else { return nil }
    return (halved(clock, isAfternoon), zone(end))
  }

  /// A clock time with its day, in one span where no preposition parts them.
  func clockTime(_ at: Int) -> Found? {
    guard let (clock, end) = clockOnly(at) else { return nil }
    if name(at) == .midnight || name(at) == .noon, has(end, .unit) { return nil }
    // "10 a.m. Tuesday", "5 p.m. EST, Dec. 2", "noon on"
    var next = isSign(end, UInt8(ascii: ",")) ? end + 1 : end
    if let day = dayBeside(next), let moment = day.moment, moment.grain == .day {
      return timed(moment, clock, at..<zone(day.end), day.trace)
    }
    // "8 p.m. on Friday" is two spans, but the first takes the day of the second, as do both of "4 a.m. (0100 GMT) on Sunday".
    let outside = behindOtherZone(at, end)
    next = name(outside) == .on ? outside + 1 : outside
    if next > end, let day = dayBeside(next) ?? dayAlone(next), let moment = day.moment, moment.grain == .day {
      return timed(moment, clock, at..<end, day.trace)
    }
    // "8:30 last night" is one span, "7 and 9 last night" two of the same day.
    if let day = partOfDay(next), let moment = day.moment, moment.year != nil, name(next) != .the {
      return timed(moment, clock, at..<day.end, day.trace)
    }
    // "11:00 the next morning", "noon that day"
    if name(next) == .the || name(next) == .that, let day = partOfDay(next) ?? relative(next), let moment = day.moment,
      moment.grain == .day, moment.year != nil
    {
      return timed(moment, clock, at..<day.end, day.trace)
    }
    if let day = dayBehindRange(end), let moment = day.moment { return timed(moment, clock, at..<end, day.trace) }
    var moment = dayOfContext()
    moment.clock = clock
    return Found(at..<end, moment, .clock, context.lastDay == nil ? .publication : .running)
  }

  /// What stands behind a clock time that is given again in another zone, as "4am (0100 GMT)", for either of the two.
  private func behindOtherZone(_ at: Int, _ end: Int) -> Int {
    if isSign(at - 1, UInt8(ascii: "(")), isSign(end, UInt8(ascii: ")")) { return end + 1 }
    guard isSign(end, UInt8(ascii: "(")), let (_, other) = clockOnly(end + 1), isSign(other, UInt8(ascii: ")")) else {
      return end
    }
    return other + 1
  }

  /// A clock time on a day.
  private func timed(_ day: Moment, _ clock: Moment.Clock, _ range: Range<Int>, _ trace: Trace) -> Found {
    var whole = day
    (whole.clock, whole.part) = (clock, nil)
    var found = Found(range, whole, .clock)
    found.trace = trace
    found.trace.rule = .clock
    return found
  }

  /// The day that stands behind the second end of a range of clock times, as in "from 7 to 9 pm Tuesday".
  private func dayBehindRange(_ end: Int) -> Found? {
    guard [.to, .until, .till, .through, .and].contains(name(end)) || isDash(end),
      let (later, laterEnd) = figureClock(end + 1)
    else { return nil }
    let half = halfOfDay(laterEnd, hour: later.hour)?.end ?? laterEnd
    let place = name(zone(half)) == .on ? zone(half) + 1 : zone(half)
    if let day = dayBeside(place), day.moment?.grain == .day { return day }
    return name(place) != .the ? partOfDay(place).flatMap { $0.moment?.year == nil ? nil : $0 } : nil
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
    if has(at, .holiday), let found = holiday(at) { return found }
    return nil
  }
}
