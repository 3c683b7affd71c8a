internal import GRDB
internal import TimelineModel

/// Stores what documents tell as numbers: dozens a document, so its statements are prepared once for the connection of a run.
final class DatingKeyWriter {
  private let database: Database
  private let key, pending: BulkInsertion

  /// A writer for a connection.
  init(_ database: Database) {
    self.database = database
    key = BulkInsertion(database, "INSERT INTO dating_key(key, is_witness, document_id)", columns: 3)
    pending = BulkInsertion(
      database, "INSERT INTO pending_key(key, added)", columns: 2,
      tail: " ON CONFLICT(key) DO UPDATE SET added = added + excluded.added")
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
      key.add(.integer(number), .integer(isWitness ? 1 : 0), .integer(id))
      pending.add(.integer(number), .integer(isWitness ? 1 : 0))
    }
    try key.finish()
    try pending.finish()
  }

  /// Marks the keys that a document has, before it loses them.
  func mark(_ id: Int64) throws {
    let keys = try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT key FROM dating_key WHERE document_id = ?"), arguments: [id])
    for number in keys { pending.add(.integer(number), .integer(0)) }
    try pending.finish()
  }
}
