internal import GRDB

/// The indexes of the events' tables while very many rows are written: away, and made again at the end in one go, which costs a fraction.
///
/// All within one transaction: whoever kills the program finds the file as it was before, its indexes included.
struct ImportBulk {
  private static let tables = ["event", "event_actor", "event_place", "event_source"]

  /// The statements that make the indexes again.
  private let statements: [String]

  /// Takes the indexes away, where a run has shown that it brings many new rows beside those that the file has.
  ///
  /// - Returns: `nil` where they stay.
  static func begin(_ database: Database, after summary: ImportSummary) throws -> ImportBulk? {
    let known = summary.unchanged + summary.revised
    guard summary.new > 4 * known else { return nil }
    let events = try Int.fetchOne(database, sql: "SELECT ifnull(max(id), 0) FROM event") ?? 0
    guard events <= 8 * summary.new else { return nil }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT name, sql FROM sqlite_master
        WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (SELECT value FROM json_each(?)) ORDER BY name
        """, arguments: ["[\(tables.map { "\"\($0)\"" }.joined(separator: ","))]"])
    for row in rows { try database.execute(sql: "DROP INDEX \"\(row[0] as String)\"") }
    return ImportBulk(statements: rows.map { $0[1] })
  }

  /// Makes them again.
  func end(_ database: Database) throws {
    for statement in statements { try database.execute(sql: statement) }
  }
}
