import TimelineModel

extension Reader {
  /// Whether a date at some tokens lies behind or ahead, told by its own clause: the nearest verb or helper before it, or,
  /// where none stands before it, after it.
  ///
  /// - Complexity: at most 32 tokens are looked at on each side.
  func direction(of range: Range<Int>) -> Direction {
    var infinitive: Int?
    var at = range.lowerBound - 1
    let floor = max(0, range.lowerBound - 32)
    var fallback: Direction?
    while at >= floor, !endsSentence(at), !isSign(at, UInt8(ascii: ";")) {
      let roles = meaning(at).roles
      let here = Int(token(at).start)..<Int(token(at).end)
      if let found = verdict(at, roles, infinitive: infinitive) {
        return Direction(course: found, evidence: here)
      }
      if name(at) == .to, isWord(at + 1), !has(at + 1, [.determiner, .month, .weekday]), !token(at + 1).isCapital {
        infinitive = at
      }
      // A present tense of a timetable looks ahead when nothing earlier in the clause says otherwise.
      if fallback == nil, infinitive == nil, roles.contains(.schedule) || roles.contains(.presentBe) {
        fallback = Direction(course: .ahead, evidence: here)
        if roles.contains(.presentBe) || !has(at - 1, [.determiner, .preposition]) {
          return Direction(course: .ahead, evidence: here)
        }
      }
      at -= 1
    }
    at = range.upperBound
    let ceiling = min(tokens.count, range.upperBound + 32)
    while at < ceiling, !endsSentence(at), !isSign(at, UInt8(ascii: ";")) {
      let roles = meaning(at).roles
      let here = Int(token(at).start)..<Int(token(at).end)
      if roles.contains(.ahead) || roles.contains(.modal) && token(at).isCapital == false {
        return Direction(course: .ahead, evidence: here)
      }
      if roles.contains(.past) || token(at).endsInED && !token(at).isCapital {
        return Direction(course: .past, evidence: here)
      }
      if roles.contains(.presentBe) { return fallback ?? Direction(course: .ahead, evidence: here) }
      at += 1
    }
    return fallback ?? .unknown
  }

  /// What one word before a date says of its direction.
  private func verdict(_ at: Int, _ roles: WordMeaning.Roles, infinitive: Int?) -> Direction.Course? {
    if let infinitive, roles.contains(.prospect), infinitive - at <= 3 { return .ahead }
    if roles.contains(.ahead) {
      // "by" and "until" look ahead only with their own date; after a past verb they may lie behind.
      return .ahead
    }
    if roles.contains(.modal), !token(at).isCapital { return .ahead }
    if roles.contains(.past) { return .past }
    if token(at).endsInED, !token(at).isCapital, !has(at - 1, .determiner) || !isWord(at + 1) { return .past }
    return nil
  }
}
