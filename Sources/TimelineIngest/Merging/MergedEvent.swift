public import TimelineModel

/// One happening with the mentions that tell it.
public struct MergedEvent: Sendable, Equatable {
  /// What all of them say together.
  public var event: Event
  /// The mentions, in the order of their keys, each in one event only.
  public var members: [MentionKey]
  /// Why they were taken for one, each a phrase about all of them: "tell the same: assault", "name Russia"; empty for a single mention.
  public var reasons: [String]

  /// An event and its mentions.
  public init(event: Event, members: [MentionKey], reasons: [String]) {
    self.event = event
    self.members = members
    self.reasons = reasons
  }
}
