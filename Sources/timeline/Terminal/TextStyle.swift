/// A manner of writing that makes words stand out on a terminal.
enum TextStyle: String {
  case bold = "1"
  case dim = "2"
  case red = "31"
  case green = "32"
  case yellow = "33"
  case blue = "34"

  /// The text in this manner.
  func callAsFunction(_ text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }

  /// The text in this manner where colours are shown, else as it is.
  func ifShown(_ text: String) -> String { Terminal.isColoured ? self(text) : text }
}
