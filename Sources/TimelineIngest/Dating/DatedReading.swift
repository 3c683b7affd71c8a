public import TimelineModel

/// What a document tells if it was published on a day.
public struct DatedReading: Sendable {
  /// Its mentions, with the dates that they have then.
  public var mentions: [Mention]
  /// How many different days the longest stretch of the text tells that goes on from day to day: who writes "On Friday … On Sunday … On Tuesday …
  /// today" tells one week, and on a wrong day the last of them falls into the week before.
  public var daysInOrder: Int

  /// What a document tells under a day.
  public init(mentions: [Mention], daysInOrder: Int = 0) {
    (self.mentions, self.daysInOrder) = (mentions, daysInOrder)
  }
}
