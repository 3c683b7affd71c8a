import TimelineModel

extension Reader {
  /// How many tokens are looked at on each side.
  private static let reach = 32

  /// Whether a date at some tokens lies behind or ahead, told by its own clause: the nearest verb or helper before it, or,
  /// where the sentence begins with the date, after it.
  ///
  /// - Complexity: a bounded number of tokens on each side.
  func direction(of range: Range<Int>) -> Direction {
    // What something has gone on since lies behind, whatever the verb.
    if name(range.lowerBound - 1) == .since {
      return Direction(course: .past, evidence: bytes(of: range.lowerBound - 1))
    }
    if let direction = directionBeside(range) { return direction }
    var infinitive: Int?
    var weak: Direction?
    // "is on trial for a bombing in November", "is missing after a storm on Tuesday": the happening lies behind.
    var isHappening = has(range.lowerBound - 2, .mishap)
    var at = range.lowerBound - 1
    let floor = max(0, range.lowerBound - Reader.reach)
    while at >= floor, !endsSentence(at), !isSign(at, UInt8(ascii: ";")) {
      if let course = verdict(at, infinitive: infinitive, isBounded: weak != nil) {
        return Direction(course: course, evidence: bytes(of: at))
      }
      // "is believed to have left on Monday", but "is due to have left by Monday"
      if name(at) == .to, name(at + 1) == .have, !has(at - 1, [.prospect, .ahead, .schedule]) {
        return Direction(course: .past, evidence: bytes(of: at + 1))
      }
      if name(at) == .after { isHappening = true }
      if name(at) == .to, isWord(at + 1), !has(at + 1, [.determiner, .month, .weekday]), !token(at + 1).isCapital {
        infinitive = at
      }
      // "until", "by" and a present tense look ahead unless the verb before them is past.
      if weak == nil, isHappening, isPresentBe(at) { return Direction(course: .past, evidence: bytes(of: at)) }
      if weak == nil, isWeaklyAhead(at, infinitive) { weak = Direction(course: .ahead, evidence: bytes(of: at)) }
      if weak != nil, isPresentBe(at) { return weak ?? .unknown }
      at -= 1
    }
    let begins = beginsClause(range.lowerBound)
    // "In a speech on Tuesday he is expected to …": no verb stands before it.
    guard begins || weak == nil && endsSentence(at) && has(range.lowerBound, [.weekday, .month]) else {
      return weak ?? .unknown
    }
    let ahead = directionAhead(from: range.upperBound, isLoose: !begins)
    // "Sales for September, due Wednesday": what is still to come need not be the month's.
    if !begins, has(range.lowerBound, .month), ahead.course == .ahead { return .unknown }
    return ahead.course == .unknown ? weak ?? .unknown : ahead
  }

  /// What the words right beside a date say, whatever the verb: "ahead of Friday's vote", "postponed until Monday",
  /// "Thursday's bombing".
  private func directionBeside(_ range: Range<Int>) -> Direction? {
    let before = has(range.lowerBound - 1, .determiner) ? range.lowerBound - 2 : range.lowerBound - 1
    if name(before) == .of, [.ahead, .advance].contains(name(before - 1)) {
      return Direction(course: .ahead, evidence: bytes(of: before - 1))
    }
    // "as early as Friday", "no later than Friday"
    if name(before) == .as, name(before - 2) == .as, [.early, .soon].contains(name(before - 1)) {
      return ahead(before - 1)
    }
    if name(before) == .than, name(before - 1) == .later, name(before - 2) == .no { return ahead(before - 1) }
    // What happened unforeseen lies behind.
    if isSign(range.upperBound, UInt8(ascii: "'")), name(range.upperBound + 1) == .s {
      let noun = token(range.upperBound + 2).word == 0 ? range.upperBound + 3 : range.upperBound + 2
      if has(noun, .mishap) { return Direction(course: .past, evidence: bytes(of: noun)) }
    }
    // "Come Monday, the schools open again"
    if name(before) == .come, beginsSentence(before) { return ahead(before) }
    guard has(before, .preposition) else { return has(before, .awaiting) ? ahead(before) : nil }
    if [.until, .till, .to, .for].contains(name(before)), has(before - 1, .deferral) { return ahead(before - 1) }
    return [.for, .on, .to].contains(name(before)) && has(before - 1, .awaiting) ? ahead(before - 1) : nil
  }

  private func ahead(_ at: Int) -> Direction { Direction(course: .ahead, evidence: bytes(of: at)) }

  /// The byte range of a token.
  private func bytes(of at: Int) -> Range<Int> { Int(token(at).start)..<Int(token(at).end) }

