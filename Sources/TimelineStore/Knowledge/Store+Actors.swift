internal import GRDB

extension Store {
  /// Brings the program's word lists into the tables, unless they are there.
  public func loadKnowledge() throws {
    if try read({ try KnowledgeLoader(database: $0).isLoaded() }) { return }
    try write { try KnowledgeLoader(database: $0).load() }
  }

  /// Adds an actor, or makes one that texts named the analyst's own.
  public func addActor(_ name: String, kind: String? = nil, country: String? = nil) throws {
    try loadKnowledge()
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO actor(name, kind, country, origin) VALUES (?1, ?2, ?3, 'user')
          ON CONFLICT DO UPDATE SET kind = ifnull(?2, kind), country = ifnull(?3, country), origin = 'user'
          """, arguments: [CleanText.line(name), CleanText.line(kind), country?.uppercased()])
    }
  }

  /// Adds another name of an actor; an actor that texts named by it gives its events up to the actor.
  ///
  /// - Throws: ``AskError/unknownActor(_:nearest:)``.
  public func addAlias(_ alias: String, of name: String) throws {
    try loadKnowledge()
    try write { database in
      let id = try Self.actor(name, database)
      let clean = CleanText.line(alias)
      try database.execute(
        sql: "INSERT OR REPLACE INTO actor_alias(actor_id, alias, origin) VALUES (?, ?, 'user')",
        arguments: [id, clean])
      let others = try Int64.fetchAll(
        database, sql: "SELECT id FROM actor WHERE name = ? AND origin = 'text' AND id <> ?", arguments: [clean, id])
      for other in others {
        try Self.markBlocks(of: other, database)
        try database.execute(sql: "UPDATE mention_actor SET actor_id = ? WHERE actor_id = ?", arguments: [id, other])
        try database.execute(
          sql: "UPDATE mention_attribution SET actor_id = ? WHERE actor_id = ?", arguments: [id, other])
      }
    }
    try mergePending()
  }

  /// Says that an actor lies within a larger one, from a year, month or day to another; empty is an open end.
  ///
  /// - Throws: ``AskError/unknownActor(_:nearest:)``.
  public func addMembership(of name: String, within larger: String, since: String = "", until: String = "") throws {
    try loadKnowledge()
    try write { database in
      let (id, largerID) = (try Self.actor(name, database), try Self.actor(larger, database))
      try database.execute(
        sql: """
          INSERT OR REPLACE INTO actor_membership(actor_id, larger_id, since, until, origin) VALUES (?, ?, ?, ?, 'user')
          """, arguments: [id, largerID, since, until])
      try Self.markBlocks(of: id, database)
    }
    try mergePending()
  }

  /// The one actor of a name.
  static func actor(_ name: String, _ database: Database) throws -> Int64 {
    let ids = try NameLookup(database: database).actors(name)
    let exact = try Int64.fetchOne(
      database, sql: "SELECT id FROM actor WHERE name = ? COLLATE BINARY", arguments: [CleanText.line(name)])
    if let exact { return exact }
    guard ids.count == 1 else {
      let names = try String.fetchAll(
        database, sql: "SELECT name FROM actor WHERE id IN (SELECT value FROM json_each(?)) ORDER BY name",
        arguments: [NameLookup.list(ids)])
      throw AskError.unknownActor(name, nearest: names)
    }
    return ids[0]
  }

  /// The blocks of all events that an actor, or one that lies within it, takes part in are to be merged again.
  private static func markBlocks(of id: Int64, _ database: Database) throws {
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO pending_block(block)
        SELECT DISTINCT e.block FROM event_actor AS p JOIN event AS e ON e.id = p.event_id WHERE p.actor_id = ?
        """, arguments: [id])
  }
}
