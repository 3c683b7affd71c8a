/// What is known of English words: their classes, base forms and meanings, by their number in the ``Vocabulary``.
package struct Grammar: Sendable {
  /// What each word can be.
  private(set) var classes: [WordClass] = []
  /// The base form of each word as a verb, else ``Vocabulary/unknown``.
  private(set) var verbLemma: [Int32] = []
  /// The singular of each word as a noun, else ``Vocabulary/unknown``.
  private(set) var nounLemma: [Int32] = []
  /// The classes of `classes.tsv` that each singular noun is of.
  private(set) var nounClasses: [NounClasses] = []
  /// The classes of nouns of two words.
  private var compoundClasses: [WordPair: NounClasses] = [:]
  /// The number that a number word means, else 0.
  private var numbers: [Int] = []
  /// Prepositions of several words, by their first word: "according to".
  private(set) var prepositions: [Int32: [[Int32]]] = [:]
  /// A word that stands for a preposition of several words, so that slots can name it: "according to" as one word.
  private(set) var phraseWord: [[Int32]: Int32] = [:]
  /// Modals that put an event into the future.
  private(set) var futureModals: Set<Int32> = []
  /// "was", "were", "had", "did".
  private(set) var pastAuxiliaries: Set<Int32> = []
  /// The word "one".
  private(set) var one: Int32 = Vocabulary.unknown
  /// The word "being".
  private(set) var being: Int32 = Vocabulary.unknown
  /// The word "having".
  private(set) var having: Int32 = Vocabulary.unknown
  private var definite: Set<Int32> = []
  /// The names of the classes of `classes.tsv`, by index.
  private(set) var classNames: [String] = []
  /// Words of the other lists of `grammar.tsv`, by list: "abbreviation", "first-name", "event-free".
  private(set) var lists: [String: Set<Int32>] = [:]
  /// Phrases of the lists that hold some, as word numbers.
  private(set) var phrases: [String: [[Int32]]] = [:]

  /// The grammar of the lists `grammar`, `classes` and `verbs`, with the verbs and nouns of the triggers.
  init(vocabulary: inout Vocabulary, triggerVerbs: [String], triggerNouns: [String]) {
    for row in LexiconTable.rows("grammar") where row.count >= 2 { read(list: row[0], row[1], &vocabulary) }
    for (word, extra) in Self.particular { add(extra, to: vocabulary.insert(word)) }
    var verbs: [String] = []
    futureModals = Set(["will", "shall", "'ll", "would"].map { vocabulary.insert($0) })
    pastAuxiliaries = Set(["was", "were", "had", "did"].map { vocabulary.insert($0) })
    definite = Set(["the", "this", "these", "that", "those"].map { vocabulary.insert($0) })
    (one, being, having) = (vocabulary.insert("one"), vocabulary.insert("being"), vocabulary.insert("having"))
    let known = vocabulary.count
    for id in 0..<known where id < classes.count && classes[id].contains(.verbBase) {
      verbs.append(vocabulary.word(Int32(id)))
    }
    inflectVerbs(verbs, triggers: triggerVerbs, &vocabulary)
    var nouns = triggerNouns
    for row in LexiconTable.rows("classes") where row.count >= 2 {
      let index = classNames.count
      classNames.append(row[0])
      for phrase in row[1].split(separator: "|") {
        let last = phrase.split(separator: " ").last.map(String.init) ?? ""
        nouns.append(last)
        let id = vocabulary.insert(String(phrase))
        fit(vocabulary.count)
        nounClasses[Int(id)].insert(index)
        let sequence = ids(of: phrase, &vocabulary)
        fit(vocabulary.count)
        // "state of emergency" is looked up by its first and last word.
        if sequence.count == 3 {
          compoundClasses[WordPair(sequence[0], sequence[2]), default: NounClasses()].insert(index)
        }
        if sequence.count == 2 {
          compoundClasses[WordPair(sequence[0], sequence[1]), default: NounClasses()].insert(index)
        }
      }
    }
    for id in 0..<known where id < classes.count && classes[id].contains(.noun) {
      nouns.append(vocabulary.word(Int32(id)))
    }
    inflectNouns(nouns, &vocabulary)
    fit(vocabulary.count)
  }

  /// Words that play a part of their own in the grammar, whatever the lists say of them besides.
  private static let particular: [(String, WordClass)] = [
    ("to", .to), ("that", .that), ("by", [.by, .preposition]), ("n't", .negation), ("not", .negation),
    ("never", .negation),
    ("no", [.determiner, .negation]), ("cannot", [.modal, .negation]),
    ("up", .particle), ("out", .particle), ("off", .particle), ("down", .particle), ("back", .particle),
    ("over", .particle),
    ("away", .particle), ("in", .particle), ("on", .particle),
  ]

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
    if previous >= 0, compoundClasses[WordPair(previous, lemma)]?.contains(classIndex) == true { return true }
    return lemma >= 0 && Int(lemma) < nounClasses.count && nounClasses[Int(lemma)].contains(classIndex)
  }

  /// The number that a number word means, or `nil`.
  func number(of word: Int32) -> Int? {
    guard word >= 0, Int(word) < numbers.count, numbers[Int(word)] > 0 else { return nil }
    return numbers[Int(word)]
  }

  /// Whether two nouns are of a class of `classes.tsv` together: "state" and "emergency" of "state of emergency".
  func isCompound(_ first: Int32, _ second: Int32, of classIndex: Int) -> Bool {
    compoundClasses[WordPair(nounLemma(of: first), nounLemma(of: second))]?.contains(classIndex) ?? false
  }

  /// Whether a word makes its noun phrase definite.
  func isDefinite(_ word: Int32) -> Bool { definite.contains(word) }

  /// The phrases of several words of a list of `grammar.tsv` that begin with a word.
  func phrases(of list: String, from word: Int32) -> [[Int32]] {
    word < 0 ? [] : (phrases[list] ?? []).filter { $0.first == word }
  }

  /// The index of a class of `classes.tsv`.
  func classIndex(_ name: String) -> Int? { classNames.firstIndex(of: name) }

  // MARK: Building

  private mutating func fit(_ count: Int) {
    guard classes.count < count else { return }
    let more = count - classes.count
    classes += Array(repeating: [], count: more)
    verbLemma += Array(repeating: Vocabulary.unknown, count: more)
    nounLemma += Array(repeating: Vocabulary.unknown, count: more)
    nounClasses += Array(repeating: NounClasses(), count: more)
    numbers += Array(repeating: 0, count: more)
  }

  private mutating func add(_ extra: WordClass, to id: Int32) {
    fit(Int(id) + 1)
    classes[Int(id)].formUnion(extra)
  }

  private func ids(of phrase: some StringProtocol, _ vocabulary: inout Vocabulary) -> [Int32] {
    phrase.split(separator: " ").map { vocabulary.insert(String($0)) }
  }

  private mutating func read(list: String, _ words: String, _ vocabulary: inout Vocabulary) {
    for item in words.split(separator: "|") {
      let pair = item.split(separator: "=")
      guard let text = pair.first else { continue }
      let sequence = ids(of: text, &vocabulary)
      guard let first = sequence.first else { continue }
      if sequence.count > 1 {
        if list == "preposition" {
          prepositions[first, default: []].append(sequence)
          phraseWord[sequence] = vocabulary.insert(String(text))
        }
        phrases[list, default: []].append(sequence)
        continue
      }
      if let known = WordClass.named[list] {
        add(known, to: first)
      } else {
        lists[list, default: []].insert(first)
      }
      fit(Int(first) + 1)
      if list == "number-word", pair.count > 1, let value = Int(pair[1].split(separator: ".")[0]) {
        numbers[Int(first)] = value
      }
    }
  }

  private mutating func inflectVerbs(_ common: [String], triggers: [String], _ vocabulary: inout Vocabulary) {
    var irregular: [String: [[String]]] = [:]
    for row in LexiconTable.rows("verbs") where row.count >= 3 {
      irregular[row[0]] = row.dropFirst().map { $0.split(separator: "|").map(String.init) }
    }
    // "shot" and "found" are past forms before they are verbs of their own, unless a trigger says otherwise ("wound").
    let pasts = Set(irregular.values.flatMap { $0.prefix(2).flatMap { $0 } }).subtracting(triggers).subtracting(
      irregular.keys)
    var seen: Set<String> = []
    let unique = (triggers + common.filter { !pasts.contains($0) } + irregular.keys.sorted()).filter {
      seen.insert($0).inserted
    }
    for base in unique { form(base, of: base, .verbBase, &vocabulary) }
    for base in unique {
      let bytes = Array(base.utf8)
      let parts = irregular[base]
      let regular = String(decoding: Inflection.withED(bytes), as: UTF8.self)
      let gerund = String(decoding: Inflection.withING(bytes), as: UTF8.self)
      form(String(decoding: Inflection.withS(bytes), as: UTF8.self), of: base, .verbThird, &vocabulary)
      for past in parts?[0] ?? [regular] { form(past, of: base, .verbPast, &vocabulary) }
      for participle in parts?[1] ?? [regular] { form(participle, of: base, .verbParticiple, &vocabulary) }
      for form in parts?[safe: 2].flatMap({ $0.isEmpty ? nil : $0 }) ?? [gerund] {
        self.form(form, of: base, .verbGerund, &vocabulary)
      }
    }
  }

  private mutating func form(_ form: String, of base: String, _ kind: WordClass, _ vocabulary: inout Vocabulary) {
    let id = vocabulary.insert(form)
    let lemma = vocabulary.insert(base)
    fit(vocabulary.count)
    classes[Int(id)].formUnion(kind)
    if verbLemma[Int(id)] < 0 || kind == .verbBase { verbLemma[Int(id)] = lemma }
  }

  private static let irregularPlurals: [String: String] = [
    "man": "men", "woman": "women", "child": "children", "person": "people", "serviceman": "servicemen",
    "gunman": "gunmen",
    "policeman": "policemen", "militiaman": "militiamen", "tribesman": "tribesmen", "fisherman": "fishermen",
    "spokesman": "spokesmen", "crisis": "crises", "wife": "wives", "life": "lives", "aircraft": "aircraft",
    "leaf": "leaves",
    "half": "halves", "knife": "knives", "thief": "thieves", "hostage-taker": "hostage-takers",
    "passer-by": "passers-by",
    "coup d'etat": "coups d'etat", "businessman": "businessmen", "crewman": "crewmen", "series": "series",
    "troops": "troops",
  ]

  private mutating func inflectNouns(_ nouns: [String], _ vocabulary: inout Vocabulary) {
    for noun in nouns where !noun.isEmpty && !noun.contains(" ") {
      let id = vocabulary.insert(noun)
      let plural = Self.irregularPlurals[noun] ?? String(decoding: Inflection.withS(Array(noun.utf8)), as: UTF8.self)
      let other = vocabulary.insert(plural)
      fit(vocabulary.count)
      classes[Int(id)].formUnion(.noun)
      nounLemma[Int(id)] = id
      classes[Int(other)].formUnion(.nounPlural)
      if nounLemma[Int(other)] < 0 { nounLemma[Int(other)] = id }
    }
  }
}
