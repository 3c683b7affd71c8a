extension Reader {
  /// Whether a month's name with no day or year beside it is the month: "in May", and neither "May Holroyd" nor "they may".
  ///
  /// - Parameters:
  ///   - at: the month's name.
  ///   - end: the token behind it and its full stop.
  func isMonthByItself(_ at: Int, _ end: Int) -> Bool {
    guard !token(at).isUpper || has(at - 1, .preposition), !has(at - 1, .title) else { return false }
    if !token(at).isCapital {
      // "in october", from a writer without capitals.
      if has(at, .homograph) { return name(at - 1) == .in && endsSentence(end) }
      if name(at - 1) == .the, has(at - 2, .preposition) { return endsSentence(end) }
      return !has(at, .abbreviation)
        && (has(at - 1, .preposition) || [.and, .to, .or].contains(name(at - 1)) && has(at - 2, .month))
    }
    // "the July Monarchy", "the October Revolution"
    if has(at - 1, .determiner), isNamedAfterDay(end) { return false }
    let before = isDash(at - 1) && name(at - 2) == .mid ? .mid : name(at - 1)
    // "in May", "last April", "late March": nothing but a month stands there.
    if Reader.monthOpeners.contains(before) { return true }
    if isListedMonth(at, end) || has(end, .commodity) { return true }
    let next = token(end)
    let isName = next.kind == .word && next.isCapital && !has(end, [.month, .weekday, .determiner])
    // "Jan told the court", "Jan Egeland": a first name, where the month has its full stop.
    if has(at, .abbreviation), end == at + 1, isName || has(end, [.past, .presentBe, .modal]) || token(end).endsInED {
      return false
    }
    if has(at, .homograph) || has(at, .givenName) {
      // A name: "April Dunmore", "Harlan May", "Theresa May", and "her son, August,".
      if isName { return false }
      if token(at - 1).kind == .word, token(at - 1).isCapital, !beginsSentence(at - 1) { return false }
    }
    // "Black September"
    if isWord(at - 1), token(at - 1).isCapital,
      token(at - 1).word == 0 || Self.dayNicknames.contains(String(decoding: bytes(at - 1), as: UTF8.self))
    {
      return false
    }
    if has(at, .homograph) {
      if before == .to { return has(at - 2, .month) }
      // "a March election", "the May deadline"; "the March on Washington" has a preposition behind.
      if has(at - 1, .determiner) { return next.kind == .word && !has(end, .preposition) && !has(end, .placeHead) }
      return has(at - 1, [.preposition, .month]) || before == .mid
    }
    if has(at, .givenName) {
      let isOwned = name(at - 1) == .s && isSign(at - 2, UInt8(ascii: "'")) && next.kind == .word
      return isOwned || has(at - 1, [.preposition, .determiner, .past]) || beginsSentence(at) || before == .and
        || token(at - 1).endsInED
        || isGlued(at) && isDash(at - 1)
    }
    return true
  }

  /// Words behind which a month's name is a month.
  private static let monthOpeners: [Name] = [
    .in, .since, .until, .till, .during, .last, .next, .this, .early, .mid, .late, .every, .each, .through, .throughout,
  ]

  /// Whether another month stands beside a month, with a conjunction, a comma or a dash between them.
  private func isListedMonth(_ at: Int, _ end: Int) -> Bool {
    func joins(_ place: Int) -> Bool {
      [.and, .or, .to, .through].contains(name(place)) || isDash(place) || isSign(place, UInt8(ascii: ","))
        || isSign(place, UInt8(ascii: "/"))
    }
    if joins(end), has(end + 1, .month), token(end + 1).isCapital { return true }
    guard joins(at - 1) else { return false }
    return has(at - 2, .month) || isNumber(at - 2) && has(at - 3, .month)
      || isSign(at - 2, UInt8(ascii: ".")) && has(at - 3, .month)
  }
}
