internal import GRDB
internal import TimelineIngest
internal import TimelineModel

/// Writes events with all their parts.
final class EventWriter {
  private let database: Database
  private let actors = ActorDirectory()
  private let places = PlaceDirectory()
  private let sources = SourceDirectory()
  private let event, mention, actor, place, quantity, source: Insertion

  /// A writer for a connection; its statements are prepared once.
  init(_ database: Database) throws {
    self.database = database
    event = try Insertion(
      database,
      """
      INSERT INTO event(
        id, title, type, mode, phase, status, first_day, last_day, earliest, latest, edtf, extent, qualifier, basis,
        documents, mentions, reason, disputed, told_day, block, digest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    mention = try Insertion(database, "INSERT OR REPLACE INTO event_mention(mention_id, event_id) VALUES (?, ?)")
    actor = try Insertion(
      database,
      """
      INSERT OR IGNORE INTO event_actor(event_id, actor_id, role, position, country, within, first_day, last_day)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    place = try Insertion(
      database,
      "INSERT INTO event_place(event_id, position, place_id, country, first_day, last_day) VALUES (?, ?, ?, ?, ?, ?)")
    quantity = try Insertion(database, "INSERT INTO event_quantity(event_id, position, value, of) VALUES (?, ?, ?, ?)")
    source = try Insertion(
      database, "INSERT INTO event_source(event_id, source_id, first_day, last_day) VALUES (?, ?, ?, ?)")
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
      id = first
      let stored = try Int64.fetchOne(
        database.cachedStatement(sql: "SELECT digest FROM event WHERE id = ?"), arguments: [id])
      // A mention that was away for a while may have lost its way back to an event that says the same again.
      if stored == digest, ids.count == 1, items.allSatisfy({ $0.eventID == id && !$0.isHidden }) { return id }
      if stored == nil {
        // It was hidden, or part of another event, and gets its id back.
        _ = try insert(row, id: id, digest: digest, block: block)
      } else {
        try update(id, row, digest: digest, block: block)
        try clear(id)
      }
    } else {
      id = try insert(row, id: nil, digest: digest, block: block)
    }
    for member in members { try mention.run(.integer(member), .integer(id)) }
    for old in ids.dropFirst() { try redirect(old, to: id) }
    try writeParts(row, id)
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

  private func insert(_ row: EventRow, id: Int64?, digest: Int64, block: Int64) throws -> Int64 {
    let value = row.event
    try event.run(
      .init(id),
      .text(CleanText.line(value.title)), .text(value.type.rawValue), .init(value.mode), .init(value.phase?.rawValue),
      .text(value.status.rawValue), .init(row.firstDay), .init(row.lastDay), .init(value.date.earliest?.description),
      .init(value.date.latest?.description), .init(row.edtf), .text(value.date.extent.rawValue),
      .init(value.date.qualifier?.rawValue), .text(value.basis.rawValue), .init(row.documents), .init(row.mentions),
      .text(CleanText.line(row.reason)), .init(row.disputed), .init(row.toldDay), .integer(block), .integer(digest))
    return database.lastInsertedRowID
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
      try actor.run(
        .integer(id), .integer(try actors.id(of: participant.name, database)), .text(participant.role.rawValue),
        .init(position), .init(participant.country), .text(WithinList.text(participant.within)), first, last)
    }
    // The larger actors come after all participants, so that one that takes part itself keeps its own row.
    for participant in row.event.actors {
      for larger in participant.within {
        try actor.run(
          .integer(id), .integer(try actors.id(of: larger, database)), .text(participant.role.rawValue), .null,
          .init(participant.country), .text(""), first, last)
      }
    }
    for (position, reference) in row.event.places.enumerated() {
      try place.run(
        .integer(id), .init(position), .integer(try places.id(of: reference, database)), .init(reference.country),
        first, last)
    }
    for name in row.sources {
      try source.run(.integer(id), .integer(try sources.id(of: name, database)), first, last)
    }
    for (position, count) in row.event.quantities.enumerated() {
      try quantity.run(.integer(id), .init(position), .init(count.value), .text(CleanText.line(count.of)))
    }
  }
}
