/// What kind of event it is: the PLOVER types, and `incident` of our own.
///
/// - SeeAlso: Open Event Data Alliance, "PLOVER Coding Manual".
public enum EventType: String, Hashable, Sendable, CaseIterable {
  case agree, consult, support, concede, cooperate, aid, retreat, request, accuse, reject, threaten, protest, sanction,
    mobilize, coerce, assault
  /// An airspace violation, close encounter, collision, accident or disaster.
  case incident
}

/// Whether the text tells only the beginning or the end of the event.
public enum EventPhase: String, Hashable, Sendable, CaseIterable {
  case begin, end
}

/// How sure the event is.
public enum EventStatus: String, Hashable, Sendable, CaseIterable {
  /// It happened.
  case occurred
  /// It is announced or agreed for later.
  case planned
  /// It may happen or may have happened.
  case possible
  /// Some source denies that it happened.
  case denied
}

/// Whether a mention says that the event happened or that it did not.
public enum Polarity: String, Hashable, Sendable, CaseIterable {
  case affirmed, negated
}

/// The part that an actor has in an event.
public enum ActorRole: String, Hashable, Sendable, CaseIterable {
  case initiator, target, participant
}
