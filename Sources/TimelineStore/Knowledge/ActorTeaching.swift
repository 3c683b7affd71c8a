internal import GRDB
internal import TimelineIngest
internal import TimelineModel

/// Looks at what a person wants to teach of actors before it is kept.
struct ActorTeaching {
  /// What an actor can be, in the order in which people are told.
  static let kinds: [EntityKind] = [
    .country, .territory, .historical, .international, .alliance, .armed, .party, .company, .media, .ngo, .body, .court,
    .unit, .ship, .person, .group,
  ]
  /// Circles are looked for along so many steps at most.
  private static let mostSteps = 10_000

  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// A name as the tables have it.
  func name(_ text: String) throws -> String {
    let clean = CleanText.line(text)
    if clean.isEmpty { throw TeachingError.emptyName }
    if clean.utf8.contains(UInt8(ascii: "|")) { throw TeachingError.badName(clean) }
    return clean
  }

  /// A kind as the lists have it.
  func kind(_ text: String) throws -> String {
    let known = Self.kinds.map(\.rawValue)
    guard known.contains(text.lowercased()) else { throw TeachingError.unknownKind(text, known: known) }
    return text.lowercased()
  }

  /// A country's code in capitals.
  func country(_ text: String) throws -> String {
    let code = CleanText.line(text).uppercased()
    let states = "kind IN ('country', 'territory', 'historical')"
    if code.utf8.count == 2,
      try Int.fetchOne(database, sql: "SELECT 1 FROM actor WHERE country = ? AND \(states)", arguments: [code]) != nil
    {
      return code
    }
    let named = try String.fetchOne(
      database,
      sql: """
        SELECT country FROM actor WHERE \(states) AND (name = ?1 OR id IN (SELECT actor_id FROM actor_alias WHERE alias = ?1))
        """, arguments: [CleanText.line(text)])
    throw TeachingError.unknownCountry(text, code: named)
  }

  /// Whether an actor has a name or alias already, in any case.
  func isCalled(_ id: Int64, _ name: String) throws -> Bool {
    try Int.fetchOne(
      database,
      sql:
        "SELECT 1 FROM actor WHERE id = ?1 AND name = ?2 UNION SELECT 1 FROM actor_alias WHERE actor_id = ?1 AND alias = ?2",
      arguments: [id, name]) != nil
  }

  /// Refuses a name that the lists or a person gave another actor as its own; what several may be called is no one's own.
  func checkFree(_ name: String, for id: Int64) throws {
    let other = try String.fetchOne(
      database,
      sql: """
        SELECT name FROM actor WHERE name = ?2 AND id <> ?1 AND origin <> 'text'
        UNION ALL SELECT a.name FROM actor_alias AS l JOIN actor AS a ON a.id = l.actor_id
        WHERE l.alias = ?2 AND l.actor_id <> ?1 AND l.origin = 'user' LIMIT 1
        """, arguments: [id, name])
    if let other { throw TeachingError.takenName(name, by: other) }
  }

  /// Refuses a membership that runs backwards, or by which an actor would lie within itself on some day.
  func checkMembership(of id: Int64, within larger: Int64, since: String, until: String) throws {
    let days = Self.days(since, until)
    if days.isEmpty { throw TeachingError.reversed(since: since, until: until) }
    if id == larger {
      let name = try self.name(of: id)
      throw TeachingError.sameActor(name, name)
    }
    var steps = 0
    if let way = try way(from: larger, to: id, on: days, by: [id], &steps) {
      throw TeachingError.circle(try ([id] + way).map(name(of:)))
    }
  }

  /// The actors by which one lies within another on some of the days, both included; `nil` where it never does.
  private func way(from: Int64, to: Int64, on days: Range<Int>, by before: [Int64], _ steps: inout Int) throws
    -> [Int64]?
  {
    if from == to { return [to] }
    steps += 1
    guard steps < Self.mostSteps else { return nil }
    let rows = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT larger_id, since, until FROM actor_membership WHERE actor_id = ?"),
      arguments: [from])
    for row in rows {
      let common = days.clamped(to: Self.days(row[1], row[2]))
      let next: Int64 = row[0]
      guard !common.isEmpty, next == to || !before.contains(next) else { continue }
      if let rest = try way(from: next, to: to, on: common, by: before + [from], &steps) { return [from] + rest }
    }
    return nil
  }

  /// The days of a membership; none where it runs backwards.
  private static func days(_ since: String, _ until: String) -> Range<Int> {
    let first = YearSpan.days(since)?.lowerBound.number ?? Int(Int32.min)
    let last = YearSpan.days(until)?.upperBound.number ?? Int(Int32.max)
    return first..<max(first, last + 1)
  }

  private func name(of id: Int64) throws -> String {
    try String.fetchOne(database, sql: "SELECT name FROM actor WHERE id = ?", arguments: [id]) ?? ""
  }
}
