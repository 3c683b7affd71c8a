internal import GRDB
internal import TimelineModel

extension Store {
  /// What the timeline has of something, that which most events have first.
  ///
  /// - Parameters:
  ///   - what: which kind of names.
  ///   - word: a part of the name or of another name, in any case.
  ///   - limit: at most so many.
  /// - Complexity: O(n) in the rows of the index, 0.1 µs each or so.
  public func overview(_ what: Overview, word: String? = nil, limit: Int? = nil) throws -> [OverviewRow] {
    let pattern = word.map { "%" + Self.escaped(CleanText.line($0)) + "%" }
    let (sql, arguments): (String, StatementArguments) =
      switch what {
      case .actors: (Self.named("actor", kind: "a.kind", country: "a.country"), [pattern, limit ?? -1])
      case .places: (Self.named("place", kind: "a.kind", country: "a.country"), [pattern, limit ?? -1])
      case .sources: (Self.sources, [pattern, limit ?? -1])
      case .types: (Self.types, [pattern, limit ?? -1])
      }
    return try read { database in
      try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
        OverviewRow(
          name: row["name"], kind: row["kind"], country: row["country"], events: row["events"],
          documents: row["documents"], first: (row["first"] as Int?).map { Day(number: $0) },
          last: (row["last"] as Int?).map { Day(number: $0) })
      }
    }
  }

  /// What `%` and `_` stand for in LIKE is taken from them.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
  }

  /// Open ends don't count as days.
  private static func days(_ table: String) -> String {
    """
    min(CASE WHEN \(table).first_day NOT IN (\(EventRow.openBeginning), \(EventRow.openEnd)) THEN \(table).first_day END) AS first,
    max(CASE WHEN \(table).last_day < \(EventRow.openEnd) THEN \(table).last_day END) AS last
    """
  }

  private static func named(_ table: String, kind: String, country: String) -> String {
    """
    SELECT a.name AS name, \(kind) AS kind, \(country) AS country, p.events AS events, NULL AS documents, p.first AS first, p.last AS last
    FROM (
      SELECT \(table)_id AS id, count(DISTINCT event_id) AS events, \(days("event_\(table)"))
      FROM event_\(table)
      WHERE ?1 IS NULL OR \(table)_id IN (
        SELECT id FROM \(table) WHERE name LIKE ?1 ESCAPE '\\'
        UNION SELECT \(table)_id FROM \(table)_alias WHERE alias LIKE ?1 ESCAPE '\\')
      GROUP BY \(table)_id
    ) AS p CROSS JOIN \(table) AS a ON a.id = p.id
    ORDER BY p.events DESC, a.name COLLATE BINARY, ifnull(a.country, '') LIMIT ?2
    """
  }

  private static var sources: String {
    """
    SELECT d.publisher AS name, NULL AS kind, NULL AS country, d.documents AS documents,
      CASE WHEN d.publisher IS NULL
        THEN (SELECT count(DISTINCT l.event_id) FROM document AS u JOIN mention AS m ON m.document_id = u.id
          JOIN event_mention AS l ON l.mention_id = m.id WHERE u.publisher IS NULL)
        ELSE (SELECT count(*) FROM source AS s JOIN event_source AS e ON e.source_id = s.id
          WHERE s.name = d.publisher COLLATE BINARY)
      END AS events, d.first AS first, d.last AS last
    FROM (
      SELECT publisher COLLATE BINARY AS publisher, count(*) AS documents, min(published_day) AS first, max(published_day) AS last
      FROM document WHERE ?1 IS NULL OR publisher LIKE ?1 ESCAPE '\\' GROUP BY 1
    ) AS d
    ORDER BY d.documents DESC, d.publisher LIMIT ?2
    """
  }

  private static var types: String {
    """
    SELECT type AS name, mode AS kind, NULL AS country, NULL AS documents, count(*) AS events, \(days("event"))
    FROM event WHERE ?1 IS NULL OR type LIKE ?1 ESCAPE '\\' OR mode LIKE ?1 ESCAPE '\\'
    GROUP BY type, mode
    ORDER BY sum(count(*)) OVER (PARTITION BY type) DESC, type, count(*) DESC, mode LIMIT ?2
    """
  }
}
