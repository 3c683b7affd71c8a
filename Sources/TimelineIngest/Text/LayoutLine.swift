/// A line of a text with what its bytes tell.
struct LayoutLine: Sendable {
  /// Its bytes without the white space at both ends; empty for a blank line.
  var range: Range<Int>
  /// Whether a blank line, or the beginning of the text, stands before it.
  var followsBlank = false
  /// How wide it is on a page, in code points, the white space before it included.
  var width = 0
  /// The width of its first word.
  var firstWord = 0
  /// How many words it has.
  var words = 0
  /// How many of its words begin with a capital or a digit.
  var capitalWords = 0
  /// Whether it begins with a lower-case letter.
  var beginsLower = false
  /// Whether it begins with an upper-case letter.
  var beginsUpper = false
  /// Whether it ends as a sentence ends: with ".", "!", "?" or "…", perhaps within quotes or brackets.
  var endsSentence = false
  /// Whether it has no lower-case letter, but some upper-case ones.
  var isCapitals = false
  /// Whether it ends with a comma, a semicolon or a hyphen: it goes on somewhere.
  var isOpen = false
  /// What its words tell.
  var marks: LayoutMarks = []

  /// The lines of a text in order, blank ones left out.
  ///
  /// - Complexity: O(n) in the bytes.
  static func lines(of bytes: [UInt8]) -> [LayoutLine] {
    var lines: [LayoutLine] = []
    var start = 0
    var blank = true
    bytes.withUnsafeBufferPointer { text in
      var marker = LayoutMarker(text)
      while start < text.count {
        var stop = start
        while stop < text.count, text[stop] != 0x0A { stop += 1 }
        if var line = LayoutLine(text, start..<stop) {
          line.followsBlank = blank
          line.marks = marker.marks(of: line)
          lines.append(line)
          blank = false
        } else {
          blank = true
        }
        start = stop + 1
      }
    }
    return lines
  }

  /// A line, or `nil` if it is blank.
  private init?(_ text: UnsafeBufferPointer<UInt8>, _ whole: Range<Int>) {
    var start = whole.lowerBound
    var stop = whole.upperBound
    while start < stop, Self.isSpace(text, start) { start += 1 }
    while stop > start, Self.isSpace(text, stop - 1) { stop -= 1 }
    guard start < stop else { return nil }
    range = start..<stop
    width = start - whole.lowerBound
    measure(text)
    beginsLower = TokenizerBytes.isLower(text[start])
    beginsUpper = TokenizerBytes.isUpper(text[start])
    if stop - start >= 2, text[start] >= 0xC3, text[start] < 0xE0 {
      beginsUpper = LetterCase.isUpper(text[start], text[start + 1])
      beginsLower = !beginsUpper
    }
    endsSentence = Self.endsSentence(text, range)
    isOpen = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "-")].contains(text[stop - 1])
  }

  /// No-break spaces are blank too.
  @inline(__always)
  private static func isSpace(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    let byte = text[offset]
    if TokenizerBytes.isSpace(byte) { return true }
    if byte == 0xC2 { return offset + 1 < text.count && text[offset + 1] == 0xA0 }
    return byte == 0xA0 && offset > 0 && text[offset - 1] == 0xC2
  }

  private mutating func measure(_ text: UnsafeBufferPointer<UInt8>) {
    // Counted apart and stored once: it is done for every byte.
    var (width, words, capitalWords, firstWord) = (0, 0, 0, 0)
    var atWord = true
    var hasLower = false
    var hasUpper = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = text[offset]
      // Nearly all: small letters within a word.
      if !atWord, TokenizerBytes.isLower(byte) {
        let run = offset
        repeat { offset += 1 } while offset < range.upperBound && TokenizerBytes.isLower(text[offset])
        width += offset - run
        hasLower = true
        continue
      }
      if byte & 0xC0 != 0x80 { width += 1 }
      if TokenizerBytes.isSpace(byte) {
        if words == 1, firstWord == 0 { firstWord = offset - range.lowerBound }
        atWord = true
        offset += 1
        continue
      }
      let isLower = TokenizerBytes.isLower(byte)
      let isUpper = TokenizerBytes.isUpper(byte)
      if isLower { hasLower = true } else if isUpper { hasUpper = true }
      if atWord, isLower || isUpper || TokenizerBytes.isDigit(byte) || byte >= 0xC3 && byte != 0xE2 {
        words += 1
        if !isLower { capitalWords += 1 }
        atWord = false
      }
      offset += 1
    }
    self.width += width
    self.words = words
    self.capitalWords = capitalWords
    self.firstWord = firstWord == 0 ? range.count : firstWord
    isCapitals = hasUpper && !hasLower
  }

  private static func endsSentence(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var last = range.upperBound - 1
    while last > range.lowerBound {
      switch text[last] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): last -= 1
      case 0xA6: return last >= 2 && text[last - 1] == 0x80 && text[last - 2] == 0xE2
      case 0x99, 0x9D:
        guard last >= 2, text[last - 1] == 0x80, text[last - 2] == 0xE2 else { return false }
        last -= 3
      default: return false
      }
    }
    return false
  }
}
