internal import GRDB

/// The mentions and events of a file by id, each with a number of what it says.
struct TimelineState {
  private(set) var mentions: [Int64: Int64] = [:]
  private(set) var events: [Int64: Int64] = [:]

  /// What a file has.
  init(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT m.id, start_byte, end_byte, trigger_start, trigger_end, type, mode, phase, status, polarity, earliest_day,
          latest_day, extent, qualifier, basis, title,
          (SELECT group_concat(actor_id || role || ifnull(country, '') || within, '|') FROM mention_actor WHERE mention_id = m.id),
          (SELECT group_concat(place_id, '|') FROM mention_place WHERE mention_id = m.id),
          (SELECT group_concat(value || of, '|') FROM mention_quantity WHERE mention_id = m.id),
          (SELECT group_concat(actor_id, '|') FROM mention_attribution WHERE mention_id = m.id)
        FROM mention AS m
        """)
    while let row = try rows.next() { mentions[row[0]] = Self.digest(row) }
    for row in try Row.fetchAll(database, sql: "SELECT id, digest FROM event") { events[row[0]] = row[1] }
  }

  /// FNV-1a over all columns but the first.
  private static func digest(_ row: Row) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for column in 1..<row.count {
      let value: DatabaseValue = row[column]
      for byte in value.description.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    return Int64(bitPattern: hash)
  }
}
