/// Breaks text into lines that fit a terminal.
enum Wrapping {
  /// The text in lines of at most so many columns, broken between words.
  ///
  /// - Parameters:
  ///   - columns: the width to fill; `nil` for one line, whatever its length.
  ///   - indent: stands before every line but the first.
  static func lines(_ text: String, columns: Int?, indent: String = "") -> [String] {
    guard let columns, columns > indent.count + 10, width(text) > columns else { return [text] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, width(line) + 1 + width(word) > columns {
        lines.append(line)
        line = indent + word
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
  }

  /// The columns of a text, colours not counted.
  private static func width(_ text: some StringProtocol) -> Int {
    var width = 0
    var isEscape = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" {
        isEscape = true
      } else if isEscape {
        isEscape = scalar != "m"
      } else {
        width += CharacterWidth.of(scalar)
      }
    }
    return width
  }
}
