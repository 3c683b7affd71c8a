/// Where a date comes from.
public enum DateBasis: String, Hashable, Sendable, CaseIterable {
  /// The text (or the user, or the metadata) gives it.
  case stated
  /// Worked out from a weekday, "last week", "overnight" and the anchor.
  case resolved
  /// No date expression governs the event: as news it is taken for the day of publication or the day before.
  case inferred
  /// Taken from another document's mention of the same happening.
  case corroborated
}
