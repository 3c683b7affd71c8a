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
  func fetch(from source: String, _ argument: String) throws -> [Item] {
    var items: [Item] = []
    var places: [Int64: Int] = [:]
    var documents: [Int64: DocumentFacts] = [:]
    let mentions = try Selection(
      database,
      """
      SELECT m.id, m.document_id, ifnull(e.event_id, h.event_id), d.hash, d.published_day, d.published_basis, d.publisher, m.ordinal,
        m.start_byte, m.end_byte, m.trigger_start, m.trigger_end, m.trigger, m.lemma, m.type, m.mode, m.phase,
        m.status, m.polarity, m.earliest_day, m.latest_day, m.extent, m.qualifier, m.basis, m.date_text,
        m.date_start, m.date_end, m.date_explanation, m.title, m.rule, m.words,
        e.event_id IS NULL AND h.event_id IS NOT NULL,
        ifnull((SELECT g.mentions FROM document_given AS g WHERE g.document_id = d.id), 0)
      FROM \(source) CROSS JOIN document AS d ON d.id = m.document_id
        LEFT JOIN event_mention AS e ON e.mention_id = m.id LEFT JOIN hidden_mention AS h ON h.mention_id = m.id
      """)
    try mentions.rows(argument) { row in
      let id = row.integer(1)
      let document = documents[id] ?? facts(row)
      documents[id] = document
      places[row.integer(0)] = items.count
      items.append(item(row, document))
    }
    if items.isEmpty { return items }
    try fetchParts(
      "mention_actor AS p ON p.mention_id = m.id CROSS JOIN actor AS a ON a.id = p.actor_id",
      "a.name, p.role, p.country, p.within", source, argument
    ) { id, row in
      guard let at = places[id], let role = ActorRole(rawValue: row.text(2)) else { return }
      items[at].record.mention.actors.append(
        Participant(name: row.text(1), role: role, country: row.optionalText(3), within: WithinList.names(row.text(4))))
    }
    try fetchParts(
      "mention_place AS p ON p.mention_id = m.id CROSS JOIN place AS l ON l.id = p.place_id",
      "l.name, l.country, l.latitude, l.longitude", source, argument
    ) { id, row in
      guard let at = places[id] else { return }
      items[at].record.mention.places.append(
        PlaceReference(
          name: row.text(1), country: row.optionalText(2), latitude: row.optionalReal(3),
          longitude: row.optionalReal(4)))
    }
    try fetchParts("mention_quantity AS p ON p.mention_id = m.id", "p.value, p.of", source, argument) { id, row in
      guard let at = places[id] else { return }
      items[at].record.mention.quantities.append(Quantity(row.number(1), of: row.text(2)))
    }
    try fetchParts(
      "mention_attribution AS p ON p.mention_id = m.id CROSS JOIN actor AS a ON a.id = p.actor_id", "a.name", source,
      argument
    ) { id, row in
      guard let at = places[id] else { return }
      items[at].record.mention.attributedTo.append(row.text(1))
    }
    return items
  }

  /// The rows of one part of the mentions; those of a mention come in their order, as the key of their table has them.
  private func fetchParts(
    _ tables: String, _ columns: String, _ source: String, _ argument: String,
    _ body: (Int64, Selection.Row) -> Void
  ) throws {
    let parts = try Selection(database, "SELECT m.id, \(columns) FROM \(source) CROSS JOIN \(tables)")
    try parts.rows(argument) { body($0.integer(0), $0) }
  }

  private func facts(_ row: Selection.Row) -> DocumentFacts {
    let published: Document.Publication?
    if let day = row.optionalNumber(4), let basis = DateBasis(rawValue: row.text(5)) {
      published = Document.Publication(Day(number: day), basis: basis)
    } else {
      published = nil
    }
    return DocumentFacts(
      hash: row.text(3), published: published, publisher: row.optionalText(6), isTold: row.flag(32))
  }

  private func item(_ row: Selection.Row, _ document: DocumentFacts) -> Item {
    let mention = Mention(
      range: range(row, 8), triggerRange: range(row, 10), trigger: row.text(12), lemma: row.text(13),
      type: EventType(rawValue: row.text(14)) ?? .incident, mode: row.optionalText(15),
      phase: row.optionalText(16).flatMap(EventPhase.init),
      status: EventStatus(rawValue: row.text(17)) ?? .possible, polarity: Polarity(rawValue: row.text(18)) ?? .affirmed,
      date: date(row), title: row.text(28), rule: row.text(29), words: row.text(30).parts(at: UInt8(ascii: " ")))
    let key = MentionKey(document: document.hash, ordinal: row.number(7))
    return Item(
      id: row.integer(0), documentID: row.integer(1), eventID: row.isNull(2) ? nil : row.integer(2),
      isHidden: row.flag(31), record: MentionRecord(key: key, mention: mention, document: document))
  }

  private func date(_ row: Selection.Row) -> MentionDate {
    var span: DateSpan?
    if let extent = row.optionalText(21).flatMap(DateSpan.Extent.init) {
      span = DateSpan(
        earliest: row.optionalNumber(19).map { Day(number: $0) },
        latest: row.optionalNumber(20).map { Day(number: $0) },
        extent: extent, qualifier: row.optionalText(22).flatMap(DateSpan.Qualifier.init))
    }
    var range: Range<Int>?
    if let start = row.optionalNumber(25), let end = row.optionalNumber(26), start <= end { range = start..<end }
    return MentionDate(
      span: span, basis: DateBasis(rawValue: row.text(23)) ?? .inferred, text: row.optionalText(24), range: range,
      explanation: row.optionalText(27))
  }

  private func range(_ row: Selection.Row, _ at: Int32) -> Range<Int> {
    let start = row.number(at)
    return start..<max(start, row.number(at + 1))
  }
}
