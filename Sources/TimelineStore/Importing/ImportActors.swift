internal import GRDB
internal import TimelineIngest
internal import TimelineModel

/// Finds the actors of data sets among those that the file knows, the analyst's own included, and what they lie within.
final class ImportActors {
  /// An actor of the file.
  struct Found {
    var id: Int64
    var name: String
    var country: String?
    var isCountry: Bool
  }

  /// The larger actors of one.
  struct Larger {
    var ids: [Int64] = []
    var text = ""
  }

  private struct Name: Hashable {
    var name: String
    var country: String
    var isCountry: Bool
  }

  private struct Moment: Hashable {
    var id: Int64
    var day: Int
  }

  private static let capacity = 100_000

  private let database: Database
  private let directory = ActorDirectory()
  private let names = ImportNames()
  private var found: [Name: Found] = [:]
  private var always: [Int64: Larger] = [:]
  private var dated: [Moment: Larger] = [:]

  init(_ database: Database) { self.database = database }

  /// The actor of a name; one that the tables lack is added.
  func actor(_ actor: ImportedEvent.Actor) throws -> Found {
    let key = Name(name: actor.name, country: actor.country ?? "", isCountry: actor.isCountry)
    if let known = found[key] { return known }
    let made: Found
    if !actor.isCountry, let known = try known(actor.name, country: actor.country) {
      made = known
    } else {
      let label = actor.isCountry ? actor.name : names.label(actor)
      made = Found(
        id: try directory.id(of: label, database), name: label, country: actor.country, isCountry: actor.isCountry)
    }
    if found.count >= Self.capacity { found.removeAll(keepingCapacity: true) }
    found[key] = made
    return made
  }

  /// The actor of this name or alias that the lists or the analyst know, unless it acts for another country.
  func known(_ name: String, country: String?) throws -> Found? {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT id, country, kind, name FROM actor WHERE name = ?1 AND origin <> 'text'
          UNION SELECT a.id, a.country, a.kind, a.name FROM actor_alias AS l JOIN actor AS a ON a.id = l.actor_id WHERE l.alias = ?1
          ORDER BY 1
          """), arguments: [CleanText.line(name)])
    let fitting = rows.filter { country == nil || $0[1] as String? == nil || $0[1] as String? == country }
    guard let row = fitting.first else { return nil }
    let kind: String? = row[2]
    // Its country is what is known of it, not where a row has it act: Islamic State in Mali isn't Mali's.
    return Found(id: row[0], name: row[3], country: row[1], isCountry: kind == "country" || kind == "historical")
  }

  /// What an actor lies within on a day: by its memberships, else its country.
  func larger(_ actor: Found, on day: Day?) throws -> Larger {
    if actor.isCountry { return Larger() }
    if let known = always[actor.id] { return known }
    let moment = Moment(id: actor.id, day: day?.number ?? 0)
    if let known = dated[moment] { return known }
    let isDated = try Bool.fetchOne(
      database.cachedStatement(
        sql: """
          WITH RECURSIVE up(id, is_dated, depth) AS (
            SELECT larger_id, since <> '' OR until <> '', 1 FROM actor_membership WHERE actor_id = ?1
            UNION SELECT m.larger_id, m.since <> '' OR m.until <> '', depth + 1
            FROM up JOIN actor_membership AS m ON m.actor_id = up.id WHERE depth < 6)
          SELECT ifnull(max(is_dated), 0) FROM up
          """), arguments: [actor.id])
    let larger = try closure(actor, on: day)
    if isDated == true {
      if dated.count >= Self.capacity { dated.removeAll(keepingCapacity: true) }
      dated[moment] = larger
    } else {
      if always.count >= Self.capacity { always.removeAll(keepingCapacity: true) }
      always[actor.id] = larger
    }
    return larger
  }

  private func closure(_ actor: Found, on day: Day?) throws -> Larger {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          WITH RECURSIVE up(id, depth, rank) AS (
            SELECT larger_id, 1, rank FROM actor_membership
            WHERE actor_id = ?1 AND since <= ?2 AND (until = '' OR until >= substr(?2, 1, length(until)))
            UNION SELECT m.larger_id, depth + 1, m.rank FROM up JOIN actor_membership AS m ON m.actor_id = up.id
            WHERE depth < 6 AND since <= ?2 AND (until = '' OR until >= substr(?2, 1, length(until))))
          SELECT a.id, a.name FROM up JOIN actor AS a ON a.id = up.id WHERE a.id <> ?1
          GROUP BY a.id ORDER BY min(up.depth), min(up.rank), a.name COLLATE BINARY LIMIT 16
          """), arguments: [actor.id, day?.description ?? "9999"])
    var pairs: [(Int64, String)] = rows.map { ($0[0], $0[1]) }
    if pairs.isEmpty, let code = actor.country, let country = CodeBook.shared.country(ofCode: code)?.name {
      pairs = [(try directory.id(of: country, database), country)]
    }
    return Larger(ids: pairs.map(\.0), text: WithinList.text(pairs.map(\.1)))
  }
}
