/// The larger actors of an actor as the tables hold them: names, nearest first, separated by `|`.
enum WithinList {
  private static let separator = UInt8(ascii: "|")

  /// The column's text for a list of names.
  static func text(_ names: [String]) -> String {
    if names.count == 1 { return name(names[0]) }
    return names.isEmpty ? "" : names.map(name).joined(separator: "|")
  }

  /// The names in a column's text.
  static func names(_ text: String) -> [String] {
    text.isEmpty ? [] : text.parts(at: separator)
  }

  /// An actor's name as the tables hold it: on one line, and without what stands between names.
  static func name(_ name: String) -> String {
    let clean = CleanText.line(name)
    return clean.utf8.contains(separator) ? clean.replacing("|", with: "/") : clean
  }
}
