import TimelineDates
public import TimelineModel

/// Reads the date words of a document anew as if it had been published on one day or another.
///
/// The events that it tells, and who and where, don't change with its day: so the days on which a document may have been published are tried
/// without extracting it again for each.
public struct MentionRedating: Sendable {
  private let text: [UInt8]
  private let regions: [Range<Int>]
  private let mentions: [Mention]

  /// The mentions of a document, extracted under no day.
  ///
  /// - Complexity: O(n) in the bytes of the text.
  public init(of mentions: [Mention], in text: [UInt8]) {
    self.text = text
    self.mentions = mentions
    regions = Layout(text).blocks.filter { $0.kind != .boilerplate }.map(\.range)
  }

  /// The document read as if published on a day; mentions are without days where that takes more than the words.
  ///
  /// - Complexity: O(n) in the bytes of the text, most of which is skipped.
  public func reading(on day: Day) -> DatedReading {
    let reading = TemporalTagger(published: day).read(text, within: regions)
    var spans: [Range<Int>: DateSpan] = [:]
    for expression in reading.expressions { spans[expression.range] = expression.span }
    // A phrase says more than its expression: "since Friday", "a day later".
    for phrase in reading.phrases { spans[phrase.range] = phrase.span }
    let dated = mentions.map { mention in
      var mention = mention
      mention.date = date(of: mention, on: day, spans)
      return mention
    }
    return DatedReading(mentions: dated, daysInOrder: Self.daysInOrder(reading, on: day))
  }

  /// How many different days the longest stretch of a text tells that goes on from day to day.
  private static func daysInOrder(_ reading: TemporalReading, on day: Day) -> Int {
    var longest = 0
    var (count, last): (Int, Day?) = (0, nil)
    for expression in reading.expressions where expression.kind == .date || expression.kind == .time {
      guard let first = expression.span?.earliest, let end = expression.span?.latest, end - first <= 1, first <= day
      else { continue }
      if let last, first >= last, first - last <= 7 { count += first > last ? 1 : 0 } else { count = 1 }
      last = first
      longest = max(longest, count)
    }
    return longest
  }

  private func date(of mention: Mention, on day: Day, _ spans: [Range<Int>: DateSpan]) -> MentionDate {
    var date = mention.date
    if date.basis == .stated { return date }
    let found = date.range.flatMap { spans[$0] }
    if date.basis == .inferred {
      let hasHappened = mention.status == .occurred || mention.status == .denied
      date.span =
        hasHappened ? StatedDates.news(of: found?.latest ?? day) : StatedDates.yetToCome(on: found?.latest ?? day)
      return date
    }
    date.span = found
    return mention.status == .occurred ? EventDating.closed(date, phase: mention.phase, by: day) : date
  }
}
