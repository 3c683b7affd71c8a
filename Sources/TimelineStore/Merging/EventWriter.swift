internal import GRDB
internal import TimelineIngest
internal import TimelineModel

/// Writes events with all their parts.
final class EventWriter {
  private let database: Database
  private let actors = ActorDirectory()
  private let places = PlaceDirectory()
  private let sources = SourceDirectory()
  private let event, mention, actor, place, quantity, source: BulkInsertion
  /// The id that the next new event gets, as AUTOINCREMENT counts: one that no event ever had.
  private var nextID: Int64

  /// The most events that wait to be written.
  private static let most = 64

  /// A writer for the transaction of a connection; its statements are prepared once.
  init(_ database: Database) throws {
    self.database = database
    event = BulkInsertion(
      database,
      """
      INSERT INTO event(
        id, title, type, mode, phase, status, first_day, last_day, earliest, latest, edtf, extent, qualifier, basis,
        documents, mentions, reason, disputed, told_day, block, digest)
      """, columns: 21)
    mention = BulkInsertion(database, "INSERT OR REPLACE INTO event_mention(mention_id, event_id)", columns: 2)
    actor = BulkInsertion(
      database,
      """
      INSERT OR IGNORE INTO event_actor(event_id, actor_id, role, position, country, within, first_day, last_day)
      """, columns: 8)
    place = BulkInsertion(
      database, "INSERT INTO event_place(event_id, position, place_id, country, first_day, last_day)", columns: 6)
    quantity = BulkInsertion(database, "INSERT INTO event_quantity(event_id, position, value, of)", columns: 4)
    source = BulkInsertion(database, "INSERT INTO event_source(event_id, source_id, first_day, last_day)", columns: 4)
    let last = try Int64.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'event'")
    nextID = (last ?? 0) + 1
  }

  /// Writes the events that wait: before anything asks for them.
  func finish() throws {
    // What others point to comes first.
    for rows in [event, mention, actor, place, quantity, source] { try rows.finish() }
  }

  /// Stores an event.
  ///
  /// - Parameters:
  ///   - ids: the old ids that go to it; the first becomes its own, the others lead to it. A new id where there is none.
  ///   - items: its mentions.
  /// - Returns: its id.
  func write(_ merged: MergedEvent, ids: [Int64], items: [MentionReader.Item], block: Int64) throws -> Int64 {
    let row = EventRow(merged, items.map(\.record))
    let members = items.map(\.id).sorted()
    let digest = row.digest(members: members)
    let id: Int64
    if let first = ids.first {
      try finish()
      id = first
      let stored = try Int64.fetchOne(
        database.cachedStatement(sql: "SELECT digest FROM event WHERE id = ?"), arguments: [id])
      // A mention that was away for a while may have lost its way back to an event that says the same again.
      if stored == digest, ids.count == 1, items.allSatisfy({ $0.eventID == id && !$0.isHidden }) { return id }
      if stored == nil {
        // It was hidden, or part of another event, and gets its id back.
        insert(row, id: id, digest: digest, block: block)
      } else {
        try update(id, row, digest: digest, block: block)
        try clear(id)
      }
    } else {
      id = nextID
      nextID += 1
      insert(row, id: id, digest: digest, block: block)
    }
    for member in members { mention.add(.integer(member), .integer(id)) }
    try writeParts(row, id)
    if !ids.isEmpty || event.count >= Self.most { try finish() }
    for old in ids.dropFirst() { try redirect(old, to: id) }
    return id
  }

  private func redirect(_ old: Int64, to id: Int64) throws {
    try database.cachedStatement(sql: "UPDATE event_redirect SET event_id = ? WHERE event_id = ?").execute(arguments: [
      id, old,
    ])
    try database.cachedStatement(sql: "DELETE FROM event WHERE id = ?").execute(arguments: [old])
    try database.cachedStatement(sql: "INSERT OR REPLACE INTO event_redirect(old_id, event_id) VALUES (?, ?)")
      .execute(arguments: [old, id])
  }

  private func insert(_ row: EventRow, id: Int64, digest: Int64, block: Int64) {
    let value = row.event
    event.add(
      .integer(id),
      .text(CleanText.line(value.title)), .text(value.type.rawValue), .init(value.mode), .init(value.phase?.rawValue),
      .text(value.status.rawValue), .init(row.firstDay), .init(row.lastDay), .init(value.date.earliest?.description),
      .init(value.date.latest?.description), .init(row.edtf), .text(value.date.extent.rawValue),
      .init(value.date.qualifier?.rawValue), .text(value.basis.rawValue), .init(row.documents), .init(row.mentions),
      .text(CleanText.line(row.reason)), .init(row.disputed), .init(row.toldDay), .integer(block), .integer(digest))
  }

  private func update(_ id: Int64, _ row: EventRow, digest: Int64, block: Int64) throws {
    let event = row.event
    try database.cachedStatement(
      sql: """
        UPDATE event SET
          title = ?, type = ?, mode = ?, phase = ?, status = ?, first_day = ?, last_day = ?, earliest = ?, latest = ?,
          edtf = ?, extent = ?, qualifier = ?, basis = ?, documents = ?, mentions = ?, reason = ?, disputed = ?,
          told_day = ?, block = ?, digest = ?
        WHERE id = ?
        """
    ).execute(
      arguments: [
        CleanText.line(event.title), event.type.rawValue, event.mode, event.phase?.rawValue, event.status.rawValue,
        row.firstDay, row.lastDay, event.date.earliest?.description, event.date.latest?.description, row.edtf,
        event.date.extent.rawValue, event.date.qualifier?.rawValue, event.basis.rawValue, row.documents, row.mentions,
        CleanText.line(row.reason), row.disputed, row.toldDay, block, digest, id,
      ])
  }

  private func clear(_ id: Int64) throws {
    for table in ["event_mention", "event_actor", "event_place", "event_quantity", "event_source"] {
      try database.cachedStatement(sql: "DELETE FROM \(table) WHERE event_id = ?").execute(arguments: [id])
    }
  }

  private func writeParts(_ row: EventRow, _ id: Int64) throws {
    let (first, last) = (ColumnValue(row.firstDay), ColumnValue(row.lastDay))
    for (position, participant) in row.event.actors.enumerated() {
      actor.add(
        .integer(id), .integer(try actors.id(of: participant.name, database)), .text(participant.role.rawValue),
        .init(position), .init(participant.country), .text(WithinList.text(participant.within)), first, last)
    }
    // The larger actors come after all participants, so that one that takes part itself keeps its own row.
    for participant in row.event.actors {
      for larger in participant.within {
        actor.add(
          .integer(id), .integer(try actors.id(of: larger, database)), .text(participant.role.rawValue), .null,
          .init(participant.country), .text(""), first, last)
      }
    }
    for (position, reference) in row.event.places.enumerated() {
      place.add(
        .integer(id), .init(position), .integer(try places.id(of: reference, database)), .init(reference.country),
        first, last)
    }
    for name in row.sources {
      source.add(.integer(id), .integer(try sources.id(of: name, database)), first, last)
    }
    for (position, count) in row.event.quantities.enumerated() {
      quantity.add(.integer(id), .init(position), .init(count.value), .text(CleanText.line(count.of)))
    }
  }
}
