internal import GRDB
internal import TimelineModel

extension PastTimeline {
  /// Copies the imported events that the data sets had by the day; one without a day of its own counts from its last day.
  func copyImports(_ database: Database) throws {
    var wanted: SQL = "ifnull(e.told_day, e.last_day) <= \(day.number)"
    if let from = query.from { wanted += " AND e.last_day >= \(from.number)" }
    if let to = query.to { wanted += " AND e.first_day <= \(to.number)" }
    try database.execute(
      literal: """
        INSERT INTO main.event SELECT e.* FROM present.imported_event AS i CROSS JOIN present.event AS e ON e.id = i.event_id
        WHERE \(wanted)
        """)
    for table in ["imported_event", "event_actor", "event_place", "event_quantity", "event_source"] {
      try database.execute(
        sql: """
          INSERT INTO main.\(table) SELECT t.* FROM main.event AS e CROSS JOIN present.\(table) AS t ON t.event_id = e.id
          WHERE e.block = \(ImportWriter.block)
          """)
    }
    try database.execute(sql: "INSERT INTO main.imported_report SELECT * FROM present.imported_report")
  }
}
