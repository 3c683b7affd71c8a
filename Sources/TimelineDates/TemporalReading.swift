public import TimelineModel

/// What was read in one text.
public struct TemporalReading: Sendable {
  /// The expressions, in the order of the text.
  public var expressions: [TemporalExpression] = []
  /// The expressions joined with their signals, in the order of the text.
  public var phrases: [DatePhrase] = []
  /// The day of publication that was counted from.
  public let published: Day?
  /// The text.
  let text: [UInt8]
  /// What explanations say of that day: many do, so it is worded once.
  let countedFromPublication: String

  init(published: Day?, text: [UInt8]) {
    (self.published, self.text) = (published, text)
    countedFromPublication =
      published.map { ", counted from publication, \($0.weekdayName) \($0)" } ?? ""
  }
}

/// One or two expressions with the words that tie an event to them: "since Friday", "between 3 and 7 May".
public struct DatePhrase: Equatable, Sendable {
  /// The bytes, the signal included.
  public var range: Range<Int>
  /// Which expressions, by index.
  public var expressions: Range<Int>
  /// The signal word in lower case: "since", "between", "by".
  public var signal: String?
  /// The days that the phrase fixes; `nil` where it fixes none.
  public var span: DateSpan?
}
