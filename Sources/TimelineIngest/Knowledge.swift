import TimelineModel

/// All that the engine knows before it reads a text: words, triggers, names.
///
/// Built once, shared by all threads.
public final class Knowledge: Sendable {
  package let vocabulary: Vocabulary
  package let grammar: Grammar
  let triggers: TriggerLexicon
  let governors: GovernorWords
  let dating: DatingWords
  /// The trigger of a demand that no word names: "said that X must leave".
  let demand: Trigger
  /// The trigger of a claim that another did harm.
  let claim: Trigger
  /// The trigger of a denial of what another clause tells.
  let denial: Trigger
  let kindClasses: KindClasses
  private let armsClasses: [Int]
  package let gazetteer: Gazetteer
  /// Words whose period doesn't end a sentence.
  package let abbreviations: Set<Int32>

  /// What the lists of the Lexicon folder say.
  public static let builtIn = Knowledge()

  /// Whether a noun names arms or those who bear them: ships, aircraft, troops, missiles.
  func isArms(_ word: Int32) -> Bool {
    armsClasses.contains { grammar.isNoun(word, after: Vocabulary.unknown, of: $0) }
  }

  init() {
    var vocabulary = Vocabulary()
    let rows = LexiconTable(named: "triggers")
    let lemmas = TriggerLexicon.lemmas(of: rows, &vocabulary)
    let grammar = Grammar(vocabulary: &vocabulary, triggerVerbs: lemmas.verbs, triggerNouns: lemmas.nouns)
    triggers = TriggerLexicon(rows, vocabulary: &vocabulary, grammar: grammar)
    governors = GovernorWords(vocabulary: &vocabulary, triggers: triggers, grammar: grammar)
    dating = DatingWords(vocabulary: &vocabulary)
    gazetteer = Gazetteer(vocabulary: &vocabulary, lists: { $0 == "triggers" ? rows : LexiconTable(named: $0) })
    abbreviations = grammar.lists["abbreviation"] ?? []
    demand = Trigger(words: [], lemma: "must", type: .request, mode: nil, parts: [], needs: [], flags: .speech)
    claim = Trigger(words: [], lemma: "claim", type: .accuse, mode: nil, parts: [], needs: [], flags: .speech)
    denial = Trigger(words: [], lemma: "deny", type: .reject, mode: "deny", parts: [], needs: [], flags: .speech)
    armsClasses = ["ship", "aircraft", "troops", "weapon", "missile", "vehicle"].compactMap { grammar.classIndex($0) }
    kindClasses = KindClasses(grammar: grammar)
    self.grammar = grammar
    self.vocabulary = vocabulary
  }

  /// What another knows, and an analyst's own actors besides.
  ///
  /// Only the names differ: words keep their numbers, and those that the names bring come after them.
  private init(_ known: Knowledge, adding additions: [GazetteerAddition]) {
    var (vocabulary, gazetteer) = (known.vocabulary, known.gazetteer)
    gazetteer.add(additions, vocabulary: &vocabulary)
    (self.vocabulary, self.gazetteer) = (vocabulary, gazetteer)
    (grammar, triggers, governors, dating) = (known.grammar, known.triggers, known.governors, known.dating)
    (demand, claim, denial) = (known.demand, known.claim, known.denial)
    (kindClasses, armsClasses) = (known.kindClasses, known.armsClasses)
    abbreviations = known.abbreviations
  }

  /// The same with an analyst's own actors, whose names win over those of the lists; itself where there are none.
  package func adding(_ additions: [GazetteerAddition]) -> Knowledge {
    additions.isEmpty ? self : Knowledge(self, adding: additions)
  }
}
