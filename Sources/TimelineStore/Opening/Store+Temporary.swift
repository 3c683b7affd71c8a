internal import GRDB

extension Store {
  /// An empty timeline in a temporary file, which SQLite keeps in memory as long as it is small, and which goes with the store.
  ///
  /// - Parameter path: what messages call it.
  convenience init(temporaryNamed path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // Nothing of it is kept, so nothing is made safe.
      try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000")
    }
    // An empty path is SQLite's name for such a file.
    let queue = try DatabaseQueue(path: "", configuration: configuration)
    try queue.inDatabase { try Migrator(path: path).migrate($0) }
    self.init(path: path, database: queue)
  }
}
