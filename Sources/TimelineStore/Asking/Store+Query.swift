internal import GRDB
internal import TimelineModel

extension Store {
  /// How many events are read with their parts at once.
  private static let chunk = 200

  /// Hands over the events that a question asks for, some at a time, so that any number of them needs little memory.
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
      let rows = try SQLRequest<Row>(literal: plan.ids).fetchCursor(database)
      var ids: [Int64] = []
      while true {
        let row = try rows.next()
        if let row { ids.append(row[0]) }
        if ids.count >= Self.chunk || (row == nil && !ids.isEmpty) {
          var events = try reader.events(ids)
          if mentions { try reader.fillMentions(&events) }
          try body(events)
          ids = []
        }
        if row == nil { return }
      }
    }
  }

  /// How many events a question asks for, whatever its limit and offset.
  ///
  /// - Throws: ``AskError`` where a name is unknown, ``StoreError`` where the file is at fault.
  public func count(_ query: EventQuery) throws -> Int {
    try read { database in
      let plan = try QueryPlan(query, database)
      return try SQLRequest<Int>(literal: "SELECT count(*) FROM (\(plan.all))").fetchOne(database) ?? 0
    }
  }

  /// The events that a question asks for.
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
