extension Reader {
  /// The expression that begins at a token, if one does: of all rules' readings the longest, the first listed among equals.
  func match(_ at: Int) -> Found? {
    let rules = openings(at)
    if rules.isEmpty { return nil }
    var best: Found?
    if rules.contains(.figures) {
      Self.offer(numericDate(at), at, &best)
      if best != nil { return best }
    }
    if rules.contains(.clock) { Self.offer(clockTime(at), at, &best) }
    if rules.contains(.calendar) { Self.offer(calendarDate(at) ?? dayAlone(at), at, &best) }
    if rules.contains(.holiday) { Self.offer(holiday(at), at, &best) }
    if rules.contains(.weekday) { Self.offer(weekdayAlone(at), at, &best) }
    if rules.contains(.bound) { Self.offer(bound(at) ?? countedPart(at) ?? eve(at), at, &best) }
    if rules.contains(.quarter) { Self.offer(quarter(at), at, &best) }
    if rules.contains(.era) { Self.offer(decade(at) ?? century(at) ?? decadeOfCentury(at), at, &best) }
    if rules.contains(.season) { Self.offer(season(at), at, &best) }
    if rules.contains(.recurrence) { Self.offer(recurrence(at), at, &best) }
    if rules.contains(.relative) { Self.offer(relative(at), at, &best) }
    if rules.contains(.part) { Self.offer(partOfDay(at), at, &best) }
    if rules.contains(.deictic) { Self.offer(deictic(at), at, &best) }
    if rules.contains(.blur) { Self.offer(approximated(at), at, &best) }
    if rules.contains(.duration) {
      Self.offer(toTheDay(at), at, &best)
      Self.offer(duration(at), at, &best)
    }
    if rules.contains(.vague) { Self.offer(vague(at), at, &best) }
    if rules.contains(.year) { Self.offer(yearAlone(at), at, &best) }
    return best
  }

  /// Takes a reading that is longer than the best so far.
  @inline(__always) private static func offer(_ found: Found?, _ at: Int, _ best: inout Found?) {
    if let found, found.end > best?.end ?? at { best = found }
  }

  /// The rules that can begin with a token.
  @inline(__always) private func openings(_ at: Int) -> Openings {
    let token = tokens[at]
    switch token.kind {
    case .number: return .number
    case .word:
      let rules = words.openings[Int(token.word)]
      // An article begins nothing before a word that no rule knows.
      if rules.contains(.article), !continues(at + 1) { return [] }
      return rules
    case .sign: return token.number == Int32(UInt8(ascii: "'")) ? [.era, .year] : []
    case .stop: return []
    }
  }

  /// Whether the word behind an article can be part of an expression.
  @inline(__always) private func continues(_ at: Int) -> Bool {
    let next = token(at)
    return next.kind == .word ? words.continues[Int(next.word)] : next.kind != .stop
  }
}
