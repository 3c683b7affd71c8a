import TimelineStore

/// Events as the contract has them, one a line.
struct JSONLinesExport: EventExport {
  static var needsMentions: Bool { true }

  func body(_ stored: StoredEvent) -> String { EventJSON.event(stored).compact + "\n" }
}
