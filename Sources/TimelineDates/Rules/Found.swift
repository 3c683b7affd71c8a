import TimelineModel

/// What a rule read: where it ends, what it means and how that was found.
struct Found {
  enum Meaning {
    case moment(Moment)
    case amount(Amount)
    /// What comes again in each such piece of the calendar: every Sunday, every July.
    case each(Moment)
    /// What comes again after each such amount: every two days.
    case every(Amount)
    /// No day at all.
    case reference(Reference)
  }

  /// The past, the present or the future.
  enum Reference: String {
    case past = "PAST_REF"
    case present = "PRESENT_REF"
    case future = "FUTURE_REF"
  }

  /// Tokens, half-open.
  var start: Int
  var end: Int
  var meaning: Meaning
  var modifier: Modifier?
  /// Days that differ from those of the meaning.
  var span: DateSpan?
  var trace: Trace

  init(_ range: Range<Int>, _ meaning: Meaning, _ trace: Trace, modifier: Modifier? = nil, span: DateSpan? = nil) {
    (start, end, self.meaning, self.trace, self.modifier, self.span) =
      (range.lowerBound, range.upperBound, meaning, trace, modifier, span)
  }

  init(_ range: Range<Int>, _ moment: Moment, _ rule: Rule, _ anchor: Trace.Anchor = .none, modifier: Modifier? = nil) {
    self.init(range, .moment(moment), Trace(rule: rule, anchor: anchor), modifier: modifier)
  }

  /// The piece of the calendar, where it is one.
  var moment: Moment? {
    if case .moment(let moment) = meaning { moment } else { nil }
  }

  /// Whether it is a piece of the calendar longer than a day.
  var isStretch: Bool {
    guard let moment else { return false }
    return moment.grain < .day
  }

  /// The same from an earlier token on, with a modifier where there is none yet.
  func extended(from start: Int, _ modifier: Modifier? = nil) -> Found {
    var wider = self
    wider.start = start
    wider.modifier = modifier ?? self.modifier
    return wider
  }
}