  /// What one word before a date says of its direction.
  private func verdict(_ at: Int, infinitive: Int?, isBounded: Bool) -> Direction.Course? {
    let roles = meaning(at).roles
    if let infinitive, infinitive - at <= 3 {
      if roles.contains(.prospect) { return .ahead }
      // "asked to appear on Monday", "promised to reply by Monday", but "refused to leave on Monday".
      if roles.contains(.bidding), isBounded || has(infinitive + 1, [.schedule, .appointment]) { return .ahead }
    }
    // "Starts in July fell": a noun opens the sentence or has an article.
    let isNoun =
      roles.contains(.schedule) && (beginsSentence(at) || has(at - 1, .determiner))
      || name(at - 1) == .s && !token(at).endsInED
    if roles.contains(.ahead), !isNoun { return .ahead }
    if roles.contains(.modal), !token(at).isCapital { return .ahead }
    if name(at) == .set, name(at + 1) == .for { return .ahead }
    let isParticiple = token(at).endsInED && !token(at).isCapital
    guard roles.contains(.past) || isParticiple else { return nil }
    // "will be released", "was to have expired", "is needed": the helper before it decides.
    // "will shut", "to cut": base forms that look like the past.
    if isAuxiliary(at - 1) || name(at - 1) == .to || isHelper(at - 1)
      || (isParticiple || roles.contains(.past)) && isPresentBe(at - 1)
    {
      return nil
    }
    // "the wounded man", "an expected vote"
    if isParticiple, has(at - 1, [.determiner, .preposition]), name(at - 1) != .that, isWord(at + 1),
      !has(at + 1, [.preposition, .determiner])
    {
      return nil
    }
    return .past
  }

  /// "will", "would", "may": the base form behind it is no past tense.
  private func isAuxiliary(_ at: Int) -> Bool {
    has(at, .modal) || [.will, .would, .shall, .ll, .wo].contains(name(at))
  }

  /// Whether a word belongs to a verb that a modal, "will" or "to" leads: "will not be", "to have been", "would stay".
  private func isHelper(_ at: Int) -> Bool {
    var place = at
    for _ in 0..<4 {
      if isAuxiliary(place) || name(place) == .to { return place < at }
      guard [.be, .been, .have, .not, .stay, .remain, .get, .also, .again, .never, .still, .keep].contains(name(place))
      else { return false }
      if name(place) == .be, place == at, !isWord(place - 1) { return true }
      place -= 1
    }
    return false
  }

  /// Whether a narrative tells of a date as of an end or of something yet to come: "until the fall of the fort in May 1945",
  /// "would return in 1950", "planned for June 1944".
  func isStillToCome(_ start: Int) -> Bool {
    var at = start - 1
    let floor = max(0, start - 12)
    while at >= floor, !endsSentence(at), token(at).kind != .sign || isDash(at) {
      if name(at) == .until || name(at) == .till { return true }
      if has(at, .ahead) || has(at, [.prospect, .bidding]) && name(at + 1) == .to { return true }
      if has(at, .past) { return false }
      at -= 1
    }
    return false
  }

  /// "is", "are", "am", but not the "am" of "4am".
  private func isPresentBe(_ at: Int) -> Bool { has(at, .presentBe) && !(name(at) == .am && isNumber(at - 1)) }

  private func isWeaklyAhead(_ at: Int, _ infinitive: Int?) -> Bool {
    if name(at) == .until || name(at) == .till || name(at) == .by && has(at + 1, [.month, .weekday]) { return true }
    if infinitive == nil, isPresentBe(at) { return true }
    return infinitive == nil && has(at, .schedule) && !has(at - 1, [.determiner, .preposition]) && !beginsSentence(at)
  }

  /// Whether a past form is a verb with an object or clause of its own, behind its subject.
  private func isFinitePast(_ at: Int) -> Bool {
    token(at).endsInED && !token(at).isCapital && isWord(at - 1)
      && !has(at - 1, [.presentBe, .past, .modal, .determiner])
      && !isHelper(at - 1) && isWord(at + 1) && !has(at + 1, .preposition) && name(at + 1) != .to
  }

  /// "was due to", "was to": still to come.
  private func isDue(_ at: Int) -> Bool {
    guard has(at, .past), name(at) == .was || name(at) == .were else { return false }
    return name(at + 1) == .to || has(at + 1, .ahead)
  }

  /// Whether a date opens its sentence or stands behind no more than a few small words.
  func beginsClause(_ start: Int) -> Bool {
    var at = start - 1
    for _ in 0..<3 {
      if endsSentence(at) || isSign(at, UInt8(ascii: "\"")) { return true }
      guard has(at, [.preposition, .determiner]) || [.and, .but, .early, .late].contains(name(at)) else { return false }
      at -= 1
    }
    return endsSentence(at)
  }

  /// The first verb behind a date that opens its sentence.
  ///
  /// - Parameter isLoose: whether nouns stand before the date, so that a plain "is" behind it tells nothing: "the raid on Monday is the third".
  private func directionAhead(from start: Int, isLoose: Bool) -> Direction {
    var at = start
    // "Monday's deadline" lies ahead unless a verb says otherwise.
    var owned = Direction.unknown
    let ceiling = min(tokens.count, start + Reader.reach)
    while at < ceiling, !endsSentence(at), !isSign(at, UInt8(ascii: ";")) {
      let roles = meaning(at).roles
      // "On Monday the envoy proposed a meeting": what plans elsewhere is the verb here.
      if at == start + 2, roles.contains(.ahead), name(at - 1) == .s {
        owned = Direction(course: .ahead, evidence: bytes(of: at))
        at += 1
        continue
      }
      if roles.contains(.ahead), isFinitePast(at) { return Direction(course: .past, evidence: bytes(of: at)) }
      if roles.contains(.ahead) || roles.contains(.modal) && !token(at).isCapital || isDue(at) {
        return Direction(course: .ahead, evidence: bytes(of: at))
      }
      if roles.contains(.past) || token(at).endsInED && !token(at).isCapital {
        return Direction(course: .past, evidence: bytes(of: at))
      }
      if isPresentBe(at), !isLoose { return Direction(course: .ahead, evidence: bytes(of: at)) }
      at += 1
    }
    return owned
  }
}
