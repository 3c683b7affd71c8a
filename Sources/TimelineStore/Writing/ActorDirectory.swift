internal import GRDB

/// The ids of actors by name; a name that the tables lack is added.
final class ActorDirectory {
  private var ids: [String: Int64] = [:]
  /// Beyond so many names the memory is let go, so that it doesn't grow with the corpus.
  private static let capacity = 50_000

  /// The id of an actor of a canonical name.
  func id(of name: String, _ database: Database) throws -> Int64 {
    if let id = ids[name] { return id }
    if ids.count >= Self.capacity { ids.removeAll(keepingCapacity: true) }
    let clean = WithinList.name(name)
    // A name that the analyst gave another actor is that actor's.
    let find = try database.cachedStatement(
      sql: """
        SELECT coalesce(
          (SELECT id FROM actor WHERE name = ?1 COLLATE BINARY AND origin <> 'text'),
          (SELECT actor_id FROM actor_alias WHERE alias = ?1 AND origin = 'user'),
          (SELECT id FROM actor WHERE name = ?1 COLLATE BINARY))
        """)
    let id: Int64
    if let found = try Int64.fetchOne(find, arguments: [clean]) {
      id = found
    } else {
      try database.cachedStatement(sql: "INSERT INTO actor(name, origin) VALUES (?, 'text')").execute(arguments: [clean]
      )
      id = database.lastInsertedRowID
    }
    ids[name] = id
    return id
  }

  /// Forgets everything: what was added in a transaction that is undone has no id.
  func forget() {
    ids.removeAll()
  }
}
