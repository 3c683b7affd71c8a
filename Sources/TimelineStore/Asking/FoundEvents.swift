internal import GRDB
internal import TimelineModel

/// The events of a question as SQL that counts them by what they have.
struct FoundEvents {
  /// Whether every event of the file is asked for, so that tables can be counted as they stand.
  let isAll: Bool
  private let all: SQL

  /// The events of a question, whatever its limit and order.
  ///
  /// - Throws: ``AskError``.
  init(_ query: EventQuery, _ database: Database) throws {
    var query = query
    (query.sort, query.reversed, query.limit, query.offset) = (.date, false, nil, 0)
    isAll = query == EventQuery()
    all = isAll ? "SELECT id FROM event" : try QueryPlan(query, database).all
  }

  /// The first of a statement's common tables: the events as `found`.
  var found: SQL { "found AS MATERIALIZED (\(all))" }

  /// How many events begin on each day, open beginnings and events without a day included: `day, events`.
  var days: SQL {
    isAll
      ? "SELECT first_day AS day, count(*) AS events FROM event INDEXED BY event_by_day GROUP BY first_day"
      : "SELECT e.first_day AS day, count(*) AS events FROM (\(all)) AS f CROSS JOIN event AS e ON e.id = f.id GROUP BY e.first_day"
  }

  /// How many events have what: `key, events`.
  func counts(_ facet: Facet) -> SQL {
    "SELECT \(key(facet)) AS key, \(number(facet)) AS events FROM \(rows(facet)) GROUP BY key"
  }

  /// How many events of some keys begin in which stretch of days: `key, stretch, events`.
  func stretches(_ facet: Facet, keys: SQL, from start: Int, length: Int, count: Int) -> SQL {
    """
    SELECT \(key(facet)) AS key, (p.first_day - \(start)) / \(length) AS stretch, \(number(facet)) AS events
    FROM \(rows(facet))
    WHERE \(key(facet)) IN (\(keys)) AND p.first_day >= \(start) AND p.first_day < \(start + length * count)
    GROUP BY key, stretch
    """
  }

  private func key(_ facet: Facet) -> SQL {
    switch facet {
    case .type: "p.type"
    case .status: "p.status"
    case .source: "p.source_id"
    case .actor: "p.actor_id"
    case .place: "p.place_id"
    }
  }

  /// An actor may have several parts in one event, and an event several places of one name.
  private func number(_ facet: Facet) -> SQL {
    facet == .actor || facet == .place ? "count(DISTINCT p.event_id)" : "count(*)"
  }

  private func rows(_ facet: Facet) -> SQL {
    switch facet {
    case .type, .status:
      return isAll
        ? SQL(sql: "event AS p INDEXED BY event_by_\(facet.rawValue)")
        : "found AS f CROSS JOIN event AS p ON p.id = f.id"
    case .source, .actor, .place:
      let table = "event_\(facet.rawValue)"
      return isAll
        ? SQL(sql: "\(table) AS p INDEXED BY \(table)_by_\(facet.rawValue)")
        : SQL(sql: "found AS f CROSS JOIN \(table) AS p ON p.event_id = f.id")
    }
  }
}
