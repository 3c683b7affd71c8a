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
  static func take(of documentID: Int64, _ database: Database) throws -> Remains {
    var remains = Remains()
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT m.id, m.trigger_start - m.start_byte, m.type, m.block, ifnull(e.event_id, h.event_id), CAST(t.sentence AS BLOB),
            h.event_id IS NOT NULL
          FROM mention AS m JOIN mention_text AS t ON t.id = m.id LEFT JOIN event_mention AS e ON e.mention_id = m.id
            LEFT JOIN hidden_mention AS h ON h.mention_id = m.id
          WHERE m.document_id = ? ORDER BY m.ordinal DESC
          """), arguments: [documentID])
    while let row = try rows.next() {
      remains.isEmpty = false
      let sentence = try row.withUnsafeData(atIndex: 5) { $0.map(Array.init) ?? [] }
      let trace = Trace(sentence: sentence, triggerOffset: row[1], type: row[2])
      remains.items[trace, default: []].append(Item(mentionID: row[0], eventID: row[4], isHidden: row[6]))
      if let block: Int64 = row[3] { remains.blocks.insert(block) }
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
