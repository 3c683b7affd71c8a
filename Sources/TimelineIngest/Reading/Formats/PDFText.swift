import Glibc

/// The text of a PDF, by the program `pdftotext` where it is installed.
enum PDFText {
  /// The program is given up when it says nothing for so many milliseconds.
  private static let patience: Int32 = 30_000

  /// The text of a PDF in UTF-8.
  ///
  /// No shell stands between; the bytes go to the program's standard input.
  ///
  /// - Parameter program: its name or its path.
  /// - Throws: ``ReadingError/program(_:)`` where it is missing, fails or hangs.
  static func text(_ bytes: [UInt8], program: String) throws(ReadingError) -> [UInt8] {
    guard let file = tmpfile() else { throw .system(InputFile.reason()) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
      throw .system(InputFile.reason())
    }
    rewind(file)
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .system(InputFile.reason()) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let process = spawn(program, input: fileno(file), output: ends[1])
    close(ends[1])
    guard let process else {
      throw .program("\(program) is not installed: it comes with poppler (Debian's poppler-utils)")
    }
    let (text, isDone) = read(ends[0])
    if !isDone { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard isDone else { throw .program("\(program) hangs, or its text is too large") }
    // A program that can't be begun ends with 127.
    if status >> 8 & 0xFF == 127 {
      throw .program("\(program) is not installed: it comes with poppler (Debian's poppler-utils)")
    }
    guard status == 0 else { throw .program("\(program) can't read it") }
    return text
  }

  private static func spawn(_ program: String, input: Int32, output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let words = [program, "-q", "-enc", "UTF-8", "-", "-"].map { (word: String) in strdup(word) }
    defer { for word in words { free(word) } }
    var process = pid_t()
    return posix_spawnp(&process, program, &actions, nil, words + [nil], environ) == 0 ? process : nil
  }

  /// All that a program says, unless it stops for too long or says too much.
  private static func read(_ descriptor: Int32) -> (text: [UInt8], isDone: Bool) {
    var text: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while text.count <= DocumentReader.largestDocument {
      var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&poller, 1, patience)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return (text, false) }
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return (text, true) }
      if count < 0, errno != EINTR { return (text, false) }
      if count > 0 { text.append(contentsOf: chunk[..<count]) }
    }
    return (text, false)
  }
}
