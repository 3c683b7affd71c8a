/// What is known of English words: their classes, base forms and meanings, by their number in the ``Vocabulary``.
///
/// A class, since every sentence is taken apart by several values that need it.
package final class Grammar: Sendable {
  /// What each word can be.
  let classes: [WordClass]
  /// The base form of each word as a verb, else ``Vocabulary/unknown``.
  let verbLemma: [Int32]
  /// The singular of each word as a noun, else ``Vocabulary/unknown``.
  let nounLemma: [Int32]
  /// The classes of `classes.tsv` that each singular noun is of.
  let nounClasses: [NounClasses]
  /// The classes of nouns of two words.
  private let compoundClasses: [WordPair: NounClasses]
  /// The number that a number word means, else 0.
  private let numbers: [Int]
  /// What each word begins.
  private let beginnings: [GrammarReader.Beginning]
  private let prepositions: [Int32: [[Int32]]]
  private let approximations: [Int32: [[Int32]]]
  /// A word that stands for a preposition of several words, so that slots can name it: "according to" as one word.
  let phraseWord: [[Int32]: Int32]
  /// What captions say of where somebody stands: "left", "center".
  let captionPositions: WordSet
  /// Modals that put an event into the future.
  let futureModals: WordSet
  /// "was", "were", "had", "did".
  let pastAuxiliaries: WordSet
  /// The word "one".
  let one: Int32
  /// The word "being".
  let being: Int32
  /// The word "having".
  let having: Int32
  private let definite: WordSet
  /// Pairs of words that are a figure of speech: "heart attack", "price war".
  let figures: Set<WordPair>
  /// The names of the classes of `classes.tsv`, by index.
  let classNames: [String]
  /// Words of the other lists of `grammar.tsv`, by list: "abbreviation", "first-name", "event-free".
  let lists: [String: Set<Int32>]

  /// The grammar of the lists `grammar`, `classes` and `verbs`, with the verbs and nouns of the triggers.
  init(vocabulary: inout Vocabulary, triggerVerbs: [Int32], triggerNouns: [Int32]) {
    var read = GrammarReader()
    read.read(&vocabulary, triggerVerbs: triggerVerbs, triggerNouns: triggerNouns)
    classes = read.classes
    verbLemma = read.verbLemma
    nounLemma = read.nounLemma
    nounClasses = read.nounClasses
    compoundClasses = read.compoundClasses
    numbers = read.numbers
    beginnings = read.beginnings
    prepositions = read.prepositions
    approximations = read.approximations
    phraseWord = read.phraseWord
    classNames = read.classNames
    lists = read.lists
    figures = read.figures
    captionPositions = WordSet(read.lists["caption-position"] ?? [])
    futureModals = WordSet(["will", "shall", "'ll", "would"].map { vocabulary.insert($0) })
    pastAuxiliaries = WordSet(["was", "were", "had", "did"].map { vocabulary.insert($0) })
    definite = WordSet(["the", "this", "these", "that", "those"].map { vocabulary.insert($0) })
    (one, being, having) = (vocabulary.insert("one"), vocabulary.insert("being"), vocabulary.insert("having"))
  }

  /// What a word can be; nothing for an unknown word.
  func classes(of word: Int32) -> WordClass {
    word >= 0 && Int(word) < classes.count ? classes[Int(word)] : []
  }

  /// The base form of a verb, or ``Vocabulary/unknown``.
  func verbLemma(of word: Int32) -> Int32 {
    word >= 0 && Int(word) < verbLemma.count ? verbLemma[Int(word)] : Vocabulary.unknown
  }

  /// The singular of a noun, or the word itself.
  func nounLemma(of word: Int32) -> Int32 {
    word >= 0 && Int(word) < nounLemma.count && nounLemma[Int(word)] >= 0 ? nounLemma[Int(word)] : word
  }

  /// Whether a noun is of a class of `classes.tsv`, by itself or with the word before it ("civil servant").
  func isNoun(_ word: Int32, after previous: Int32, of classIndex: Int) -> Bool {
    let lemma = nounLemma(of: word)
    if begins(previous, .compound), compoundClasses[WordPair(previous, lemma)]?.contains(classIndex) == true {
      return true
    }
    return lemma >= 0 && Int(lemma) < nounClasses.count && nounClasses[Int(lemma)].contains(classIndex)
  }

  /// The number that a number word means, or `nil`.
  func number(of word: Int32) -> Int? {
    guard word >= 0, Int(word) < numbers.count, numbers[Int(word)] > 0 else { return nil }
    return numbers[Int(word)]
  }

  /// Whether two nouns are of a class of `classes.tsv` together: "state" and "emergency" of "state of emergency".
  func isCompound(_ first: Int32, _ second: Int32, of classIndex: Int) -> Bool {
    let first = nounLemma(of: first)
    guard begins(first, .compound) else { return false }
    return compoundClasses[WordPair(first, nounLemma(of: second))]?.contains(classIndex) ?? false
  }

  /// Whether a word makes its noun phrase definite.
  func isDefinite(_ word: Int32) -> Bool { definite.contains(word) }

  /// The prepositions of several words that begin with a word: "according to".
  func prepositions(from word: Int32) -> [[Int32]] {
    begins(word, .preposition) ? prepositions[word] ?? [] : []
  }

  /// The phrases that begin with a word and say that a number is not exact: "at least".
  func approximations(from word: Int32) -> [[Int32]] {
    begins(word, .approximation) ? approximations[word] ?? [] : []
  }

  /// Whether some preposition of several words, approximation or compound begins with a word.
  func beginsPhrase(_ word: Int32) -> Bool {
    word >= 0 && Int(word) < beginnings.count && !beginnings[Int(word)].isEmpty
  }

  private func begins(_ word: Int32, _ what: GrammarReader.Beginning) -> Bool {
    word >= 0 && Int(word) < beginnings.count && beginnings[Int(word)].contains(what)
  }

  /// The index of a class of `classes.tsv`.
  func classIndex(_ name: String) -> Int? { classNames.firstIndex(of: name) }
}
