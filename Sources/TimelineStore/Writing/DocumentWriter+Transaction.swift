internal import GRDB

extension DocumentWriter {
  /// Takes over from the triggers of the full-text index for the transaction.
  func begin(_ database: Database) throws { try search.begin(database) }

  /// Writes what waits: now and then within a long transaction.
  func catchUp(_ database: Database) throws {
    try keys?.finish()
    try search.catchUp(database)
  }

  /// Writes what waits, at the end of the transaction, and leaves the full-text index to its triggers again.
  func end(_ database: Database) throws {
    try keys?.finish()
    try search.end(database)
  }

  /// Forgets what a transaction added which was undone.
  func forget() {
    actors.forget()
    places.forget()
    search.forget()
    (mentions, keys, told) = (nil, nil, nil)
  }
}
