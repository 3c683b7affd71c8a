extension Reader {
  /// The expression that begins at a token, if one does: of all rules' readings the longest, the first listed among equals.
  func match(_ at: Int) -> Found? {
    guard canBegin(at) else { return nil }
    var best: Found?
    func offer(_ found: Found?) {
      guard let found, found.end > found.start, found.end > (best?.end ?? at) else { return }
      best = found
    }
    if isNumber(at) {
      offer(numericDate(at))
      if best != nil { return best }
    }
    offer(clockTime(at))
    offer(calendarDate(at))
    offer(holiday(at))
    offer(weekdayAlone(at))
    offer(bound(at))
    offer(quarter(at))
    offer(decade(at))
    offer(century(at))
    offer(season(at))
    offer(recurrence(at))
    offer(relative(at))
    offer(partOfDay(at))
    offer(deictic(at))
    offer(approximated(at))
    offer(duration(at))
    offer(vague(at))
    offer(yearAlone(at))
    return best
  }

  /// Whether any rule begins with such a token.
  @inline(__always) private func canBegin(_ at: Int) -> Bool {
    let token = tokens[at]
    switch token.kind {
    case .number: return true
    case .word: return token.word != 0 && words.begins[Int(token.word)]
    case .sign: return token.number == Int32(UInt8(ascii: "'"))
    case .stop: return false
    }
  }
}
