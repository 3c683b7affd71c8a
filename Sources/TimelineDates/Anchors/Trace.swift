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
    /// The date that the text named before it leapt over years.
    case thread
  }

  var rule: Rule
  var anchor = Anchor.none
  var direction: Direction?
}

/// Whether a date lies behind or ahead of the anchor, with the word that says so.
struct Direction: Equatable, Sendable {
  enum Course: Sendable { case past, ahead, unknown }

  var course: Course
  /// The word, as a byte range; empty where none decided.
  var evidence: Range<Int> { Int(first)..<Int(first) + Int(length) }
  private var first: Int32
  private var length: UInt8

  init(course: Course, evidence: Range<Int>) {
    self.course = course
    (first, length) = (Int32(clamping: evidence.lowerBound), UInt8(clamping: evidence.count))
  }

  static let unknown = Direction(course: .unknown, evidence: 0..<0)
}
