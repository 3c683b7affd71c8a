internal import GRDB
internal import TimelineIngest
internal import TimelineModel

/// What the corrections in force ask of a merge: which mentions they lead to, which of them are tied, which blocks go together.
struct CorrectionPlan {
  /// A correction in force with the mentions that its keys lead to now.
  struct Item {
    var correction: Correction
    /// In the order of the keys; `nil` for a key that leads nowhere.
    var found: [CorrectionResolver.Found?]

    /// The mentions of a side, or of all, that are in some block.
    func mentions(part: Int? = nil) -> [Int64] {
      zip(correction.subject, found).compactMap { key, found in
        guard let found, found.block != nil, part == nil || key.part == part else { return nil }
        return found.id
      }
    }
  }

  /// All corrections, those that are undone too.
  let log: CorrectionLog
  /// Those in force, in the order in which they were made.
  let items: [Item]
  private var parents: [Int64: Int64] = [:]
  private var itemsByMention: [Int64: [Int]] = [:]

  /// Reads the corrections of a file, and finds their mentions.
  init(_ database: Database) throws {
    log = try CorrectionLog(database)
    let resolver = CorrectionResolver(database)
    items = try log.entries.filter { $0.isInForce && !$0.correction.subject.isEmpty }.map {
      Item(correction: $0.correction, found: try resolver.find($0.correction.subject))
    }
    for item in items {
      let blocks = item.found.compactMap { $0?.block }
      for block in blocks.dropFirst() { link(blocks[0], block) }
    }
    for (index, item) in items.enumerated() where item.correction.change.concernsOneEvent {
      for mention in item.mentions() { itemsByMention[mention, default: []].append(index) }
    }
  }

  /// The blocks that must be merged together with one: those that some correction's mentions lie in too, and so on.
  func blocks(with block: Int64) -> [Int64] {
    let root = self.root(block)
    let others = parents.keys.filter { $0 != block && self.root($0) == root }
    return ([block] + others).sorted()
  }

  /// What people say of which mentions belong together.
  ///
  /// - Parameter keys: what the merger knows the mentions by.
  func ties(_ keys: [Int64: MentionKey]) -> MergeTies {
    var ties = MergeTies()
    for item in items {
      let side = { (part: Int) in item.mentions(part: part).compactMap { keys[$0] } }
      switch item.correction.change {
      case .merge:
        let (left, right) = (side(1), side(2))
        if !left.isEmpty, !right.isEmpty { ties.join(left + right) }
      case .split:
        let (staying, leaving) = (side(1), side(2))
        if !staying.isEmpty, !leaving.isEmpty { ties.part(leaving, from: staying) }
      default: break
      }
    }
    return ties
  }

  /// The corrections of what events say, for events that are told by some mentions: each goes to the one event that has most of its mentions,
  /// the first of those that have equally many.
  ///
  /// - Returns: for each event the indices of its ``items``, in the order in which they were made.
  func corrections(of events: [[Int64]]) -> [[Int]] {
    var shares: [Int: [Int: Int]] = [:]
    for (event, members) in events.enumerated() {
      for member in members {
        for item in itemsByMention[member] ?? [] { shares[item, default: [:]][event, default: 0] += 1 }
      }
    }
    var found = [[Int]](repeating: [], count: events.count)
    for (item, counts) in shares {
      if let best = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) { found[best.key].append(item) }
    }
    return found.map { $0.sorted() }
  }

  /// Writes down what the keys lead to, and marks the blocks of every correction that has come, gone or leads elsewhere now.
  func mark(_ database: Database) throws {
    var stored: [Int64: [Int: Int64]] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT correction_id, position, mention_id FROM correction_mention") {
      stored[row[0], default: [:]][row[1]] = row[2]
    }
    var current: [Int64: [Int: Int64]] = [:]
    for item in items {
      current[item.correction.number] = item.found.enumerated().reduce(into: [:]) { $0[$1.offset] = $1.element?.id }
    }
    for number in Set(stored.keys).union(current.keys).sorted() {
      let (old, new) = (stored[number] ?? [:], current[number] ?? [:])
      if old == new { continue }
      let mentions = NameLookup.list(Set(old.values).union(new.values).sorted())
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO pending_block(block)
          SELECT DISTINCT block FROM mention WHERE id IN (SELECT value FROM json_each(?)) AND block IS NOT NULL
          """, arguments: [mentions])
      try database.execute(sql: "DELETE FROM correction_mention WHERE correction_id = ?", arguments: [number])
      let insert = try database.cachedStatement(
        sql: "INSERT INTO correction_mention(correction_id, position, mention_id) VALUES (?, ?, ?)")
      for (position, mention) in new { try insert.execute(arguments: [number, position, mention]) }
    }
  }

  private func root(_ block: Int64) -> Int64 {
    var top = block
    while let parent = parents[top], parent != top { top = parent }
    return top
  }

  private mutating func link(_ left: Int64, _ right: Int64) {
    let (one, other) = (root(left), root(right))
    parents[one] = min(one, other)
    parents[other] = min(one, other)
    for block in [left, right] where parents[block] == nil { parents[block] = min(one, other) }
  }
}
