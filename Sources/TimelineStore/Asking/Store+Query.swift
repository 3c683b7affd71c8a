internal import GRDB
internal import TimelineModel

extension Store {
  /// How many events are read with their parts at once.
  private static let chunk = 200

  /// Hands over the events that a question asks for, in date order, some at a time, so that any number of them needs little memory.
  ///
  /// - Parameters:
  ///   - query: what is asked for.
  ///   - mentions: whether each event comes with its mentions.
  ///   - body: takes some events; never none.
  /// - Throws: ``AskError`` where a name is unknown, ``StoreError`` where the file is at fault, and what `body` throws.
  public func events(_ query: EventQuery, mentions: Bool = false, _ body: ([StoredEvent]) throws -> Void) throws {
    try read { database in
      let plan = try QueryPlan(query, database)
      let reader = EventReader(database: database)
      let rows = try Row.fetchCursor(database, sql: plan.sql, arguments: plan.arguments)
      var events: [StoredEvent] = []
      while true {
        let row = try rows.next()
        if let row { events.append(reader.event(row)) }
        if events.count >= Self.chunk || (row == nil && !events.isEmpty) {
          // Events of the same days come in the order of their titles, whatever their ids: those days must be whole.
          let rest = row == nil || events.count >= 10 * Self.chunk ? [] : Self.lastDays(&events)
          if !events.isEmpty {
            events.sort(by: StoredEvent.precedes)
            try reader.fillParts(&events)
            if mentions { try reader.fillMentions(&events) }
            try body(events)
          }
          events = rest
        }
        if row == nil { return }
      }
    }
  }

  /// Takes away the events whose days are those of the last one: more of them may come.
  private static func lastDays(_ events: inout [StoredEvent]) -> [StoredEvent] {
    guard let last = events.last?.event.date else { return [] }
    let first =
      events.firstIndex { $0.event.date.earliest == last.earliest && $0.event.date.latest == last.latest } ?? 0
    let rest = Array(events[first...])
    events.removeSubrange(first...)
    return rest
  }

  /// The events that a question asks for, in date order.
  public func events(_ query: EventQuery, mentions: Bool = false) throws -> [StoredEvent] {
    var all: [StoredEvent] = []
    try events(query, mentions: mentions) { all += $0 }
    return all
  }

  /// An event with its mentions; one that was merged into another leads to that other.
  ///
  /// - Returns: `nil` where there is none of this id.
  public func event(id: Int64) throws -> StoredEvent? {
    try read { database in
      let reader = EventReader(database: database)
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT \(EventReader.columns) FROM event AS e
          WHERE e.id = ifnull((SELECT event_id FROM event_redirect WHERE old_id = ?1), ?1)
          """, arguments: [id])
      guard let row else { return nil }
      var events = [reader.event(row)]
      try reader.fillParts(&events)
      try reader.fillMentions(&events)
      return events[0]
    }
  }
}
