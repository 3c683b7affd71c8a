internal import GRDB
internal import TimelineIngest
internal import TimelineModel

/// Writes events with all their parts.
struct EventWriter {
  let database: Database
  let actors: ActorDirectory
  let places: PlaceDirectory

  /// Stores an event.
  ///
  /// - Parameters:
  ///   - ids: the old ids that go to it; the first becomes its own, the others lead to it. A new id where there is none.
  ///   - members: the ids of its mentions, ascending.
  func write(_ merged: MergedEvent, ids: [Int64], members: [Int64], block: Int64) throws {
    let row = EventRow(merged)
    let digest = row.digest(members: members)
    let id: Int64
    if let first = ids.first {
      id = first
      let stored = try Int64.fetchOne(
        database.cachedStatement(sql: "SELECT digest FROM event WHERE id = ?"), arguments: [id])
      if stored == digest, ids.count == 1 { return }
      try update(id, row, digest: digest, block: block)
      try clear(id)
    } else {
      id = try insert(row, digest: digest, block: block)
    }
    for member in members {
      try database.cachedStatement(sql: "INSERT OR REPLACE INTO event_mention(mention_id, event_id) VALUES (?, ?)")
        .execute(arguments: [member, id])
    }
    for old in ids.dropFirst() { try redirect(old, to: id) }
    try writeParts(row, id)
  }

  private func redirect(_ old: Int64, to id: Int64) throws {
    try database.cachedStatement(sql: "UPDATE event_redirect SET event_id = ? WHERE event_id = ?").execute(arguments: [
      id, old,
    ])
    try database.cachedStatement(sql: "DELETE FROM event WHERE id = ?").execute(arguments: [old])
    try database.cachedStatement(sql: "INSERT OR REPLACE INTO event_redirect(old_id, event_id) VALUES (?, ?)")
      .execute(arguments: [old, id])
  }

  private func columns(_ row: EventRow, digest: Int64, block: Int64) -> StatementArguments {
    let event = row.event
    return [
      CleanText.line(event.title), event.type.rawValue, event.mode, event.phase?.rawValue, event.status.rawValue,
      row.firstDay, row.lastDay, event.date.earliest?.description, event.date.latest?.description, row.edtf,
      event.date.extent.rawValue, event.date.qualifier?.rawValue, event.basis.rawValue, row.documents, row.mentions,
      CleanText.line(row.reason), block, digest,
    ]
  }

  private func insert(_ row: EventRow, digest: Int64, block: Int64) throws -> Int64 {
    try database.cachedStatement(
      sql: """
        INSERT INTO event(
          title, type, mode, phase, status, first_day, last_day, earliest, latest, edtf, extent, qualifier, basis,
          documents, mentions, reason, block, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: columns(row, digest: digest, block: block))
    return database.lastInsertedRowID
  }

  private func update(_ id: Int64, _ row: EventRow, digest: Int64, block: Int64) throws {
    try database.cachedStatement(
      sql: """
        UPDATE event SET
          title = ?, type = ?, mode = ?, phase = ?, status = ?, first_day = ?, last_day = ?, earliest = ?, latest = ?,
          edtf = ?, extent = ?, qualifier = ?, basis = ?, documents = ?, mentions = ?, reason = ?, block = ?, digest = ?
        WHERE id = ?
        """
    ).execute(arguments: columns(row, digest: digest, block: block) + [id])
  }

  private func clear(_ id: Int64) throws {
    for table in ["event_mention", "event_actor", "event_place", "event_quantity"] {
      try database.cachedStatement(sql: "DELETE FROM \(table) WHERE event_id = ?").execute(arguments: [id])
    }
  }

  private func writeParts(_ row: EventRow, _ id: Int64) throws {
    let actor = try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO event_actor(event_id, actor_id, role, position, country, within, first_day, last_day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, participant) in row.event.actors.enumerated() {
      try actor.execute(
        arguments: [
          id, try actors.id(of: participant.name, database), participant.role.rawValue, position, participant.country,
          WithinList.text(participant.within), row.firstDay, row.lastDay,
        ])
    }
    // The larger actors come after all participants, so that one that takes part itself keeps its own row.
    for participant in row.event.actors {
      for larger in participant.within {
        try actor.execute(
          arguments: [
            id, try actors.id(of: larger, database), participant.role.rawValue, nil, participant.country, "",
            row.firstDay, row.lastDay,
          ])
      }
    }
    for (position, place) in row.event.places.enumerated() {
      try database.cachedStatement(sql: "INSERT INTO event_place(event_id, position, place_id) VALUES (?, ?, ?)")
        .execute(arguments: [id, position, try places.id(of: place, database)])
    }
    for (position, quantity) in row.event.quantities.enumerated() {
      try database.cachedStatement(sql: "INSERT INTO event_quantity(event_id, position, value, of) VALUES (?, ?, ?, ?)")
        .execute(arguments: [id, position, quantity.value, CleanText.line(quantity.of)])
    }
  }
}
