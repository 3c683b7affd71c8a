internal import GRDB
internal import TimelineIngest
internal import TimelineModel

/// Reads mentions back with all their parts, as extraction gave them.
struct MentionReader {
  /// A mention with the ids of its row, its document and its event.
  struct Item: Sendable {
    var id: Int64
    var documentID: Int64
    var eventID: Int64?
    /// Whether its event is one that a person has hidden.
    var isHidden: Bool
    var record: MentionRecord
  }

  /// The mentions of a JSON array of documents.
  static let ofDocuments = "json_each(?) AS j CROSS JOIN mention AS m ON m.document_id = j.value"
  /// The mentions of a JSON array of blocks.
  static let ofBlocks = "json_each(?) AS j CROSS JOIN mention AS m ON m.block = j.value"

  let database: Database

  /// Some mentions, in no order.
  ///
  /// - Parameters:
  ///   - source: what follows FROM: tables that give `mention AS m`.
  ///   - argument: what the one `?` in it stands for.
  func fetch(from source: String, _ argument: any DatabaseValueConvertible) throws -> [Item] {
    let arguments: StatementArguments = [argument]
    var items: [Item] = []
    var places: [Int64: Int] = [:]
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT m.id, m.document_id, ifnull(e.event_id, h.event_id), d.hash, d.published_day, d.published_basis, d.publisher, m.ordinal,
            m.start_byte, m.end_byte, m.trigger_start, m.trigger_end, m.trigger, m.lemma, m.type, m.mode, m.phase,
            m.status, m.polarity, m.earliest_day, m.latest_day, m.extent, m.qualifier, m.basis, m.date_text,
            m.date_start, m.date_end, m.date_explanation, m.title, m.rule, m.words,
            e.event_id IS NULL AND h.event_id IS NOT NULL,
            ifnull((SELECT g.mentions FROM document_given AS g WHERE g.document_id = d.id), 0)
          FROM \(source) CROSS JOIN document AS d ON d.id = m.document_id
            LEFT JOIN event_mention AS e ON e.mention_id = m.id LEFT JOIN hidden_mention AS h ON h.mention_id = m.id
          """), arguments: arguments)
    while let row = try rows.next() {
      let item = self.item(row)
      places[item.id] = items.count
      items.append(item)
    }
    if items.isEmpty { return items }
    try fetchParts(
      "mention_actor AS p ON p.mention_id = m.id CROSS JOIN actor AS a ON a.id = p.actor_id",
      "a.name, p.role, p.country, p.within", source, arguments
    ) { id, row in
      guard let at = places[id], let role = ActorRole(rawValue: row[2]) else { return }
      items[at].record.mention.actors.append(
        Participant(name: row[1], role: role, country: row[3], within: WithinList.names(row[4])))
    }
    try fetchParts(
      "mention_place AS p ON p.mention_id = m.id CROSS JOIN place AS l ON l.id = p.place_id",
      "l.name, l.country, l.latitude, l.longitude", source, arguments
    ) { id, row in
      guard let at = places[id] else { return }
      items[at].record.mention.places.append(
        PlaceReference(name: row[1], country: row[2], latitude: row[3], longitude: row[4]))
    }
    try fetchParts("mention_quantity AS p ON p.mention_id = m.id", "p.value, p.of", source, arguments) { id, row in
      guard let at = places[id] else { return }
      items[at].record.mention.quantities.append(Quantity(row[1], of: row[2]))
    }
    try fetchParts(
      "mention_attribution AS p ON p.mention_id = m.id CROSS JOIN actor AS a ON a.id = p.actor_id", "a.name", source,
      arguments
    ) { id, row in
      guard let at = places[id] else { return }
      items[at].record.mention.attributedTo.append(row[1])
    }
    return items
  }

  /// The rows of one part of the mentions; those of a mention come in their order, as the key of their table has them.
  private func fetchParts(
    _ tables: String, _ columns: String, _ source: String, _ arguments: StatementArguments,
    _ body: (Int64, Row) -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT m.id, \(columns) FROM \(source) CROSS JOIN \(tables)
          """), arguments: arguments)
    while let row = try rows.next() { body(row[0], row) }
  }

  private func item(_ row: Row) -> Item {
    let published: Document.Publication?
    if let day: Int = row[4], let basis = DateBasis(rawValue: row[5]) {
      published = Document.Publication(Day(number: day), basis: basis)
    } else {
      published = nil
    }
    let document = DocumentFacts(hash: row[3], published: published, publisher: row[6], isTold: row[32])
    let words: String = row[30]
    let mention = Mention(
      range: range(row, 8), triggerRange: range(row, 10), trigger: row[12], lemma: row[13],
      type: EventType(rawValue: row[14]) ?? .incident, mode: row[15],
      phase: (row[16] as String?).flatMap(EventPhase.init),
      status: EventStatus(rawValue: row[17]) ?? .possible, polarity: Polarity(rawValue: row[18]) ?? .affirmed,
      date: date(row), title: row[28], rule: row[29], words: words.parts(at: UInt8(ascii: " ")))
    let key = MentionKey(document: document.hash, ordinal: row[7])
    return Item(
      id: row[0], documentID: row[1], eventID: row[2], isHidden: row[31],
      record: MentionRecord(key: key, mention: mention, document: document))
  }

  private func date(_ row: Row) -> MentionDate {
    var span: DateSpan?
    if let extent = (row[21] as String?).flatMap(DateSpan.Extent.init) {
      span = DateSpan(
        earliest: (row[19] as Int?).map { Day(number: $0) }, latest: (row[20] as Int?).map { Day(number: $0) },
        extent: extent, qualifier: (row[22] as String?).flatMap(DateSpan.Qualifier.init))
    }
    var range: Range<Int>?
    if let start: Int = row[25], let end: Int = row[26], start <= end { range = start..<end }
    return MentionDate(
      span: span, basis: DateBasis(rawValue: row[23]) ?? .inferred, text: row[24], range: range, explanation: row[27])
  }

  private func range(_ row: Row, _ at: Int) -> Range<Int> {
    let start: Int = row[at]
    return start..<max(start, row[at + 1])
  }
}
