/// What the grammar knows of one word, side by side: what is asked of a token lies in one place in memory.
struct GrammarWord: Sendable {
  /// What it can be.
  let classes: WordClass
  /// Its base form as a verb, else ``Vocabulary/unknown``.
  let verbLemma: Int32
  /// Its singular as a noun, else ``Vocabulary/unknown``.
  let nounLemma: Int32
  /// The number that it means, else 0.
  let number: Int
  /// What it begins.
  let beginning: GrammarReader.Beginning
  /// The place of the phrases that begin with it among those of the grammar; 0 for none.
  let phrases: UInt16
}
