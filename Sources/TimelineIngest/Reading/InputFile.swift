import CZlib
import Glibc

/// An open file or standard input; what gzip has compressed is read as what it was before.
final class InputFile {
  private let descriptor: Int32
  /// Reads what is compressed and what isn't; `nil` where there was no memory for it.
  private let stream: gzFile?
  private var buffer: [UInt8]
  private var filled = 0
  private var taken = 0

  /// Opens a regular file, or a pipe that the user named.
  ///
  /// - Parameters:
  ///   - path: the path's bytes, without a zero at the end.
  ///   - followingLinks: whether a symbolic link is followed: only one that the user named.
  ///   - isPipe: whether it is a pipe.
  init(path: [CChar], followingLinks: Bool, isPipe: Bool = false) throws(ReadingError) {
    // A pipe that was named is waited for until somebody writes into it.
    let flags = O_RDONLY | O_CLOEXEC | (isPipe ? 0 : O_NONBLOCK) | (followingLinks ? 0 : O_NOFOLLOW)
    let opened = open(path + [0], flags)
    guard opened >= 0 else { throw .system(Self.reason()) }
    var status = stat()
    guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == (isPipe ? S_IFIFO : S_IFREG) else {
      close(opened)
      throw .system("it is no file, folder or pipe")
    }
    descriptor = opened
    stream = Self.stream(opened)
    buffer = []
  }

  /// Standard input.
  init() {
    descriptor = dup(STDIN_FILENO)
    stream = Self.stream(descriptor)
    buffer = []
  }

  deinit {
    if let stream { gzclose(stream) } else if descriptor >= 0 { close(descriptor) }
  }

  private static func stream(_ descriptor: Int32) -> gzFile? {
    guard descriptor >= 0, let stream = gzdopen(descriptor, "rb") else { return nil }
    gzbuffer(stream, 1 << 16)
    return stream
  }

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
    guard let stream else { throw .system("there is no memory left for it") }
    if buffer.isEmpty { buffer = [UInt8](repeating: 0, count: 1 << 18) }
    while true {
      let count = buffer.withUnsafeMutableBytes { gzread(stream, $0.baseAddress, UInt32($0.count)) }
      let reason = errno
      var fault: Int32 = 0
      gzerror(stream, &fault)
      if count > 0 {
        (filled, taken) = (Int(count), 0)
        return true
      }
      (filled, taken) = (0, 0)
      switch fault {
      case Z_OK where count == 0, Z_STREAM_END where count == 0: return false
      case Z_ERRNO where reason == EINTR: gzclearerr(stream)
      case Z_ERRNO where reason == EAGAIN:
        gzclearerr(stream)
        var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&poller, 1, -1)
      case Z_ERRNO: throw .system(String(cString: strerror(reason)))
      case Z_BUF_ERROR: throw .system("what gzip has compressed ends too early")
      default: throw .system("what gzip has compressed is damaged")
      }
    }
  }

  /// The system's words for its last error.
  static func reason() -> String { String(cString: strerror(errno)) }
}
