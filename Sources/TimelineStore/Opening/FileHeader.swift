internal import Glibc

/// What the first 100 bytes of a database file say, read without SQLite, so that a file that isn't ours is never touched.
///
/// - SeeAlso: SQLite, "Database File Format", 1.3.
struct FileHeader {
  /// 'TLNE' in ASCII, as the first migration sets it.
  static let applicationID = 1_414_286_917

  /// Whose file it is.
  let applicationID: Int
  /// The version of its schema.
  let userVersion: Int

  /// The header of the file at a path; `nil` for an empty file, which SQLite takes for a new database.
  ///
  /// - Throws: ``StoreError``, `missing` where there is no file.
  init?(path: String) throws(StoreError) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      let code = errno
      throw code == ENOENT ? .missing(path: path) : .unreadable(path: path, reason: Self.words(for: code))
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable(path: path, reason: Self.words(for: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "it is no regular file") }
    if status.st_size == 0 { return nil }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, 100, 0) }
    guard count >= 0 else { throw .unreadable(path: path, reason: Self.words(for: errno)) }
    guard bytes.starts(with: Array("SQLite format 3\0".utf8)) else { throw .notADatabase(path: path) }
    guard count == 100 else { throw .corrupt(path: path, reason: "it ends within its header") }
    let number = { (at: Int) in bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    userVersion = number(60)
    applicationID = number(68)
    let small = Int(bytes[16]) << 8 | Int(bytes[17])
    let pageSize = small == 1 ? 65_536 : small
    // The count of pages holds where the two counters agree; a journal beside the file may still change it.
    let trusted = number(24) == number(92) && access(path + "-journal", F_OK) != 0
    if trusted, number(28) * pageSize > Int(status.st_size) {
      throw .corrupt(path: path, reason: "it should have \(number(28) * pageSize) bytes and has \(status.st_size)")
    }
  }

  private static func words(for code: Int32) -> String {
    code == EISDIR ? "it is a folder" : String(cString: strerror(code))
  }
}
