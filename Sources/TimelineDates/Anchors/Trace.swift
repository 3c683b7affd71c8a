import TimelineModel

/// How an expression got its value: the rule, the day it was counted from and what decided the direction.
struct Trace: Equatable, Sendable {
  enum Anchor: Equatable, Sendable {
    /// The text names the date.
    case none
    /// The day of publication.
    case publication
    /// A date that the text named before.
    case running
  }

  var rule: Rule
  var anchor = Anchor.none
  /// The date named before, where that was the anchor.
  var reference: Moment?
  var direction: Direction?
}

/// Whether a date lies behind or ahead of the anchor, with the word that says so.
struct Direction: Equatable, Sendable {
  enum Course: Sendable { case past, ahead, unknown }

  var course: Course
  /// The word, as a byte range; empty where none decided.
  var evidence: Range<Int>

  static let unknown = Direction(course: .unknown, evidence: 0..<0)
}
