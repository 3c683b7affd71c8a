import TimelineModel
import TimelineStore

/// Events as TimelineJS3 reads them: one JSON object with slides.
///
/// Events without any day are left out. TimelineJS takes texts for HTML, so they are escaped.
struct TimelineJSExport: EventExport {
  static var needsMentions: Bool { true }

  private var isFirst = true
  private(set) var left = 0

  func head() -> String { "{\"title\": {\"text\": {\"headline\": \"Timeline\"}},\n\"events\": [" }

  mutating func body(_ stored: StoredEvent) -> String {
    let date = stored.event.date
    guard let first = date.earliest ?? date.latest else {
      left += 1
      return ""
    }
    var pairs: [(String, JSON)] = [("start_date", Self.date(first))]
    if let last = date.latest, last != first { pairs.append(("end_date", Self.date(last))) }
    pairs += [
      ("display_date", .string(DatePhrase.text(date))),
      (
        "text",
        .object([("headline", .string(HTMLText.escaped(stored.event.title))), ("text", .string(Self.text(stored)))])
      ),
      ("group", .string(stored.event.type.rawValue)), ("unique_id", .string("event-\(stored.id)")),
    ]
    defer { isFirst = false }
    return (isFirst ? "\n" : ",\n") + JSON.object(pairs).compact
  }

  func foot() -> String { "\n]}\n" }

  private static func date(_ day: Day) -> JSON {
    .object([("year", .int(day.year)), ("month", .int(day.month)), ("day", .int(day.day))])
  }

  private static func text(_ stored: StoredEvent) -> String {
    stored.mentions.map { mention in
      let source = [mention.document.publisher, mention.document.title].compactMap { $0 }.joined(separator: ", ")
      let name = HTMLText.escaped(source.isEmpty ? mention.document.uri : source)
      let link = HTMLText.link(mention.document.uri).map { "<a href=\"\($0)\">\(name)</a>" } ?? name
      return "<p>“\(HTMLText.escaped(mention.sentence))” (\(link))</p>"
    }.joined()
  }
}
