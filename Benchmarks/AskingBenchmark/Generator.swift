import BenchmarkSupport
import GRDB
import TimelineModel
import TimelineStore

/// Fills a new timeline with events that nobody reported, as merging would have left them, by bulk SQL.
final class Generator {
  private static let firstDay = 5479  // 2 January 1985
  private static let dayCount = 15_000
  private static let sentencesADocument = 8

  private let database: Database
  private var chance = Chance(seed: 5)
  private let text = GeneratedText()
  private let actors: [(id: Int64, name: String, larger: [Int64])]
  private let places: [(id: Int64, name: String, country: String?)]
  private var open: [OpenDocument] = []
  private var documentCount = 0
  private var mentionCount: Int64 = 0

  /// A document that still takes sentences.
  private struct OpenDocument {
    var id: Int64
    var publisher: Int
    var day: Int
    var text = ""
    var mentions: [(id: Int64, event: Int64, start: Int, end: Int, title: String, type: EventType)] = []
  }

  private init(_ database: Database) throws {
    self.database = database
    var larger: [Int64: [Int64]] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT actor_id, larger_id FROM actor_membership ORDER BY 1, rank") {
      larger[row[0], default: []].append(row[1])
    }
    actors = try Row.fetchAll(
      database, sql: "SELECT id, name FROM actor ORDER BY kind = 'country' AND name IN ('Russia', 'Syria') DESC, id"
    ).map { ($0[0], $0[1], Array((larger[$0[0]] ?? []).prefix(2))) }
    places = try Row.fetchAll(
      database, sql: "SELECT id, name, country FROM place ORDER BY name IN ('Syria', 'Aleppo') DESC, id"
    ).map { ($0[0], $0[1], $0[2]) }
  }

  /// Fills the timeline.
  static func fill(_ store: Store, events: Int) throws {
    try store.loadKnowledge()
    try store.write { database in
      // Documents are written when they are full, after the events that they tell.
      try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
      let generator = try Generator(database)
      for number in 0..<publisherCount {
        try database.execute(
          sql: "INSERT INTO source(id, name) VALUES (?, ?)", arguments: [number + 1, publisher(number)])
      }
      // In the order of days, as news comes in; the last years have most.
      for number in 0..<events {
        let part = (Double(number) / Double(events)).squareRoot()
        try generator.event(Int64(number + 1), on: firstDay + Int(part * Double(dayCount)))
      }
      for document in generator.open { try generator.close(document) }
    }
  }

  private static let publisherCount = 300
  private static func publisher(_ number: Int) -> String { number == 0 ? "Harbour Wire" : "Paper \(number)" }

  private func run(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }

  private func event(_ id: Int64, on day: Int) throws {
    let event = GeneratedEvent(on: day, &chance, actors: actors.count, places: places.count)
    let names = [actors[event.initiator].name] + (event.target.map { [actors[$0].name] } ?? [])
    let title = text.sentence(names, 4, &chance)
    var (sources, told): (Set<Int>, Int) = ([], 0)
    for _ in 0..<event.documents {
      let document = try mention(of: id, event, title: title)
      sources.insert(document.publisher)
      told = max(told, document.day)
    }
    try run(
      """
      INSERT INTO event(id, title, type, mode, status, first_day, last_day, earliest, latest, edtf, extent, basis,
        documents, mentions, reason, block, digest, disputed, told_day)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'during', 'stated', ?, ?, '', ?, 0, ?, ?)
      """,
      [
        id, title, event.type.rawValue, event.mode, event.status.rawValue, event.first, event.last,
        Day(number: event.first).description, Day(number: event.last).description,
        Day(number: event.first).description, event.documents, event.documents, event.first / 90,
        event.isDisputed ? "quantities" : nil, told,
      ])
    try parts(of: id, event, sources)
  }

  private func parts(of id: Int64, _ event: GeneratedEvent, _ sources: Set<Int>) throws {
    let parts = [(event.initiator, "initiator"), (event.target, "target"), (event.participant, "participant")]
    for (position, part) in parts.enumerated() {
      guard let number = part.0 else { continue }
      let insert = """
        INSERT OR IGNORE INTO event_actor(event_id, actor_id, role, position, first_day, last_day) VALUES (?, ?, ?, ?, ?, ?)
        """
      try run(insert, [id, actors[number].id, part.1, position, event.first, event.last])
      for larger in actors[number].larger { try run(insert, [id, larger, part.1, nil, event.first, event.last]) }
    }
    for (position, number) in event.places.enumerated() {
      try run(
        "INSERT INTO event_place(event_id, position, place_id, country, first_day, last_day) VALUES (?, ?, ?, ?, ?, ?)",
        [id, position, places[number].id, places[number].country, event.first, event.last])
    }
    for source in sources {
      try run(
        "INSERT INTO event_source(event_id, source_id, first_day, last_day) VALUES (?, ?, ?, ?)",
        [id, source + 1, event.first, event.last])
    }
    if let count = event.count {
      try run("INSERT INTO event_quantity(event_id, position, value, of) VALUES (?, 0, ?, 'missiles')", [id, count])
    }
  }

  /// Tells an event in one of the documents of its day.
  private func mention(of event: Int64, _ value: GeneratedEvent, title: String) throws -> (publisher: Int, day: Int) {
    if open.count < 40 {
      documentCount += 1
      open.append(
        OpenDocument(id: Int64(documentCount), publisher: chance.rank(Self.publisherCount), day: value.first + 1))
    }
    let at = chance.below(open.count)
    mentionCount += 1
    let start = open[at].text.utf8.count
    open[at].text += text.sentence([title], 14, &chance)
    open[at].mentions.append((mentionCount, event, start, open[at].text.utf8.count, title, value.type))
    open[at].text += "\n"
    let answer = (open[at].publisher, open[at].day)
    if open[at].mentions.count >= Self.sentencesADocument { try close(open.remove(at: at)) }
    return answer
  }

  private func close(_ document: OpenDocument) throws {
    try run(
      """
      INSERT INTO document(id, hash, uri, publisher, published, published_day, published_basis, text)
      VALUES (?, ?, ?, ?, ?, ?, 'stated', ?)
      """,
      [
        document.id, "generated \(document.id)", "generated/\(document.id).txt", Self.publisher(document.publisher),
        Day(number: document.day).description, document.day, document.text,
      ])
    for (ordinal, item) in document.mentions.enumerated() {
      try run(
        """
        INSERT INTO mention(id, document_id, ordinal, start_byte, end_byte, trigger_start, trigger_end, trigger, lemma, type,
          status, polarity, basis, title, rule, words)
        VALUES (?, ?, ?, ?, ?, ?, ?, 'word', 'word', ?, 'occurred', 'affirmed', 'stated', ?, 'generated', '')
        """,
        [
          item.id, document.id, ordinal, item.start, item.end, item.start, item.start + 1, item.type.rawValue,
          item.title,
        ])
      try run("INSERT INTO event_mention(mention_id, event_id) VALUES (?, ?)", [item.id, item.event])
    }
  }
}
