internal import GRDB
internal import TimelineIngest

/// Finds actors, places, publishers and modes by what people call them.
struct NameLookup {
  let database: Database

  /// The actors of a name or alias, in any case.
  ///
  /// - Throws: ``AskError/unknownActor(_:nearest:)``.
  func actors(_ name: String) throws -> [Int64] {
    try ids(
      name, "SELECT id FROM actor WHERE name = ?1 UNION SELECT actor_id FROM actor_alias WHERE alias = ?1",
      known: "SELECT id, name FROM actor UNION ALL SELECT actor_id, alias FROM actor_alias",
      events: "SELECT 1 FROM event_actor WHERE actor_id = ?", unknown: AskError.unknownActor)
  }

  /// The places of a name or alias, in any case, and for a country its code: all that lies in it counts.
  ///
  /// - Throws: ``AskError/unknownPlace(_:nearest:)``.
  func places(_ name: String) throws -> (ids: [Int64], countries: [String]) {
    let ids = try ids(
      name, "SELECT id FROM place WHERE name = ?1 UNION SELECT place_id FROM place_alias WHERE alias = ?1",
      known: "SELECT id, name FROM place UNION ALL SELECT place_id, alias FROM place_alias",
      events: "SELECT 1 FROM event_place WHERE place_id = ?", unknown: AskError.unknownPlace)
    let countries = try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT country FROM place
        WHERE id IN (SELECT value FROM json_each(?)) AND kind IN ('country', 'territory', 'historical') AND country <> ''
        """, arguments: [Self.list(ids)])
    return (ids, countries)
  }

  /// The places that lie in a circle.
  func places(in circle: Circle) throws -> [Int64] {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT id, latitude, longitude FROM place INDEXED BY place_by_latitude WHERE latitude BETWEEN ? AND ?",
      arguments: [circle.latitudes.lowerBound, circle.latitudes.upperBound])
    var found: [Int64] = []
    while let row = try rows.next() {
      if circle.contains(latitude: row[1], longitude: row[2]) { found.append(row[0]) }
    }
    return found.sorted()
  }

  /// The publishers of a name, in any case.
  ///
  /// - Throws: ``AskError/unknownSource(_:nearest:)``.
  func sources(_ name: String) throws -> [Int64] {
    try ids(
      name, "SELECT id FROM source WHERE name = ?1", known: "SELECT id, name FROM source",
      events: "SELECT 1 FROM event_source WHERE source_id = ?", unknown: AskError.unknownSource)
  }

  /// A mode as events have it: `Missile strike` is `missile-strike`.
  ///
  /// - Throws: ``AskError/unknownMode(_:nearest:)`` for one that neither the file nor the program knows.
  func mode(_ name: String) throws -> String {
    let wanted = CleanText.line(name).lowercased().replacing(" ", with: "-").replacing("_", with: "-")
    let found = try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM event WHERE mode = ?)"), arguments: [wanted])
    if found == true { return wanted }
    let known = Set(try Self.modes(database)).union(ModeWords.all()).sorted()
    if known.contains(wanted) { return wanted }
    throw AskError.unknownMode(name, nearest: NearestNames.nearest(to: wanted, in: known))
  }

  /// The modes that events of the file have, in alphabetical order; each is one step in the index.
  static func modes(_ database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        WITH RECURSIVE found(mode) AS (
          SELECT min(mode) FROM event WHERE mode IS NOT NULL
          UNION ALL SELECT (SELECT min(mode) FROM event WHERE mode > found.mode) FROM found WHERE found.mode IS NOT NULL
        )
        SELECT mode FROM found WHERE mode IS NOT NULL
        """)
  }

  /// Ids as a JSON array, so that any number of them is one bound parameter.
  static func list(_ ids: [Int64]) -> String {
    "[" + ids.map(String.init).joined(separator: ",") + "]"
  }

  /// What has a name, else what has it but for accents; where there is none, what comes near and occurs most is suggested.
  private func ids(
    _ name: String, _ find: String, known: String, events: String, unknown: (String, [String]) -> AskError
  ) throws -> [Int64] {
    let clean = CleanText.line(name)
    let found = try Int64.fetchAll(database.cachedStatement(sql: find), arguments: [clean])
    if !found.isEmpty { return found }
    let names = try Row.fetchAll(database, sql: known).map { (id: $0[0] as Int64, name: $0[1] as String) }
    let same = NearestNames.same(as: clean, in: names)
    if !same.isEmpty { return same }
    let counter = try database.cachedStatement(
      sql: "SELECT count(*) FROM (\(events) LIMIT \(NearestNames.mostOccurrences))")
    let nearest = try NearestNames.nearest(to: clean, in: names) { id in
      try Int.fetchOne(counter, arguments: [id]) ?? 0
    }
    throw unknown(name, nearest)
  }
}
