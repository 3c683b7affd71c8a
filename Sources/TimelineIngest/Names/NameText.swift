/// A document's tokens as names are looked up: each with its word's number and flags, spelled alike however it is written.
///
/// A class, since all that look for names in a document share it.
final class NameText: Sendable {
  /// How the words of a sentence are capitalised.
  enum Style: Sendable {
    case normal
    /// Most words begin with a capital, as in headlines.
    case title
    /// All letters are capitals.
    case upper
  }

  let text: ArticleText
  let gazetteer: Gazetteer
  let vocabulary: Vocabulary
  /// The words' numbers: genitives all alike, diacritics folded where only the folded word is known.
  let words: [Int32]
  let flags: [WordFlags]
  /// Each sentence's style.
  let styles: [Style]
  private let lowerCase: KeySet

  init(_ text: ArticleText, vocabulary: Vocabulary, gazetteer: Gazetteer) {
    self.text = text
    self.gazetteer = gazetteer
    self.vocabulary = vocabulary
    var words: [Int32] = []
    var flags: [WordFlags] = []
    var lowerCase = KeySet()
    words.reserveCapacity(text.tokens.count)
    flags.reserveCapacity(text.tokens.count)
    for token in text.tokens {
      var word = token.word
      if token.shape.contains(.genitive) {
        word = gazetteer.genitive
      } else if word < 0, token.shape.contains(.word) {
        word = Self.lookUp(token, text, vocabulary)
        if word < 0, !token.shape.contains(.capitalized) { lowerCase.insert(Self.key(word, token, text)) }
      }
      var flag = gazetteer.flags(of: word)
      if flag.contains(.endsPair), let before = words.last, let pair = gazetteer.nounPairs[WordPair(before, word)] {
        flag = flag.subtracting(.roles).union(pair)
      }
      words.append(word)
      flags.append(flag)
    }
    self.words = words
    self.flags = flags
    self.lowerCase = lowerCase
    styles = text.sentences.map { Self.style(of: $0, text) }
  }

  var count: Int { words.count }

  @inline(__always)
  func shape(_ i: Int) -> Token.Shape { text.tokens[i].shape }

  @inline(__always)
  func isCapitalized(_ i: Int) -> Bool { text.tokens[i].shape.contains(.capitalized) }

  func isWord(_ i: Int) -> Bool { text.tokens[i].shape.contains(.word) }

  /// Whether a token is one byte, as "," or "(".
  func isByte(_ i: Int, _ byte: StaticString) -> Bool {
    let token = text.tokens[i]
    return token.end - token.start == 1 && text.bytes[Int(token.start)] == byte.utf8Start.pointee
  }

  /// Whether a token is a word as it stands, in this case of letters.
  func isWord(_ i: Int, _ word: StaticString) -> Bool {
    let range = text.tokens[i].range
    guard range.count == word.utf8CodeUnitCount else { return false }
    for k in 0..<range.count where text.bytes[range.lowerBound + k] != word.utf8Start[k] { return false }
    return true
  }

  /// Whether a token is one of some lower-case words, in any case of letters.
  func isWord(_ i: Int, among words: [StaticString]) -> Bool {
    func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
    let range = text.tokens[i].range
    guard !range.isEmpty else { return false }
    let first = lowered(text.bytes[range.lowerBound])
    search: for word in words where word.utf8CodeUnitCount == range.count && word.utf8Start.pointee == first {
      for k in 1..<range.count where lowered(text.bytes[range.lowerBound + k]) != word.utf8Start[k] { continue search }
      return true
    }
    return false
  }

  /// The first eight bytes of a token, ASCII letters in lower case, as one number: what words are told apart by at a glance.
  func letters(_ i: Int) -> UInt64 {
    let range = text.tokens[i].range
    var out: UInt64 = 0
    for at in range.lowerBound..<min(range.upperBound, range.lowerBound + 8) {
      let byte = text.bytes[at]
      out = out << 8 | UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    return out
  }

  /// The first byte of a token.
  func firstByte(_ i: Int) -> UInt8 { text.bytes[Int(text.tokens[i].start)] }

  /// The last byte of a token.
  func lastByte(_ i: Int) -> UInt8 { text.bytes[Int(text.tokens[i].end) - 1] }

  func length(_ i: Int) -> Int { Int(text.tokens[i].end - text.tokens[i].start) }

  /// A number that is the same for the same word, listed or not.
  func key(_ i: Int) -> UInt64 { Self.key(words[i], text.tokens[i], text) }

  private static func key(_ word: Int32, _ token: Token, _ text: ArticleText) -> UInt64 {
    if word >= 0 { return UInt64(word) }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let bytes = text.bytes[token.range]
    if bytes.contains(where: { $0 >= 0x80 }) {
      for byte in FoldedLetters.folded(LetterCase.lowered(bytes)) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    } else {
      for byte in bytes {
        hash = (hash ^ UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)) &* 0x100_0000_01b3
      }
    }
    return hash | 1 << 63
  }

