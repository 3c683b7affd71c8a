import Glibc
import Synchronization

/// Sends standard output through the person's pager, as `git` and `man` do.
enum Pager {
  private static let child = Atomic<Int32>(0)

  /// Starts the pager, if standard output is a terminal and nobody asked to do without.
  ///
  /// The pager is `PAGER`, else `less` where it is installed, told to show colours and to end by itself when all fits on one screen.
  static func start() {
    guard Terminal.isPaged, child.load(ordering: .relaxed) == 0, Terminal.size != nil,
      let command = Terminal.variable("PAGER") ?? (isInstalled("less") ? "less" : nil), command != "cat"
    else { return }
    setenv("LESS", "FRX", 0)
    // Without a locale, as in many containers, less would show every byte beyond ASCII as a number.
    setenv("LESSCHARSET", "utf-8", 0)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    defer { for end in ends { close(end) } }
    // The pager must not hold the writing end itself, or it would never see the end of its input.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    var process: pid_t = 0
    let words: [String] = ["/bin/sh", "-c", command]
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    guard posix_spawn(&process, "/bin/sh", &actions, nil, arguments, environ) == 0,
      dup2(ends[1], STDOUT_FILENO) >= 0
    else { return }
    child.store(process, ordering: .relaxed)
    // Ctrl-C is the pager's while it runs: it stops searching, say, and the program must not die under it.
    signal(SIGINT, SIG_IGN)
    // However the program ends, the person reads on until they leave the pager.
    atexit { Pager.finish() }
  }

  private static func finish() {
    close(STDOUT_FILENO)
    var status: Int32 = 0
    while waitpid(child.load(ordering: .relaxed), &status, 0) < 0, errno == EINTR {}
  }

  private static func isInstalled(_ program: String) -> Bool {
    (Terminal.variable("PATH") ?? "").split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
  }
}
