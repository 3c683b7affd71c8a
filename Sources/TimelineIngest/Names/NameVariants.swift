/// The ways in which one name is written and cut into tokens.
///
/// "al-Qaeda" is also "al Qaeda" and "el-Qaeda", "US" also "U.S.", "Türkiye" also "Turkiye", "Workers' Party" also "Workers Party".
enum NameVariants {
  /// A word of a name as a token would be.
  struct Word: Equatable {
    /// Its number in the vocabulary.
    var number: Int32
    /// Written with a capital.
    var isCapitalized = false
    /// Written in capitals only.
    var isUpper = false
  }

  /// The most variants that one name may have: a name of many hyphens is not worth more.
  private static let limit = 12

  /// Every way to write the words of a name; the first is the name as it stands.
  static func variants(of words: [ArraySlice<UInt8>], _ vocabulary: inout Vocabulary) -> [[Word]] {
    var out: [[Word]] = [[]]
    var words = words
    // "Al Thani" is also "al-Thani", and so all that "al-Thani" is.
    var k = 0
    while k + 1 < words.count {
      let lowered = words[k].count == 2 ? LetterCase.lowered(words[k]) : []
      if lowered.spells("al") || lowered.spells("el") {
        words[k] = (lowered + [UInt8(ascii: "-")] + words[k + 1])[...]
        words.remove(at: k + 1)
      }
      k += 1
    }
    for word in words.prefix(14) {
      if isPlain(word) {
        let only = Word(number: vocabulary.insert(lowering: word), isCapitalized: (word.first ?? 0) < 0x61)
        for index in out.indices { out[index].append(only) }
        continue
      }
      let ways = variants(ofWord: word, &vocabulary)
      if ways.count == 1 {
        for index in out.indices { out[index] += ways[0] }
        continue
      }
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

  private static func variants(ofWord word: ArraySlice<UInt8>, _ vocabulary: inout Vocabulary) -> [[Word]] {
    var ways: [[Word]] = []
    func add(_ parts: [ArraySlice<UInt8>]) {
      var way: [Word] = []
      for part in parts where !part.isEmpty { append(part, to: &way, &vocabulary) }
      if !way.isEmpty, !ways.contains(way) { ways.append(way) }
    }
    add([word])
    let hyphen = UInt8(ascii: "-")
    if let at = word.firstIndex(of: hyphen), at > word.startIndex, at < word.endIndex - 1 {
      add(word.split(separator: hyphen))
      let prefix = LetterCase.lowered(word[..<at])
      if articles.contains(prefix) {
        let rest = word[(at + 1)...]
        for article in ["al", "el"] { add([(Array(article.utf8) + [hyphen] + rest)[...]]) }
        for article in ["al", "el"] { add([Array(article.utf8)[...], rest]) }
      }
    }
    if word.contains(UInt8(ascii: ".")) {
      add([word.filter { $0 != UInt8(ascii: ".") }[...]])
      if word.last == UInt8(ascii: ".") { add([word.dropLast()]) }
    } else if (2...5).contains(word.count), word.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) {
      let dotted = word.flatMap { [$0, UInt8(ascii: ".")] }
      add([dotted[...]])
      add([dotted.dropLast()])
    }
    if word.count == 1, word.first == UInt8(ascii: "&") { add([Array("and".utf8)[...]]) }
    if word.dropLast().dropFirst().contains(UInt8(ascii: "'")), !word.suffix(2).spells("'s") {
      add([word.filter { $0 != UInt8(ascii: "'") }[...]])
    }
    return ways
  }

  private static let articles: [[UInt8]] =
    ["al", "el", "as", "ad", "ar", "an", "az", "ash", "at", "ath"].map { Array($0.utf8) }

  /// Adds a word as its tokens: a genitive is split from its noun, a comma from its word; diacritics are folded.
  private static func append(_ word: ArraySlice<UInt8>, to way: inout [Word], _ vocabulary: inout Vocabulary) {
    // "Tripoli, Lebanon": the comma is a token of its own.
    if word.count > 1, word.last == UInt8(ascii: ",") {
      append(word.dropLast(), to: &way, &vocabulary)
      way.append(Word(number: vocabulary.insert(CollectionOfOne(UInt8(ascii: ",")))))
      return
    }
    let isPlain = word.allSatisfy { $0 < 0x80 }
    let lowered = isPlain ? LetterCase.lowered(word) : FoldedLetters.folded(LetterCase.lowered(word))
    let isClitic = lowered.suffix(2).spells("'s")
    let clitic = lowered.count > 2 ? isClitic ? 2 : lowered.last == UInt8(ascii: "'") ? 1 : 0 : 0
    way.append(
      Word(
        number: vocabulary.insert(lowered[..<(lowered.count - clitic)]), isCapitalized: isCapital(word),
        isUpper: isUpper(word)))
    // The clitic, however it is written.
    if clitic > 0 { way.append(Word(number: vocabulary.insert("'s"))) }
  }

  private static func isCapital(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    if first < 0x80 { return first >= 0x41 && first <= 0x5A }
    return word.count > 1 && LetterCase.isUpper(first, word[word.startIndex + 1])
  }

  private static func isUpper(_ word: ArraySlice<UInt8>) -> Bool {
    var letters = 0
    for byte in word where (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A {
      if byte >= 0x60 { return false }
      letters += 1
    }
    return letters > 1
  }
}
