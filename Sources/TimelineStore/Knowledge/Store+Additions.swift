internal import GRDB
package import TimelineIngest

extension Store {
  /// The actors, names and memberships that the analyst added, as extraction takes them: empty for most stores.
  ///
  /// An actor of the word lists stands here only with what was added to it.
  package func additions() throws -> [GazetteerAddition] {
    try read { database in
      var found: [Int64: GazetteerAddition] = [:]
      for row in try Row.fetchAll(database, sql: Self.ownActors) {
        let (kind, country): (String?, String?) = (row[2], row[3])
        found[row[0]] = GazetteerAddition(
          name: row[1], kind: kind.flatMap { EntityKind(rawValue: $0) }, country: country ?? "")
      }
      if found.isEmpty { return [] }
      for row in try Row.fetchAll(
        database, sql: "SELECT actor_id, alias FROM actor_alias WHERE origin = 'user' ORDER BY alias")
      {
        found[row[0]]?.aliases.append(row[1])
      }
      for row in try Row.fetchAll(
        database,
        sql: """
          SELECT m.actor_id, a.name, m.since, m.until FROM actor_membership AS m JOIN actor AS a ON a.id = m.larger_id
          WHERE m.origin = 'user' ORDER BY m.rank, a.name, m.since
          """)
      {
        let (since, until): (String, String) = (row[2], row[3])
        found[row[0]]?.within.append(
          (name: row[1], from: YearSpan.days(since)?.lowerBound, until: YearSpan.days(until)?.upperBound))
      }
      return found.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  /// Everyone of whom the analyst said something; kind and country only where they are the analyst's or of no list.
  private static let ownActors = """
    SELECT id, name, iif(origin = 'lexicon', NULL, kind), iif(origin = 'lexicon', NULL, country) FROM actor
    WHERE origin = 'user' OR id IN (SELECT actor_id FROM actor_alias WHERE origin = 'user')
      OR id IN (SELECT actor_id FROM actor_membership WHERE origin = 'user')
      OR id IN (SELECT larger_id FROM actor_membership WHERE origin = 'user') AND origin <> 'lexicon'
    """
}
