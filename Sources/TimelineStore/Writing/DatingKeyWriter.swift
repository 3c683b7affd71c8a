internal import GRDB
internal import TimelineModel

/// Stores what documents tell as numbers: dozens a document, gathered over a batch and written in their order, so that neighbours in the
/// table come one after the other.
///
/// What is gathered is in no table yet: ``finish()`` comes before the transaction ends.
final class DatingKeyWriter {
  private struct Row: Comparable {
    var key: Int64
    var isWitness: Bool
    var document: Int64

    static func < (left: Row, right: Row) -> Bool {
      if left.key != right.key { return left.key < right.key }
      return left.isWitness == right.isWitness ? left.document < right.document : right.isWitness
    }
  }

  private let database: Database
  private let key, pending: BulkInsertion
  private var rows: [Row] = []
  /// The keys that are to be marked, with how many witnesses they have won.
  private var marks: [Int64: Int64] = [:]

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
  ///   - isNew: whether the document has just been added, and so had none.
  func replace(_ id: Int64, _ document: Document, _ keys: [Int64], isNew: Bool = false) throws {
    if !isNew {
      try mark(id)
      try database.cachedStatement(sql: "DELETE FROM dating_key WHERE document_id = ?").execute(arguments: [id])
    }
    let isWitness = document.publication.map { $0.basis != .corroborated } ?? false
    for number in keys {
      rows.append(Row(key: number, isWitness: isWitness, document: id))
      marks[number, default: 0] += isWitness ? 1 : 0
    }
  }

  /// Marks the keys that a document has, before it loses them.
  func mark(_ id: Int64) throws {
    // Some of them may be waiting.
    try finish()
    let keys = try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT key FROM dating_key WHERE document_id = ?"), arguments: [id])
    for number in keys { marks[number, default: 0] += 0 }
  }

  /// Writes what was gathered.
  func finish() throws {
    rows.sort()
    for row in rows { key.add(.integer(row.key), .integer(row.isWitness ? 1 : 0), .integer(row.document)) }
    for (number, added) in marks.sorted(by: { $0.key < $1.key }) { pending.add(.integer(number), .integer(added)) }
    rows.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    try key.finish()
    try pending.finish()
  }
}
