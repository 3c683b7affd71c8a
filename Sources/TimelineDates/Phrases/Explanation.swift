import TimelineModel

extension TemporalReading {
  /// How an expression got its value, in a line for people.
  ///
  /// The words, the rule, the anchor, what decided the direction, and the value:
  /// `Wednesday: weekday, counted from publication, Thursday 2015-10-08, past by 'said' -> 2015-10-07`.
  public func explanation(of index: Int) -> String {
    let expression = expressions[index]
    let trace = expression.trace
    var line = slice(expression.range)
    line.reserveCapacity(160)
    line += ": "
    line += trace.rule.rawValue
    switch trace.anchor {
    case .none: line += ", named by the text"
    case .publication: line += countedFromPublication
    case .running:
      line += ", counted from the date named before"
      if let reference = expression.reference { line += ", " + reference }
    case .thread:
      line += ", counted from where the story stood"
      if let reference = expression.reference { line += ", " + reference }
    }
    if let direction = trace.direction {
      let word = direction.evidence.isEmpty ? nil : slice(direction.evidence)
      switch direction.course {
      case .past:
        line += ", past"
        if let word { line += " by '" + word + "'" }
      case .ahead: line += ", ahead by '" + (word ?? "") + "'"
      case .unknown: line += ", no verb tells a direction, so the nearest"
      }
    }
    if let modifier = expression.modifier.flatMap(Modifier.init(rawValue:)) { line += ", " + modifier.words }
    if expression.value.hasSuffix("-XX"), expression.span != nil {
      line += ", a day that the calendar lacks, so some day of its month"
    }
    line += " -> "
    line += expression.value
    if let span = expression.span {
      let days = span.edtf
      if days != expression.value { line += " (" + days + ")" }
    } else if expression.kind == .duration {
      line += " (a length, no days)"
    } else {
      line += expression.kind == .set ? " (again and again)" : " (no days)"
    }
    return line
  }

  /// The text of some bytes, its words parted by single spaces.
  private func slice(_ range: Range<Int>) -> String {
    // Nearly always a few ASCII words with a space between them, as they are wanted.
    var before: UInt8 = 0x20
    for byte in text[range] {
      if byte < 0x20 || byte >= 0x7F || byte == 0x20 && before == 0x20 { return folded(range) }
      before = byte
    }
    return before == 0x20 ? folded(range) : String(decoding: text[range], as: UTF8.self)
  }

  private func folded(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Modifier {
  /// What it does to the value, for people.
  fileprivate var words: String {
    switch self {
    case .start: "the early part"
    case .mid: "the middle"
    case .end: "the late part"
    case .approximate: "about"
    case .moreThan: "more than that"
    case .lessThan: "less than that"
    case .equalOrMore: "at least that"
    case .equalOrLess: "at most that"
    case .before: "before that"
    case .after: "after that"
    case .onOrBefore: "that or before"
    case .onOrAfter: "that or later"
    }
  }
}

extension Day {
  /// The English name of its day of the week.
  var weekdayName: String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday - 1]
  }
}
