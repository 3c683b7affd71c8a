internal import GRDB
internal import Migrations

/// Brings a file's schema up to the program's, one migration a transaction; a new file gets all of them in one.
struct Migrator {
  /// Whose schema, for the messages.
  let path: String

  /// Files up to this many pages are looked through before they are written to.
  private static let checkedPages = 4096

  /// Refuses a file whose schema the program doesn't know to the last one.
  func check(_ database: Database) throws {
    let version = try currentVersion(database)
    guard version >= 1 else { throw StoreError.notATimeline(path: path) }
    guard version <= Migrations.all.count else {
      throw StoreError.newer(path: path, version: version, known: Migrations.all.count)
    }
    guard version == Migrations.all.count else { throw StoreError.older(path: path, version: version) }
  }

  /// Applies what is missing.
  ///
  /// Files that were made by hand, with the SQL files in the shell, have no history yet: it is added.
  func migrate(_ database: Database) throws {
    let version = try currentVersion(database)
    guard version <= Migrations.all.count else {
      throw StoreError.newer(path: path, version: version, known: Migrations.all.count)
    }
    if version > 0 {
      try checkPages(database)
      try checkHistory(database, version: version)
    }
    if version == 0 {
      try database.inTransaction(.immediate) {
        // Another process may have been quicker.
        guard try currentVersion(database) == 0 else { return .rollback }
        for (index, migration) in Migrations.all.enumerated() { try apply(database, number: index + 1, migration) }
        return .commit
      }
    }
    for (index, migration) in Migrations.all.enumerated() where index >= version {
      try database.inTransaction(.immediate) {
        guard try currentVersion(database) == index else { return .rollback }
        try apply(database, number: index + 1, migration)
        return .commit
      }
    }
  }

  private func apply(_ database: Database, number: Int, _ migration: (name: String, sql: [UInt8])) throws {
    try database.execute(sql: String(decoding: migration.sql, as: UTF8.self))
    try record(database, number: number, migration)
  }

  private func currentVersion(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  private func record(_ database: Database, number: Int, _ migration: (name: String, sql: [UInt8])) throws {
    try database.execute(
      sql: "INSERT INTO migration(number, name, sha256) VALUES (?, ?, ?)",
      arguments: [number, migration.name, SHA256.hexadecimal(of: migration.sql)])
  }

  private func checkHistory(_ database: Database, version: Int) throws {
    var applied: [Int: String] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT number, sha256 FROM migration") {
      applied[row["number"]] = row["sha256"]
    }
    for (index, migration) in Migrations.all.enumerated() where index < version {
      if let hash = applied[index + 1] {
        guard hash == SHA256.hexadecimal(of: migration.sql) else {
          throw StoreError.foreignMigration(path: path, name: migration.name)
        }
      } else {
        try database.inTransaction(.immediate) {
          try record(database, number: index + 1, migration)
          return .commit
        }
      }
    }
  }

  /// Looks a small file through; a large one shows its damage when the damaged page is met, and the transaction is undone.
  private func checkPages(_ database: Database) throws {
    guard try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0 <= Self.checkedPages else { return }
    if let fault = try String.fetchOne(database, sql: "PRAGMA quick_check(1)"), fault != "ok" {
      throw StoreError.corrupt(path: path, reason: fault)
    }
  }
}
