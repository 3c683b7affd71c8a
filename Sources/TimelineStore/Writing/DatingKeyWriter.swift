internal import GRDB
internal import TimelineModel

/// Stores what documents tell as numbers: dozens a document, so its statements are prepared once for the connection of a run.
final class DatingKeyWriter {
  private let database: Database
  private let key, pending: Insertion

  /// A writer for a connection.
  init(_ database: Database) throws {
    self.database = database
    key = try Insertion(database, "INSERT INTO dating_key(key, is_witness, document_id) VALUES (?, ?, ?)")
    pending = try Insertion(
      database,
      "INSERT INTO pending_key(key, added) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET added = added + excluded.added")
  }

  /// Stores the keys of a document in place of those that it had.
  ///
  /// - Parameters:
  ///   - document: completed; it is a witness where its own day of publication is known.
  ///   - keys: of its mentions as extraction found them before any other document gave it a day.
  func replace(_ id: Int64, _ document: Document, _ keys: [Int64]) throws {
    try mark(id)
    try database.cachedStatement(sql: "DELETE FROM dating_key WHERE document_id = ?").execute(arguments: [id])
    let isWitness = document.publication.map { $0.basis != .corroborated } ?? false
    for number in keys {
      try key.run(.integer(number), .integer(isWitness ? 1 : 0), .integer(id))
      try pending.run(.integer(number), .integer(isWitness ? 1 : 0))
    }
  }

  /// Marks the keys that a document has, before it loses them.
  func mark(_ id: Int64) throws {
    let keys = try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT key FROM dating_key WHERE document_id = ?"), arguments: [id])
    for number in keys { try pending.run(.integer(number), .integer(0)) }
  }
}
