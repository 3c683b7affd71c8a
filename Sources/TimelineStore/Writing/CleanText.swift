/// Takes out of texts what could drive a terminal or hide what it says: controls, bidi overrides, invisible format characters.
package enum CleanText {
  /// A text on one line: every run of white space and controls is one space, what is invisible is gone.
  package static func line(_ text: String) -> String {
    if isClean(text) { return text }
    var out = String.UnicodeScalarView()
    var isBetween = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        isBetween = !out.isEmpty
      } else if !isInvisible(scalar) {
        if isBetween { out.append(" ") }
        isBetween = false
        out.append(scalar)
      }
    }
    return String(out)
  }

  /// A text on one line, or `nil` where nothing is left of it.
  package static func line(_ text: String?) -> String? {
    guard let line = text.map({ line($0) }), !line.isEmpty else { return nil }
    return line
  }

  /// An address or a path, with the bytes of controls and invisible characters written as `%1B`.
  package static func address(_ text: String) -> String {
    if !text.unicodeScalars.contains(where: { isInvisible($0) || ($0 != " " && isSpace($0)) }) { return text }
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isInvisible(scalar) || (scalar != " " && isSpace(scalar)) {
        for byte in String(scalar).utf8 {
          out.append(contentsOf: ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]])
        }
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  /// Most texts are: printable ASCII without two spaces in a row, and no space at an end.
  private static func isClean(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var last: UInt8 = 0x20
      for byte in bytes {
        if byte < 0x20 || byte > 0x7E || (byte == 0x20 && last == 0x20) { return false }
        last = byte
      }
      return last != 0x20 || bytes.isEmpty
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x20, 0x7F...0xA0, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Format characters: soft hyphen, zero widths and joiners, bidi marks, embeddings, overrides and isolates, byte-order mark, tags.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }
}
