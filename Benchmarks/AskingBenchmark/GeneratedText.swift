import BenchmarkSupport
/// Sentences of words that are as unevenly common as those of a language.
struct GeneratedText {
  private static let syllables = [
    "ka", "lo", "mi", "ter", "ran", "sho", "vel", "dun", "pir", "esk", "al", "on", "bar", "tis", "gor", "nem",
  ]
  /// Real words among the commonest, a middling one and a rare one, so that a search can name them.
  private static let planted = [3: "troops", 40: "missiles", 900: "harbour", 9000: "estuary"]
  private static let size = 30_000

  private let words: [String]

  /// The words, the commonest first.
  init() {
    words = (0..<Self.size).map { rank in
      if let word = Self.planted[rank] { return word }
      var (word, rest) = ("", rank + 17)
      while rest > 0 {
        word += Self.syllables[rest % Self.syllables.count]
        rest /= Self.syllables.count
      }
      return word
    }
  }

  /// A sentence of some words.
  func sentence(_ names: [String], _ count: Int, _ chance: inout Chance) -> String {
    var text = names.joined(separator: " ")
    for _ in 0..<count { text += " " + words[chance.rank(Self.size)] }
    return text + "."
  }
}
