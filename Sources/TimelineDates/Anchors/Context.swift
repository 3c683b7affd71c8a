import TimelineModel

/// What a text has told so far that later dates are counted from.
struct Context {
  let published: Day?
  let style: TemporalTagger.Style
  var dayFirst: Bool
  /// The date named last.
  var running: Moment?
  /// The day named last.
  var lastDay: Moment?
  /// The year named last, be it by the way.
  var lastYear: Int?
  /// The quarter named last.
  var quarter: Moment?
  /// The token at which the paragraph's first date stands; dates of other paragraphs anchor less.
  var isNewParagraph = true
  /// Whether the date named last was one that the text gave in full, with its year.
  var isHistory = false
  /// Whether the last comparison was of nine months or of a year rather than a quarter.
  var comparesYears = false

  var isNarrative: Bool { style == .narrative }

  /// Remembers a date that the text named.
  ///
  /// - Parameter leads: whether the date opens its sentence; a narrative that tells "in 1976" further on looks aside.
  mutating func note(_ moment: Moment, leads: Bool, rule: Rule) {
    guard let year = moment.year else { return }
    lastYear = year
    guard !isAside(moment, year, leads: leads, rule: rule) else { return }
    if moment.grain == .quarter, let last = moment.days?.1, published.map({ last < $0 }) ?? true || quarter == nil {
      quarter = moment
    }
    if moment.grain == .day, moment.index > 0, !moment.isWeekday { lastDay = moment }
    // A century or decade is too wide to count a month or a day from.
    if moment.grain > .decade || running == nil { running = moment }
    isNewParagraph = false
  }

  /// Whether a date is mentioned by the way, so that what follows does not count from it.
  private func isAside(_ moment: Moment, _ year: Int, leads: Bool, rule: Rule) -> Bool {
    guard isNarrative, let running, let current = running.year else { return false }
    if running.grain > .year, moment.grain == .year, year == current { return true }
    if rule == .shifted, year < current { return true }
    if leads { return false }
    let isFine = running.grain > .year
    if moment.grain <= .year { return isFine ? !isNewParagraph : year < current }
    return !isNewParagraph && isFine && (year < current || moment.grain < .day && year > current + 1)
  }

  /// The day that "last week" and "this year" are counted from.
  var today: Day? {
    isNarrative ? running?.days?.0 ?? published : published
  }

  /// How the anchor of `today` is explained.
  var todayAnchor: Trace.Anchor {
    isNarrative && running != nil ? .running : .publication
  }

  /// The calendar unit that "that month" or "the following year" is counted from, where the text named one fine enough.
  func unit(_ grain: Moment.Grain) -> Moment? {
    guard let running else { return nil }
    switch grain {
    case .day: return (running.grain == .day ? running : lastDay).flatMap { $0.date.map { Moment($0) } }
    case .week, .weekend: return running.date.map { Moment(grain, of: $0) }
    case .month:
      if running.grain == .month || running.grain == .day, let year = running.year, running.index > 0 {
        return Moment(.month, year: year, index: running.index)
      }
      return nil
    case .season: return running.grain == .season ? running : running.days.map { Moment(.season, of: $0.0) }
    case .quarter: return quarter ?? (running.grain >= .month ? running.days.map { Moment(.quarter, of: $0.0) } : nil)
    case .half: return running.days.map { Moment(.half, of: $0.0) }
    case .year:
      if running.grain == .week || running.grain == .weekend { return running.days.map { Moment(.year, of: $0.1) } }
      return running.grain >= .year ? running.year.map { Moment(.year, year: $0) } : nil
    case .decade: return running.year.map { Moment(.decade, year: Moment.start(of: 10, $0)) }
    case .century: return running.year.map { Moment(.century, year: Moment.start(of: 100, $0)) }
    }
  }
}
