/// Something that was looked at, and what was found.
public struct Finding: Equatable, Sendable {
  /// How it stands.
  public enum Health: String, Sendable {
    /// Nothing is wrong.
    case ok
    /// Nothing is wrong, but something could be better.
    case hint
    /// Something is wrong.
    case fault
  }

  /// What was looked at.
  public var subject: String
  /// How it stands.
  public var health: Health
  /// What was found.
  public var words: String
  /// What to do about it.
  public var advice: String?

  /// A finding.
  public init(_ subject: String, _ health: Health, _ words: String, advice: String? = nil) {
    (self.subject, self.health, self.words, self.advice) = (subject, health, words, advice)
  }
}