  /// A number that is the same for the same sequence of words.
  func key(_ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for i in range where !isByte(i, ".") { hash = (hash ^ key(i)) &* 0x100_0000_01b3 }
    return hash
  }

  /// Whether a capitalised word may well be no name: an English word of the lists, or one that the document writes small too.
  func isOrdinary(_ i: Int) -> Bool {
    let flag = flags[i]
    if !flag.isDisjoint(with: [.common, .function, .office]) { return !flag.contains(.firstName) }
    if flag.contains(.firstName) { return false }
    return lowerCase.contains(key(i)) || hasOrdinaryEnding(i)
  }

  /// "US-led", "Iran-backed": a country and a word that says what it has to do with the noun after it.
  func isCompound(_ i: Int) -> Bool {
    let range = self.text.tokens[i].range
    guard let hyphen = text.bytes[range].lastIndex(of: UInt8(ascii: "-")), hyphen > range.lowerBound else {
      return false
    }
    let ending = LetterCase.lowered(text.bytes[(hyphen + 1)..<range.upperBound])
    return gazetteer.flags(of: ending.withUnsafeBufferPointer { vocabulary.id(of: $0) }).contains(.backing)
  }

  private func hasOrdinaryEnding(_ i: Int) -> Bool {
    let bytes = Array(text.bytes[text.tokens[i].range])
    guard bytes.count > 4 else { return false }
    return bytes.hasSuffix("ing") || bytes.hasSuffix("ly") || bytes.hasSuffix("ed") || bytes.hasSuffix("tion")
      || bytes.hasSuffix("ness") || bytes.hasSuffix("ment") || bytes.hasSuffix("ous") || bytes.hasSuffix("ful")
      || bytes.hasSuffix("ists") || bytes.hasSuffix("ers") || bytes.hasSuffix("tions") || bytes.hasSuffix("less")
  }

  private static func style(of sentence: Sentence, _ text: ArticleText) -> Style {
    var (long, capital, upper, letters) = (0, 0, 0, 0)
    for token in text.tokens[sentence.tokens]
    where token.shape.contains(.word) && !token.shape.contains(.genitive) {
      letters += 1
      if token.shape.contains(.allCapitals) { upper += 1 }
      if token.end - token.start > 3 {
        long += 1
        if token.shape.contains(.capitalized) { capital += 1 }
      }
    }
    if letters >= 3, upper * 5 >= letters * 4 { return .upper }
    let kind = text.blocks[sentence.block].kind
    if kind != .body, kind != .caption { return long >= 2 && capital * 5 >= long * 4 ? .title : .normal }
    return long >= 5 && capital * 10 >= long * 9 ? .title : .normal
  }

  private static func lookUp(_ token: Token, _ text: ArticleText, _ vocabulary: Vocabulary) -> Int32 {
    let bytes = text.bytes[token.range]
    guard let last = bytes.last else { return token.word }
    if bytes.first == UInt8(ascii: "#") {
      let bare = FoldedLetters.folded(LetterCase.lowered(bytes.dropFirst()))
      return bare.withUnsafeBufferPointer { vocabulary.id(of: $0) }
    }
    if bytes.contains(where: { $0 >= 0x80 }) {
      let folded = FoldedLetters.folded(LetterCase.lowered(bytes))
      let word = folded.withUnsafeBufferPointer { vocabulary.id(of: $0) }
      return word >= 0 ? word : token.word
    }
    if token.word < 0, last == UInt8(ascii: "."), bytes.count > 2 {
      let bare = LetterCase.lowered(bytes.dropLast())
      return bare.withUnsafeBufferPointer { vocabulary.id(of: $0) }
    }
    return token.word
  }
}
