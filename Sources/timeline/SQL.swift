import ArgumentParser
import Glibc
import TimelineStore

/// Asks the file in SQL, with the `sqlite3` shell.
struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Ask the file in SQL: the sqlite3 shell, read-only, with headers on.",
    discussion: """
      Without a query it reads from standard input, on a terminal line by line. docs/schema.md has all tables, and ten questions.

      Examples:
        timeline sql "SELECT date, title FROM timeline_actors WHERE actor = 'Russia'"
        timeline sql --mode csv "SELECT * FROM timeline" > timeline.csv
      """
  )

  /// How the shell prints rows.
  enum Mode: String, ExpressibleByArgument, CaseIterable {
    case box, column, csv, json, list, markdown, table, tabs
  }

  @OptionGroup var store: StoreOptions

  @Argument(help: "A question in SQL.")
  var query: String?

  @Option(help: "box, column, csv, json, list, markdown, table or tabs (default: box on a terminal, else list).")
  var mode: Mode?

  func run() throws {
    // Whatever is no timeline of ours is refused before another program opens it.
    _ = try store.open(.read)
    guard let shell = Self.shell() else {
      Console.error(
        "sqlite3 is not installed. On Debian or Ubuntu: apt install sqlite3. Any other SQLite shell can open \(store.path) as well."
      )
      throw ExitCode(Failure.Code.unusable.rawValue)
    }
    let mode = self.mode ?? (Terminal.isOutput ? .box : .list)
    // The shell must not read a path or a query as an option.
    let path = store.path.hasPrefix("-") ? "./" + store.path : store.path
    var arguments = ["sqlite3", "-readonly", "-header", "-\(mode.rawValue)", "-cmd", ".timeout 10000", path]
    if let query { arguments.append(" " + query) }
    if query == nil, isatty(STDIN_FILENO) == 1 {
      Console.note(
        """
        Read-only. Views: timeline, timeline_actors, timeline_sources, mention_text; `.schema event` explains a table, `.quit` leaves.
        For example: SELECT date, title FROM timeline ORDER BY documents DESC LIMIT 10;
        """)
    }
    let code = Self.run(shell, arguments)
    if code != 0 { throw ExitCode(code) }
  }

  /// Runs the shell until it ends; whatever it ends with is 1 for us, and 2 where it couldn't be started.
  private static func run(_ shell: String, _ arguments: [String]) -> Int32 {
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Ctrl-C is the shell's: it breaks off a question, and we wait on.
    var interrupt = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    posix_spawnattr_setsigdefault(&attributes, &interrupt)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    signal(SIGINT, SIG_IGN)
    var process: pid_t = 0
    let fault = posix_spawn(&process, shell, nil, &attributes, words, environ)
    guard fault == 0 else {
      Console.error("\(shell) can't be started: \(String(cString: strerror(fault))).")
      return Failure.Code.unusable.rawValue
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status == 0 ? 0 : Failure.Code.failed.rawValue
  }

  /// The path of the shell; `nil` where none is installed.
  private static func shell() -> String? {
    (Terminal.variable("PATH") ?? "").split(separator: ":").map { "\($0)/sqlite3" }.first { access($0, X_OK) == 0 }
  }
}
