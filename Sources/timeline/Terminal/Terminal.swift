import Glibc
import Synchronization

/// What the program's output goes to, and how much of it is wanted.
enum Terminal {
  /// How much is said on standard error.
  enum Talk: Int, Comparable {
    case errors, words, everything

    static func < (left: Talk, right: Talk) -> Bool { left.rawValue < right.rawValue }
  }

  private struct State {
    /// `nil` where the terminal decides.
    var isColoured: Bool?
    var isPaged = true
    var talk = Talk.words
  }

  private static let state = Mutex(State())

  /// Whether standard output was a terminal when the program began, whatever a pager makes of it later.
  static let isOutput = isatty(STDOUT_FILENO) == 1
  /// Whether standard error is a terminal.
  static let isWords = isatty(STDERR_FILENO) == 1

  /// How many columns and lines the terminal on standard output has; `nil` where it is none.
  static let size: (columns: Int, lines: Int)? = {
    guard isOutput else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return (80, 24) }
    return (Int(size.ws_col), Int(size.ws_row))
  }()

  /// Takes what the command line asks for.
  static func configure(isColoured: Bool?, isPaged: Bool, talk: Talk) {
    state.withLock { $0 = State(isColoured: isColoured, isPaged: isPaged, talk: talk) }
  }

  /// Whether words stand out by colour on standard output.
  static var isColoured: Bool {
    if let asked = state.withLock({ $0.isColoured }) { return asked }
    return isOutput && !isSet("NO_COLOR") && variable("TERM") != "dumb"
  }

  /// Whether long output goes through a pager.
  static var isPaged: Bool { isOutput && state.withLock { $0.isPaged } }

  /// How much is said.
  static var talk: Talk { state.withLock { $0.talk } }

  /// A variable of the environment; `nil` where it is unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private static func isSet(_ name: String) -> Bool { variable(name) != nil }
}
