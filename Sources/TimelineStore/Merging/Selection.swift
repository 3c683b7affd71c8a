internal import GRDB
internal import GRDBSQLite

/// A statement that gives rows by the ten thousand: their columns are read without detours, as ``Insertion`` binds them.
struct Selection {
  /// The row that a statement stands at.
  struct Row {
    fileprivate let handle: OpaquePointer

    /// A number.
    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    /// A number that fits an offset or a day.
    func number(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

    /// Whether a number isn't 0.
    func flag(_ column: Int32) -> Bool { sqlite3_column_int64(handle, column) != 0 }

    /// A text.
    func text(_ column: Int32) -> String {
      guard let start = sqlite3_column_text(handle, column) else { return "" }
      return String(
        decoding: UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))), as: UTF8.self)
    }

    /// Whether nothing stands there.
    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    /// A number that fits a day, or nothing.
    func optionalNumber(_ column: Int32) -> Int? { isNull(column) ? nil : number(column) }

    /// A number with a fraction, or nothing.
    func optionalReal(_ column: Int32) -> Double? { isNull(column) ? nil : sqlite3_column_double(handle, column) }

    /// A text, or nothing.
    func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
  }

  private let statement: Statement

  /// The statement, prepared once a connection.
  init(_ database: Database, _ sql: String) throws {
    statement = try database.cachedStatement(sql: sql)
  }

  /// Gives every row to `body`.
  ///
  /// - Parameter argument: what the one parameter stands for.
  func rows(_ argument: String, _ body: (Row) -> Void) throws {
    let handle = statement.sqliteStatement
    sqlite3_reset(handle)
    var argument = argument
    let code = argument.withUTF8 { bytes in
      // The text stays where it is until all rows are read, so SQLite needs no copy of its own.
      _ = sqlite3_bind_text(
        handle, 1, UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil)
      var code = sqlite3_step(handle)
      while code == SQLITE_ROW {
        body(Row(handle: handle))
        code = sqlite3_step(handle)
      }
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
      return code
    }
    guard code == SQLITE_DONE else {
      let message = sqlite3_db_handle(handle).flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
    }
  }
}
