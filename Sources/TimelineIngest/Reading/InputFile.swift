import Glibc

/// An open file or standard input, read by system calls.
final class InputFile {
  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private var buffer: [UInt8]
  private var filled = 0
  private var taken = 0

  /// Opens a regular file.
  ///
  /// - Parameters:
  ///   - path: the path's bytes, without a zero at the end.
  ///   - followingLinks: whether a symbolic link is followed: only one that the user named.
  init(path: [CChar], followingLinks: Bool) throws(ReadingError) {
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
    descriptor = open(path + [0], flags)
    ownsDescriptor = true
    buffer = []
    guard descriptor >= 0 else { throw .system(Self.reason()) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(Self.reason()) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .system("it is no regular file") }
  }

  /// Standard input.
  init() {
    descriptor = STDIN_FILENO
    ownsDescriptor = false
    buffer = []
  }

  deinit { if ownsDescriptor, descriptor >= 0 { close(descriptor) } }

  /// Everything that is left.
  ///
  /// - Throws: ``ReadingError/tooLarge`` beyond a limit, after which the file is of no more use.
  func readAll(limit: Int) throws(ReadingError) -> [UInt8] {
    var out = Array(buffer[taken..<filled])
    taken = filled
    while try fill() {
      out.append(contentsOf: buffer[..<filled])
      taken = filled
      if out.count > limit { throw .tooLarge }
    }
    return out
  }

  /// The next line without its line feed; `nil` at the end.
  ///
  /// A line beyond the limit is passed over to its end, and `tooLarge` is thrown once for it.
  func readLine(limit: Int) throws(ReadingError) -> [UInt8]? {
    var out: [UInt8] = []
    var isTooLarge = false
    while true {
      if taken == filled, try !fill() {
        if isTooLarge { throw .tooLarge }
        return out.isEmpty ? nil : out
      }
      let rest = buffer[taken..<filled]
      let feed = rest.firstIndex(of: 0x0A)
      if !isTooLarge { out.append(contentsOf: rest[..<(feed ?? rest.endIndex)]) }
      if out.count > limit {
        isTooLarge = true
        out = []
      }
      taken = feed.map { $0 + 1 } ?? filled
      guard feed == nil else {
        if isTooLarge { throw .tooLarge }
        return out
      }
    }
  }

  /// Fills the buffer; `false` at the end of the file.
  private func fill() throws(ReadingError) -> Bool {
    if buffer.isEmpty { buffer = [UInt8](repeating: 0, count: 1 << 16) }
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        (filled, taken) = (count, 0)
        return count > 0
      }
      if errno == EAGAIN {
        var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&poller, 1, -1)
      } else if errno != EINTR {
        throw .system(Self.reason())
      }
    }
  }

  /// The system's words for its last error.
  static func reason() -> String { String(cString: strerror(errno)) }
}
