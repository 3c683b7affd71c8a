import Glibc

/// Which file lies under a path: a copy or another file of that name is a different one.
struct FileIdentity: Equatable {
  private let device: UInt
  private let number: UInt

  /// The file under a path; `nil` where there is none.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, number) = (UInt(status.st_dev), UInt(status.st_ino))
  }
}
