internal import GRDB
internal import TimelineModel

/// The days that a question asks for, as conditions on the columns `first_day` and `last_day` of a table.
struct DayRange {
  /// What lasts longer lies in the `_long` indexes as well: see migration 0009.
  static let shortSpan = 31

  /// One condition, and whether it is on what lasts long.
  struct Piece {
    var condition: SQL
    var isLong = false
  }

  private let from: Int?
  private let to: Int
  private let certain: Bool

  /// The days of a question; `nil` where it asks for all.
  init?(_ query: EventQuery) {
    guard query.from != nil || query.to != nil else { return nil }
    from = query.from?.number
    // An event without any date has the largest integer for both days, and lies in no range.
    to = query.to?.number ?? EventRow.openEnd - 1
    certain = query.certain
  }

  /// The condition as it is.
  func check(_ table: String) -> SQL {
    let (first, last) = (SQL(sql: "\(table).first_day"), SQL(sql: "\(table).last_day"))
    if certain {
      // Without a last day asked for, what has no end lies wholly in the range.
      let end = to == EventRow.openEnd - 1 ? EventRow.openEnd : to
      return "\(first) BETWEEN \(from ?? EventRow.openBeginning) AND \(to) AND \(last) <= \(end)"
    }
    guard let from else { return "\(first) <= \(to)" }
    return "\(first) <= \(to) AND \(last) >= \(from)"
  }

  /// The same as conditions no two of which hold of one event, each of which is one range of an index.
  ///
  /// An event that begins long before the range and reaches into it lasts long.
  func pieces(_ table: String) -> [Piece] {
    guard let from, !certain else { return [Piece(condition: check(table))] }
    let (first, last) = (SQL(sql: "\(table).first_day"), SQL(sql: "\(table).last_day"))
    let start = from - Self.shortSpan
    return [
      Piece(condition: "\(first) BETWEEN \(start) AND \(to) AND \(last) >= \(from)"),
      Piece(
        condition:
          "\(first) < \(start) AND \(last) >= \(from) AND \(last) - \(first) > \(sql: String(Self.shortSpan))",
        isLong: true),
    ]
  }
}
