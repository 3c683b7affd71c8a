/// A pronoun that stands for an actor.
enum Pronoun: Sendable {
  /// "he", "she", "his", "her" …
  case person
  /// "it", "its"
  case thing
  /// "they", "their", "both"
  case several

  init?(_ text: NameText, _ token: Int) {
    let bytes = text.text.bytes[text.text.tokens[token].range]
    guard bytes.count >= 2, bytes.count <= 10, text.isWord(token), Self.mayBegin(text.firstByte(token)) else {
      return nil
    }
    let lowered = LetterCase.lowered(bytes)
    if Self.people.contains(lowered) {
      self = .person
    } else if Self.things.contains(lowered) {
      self = .thing
    } else if Self.groups.contains(lowered) {
      self = .several
    } else {
      return nil
    }
  }

  /// Whether some pronoun begins with a letter: most words are no pronouns, and need no look into the lists.
  private static func mayBegin(_ letter: UInt8) -> Bool {
    switch letter | 0x20 {
    case UInt8(ascii: "h"), UInt8(ascii: "s"), UInt8(ascii: "i"), UInt8(ascii: "t"), UInt8(ascii: "b"): true
    default: false
    }
  }

  private static let people = words(["he", "she", "him", "her", "his", "hers", "himself", "herself"])
  private static let things = words(["it", "its", "itself"])
  private static let groups = words(["they", "them", "their", "theirs", "themselves", "both"])

  private static func words(_ list: [String]) -> Set<[UInt8]> { Set(list.map { Array($0.utf8) }) }
}
