import TimelineModel

/// All triggers, by the word that a text is searched for.
struct TriggerLexicon: Sendable {
  /// Verb triggers by the number of their first word's base form; the narrowest first.
  private var verbs: [Int32: [Trigger]] = [:]
  /// Noun triggers by the number of their last word's singular; the narrowest first.
  private var nouns: [Int32: [Trigger]] = [:]

  /// The rows of `triggers.tsv`: lemma, part of speech and the rest.
  static func rows() -> [[String]] {
    LexiconTable.rows("triggers").filter { $0.count >= 3 }
  }

  /// The base forms of all verbs (first words) and nouns (last words) of the list.
  static func lemmas(of rows: [[String]]) -> (verbs: [String], nouns: [String]) {
    var verbs: [String] = []
    var nouns: [String] = []
    for row in rows {
      let words = row[0].split(separator: " ").map(String.init)
      if row[1] == "v", let first = words.first { verbs.append(first) }
      if row[1] == "n", let last = words.last { nouns.append(last) }
    }
    return (verbs, nouns)
  }

  /// The triggers of the rows, their words numbered in a vocabulary.
  init(rows: [[String]], vocabulary: inout Vocabulary, grammar: Grammar) {
    for row in rows {
      let words = row[0].split(separator: " ").map { vocabulary.insert(String($0)) }
      guard let first = words.first, let last = words.last else { continue }
      func cell(_ index: Int) -> String { row[safe: index] ?? "" }
      let trigger = Trigger(
        words: words, lemma: row[0], type: EventType(rawValue: cell(2)), mode: cell(3).isEmpty ? nil : cell(3),
        parts: cell(4).split(separator: " ").compactMap { Self.part(String($0), &vocabulary) },
        needs: cell(5).split(separator: " ").map { Self.need(String($0), &vocabulary, grammar) },
        flags: cell(6).split(separator: " ").reduce(into: []) { $0.formUnion(Trigger.Flags.named[String($1)] ?? []) })
      if row[1] == "v" { verbs[first, default: []].append(trigger) }
      if row[1] == "n" { nouns[last, default: []].append(trigger) }
    }
    verbs = verbs.mapValues(Self.narrowFirst)
    nouns = nouns.mapValues(Self.narrowFirst)
  }

  /// The triggers that a verb's base form may be.
  func verbs(_ lemma: Int32) -> [Trigger] { verbs[lemma] ?? [] }

  /// The triggers that a noun's singular may be.
  func nouns(_ lemma: Int32) -> [Trigger] { nouns[lemma] ?? [] }

  /// Every verb trigger.
  var allVerbs: [Trigger] { verbs.values.flatMap { $0 } }

  /// Triggers of one word, the narrowest first: more words, then stricter needs, then the order of the list.
  private static func narrowFirst(_ triggers: [Trigger]) -> [Trigger] {
    func strictness(_ trigger: Trigger) -> Int {
      let needs = trigger.needs.reduce(0) { sum, need in
        switch (need.kind, need.slot) {
        case (.nounClass, .object), (.nounClass, .subject): sum + 4
        case (.nounClass, _): sum + 3
        case (.actor, _), (.clause, _): sum + 2
        default: sum + 1
        }
      }
      return trigger.words.count * 100 + needs + (trigger.flags.contains(.figurative) ? 1 : 0)
    }
    let ordered = triggers.enumerated().sorted { left, right in
      let (a, b) = (strictness(left.element), strictness(right.element))
      return a == b ? left.offset < right.offset : a > b
    }
    return ordered.map(\.element)
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
    let sides = text.split(separator: "=").map(String.init)
    guard sides.count == 2 else { return nil }
    if sides[1] == "place" { return (slot(sides[0], &vocabulary), .place) }
    guard let role = ActorRole(rawValue: sides[1]) else { return nil }
    return (slot(sides[0], &vocabulary), .role(role))
  }

  private static func need(_ text: String, _ vocabulary: inout Vocabulary, _ grammar: Grammar) -> Trigger.Need {
    let sides = text.split(separator: ":").map(String.init)
    let slot = slot(sides[0], &vocabulary)
    guard sides.count > 1 else { return Trigger.Need(slot: slot, kind: .present) }
    switch sides[1] {
    case "actor": return Trigger.Need(slot: slot, kind: .actor)
    case "clause": return Trigger.Need(slot: slot, kind: .clause)
    default: return Trigger.Need(slot: slot, kind: grammar.classIndex(sides[1]).map { .nounClass($0) } ?? .never)
    }
  }
}
