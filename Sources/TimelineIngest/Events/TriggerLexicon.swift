import TimelineModel

/// All triggers, by the word that a text is searched for.
final class TriggerLexicon: Sendable {
  /// Verb triggers by the number of their first word's base form; the narrowest first.
  private let verbs: [[Trigger]]
  /// Noun triggers by the number of their last word's singular; the narrowest first.
  private let nouns: [[Trigger]]
  /// The second words of all verb triggers, one lemma after another in the order of ``verbs``.
  private let companions: [WordFilter]
  /// Where each lemma's companions begin.
  private let firstCompanion: [Int32]
  /// The type of each lemma's first trigger that has one.
  private let mainTypes: [EventType?]

  /// The first words of all verbs and the last words of all nouns of `triggers.tsv`, in its order.
  static func lemmas(of table: LexiconTable, _ vocabulary: inout Vocabulary) -> (verbs: [Int32], nouns: [Int32]) {
    var verbs: [Int32] = []
    var nouns: [Int32] = []
    for row in 0..<table.count {
      let words = table.words(table.cell(row, 0))
      guard let first = words.first, let last = words.last else { continue }
      let part = partOfSpeech(table, row)
      if part == UInt8(ascii: "v") { verbs.append(vocabulary.insert(lowering: table.bytes[first])) }
      if part == UInt8(ascii: "n") { nouns.append(vocabulary.insert(lowering: table.bytes[last])) }
    }
    return (verbs, nouns)
  }

  /// The triggers of `triggers.tsv`, their words numbered in a vocabulary.
  init(_ table: LexiconTable, vocabulary: inout Vocabulary, grammar: Grammar) {
    var verbs: [[Trigger]] = []
    var nouns: [[Trigger]] = []
    var types = CellCache<EventType?>()
    var modes = CellCache<String?>()
    var parts = CellCache<[(slot: Trigger.Slot, part: Trigger.Part)]>()
    var needs = CellCache<[Trigger.Need]>()
    var flags = CellCache<Trigger.Flags>()
    func add(_ trigger: Trigger, to list: inout [[Trigger]], at word: Int32) {
      if Int(word) >= list.count { list.append(contentsOf: repeatElement([], count: Int(word) + 4096 - list.count)) }
      list[Int(word)].append(trigger)
    }
    for row in 0..<table.count {
      let lemma = table.cell(row, 0)
      let words = table.words(lemma).map { vocabulary.insert(lowering: table.bytes[$0]) }
      guard let first = words.first, let last = words.last else { continue }
      let trigger = Trigger(
        words: words, lemma: table.text(lemma),
        type: types.value(of: table.cell(row, 2), in: table) { EventType(rawValue: $0) },
        mode: modes.value(of: table.cell(row, 3), in: table) { $0.isEmpty ? nil : $0 },
        parts: parts.value(of: table.cell(row, 4), in: table) {
          Self.split($0, at: " ").compactMap { Self.part($0, &vocabulary) }
        },
        needs: needs.value(of: table.cell(row, 5), in: table) {
          Self.split($0, at: " ").map { Self.need($0, &vocabulary, grammar) }
        },
        flags: flags.value(of: table.cell(row, 6), in: table) {
          Self.split($0, at: " ").reduce(into: []) { $0.formUnion(Trigger.Flags.named[$1] ?? []) }
        })
      let part = Self.partOfSpeech(table, row)
      if part == UInt8(ascii: "v") { add(trigger, to: &verbs, at: first) }
      if part == UInt8(ascii: "n") { add(trigger, to: &nouns, at: last) }
    }
    for key in verbs.indices where verbs[key].count > 1 { verbs[key] = Self.narrowFirst(verbs[key]) }
    for key in nouns.indices where nouns[key].count > 1 { nouns[key] = Self.narrowFirst(nouns[key]) }
    self.verbs = verbs
    self.nouns = nouns
    var companions: [WordFilter] = []
    firstCompanion = verbs.map { triggers in
      let first = Int32(companions.count)
      for trigger in triggers {
        companions.append(trigger.words.count > 1 ? WordFilter(trigger.words[1]) : WordFilter())
      }
      return first
    }
    self.companions = companions
    mainTypes = verbs.map { triggers in triggers.lazy.compactMap(\.type).first }
  }

