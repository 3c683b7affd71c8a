/// The line that names who wrote an article.
enum Byline {
  /// Labels after which names follow, longest first.
  private static let labels = [
    "byline: by ", "byline: ", "posted by ", "written by ", "reported by ", "submitted by ", "contributed by ",
    "published by ", "story by ",
    "author: ", "authors: ", "by: ", "by ", "from ",
  ]
  /// Words after which a name has ended.
  private static let stops: Set<String> = [
    "in", "at", "for", "on", "from", "published", "updated", "posted", "last", "with", "|", "-", "–", "—", "/", "•",
    "·",
  ]

  /// The names that a byline gives, joined by "and"; `nil` if the line is none.
  static func names(in line: String) -> String? {
    let lowered = line.lowercased()
    guard let label = start(in: lowered) else { return nil }
    let rest = line.utf8.dropFirst(label)
    var names: [String] = []
    var name: [Substring] = []
    func finish() {
      if (1...5).contains(name.count), !(name.count == 1 && names.isEmpty && name[0].utf8.count < 3) {
        names.append(name.joined(separator: " "))
      }
      name = []
    }
    var isPlace = false
    for part in Substring(rest).split(separator: " ") {
      let word = part.drop { $0 == "(" }
      let bare = word.prefix { $0 != "," && $0 != ";" && $0 != ")" }
      let lower = bare.lowercased()
      if lower == "and" || lower == "&" {
        finish()
        isPlace = false
        continue
      }
      if stops.contains(lower) { isPlace = true }
      if ["published", "updated", "posted", "last", "|", "on"].contains(lower) { break }
      if bare.utf8.first.map(TokenizerBytes.isDigit) ?? false { break }
      if !isPlace {
        guard isNamePart(bare) else { break }
        name.append(bare)
      }
      if word.utf8.count > bare.utf8.count {
        finish()
        // After a comma stands an office or a place, unless more names follow: two words or more before an "and".
        break
      }
    }
    finish()
    return names.isEmpty ? nil : names.joined(separator: " and ")
  }

  /// The offset after the label.
  private static func start(in line: String) -> Int? {
    labels.first { line.hasPrefix($0) && ($0 != "from " || line.hasPrefix("from our")) }.map { $0.utf8.count }
  }

  /// A capitalised word or a particle of names.
  private static func isNamePart(_ word: Substring) -> Bool {
    guard let first = word.utf8.first else { return false }
    return TokenizerBytes.isUpper(first) || first >= 0xC3
      || ["de", "la", "van", "von", "der", "den", "bin", "al", "el", "da", "di", "dos", "del", "du"].contains(word)
      || word.hasPrefix("al-") || word.hasPrefix("el-")
  }
}
