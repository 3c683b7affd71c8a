internal import GRDB

/// The columns by which events are put in order, and the index that has them so.
///
/// Events of the same days come in the order of what they say, so that a limit cuts the same wherever the file was made; only of events that
/// say the same the older id comes first.
struct EventOrder {
  private let sort: EventSort
  private let reversed: Bool

  /// An order, or the same from its end.
  init(_ sort: EventSort, reversed: Bool) {
    (self.sort, self.reversed) = (sort, reversed)
  }

  /// The index of event that is gone through.
  var index: String {
    switch sort {
    case .date, .relevance: "event_by_day"
    case .sources: "event_by_documents"
    case .recent: "event_by_told_day"
    }
  }

  /// `SELECT` with the id and all that the order looks at.
  ///
  /// - Parameter days: the alias of the table whose index has the days.
  func columns(days: String) -> SQL {
    SQL(
      sql: """
        SELECT e.id AS id, \(lead) AS lead, \(days).first_day AS first_day, \(days).last_day AS last_day, e.title AS title, \
        e.type AS type, e.mode AS mode, e.status AS status, e.documents AS documents
        """)
  }

  /// `ORDER BY` over these columns.
  var clause: SQL { SQL(sql: " ORDER BY \(by(3...9)), 1\(up)") }

  /// `SELECT` with the id and what an index of ``index`` knows of the order.
  func indexColumns(days: String) -> SQL {
    SQL(sql: "SELECT e.id AS id, \(lead) AS lead, \(days).first_day AS first_day, \(days).last_day AS last_day")
  }

  /// `ORDER BY` over what an index knows of the order.
  var indexClause: SQL { SQL(sql: " ORDER BY \(by(3...4))") }

  private var lead: String {
    switch sort {
    case .date: "0"
    case .sources: "e.documents"
    case .recent: "e.told_day"
    case .relevance: "f.score"
    }
  }

  private var up: String { reversed ? " DESC" : "" }

  private func by(_ columns: ClosedRange<Int>) -> String {
    let lead =
      switch sort {
      case .date: ""
      case .sources, .recent: "2\(reversed ? "" : " DESC"), "
      case .relevance: "2\(up), "
      }
    return lead + columns.map { "\($0)\(up)" }.joined(separator: ", ")
  }
}
