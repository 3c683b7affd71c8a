internal import GRDB

/// Finds actors and places by what people call them.
struct NameLookup {
  let database: Database

  /// The actors of a name or alias, in any case.
  ///
  /// - Throws: ``AskError/unknownActor(_:nearest:)``.
  func actors(_ name: String) throws -> [Int64] {
    let clean = CleanText.line(name)
    let ids = try Int64.fetchAll(
      database,
      sql: "SELECT id FROM actor WHERE name = ?1 UNION SELECT actor_id FROM actor_alias WHERE alias = ?1",
      arguments: [clean])
    if !ids.isEmpty { return ids }
    let known = try names("SELECT id, name FROM actor UNION ALL SELECT actor_id, alias FROM actor_alias")
    let same = NearestNames.same(as: clean, in: known)
    if !same.isEmpty { return same }
    throw AskError.unknownActor(name, nearest: NearestNames.nearest(to: clean, in: known.map(\.name)))
  }

  /// The places of a name or alias, in any case; for a country also those that lie in it.
  ///
  /// - Throws: ``AskError/unknownPlace(_:nearest:)``.
  func places(_ name: String) throws -> [Int64] {
    let clean = CleanText.line(name)
    var ids = try Int64.fetchAll(
      database,
      sql: "SELECT id FROM place WHERE name = ?1 UNION SELECT place_id FROM place_alias WHERE alias = ?1",
      arguments: [clean])
    if ids.isEmpty {
      let known = try names("SELECT id, name FROM place UNION ALL SELECT place_id, alias FROM place_alias")
      ids = NearestNames.same(as: clean, in: known)
      if ids.isEmpty {
        throw AskError.unknownPlace(name, nearest: NearestNames.nearest(to: clean, in: known.map(\.name)))
      }
    }
    let country = try String.fetchOne(
      database,
      sql: """
        SELECT country FROM place
        WHERE id IN (SELECT value FROM json_each(?)) AND kind IN ('country', 'territory', 'historical') AND country <> ''
        """, arguments: [Self.list(ids)])
    guard let country else { return ids }
    return try Int64.fetchAll(
      database,
      sql: "SELECT id FROM place WHERE country = ? UNION SELECT value FROM json_each(?)",
      arguments: [country, Self.list(ids)])
  }

  /// Ids as a JSON array, so that any number of them is one bound parameter.
  static func list(_ ids: [Int64]) -> String {
    "[" + ids.map(String.init).joined(separator: ",") + "]"
  }

  private func names(_ sql: String) throws -> [(id: Int64, name: String)] {
    try Row.fetchAll(database, sql: sql).map { (id: $0[0], name: $0[1]) }
  }
}
