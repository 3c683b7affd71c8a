import TimelineModel
import TimelineStore

/// How an event's date was worked out, for people.
enum DateReason {
  /// By the mention whose days are the event's own, else by all of them together; empty where there is nothing to say.
  static func text(_ stored: StoredEvent) -> String {
    func days(_ span: DateSpan?) -> [Day?] { [span?.earliest, span?.latest] }
    let exact = stored.mentions.first {
      $0.mention.date.text != nil && days($0.mention.date.span) == days(stored.event.date)
    }
    if let explanation = exact?.mention.date.explanation { return explanation }
    return stored.mentions.count > 1 ? "what the days of all its mentions have in common" : ""
  }
}
