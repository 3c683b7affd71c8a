extension Reader {
  /// The expression that begins at a token, if one does: of all rules' readings the longest, the first listed among equals.
  func match(_ at: Int) -> Found? {
    let rules = openings(at)
    if rules.isEmpty { return nil }
    var best: Found?
    @inline(__always) func offer(_ found: Found?) {
      guard let found, found.end > (best?.end ?? at) else { return }
      best = found
    }
    if rules.contains(.figures) {
      offer(numericDate(at))
      if best != nil { return best }
    }
    if rules.contains(.clock) { offer(clockTime(at)) }
    if rules.contains(.calendar) { offer(calendarDate(at) ?? dayAlone(at)) }
    if rules.contains(.holiday) { offer(holiday(at)) }
    if rules.contains(.weekday) { offer(weekdayAlone(at)) }
    if rules.contains(.bound) { offer(bound(at) ?? countedPart(at) ?? eve(at)) }
    if rules.contains(.quarter) { offer(quarter(at)) }
    if rules.contains(.era) { offer(decade(at) ?? century(at)) }
    if rules.contains(.season) { offer(season(at)) }
    if rules.contains(.recurrence) { offer(recurrence(at)) }
    if rules.contains(.relative) { offer(relative(at)) }
    if rules.contains(.part) { offer(partOfDay(at)) }
    if rules.contains(.deictic) { offer(deictic(at)) }
    if rules.contains(.blur) { offer(approximated(at)) }
    if rules.contains(.duration) {
      offer(toTheDay(at))
      offer(duration(at))
    }
    if rules.contains(.vague) { offer(vague(at)) }
    if rules.contains(.year) { offer(yearAlone(at)) }
    return best
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
