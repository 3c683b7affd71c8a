import TimelineModel

/// What a text has told so far that later dates are counted from.
struct Context {
  let published: Day?
  let style: TemporalTagger.Style
  var dayFirst: Bool
  /// The date named last.
  var running: Moment?
  /// Where a narrative stood before it leapt over years in the middle of a paragraph.
  var thread: Moment?
  /// The day named last.
  var lastDay: Moment?
  /// The year named last, be it by the way.
  var lastYear: Int?
  /// The week named last.
  var lastWeek: Moment?
  /// The quarter named last.
  var quarter: Moment?
  /// Whether the paragraph has named no date yet; those of other paragraphs anchor less.
  var isNewParagraph = true
  /// Whether no date of the paragraph has named its year yet.
  var isUndatedParagraph = true
  /// Whether the date named last was one that the text gave in full, with its year.
  var isHistory = false
  /// Whether the last comparison was of nine months or of a year rather than a quarter.
  var comparesYears = false

  /// How a text names a date.
  struct Mention {
    let rule: Rule
    /// Whether the date opens its sentence; a narrative that tells "in 1976" further on looks aside.
    let leads: Bool
    /// Whether the date has its own year.
    let isFull: Bool
    /// Whether it is the end of what is told, or was still to come: "until May 1945", "would return in 1950".
    let looksAhead: Bool
  }

  var isNarrative: Bool { style == .narrative }

  /// Begins a new paragraph: its first date may lead to another time.
  mutating func beginParagraph() {
    (isNewParagraph, isUndatedParagraph) = (true, true)
  }

  /// Remembers a date that the text named.
  ///
  /// - Parameter mention: how it was named, which tells whether the text goes on from it.
  mutating func note(_ moment: Moment, _ mention: Mention) {
    guard let year = moment.year else { return }
    lastYear = year
    if moment.grain == .week { lastWeek = moment }
    guard !isAside(moment, year, mention) else { return }
    if moment.grain == .quarter, let last = moment.days?.1, published.map({ last < $0 }) ?? true || quarter == nil {
      quarter = moment
    }
    if moment.grain == .day, moment.index > 0, !moment.isWeekday { lastDay = moment }
    // A century or decade is too wide to count a month or a day from.
    if moment.grain > .decade || running == nil {
      noteLeap(to: year)
      running = moment
    }
    isNewParagraph = false
    // A season whose year was itself carried on says little of the year that the paragraph is about.
    if mention.isFull || moment.grain != .season { isUndatedParagraph = false }
  }

  /// Remembers where a narrative stood when it leaps over more than a year within a paragraph.
  private mutating func noteLeap(to year: Int) {
    guard isNarrative, let running, let current = running.year else { return }
    if abs(year - current) > 1 {
      thread =
        !isNewParagraph && (running.grain == .day || running.grain == .month) && running.index > 0 ? running : nil
    }
  }

  /// Whether a date is mentioned by the way, so that what follows does not count from it.
  private func isAside(_ moment: Moment, _ year: Int, _ mention: Mention) -> Bool {
    guard isNarrative, let running, let current = running.year else { return false }
    if running.grain > .year, moment.grain == .year, year == current { return true }
    if [.shifted, .relativeUnit].contains(mention.rule), year < current { return true }
    if mention.looksAhead, year > current { return true }
    if mention.leads { return false }
    let isFine = running.grain > .year
    // A bare year in the middle of a sentence leads on from a coarse date or at the start of a paragraph, and not far.
    if moment.grain <= .year { return isFine ? !isNewParagraph || abs(year - current) > 5 : year < current }
    return !isUndatedParagraph && isFine && (year < current || moment.grain < .day && year > current + 1)
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
      if running.grain == .week || running.grain == .weekend, let (first, last) = running.days,
        first.month == last.month
      {
        return Moment(.month, of: first)
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
