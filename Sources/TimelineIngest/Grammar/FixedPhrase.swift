/// A phrase of the grammar whose words stand as they are: "according to", "at least".
///
/// A class, since those that begin with a word are tried one after the other: a copy of a list of words counts references.
final class FixedPhrase: Sendable {
  let words: [Int32]
  /// The second word, which tells most phrases from what the text has; the first where there is no other.
  let second: Int32
  /// The word that stands for the whole phrase, so that slots can name it: "according to" as one word.
  let word: Int32?

  init(_ words: [Int32], word: Int32?) {
    (self.words, self.word) = (words, word)
    second = words.count > 1 ? words[1] : words.first ?? Vocabulary.unknown
  }

  /// How many words it has.
  var count: Int { words.count }

  /// Whether its words stand in a text from a token on, before another; the first of them does.
  func stands(at index: Int, before end: Int, in tokens: [Token]) -> Bool {
    guard index + words.count <= end, words.count < 2 || tokens[index + 1].word == second else { return false }
    for place in words.indices.dropFirst(2) where tokens[index + place].word != words[place] { return false }
    return true
  }
}
