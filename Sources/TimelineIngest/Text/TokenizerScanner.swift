/// The tokenizer's place in a stretch of text, and the tokens that it has cut so far.
///
/// Look-ahead is bounded by the word it is in, so that the work stays linear.
struct TokenScanner {
  /// Longer words are in no list.
  static let longestWord = 64

  let text: UnsafeBufferPointer<UInt8>
  let end: Int
  let vocabulary: Vocabulary
  let abbreviations: Set<Int32>
  /// The word in lower case, as the vocabulary has it.
  let lowered: UnsafeMutableBufferPointer<UInt8>

  var position: Int
  /// How many bytes of `lowered` are in use; more than there is room for, where the word is too long.
  var length = 0
  /// What stands before the next token.
  var before: Token.Shape = .lineStart
  /// Whether a single quote was opened, so that an apostrophe after "s" may close it.
  var quoted = false

  init(
    text: UnsafeBufferPointer<UInt8>, range: Range<Int>, lowered: UnsafeMutableBufferPointer<UInt8>,
    tokenizer: Tokenizer
  ) {
    self.text = text
    self.end = range.upperBound
    self.lowered = lowered
    self.vocabulary = tokenizer.vocabulary
    self.abbreviations = tokenizer.abbreviations
    self.position = range.lowerBound
  }

  /// The byte at an offset, 0 from the end on.
  @inline(__always) func at(_ offset: Int) -> UInt8 { offset < end ? text[offset] : 0 }

  mutating func run(into tokens: inout [Token]) {
    while position < end {
      let byte = text[position]
      if TokenizerBytes.isLetter(byte) {
        takeWord(into: &tokens)
      } else if TokenizerBytes.isSpace(byte) {
        skip(1, lineBreak: byte == 0x0A)
      } else if TokenizerBytes.isDigit(byte) {
        takeNumber(from: position, into: &tokens)
      } else if byte < 0x80 {
        takeMark(byte, into: &tokens)
      } else {
        takeWide(byte, into: &tokens)
      }
    }
  }

  /// A code point of several bytes at the beginning of a token.
  private mutating func takeWide(_ byte: UInt8, into tokens: inout [Token]) {
    let (kind, size) = TokenizerBytes.kind(byte, at(position + 1), at(position + 2))
    let width = min(size, end - position)
    switch kind {
    case .letter: takeWord(into: &tokens)
    case .space: skip(width, lineBreak: false)
    case .ignorable: position += width
    case .currency where TokenizerBytes.isDigit(at(position + width)):
      takeNumber(from: position + width, into: &tokens)
    case .apostrophe: takeApostrophe(width, into: &tokens)
    case .hyphen, .punctuation, .currency:
      if byte == 0xE2, at(position + 1) == 0x80, at(position + 2) == 0x98, isWordByte(at(position + 3)) {
        quoted = true
      }
      emit(width, shape: .punctuation, into: &tokens)
    }
  }

  /// Punctuation in ASCII; runs of hyphens, periods, apostrophes and backquotes are one mark.
  private mutating func takeMark(_ byte: UInt8, into tokens: inout [Token]) {
    switch byte {
    case 0x24 where TokenizerBytes.isDigit(at(position + 1)):  // $25m
      takeNumber(from: position + 1, into: &tokens)
    case 0x27:
      at(position + 1) == 0x27 ? emitRun(of: byte, into: &tokens) : takeApostrophe(1, into: &tokens)
    case 0x2D, 0x2E, 0x60:
      emitRun(of: byte, into: &tokens)
    case 0x23, 0x40:  // #tag, @name
      isWordByte(at(position + 1)) ? takeTag(into: &tokens) : emit(1, shape: .punctuation, into: &tokens)
    default:
      emit(1, shape: .punctuation, into: &tokens)
    }
  }

  private mutating func emitRun(of byte: UInt8, into tokens: inout [Token]) {
    var width = 1
    while at(position + width) == byte { width += 1 }
    emit(width, shape: .punctuation, into: &tokens)
  }

  /// A token of the next bytes, looked up as they stand.
  mutating func emit(_ width: Int, shape: Token.Shape, into tokens: inout [Token]) {
    length = 0
    for offset in position..<position + width { append(text[offset]) }
    finish(at: position + width, shape: shape, into: &tokens)
  }

  /// A token from the position up to an end, whose word in lower case is in `lowered`.
  @inline(__always)
  mutating func finish(at stop: Int, shape: Token.Shape, into tokens: inout [Token]) {
    tokens.append(Token(start: position, end: stop, word: lookUp(), shape: shape.union(before)))
    before = .glued
    position = stop
  }

  /// The number of the word in `lowered`; lists may have "Gen." without its period.
  @inline(__always)
  func lookUp() -> Int32 {
    guard length <= Self.longestWord else { return Vocabulary.unknown }
    let id = vocabulary.id(of: UnsafeBufferPointer(rebasing: lowered[..<length]))
    guard id < 0, length > 1, lowered[length - 1] == 0x2E else { return id }
    return vocabulary.id(of: UnsafeBufferPointer(rebasing: lowered[..<(length - 1)]))
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if length < Self.longestWord { lowered[length] = byte }
    length += 1
  }

  private mutating func skip(_ width: Int, lineBreak: Bool) {
    position += width
    before.remove(.glued)
    if lineBreak { before.insert(.lineStart) }
  }

  /// Whether a byte can belong to a word: a letter, a digit, or part of a letter that is not ASCII.
  @inline(__always)
  func isWordByte(_ byte: UInt8) -> Bool {
    TokenizerBytes.isLetter(byte) || TokenizerBytes.isDigit(byte) || (byte >= 0xC3 && byte != 0xE2)
  }
}
