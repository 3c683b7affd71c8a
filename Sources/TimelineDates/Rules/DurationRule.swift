import TimelineModel

extension Reader {
  /// An amount of time: `three days`, `a six-month`, `two and a half years`, `several weeks`, `an hour and 30 minutes`.
  ///
  /// The article is part of it only when it is the number: "a week", and "six-month" out of "a six-month truce".
  func amount(_ at: Int) -> (amount: Amount, end: Int)? {
    if let (thousandths, end) = count(at) {
      var next = isDash(end) && isGlued(end) ? end + 1 : end
      let hyphen = next > end
      // "two to three weeks", "ten or twelve days": the lower bound counts.
      if !hyphen || isNumber(next), name(next) == .to || name(next) == .or || hyphen,
        let (_, upper) = count(hyphen ? next : next + 1), unit(upper) != nil
      {
        next = upper
      }
      if isDash(next), isGlued(next) { next += 1 }
      if let fraction = hyphen ? nil : halves(next, of: thousandths) { return fraction }
      next = skipAdjectives(next)
      guard let (unit, unitEnd) = unit(next) else { return nil }
      // "three quarters of the city"
      if unit == .quarter, name(unitEnd) == .of || hyphen || !has(next, .plural) { return nil }
      if unit == .second, !has(next, [.plural, .abbreviatedUnit]), !hyphen, name(at) != .one { return nil }
      return composed(Amount(thousandths: thousandths, unit: unit), unitEnd)
    }
    switch name(at) {
    case .a, .an, .another:
      return indefinite(at)
    case .several, .few, .many, .numerous:
      let next = skipAdjectives(at + 1)
      // "in as many years" repeats a number.
      guard let (unit, end) = unit(next), has(next, .plural), name(at - 1) != .as else { return nil }
      return (Amount(thousandths: nil, unit: unit), end)
    case .all:
      // "all week", "all day"
      guard let (unit, end) = unit(at + 1), !has(at + 1, .plural), !unit.isClock, !isDash(end) else { return nil }
      return (Amount(thousandths: 1000, unit: unit), end)
    case .half:
      let start = [.a, .an].contains(name(at + 1)) ? at + 2 : isDash(at + 1) ? at + 2 : at + 1
      guard start > at + 1, let (unit, end) = unit(start), !has(start, .plural) else { return nil }
      return (Amount(thousandths: 500, unit: unit), end)
    case .some where has(at - 1, .preposition) && has(at + 1, .plural):
      return unit(at + 1).map { (Amount(thousandths: nil, unit: $0.0), $0.1) }
    case .couple where name(at + 1) == .of:
      guard let (unit, end) = unit(at + 2) else { return nil }
      return (Amount(thousandths: 2000, unit: unit), end)
    case .dozens, .hundreds, .thousands:
      guard name(at + 1) == .of, let (unit, end) = unit(at + 2), has(at + 2, .plural) else { return nil }
      return (Amount(thousandths: nil, unit: unit), end)
    default: return nil
    }
  }

  /// `a week`, `an hour and a half`, `a few days`, `a couple of months`, `a half-hour`, `another two weeks`, `a year and a half`.
  private func indefinite(_ at: Int) -> (amount: Amount, end: Int)? {
    let next = at + 1
    if name(at) == .another || name(next) == .further || name(next) == .additional {
      if let inner = amount(name(at) == .another ? next : next + 1), has(inner.end - 1, .plural) { return inner }
    }
    switch name(next) {
    case .few, .several, .couple, .half, .number:
      if name(next) == .number {
        return name(next + 1) == .of ? unit(next + 2).map { (Amount(thousandths: nil, unit: $0.0), $0.1) } : nil
      }
      if name(next) == .half, isDash(next + 1), let (unit, end) = unit(next + 2) {
        return (Amount(thousandths: 500, unit: unit), end)
      }
      if name(next) == .couple, name(next + 1) != .of { return nil }
      if name(next) == .few, [.more].contains(name(next + 1)) {
        return unit(next + 2).map { (Amount(thousandths: nil, unit: $0.0), $0.1) }
      }
      return name(next) == .half ? nil : amount(next)
    case .good, .full, .whole, .further, .single, .long, .short, .entire, .additional, .working, .trading:
      guard let (unit, end) = unit(next + 1), !has(next + 1, .plural) else { return nil }
      return composed(Amount(thousandths: 1000, unit: unit), end)
    default: break
    }
    guard let (unit, end) = unit(next), !has(next, .plural), unit != .second || has(at - 1, .preposition),
      unit != .quarter, unit != .weekend, !has(next, .abbreviatedUnit)
    else { return nil }
    // "a day-long", "a year-old", "a minute-by-minute" are adjectives.
    if isDash(end), isGlued(end) { return nil }
    return composed(Amount(thousandths: 1000, unit: unit), end)
  }

