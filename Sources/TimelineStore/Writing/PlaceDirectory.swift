internal import GRDB
internal import TimelineModel

/// The ids of places; a place that the tables lack is added.
final class PlaceDirectory {
  private var ids: [PlaceReference: Int64] = [:]
  private static let capacity = 50_000

  /// The id of a place of this name, country and coordinates.
  func id(of place: PlaceReference, _ database: Database) throws -> Int64 {
    if let id = ids[place] { return id }
    if ids.count >= Self.capacity { ids.removeAll(keepingCapacity: true) }
    let name = CleanText.line(place.name)
    let arguments: StatementArguments = [name, place.country, place.latitude, place.longitude]
    let find = try database.cachedStatement(
      sql: """
        SELECT id FROM place WHERE name = ?1 COLLATE BINARY AND ifnull(country, '') = ifnull(?2, '')
          AND ifnull(latitude, 0.0) = ifnull(?3, 0.0) AND ifnull(longitude, 0.0) = ifnull(?4, 0.0)
        """)
    let id: Int64
    if let found = try Int64.fetchOne(find, arguments: arguments) {
      id = found
    } else {
      try database.cachedStatement(
        sql: "INSERT INTO place(name, country, latitude, longitude, origin) VALUES (?1, ?2, ?3, ?4, 'text')"
      ).execute(arguments: arguments)
      id = database.lastInsertedRowID
    }
    ids[place] = id
    return id
  }

  /// Forgets everything: what was added in a transaction that is undone has no id.
  func forget() {
    ids.removeAll()
  }
}
