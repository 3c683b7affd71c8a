internal import GRDB

/// One way to find events: a range of one index.
struct Branch {
  /// The table that is read, with its alias, without the index.
  private let table: SQL
  private let index: String?
  /// The index of what lasts long.
  private let longIndex: String?
  /// What leads from the table to `event AS e`.
  private let join: String
  /// The alias of the table that has the days.
  let days: String
  /// Which rows of the index.
  let key: SQL
  /// What is looked at row by row: what keeps an event from being found twice, what the index holds too much of.
  private let rest: SQL?
  /// What is counted in place of a list, which would be made to its end.
  private let counted: SQL?

  /// Events by an index of their own table.
  static func event(_ index: String, _ key: SQL, rest: SQL? = nil) -> Branch {
    Branch(
      table: "event AS e", index: index, longIndex: "event_long", join: "", days: "e", key: key, rest: rest,
      counted: nil)
  }

  /// Events by a table of their parts that repeats their days, `p`.
  static func part(_ table: String, _ index: String, long: String, _ key: SQL, once: SQL?) -> Branch {
    Branch(
      table: "\(sql: table) AS p", index: index, longIndex: long, join: " CROSS JOIN event AS e ON e.id = p.event_id",
      days: "p", key: key, rest: once, counted: nil)
  }

  /// Events by a list of ids that a statement gives, in no order; `counted` follows FROM where the list is only counted.
  static func list(_ ids: SQL, counted: SQL) -> Branch {
    Branch(
      table: "(\(ids)) AS f", index: nil, longIndex: nil, join: " CROSS JOIN event AS e ON e.id = f.id", days: "e",
      key: "TRUE", rest: nil, counted: counted)
  }

  /// The FROM and WHERE for each piece of a range.
  ///
  /// - Parameter joined: whether each leads on to `event AS e`; else it is only good for counting, and may find too many.
  func clauses(_ range: DayRange?, joined: Bool = true) -> [SQL] {
    if let counted, !joined { return ["FROM \(counted)"] }
    // A list is read as a whole whatever the days.
    guard let index else {
      return [clause(nil, range.map { $0.check(days) }, joined: joined)]
    }
    guard let range else { return [clause(index, nil, joined: joined)] }
    return range.pieces(days).map { clause($0.isLong ? longIndex : index, $0.condition, joined: joined) }
  }

  /// Whether its table repeats the days and ids of events, so that they need not be looked at to be counted.
  var isPart: Bool { days == "p" }

  /// The ids of the events that it finds, read off its index alone, for each piece of a range; one that has several parts may come again.
  ///
  /// - Parameter distinct: whether none comes again; that costs nothing in the order of the index.
  func ids(_ range: DayRange?, distinct: Bool) -> [SQL] {
    let columns: SQL = distinct ? "DISTINCT p.first_day, p.last_day, p.event_id AS id" : "p.event_id AS id"
    return clauses(range, joined: false).map { "SELECT \(columns) \($0)" }
  }

  private func clause(_ index: String?, _ condition: SQL?, joined: Bool) -> SQL {
    var sql: SQL = "FROM \(table)\(sql: index.map { " INDEXED BY " + $0 } ?? "")"
    if joined { sql += "\(sql: join)" }
    sql += " WHERE \(key)"
    if let condition { sql += " AND \(condition)" }
    if joined, let rest { sql += " AND \(rest)" }
    return sql
  }
}
