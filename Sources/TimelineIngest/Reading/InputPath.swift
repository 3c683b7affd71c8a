import Glibc

/// A path on the way of a walk; its bytes need not be UTF-8.
struct InputPath {
  /// What lies at a path.
  enum Status {
    case file, folder, link, pipe, special
  }

  /// The path's bytes.
  let bytes: [UInt8]
  /// Whether the user named it, rather than a folder holding it.
  let isNamed: Bool

  /// A path that the user named.
  init(named path: String) {
    bytes = Array(path.utf8)
    isNamed = true
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    isNamed = false
  }

  /// Whether it is `-`.
  var isStandardInput: Bool { isNamed && bytes == [UInt8(ascii: "-")] }

  /// Whether a folder holds it under a name that begins with a period.
  var isHidden: Bool {
    !isNamed && bytes.split(separator: UInt8(ascii: "/")).last?.first == UInt8(ascii: ".")
  }

  /// The path as text: bytes that are no UTF-8, and control characters, as `%XX`.
  var uri: String {
    if isStandardInput { return "-" }
    if let text = String(validating: bytes, as: UTF8.self), !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      return text
    }
    return bytes.map { byte in
      if byte >= 0x20, byte < 0x7F { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }.joined()
  }

  private var characters: [CChar] { bytes.map { CChar(bitPattern: $0) } }

  /// How many bytes the file has; 0 where that can't be told.
  var fileSize: Int {
    var status = stat()
    return stat(characters + [0], &status) == 0 ? Int(status.st_size) : 0
  }

  /// What lies there; links are followed only where the user named them.
  func status() -> Result<Status, ReadingError> {
    var status = stat()
    let path = characters + [0]
    guard fstatat(AT_FDCWD, path, &status, isNamed ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else {
      return .failure(.system(InputFile.reason()))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .success(.file)
    case S_IFDIR: return .success(.folder)
    case S_IFLNK: return .success(.link)
    case S_IFIFO: return .success(.pipe)
    default: return .success(.special)
    }
  }

  /// What a folder holds, in the order of the names' bytes.
  func children() -> Result<[InputPath], ReadingError> {
    guard let folder = opendir(characters + [0]) else { return .failure(.system(InputFile.reason())) }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: UInt8.self, capacity: MemoryLayout.size(ofValue: field.pointee)) { start in
          Array(UnsafeBufferPointer(start: start, count: strlen(start)))
        }
      }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    let slash = bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    return .success(names.map { InputPath(bytes: bytes + slash + $0) })
  }

  /// Opens the file.
  func open() throws(ReadingError) -> InputFile {
    isStandardInput ? InputFile() : try InputFile(path: characters, followingLinks: isNamed, isPipe: isPipe)
  }

  /// Whether it is a pipe that the user named, which is read like standard input.
  var isPipe: Bool { isNamed && (try? status().get()) == .pipe }
}
