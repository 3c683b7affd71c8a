internal import GRDB

extension Store {
  /// The names of the file's tables, sorted; views are none.
  public func tables() throws -> [String] {
    try read { database in
      try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    }
  }
}
