/// Words: letters with what may stand between them.
extension TokenScanner {
  /// What is known of a word while it is read.
  private struct Reading {
    var offset: Int
    var letters = 0
    var capitals = 0
    /// Letters since the last hyphen, period or the beginning.
    var run = 0
    /// Capitals among them.
    var runCapitals = 0
    /// Periods taken in.
    var periods = 0
    var first = true
    var capitalized = false
  }

  /// A word from the position on, with the clitic at its end.
  mutating func takeWord(into tokens: inout [Token]) {
    if takesAddress(into: &tokens) { return }
    length = 0
    readWord(Reading(offset: position), into: &tokens)
  }

  /// The rest of a word that began with digits ("48-hour"): `length` bytes are in `lowered`.
  mutating func continueWord(at offset: Int, into tokens: inout [Token]) {
    var reading = Reading(offset: offset)
    reading.first = false
    readWord(reading, into: &tokens)
  }

  private mutating func readWord(_ start: Reading, into tokens: inout [Token]) {
    var word = start
    scan: while word.offset < end {
      let byte = text[word.offset]
      if TokenizerBytes.isLower(byte) {
        takeSmall(&word)
      } else if TokenizerBytes.isUpper(byte) {
        // "fourRussian": two words that lost the space between them.
        if word.run >= 2, word.runCapitals == 0, TokenizerBytes.isLower(at(word.offset + 1)),
          TokenizerBytes.isLower(at(word.offset + 2))
        {
          break scan
        }
        take(&word, byte | 0x20, capital: true, width: 1)
      } else if TokenizerBytes.isDigit(byte) {
        append(byte)
        word.offset += 1
      } else if byte == 0x2D {
        guard isWordByte(at(word.offset + 1)) else { break scan }
        takeHyphen(&word, width: 1)
      } else if byte == 0x27 {
        guard takesApostrophe(&word, width: 1, into: &tokens) else { return }
      } else if byte == 0x2E {
        if isDomain(from: word.offset) { return takeAddress(into: &tokens) }
        guard takesPeriod(&word) else { break scan }
      } else if byte == 0x40, isWordByte(at(word.offset + 1)) {
        return takeAddress(into: &tokens)
      } else if byte >= 0x80 {
        guard let more = takesWide(&word, byte, into: &tokens) else { return }
        if !more { break scan }
      } else {
        break scan
      }
    }
    finishWord(word, at: word.offset, into: &tokens)
  }

  @inline(__always)
  private mutating func take(_ word: inout Reading, _ lower: UInt8, capital: Bool, width: Int) {
    append(lower)
    word.letters += 1
    word.run += 1
    if capital {
      if word.first { word.capitalized = true }
      word.capitals += 1
      word.runCapitals += 1
    }
    word.first = false
    word.offset += width
  }

  /// A run of small letters in ASCII: most of most words.
  @inline(__always)
  private mutating func takeSmall(_ word: inout Reading) {
    var offset = word.offset
    while offset < end, TokenizerBytes.isLower(text[offset]) {
      append(text[offset])
      offset += 1
    }
    word.letters += offset - word.offset
    word.run += offset - word.offset
    word.first = false
    word.offset = offset
  }

  private mutating func takeHyphen(_ word: inout Reading, width: Int) {
    append(0x2D)
    word.offset += width
    word.run = 0
    word.runCapitals = 0
  }

  /// A code point of several bytes within a word: `nil` where the word was finished, `false` where it ends before it.
  private mutating func takesWide(_ word: inout Reading, _ byte: UInt8, into tokens: inout [Token]) -> Bool? {
    let second = at(word.offset + 1)
    let (kind, size) = TokenizerBytes.kind(byte, second, at(word.offset + 2))
    let width = min(size, end - word.offset)
    switch kind {
    case .letter where width == 2:
      let lower = LetterCase.lowered(byte, second)
      append(lower.0)
      take(&word, lower.1, capital: lower != (byte, second), width: 2)
    case .letter:
      for offset in word.offset..<word.offset + width - 1 { append(text[offset]) }
      take(&word, text[word.offset + width - 1], capital: false, width: width)
    case .ignorable:
      word.offset += width
    case .hyphen where isWordByte(at(word.offset + width)):
      takeHyphen(&word, width: width)
    case .apostrophe:
      return takesApostrophe(&word, width: width, into: &tokens) ? true : nil
    default:
      return false
    }
    return true
  }

  /// A token of the word read so far.
  private mutating func finishWord(_ word: Reading, at stop: Int, into tokens: inout [Token]) {
    var shape: Token.Shape = .word
    if word.capitalized { shape.insert(.capitalized) }
    if word.capitals >= 2, word.capitals == word.letters { shape.insert(.allCapitals) }
    finish(at: stop, shape: shape, into: &tokens)
  }

  // MARK: Apostrophes

