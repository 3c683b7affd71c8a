import Foundation
import TimelineIngest
import TimelineModel
import TimelineStore

/// Documents and mentions made by hand.
enum Samples {
  /// A document of one sentence.
  static func document(_ text: String, uri: String, published: String? = "2015-10-08", publisher: String? = nil) throws
    -> Document
  {
    Document(
      uri: uri, publisher: publisher,
      publication: try published.map { Document.Publication(try Day(iso8601: $0), basis: .stated) },
      text: Array(text.utf8))
  }

  /// A mention that is told by a word of the document's text; its sentence is the whole text.
  static func mention(
    _ document: Document, trigger: String, type: EventType = .assault, on day: String? = "2015-10-07",
    by initiator: String = "Russia", within: [String] = [], against target: String? = nil, at place: String? = "Syria",
    title: String? = nil, quantities: [Quantity] = []
  ) throws -> Mention {
    let text = String(decoding: document.text, as: UTF8.self)
    let found = text.range(of: trigger) ?? text.startIndex..<text.endIndex
    let start = text[..<found.lowerBound].utf8.count
    var actors = [Participant(name: initiator, role: .initiator, country: "RU", within: within)]
    if let target { actors.append(Participant(name: target, role: .target)) }
    return Mention(
      range: 0..<document.text.count, triggerRange: start..<start + trigger.utf8.count, trigger: trigger,
      lemma: trigger,
      type: type, mode: "missile-strike",
      date: MentionDate(
        span: try day.map { DateSpan(try Day(iso8601: $0)) }, basis: .resolved, text: "on Wednesday", range: nil,
        explanation: "the last Wednesday up to publication"),
      actors: actors,
      places: place.map { [PlaceReference(name: $0, country: "SY", latitude: 35, longitude: 38)] } ?? [],
      quantities: quantities, attributedTo: ["Sergei Shoigu"], title: title ?? text, rule: "test", words: [trigger])
  }

  /// Takes documents with their mentions into a store, and merges.
  @discardableResult
  static func ingest(_ inputs: [IngestInput], into store: Store) throws -> IngestSummary {
    var rest = inputs.makeIterator()
    let summary = try Ingestor(store: store, extract: { Extraction(document: $0, mentions: []) }).run { rest.next() }
    try store.mergePending()
    return summary
  }

  /// A store of three documents: a missile strike told twice, a talk told once.
  static func store(at path: String) throws -> Store {
    let store = try Store(path: path, access: .create)
    let first = try document("Russia fired 26 missiles at Syria on Wednesday.", uri: "a.txt", publisher: "The Daily")
    let second = try document("Russian ships fired at targets\nin Syria.", uri: "b.txt", published: "2015-10-09")
    let third = try document("Sergei Shoigu met the Turkish president.", uri: "c.txt", published: nil)
    let shoigu = ["Ministry of Defence (Russia)", "Russia"]
    try ingest(
      [
        .extracted(
          first,
          [try mention(first, trigger: "fired", against: "Islamic State", quantities: [Quantity(26, of: "missiles")])]),
        .extracted(second, [try mention(second, trigger: "fired", against: "Islamic State")]),
        .extracted(
          third,
          [
            try mention(
              third, trigger: "met", type: .consult, on: "2015-10-05", by: "Sergei Shoigu", within: shoigu,
              against: "Turkey", at: nil)
          ]),
      ], into: store)
    return store
  }
}
