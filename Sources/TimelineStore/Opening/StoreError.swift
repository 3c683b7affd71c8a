/// Why a database can't be used; nothing was written to it.
public enum StoreError: Error, Equatable, Sendable {
  /// There is no such file.
  case missing(path: String)
  /// The path leads to a folder, or to something that can't be read or written.
  case unreadable(path: String, reason: String)
  /// The file isn't a SQLite database.
  case notADatabase(path: String)
  /// A SQLite database of some other program.
  case notATimeline(path: String)
  /// A timeline of a newer program.
  case newer(path: String, version: Int, known: Int)
  /// A timeline of an older program, opened for reading.
  case older(path: String, version: Int)
  /// A timeline whose file is damaged.
  case corrupt(path: String, reason: String)
  /// A migration that was applied differs from the program's own.
  case foreignMigration(path: String, name: String)
  /// Another program is writing.
  case busy(path: String)
}

extension StoreError: CustomStringConvertible {
  /// What is wrong and what to do, ready to show to a user.
  public var description: String {
    switch self {
    case .missing(let path):
      "There is no \(path). Make it with: timeline ingest FOLDER --db \(path)"
    case .unreadable(let path, let reason):
      "\(path) can't be used: \(reason)."
    case .notADatabase(let path):
      "\(path) is not a database. It was left as it is; name another file with --db."
    case .notATimeline(let path):
      "\(path) is a SQLite database, but no timeline. It was left as it is; name another file with --db."
    case .newer(let path, let version, let known):
      "\(path) has schema version \(version), and this program knows versions up to \(known). It was left as it is; use a newer timeline."
    case .older(let path, let version):
      "\(path) has the older schema version \(version). Bring it up to date by writing to it: timeline ingest PATH --db \(path)"
    case .corrupt(let path, let reason):
      "\(path) is damaged (\(reason)). It was left as it is; take a backup, or ingest the documents into a new file."
    case .foreignMigration(let path, let name):
      "\(path) was made with another \(name) than this program's. It was left as it is; use the program that made it."
    case .busy(let path):
      "\(path) is being written by another program. Try again when that has ended."
    }
  }
}
