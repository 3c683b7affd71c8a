/// Reads the lists that a ``Grammar`` is made of; its fields are the grammar's.
struct GrammarReader {
  private(set) var classes: [WordClass] = []
  private(set) var verbLemma: [Int32] = []
  private(set) var nounLemma: [Int32] = []
  private(set) var nounClasses: [NounClasses] = []
  private(set) var compoundClasses: [WordPair: NounClasses] = [:]
  private(set) var numbers: [Int] = []
  private(set) var beginnings: [Beginning] = []
  private(set) var prepositions: [Int32: [[Int32]]] = [:]
  private(set) var approximations: [Int32: [[Int32]]] = [:]
  private(set) var phraseWord: [[Int32]: Int32] = [:]
  private(set) var figures: Set<WordPair> = []
  private(set) var classNames: [String] = []
  private(set) var lists: [String: Set<Int32>] = [:]
  /// The plurals of nouns that the plain rules don't give.
  private var irregularPlurals: [Int32: [Int32]] = [:]

  /// What a word is the first word of: few words are, so most need not be looked up further.
  struct Beginning: OptionSet, Sendable {
    let rawValue: UInt8
    static let preposition = Beginning(rawValue: 1 << 0)
    static let approximation = Beginning(rawValue: 1 << 1)
    static let compound = Beginning(rawValue: 1 << 2)
  }

  /// Reads the lists `grammar`, `classes` and `verbs`.
  mutating func read(_ vocabulary: inout Vocabulary, triggerVerbs: [Int32], triggerNouns: [Int32]) {
    let table = LexiconTable(named: "grammar")
    for row in 0..<table.count { read(table, row, &vocabulary) }
    for (word, extra) in Self.particular { add(extra, to: vocabulary.insert(word)) }
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

  /// "twenty-one" through "ninety-nine".
  private mutating func addCompoundNumbers(_ vocabulary: inout Vocabulary) {
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

  private mutating func fit(_ count: Int) {
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

  private mutating func add(_ extra: WordClass, to id: Int32) {
    fit(Int(id) + 1)
    classes[Int(id)].formUnion(extra)
  }

  private mutating func begin(_ what: Beginning, with id: Int32) {
    fit(Int(id) + 1)
    beginnings[Int(id)].insert(what)
  }

  /// A row of `grammar.tsv`: a list and its words and phrases, each perhaps with a value behind "=".
  private mutating func read(_ table: LexiconTable, _ row: Int, _ vocabulary: inout Vocabulary) {
    let list = table.text(table.cell(row, 0))
    let known = WordClass.named[list]
    var others: Set<Int32> = []
    let isPlural = list == "irregular-plural"
    let isNumber = list == "number-word"
    for item in table.items(table.cell(row, 1)) {
      let equals = table.bytes[item].firstIndex(of: UInt8(ascii: "=")) ?? item.upperBound
      let text = item.lowerBound..<equals
      let words = table.isWord(text) ? [] : table.words(text)
      guard let head = words.first ?? (text.isEmpty ? nil : text) else { continue }
      let first = vocabulary.insert(lowering: table.bytes[head])
      if words.count > 1 {
        let sequence = words.map { vocabulary.insert(lowering: table.bytes[$0]) }
        if list == "preposition" {
          prepositions[first, default: []].append(sequence)
          phraseWord[sequence] = vocabulary.insert(lowering: table.bytes[text])
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
      if isPlural, equals < item.upperBound {
        let singular = vocabulary.insert(lowering: table.bytes[(equals + 1)..<item.upperBound])
        irregularPlurals[singular, default: []].append(first)
      }
      if isNumber, equals < item.upperBound {
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
  private mutating func readClasses(_ table: LexiconTable, _ vocabulary: inout Vocabulary) -> [Int32] {
    var nouns: [Int32] = []
    for row in 0..<table.count {
      let index = classNames.count
      classNames.append(table.text(table.cell(row, 0)))
      for phrase in table.items(table.cell(row, 1)) {
        let sequence = table.words(phrase).map { vocabulary.insert(lowering: table.bytes[$0]) }
        let id = vocabulary.insert(lowering: table.bytes[phrase])
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

  private mutating func inflectVerbs(_ common: [Int32], triggers: [Int32], _ vocabulary: inout Vocabulary) {
    /// The forms of an irregular verb; of those that the list leaves empty the plain rules give one.
    struct Forms { var past: [Int32], participle: [Int32], gerund: [Int32] }
    let table = LexiconTable(named: "verbs")
    var irregular: [Int32: Forms] = [:]
    var bases: [(text: String, id: Int32)] = []
    for row in 0..<table.count {
      func forms(_ column: Int) -> [Int32] {
        table.items(table.cell(row, column)).map { vocabulary.insert(lowering: table.bytes[$0]) }
      }
      let base = vocabulary.insert(lowering: table.bytes[table.cell(row, 0)])
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

  private mutating func form(_ id: Int32, of lemma: Int32, _ kind: WordClass, _ count: Int) {
    fit(count)
    classes[Int(id)].formUnion(kind)
    if verbLemma[Int(id)] < 0 || kind == .verbBase { verbLemma[Int(id)] = lemma }
  }

  private mutating func inflectNouns(_ nouns: [Int32], _ vocabulary: inout Vocabulary) {
    let invariant = WordSet(lists["invariant-noun"] ?? [])
    // Worked out once for both passes.
    let plurals = nouns.map { id in
      invariant.contains(id)
        ? [id] : irregularPlurals[id] ?? [vocabulary.insert(Inflection.plural(vocabulary.bytes(id)))]
    }
    fit(vocabulary.count)
    for (id, plurals) in zip(nouns, plurals) {
      classes[Int(id)].formUnion(.noun)
      nounLemma[Int(id)] = id
      for other in plurals {
        classes[Int(other)].formUnion(.nounPlural)
        if nounLemma[Int(other)] < 0 { nounLemma[Int(other)] = id }
        // A plural that some list has as a word of its own ("missiles") means what its singular means.
        nounClasses[Int(other)].formUnion(nounClasses[Int(id)])
      }
    }
    // And it is no singular, although it is listed beside singulars: "troops storm", "the talks that".
    for (id, plurals) in zip(nouns, plurals) where !invariant.contains(id) {
      for other in plurals where other != id && !invariant.contains(other) { classes[Int(other)].remove(.noun) }
    }
  }
}
