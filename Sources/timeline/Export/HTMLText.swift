/// Text of articles made safe for HTML, XML and SVG.
enum HTMLText {
  /// A text without markup: the five characters that mean something in HTML as entities, what can't be seen shown.
  static func escaped(_ text: String) -> String {
    ScalarText.replaced(SafeText.line(text)) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      // XML has no such signs.
      case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default: nil
      }
    }
  }

  /// An address that a link may lead to, escaped for an attribute; `nil` for anything but http and https.
  static func link(_ address: String) -> String? {
    let lower = address.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
    return escaped(address)
  }
}
