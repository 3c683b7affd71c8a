import TimelineModel
import TimelineStore

/// One self-contained page that shows the events: a picture of time, a list, the evidence of each event.
///
/// Nothing is loaded from anywhere: style, script and data lie in the page, and its content security policy allows only these two,
/// by their hashes. Text of articles is data (JSON) that the script puts into text nodes.
struct PageExport: WholeExport {
  static var needsMentions: Bool { true }

  /// The heading of the page.
  let title: String

  private var events: [JSON] = []
  private var documents: [JSON] = []
  private var places: [Int64: Int] = [:]
  private var first: Day?
  private var last: Day?

  init(title: String) { self.title = title }

  mutating func take(_ stored: StoredEvent) {
    let date = stored.event.date
    if let day = date.earliest ?? date.latest { first = min(first ?? day, day) }
    if let day = date.latest ?? date.earliest { last = max(last ?? day, day) }
    let mentions = stored.mentions.map { mention -> JSON in
      .object(PageEvent.mention(mention, document: .int(place(of: mention.document))))
    }
    events.append(
      .object(PageEvent.summary(stored) + PageEvent.details(stored) + [("mentions", .array(mentions))]))
  }

  func foot() -> String {
    let span = first.flatMap { first in
      last.map { DatePhrase.text(DateSpan(earliest: first, latest: max(first, $0))) }
    }
    let data: JSON = .object([
      ("span", .optional(span)), ("documents", .array(documents)), ("events", .array(events)),
    ])
    return PageFile.export(title: title, data: data.compact)
  }

  /// A document's place among those of the page.
  private mutating func place(of document: StoredDocument) -> Int {
    if let known = places[document.id] { return known }
    places[document.id] = documents.count
    documents.append(.object(PageEvent.document(document)))
    return documents.count - 1
  }
}