  /// `two-thirds of a year` is left; `three and a half years` and `2 1/2 years` are read by the count.
  private func halves(_ at: Int, of thousandths: Int) -> (amount: Amount, end: Int)? {
    guard let (part, end) = andAFraction(at), let (unit, unitEnd) = unit(end) else { return nil }
    return (Amount(thousandths: thousandths + part, unit: unit), unitEnd)
  }

  /// Adds "and a half", "and three months" behind an amount.
  private func composed(_ amount: Amount, _ end: Int) -> (amount: Amount, end: Int) {
    let bareHalf = match(end, .and, .half).map { (thousandths: 500, end: $0) }
    if let (part, partEnd) = andAFraction(end) ?? bareHalf, let whole = amount.thousandths, unit(partEnd) == nil,
      name(partEnd) != .of, name(partEnd) != .a
    {
      return (Amount(thousandths: whole + part, unit: amount.unit), partEnd)
    }
    var next = name(end) == .and ? end + 1 : end
    if isSign(end, UInt8(ascii: ",")), isNumber(end + 1) { next = end + 1 }
    if next > end || isNumber(end), let (thousandths, countEnd) = count(next), let (minor, minorEnd) = unit(countEnd),
      minor.rawValue < amount.unit.rawValue, amount.unit.rawValue - minor.rawValue <= 4,
      amount.unit != .day || minor == .hour,
      ![.ago, .later, .earlier].contains(name(minorEnd)) || true
    {
      var whole = amount
      whole.minor = (thousandths, minor)
      return (whole, minorEnd)
    }
    return (amount, end)
  }

  /// Moves over "straight", "consecutive", "more", "long", "bloody" between a number and its unit.
  func skipAdjectives(_ at: Int) -> Int {
    var next = at
    for _ in 0..<2 where has(next, .unitAdjective) {
      // "three next week" are not three weeks.
      if [.next, .last, .coming, .upcoming].contains(name(next)), !has(next + 1, .plural) { break }
      next += 1
    }
    return next
  }

  /// A unit's name; abbreviations only behind a figure.
  func unit(_ at: Int) -> (Unit, Int)? {
    guard
      has(at, .unit),
      !token(at).isCapital || context.isNarrative || token(at - 1).isCapital || isNumber(at - 1) || beginsSentence(at)
    else { return nil }
    if has(at, .abbreviatedUnit), !isNumber(at - 1) || token(at).end - token(at).start == 1 && !isGlued(at) {
      return nil
    }
    return (meaning(at).unit, at + 1)
  }

  /// A duration, or a date so far from the anchor: `three days`, `two years ago`, `a decade earlier`, `six months later`.
  func duration(_ at: Int) -> Found? {
    if has(at, .unit), has(at, .plural) { return barePlural(at) }
    guard let (amount, end) = amount(at) else { return compoundAdjective(at) }
    if let found = oldThing(at, amount, end) { return found }
    if has(end, .notATime) || isAge(at, end) || isRate(at, end) || isNameOfWar(end) { return nil }
    if let found = shifted(at, amount, end) { return found }
    // "ten years' imprisonment" keeps the apostrophe out.
    if name(at) == .a || name(at) == .an, name(end) != .or, !isLength(at, amount, end) { return nil }
    var stop = end
    var modifier: Modifier? = name(at) == .a && name(at + 1) == .couple || name(at) == .couple ? .approximate : nil
    if let so = match(end, .or, .so) { (stop, modifier) = (so, .approximate) }
    if let more = match(end, .or, .more) { (stop, modifier) = (more, .equalOrMore) }
    if let less = match(end, .or, .less) { (stop, modifier) = (less, .equalOrLess) }
    if name(end) == .or, name(end + 1) == .two, !has(end + 2, .unit), name(at) == .a { stop = end + 2 }
    // "24-hour-long", "decade-long"
    if isDash(stop), isGlued(stop), name(stop + 1) == .long {
      stop += 2
    } else if name(stop) == .long, isGlued(at + 2) {
      stop += 0
    }
    return Found(at..<stop, .amount(amount), Trace(rule: .duration), modifier: modifier)
  }

  /// `decades-long`, `year-long`, `day-long`.
  private func compoundAdjective(_ at: Int) -> Found? {
    guard let (unit, end) = unit(at), isDash(end), isGlued(end), name(end + 1) == .long else { return nil }
    let amount = Amount(
      thousandths: has(at, .plural) ? nil : 1000, unit: unit == .decade && has(at, .plural) ? .year : unit)
    return Found(at..<(end + 2), .amount(amount), Trace(rule: .duration))
  }

