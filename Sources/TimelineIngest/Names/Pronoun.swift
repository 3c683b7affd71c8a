/// A pronoun that stands for an actor.
enum Pronoun: Sendable {
  /// "he", "she", "his", "her" …
  case person
  /// "it", "its"
  case thing
  /// "they", "their", "both"
  case several

  init?(_ text: NameText, _ token: Int) {
    guard (2...10).contains(text.length(token)), text.isWord(token), Self.mayBegin(text.firstByte(token)) else {
      return nil
    }
    if text.isWord(token, among: Self.people) {
      self = .person
    } else if text.isWord(token, among: Self.things) {
      self = .thing
    } else if text.isWord(token, among: Self.groups) {
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

  private static let people: [StaticString] = ["he", "she", "him", "her", "his", "hers", "himself", "herself"]
  private static let things: [StaticString] = ["it", "its", "itself"]
  private static let groups: [StaticString] = ["they", "them", "their", "theirs", "themselves", "both"]
}
