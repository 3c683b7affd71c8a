internal import GRDB
internal import Glibc

extension Store {
  /// Copies the timeline into another file while others may use it, looks the copy through, and only then gives it its name.
  ///
  /// - Parameters:
  ///   - path: where to; a file that is there is replaced only by a whole copy.
  ///   - isForced: whether a file that is there may be replaced.
  ///   - step: told how many pages are done and how many there are.
  /// - Returns: how many bytes the copy has.
  /// - Throws: ``BackupError``, ``StoreError``.
  @discardableResult
  public func backup(
    to path: String, isForced: Bool, _ step: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws
    -> Int
  {
    var (target, own) = (stat(), stat())
    if stat(path, &target) == 0 {
      if stat(self.path, &own) == 0, own.st_dev == target.st_dev, own.st_ino == target.st_ino {
        throw BackupError.itself(path: path)
      }
      guard target.st_mode & S_IFMT == S_IFREG else {
        throw BackupError.unwritable(path: path, reason: "it is no regular file")
      }
      guard isForced else { throw BackupError.exists(path: path) }
    }
    let draft = "\(path).\(getpid())-unfinished"
    defer {
      unlink(draft)
      unlink(draft + "-journal")
    }
    do {
      try copy(to: draft, step)
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_CANTOPEN, .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_PERM:
        throw BackupError.unwritable(path: path, reason: error.message ?? "SQLite can't write it")
      default: throw Self.explained(error, path: self.path)
      }
    }
    if let fault = try Self.fault(of: draft) { throw BackupError.faulty(path: path, reason: fault) }
    try Self.settle(draft)
    guard rename(draft, path) == 0 else {
      throw BackupError.unwritable(path: path, reason: String(cString: strerror(errno)))
    }
    try Self.settle(path.contains("/") ? String(path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex)) : ".")
    return stat(path, &target) == 0 ? Int(target.st_size) : 0
  }

  private func copy(to draft: String, _ step: @escaping (Int, Int) -> Void) throws {
    let copy = try DatabaseQueue(path: draft)
    try database.backup(to: copy, pagesPerStep: 2048) { step($0.completedPageCount, $0.totalPageCount) }
    try copy.close()
  }

  /// What is wrong with a copy; `nil` where it is whole.
  private static func fault(of draft: String) throws -> String? {
    do {
      let copy = try Store(path: draft, access: .read)
      return try copy.read { database in
        let pages = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)")
        if let pages, pages != "ok" { return pages }
        return try Row.fetchOne(database, sql: "PRAGMA foreign_key_check").map { "\($0)" }
      }
    } catch let error as StoreError {
      return error.description
    }
  }

  /// Waits until a file or folder is on disk.
  private static func settle(_ path: String) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw BackupError.unwritable(path: path, reason: String(cString: strerror(errno))) }
    defer { close(file) }
    guard fsync(file) == 0 || errno == EINVAL else {
      throw BackupError.unwritable(path: path, reason: String(cString: strerror(errno)))
    }
  }
}
