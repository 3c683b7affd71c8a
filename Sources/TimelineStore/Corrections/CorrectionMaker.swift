internal import GRDB
internal import TimelineModel

/// Makes corrections that outlast the ids of the file that they were made in.
struct CorrectionMaker {
  /// So many mentions of an event are written down at most, besides those that a split names: enough to know it again.
  static let mostKeys = 100

  let database: Database
  let log: CorrectionLog

  /// The correction that a request comes to.
  ///
  /// - Throws: ``CorrectionError``, ``AskError``.
  func make(_ request: CorrectionRequest, by person: String, reason: String?, at now: String) throws -> Correction {
    let person = CleanText.line(person)
    var correction = Correction(
      madeAt: log.moment(now: now), madeBy: person.isEmpty ? "unknown" : person, reason: CleanText.line(reason),
      change: .merge, was: nil, subject: [])
    switch request {
    case .merge(let left, let right):
      let (one, other) = (try event(left), try event(right))
      if one == other { throw CorrectionError.sameEvent(left, right) }
      correction.subject = try keys(of: one, part: 1) + keys(of: other, part: 2)
    case .split(let id, let mentions):
      correction.change = .split
      correction.subject = try sides(of: try event(id), leaving: mentions, named: id)
    case .undo(let name): correction.change = .undo(try undone(name))
    case .date(let id, _), .type(let id, _, _), .title(let id, _), .actor(let id, _, _), .hide(let id),
      .note(let id, _):
      let event = try self.event(id)
      correction.subject = try keys(of: event, part: nil)
      (correction.change, correction.was) = try content(request, of: event)
    }
    return correction
  }

  private func content(_ request: CorrectionRequest, of event: Int64) throws -> (CorrectionChange, was: String?) {
    switch request {
    case .date(_, let span):
      return (.date(span.edtf), try derived("edtf", of: event))
    case .type(_, let type, let mode):
      return (.type(type, mode: CleanText.line(mode)), try derived("type || ifnull(' ' || mode, '')", of: event))
    case .title(_, let text):
      guard let title = CleanText.line(Optional(text)) else { throw CorrectionError.emptyText }
      return (.title(title), try derived("title", of: event))
    case .actor(_, let name, let role): return (.actor(try actor(name, in: event, role: role), role: role), nil)
    case .note(_, let text):
      guard let note = CleanText.line(Optional(text)) else { throw CorrectionError.emptyText }
      return (.note(note), nil)
    case .hide, .merge, .split, .undo: return (.hide, nil)
    }
  }

  /// The event that an id leads to.
  private func event(_ id: Int64) throws -> Int64 {
    let found = try Int64.fetchOne(
      database,
      sql: "SELECT id FROM event WHERE id = ifnull((SELECT event_id FROM event_redirect WHERE old_id = ?1), ?1)",
      arguments: [id])
    if let found {
      let isImported = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM imported_event WHERE event_id = ?)", arguments: [found])
      if isImported == true { throw CorrectionError.importedEvent(id) }
      return found
    }
    if let hidden = try StoredCorrections(database).hidden(id) {
      throw CorrectionError.hiddenEvent(id, by: hidden.correction)
    }
    throw CorrectionError.noEvent(id)
  }

  /// What the texts say of an event, whatever was corrected before.
  private func derived(_ column: String, of event: Int64) throws -> String? {
    let corrected = try Row.fetchOne(
      database, sql: "SELECT \(column) FROM event_uncorrected WHERE event_id = ?", arguments: [event])
    if let corrected { return corrected[0] }
    return try String.fetchOne(database, sql: "SELECT \(column) FROM event WHERE id = ?", arguments: [event])
  }

  private func actor(_ name: String, in event: Int64, role: ActorRole?) throws -> String {
    let id = try Store.actor(name, database)
    let part = try Int.fetchOne(
      database, sql: "SELECT 1 FROM event_actor WHERE event_id = ? AND actor_id = ? AND position IS NOT NULL",
      arguments: [event, id])
    if role == nil, part == nil { throw CorrectionError.noSuchActor(name, event: event) }
    return try String.fetchOne(database, sql: "SELECT name FROM actor WHERE id = ?", arguments: [id]) ?? name
  }

  private func undone(_ name: String) throws -> String {
    guard let entry = log.find(name) else { throw CorrectionError.noCorrection(name) }
    guard entry.isInForce else { throw CorrectionError.alreadyUndone(entry.correction.number) }
    return entry.hash
  }

  private func sides(of event: Int64, leaving: [Int64], named id: Int64) throws -> [CorrectionKey] {
    let all = Set(
      try Int64.fetchAll(
        database, sql: "SELECT mention_id FROM event_mention WHERE event_id = ?", arguments: [event]))
    let strangers = leaving.filter { !all.contains($0) }
    if !strangers.isEmpty { throw CorrectionError.notItsMentions(strangers, event: id) }
    let leaving = Set(leaving)
    if leaving.isEmpty || leaving == all { throw CorrectionError.nothingLeft(event: id) }
    let staying = all.subtracting(leaving).sorted()
    return try keys(Array(staying.prefix(Self.mostKeys)), part: 1) + keys(leaving.sorted(), part: 2)
  }

  private func keys(of event: Int64, part: Int?) throws -> [CorrectionKey] {
    let mentions = try Int64.fetchAll(
      database, sql: "SELECT mention_id FROM event_mention WHERE event_id = ? ORDER BY mention_id LIMIT ?",
      arguments: [event, Self.mostKeys])
    return try keys(mentions, part: part)
  }

  /// The lasting keys of mentions, in the same order on every machine.
  private func keys(_ mentions: [Int64], part: Int?) throws -> [CorrectionKey] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT d.hash, d.uri, m.start_byte, m.end_byte, m.trigger_start, m.trigger_end, t.sentence, m.ordinal
        FROM mention AS m JOIN document AS d ON d.id = m.document_id JOIN mention_text AS t ON t.id = m.id
        WHERE m.id IN (SELECT value FROM json_each(?)) ORDER BY d.hash, m.ordinal
        """, arguments: [NameLookup.list(mentions)])
    return rows.map {
      CorrectionKey(
        document: $0[0], uri: $0[1], sentence: [$0[2], $0[3]], trigger: [$0[4], $0[5]], quote: $0[6], ordinal: $0[7],
        part: part)
    }
  }
}
