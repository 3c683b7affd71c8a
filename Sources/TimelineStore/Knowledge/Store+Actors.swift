internal import GRDB

/// What became of something that was taught.
public enum Taught: Sendable, Equatable {
  /// It was not known before.
  case new
  /// It was known otherwise.
  case changed
  /// It was known just so.
  case known
}

extension Store {
  /// Brings the program's word lists into the tables, unless they are there.
  public func loadKnowledge() throws {
    if try read({ try KnowledgeLoader(database: $0).isLoaded() }) { return }
    try write { try KnowledgeLoader(database: $0).load() }
  }

  /// Adds an actor, or makes one that texts named the analyst's own.
  ///
  /// - Parameters:
  ///   - name: what it is called.
  ///   - kind: as the lists have it; `nil` leaves it as it is.
  ///   - country: its two letters of ISO 3166-1; `nil` leaves it as it is.
  ///   - replacing: whether what the program's lists say of it may give way.
  /// - Throws: ``TeachingError``.
  @discardableResult
  public func addActor(_ name: String, kind: String? = nil, country: String? = nil, replacing: Bool = false) throws
    -> Taught
  {
    try loadKnowledge()
    let taught = try write { database in
      let teaching = ActorTeaching(database)
      let name = try teaching.name(name)
      let (kind, country) = (try kind.map(teaching.kind), try country.map(teaching.country))
      let old = try Row.fetchOne(
        database, sql: "SELECT id, kind, country, origin FROM actor WHERE name = ? COLLATE BINARY", arguments: [name])
      guard let old else {
        try database.execute(
          sql: "INSERT INTO actor(name, kind, country, origin) VALUES (?, ?, ?, 'user')",
          arguments: [name, kind, country])
        return Taught.new
      }
      let (oldKind, oldCountry, origin): (String?, String?, String) = (old[1], old[2], old[3])
      if (kind == nil || kind == oldKind) && (country == nil || country == oldCountry) && origin != "text" {
        return .known
      }
      if origin == "lexicon", !replacing {
        let what = [oldKind, oldCountry].compactMap { $0 }.joined(separator: ", ")
        throw TeachingError.listed(name, as: what.isEmpty ? "an actor" : what)
      }
      try database.execute(
        sql: "UPDATE actor SET kind = ifnull(?2, kind), country = ifnull(?3, country), origin = 'user' WHERE id = ?1",
        arguments: [old[0] as Int64, kind, country])
      try Self.markBlocks(of: old[0], database)
      return .changed
    }
    try mergePending()
    return taught
  }

  /// Adds another name of an actor; an actor that texts named by it gives its events up to the actor.
  ///
  /// - Throws: ``TeachingError``, ``AskError/unknownActor(_:nearest:)``.
  @discardableResult
  public func addAlias(_ alias: String, of name: String) throws -> Taught {
    try loadKnowledge()
    let taught = try write { database in
      let teaching = ActorTeaching(database)
      let id = try Self.actor(name, database)
      let clean = try teaching.name(alias)
      if try teaching.isCalled(id, clean) { return Taught.known }
      try teaching.checkFree(clean, for: id)
      try database.execute(
        sql: "INSERT INTO actor_alias(actor_id, alias, origin) VALUES (?, ?, 'user')", arguments: [id, clean])
      let others = try Int64.fetchAll(
        database, sql: "SELECT id FROM actor WHERE name = ? AND origin = 'text' AND id <> ?", arguments: [clean, id])
      for other in others {
        try Self.markBlocks(of: other, database)
        for table in ["mention_actor", "mention_attribution"] {
          try database.execute(
            sql: "UPDATE \(table) SET actor_id = ? WHERE actor_id = ?", arguments: [id, other])
        }
      }
      return .new
    }
    try mergePending()
    return taught
  }

  /// Says that an actor lies within a larger one, from a year, month or day to another; empty is an open end.
  ///
  /// - Parameters:
  ///   - name: the actor.
  ///   - larger: the one that it lies within.
  ///   - since: the first year, month or day, as `2012` or `2012-05`.
  ///   - until: the last.
  ///   - replacing: whether what the program's lists say of it may give way.
  /// - Throws: ``TeachingError``, ``AskError/unknownActor(_:nearest:)``.
  @discardableResult
  public func addMembership(
    of name: String, within larger: String, since: String = "", until: String = "", replacing: Bool = false
  ) throws -> Taught {
    try loadKnowledge()
    let taught = try write { database in
      let teaching = ActorTeaching(database)
      let (id, largerID) = (try Self.actor(name, database), try Self.actor(larger, database))
      let row = try Row.fetchOne(
        database,
        sql: "SELECT until, origin FROM actor_membership WHERE actor_id = ? AND larger_id = ? AND since = ?",
        arguments: [id, largerID, since])
      if let row, row[0] == until { return Taught.known }
      if let row, row[1] == "lexicon", !replacing {
        let end: String = row[0]
        throw TeachingError.listedMembership(
          name, within: larger, years: since.isEmpty && end.isEmpty ? "always" : "\(since)-\(end)")
      }
      try teaching.checkMembership(of: id, within: largerID, since: since, until: until)
      try database.execute(
        sql: """
          INSERT OR REPLACE INTO actor_membership(actor_id, larger_id, since, until, origin) VALUES (?, ?, ?, ?, 'user')
          """, arguments: [id, largerID, since, until])
      try Self.markBlocks(of: id, database)
      return row == nil ? .new : .changed
    }
    try mergePending()
    return taught
  }

  /// The one actor of a name.
  ///
  /// - Throws: ``AskError/unknownActor(_:nearest:)``, also where several have it.
  static func actor(_ name: String, _ database: Database) throws -> Int64 {
    let exact = try Int64.fetchOne(
      database, sql: "SELECT id FROM actor WHERE name = ? COLLATE BINARY", arguments: [CleanText.line(name)])
    if let exact { return exact }
    let ids = try NameLookup(database: database).actors(name)
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
