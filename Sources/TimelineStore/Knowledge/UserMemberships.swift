internal import GRDB
internal import TimelineIngest
internal import TimelineModel

/// What the analyst says of who lies within whom and acts for which country, laid over what extraction knows.
struct UserMemberships {
  private struct Larger {
    var name: String
    var since: String
    var until: String
  }

  private var larger: [String: [Larger]] = [:]
  private var countries: [String: String] = [:]

  /// The analyst's rows, and for the larger actors that they name also the lexicon's.
  init(_ database: Database) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        WITH RECURSIVE reached(id) AS (
          SELECT actor_id FROM actor_membership WHERE origin = 'user'
          UNION SELECT m.larger_id FROM reached AS r JOIN actor_membership AS m ON m.actor_id = r.id
        )
        SELECT a.name, l.name, m.since, m.until
        FROM reached AS r JOIN actor_membership AS m ON m.actor_id = r.id JOIN actor AS a ON a.id = m.actor_id
          JOIN actor AS l ON l.id = m.larger_id
        WHERE m.origin = 'user' OR m.actor_id NOT IN (SELECT actor_id FROM actor_membership WHERE origin = 'user')
        ORDER BY m.origin = 'lexicon', m.rank, l.name
        """)
    for row in rows {
      larger[row[0], default: []].append(Larger(name: row[1], since: row[2], until: row[3]))
    }
    for row in try Row.fetchAll(
      database, sql: "SELECT name, country FROM actor WHERE origin = 'user' AND country IS NOT NULL")
    {
      countries[row[0]] = row[1]
    }
  }

  /// Adds to a mention's actors the larger ones that they lie within on its day, after those that are known already, and their country.
  func apply(to mention: inout Mention) {
    if !countries.isEmpty {
      for index in mention.actors.indices {
        if let country = countries[mention.actors[index].name] { mention.actors[index].country = country }
      }
    }
    if larger.isEmpty { return }
    let day = mention.date.span?.earliest ?? mention.date.span?.latest
    for index in mention.actors.indices {
      let actor = mention.actors[index]
      var within = actor.within
      var queue = [actor.name] + within
      var at = 0
      while at < queue.count, at < 32 {
        for item in larger[queue[at]] ?? []
        where YearSpan.holds(since: item.since, until: item.until, on: day) && item.name != actor.name
          && !within.contains(item.name)
        {
          within.append(item.name)
          queue.append(item.name)
        }
        at += 1
      }
      mention.actors[index].within = within
    }
  }
}
