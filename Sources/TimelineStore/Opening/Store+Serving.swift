internal import GRDB

extension Store {
  /// A number that changes whenever another connection, of this program or any other, has written to the file.
  public func dataVersion() throws -> Int {
    try read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
  }

  /// Ends what is being asked on this connection, which then throws; from any thread.
  public func interrupt() { database.interrupt() }

  /// Whether an error says that ``interrupt()`` was called.
  public static func isInterruption(_ error: any Error) -> Bool {
    (error as? DatabaseError)?.resultCode == .SQLITE_INTERRUPT
  }
}
