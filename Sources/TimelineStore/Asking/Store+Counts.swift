internal import GRDB

/// How much a store has.
public struct StoreCounts: Equatable, Sendable {
  /// Documents, current revisions.
  public var documents: Int
  /// Mentions in them.
  public var mentions: Int
  /// Events that they tell.
  public var events: Int
  /// The actor of most events, the larger ones included.
  public var topActor: String?
}

extension Store {
  /// How much the store has.
  public func counts() throws -> StoreCounts {
    try read { database in
      let count = { (table: String) in try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0 }
      let top = try String.fetchOne(
        database,
        sql: """
          SELECT name FROM actor
          WHERE id = (SELECT actor_id FROM event_actor GROUP BY actor_id ORDER BY count(*) DESC, actor_id LIMIT 1)
          """)
      return StoreCounts(
        documents: try count("document"), mentions: try count("mention"), events: try count("event"), topActor: top)
    }
  }
}
