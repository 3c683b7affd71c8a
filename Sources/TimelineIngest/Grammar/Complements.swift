/// The prepositional phrases after each noun phrase of a sentence, nearest first.
///
/// A list a noun phrase, not a dictionary: it is asked many times for every event.
struct Complements {
  private var phrases: [[Prepositional]]

  /// No phrases, for a count of noun phrases.
  init(nouns: Int) {
    phrases = Array(filled: [], count: nouns)
  }

  /// The phrases after a noun phrase; `nil` where there is none.
  subscript(noun: Int) -> [Prepositional]? {
    noun < phrases.count && !phrases[noun].isEmpty ? phrases[noun] : nil
  }

  /// Adds a phrase after a noun phrase.
  mutating func append(_ phrase: Prepositional, to noun: Int) {
    phrases[noun].append(phrase)
  }

  /// The phrases of every noun phrase that has some.
  var values: some Sequence<[Prepositional]> { phrases.lazy.filter { !$0.isEmpty } }
}
