internal import GRDB

/// Remembers which mentions an event had that was merged into another, so that it gets its id back where they part again.
struct FormerEvents {
  private let database: Database
  private let isEmpty: Bool

  /// What is remembered in a file.
  init(_ database: Database) throws {
    self.database = database
    isEmpty = try Int.fetchOne(database, sql: "SELECT 1 FROM event_former_mention LIMIT 1") == nil
  }

  /// Keeps the mentions of an event that leads to another now.
  func remember(_ id: Int64, _ mentions: [Int64]) throws {
    let insert = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO event_former_mention(old_id, mention_id) VALUES (?, ?)")
    for mention in mentions { try insert.execute(arguments: [id, mention]) }
  }

  /// The id that a new event takes over: that of a former event which had most of its mentions here.
  ///
  /// It leads nowhere else from now on.
  func reclaim(_ mentions: [Int64]) throws -> Int64? {
    if isEmpty { return nil }
    let id = try Int64.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT f.old_id FROM event_former_mention AS f
          WHERE f.mention_id IN (SELECT value FROM json_each(?1))
          GROUP BY f.old_id
          HAVING 2 * count(*) > (SELECT count(*) FROM event_former_mention AS o JOIN mention AS m ON m.id = o.mention_id WHERE o.old_id = f.old_id)
          ORDER BY count(*) DESC, f.old_id LIMIT 1
          """), arguments: [NameLookup.list(mentions)])
    if let id {
      try database.cachedStatement(sql: "DELETE FROM event_redirect WHERE old_id = ?").execute(arguments: [id])
    }
    return id
  }
}
