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
    let lead =
      switch sort {
      case .date: "0"
      case .sources: "e.documents"
      case .recent: "e.told_day"
      case .relevance: "f.score"
      }
    return SQL(
      sql: """
        SELECT e.id AS id, \(lead) AS lead, \(days).first_day AS first_day, \(days).last_day AS last_day, e.title AS title, \
        e.type AS type, e.mode AS mode, e.status AS status, e.documents AS documents
        """)
  }

  /// `ORDER BY` over these columns.
  var clause: SQL {
    let (up, down) = reversed ? (" DESC", "") : ("", " DESC")
    let lead =
      switch sort {
      case .date: ""
      case .sources, .recent: "2\(down), "
      case .relevance: "2\(up), "
      }
    return SQL(sql: " ORDER BY \(lead)\((3...9).map { "\($0)\(up)" }.joined(separator: ", ")), 1\(up)")
  }
}
