internal import GRDB
internal import TimelineIngest
internal import TimelineModel

/// Merges marked blocks, within a transaction of the caller's.
struct BlockMerge {
  /// Blocks are read together until they have so many mentions, and at most so many: a query for each of a few mentions costs more than they do.
  private static let readTogether = (mentions: 1000, blocks: 256)

  private let database: Database
  private let memberships: UserMemberships
  private let writer: EventWriter
  private let hidden: HiddenEvents
  /// What people have corrected; `nil` where nobody has corrected anything.
  private let plan: CorrectionPlan?
  private let corrector: EventCorrector
  private let former: FormerEvents

  /// What is true of the mentions and corrections now holds until the transaction ends.
  init(_ database: Database) throws {
    self.database = database
    memberships = try UserMemberships(database)
    writer = try EventWriter(database)
    hidden = HiddenEvents(database)
    corrector = EventCorrector(database)
    former = try FormerEvents(database)
    plan = try CorrectionLog.isEmpty(database) ? nil : CorrectionPlan(database)
    try plan?.mark(database)
  }

  /// Merges marked blocks until about so many mentions are done.
  ///
  /// While the events of some blocks are written those of the next are worked out.
  ///
  /// - Returns: how many blocks were merged; 0 where none was marked.
  func run(mentions limit: Int) throws -> Int {
    var (blocks, mentions) = (0, 0)
    var ahead: BlockDraft?
    while let draft = try ahead ?? (mentions < limit ? begin() : nil) {
      mentions += draft.items.count + 1
      blocks += draft.blocks.count
      // What corrections tie together is read when all before it is written.
      ahead = try plan == nil && mentions < limit ? begin() : nil
      try write(draft)
    }
    // Nothing is left to merge when this commits, so what became of the corrections is known.
    if mentions < limit, let plan { try CorrectionAudit(database, plan).write() }
    return blocks
  }

  /// Takes up the next marked blocks; `nil` where none is left.
  private func begin() throws -> BlockDraft? {
    let blocks = try nextBlocks()
    if blocks.isEmpty { return nil }
    let list = NameLookup.list(blocks)
    try database.cachedStatement(sql: "DELETE FROM pending_block WHERE block IN (SELECT value FROM json_each(?))")
      .execute(arguments: [list])
    var items = try MentionReader(database: database).fetch(from: MentionReader.ofBlocks, list)
    for index in items.indices { memberships.apply(to: &items[index].record.mention) }
    let keys = plan.map { _ in
      Dictionary(items.map { ($0.id, $0.record.key) }, uniquingKeysWith: { first, _ in first })
    }
    return BlockDraft(blocks: blocks, list: list, items: items, ties: keys.flatMap { plan?.ties($0) } ?? MergeTies())
  }

  /// The next marked blocks that are worth reading at once, with those that corrections tie to them.
  private func nextBlocks() throws -> [Int64] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT p.block, (SELECT count(*) FROM mention AS m WHERE m.block = p.block)
          FROM pending_block AS p ORDER BY p.block LIMIT ?
          """), arguments: [Self.readTogether.blocks])
    var blocks: Set<Int64> = []
    var mentions = 0
    while mentions < Self.readTogether.mentions, let row = try rows.next() {
      mentions += row[1]
      blocks.formUnion(plan?.blocks(with: row[0]) ?? [row[0]])
    }
    return blocks.sorted()
  }

  /// Puts the events of blocks in the place of those that they had.
  private func write(_ draft: BlockDraft) throws {
    let items = draft.items
    var index: [MentionKey: Int] = [:]
    for (at, item) in items.enumerated() { index[item.record.key] = at }
    let events = draft.events()
    let members = events.map { $0.members.compactMap { index[$0].map { items[$0] } } }
    let claimable = try claimableEvents(of: items, in: Set(draft.blocks))
    var ids = EventIdentity.assign(members.map { $0.map { $0.eventID.flatMap { claimable.contains($0) ? $0 : nil } } })
    for at in ids.indices where ids[at].isEmpty {
      if let id = try former.reclaim(members[at].map(\.id)) { ids[at] = [id] }
    }
    let corrections = plan?.corrections(of: members.map { $0.map(\.id) })
    for (at, event) in events.enumerated() {
      let here = corrections?[at].compactMap { plan?.items[$0].correction } ?? []
      try write(event, ids: ids[at], items: members[at], correctedBy: here)
    }
    try writer.finish()
    try removeUntold(items, members, draft.list)
  }

  private func write(
    _ merged: MergedEvent, ids: [Int64], items: [MentionReader.Item], correctedBy corrections: [Correction]
  ) throws {
    var event = merged
    let isHidden = try corrector.apply(corrections, to: &event.event)
    // The block of its first mention; all blocks that it reaches into are merged together.
    let block = Merger.blocks(of: items[0].record.mention).first ?? 0
    let id = try writer.write(event, ids: ids, items: items, block: block)
    // A new event that nobody has corrected leaves no traces elsewhere, and can wait to be written with others.
    if ids.isEmpty, corrections.isEmpty, !items.contains(where: \.isHidden) { return }
    try writer.finish()
    for old in ids.dropFirst() {
      try former.remember(old, items.filter { $0.eventID == old }.map(\.id))
    }
    try corrector.keepUncorrected(merged.event, as: event.event, id: id)
    if items.contains(where: \.isHidden) { try hidden.release(ids, to: id, mentions: items.map(\.id)) }
    if isHidden { try hidden.hide(id) }
  }

  /// Takes away what no mention tells any more; an event whose mentions have moved to another block waits for that block.
  private func removeUntold(_ items: [MentionReader.Item], _ members: [[MentionReader.Item]], _ list: String) throws {
    let told = Set(members.joined().map(\.id))
    for item in items where item.eventID != nil && !told.contains(item.id) {
      for table in ["event_mention", "hidden_mention"] {
        try database.cachedStatement(sql: "DELETE FROM \(table) WHERE mention_id = ?").execute(arguments: [item.id])
      }
    }
    try database.cachedStatement(
      sql: """
        DELETE FROM event WHERE block IN (SELECT value FROM json_each(?))
          AND NOT EXISTS (SELECT 1 FROM event_mention AS m WHERE m.event_id = event.id)
          AND NOT EXISTS (SELECT 1 FROM imported_event AS i WHERE i.event_id = event.id)
        """
    ).execute(arguments: [list])
    try hidden.removeUntold(list)
  }

  /// The events whose ids these blocks may give away: their own, and those of other blocks that have no mentions left there.
  private func claimableEvents(of items: [MentionReader.Item], in blocks: Set<Int64>) throws -> Set<Int64> {
    let home = try database.cachedStatement(
      sql: """
        SELECT e.block, EXISTS (
          SELECT 1 FROM event_mention AS l JOIN mention AS m ON m.id = l.mention_id WHERE l.event_id = e.id AND m.block IS e.block)
        FROM event AS e WHERE e.id = ?
        """)
    var claimable: Set<Int64> = []
    for item in items {
      guard let id = item.eventID, !claimable.contains(id) else { continue }
      if item.isHidden {
        if try hidden.isClaimable(id, in: blocks) { claimable.insert(id) }
      } else if let row = try Row.fetchOne(home, arguments: [id]), blocks.contains(row[0]) || row[1] == false {
        claimable.insert(id)
      }
    }
    return claimable
  }
}
