internal import GRDB
public import TimelineModel

extension Store {
  /// How many events of a question have what, the most frequent first.
  ///
  /// - Parameters:
  ///   - query: which events.
  ///   - facets: what is counted.
  ///   - most: at most so many names of each.
  /// - Complexity: O(n) in the events of the question, some microseconds each.
  public func facets(_ query: EventQuery, _ facets: [Facet], most: Int) throws -> [Facet: [NamedCount]] {
    try read { database in
      let found = try FoundEvents(query, database)
      // One statement, so that the events are found once.
      let counted = facets.map { facet -> SQL in
        let number = Facet.allCases.firstIndex(of: facet) ?? 0
        return
          "SELECT * FROM (SELECT \(number) AS facet, key, events FROM (\(found.counts(facet))) ORDER BY events DESC, key LIMIT \(most))"
      }
      if counted.isEmpty { return [:] }
      let sql: SQL = "WITH \(found.found) \(counted.joined(separator: " UNION ALL "))"
      var answer: [Facet: [NamedCount]] = [:]
      let rows = try SQLRequest<Row>(literal: sql).fetchCursor(database)
      while let row = try rows.next() {
        let facet = Facet.allCases[row[0] as Int]
        answer[facet, default: []].append(NamedCount(try Self.name(row[1], facet, database), row[2]))
      }
      return answer.mapValues { $0.sorted { ($1.events, $0.name) < ($0.events, $1.name) } }
    }
  }

  /// The names that most events of a question have, each with when these events begin.
  ///
  /// - Parameters:
  ///   - query: which events.
  ///   - facet: of what.
  ///   - most: at most so many names.
  ///   - first: the first day of the first stretch.
  ///   - length: how many days a stretch has, at least 1.
  ///   - count: how many stretches there are; what begins outside of them is not counted.
  public func lanes(_ query: EventQuery, by facet: Facet, most: Int, first: Day, length: Int, count: Int) throws
    -> [Lane]
  {
    try read { database in
      let found = try FoundEvents(query, database)
      let stretches = found.stretches(
        facet, keys: "SELECT key FROM ranked", from: first.number, length: length, count: count)
      let sql: SQL = """
        WITH \(found.found),
          ranked AS MATERIALIZED (SELECT key, events FROM (\(found.counts(facet))) ORDER BY events DESC, key LIMIT \(most))
        SELECT r.key, r.events, s.stretch, s.events FROM ranked AS r LEFT JOIN (\(stretches)) AS s ON s.key = r.key
        ORDER BY r.events DESC, r.key, s.stretch
        """
      var lanes: [Lane] = []
      var last: DatabaseValue?
      let rows = try SQLRequest<Row>(literal: sql).fetchCursor(database)
      while let row = try rows.next() {
        let key: DatabaseValue = row[0]
        if key != last {
          lanes.append(Lane(name: try Self.name(key, facet, database), events: row[1], stretches: []))
          last = key
        }
        if let index: Int = row[2] { lanes[lanes.count - 1].stretches.append(.init(index, row[3])) }
      }
      return lanes
    }
  }

  /// Whether more events than a number fulfil a question.
  public func hasMore(than number: Int, _ query: EventQuery) throws -> Bool {
    var query = query
    (query.limit, query.offset) = (number + 1, 0)
    return try read { database in
      let plan = try QueryPlan(query, database)
      return try SQLRequest<Int>(literal: "SELECT count(*) FROM (\(plan.ids))").fetchOne(database) ?? 0 > number
    }
  }

  /// What a key of a facet is called.
  private static func name(_ key: DatabaseValue, _ facet: Facet, _ database: Database) throws -> String {
    guard let table = [Facet.actor: "actor", .place: "place", .source: "source"][facet] else {
      return String.fromDatabaseValue(key) ?? ""
    }
    let name = try String.fetchOne(
      database.cachedStatement(sql: "SELECT name FROM \(table) WHERE id = ?"), arguments: [key])
    return name ?? ""
  }
}
