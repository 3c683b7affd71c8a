import TimelineModel

/// All triggers, by the word that a text is searched for.
struct TriggerLexicon: Sendable {
  /// Verb triggers by the number of their first word's base form; longer lemmas first, else in the order of the list.
  private var verbs: [Int32: [Trigger]] = [:]
  /// Noun triggers by the number of their last word's singular; longer lemmas first.
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
    for key in verbs.keys { verbs[key]?.sort(by: Self.longerFirst) }
    for key in nouns.keys { nouns[key]?.sort(by: Self.longerFirst) }
  }

  /// The triggers that a verb's base form may be.
  func verbs(_ lemma: Int32) -> [Trigger] { verbs[lemma] ?? [] }

  /// The triggers that a noun's singular may be.
  func nouns(_ lemma: Int32) -> [Trigger] { nouns[lemma] ?? [] }

  /// Every verb trigger.
  var allVerbs: [Trigger] { verbs.values.flatMap { $0 } }

  private static func longerFirst(_ left: Trigger, _ right: Trigger) -> Bool {
    left.words.count > right.words.count
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
