/// Text of articles made safe for HTML, XML and SVG.
enum HTMLText {
  /// A text without markup: the five characters that mean something in HTML as entities, what can't be seen shown.
  static func escaped(_ text: String) -> String {
    var out = ""
    for character in SafeText.line(text) {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.append(character)
      }
    }
    return out
  }

  /// An address that a link may lead to, escaped for an attribute; `nil` for anything but http and https.
  static func link(_ address: String) -> String? {
    let lower = address.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
    return escaped(address)
  }
}
