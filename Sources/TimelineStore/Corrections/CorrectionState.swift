/// What a correction came to when events were last merged.
public enum CorrectionState: String, Sendable, CaseIterable {
  /// It holds.
  case applied
  /// It holds, but what lies beneath is no longer what it was made on.
  case changed
  /// It holds no event now, and will again when its mentions come back.
  case waiting
  /// A later correction says otherwise.
  case overruled
  /// Another correction undoes it.
  case undone
}
