internal import GRDB
internal import TimelineModel

/// The SQL of a question: which events, in date order.
struct QueryPlan {
  /// The statement, without its limit.
  private(set) var sql: String
  /// Its parameters.
  private(set) var arguments: StatementArguments = []

  /// The SQL of a question.
  ///
  /// - Throws: ``AskError``.
  init(_ query: EventQuery, _ database: Database) throws {
    let finder = NameLookup(database: database)
    let actors = try query.actors.map { try finder.actors($0) }
    var conditions: [String] = []
    // The first actor leads where there is one: its index has the days, and the order.
    let leads = !actors.isEmpty
    let days = leads ? "p" : "e"
    var values: [any DatabaseValueConvertible] = []
    if let first = actors.first {
      conditions.append(first.count == 1 ? "p.actor_id = ?" : "p.actor_id IN (SELECT value FROM json_each(?))")
      values.append(first.count == 1 ? first[0] : NameLookup.list(first))
      if let role = query.role {
        conditions.append("p.role = ?")
        values.append(role.rawValue)
      }
    }
    for others in actors.dropFirst() {
      conditions.append(
        "EXISTS (SELECT 1 FROM event_actor AS q WHERE q.event_id = e.id AND q.actor_id IN (SELECT value FROM json_each(?))"
          + (query.role == nil ? ")" : " AND q.role = ?)"))
      values.append(NameLookup.list(others))
      if let role = query.role { values.append(role.rawValue) }
    }
    if query.from != nil || query.to != nil {
      let from = query.from?.number ?? EventRow.openBeginning
      // An event without any date has the largest integer for both days, and lies in no range.
      let to = query.to?.number ?? EventRow.openEnd - 1
      conditions.append(
        query.certain
          ? "\(days).first_day BETWEEN ? AND ? AND \(days).last_day <= ?"
          : "\(days).first_day <= ? AND \(days).last_day >= ?")
      values += query.certain ? [from, to, to] : [to, from]
    }
    if !query.types.isEmpty {
      conditions.append("e.type IN (\(query.types.map { _ in "?" }.joined(separator: ", ")))")
      values += query.types.map(\.rawValue)
    }
    if let place = query.place {
      let ids = NameLookup.list(try finder.places(place))
      conditions.append(
        leads
          ? "EXISTS (SELECT 1 FROM event_place AS l WHERE l.event_id = e.id AND l.place_id IN (SELECT value FROM json_each(?)))"
          : "e.id IN (SELECT event_id FROM event_place WHERE place_id IN (SELECT value FROM json_each(?)))")
      values.append(ids)
    }
    if let text = query.text {
      guard let question = SearchWords.question(text) else { throw AskError.noWords(text) }
      conditions.append(
        """
        e.id IN (SELECT m.event_id FROM mention_search AS s CROSS JOIN event_mention AS m ON m.mention_id = s.rowid
          WHERE mention_search MATCH ?)
        """)
      values.append(question)
    }
    sql = "SELECT \(EventReader.columns) FROM "
    sql += leads ? "event_actor AS p CROSS JOIN event AS e ON e.id = p.event_id" : "event AS e"
    if !conditions.isEmpty { sql += " WHERE " + conditions.joined(separator: " AND ") }
    // An actor may have several parts in one event.
    if leads { sql += " GROUP BY p.first_day, p.last_day, p.event_id" }
    sql += leads ? " ORDER BY p.first_day, p.last_day, p.event_id" : " ORDER BY e.first_day, e.last_day, e.id"
    if let limit = query.limit {
      sql += " LIMIT ?"
      values.append(limit)
    }
    arguments = StatementArguments(values)
  }
}
