internal import GRDB

/// Says what became of each correction, once everything is merged.
struct CorrectionAudit {
  /// What a correction came to.
  private struct Verdict {
    var state: CorrectionState
    var note: String?
    var events: [Int64] = []
  }

  private let database: Database
  private let plan: CorrectionPlan

  init(_ database: Database, _ plan: CorrectionPlan) {
    (self.database, self.plan) = (database, plan)
  }

  /// Writes the state of all corrections in place of what was known of them.
  func write() throws {
    try database.execute(sql: "DELETE FROM correction_state; DELETE FROM correction_event")
    var verdicts: [Int64: Verdict] = [:]
    for entry in plan.log.entries {
      if !entry.isInForce {
        verdicts[entry.correction.number] = Verdict(state: .undone)
      } else if case .undo(let hash) = entry.correction.change {
        let isKnown = plan.log.entries.contains { $0.hash == hash && !$0.isInForce }
        verdicts[entry.correction.number] =
          isKnown ? Verdict(state: .applied) : Verdict(state: .waiting, note: "what it undoes is not in this file")
      }
    }
    for item in plan.items { verdicts[item.correction.number] = try verdict(item) }
    overrule(&verdicts)
    for number in plan.log.unreadable {
      verdicts[number] = Verdict(state: .waiting, note: "this program can't read it")
    }
    let state = try database.cachedStatement(
      sql: "INSERT INTO correction_state(correction_id, state, note) VALUES (?, ?, ?)")
    let event = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO correction_event(correction_id, event_id) VALUES (?, ?)")
    for (number, verdict) in verdicts.sorted(by: { $0.key < $1.key }) {
      try state.execute(arguments: [number, verdict.state.rawValue, verdict.note])
      for id in verdict.events { try event.execute(arguments: [number, id]) }
    }
  }

  private func verdict(_ item: CorrectionPlan.Item) throws -> Verdict {
    switch item.correction.change {
    case .merge, .split: try structure(item)
    default: try content(item)
    }
  }

  /// Of a correction of what one event says.
  private func content(_ item: CorrectionPlan.Item) throws -> Verdict {
    let shares = try events(of: item.mentions())
    // As the plan chooses: most of the mentions; the order among equals is the merger's, so any of them may have it.
    let order = shares.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    guard !order.isEmpty else { return Verdict(state: .waiting, note: missing(item)) }
    let event = try chosen(item, among: order) ?? order[0]
    if order.count > 1 {
      let others = order.filter { $0 != event }.map(String.init).joined(separator: ", ")
      return Verdict(
        state: .changed, note: "its event has come apart: it applies to \(event), and not to \(others)", events: [event]
      )
    }
    if let note = partly(item) { return Verdict(state: .changed, note: note, events: [event]) }
    if let was = item.correction.was, let now = try uncorrected(item.correction, event), now != was {
      return Verdict(
        state: .changed, note: "the texts gave '\(was)' when it was made, and give '\(now)' now", events: [event])
    }
    if item.correction.change == .hide {
      let count = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM hidden_mention WHERE event_id = ?", arguments: [event])
      if let count, count > item.correction.subject.count, item.correction.subject.count < CorrectionMaker.mostKeys {
        let more = count - item.correction.subject.count
        return Verdict(
          state: .changed, note: "the event that it hides has won \(more == 1 ? "a mention" : "\(more) mentions")",
          events: [event])
      }
    }
    return Verdict(state: .applied, events: [event])
  }

  /// The event that the correction was applied to, where its row shows it.
  private func chosen(_ item: CorrectionPlan.Item, among events: [Int64]) throws -> Int64? {
    let sql: String
    switch item.correction.change {
    case .hide: sql = "SELECT 1 FROM hidden_event WHERE event_id = ?"
    case .date, .type, .title, .actor: sql = "SELECT 1 FROM event_uncorrected WHERE event_id = ?"
    default: return nil
    }
    return try events.first { try Int.fetchOne(database.cachedStatement(sql: sql), arguments: [$0]) != nil }
  }

  /// Of a correction of which mentions belong together.
  private func structure(_ item: CorrectionPlan.Item) throws -> Verdict {
    let (left, right) = (try events(of: item.mentions(part: 1)), try events(of: item.mentions(part: 2)))
    let all = Set(left.keys).union(right.keys).sorted()
    if left.isEmpty || right.isEmpty {
      let isSplit = item.correction.change == .split
      let side =
        left.isEmpty && right.isEmpty
        ? "its mentions" : left.isEmpty == isSplit ? "the rest of its event" : "one side of it"
      return Verdict(state: .waiting, note: "\(side) can't be found: \(missing(item))", events: all)
    }
    let shared = Set(left.keys).intersection(right.keys)
    let holds = item.correction.change == .merge ? all.count == 1 : shared.isEmpty
    if !holds { return Verdict(state: .overruled, note: "a later correction says otherwise", events: all) }
    if let note = partly(item) { return Verdict(state: .changed, note: note, events: all) }
    return Verdict(state: .applied, events: all)
  }

  /// Of several that say the same thing of one event only the latest holds.
  private func overrule(_ verdicts: inout [Int64: Verdict]) {
    var holding: Set<String> = []
    for item in plan.items.reversed() where item.correction.change.isReplaced {
      let number = item.correction.number
      guard let verdict = verdicts[number], let event = verdict.events.first else { continue }
      if !holding.insert("\(item.correction.change.kind) \(event)").inserted {
        verdicts[number] = Verdict(state: .overruled, note: "a later correction says otherwise", events: verdict.events)
      }
    }
  }

  /// The events that mentions tell, hidden ones too, each with how many of them tell it.
  private func events(of mentions: [Int64]) throws -> [Int64: Int] {
    let ids = try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT event_id FROM event_mention WHERE mention_id IN (SELECT value FROM json_each(?1))
          UNION ALL SELECT event_id FROM hidden_mention WHERE mention_id IN (SELECT value FROM json_each(?1))
          """), arguments: [NameLookup.list(mentions)])
    return ids.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private func missing(_ item: CorrectionPlan.Item) -> String {
    if item.found.allSatisfy({ $0 == nil }) {
      return item.found.count == 1
        ? "its mention is gone (\(item.correction.subject[0].uri))"
        : "its \(item.found.count) mentions are gone (\(item.correction.subject[0].uri) …)"
    }
    return "its mentions make no event now"
  }

  private func partly(_ item: CorrectionPlan.Item) -> String? {
    let gone = item.found.count { $0?.block == nil }
    if gone > 0 { return "\(gone) of its \(item.found.count) mentions \(gone == 1 ? "is" : "are") gone" }
    let others = zip(item.correction.subject, item.found).filter { $1?.isOfOtherVersion == true }
    return others.first.map { "another version of \($0.0.uri) stands in for the one that it was made on" }
  }

  private func uncorrected(_ correction: Correction, _ event: Int64) throws -> String? {
    let column: String
    switch correction.change {
    case .date: column = "edtf"
    case .type: column = "type || ifnull(' ' || mode, '')"
    case .title: column = "title"
    default: return nil
    }
    // Where the texts have come to say what the correction says, there is no row, and nothing to report.
    return try String.fetchOne(
      database, sql: "SELECT \(column) FROM event_uncorrected WHERE event_id = ?", arguments: [event])
  }
}
