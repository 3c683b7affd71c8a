/// Shows what would drive a terminal instead of sending it.
enum SafeText {
  /// A text on one line; controls, bidi overrides and invisible characters as `\u{1B}`.
  static func line(_ text: String) -> String {
    escaped(text, keepingLines: false)
  }

  /// A text whose line feeds and tabs stay.
  static func lines(_ text: String) -> String {
    escaped(text, keepingLines: true)
  }

  private static func escaped(_ text: String, keepingLines: Bool) -> String {
    if !text.unicodeScalars.contains(where: { isUnsafe($0) }) { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if keepingLines, scalar == "\n" || scalar == "\t" {
        out.append(scalar)
      } else if isUnsafe(scalar) {
        out.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
