/// The larger actors of an actor as the tables hold them: names, nearest first, separated by `|`.
enum WithinList {
  /// The column's text for a list of names.
  static func text(_ names: [String]) -> String {
    names.isEmpty ? "" : names.map { CleanText.line($0).replacing("|", with: "/") }.joined(separator: "|")
  }

  /// The names in a column's text.
  static func names(_ text: String) -> [String] {
    text.isEmpty ? [] : text.parts(at: UInt8(ascii: "|"))
  }
}
