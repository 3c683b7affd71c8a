package import GRDB
internal import Glibc
internal import Migrations
internal import SQLiteTuning

/// A timeline in a SQLite file: what was read, what it tells, and the events that were made of it.
///
/// One writer at a time; every write is whole or absent, also after the process is killed.
public final class Store: Sendable {
  /// What a store is opened for.
  public enum Access: Sendable {
    /// Asking only; the file must be there.
    case read
    /// Asking and changing; the file must be there.
    case write
    /// Asking and changing; the file is made where it is missing.
    case create
  }

  /// Where the file is.
  public let path: String
  /// The connection.
  package let database: DatabaseQueue

  /// Opens a timeline, and brings its schema up to date unless it is opened for reading.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - access: what it is opened for.
  ///   - keepsPages: whether a reader keeps up to 64 MB of what it read at hand, for questions to come.
  /// - Throws: ``StoreError`` for a file that is missing, newer, damaged or no timeline; it is left untouched.
  public init(path: String, access: Access, keepsPages: Bool = true) throws {
    self.path = path
    do {
      try Self.inspect(path, access)
      database = try Self.connect(path, access, keepsPages: keepsPages)
    } catch let error as DatabaseError {
      throw Self.explained(error, path: path)
    }
  }

  /// A store on a connection that is open, its schema up to date.
  init(path: String, database: DatabaseQueue) {
    (self.path, self.database) = (path, database)
  }

  /// Asks, in one consistent view of the file; within a ``write(_:)`` it sees what that has changed.
  package func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try database.unsafeReentrantRead { database in
        try database.isInsideTransaction ? body(database) : Self.transaction(.deferred, database, body)
      }
    } catch let error as DatabaseError {
      throw Self.explained(error, path: path)
    }
  }

  /// Changes, in one transaction; within another ``write(_:)`` it is part of that one.
  package func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try database.unsafeReentrantWrite { database in
        try database.isInsideTransaction ? body(database) : Self.transaction(.immediate, database, body)
      }
    } catch let error as DatabaseError {
      throw Self.explained(error, path: path)
    }
  }

  private static func transaction<Value>(
    _ kind: Database.TransactionKind, _ database: Database, _ body: (Database) throws -> Value
  ) throws -> Value {
    var value: Value?
    try database.inTransaction(kind) {
      value = try body(database)
      return .commit
    }
    // `inTransaction` has thrown or run its body.
    guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
    return value
  }

  /// The error for people where the file as a whole is at fault, else the error itself.
  package static func explained(_ error: DatabaseError, path: String) -> any Error {
    switch error.resultCode {
    case .SQLITE_CORRUPT: StoreError.corrupt(path: path, reason: error.message ?? "SQLite finds a damaged page")
    case .SQLITE_NOTADB: StoreError.notADatabase(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: StoreError.busy(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_FULL, .SQLITE_IOERR:
      StoreError.unreadable(path: path, reason: error.message ?? "SQLite can't open it")
    default: error
    }
  }
}

extension Store {
  /// Looks at the file's header before SQLite does.
  private static func inspect(_ path: String, _ access: Access) throws(StoreError) {
    let known = Migrations.all.count
    do throws(StoreError) {
      guard let header = try FileHeader(path: path) else {
        if access != .create { throw .notATimeline(path: path) }
        return
      }
      guard header.applicationID == FileHeader.applicationID else { throw .notATimeline(path: path) }
      guard header.userVersion <= known else { throw .newer(path: path, version: header.userVersion, known: known) }
    } catch .missing where access == .create {
      return
    }
  }

  /// Done once, before the first file is opened.
  private static let tuning: Void = tune_sqlite()

  private static func connect(_ path: String, _ access: Access, keepsPages: Bool) throws -> DatabaseQueue {
    _ = tuning
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    // A journal left by a killed writer is rolled back by the first who may write.
    let hasJournal = Glibc.access(path + "-journal", F_OK) == 0
    configuration.readonly = access == .read && !(hasJournal && Glibc.access(path, W_OK) == 0)
    let mayWrite = !configuration.readonly
    configuration.prepareDatabase { database in
      if mayWrite { try database.execute(sql: "PRAGMA synchronous = FULL") }
      if access == .read {
        if mayWrite { try database.execute(sql: "PRAGMA query_only = ON") }
        // The pages of a word's thousands of events stay at hand. New memory for each page costs more than SQLite's 2 MB used again,
        // where nothing is asked twice.
        if keepsPages { try database.execute(sql: "PRAGMA cache_size = -64000") }
      } else {
        try database.execute(sql: "PRAGMA cache_size = -32000")
      }
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    if access == .read {
      try queue.read { try Migrator(path: path).check($0) }
    } else {
      try queue.inDatabase { try Migrator(path: path).migrate($0) }
    }
    return queue
  }
}
