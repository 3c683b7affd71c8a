internal import GRDB
internal import GRDBSQLite

/// A value of a column.
enum ColumnValue {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)

  /// A number, or null.
  init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .null }
  /// An id, or null.
  init(_ id: Int64?) { self = id.map { .integer($0) } ?? .null }
  /// A number, or null.
  init(_ number: Double?) { self = number.map { .real($0) } ?? .null }
  /// A text, or null.
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  /// How many bytes of text it has.
  fileprivate var size: Int {
    if case .text(let text) = self { text.utf8.count } else { 0 }
  }
}

/// A statement that is run for row after row, and gives none: most of a run's time goes into these, so they bind without detours.
struct Insertion {
  private let statement: Statement

  /// Prepares the statement; it can be used as long as the connection is open.
  init(_ database: Database, _ sql: String) throws {
    statement = try database.makeStatement(sql: sql)
  }

  /// Runs the statement.
  func run(_ values: ColumnValue...) throws { try run(values[...]) }

  /// Runs the statement with a value for each of its parameters.
  func run(_ values: ArraySlice<ColumnValue>) throws {
    let handle = statement.sqliteStatement
    sqlite3_reset(handle)
    // All texts lie side by side in memory of ours while the statement runs, so that SQLite needs no copies of its own.
    let code = withUnsafeTemporaryAllocation(byteCount: values.reduce(1) { $0 + $1.size }, alignment: 1) { memory in
      var (index, used): (Int32, Int) = (0, 0)
      for value in values {
        index += 1
        bind(value, at: index, handle, memory, &used)
      }
      return sqlite3_step(handle)
    }
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else {
      let message = sqlite3_db_handle(handle).flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
    }
  }

  private func bind(
    _ value: ColumnValue, at index: Int32, _ handle: OpaquePointer, _ memory: UnsafeMutableRawBufferPointer,
    _ used: inout Int
  ) {
    switch value {
    case .null: sqlite3_bind_null(handle, index)
    case .integer(let number): sqlite3_bind_int64(handle, index, number)
    case .real(let number): sqlite3_bind_double(handle, index, number)
    case .text(var text):
      let start = used
      used += text.withUTF8 { bytes in
        memory[start...].copyBytes(from: bytes)
        return bytes.count
      }
      let bytes = UnsafeRawBufferPointer(rebasing: memory[start..<used])
      _ = sqlite3_bind_text(
        handle, index, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil)
    }
  }
}
