internal import GRDB
internal import TimelineModel

/// What a document's mentions leave behind when others take their place: their ids and events, for those that say the same again.
struct Remains {
  /// What a mention is known again by, whatever stands before it in the document.
  private struct Trace: Hashable {
    var sentence: [UInt8]
    var triggerOffset: Int
    var type: String
  }

  /// A mention that was, and the event that it told.
  struct Item {
    var mentionID: Int64
    var eventID: Int64?
    /// Whether that is one that a person has hidden.
    var isHidden: Bool
  }

  private var items: [Trace: [Item]] = [:]
  /// Whether there were no mentions.
  private(set) var isEmpty = true
  /// The blocks that the mentions lay in.
  private(set) var blocks: Set<Int64> = []

  /// What a document's mentions would leave behind now.
  ///
  /// - Parameter text: the document's, in which they stand.
  static func take(of documentID: Int64, text: [UInt8], _ database: Database) throws -> Remains {
    var remains = Remains()
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT m.id, m.start_byte, m.end_byte, m.trigger_start, m.type, m.block, ifnull(e.event_id, h.event_id),
            h.event_id IS NOT NULL
          FROM mention AS m LEFT JOIN event_mention AS e ON e.mention_id = m.id
            LEFT JOIN hidden_mention AS h ON h.mention_id = m.id
          WHERE m.document_id = ? ORDER BY m.ordinal DESC
          """), arguments: [documentID])
    while let row = try rows.next() {
      remains.isEmpty = false
      let (start, end): (Int, Int) = (row[1], row[2])
      let trace = Trace(
        sentence: Array(text[(start..<max(start, end)).clamped(to: text.indices)]),
        triggerOffset: row[3] as Int - start, type: row[4])
      remains.items[trace, default: []].append(Item(mentionID: row[0], eventID: row[6], isHidden: row[7]))
      if let block: Int64 = row[5] { remains.blocks.insert(block) }
    }
    return remains
  }

  /// The first mention that was the same, which none other gets any more.
  mutating func claim(_ mention: Mention, text: [UInt8]) -> Item? {
    guard !items.isEmpty, mention.range.upperBound <= text.count else { return nil }
    let trace = Trace(
      sentence: Array(text[mention.range]), triggerOffset: mention.triggerRange.lowerBound - mention.range.lowerBound,
      type: mention.type.rawValue)
    return items[trace]?.popLast()
  }
}
