/// Makes a full-text question of a person's words: every word is quoted, so that none is read as syntax.
enum SearchWords {
  /// The question in FTS5's language, or `nil` where there is no word.
  ///
  ///     SearchWords.question(#"missile "Caspian Sea""#)  // "missile" "Caspian Sea"
  static func question(_ text: String) -> String? {
    var terms: [String] = []
    for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if index.isMultiple(of: 2) {
        terms += part.split(whereSeparator: \.isWhitespace).map(String.init)
      } else {
        terms.append(String(part))
      }
    }
    // FTS5 refuses a term without a letter or digit less kindly than by finding nothing.
    let words = terms.map { CleanText.line($0) }.filter { $0.contains { $0.isLetter || $0.isNumber } }
    return words.isEmpty ? nil : words.map { "\"\($0)\"" }.joined(separator: " ")
  }
}
