/// All word lists together.
enum WordLists {
  /// Every word with what a list adds to its meaning; a word may stand in several lists.
  static var all: [(String, WordChange)] {
    var lines: [(String, WordChange)] = []
    for name in Name.allCases where !name.rawValue.isEmpty && !name.rawValue.contains("_") {
      lines.append((name.rawValue, WordChange(name: name)))
    }
    for word in Holiday.byFirstWord.keys { lines.append((word, WordChange(.holiday))) }
    lines += words("tonite", WordChange(name: .tonight)) + words("tmrw tmw", WordChange(name: .tomorrow))
    lines += calendar + numbers + units + times + verbs + relations + guards
    return lines
  }

  /// The words of a string, each with the same meaning.
  static func words(_ text: String, _ change: WordChange) -> [(String, WordChange)] {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { (String($0), change) }
  }
}
