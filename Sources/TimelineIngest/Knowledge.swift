import TimelineModel

/// All that the engine knows before it reads a text: words, triggers, names. Built once, shared by all threads.
public struct Knowledge: Sendable {
  package let vocabulary: Vocabulary
  package let grammar: Grammar
  let triggers: TriggerLexicon
  let governors: GovernorWords
  package let gazetteer: Gazetteer
  /// Words whose period doesn't end a sentence.
  package let abbreviations: Set<Int32>

  /// What the lists of the Lexicon folder say.
  public static let builtIn = Knowledge()

  init() {
    var vocabulary = Vocabulary()
    let rows = TriggerLexicon.rows()
    let lemmas = TriggerLexicon.lemmas(of: rows)
    let grammar = Grammar(vocabulary: &vocabulary, triggerVerbs: lemmas.verbs, triggerNouns: lemmas.nouns)
    triggers = TriggerLexicon(rows: rows, vocabulary: &vocabulary, grammar: grammar)
    governors = GovernorWords(vocabulary: &vocabulary, triggers: triggers, grammar: grammar)
    gazetteer = Gazetteer(vocabulary: &vocabulary)
    abbreviations = grammar.lists["abbreviation"] ?? []
    self.grammar = grammar
    self.vocabulary = vocabulary
  }
}
