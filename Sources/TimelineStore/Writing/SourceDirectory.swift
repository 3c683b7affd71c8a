internal import GRDB

/// The ids of publishers; one that the table lacks is added.
final class SourceDirectory {
  private var ids: [String: Int64] = [:]
  private static let capacity = 10_000

  /// The id of a publisher, as `document.publisher` has it.
  func id(of name: String, _ database: Database) throws -> Int64 {
    if let id = ids[name] { return id }
    if ids.count >= Self.capacity { ids.removeAll(keepingCapacity: true) }
    let find = try database.cachedStatement(sql: "SELECT id FROM source WHERE name = ? COLLATE BINARY")
    let id: Int64
    if let found = try Int64.fetchOne(find, arguments: [name]) {
      id = found
    } else {
      try database.cachedStatement(sql: "INSERT INTO source(name) VALUES (?)").execute(arguments: [name])
      id = database.lastInsertedRowID
    }
    ids[name] = id
    return id
  }
}
