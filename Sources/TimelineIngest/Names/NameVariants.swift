/// The ways in which one name is written and cut into tokens.
///
/// "al-Qaeda" is also "al Qaeda" and "el-Qaeda", "US" also "U.S.", "Türkiye" also "Turkiye", "Workers' Party" also "Workers Party".
enum NameVariants {
  /// A word of a name as a token would be.
  struct Word: Hashable {
    /// Lower-cased.
    var bytes: [UInt8]
    /// Written with a capital.
    var isCapitalized: Bool
    /// Written in capitals only.
    var isUpper: Bool
  }

  /// The most variants that one name may have: a name of many hyphens is not worth more.
  private static let limit = 12

  /// Every way to write the words of a name; the first is the name as it stands.
  static func variants(of words: [ArraySlice<UInt8>]) -> [[Word]] {
    var out: [[Word]] = [[]]
    var words = words
    // "Al Thani" is also "al-Thani", and so all that "al-Thani" is.
    var k = 0
    while k + 1 < words.count {
      let lowered = LetterCase.lowered(words[k])
      if lowered.elementsEqual("al".utf8) || lowered.elementsEqual("el".utf8) {
        words[k] = (lowered + [UInt8(ascii: "-")] + words[k + 1])[...]
        words.remove(at: k + 1)
      }
      k += 1
    }
    for word in words.prefix(14) {
      if isPlain(word) {
        let only = Word(bytes: LetterCase.lowered(word), isCapitalized: (word.first ?? 0) < 0x61, isUpper: false)
        for index in out.indices { out[index].append(only) }
        continue
      }
      let ways = variants(ofWord: Array(word))
      var next: [[Word]] = []
      for way in ways {
        for start in out where next.count < limit { next.append(start + way) }
      }
      out = next
    }
    return out
  }

  /// Whether a word is only ASCII letters, not all of them capitals: it has no variants.
  static func isPlain(_ word: ArraySlice<UInt8>) -> Bool {
    var hasSmall = false
    for byte in word {
      if byte >= 0x61, byte <= 0x7A { hasSmall = true } else if byte < 0x41 || byte > 0x5A { return false }
    }
    return hasSmall
  }

  private static func variants(ofWord word: [UInt8]) -> [[Word]] {
    var ways: [[Word]] = []
    func add(_ parts: [[UInt8]]) {
      let way = parts.filter { !$0.isEmpty }.flatMap { clitics($0) }
      if !way.isEmpty, !ways.contains(way) { ways.append(way) }
    }
    add([word])
    let hyphen = UInt8(ascii: "-")
    if let at = word.firstIndex(of: hyphen), at > 0, at < word.count - 1 {
      add(word.split(separator: hyphen).map(Array.init))
      let prefix = LetterCase.lowered(word[..<at])
      if articles.contains(prefix) {
        let rest = Array(word[(at + 1)...])
        for article in ["al", "el"] { add([Array(article.utf8) + [hyphen] + rest]) }
        for article in ["al", "el"] { add([Array(article.utf8), rest]) }
      }
    }
    if word.contains(UInt8(ascii: ".")) {
      add([word.filter { $0 != UInt8(ascii: ".") }])
      if word.last == UInt8(ascii: ".") { add([Array(word.dropLast())]) }
    } else if (2...5).contains(word.count), word.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) {
      let dotted = Array(word.map { [$0, UInt8(ascii: ".")] }.joined())
      add([dotted])
      add([Array(dotted.dropLast())])
    }
    if word == [UInt8(ascii: "&")] { add([Array("and".utf8)]) }
    if word.dropLast().dropFirst().contains(UInt8(ascii: "'")), !word.suffix(2).elementsEqual("'s".utf8) {
      add([word.filter { $0 != UInt8(ascii: "'") }])
    }
    return ways
  }

  private static let articles: [[UInt8]] =
    ["al", "el", "as", "ad", "ar", "an", "az", "ash", "at", "ath"].map { Array($0.utf8) }

  /// A word as its tokens: a genitive is split from its noun, a comma from its word; diacritics are folded.
  private static func clitics(_ word: [UInt8]) -> [Word] {
    // "Tripoli, Lebanon": the comma is a token of its own.
    if word.count > 1, word.last == comma[0] {
      return clitics(Array(word.dropLast())) + [Word(bytes: comma, isCapitalized: false, isUpper: false)]
    }
    let isPlain = word.allSatisfy { $0 < 0x80 }
    let lowered = isPlain ? LetterCase.lowered(word) : FoldedLetters.folded(LetterCase.lowered(word))
    let made = Word(bytes: lowered, isCapitalized: isCapital(word), isUpper: isUpper(word))
    let apostrophe = UInt8(ascii: "'")
    if lowered.suffix(2).elementsEqual("'s".utf8), lowered.count > 2 {
      var noun = made
      noun.bytes.removeLast(2)
      return [noun, genitive]
    }
    if lowered.last == apostrophe, lowered.count > 2 {
      var noun = made
      noun.bytes.removeLast()
      return [noun, genitive]
    }
    return [made]
  }

  private static let comma = [UInt8(ascii: ",")]

  /// The clitic, however it is written.
  private static let genitive = Word(bytes: Array("'s".utf8), isCapitalized: false, isUpper: false)

  private static func isCapital(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return false }
    if first < 0x80 { return first >= 0x41 && first <= 0x5A }
    return word.count > 1 && LetterCase.isUpper(first, word[1])
  }

  private static func isUpper(_ word: [UInt8]) -> Bool {
    var letters = 0
    for byte in word where (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A {
      if byte >= 0x60 { return false }
      letters += 1
    }
    return letters > 1
  }
}
