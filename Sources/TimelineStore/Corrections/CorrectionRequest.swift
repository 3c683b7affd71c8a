public import TimelineModel

/// What a person wants corrected, in terms of one file: its ids of events and mentions.
public enum CorrectionRequest: Equatable, Sendable {
  /// The two events are one.
  case merge(Int64, Int64)
  /// These mentions of the event tell another.
  case split(Int64, mentions: [Int64])
  /// The event was on these days.
  case date(Int64, DateSpan)
  /// The event is of this kind.
  case type(Int64, EventType, mode: String?)
  /// The event is headed so.
  case title(Int64, String)
  /// The actor has this part in the event; none where `role` is `nil`.
  case actor(Int64, String, role: ActorRole?)
  /// The event is shown nowhere.
  case hide(Int64)
  /// Something to remember of the event.
  case note(Int64, String)
  /// The correction of this number, or of a hash that begins so, doesn't hold.
  case undo(String)
}
