internal import GRDB
internal import TimelineIngest
internal import TimelineModel

extension Store {
  /// About how many mentions are merged in one transaction.
  private static let mergeBatch = 5000

  /// Merges every block whose mentions have changed, also those that a run left which was cut off.
  ///
  /// - Returns: how many blocks were merged.
  @discardableResult
  public func mergePending() throws -> Int {
    var total = 0
    while true {
      let merged = try write { database in
        var (blocks, mentions) = (0, 0)
        let memberships = try UserMemberships(database)
        let writer = try EventWriter(database)
        while mentions < Self.mergeBatch,
          let block = try Int64.fetchOne(database, sql: "SELECT block FROM pending_block ORDER BY block LIMIT 1")
        {
          mentions += try Self.merge(block, database, memberships, writer)
          try database.cachedStatement(sql: "DELETE FROM pending_block WHERE block = ?").execute(arguments: [block])
          blocks += 1
        }
        return blocks
      }
      if merged == 0 { break }
      total += merged
    }
    return total
  }

  /// Merges one block: its events take the place of those that it had.
  private static func merge(
    _ block: Int64, _ database: Database, _ memberships: UserMemberships, _ writer: EventWriter
  ) throws -> Int {
    var items = try MentionReader(database: database).fetch(where: "m.block = ?", [block])
    for index in items.indices { memberships.apply(to: &items[index].record.mention) }
    var index: [MentionKey: Int] = [:]
    for (at, item) in items.enumerated() { index[item.record.key] = at }
    let events = Merger.merge(items.map(\.record))
    let members = events.map { $0.members.compactMap { index[$0].map { items[$0] } } }
    let claimable = try claimableEvents(of: items, block, database)
    let ids = EventIdentity.assign(members.map { $0.map { $0.eventID.flatMap { claimable.contains($0) ? $0 : nil } } })
    for (at, event) in events.enumerated() {
      try writer.write(event, ids: ids[at], items: members[at], block: block)
    }
    // Events whose mentions are all gone; one whose mentions have moved to another block waits for that block.
    try database.execute(
      sql:
        "DELETE FROM event WHERE block = ? AND NOT EXISTS (SELECT 1 FROM event_mention AS m WHERE m.event_id = event.id)",
      arguments: [block])
    return items.count + 1
  }

  /// The events whose ids this block may give away: its own, and those of other blocks that have no mentions left there.
  private static func claimableEvents(of items: [MentionReader.Item], _ block: Int64, _ database: Database) throws
    -> Set<Int64>
  {
    let statement = try database.cachedStatement(
      sql: """
        SELECT e.block = ?2 OR NOT EXISTS (
          SELECT 1 FROM event_mention AS l JOIN mention AS m ON m.id = l.mention_id WHERE l.event_id = e.id AND m.block IS e.block)
        FROM event AS e WHERE e.id = ?1
        """)
    var claimable: Set<Int64> = []
    for id in Set(items.compactMap(\.eventID)) {
      if try Bool.fetchOne(statement, arguments: [id, block]) == true { claimable.insert(id) }
    }
    return claimable
  }
}
