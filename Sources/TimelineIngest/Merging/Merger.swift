import TimelineModel

/// Puts the mentions of one happening together, within documents and across them.
///
/// Pure: the same mentions, in any order, give the same events. What the store does with it: new, changed and removed mentions
/// mark their ``blocks(of:)``; each marked block is loaded whole and merged, and its events take the place of those it had.
/// To stay linear whatever the order of the documents, mark blocks in the transaction of the document and merge every marked
/// block once, when the run ends (or the next begins).
public enum Merger {
  /// The events of whole blocks.
  ///
  /// Every mention with a date is in exactly one event; mentions without a date are in none.
  ///
  /// - Parameter records: all mentions of one block or of several; blocks that are given together do not influence each other.
  /// - Returns: the events in the order of their first member's key.
  public static func merge(_ records: [MentionRecord]) -> [MergedEvent] {
    let sorted = records.sorted { $0.key < $1.key }
    return sorted.compactMap { record in
      guard let span = record.mention.date.span else { return nil }
      let mention = record.mention
      let event = Event(
        title: mention.title, type: mention.type, mode: mention.mode, phase: mention.phase, status: mention.status,
        date: span, basis: mention.date.basis, actors: mention.actors, places: mention.places,
        quantities: mention.quantities, reason: "")
      return MergedEvent(event: event, members: [record.key], reasons: [])
    }
  }
}
