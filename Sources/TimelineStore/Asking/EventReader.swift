internal import GRDB
internal import TimelineIngest
internal import TimelineModel

/// Reads events with their parts.
struct EventReader {
  /// The columns of `event AS e` that ``event(_:)`` takes.
  static let columns = """
    e.id, e.title, e.type, e.mode, e.phase, e.status, e.earliest IS NULL, e.first_day, e.latest IS NULL, e.last_day, e.extent, \
    e.qualifier, e.basis, e.reason, e.edtf, e.documents, e.disputed
    """

  let database: Database

  /// The events of some ids, in the order of the ids, with who, where and how many.
  func events(_ ids: [Int64]) throws -> [StoredEvent] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT \(Self.columns) FROM json_each(?) AS j CROSS JOIN event AS e ON e.id = j.value ORDER BY j.key"),
      arguments: [NameLookup.list(ids)])
    var events: [StoredEvent] = []
    while let row = try rows.next() { events.append(event(row)) }
    try fillParts(&events)
    return events
  }

  /// The event of a row, without its parts.
  func event(_ row: Row) -> StoredEvent {
    let span = DateSpan(
      earliest: row[6] ? nil : Day(number: row[7]), latest: row[8] ? nil : Day(number: row[9]),
      extent: DateSpan.Extent(rawValue: row[10]) ?? .during,
      qualifier: (row[11] as String?).flatMap(DateSpan.Qualifier.init))
    let event = Event(
      title: row[1], type: EventType(rawValue: row[2]) ?? .incident, mode: row[3],
      phase: (row[4] as String?).flatMap(EventPhase.init), status: EventStatus(rawValue: row[5]) ?? .possible,
      date: span,
      basis: DateBasis(rawValue: row[12]) ?? .inferred, actors: [], places: [], quantities: [], reason: row[13])
    return StoredEvent(
      id: row[0], event: event, edtf: row[14], documents: row[15],
      disputes: (row[16] as String?)?.split(separator: " ").map(String.init) ?? [], mentions: [])
  }

  /// Fills in who, where and how many.
  func fillParts(_ events: inout [StoredEvent]) throws {
    let places = Dictionary(events.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let list = NameLookup.list(events.map(\.id))
    // The table has them in another order; sorting some hundreds here costs much less than in SQLite, which keeps a tree for it.
    var actors: [(event: Int, position: Int, actor: Participant)] = []
    try each(
      "a.name, p.role, p.country, p.within, p.position",
      of: "event_actor AS p ON p.event_id = j.value CROSS JOIN actor AS a ON a.id = p.actor_id", list
    ) { row in
      guard let position: Int = row[5], let at = places[row[0]], let role = ActorRole(rawValue: row[2]) else { return }
      actors.append(
        (at, position, Participant(name: row[1], role: role, country: row[3], within: WithinList.names(row[4]))))
    }
    actors.sort { ($0.event, $0.position) < ($1.event, $1.position) }
    for found in actors { events[found.event].event.actors.append(found.actor) }
    try each(
      "l.name, l.country, l.latitude, l.longitude",
      of: "event_place AS p ON p.event_id = j.value CROSS JOIN place AS l ON l.id = p.place_id", list
    ) { row in
      guard let at = places[row[0]] else { return }
      events[at].event.places.append(
        PlaceReference(name: row[1], country: row[2], latitude: row[3], longitude: row[4]))
    }
    try each("p.value, p.of", of: "event_quantity AS p ON p.event_id = j.value", list) { row in
      guard let at = places[row[0]] else { return }
      events[at].event.quantities.append(Quantity(row[1], of: row[2]))
    }
    for (id, record) in try ImportedRecord.fetch(list, database) {
      if let at = places[id] { events[at].imported = record }
    }
  }

  /// Fills in where each event is told, the earliest published first.
  func fillMentions(_ events: inout [StoredEvent]) throws {
    let places = Dictionary(events.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let list = NameLookup.list(events.map(\.id))
    let items = try MentionReader(database: database).fetch(
      from: """
        json_each(?) AS j CROSS JOIN event_mention AS q ON q.event_id = j.value
        CROSS JOIN mention AS m ON m.id = q.mention_id
        """, list)
    let documents = try self.documents(Set(items.map(\.documentID)))
    for item in items {
      guard let eventID = item.eventID, let at = places[eventID], let found = documents[item.documentID] else {
        continue
      }
      let range = item.record.mention.range
      let slice = range.upperBound <= found.text.count ? found.text[range] : []
      events[at].mentions.append(
        StoredMention(
          id: item.id, document: found.document,
          evidence: Array(slice), mention: item.record.mention))
    }
    for at in events.indices { events[at].mentions.sort(by: Self.isBefore) }
  }

  private static func isBefore(_ left: StoredMention, _ right: StoredMention) -> Bool {
    let (leftDay, rightDay) = (
      left.document.publication?.day.number ?? .max, right.document.publication?.day.number ?? .max
    )
    return (leftDay, left.document.uri, left.mention.range.lowerBound, left.id)
      < (rightDay, right.document.uri, right.mention.range.lowerBound, right.id)
  }

  /// Documents by their ids, each with its stored text.
  func documents(_ ids: Set<Int64>) throws -> [Int64: (document: StoredDocument, text: [UInt8])] {
    var found: [Int64: (document: StoredDocument, text: [UInt8])] = [:]
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT id, uri, publisher, title, published_day, published_basis, text FROM document
          WHERE id IN (SELECT value FROM json_each(?))
          """), arguments: [NameLookup.list(ids.sorted())])
    while let row = try rows.next() {
      var publication: Document.Publication?
      if let day: Int = row[4], let basis = DateBasis(rawValue: row[5]) {
        publication = Document.Publication(Day(number: day), basis: basis)
      }
      let text: String = row[6]
      let document = StoredDocument(id: row[0], uri: row[1], publisher: row[2], title: row[3], publication: publication)
      found[document.id] = (document, Array(text.utf8))
    }
    return found
  }

  /// Hands over the parts of the events of a list, each with its event's id first; those of an event in the order of the table's key.
  private func each(_ columns: String, of table: String, _ list: String, _ body: (Row) -> Void) throws {
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT p.event_id, \(columns) FROM json_each(?) AS j CROSS JOIN \(table)"),
      arguments: [list])
    while let row = try rows.next() { body(row) }
  }
}
