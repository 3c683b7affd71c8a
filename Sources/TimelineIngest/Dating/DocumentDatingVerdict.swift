public import TimelineModel

/// When an undated document was published, and why.
public struct DatingVerdict: Sendable, Equatable {
  /// The day.
  public var day: Day
  /// How much speaks for it, less what speaks against it.
  public var points: Double
  /// The happenings shared with other documents that fix the day: the mention's index in the undated document, and the witness.
  public var evidence: [Evidence]

  /// One shared happening.
  public struct Evidence: Sendable, Equatable {
    /// The index of the mention in the undated document.
    public var ordinal: Int
    /// The mention of the same happening in a dated document.
    public var witness: MentionKey
  }
}
