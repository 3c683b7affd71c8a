/// A word, number or mark of punctuation in a text.
package struct Token: Sendable, Equatable {
  /// What the bytes of a token look like.
  package struct Shape: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Letters, perhaps with hyphens, apostrophes, periods or digits within ("al-Assad", "U.S.", "MiG-29").
    package static let word = Shape(rawValue: 1 << 0)
    /// Begins with an upper-case letter.
    package static let capitalized = Shape(rawValue: 1 << 1)
    /// Two letters or more, all upper case ("NATO", "U.S.").
    package static let allCapitals = Shape(rawValue: 1 << 2)
    /// Digits, perhaps with separators or a suffix ("26", "1,500", "4.5", "1500km", "1980s", "21st").
    package static let number = Shape(rawValue: 1 << 3)
    /// Neither letters nor digits.
    package static let punctuation = Shape(rawValue: 1 << 4)
    /// The clitic "'s", or the "'" of a plural genitive, split from its noun.
    package static let genitive = Shape(rawValue: 1 << 5)
    /// Comes after a line break, or first in its block.
    package static let lineStart = Shape(rawValue: 1 << 6)
    /// No white space stands before it.
    package static let glued = Shape(rawValue: 1 << 7)
    /// A web address, an e-mail address or an account name ("@name"): neither word nor number.
    package static let address = Shape(rawValue: 1 << 8)
  }

  /// The first byte, in the document's stored text.
  package var start: Int32
  /// The byte after the last.
  package var end: Int32
  /// The lower-cased word in the ``Vocabulary``; ``Vocabulary/unknown`` for words that no list has.
  package var word: Int32
  /// What it looks like.
  package var shape: Shape

  /// A token over a range of bytes.
  package init(start: Int, end: Int, word: Int32, shape: Shape) {
    self.start = Int32(start)
    self.end = Int32(end)
    self.word = word
    self.shape = shape
  }

  /// The token's bytes, half-open.
  package var range: Range<Int> { Int(start)..<Int(end) }
}
