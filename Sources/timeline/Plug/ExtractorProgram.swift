import Glibc

/// Another program that finds what documents tell: a line of JSON in for each, a line of JSON out for each.
///
/// Its standard error is ours. It runs in a process group of its own, so that Ctrl-C reaches us alone and what it has answered is kept.
final class ExtractorProgram {
  /// What the program does, or can take, next.
  enum Event {
    /// It takes more.
    case takes
    /// It has answered a line, without its end.
    case line([UInt8])
    /// It has closed its output; how it ended, in words, where that was no success.
    case ended(String?)
  }

  /// The program can't be started.
  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  /// A line longer than this is no answer.
  private static let longestLine = 256 << 20
  /// So long, in thousandths of a second, a program may take to end once it has closed its output, and once it was told to end.
  private static let (grace, lastGrace): (Int32, Int32) = (10_000, 2_000)
  /// So often, in thousandths of a second, it is looked whether somebody asked to stop.
  private static let turn: Int32 = 200

  private let command: String
  private var process: pid_t = 0
  private var input: Int32
  private let output: Int32
  /// What it is still to be sent.
  private var outgoing: [UInt8] = []
  private var sent = 0
  /// What it has answered and nobody has taken.
  private var incoming: [UInt8] = []
  private var searched = 0
  private var taken = 0
  private var hasEnded = false
  /// Why it was ended, where it didn't end by itself.
  private var fault: String?

  /// Starts a command as the shell would.
  init(_ command: String) throws(Fault) {
    self.command = command
    var ends: [Int32] = [-1, -1, -1, -1]
    for at in [0, 2] {
      let fault = ends.withUnsafeMutableBufferPointer { pipe($0.baseAddress.map { $0 + at }) }
      if fault != 0 { throw Fault(description: "no pipe could be made: \(String(cString: strerror(errno)))") }
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (input, output) = (ends[1], ends[2])
    let fault = Self.spawn(command, input: ends[0], output: ends[3], &process)
    close(ends[0])
    close(ends[3])
    if fault != 0 { throw Fault(description: "/bin/sh can't be started: \(String(cString: strerror(fault)))") }
    // It may take its time: we never wait in a write while it waits for us to read.
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    signal(SIGPIPE, SIG_IGN)
  }

  deinit { stop() }

  /// Gives the program a line to read.
  func send(_ line: String) {
    outgoing.append(contentsOf: line.utf8)
    outgoing.append(0x0A)
  }

  /// Tells the program that nothing more comes.
  func finish() {
    if input >= 0, sent == outgoing.count { closeInput() }
  }

  /// Waits for the next thing that happens.
  ///
  /// - Parameter isFed: whether there is more to send, so that it is worth knowing when it takes more.
  func next(isFed: Bool) -> Event {
    while true {
      if let line = takeLine() { return .line(line) }
      if hasEnded {
        if taken < incoming.count {
          // A last line without an end.
          let line = Array(incoming[taken...])
          taken = incoming.count
          return .line(line)
        }
        return .ended(end(within: Self.grace))
      }
      if Interruption.isAsked {
        fault = "it was stopped"
        stop()
        continue
      }
      if input >= 0, isFed, sent == outgoing.count { return .takes }
      if input >= 0, !isFed { finish() }
      poll()
    }
  }

  /// Ends the program, and waits until it has gone.
  func stop() {
    _ = end(within: 0)
    if !hasEnded { close(output) }
    hasEnded = true
  }

  /// Ends the program because of what it does; what it has answered and nobody has taken is lost.
  func stop(because reason: String) {
    if fault == nil { fault = reason }
    (incoming, searched, taken) = ([], 0, 0)
    stop()
  }

  private func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Sends and takes what can be without waiting, and waits for one of them.
  private func poll() {
    var files = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
    if input >= 0, sent < outgoing.count { files.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
    guard Glibc.poll(&files, nfds_t(files.count), Self.turn) > 0 else { return }
    if files.count > 1, files[1].revents != 0 { write() }
    if files[0].revents != 0 { read() }
  }

  private func write() {
    let count = outgoing.withUnsafeBytes { bytes in
      bytes.baseAddress.map { Glibc.write(input, $0 + sent, bytes.count - sent) } ?? 0
    }
    if count > 0 {
      sent += count
      if sent == outgoing.count {
        outgoing.removeAll(keepingCapacity: true)
        sent = 0
      }
    } else if errno != EAGAIN, errno != EINTR {
      // It reads no more; what it has answered is still taken.
      closeInput()
    }
  }

  private func read() {
    if taken > 0 {
      incoming.removeFirst(taken)
      (searched, taken) = (searched - taken, 0)
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = buffer.withUnsafeMutableBytes { Glibc.read(output, $0.baseAddress, $0.count) }
    if count > 0 {
      incoming.append(contentsOf: buffer[..<count])
      if incoming.count > Self.longestLine {
        stop(because: "it wrote a line of more than \(Self.longestLine >> 20) MB")
      }
    } else if count == 0 || errno != EINTR {
      hasEnded = true
      close(output)
    }
  }

  private func takeLine() -> [UInt8]? {
    while searched < incoming.count {
      searched += 1
      if incoming[searched - 1] == 0x0A {
        defer { taken = searched }
        return Array(incoming[taken..<(searched - 1)])
      }
    }
    return nil
  }

  /// Lets the program end by itself, asks it to after a time, and ends it after another; in words where it wasn't a success.
  private func end(within time: Int32) -> String? {
    // A program that reads on would otherwise wait for us while we wait for it.
    closeInput()
    guard process > 0 else { return fault }
    var code: String?
    if time == 0 || !hasGone(within: time, &code) {
      if time > 0, fault == nil { fault = "it closed its output and ran on" }
      kill(-process, SIGTERM)
      if !hasGone(within: Self.lastGrace, &code) {
        kill(-process, SIGKILL)
        _ = hasGone(within: nil, &code)
      }
    }
    process = 0
    return fault ?? code
  }

  /// Whether the program ends within a time, in thousandths of a second; without one it is waited for.
  private func hasGone(within time: Int32?, _ code: inout String?) -> Bool {
    var left = time ?? 0
    while true {
      var status: Int32 = 0
      let found = waitpid(process, &status, time == nil ? 0 : WNOHANG)
      if found == process { code = Self.words(status) }
      if found == process || (found < 0 && errno != EINTR) { return true }
      if time == nil { continue }
      if left <= 0 || (Interruption.isAsked && fault == nil) { return false }
      _ = Glibc.poll(nil, 0, 10)
      left -= 10
    }
  }

  private static func words(_ status: Int32) -> String? {
    if status & 0x7F != 0 { return "signal \(status & 0x7F) ended it" }
    let code = status >> 8 & 0xFF
    return code == 0 ? nil : code == 127 ? "the shell finds no such command" : "it ended with \(code)"
  }

  private static func spawn(_ command: String, input: Int32, output: Int32, _ process: inout pid_t) -> Int32 {
    var words: [UnsafeMutablePointer<CChar>?] = ["sh", "-c", command].map { (word: String) in strdup(word) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigemptyset(&usual)
    for number in [SIGINT, SIGTERM, SIGPIPE] { sigaddset(&usual, number) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    return posix_spawn(&process, "/bin/sh", &actions, &attributes, words, environ)
  }
}
