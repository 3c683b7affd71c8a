import TimelineModel

/// How far the newest happening of a document lies before a day: news is seldom published more than a day after what it tells, and never before it.
enum DatingLag {
  /// How many of the first mentions are the news itself.
  private static let opening = 3
  /// What each further day of silence costs, what it costs at most, and what a happening still to come costs that is told as past.
  private static let (perDay, most, early) = (0.1, 0.5, 0.8)
  /// What it costs that the news itself, told with the name of a weekday, is not of the day.
  private static let staleOpening = 0.25

  /// What speaks against a day of publication.
  ///
  /// - Parameter mentions: with the dates that they have if the document was published on the day.
  static func cost(of day: Day, _ mentions: [Mention]) -> Double {
    var newest: Day?
    var cost = 0.0
    lazy var names = !mentions.contains { isToday($0.date) }
    for (index, mention) in mentions.enumerated() where mention.status == .occurred && mention.date.basis != .inferred {
      guard let first = mention.date.span?.earliest, let last = mention.date.span?.latest, last - first <= 1 else {
        continue
      }
      if first > day, mention.phase != .end { return early }
      newest = max(newest ?? last, last)
      if index < opening, last < day, isWeekday(mention.date), names { cost = staleOpening }
    }
    guard let newest else { return 0 }
    return cost + min(most, perDay * Double(max(0, day - newest - 1)))
  }

  /// Whether the words count from the day of publication: who writes "this morning" calls the same day by no other name.
  private static func isToday(_ date: MentionDate) -> Bool {
    let words = words(of: date)
    return words.contains { ["today", "Today", "tonight", "yesterday", "Yesterday"].contains($0) }
      || words.first.map { $0 == "this" || $0 == "This" } ?? false
  }

  /// Whether the words are the name of a weekday: who writes a day later says "yesterday" as often.
  private static func isWeekday(_ date: MentionDate) -> Bool {
    words(of: date).contains { weekdays.contains($0) }
  }

  private static func words(of date: MentionDate) -> [Substring] {
    date.text.map { $0.utf8.split(separator: 0x20).map { Substring($0) } } ?? []
  }

  private static let weekdays: Set<Substring> = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
