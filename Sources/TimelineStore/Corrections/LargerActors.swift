internal import GRDB
internal import TimelineModel

/// What an actor that a person names lies within, as the tables have it.
struct LargerActors {
  /// More of them than this would be a circle.
  private static let most = 32

  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// An actor with its country and the larger actors that it lies within on a day, nearest first.
  func participant(_ name: String, on day: Day?) throws -> Participant {
    var actor = Participant(name: name, role: .participant)
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT id, country FROM actor WHERE name = ? COLLATE BINARY"), arguments: [name])
    guard let row else { return actor }
    actor.country = row[1]
    var queue: [Int64] = [row[0]]
    var at = 0
    while at < queue.count, queue.count <= Self.most {
      let rows = try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT m.larger_id, l.name, m.since, m.until
            FROM actor_membership AS m JOIN actor AS l ON l.id = m.larger_id
            WHERE m.actor_id = ? ORDER BY m.origin = 'lexicon', m.rank, l.name
            """), arguments: [queue[at]])
      for row in rows where YearSpan.holds(since: row[2], until: row[3], on: day) && !queue.contains(row[0]) {
        queue.append(row[0])
        actor.within.append(row[1])
      }
      at += 1
    }
    return actor
  }
}
