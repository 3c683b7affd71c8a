/// What is known of English words: their classes, base forms and meanings, by their number in the ``Vocabulary``.
///
/// A class, since every sentence is taken apart by several values that need it; nothing changes once it is made.
package final class Grammar: @unchecked Sendable {
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
  /// What each word begins.
  private var beginnings: [Beginning] = []
  private var prepositions: [Int32: [[Int32]]] = [:]
  private var approximations: [Int32: [[Int32]]] = [:]
  /// A word that stands for a preposition of several words, so that slots can name it: "according to" as one word.
  private(set) var phraseWord: [[Int32]: Int32] = [:]
  /// Modals that put an event into the future.
  private(set) var futureModals: WordSet = []
  /// "was", "were", "had", "did".
  private(set) var pastAuxiliaries: WordSet = []
  /// The word "one".
  private(set) var one: Int32 = Vocabulary.unknown
  /// The word "being".
  private(set) var being: Int32 = Vocabulary.unknown
  /// The word "having".
  private(set) var having: Int32 = Vocabulary.unknown
  private var definite: WordSet = []
  /// Pairs of words that are a figure of speech: "heart attack", "price war".
  private(set) var figures: Set<WordPair> = []
  /// The names of the classes of `classes.tsv`, by index.
  private(set) var classNames: [String] = []
  /// Words of the other lists of `grammar.tsv`, by list: "abbreviation", "first-name", "event-free".
  private(set) var lists: [String: Set<Int32>] = [:]

  /// What a word is the first word of: few words are, so most need not be looked up further.
  private struct Beginning: OptionSet {
    let rawValue: UInt8
    static let preposition = Beginning(rawValue: 1 << 0)
    static let approximation = Beginning(rawValue: 1 << 1)
    static let compound = Beginning(rawValue: 1 << 2)
  }

  /// The grammar of the lists `grammar`, `classes` and `verbs`, with the verbs and nouns of the triggers.
  init(vocabulary: inout Vocabulary, triggerVerbs: [Int32], triggerNouns: [Int32]) {
    let table = LexiconTable(named: "grammar")
    for row in 0..<table.count { read(table, row, &vocabulary) }
    for (word, extra) in Self.particular { add(extra, to: vocabulary.insert(word)) }
    futureModals = WordSet(["will", "shall", "'ll", "would"].map { vocabulary.insert($0) })
    pastAuxiliaries = WordSet(["was", "were", "had", "did"].map { vocabulary.insert($0) })
    definite = WordSet(["the", "this", "these", "that", "those"].map { vocabulary.insert($0) })
    (one, being, having) = (vocabulary.insert("one"), vocabulary.insert("being"), vocabulary.insert("having"))
    addCompoundNumbers(&vocabulary)
    let known = 0..<Int32(min(vocabulary.count, classes.count))
    inflectVerbs(known.filter { classes[Int($0)].contains(.verbBase) }, triggers: triggerVerbs, &vocabulary)
    let nouns = triggerNouns + readClasses(LexiconTable(named: "classes"), &vocabulary)
    inflectNouns(nouns + known.filter { classes[Int($0)].contains(.noun) }, &vocabulary)
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
    if begins(previous, .compound), compoundClasses[WordPair(previous, lemma)]?.contains(classIndex) == true { return true }
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

  private func begins(_ word: Int32, _ what: Beginning) -> Bool {
    word >= 0 && Int(word) < beginnings.count && beginnings[Int(word)].contains(what)
  }

  /// The index of a class of `classes.tsv`.
  func classIndex(_ name: String) -> Int? { classNames.firstIndex(of: name) }

  // MARK: Building

  private func fit(_ count: Int) {
    guard classes.count < count else { return }
    // In steps, since words come one at a time.
    let more = count + 8192 - classes.count
    classes.append(contentsOf: repeatElement([], count: more))
    verbLemma.append(contentsOf: repeatElement(Vocabulary.unknown, count: more))
    nounLemma.append(contentsOf: repeatElement(Vocabulary.unknown, count: more))
    nounClasses.append(contentsOf: repeatElement(NounClasses(), count: more))
    numbers.append(contentsOf: repeatElement(0, count: more))
    beginnings.append(contentsOf: repeatElement([], count: more))
  }

  private func add(_ extra: WordClass, to id: Int32) {
    fit(Int(id) + 1)
    classes[Int(id)].formUnion(extra)
  }

  private func begin(_ what: Beginning, with id: Int32) {
    fit(Int(id) + 1)
    beginnings[Int(id)].insert(what)
  }

  /// A row of `grammar.tsv`: a list and its words and phrases, each perhaps with a value behind "=".
  private func read(_ table: LexiconTable, _ row: Int, _ vocabulary: inout Vocabulary) {
    let list = table.text(table.cell(row, 0))
    let known = WordClass.named[list]
    var others: Set<Int32> = []
    for item in table.items(table.cell(row, 1)) {
      let equals = table.bytes[item].firstIndex(of: UInt8(ascii: "=")) ?? item.upperBound
      let text = item.lowerBound..<equals
      let sequence = table.words(text).map { vocabulary.insert(LetterCase.lowered(table.bytes[$0])) }
      guard let first = sequence.first else { continue }
      if sequence.count > 1 {
        if list == "preposition" {
          prepositions[first, default: []].append(sequence)
          phraseWord[sequence] = vocabulary.insert(LetterCase.lowered(table.bytes[text]))
          begin(.preposition, with: first)
        } else if list == "quantity-approximate" {
          approximations[first, default: []].append(sequence)
          begin(.approximation, with: first)
        } else if list == "event-free", sequence.count == 2 {
          figures.insert(WordPair(sequence[0], sequence[1]))
        }
        continue
      }
      if let known {
        add(known, to: first)
      } else {
        others.insert(first)
      }
      fit(Int(first) + 1)
      if list == "number-word", equals < item.upperBound {
        let digits = table.bytes[(equals + 1)..<item.upperBound].prefix { $0 != UInt8(ascii: ".") }
        if let value = Int(String(decoding: digits, as: UTF8.self)) { numbers[Int(first)] = value }
      }
    }
    // Few words say alone that a number is not exact; they are phrases of one word.
    if list == "quantity-approximate" {
      for word in others {
        approximations[word, default: []].append([word])
        begin(.approximation, with: word)
      }
    }
    if known == nil { lists[list, default: []].formUnion(others) }
  }

  /// Reads `classes.tsv`; the last words of its nouns.
  private func readClasses(_ table: LexiconTable, _ vocabulary: inout Vocabulary) -> [Int32] {
    var nouns: [Int32] = []
    for row in 0..<table.count {
      let index = classNames.count
      classNames.append(table.text(table.cell(row, 0)))
      for phrase in table.items(table.cell(row, 1)) {
        let sequence = table.words(phrase).map { vocabulary.insert(LetterCase.lowered(table.bytes[$0])) }
        let id = vocabulary.insert(LetterCase.lowered(table.bytes[phrase]))
        fit(vocabulary.count)
        nounClasses[Int(id)].insert(index)
        guard let first = sequence.first, let last = sequence.last else { continue }
        nouns.append(last)
        // "state of emergency" is looked up by its first and last word.
        if sequence.count == 2 || sequence.count == 3 {
          compoundClasses[WordPair(first, last), default: NounClasses()].insert(index)
          begin(.compound, with: first)
        }
      }
    }
    return nouns
  }

  private func inflectVerbs(_ common: [Int32], triggers: [Int32], _ vocabulary: inout Vocabulary) {
    /// The forms of an irregular verb; of those that the list leaves empty the plain rules give one.
    struct Forms { var past: [Int32], participle: [Int32], gerund: [Int32] }
    let table = LexiconTable(named: "verbs")
    var irregular: [Int32: Forms] = [:]
    var bases: [(text: String, id: Int32)] = []
    for row in 0..<table.count {
      func forms(_ column: Int) -> [Int32] {
        table.items(table.cell(row, column)).map { vocabulary.insert(LetterCase.lowered(table.bytes[$0])) }
      }
      let base = vocabulary.insert(LetterCase.lowered(table.bytes[table.cell(row, 0)]))
      irregular[base] = Forms(past: forms(1), participle: forms(2), gerund: forms(3))
      bases.append((table.text(table.cell(row, 0)), base))
    }
    // "shot" and "found" are past forms before they are verbs of their own, unless a trigger says otherwise ("wound").
    let pasts = WordSet(irregular.values.flatMap { $0.past + $0.participle })
    let verbs = WordSet(triggers).union(WordSet(irregular.keys))
    var seen: WordSet = []
    var unique: [Int32] = []
    for base in triggers + common.filter({ !pasts.contains($0) || verbs.contains($0) })
      + bases.sorted(by: { $0.text < $1.text }).map(\.id) where !seen.contains(base)
    {
      seen.insert(base)
      unique.append(base)
    }
    for base in unique { form(base, of: base, .verbBase, vocabulary.count) }
    for base in unique {
      let bytes = vocabulary.bytes(base)
      let parts = irregular[base]
      form(vocabulary.insert(Inflection.withS(bytes)), of: base, .verbThird, vocabulary.count)
      if let parts {
        for past in parts.past { form(past, of: base, .verbPast, vocabulary.count) }
        for participle in parts.participle { form(participle, of: base, .verbParticiple, vocabulary.count) }
      } else {
        let regular = vocabulary.insert(Inflection.withED(bytes))
        form(regular, of: base, [.verbPast, .verbParticiple], vocabulary.count)
      }
      if let gerunds = parts?.gerund, !gerunds.isEmpty {
        for gerund in gerunds { form(gerund, of: base, .verbGerund, vocabulary.count) }
      } else {
        form(vocabulary.insert(Inflection.withING(bytes)), of: base, .verbGerund, vocabulary.count)
      }
    }
  }

  private func form(_ id: Int32, of lemma: Int32, _ kind: WordClass, _ count: Int) {
    fit(count)
    classes[Int(id)].formUnion(kind)
    if verbLemma[Int(id)] < 0 || kind == .verbBase { verbLemma[Int(id)] = lemma }
  }

  /// "twenty-one" through "ninety-nine".
  private func addCompoundNumbers(_ vocabulary: inout Vocabulary) {
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    let units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    for (ten, tenWord) in tens.enumerated() {
      for (unit, unitWord) in units.enumerated() {
        let id = vocabulary.insert("\(tenWord)-\(unitWord)")
        add(.numberWord, to: id)
        numbers[Int(id)] = (ten + 2) * 10 + unit + 1
      }
    }
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

  private func inflectNouns(_ nouns: [Int32], _ vocabulary: inout Vocabulary) {
    var irregular: [Int32: [UInt8]] = [:]
    for (noun, plural) in Self.irregularPlurals { irregular[vocabulary.id(of: noun)] = Array(plural.utf8) }
    for id in nouns {
      let plural = irregular[id] ?? Inflection.withS(vocabulary.bytes(id))
      let other = vocabulary.insert(plural)
      fit(vocabulary.count)
      classes[Int(id)].formUnion(.noun)
      nounLemma[Int(id)] = id
      classes[Int(other)].formUnion(.nounPlural)
      if nounLemma[Int(other)] < 0 { nounLemma[Int(other)] = id }
    }
  }
}
