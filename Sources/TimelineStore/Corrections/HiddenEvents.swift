internal import GRDB

/// Events that a person has hidden: they leave every table that questions are asked of, and keep their ids.
struct HiddenEvents {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// Hides an event that has just been written.
  func hide(_ id: Int64) throws {
    try database.execute(
      sql: """
        INSERT INTO hidden_event(event_id, title, type, edtf, mentions, block, leading)
        SELECT id, title, type, edtf, mentions, block,
          (SELECT json_group_array(old_id) FROM event_redirect WHERE event_id = ?1)
        FROM event WHERE id = ?1
        """, arguments: [id])
    try database.execute(
      sql:
        "INSERT OR REPLACE INTO hidden_mention(mention_id, event_id) SELECT mention_id, event_id FROM event_mention WHERE event_id = ?",
      arguments: [id])
    try database.execute(sql: "DELETE FROM event WHERE id = ?", arguments: [id])
  }

  /// Lets go of hidden events that an event has come out of; what led to them leads to it.
  func release(_ ids: [Int64], to id: Int64, mentions: [Int64]) throws {
    for old in ids {
      let leading = try String.fetchOne(
        database, sql: "SELECT leading FROM hidden_event WHERE event_id = ?", arguments: [old])
      guard let leading else { continue }
      try database.execute(
        sql: "INSERT OR REPLACE INTO event_redirect(old_id, event_id) SELECT value, ? FROM json_each(?)",
        arguments: [id, leading])
      try database.execute(sql: "DELETE FROM hidden_event WHERE event_id = ?", arguments: [old])
    }
    try database.execute(
      sql: "DELETE FROM hidden_mention WHERE mention_id IN (SELECT value FROM json_each(?))",
      arguments: [NameLookup.list(mentions)])
  }

  /// Whether blocks may give away the id of a hidden event: it is theirs, or has no mention left in its own.
  func isClaimable(_ id: Int64, in blocks: Set<Int64>) throws -> Bool {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT h.block, EXISTS (
          SELECT 1 FROM hidden_mention AS l JOIN mention AS m ON m.id = l.mention_id WHERE l.event_id = h.event_id AND m.block IS h.block)
        FROM hidden_event AS h WHERE h.event_id = ?
        """, arguments: [id])
    return row.map { blocks.contains($0[0]) || $0[1] == false } ?? false
  }

  /// Forgets hidden events of some blocks that no mention tells any more.
  func removeUntold(_ blocks: String) throws {
    try database.cachedStatement(
      sql: """
        DELETE FROM hidden_event WHERE block IN (SELECT value FROM json_each(?))
          AND NOT EXISTS (SELECT 1 FROM hidden_mention AS m WHERE m.event_id = hidden_event.event_id)
        """
    ).execute(arguments: [blocks])
  }
}
