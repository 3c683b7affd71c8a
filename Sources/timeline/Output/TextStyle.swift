import Glibc

/// A manner of writing that makes words stand out on a terminal.
enum TextStyle: String {
  case bold = "1"
  case dim = "2"
  case red = "31"
  case green = "32"
  case blue = "34"

  /// Whether standard output shows colours: a terminal that is not dumb, unless `NO_COLOR` asks for none.
  static var isShown: Bool {
    guard isatty(STDOUT_FILENO) == 1, (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true) else { return false }
    return getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
  }

  /// The text in this manner.
  func callAsFunction(_ text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}
