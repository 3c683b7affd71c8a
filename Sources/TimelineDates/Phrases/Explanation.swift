import TimelineModel

extension TemporalReading {
  /// How an expression got its value, in a line for people.
  ///
  /// The words, the rule, the anchor, what decided the direction, and the value:
  /// `Wednesday: weekday, counted from publication, Thursday 2015-10-08, past by 'said' -> 2015-10-07`.
  public func explanation(of index: Int) -> String {
    let expression = expressions[index]
    let trace = expression.trace
    // In bytes: a line is put together for each date of an event, and strings cost five times as much.
    var line: [UInt8] = []
    line.reserveCapacity(160)
    write(expression.range, to: &line)
    line += ": ".utf8
    line += trace.rule.rawValue.utf8
    switch trace.anchor {
    case .none: line += ", named by the text".utf8
    case .publication: line += countedFromPublication.utf8
    case .running:
      line += ", counted from the date named before".utf8
      if let reference = expression.reference { line += (", " + reference).utf8 }
    case .thread:
      line += ", counted from where the story stood".utf8
      if let reference = expression.reference { line += (", " + reference).utf8 }
    }
    if let direction = trace.direction {
      switch direction.course {
      case .past:
        line += ", past".utf8
        if !direction.evidence.isEmpty {
          line += " by '".utf8
          write(direction.evidence, to: &line)
          line += "'".utf8
        }
      case .ahead:
        line += ", ahead by '".utf8
        write(direction.evidence, to: &line)
        line += "'".utf8
      case .unknown: line += ", no verb tells a direction, so the nearest".utf8
      }
    }
    if let modifier = expression.modifier.flatMap(Modifier.init(rawValue:)) { line += (", " + modifier.words).utf8 }
    if expression.value.hasSuffix("-XX"), expression.span != nil {
      line += ", a day that the calendar lacks, so some day of its month".utf8
    }
    line += " -> ".utf8
    line += expression.value.utf8
    if let span = expression.span {
      let days = span.edtf
      if days != expression.value { line += (" (" + days + ")").utf8 }
    } else if expression.kind == .duration {
      line += " (a length, no days)".utf8
    } else {
      line += (expression.kind == .set ? " (again and again)" : " (no days)").utf8
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// Appends the text of some bytes, its words parted by single spaces.
  private func write(_ range: Range<Int>, to line: inout [UInt8]) {
    // Nearly always a few ASCII words with a space between them, as they are wanted.
    var before: UInt8 = 0x20
    for byte in text[range] {
      if byte < 0x20 || byte >= 0x7F || byte == 0x20 && before == 0x20 { return line += folded(range).utf8 }
      before = byte
    }
    if before == 0x20 { line += folded(range).utf8 } else { line += text[range] }
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
