/// A word, number or sign of the text.
struct Token {
  enum Kind: UInt8 {
    case word, number, sign
    /// The end of a paragraph, a heading or the text: no expression reaches over it.
    case stop
  }

  /// Half-open byte range.
  var start: Int32
  var end: Int32
  var kind: Kind
  /// Whether nothing lies between it and the token before.
  var isGlued = false
  /// Whether it begins with a capital letter.
  var isCapital = false
  /// Whether it is a word of capitals only, two or more.
  var isUpper = false
  /// How many digits it has, as a number.
  var digits: UInt8 = 0
  /// Its place in the word table; 0 for a word that the table lacks.
  var word: UInt16 = 0
  /// The number it spells in digits, or the sign: a byte, or a scalar such as an en dash.
  var number: Int32 = 0
  /// Whether an unknown word has the ending of a past tense.
  var endsInED = false
  /// Whether an unknown word ends in a single "s".
  var endsInS = false

  /// A token that matches nothing.
  static let none = Token(start: 0, end: 0, kind: .stop)
}
