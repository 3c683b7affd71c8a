/// Signs replaced one by one.
///
/// Swift's characters are what a reader sees as one: a sign with an accent, or behind a mark that goes with the next sign, is another
/// character than the sign alone. Programs that read a format see the sign itself, and so must whoever escapes it.
enum ScalarText {
  /// A text with some of its signs replaced.
  ///
  /// - Parameter replacement: what stands for a sign; `nil` where it stays.
  static func replaced(_ text: String, _ replacement: (Unicode.Scalar) -> String?) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let other = replacement(scalar) { out.append(contentsOf: other.unicodeScalars) } else { out.append(scalar) }
    }
    return String(out)
  }
}
