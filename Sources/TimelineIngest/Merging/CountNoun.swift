/// What is counted, brought to one form: "sea-based cruise missiles" and "missiles" count the same.
enum CountNoun {
  /// The last word without a plural ending, or the word that it stands for.
  static func head(of noun: String) -> String {
    var bytes = LetterCase.lowered(noun.utf8)
    if let space = bytes.lastIndex(of: UInt8(ascii: " ")) { bytes.removeSubrange(...space) }
    var word = String(decoding: bytes, as: UTF8.self)
    if let known = same[word] { return known }
    if word.hasSuffix("ies"), word.utf8.count > 4 {
      word = String(word.dropLast(3)) + "y"
    } else if word.hasSuffix("s"), !word.hasSuffix("ss"), word.utf8.count > 3 {
      word = String(word.dropLast())
    }
    return same[word] ?? word
  }

  /// Different words for the same count.
  private static let same: [String: String] = [
    "men": "person", "women": "person", "people": "person", "persons": "person", "civilians": "person",
    "civilian": "person", "lives": "person",
    "dead": "person", "killed": "person", "victim": "person", "victims": "person", "rockets": "missile",
    "rocket": "missile",
    "vessel": "ship", "warship": "ship", "jet": "plane", "aircraft": "plane", "warplane": "plane",
    "wounded": "injured", "troop": "soldier", "troops": "soldier",
  ]
}
