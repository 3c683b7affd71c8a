internal import GRDB

/// Rows of one table that are gathered, and then written many a statement: small rows cost less than what each statement costs beside them.
///
/// What is gathered is in no table yet: ``finish()`` comes before all that reads, changes or removes such rows, or rows that they point to.
final class BulkInsertion {
  /// The most rows of a statement; a power of two.
  private static let most = 32

  private let database: Database
  private let head, tuple, tail: String
  private let columns: Int
  private var statements: [Int: Insertion] = [:]
  private var values: [ColumnValue] = []

  /// Rows for a connection that stays open.
  ///
  /// - Parameters:
  ///   - head: the statement up to `VALUES`.
  ///   - columns: how many columns it names.
  ///   - tail: what follows the values.
  init(_ database: Database, _ head: String, columns: Int, tail: String = "") {
    (self.database, self.head, self.tail, self.columns) = (database, head, tail, columns)
    tuple = "(" + Array(repeating: "?", count: columns).joined(separator: ", ") + ")"
  }

  /// How many rows wait.
  var count: Int { values.count / columns }

  /// Gathers a row.
  func add(_ row: ColumnValue...) {
    precondition(row.count == columns)
    values += row
  }

  /// Writes what was gathered, in its order.
  func finish() throws {
    defer { values.removeAll(keepingCapacity: true) }
    var rest = values[...]
    var rows = Self.most
    while !rest.isEmpty {
      while rows * columns > rest.count { rows /= 2 }
      try statement(of: rows).run(rest.prefix(rows * columns))
      rest = rest.dropFirst(rows * columns)
    }
  }

  private func statement(of rows: Int) throws -> Insertion {
    if let known = statements[rows] { return known }
    let made = try Insertion(
      database, head + " VALUES " + Array(repeating: tuple, count: rows).joined(separator: ", ") + tail)
    statements[rows] = made
    return made
  }
}
