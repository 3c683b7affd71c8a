/// What is known of English words: their classes, base forms and meanings, by their number in the ``Vocabulary``.
///
/// A class, since every sentence is taken apart by several values that need it.
package final class Grammar: Sendable {
  /// What each word can be, and what it is a form of.
  private let words: [GrammarWord]
  /// The classes of `classes.tsv` that each singular noun is of.
  private let nounClasses: [NounClasses]
  /// The classes of nouns of two words.
  private let compoundClasses: [WordPair: NounClasses]
  /// What begins with each word that begins a phrase, by ``GrammarWord/phrases``; the first is that of all others.
  private let phrases: [(prepositions: [FixedPhrase], approximations: [FixedPhrase])]
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
    var phrases: [(prepositions: [FixedPhrase], approximations: [FixedPhrase])] = [([], [])]
    words = read.classes.indices.map { word in
      let prepositions = read.prepositions[Int32(word)] ?? []
      let approximations = read.approximations[Int32(word)] ?? []
      if !prepositions.isEmpty || !approximations.isEmpty {
        phrases.append(
          (
            prepositions.map { FixedPhrase($0, word: read.phraseWord[$0]) },
            approximations.map { FixedPhrase($0, word: nil) }
          ))
      }
      return GrammarWord(
        classes: read.classes[word], verbLemma: read.verbLemma[word], nounLemma: read.nounLemma[word],
        number: read.numbers[word], beginning: read.beginnings[word],
        phrases: prepositions.isEmpty && approximations.isEmpty ? 0 : UInt16(phrases.count - 1))
    }
    self.phrases = phrases
    nounClasses = read.nounClasses
    compoundClasses = read.compoundClasses
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
  @inline(__always)
  func classes(of word: Int32) -> WordClass {
    word >= 0 && Int(word) < words.count ? words[Int(word)].classes : []
  }

  /// The base form of a verb, or ``Vocabulary/unknown``.
  @inline(__always)
  func verbLemma(of word: Int32) -> Int32 {
    word >= 0 && Int(word) < words.count ? words[Int(word)].verbLemma : Vocabulary.unknown
  }

  /// The singular of a noun, or the word itself.
  @inline(__always)
  func nounLemma(of word: Int32) -> Int32 {
    guard word >= 0, Int(word) < words.count else { return word }
    let lemma = words[Int(word)].nounLemma
    return lemma >= 0 ? lemma : word
  }

  /// The classes of `classes.tsv` that a noun is of, by itself or with the word before it ("civil servant").
  func classes(ofNoun word: Int32, after previous: Int32) -> NounClasses {
    let lemma = nounLemma(of: word)
    var found = lemma >= 0 && Int(lemma) < nounClasses.count ? nounClasses[Int(lemma)] : NounClasses()
    if begins(previous, .compound), let compound = compoundClasses[WordPair(previous, lemma)] {
      found.formUnion(compound)
    }
    return found
  }

  /// The classes of `classes.tsv` that two nouns are of together: "state" and "emergency" of "state of emergency".
  func classes(ofCompound first: Int32, _ second: Int32) -> NounClasses {
    let first = nounLemma(of: first)
    guard begins(first, .compound) else { return NounClasses() }
    return compoundClasses[WordPair(first, nounLemma(of: second))] ?? NounClasses()
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
    guard word >= 0, Int(word) < words.count, words[Int(word)].number > 0 else { return nil }
    return words[Int(word)].number
  }

  /// Whether a word makes its noun phrase definite.
  func isDefinite(_ word: Int32) -> Bool { definite.contains(word) }

  /// The prepositions of several words that begin with a word: "according to".
  func prepositions(from word: Int32) -> [FixedPhrase] {
    phrases[beginning(with: word)].prepositions
  }

  /// The phrases that begin with a word and say that a number is not exact: "at least".
  func approximations(from word: Int32) -> [FixedPhrase] {
    phrases[beginning(with: word)].approximations
  }

  /// Whether some preposition of several words, approximation or compound begins with a word.
  func beginsPhrase(_ word: Int32) -> Bool {
    word >= 0 && Int(word) < words.count && !words[Int(word)].beginning.isEmpty
  }

  @inline(__always)
  private func beginning(with word: Int32) -> Int {
    word >= 0 && Int(word) < words.count ? Int(words[Int(word)].phrases) : 0
  }

  @inline(__always)
  private func begins(_ word: Int32, _ what: GrammarReader.Beginning) -> Bool {
    word >= 0 && Int(word) < words.count && words[Int(word)].beginning.contains(what)
  }

  /// The index of a class of `classes.tsv`.
  func classIndex(_ name: String) -> Int? { classNames.firstIndex(of: name) }
}