  /// An apostrophe within or after a word: part of a name ("Sana'a", "O'Brien"), or the beginning of a clitic.
  ///
  /// - Returns: `false` where the word is finished, its clitic too.
  private mutating func takesApostrophe(_ word: inout Reading, width: Int, into tokens: inout [Token]) -> Bool {
    let after = word.offset + width
    let first = at(after) | 0x20
    let second = at(after + 1) | 0x20
    let isSingle = !isWordByte(at(after + 1))
    let isDouble = !isSingle && !isWordByte(at(after + 2))
    switch (first, second) {
    case (UInt8(ascii: "t"), _) where isSingle && endsInN:
      if length > 1 { cutNegation(word, into: &tokens) }
      length = 0
      for byte in "n't".utf8 { append(byte) }
      finish(at: after + 1, shape: .word, into: &tokens)
      return false
    case (UInt8(ascii: "s"), _) where isSingle:
      finishWord(word, at: word.offset, into: &tokens)
      finishClitic(width, "'s", shape: .genitive, into: &tokens)
      return false
    case (UInt8(ascii: "d"), _) where isSingle, (UInt8(ascii: "m"), _) where isSingle,
      (UInt8(ascii: "r"), UInt8(ascii: "e")) where isDouble, (UInt8(ascii: "v"), UInt8(ascii: "e")) where isDouble,
      (UInt8(ascii: "l"), UInt8(ascii: "l")) where isDouble:
      finishWord(word, at: word.offset, into: &tokens)
      length = 0
      append(0x27)
      append(first)
      if isDouble { append(second) }
      finish(at: after + (isDouble ? 2 : 1), shape: .word, into: &tokens)
      return false
    default:
      guard isWordByte(at(after)) else {
        finishWord(word, at: word.offset, into: &tokens)
        return false
      }
      append(0x27)
      word.offset = after
      word.run = 0
      word.runCapitals = 0
      return true
    }
  }

  private var endsInN: Bool {
    length > 0 && length <= Self.longestWord && lowered[length - 1] == UInt8(ascii: "n")
  }

  /// The verb of "don't", "can't", "won't": up to its "n", with the number of "do", "can", "will".
  private mutating func cutNegation(_ word: Reading, into tokens: inout [Token]) {
    length -= 1
    for (short, full) in [("ca", "can"), ("wo", "will"), ("sha", "shall")] where isLowered(short) {
      length = 0
      for byte in full.utf8 { append(byte) }
      break
    }
    finishWord(word, at: word.offset - 1, into: &tokens)
  }

  func isLowered(_ other: String) -> Bool {
    length == other.utf8.count && lowered[..<min(length, Self.longestWord)].elementsEqual(other.utf8)
  }

  private mutating func finishClitic(
    _ width: Int, _ clitic: String, shape: Token.Shape, into tokens: inout [Token]
  ) {
    length = 0
    for byte in clitic.utf8 { append(byte) }
    finish(at: position + width + clitic.utf8.count - 1, shape: shape, into: &tokens)
  }

  /// An apostrophe that no letter precedes directly, or that follows a whole word.
  mutating func takeApostrophe(_ width: Int, into tokens: inout [Token]) {
    let next = at(position + width)
    let glued = before.contains(.glued)
    if glued, !quoted, TokenizerBytes.isSpace(next), let last = tokens.last, last.shape.contains(.word),
      at(position - 1) | 0x20 == UInt8(ascii: "s"), isWordByte(at(position + width + 1))
    {
      length = 0
      append(0x27)
      return finish(at: position + width, shape: .genitive, into: &tokens)
    }
    if next | 0x20 == UInt8(ascii: "s"), !isWordByte(at(position + width + 1)), !tokens.isEmpty {
      return finishClitic(width, "'s", shape: .genitive, into: &tokens)
    }
    quoted = !glued && isWordByte(next)
    length = 0
    append(0x27)
    finish(at: position + width, shape: .punctuation, into: &tokens)
  }

  // MARK: Periods

  /// A period after or within a word: part of "U.S.", "J.", "Sept.", "Ph.D."; else it is a token of its own.
  ///
  /// - Returns: `false` where the word ends at its offset.
  private mutating func takesPeriod(_ word: inout Reading) -> Bool {
    let next = at(word.offset + 1)
    if TokenizerBytes.isLetter(next) {
      let isAcronym = !TokenizerBytes.isLetter(at(word.offset + 2)) && !TokenizerBytes.isDigit(at(word.offset + 2))
      guard isAcronym, word.run == 1 || (TokenizerBytes.isUpper(next) && at(word.offset + 2) == 0x2E) else {
        if word.run == 1, word.capitals == 1, TokenizerBytes.isUpper(next) { word.offset += 1; append(0x2E) }
        return false
      }
      takePeriod(&word)
      return true
    }
    let isInitials = word.run == 1 && (word.periods > 0 || (word.capitals == 1 && word.letters == 1))
    guard isInitials || isAbbreviation(word) else { return false }
    takePeriod(&word)
    // "U.S.-led" goes on.
    return at(word.offset) == 0x2D && TokenizerBytes.isLetter(at(word.offset + 1))
  }

  private mutating func takePeriod(_ word: inout Reading) {
    append(0x2E)
    word.offset += 1
    word.periods += 1
    word.run = 0
    word.runCapitals = 0
  }

  /// Whether the list has the word in `lowered` as an abbreviation, and what follows it allows that.
  ///
  /// A list word in lower case before a capital is the end of a sentence ("He sat. The"), unless it has no vowel ("vs.").
  private mutating func isAbbreviation(_ word: Reading) -> Bool {
    guard length < Self.longestWord, length > 0 else { return false }
    let bare = lookUp()
    var isListed = bare >= 0 && abbreviations.contains(bare)
    if !isListed {
      append(0x2E)
      let dotted = lookUp()
      length -= 1
      isListed = dotted >= 0 && abbreviations.contains(dotted)
    }
    guard isListed else { return false }
    var next = word.offset + 1
    while next - word.offset < 4, TokenizerBytes.isSpace(at(next)) { next += 1 }
    if isLowered("no") { return TokenizerBytes.isDigit(at(next)) }
    if word.capitalized { return true }
    if !TokenizerBytes.isUpper(at(next)), next < end, isWordByte(at(next)) || at(next) == 0x2C { return true }
    return !lowered[..<length].contains { "aeiouy".utf8.contains($0) }
  }
}
