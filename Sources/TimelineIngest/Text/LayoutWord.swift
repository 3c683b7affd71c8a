/// A word of a line, as the layout sees it: letters and digits, marks of punctuation left out.
struct LayoutWord: Sendable {
  /// Its number among ``LayoutPhrases``, ``LayoutPhrases/number``, or ``Vocabulary/unknown``.
  var id: Int32
  /// Its bytes, half-open.
  var start: Int32
  var end: Int32
  /// Whether it begins with a capital letter.
  var isCapital: Bool

  /// Puts the words of a stretch of text into a buffer.
  ///
  /// An apostrophe within a word belongs to it; "copyrightYoutube" is two words.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, upTo most: Int, into words: inout [LayoutWord]
  ) {
    let phrases = LayoutPhrases.shared
    words.removeAll(keepingCapacity: true)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { lowered in
      var offset = range.lowerBound
      while offset < range.upperBound, words.count < most {
        let byte = text[offset]
        if TokenizerBytes.isLetter(byte) || TokenizerBytes.isDigit(byte) || isWide(text, offset) {
          offset = read(text, from: offset, to: range.upperBound, lowered, phrases, into: &words)
        } else {
          offset += 1
        }
      }
    }
  }

  private static let longest = 24

  /// Whether a letter that is not ASCII begins at an offset.
  @inline(__always)
  private static func isWide(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    text[offset] >= 0xC3 && text[offset] != 0xE2
  }

  private static func read(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int, _ lowered: UnsafeMutableBufferPointer<UInt8>,
    _ phrases: LayoutPhrases, into words: inout [LayoutWord]
  ) -> Int {
    var offset = start
    var length = 0
    var previousLower = false
    while offset < limit {
      // Small letters in one go: they are most of a text.
      let run = offset
      while offset < limit, length < longest, TokenizerBytes.isLower(text[offset]) {
        lowered[length] = text[offset]
        length += 1
        offset += 1
      }
      if offset > run { previousLower = true }
      guard offset < limit else { break }
      var byte = text[offset]
      var width = 1
      if TokenizerBytes.isLower(byte) {
        previousLower = true
      } else if TokenizerBytes.isUpper(byte) {
        if previousLower { break }
        byte |= 0x20
      } else if byte == 0x27 || byte == 0xE2 {
        guard let apostrophe = apostrophe(text, offset, limit) else { break }
        byte = 0x27
        width = apostrophe
      } else if !TokenizerBytes.isDigit(byte), byte < 0x80 || byte == 0xC2 {
        break
      }
      if length < longest { lowered[length] = byte }
      length += 1
      offset += width
    }
    let first = text[start]
    let isNumber = TokenizerBytes.isDigit(first)
    var id = isNumber ? LayoutPhrases.number : Vocabulary.unknown
    if !isNumber, length <= longest,
      length < 2 || phrases.mayHave(lowered[0], lowered[1], last: lowered[length - 1], length: length)
    {
      id = phrases.id(of: UnsafeBufferPointer(rebasing: lowered[..<length]))
    }
    let isCapital =
      TokenizerBytes.isUpper(first)
      || (first >= 0xC3 && start + 1 < limit && LetterCase.isUpper(first, text[start + 1]))
    words.append(LayoutWord(id: id, start: Int32(start), end: Int32(offset), isCapital: isCapital))
    return max(offset, start + 1)
  }

  /// The width of an apostrophe at an offset that a letter follows.
  @inline(__always)
  private static func apostrophe(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ limit: Int) -> Int? {
    var width = 1
    if text[offset] == 0xE2 {
      guard offset + 3 < limit, text[offset + 1] == 0x80, text[offset + 2] == 0x99 else { return nil }
      width = 3
    }
    guard offset + width < limit, TokenizerBytes.isLetter(text[offset + width]) else { return nil }
    return width
  }
}