  /// The triggers that a verb's base form may be.
  func verbs(_ lemma: Int32) -> [Trigger] { lemma >= 0 && Int(lemma) < verbs.count ? verbs[Int(lemma)] : [] }

  /// The type of the first trigger with one that a verb's base form may be.
  func mainType(ofVerb lemma: Int32) -> EventType? {
    lemma >= 0 && Int(lemma) < mainTypes.count ? mainTypes[Int(lemma)] : nil
  }

  /// Calls for each trigger that a verb's base form may be, but for those whose second word is not near.
  ///
  /// Some verbs have dozens of triggers, nearly all with a second word: only a look at a bit each.
  func forEachVerb(_ lemma: Int32, near words: WordFilter, _ body: (Trigger) -> Void) {
    let triggers = verbs(lemma)
    guard !triggers.isEmpty else { return }
    let first = Int(firstCompanion[Int(lemma)])
    for index in triggers.indices where words.mayContain(companions[first + index]) { body(triggers[index]) }
  }

  /// The triggers that a noun's singular may be.
  func nouns(_ lemma: Int32) -> [Trigger] { lemma >= 0 && Int(lemma) < nouns.count ? nouns[Int(lemma)] : [] }

  /// Every verb trigger.
  var allVerbs: [Trigger] { Array(verbs.joined()) }

  /// "v" or "n"; `nil` for a cell that is not one letter.
  private static func partOfSpeech(_ table: LexiconTable, _ row: Int) -> UInt8? {
    let cell = table.cell(row, 1)
    return cell.count == 1 ? table.bytes[cell.lowerBound] : nil
  }

  /// Triggers of one word, the narrowest first: more words, then stricter needs, then the order of the list.
  private static func narrowFirst(_ triggers: [Trigger]) -> [Trigger] {
    func strictness(_ trigger: Trigger) -> Int {
      let needs = trigger.needs.reduce(0) { sum, need in
        switch (need.kind, need.slot) {
        case (.nounClass, .object), (.nounClass, .subject): sum + 4
        case (.nounClass, _): sum + 3
        case (.actor, _), (.clause, _), (.length, _), (.until, _): sum + 2
        default: sum + 1
        }
      }
      return trigger.words.count * 100 + needs + (trigger.flags.contains(.figurative) ? 1 : 0)
    }
    let graded = triggers.enumerated().map { (offset: $0.offset, strictness: strictness($0.element)) }
    let ordered = graded.sorted { left, right in
      left.strictness == right.strictness ? left.offset < right.offset : left.strictness > right.strictness
    }
    return ordered.map { triggers[$0.offset] }
  }

  /// The parts of a cell between separators, empty ones left out.
  private static func split(_ text: String, at separator: Unicode.Scalar) -> [String] {
    text.utf8.split(separator: UInt8(ascii: separator)).map { String(Substring($0)) }
  }

  private static func slot(_ name: String, _ vocabulary: inout Vocabulary) -> Trigger.Slot {
    switch name {
    case "subj": .subject
    case "obj": .object
    case "poss": .possessor
    case "any": .any
    default: .preposition(vocabulary.insert(name))
    }
  }

  private static func part(_ text: String, _ vocabulary: inout Vocabulary) -> (slot: Trigger.Slot, part: Trigger.Part)?
  {
    let sides = split(text, at: "=")
    guard sides.count == 2 else { return nil }
    if sides[1] == "place" { return (slot(sides[0], &vocabulary), .place) }
    guard let role = ActorRole(rawValue: sides[1]) else { return nil }
    return (slot(sides[0], &vocabulary), .role(role))
  }

  private static func need(_ text: String, _ vocabulary: inout Vocabulary, _ grammar: Grammar) -> Trigger.Need {
    let sides = split(text, at: ":")
    let slot = slot(sides[0], &vocabulary)
    guard sides.count > 1 else { return Trigger.Need(slot: slot, kind: .present) }
    switch sides[1] {
    case "actor": return Trigger.Need(slot: slot, kind: .actor)
    case "place": return Trigger.Need(slot: slot, kind: .place)
    case "clause": return Trigger.Need(slot: slot, kind: .clause)
    case "length": return Trigger.Need(slot: slot, kind: .length)
    case "until": return Trigger.Need(slot: slot, kind: .until)
    default: return Trigger.Need(slot: slot, kind: grammar.classIndex(sides[1]).map { .nounClass($0) } ?? .never)
    }
  }
}
