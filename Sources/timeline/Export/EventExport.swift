import TimelineStore

/// A format that events are exchanged in, written as they come: a head, each event, a foot.
protocol EventExport {
  /// Whether it shows where events are told.
  static var needsMentions: Bool { get }
  /// What stands before the first event.
  mutating func head() -> String
  /// An event; empty where the format has no way to hold it.
  mutating func body(_ stored: StoredEvent) -> String
  /// What stands behind the last event.
  mutating func foot() -> String
}

extension EventExport {
  static var needsMentions: Bool { false }
  mutating func head() -> String { "" }
  mutating func foot() -> String { "" }
}

/// An export that has to see every event before it can write the first.
protocol WholeExport: EventExport {
  /// Takes an event.
  mutating func take(_ stored: StoredEvent)
}

extension WholeExport {
  mutating func body(_ stored: StoredEvent) -> String {
    take(stored)
    return ""
  }
}
