/// A pronoun that stands for an actor.
enum Pronoun: Sendable {
  /// "he", "she", "his", "her" …
  case person
  /// "it", "its"
  case thing
  /// "they", "their", "both"
  case several

  init?(_ text: NameText, _ token: Int) {
    guard (2...10).contains(text.length(token)), Self.mayBegin(text.firstByte(token)), text.isWord(token) else {
      return nil
    }
    guard let at = Self.letters.firstIndex(of: text.letters(token)),
      text.length(token) == Self.pronouns[at].0.utf8CodeUnitCount,
      text.length(token) <= 8 || text.isWord(token, among: Self.long)
    else { return nil }
    self = Self.pronouns[at].1
  }

  /// Whether some pronoun begins with a letter: most words are no pronouns, and need no look into the list.
  private static func mayBegin(_ letter: UInt8) -> Bool {
    switch letter | 0x20 {
    case UInt8(ascii: "h"), UInt8(ascii: "s"), UInt8(ascii: "i"), UInt8(ascii: "t"), UInt8(ascii: "b"): true
    default: false
    }
  }

  private static let pronouns: [(StaticString, Pronoun)] = [
    ("he", .person), ("she", .person), ("him", .person), ("her", .person), ("his", .person), ("hers", .person),
    ("himself", .person), ("herself", .person), ("it", .thing), ("its", .thing), ("itself", .thing),
    ("they", .several), ("them", .several), ("their", .several), ("theirs", .several), ("themselves", .several),
    ("both", .several),
  ]
  /// The pronouns as ``NameText/letters(_:)`` gives them.
  private static let letters = pronouns.map { pronoun in
    pronoun.0.withUTF8Buffer { $0.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
  }
  /// Those of which that is only the beginning.
  private static let long: [StaticString] = ["themselves"]
}
