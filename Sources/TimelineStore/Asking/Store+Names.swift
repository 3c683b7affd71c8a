internal import GRDB

extension Store {
  /// Names and aliases of actors that take part in some event and begin so, in any case: those of most events first.
  ///
  /// - Complexity: a few thousand look-ups in indexes at most, however large the file is.
  public func actorNames(beginningWith prefix: String, limit: Int) throws -> [String] {
    try names(
      """
      SELECT id, name FROM actor WHERE name >= ?1 AND name < ?2
      UNION ALL SELECT actor_id, alias FROM actor_alias WHERE alias >= ?1 AND alias < ?2
      """, "event_actor WHERE actor_id", prefix, limit)
  }

  /// Names and aliases of places of events that begin so, in any case: those of most events first.
  public func placeNames(beginningWith prefix: String, limit: Int) throws -> [String] {
    try names(
      """
      SELECT id, name FROM place WHERE name >= ?1 AND name < ?2
      UNION ALL SELECT place_id, alias FROM place_alias WHERE alias >= ?1 AND alias < ?2
      """, "event_place WHERE place_id", prefix, limit)
  }

  /// Publishers that begin so, in any case: those of most events first.
  public func sourceNames(beginningWith prefix: String, limit: Int) throws -> [String] {
    try names(
      "SELECT id, name FROM source WHERE name >= ?1 AND name < ?2", "event_source WHERE source_id", prefix, limit)
  }

  /// The modes that events have, in alphabetical order.
  public func modes() throws -> [String] {
    try read { try NameLookup.modes($0) }
  }

  /// - Parameters:
  ///   - named: what is called so: the ids and names from `?1` up to `?2`.
  ///   - events: the table and column in which an id stands for each event.
  private func names(_ named: String, _ events: String, _ prefix: String, _ limit: Int) throws -> [String] {
    // NOCASE puts every name that begins so before the prefix and the last character there is.
    let bounds = [prefix, prefix + "\u{10FFFF}"]
    return try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT name FROM (
            SELECT name, (SELECT count(*) FROM (SELECT 1 FROM \(events) = n.id LIMIT 200)) AS events
            FROM (SELECT id, name FROM (\(named)) LIMIT 2000) AS n
          )
          WHERE events > 0 GROUP BY name COLLATE BINARY ORDER BY max(events) DESC, length(name), name LIMIT ?3
          """, arguments: StatementArguments(bounds) + [limit])
    }
  }
}