  /// `years of talks`, `for months`, `within weeks`, `weeks later`, `decades-long`.
  private func barePlural(_ at: Int) -> Found? {
    if let long = compoundAdjective(at) { return long }
    guard !has(at, .abbreviatedUnit), let (unit, end) = unit(at), unit != .quarter, unit != .weekend else { return nil }
    let amount = Amount(thousandths: nil, unit: unit)
    if [.ago, .earlier, .later, .before, .after, .hence].contains(name(end)), let found = shifted(at, amount, end) {
      return found
    }
    let before = name(at - 1)
    let isFree = [
      .for, .in, .within, .after, .over, .of, .spent, .take, .takes, .took, .last_, .lasted, .and, .or, .through,
      .during, .only, .just, .with,
    ].contains(before)
    guard before != .of || has(at - 2, [.scale, .several]) == false, !has(at - 1, [.determiner, .ordinal, .cardinal]),
      !isNumber(at - 1)
    else { return nil }
    // "It will be months before", "it was weeks until"
    if [.be, .been, .was].contains(before), [.before, .since, .until].contains(name(end)) {
      return Found(at..<end, .amount(amount), Trace(rule: .duration))
    }
    let follows = name(end) == .of && !has(at - 1, .determiner)
    guard
      isFree && before != .of && before != .and && before != .with || follows || before == .or && has(at - 2, .unit)
        || before == .and && has(at - 2, .unit)
    else { return nil }
    // "hours" of work and "minutes" of a meeting need "for" or "within".
    if follows, !isFree, unit == .minute || unit == .second { return nil }
    return Found(at..<end, .amount(amount), Trace(rule: .duration))
  }

  /// `two-year-old` before a thing: "a two-year-old venture" has gone on so long, where a two-year-old is a child.
  private func oldThing(_ at: Int, _ amount: Amount, _ end: Int) -> Found? {
    guard isDash(end), isGlued(end), name(end + 1) == .old, has(end + 2, [.dateNoun, .thing]) else { return nil }
    return Found(at..<(end + 2), .amount(amount), Trace(rule: .duration))
  }

  /// Whether an amount is somebody's age: "two years old", "a 35-year-old", "aged 3 months".
  private func isAge(_ at: Int, _ end: Int) -> Bool {
    if name(end) == .old || isDash(end) && isGlued(end) && (name(end + 1) == .old || name(end + 1) == .olds) {
      return true
    }
    return match(end, .of, .age) != nil || [.aged, .age, .ages].contains(name(at - 1))
  }

  /// Whether an amount is part of a war's name: "the Seven Years' War", "the Six Day War".
  private func isNameOfWar(_ end: Int) -> Bool {
    let next = isSign(end, UInt8(ascii: "'")) ? end + 1 : end
    return token(end - 1).isCapital && token(next).kind == .word && bytes(next).elementsEqual("War".utf8)
  }

  /// Whether "a year" is a rate: "$5 million a year", "700 seats a week", "twice a day".
  private func isRate(_ at: Int, _ end: Int) -> Bool {
    guard name(at) == .a || name(at) == .an, end == at + 2, !has(end, .plural) else { return false }
    guard ![.ago, .earlier, .later, .before, .after, .or, .and].contains(name(end)) else { return false }
    // "A week from Monday he will testify."
    if name(end) == .from, weekday(end + 1) != nil { return false }
    let before = at - 1
    if isNumber(before) || has(before, [.cardinal, .counted, .notATime]) || token(before).endsInS
      || isSign(before, UInt8(ascii: "%"))
    {
      return true
    }
    return has(before, .unit) || isStop(before)
  }

  /// Whether "a week" is a length: after a preposition of time, a verb of lasting, before "of".
  private func isLength(_ at: Int, _ amount: Amount, _ end: Int) -> Bool {
    if end > at + 2 { return true }
    switch name(at - 1) {
    case .for, .in, .within, .after, .over, .under, .during, .than, .about, .nearly, .almost, .least, .just, .only, .to,
      .roughly, .approximately, .around, .through,
      .spent, .take, .takes, .took, .last_, .lasted, .lasts, .another, .quite, .half, .or:
      return true
    case .per: return false
    default:
      if [.before, .after, .later].contains(name(end)) { return true }
      return [.to, .of].contains(name(end)) && amount.unit != .day || has(end, .preposition) && context.isNarrative
    }
  }
}
