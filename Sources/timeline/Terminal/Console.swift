import Glibc

/// Where the program writes: data to standard output, words to standard error.
enum Console {
  /// Writes data as it is.
  static func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Writes data, UTF-8, as it is.
  static func write(_ bytes: [UInt8]) {
    write(bytes, to: STDOUT_FILENO)
  }

  /// Writes one line of data.
  static func line(_ text: String) {
    write(text + "\n")
  }

  /// Says something to the person, unless only errors are wanted.
  static func note(_ text: String) {
    if Terminal.talk >= .words { say(text) }
  }

  /// Says what is done, where the person wants to know everything.
  static func detail(_ text: String) {
    if Terminal.talk >= .everything { say(text) }
  }

  private static func say(_ text: String) {
    write(Array((SafeText.lines(text) + "\n").utf8), to: STDERR_FILENO)
  }

  /// Says what went wrong.
  static func error(_ text: String) {
    say("Error: " + text)
  }

  /// Writes over the line that was last shown as progress; nothing where standard error is no terminal.
  static func progress(_ text: String) {
    guard Terminal.isWords else { return }
    write(Array("\r\u{1B}[2K\(SafeText.line(text))".utf8), to: STDERR_FILENO)
  }

  /// How many columns the terminal has on standard output; `nil` where it is none.
  static var columns: Int? { Terminal.size?.columns }

  private static func write(_ bytes: [UInt8], to file: Int32) {
    var at = 0
    bytes.withUnsafeBytes { buffer in
      while at < buffer.count, let base = buffer.baseAddress {
        let count = Glibc.write(file, base + at, buffer.count - at)
        if count > 0 {
          at += count
        } else if errno == EPIPE || file == STDERR_FILENO && errno != EINTR {
          // Whoever was to read has gone: there is nobody left to tell.
          return
        } else if errno != EINTR {
          // Half of the data must not pass for the whole.
          let reason = String(cString: strerror(errno))
          error("the output could not be written: \(reason).")
          exit(Failure.Code.failed.rawValue)
        }
      }
    }
  }
}
