/// How many columns of a terminal a text takes.
enum CharacterWidth {
  /// The columns of a text: none for what combines, two for East Asian wide characters and emoji.
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The columns of one scalar.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// A text cut to a number of columns, with `…` where something was cut off.
  static func fitted(_ text: String, to columns: Int) -> String {
    if of(text) <= columns { return text }
    var out = String.UnicodeScalarView()
    var width = 0
    for scalar in text.unicodeScalars {
      let wide = of(scalar)
      if width + wide > columns - 1 { break }
      out.append(scalar)
      width += wide
    }
    return String(out) + (columns > 0 ? "…" : "")
  }

  /// A text cut or filled with spaces to a number of columns.
  static func padded(_ text: String, to columns: Int) -> String {
    let cut = fitted(text, to: columns)
    let missing = max(0, columns - of(cut))
    guard missing > 0 else { return cut }
    // `String(repeating:)` puts them down one by one.
    return String(unsafeUninitializedCapacity: cut.utf8.count + missing) { bytes in
      let end = bytes.update(fromContentsOf: cut.utf8)
      bytes[end..<(end + missing)].update(repeating: 0x20)
      return end + missing
    }
  }
}
