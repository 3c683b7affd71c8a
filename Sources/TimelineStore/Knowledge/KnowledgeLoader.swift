internal import GRDB
internal import TimelineIngest

/// Brings the program's word lists into the tables, where the analyst sees and extends them.
///
/// What the tables have already is read once; new rows are then only inserted.
final class KnowledgeLoader {
  private static let origin = ColumnValue.text("lexicon")
  private static let lists = ["countries", "organisations", "people", "places"]

  private struct PlaceKey: Hashable {
    var name: String
    var country: String
    var latitude, longitude: Double
  }

  private let database: Database
  private let tables: [LexiconTable]
  private let prints: [Int64]
  private var actors: [String: Int64] = [:]
  private var places: [PlaceKey: Int64] = [:]
  private var lastPlace: Int64 = 0
  private var linkedBodies: Set<Int64> = []
  private let newActor: Insertion
  private let newAlias, newMembership, newPlace, newPlaceAlias: BulkInsertion

  /// A loader of the program's lists.
  init(database: Database) throws {
    self.database = database
    newActor = try Insertion(
      database, "INSERT INTO actor(name, kind, country, origin) VALUES (?, ?, nullif(?, ''), 'lexicon')")
    newAlias = BulkInsertion(
      database, "INSERT OR IGNORE INTO actor_alias(actor_id, alias, origin)", columns: 3)
    newMembership = BulkInsertion(
      database, "INSERT OR IGNORE INTO actor_membership(actor_id, larger_id, since, until, rank, origin)", columns: 6)
    newPlace = BulkInsertion(
      database, "INSERT INTO place(id, name, country, latitude, longitude, kind, origin)", columns: 7)
    newPlaceAlias = BulkInsertion(
      database, "INSERT OR IGNORE INTO place_alias(place_id, alias, origin)", columns: 3)
    tables = Self.lists.map { LexiconTable(named: $0) }
    prints = tables.map { Self.fingerprint($0.bytes) }
  }

  /// Whether the tables have these very lists.
  func isLoaded() throws -> Bool {
    let stored = try Row.fetchAll(database, sql: "SELECT name, fingerprint FROM lexicon").reduce(
      into: [String: Int64]()
    ) {
      $0[$1[0]] = $1[1]
    }
    return zip(Self.lists, prints).allSatisfy { stored[$0] == $1 }
  }

  /// Loads the lists in place of older ones.
  ///
  /// Rows of other origins stay; an actor that texts named before becomes the lexicon's.
  func load() throws {
    for table in ["actor_alias", "actor_membership", "place_alias"] {
      try database.execute(sql: "DELETE FROM \(table) WHERE origin = 'lexicon'")
    }
    for row in try Row.fetchAll(database, sql: "SELECT name, id FROM actor") { actors[row[0]] = row[1] }
    for row in try Row.fetchAll(
      database,
      sql: "SELECT name, ifnull(country, ''), ifnull(latitude, 0.0), ifnull(longitude, 0.0), id FROM place")
    {
      places[PlaceKey(name: row[0], country: row[1], latitude: row[2], longitude: row[3])] = row[4]
    }
    lastPlace = places.values.max() ?? 0
    try loadCountries(tables[0])
    try loadOrganisations(tables[1])
    try loadPeople(tables[2])
    try loadPlaces(tables[3])
    for rows in [newAlias, newMembership, newPlace, newPlaceAlias] { try rows.finish() }
    for (name, print) in zip(Self.lists, prints) {
      try database.execute(
        sql: "INSERT OR REPLACE INTO lexicon(name, fingerprint) VALUES (?, ?)", arguments: [name, print])
    }
  }

  private func loadCountries(_ table: LexiconTable) throws {
    for row in Rows(table) {
      let actor = try self.actor(row["name"], kind: row["kind"], country: row["code"])
      for column in ["aliases", "seats", "capital", "adjectives", "people"] {
        for alias in row.list(column) { self.alias(alias, of: actor) }
      }
      let place = try self.place(row)
      for alias in row.list("aliases") { placeAlias(alias, of: place) }
    }
  }

  private func loadOrganisations(_ table: LexiconTable) throws {
    for row in Rows(table) {
      let actor = try self.actor(row["name"], kind: row["kind"], country: row["code"])
      for alias in row.list("aliases") { self.alias(alias, of: actor) }
      try memberships(row.list("within"), of: actor)
    }
  }

  private func loadPeople(_ table: LexiconTable) throws {
    for row in Rows(table) {
      let actor = try self.actor(
        row["name"], kind: "person", country: row["code"].parts(at: UInt8(ascii: "|")).first ?? "")
      for alias in row.list("aliases") { self.alias(alias, of: actor) }
      try memberships(row.list("within"), of: actor)
    }
  }

  private func loadPlaces(_ table: LexiconTable) throws {
    for row in Rows(table) {
      let place = try self.place(row)
      for alias in row.list("aliases") { placeAlias(alias, of: place) }
    }
  }
}

extension KnowledgeLoader {
  private func actor(_ name: String, kind: String?, country: String) throws -> Int64 {
    if let id = actors[name] {
      // A body of a government that was only named as a larger actor has no kind of its own in the lists.
      if let kind {
        try database.cachedStatement(
          sql:
            "UPDATE actor SET kind = ?, country = nullif(?, ''), origin = 'lexicon' WHERE id = ? AND origin <> 'user'"
        ).execute(arguments: [kind, country, id])
      }
      return id
    }
    try newActor.run(.text(name), .text(kind ?? "body"), .text(country))
    actors[name] = database.lastInsertedRowID
    return database.lastInsertedRowID
  }

  private func alias(_ alias: String, of actor: Int64) {
    newAlias.add(.integer(actor), .text(alias), Self.origin)
  }

  /// Items as `Ministry of Defence (Russia)@2012-2024`, nearest first.
  private func memberships(_ items: [String], of actor: Int64) throws {
    for (rank, item) in items.enumerated() {
      let at = item.utf8.firstIndex(of: UInt8(ascii: "@")) ?? item.endIndex
      let name = String(item[..<at])
      if name.isEmpty { continue }
      let larger = try self.actor(name, kind: nil, country: "")
      if larger == actor { continue }
      try linkBody(name, larger)
      let years = String(item[at...].utf8.dropFirst()) ?? ""
      let (since, until) = years.isEmpty ? ("", "") : MembershipYears.ends(of: years)
      newMembership.add(
        .integer(actor), .integer(larger), .text(since), .text(until), .init(rank), Self.origin)
    }
  }

  /// `Ministry of Defence (Russia)` lies within Russia.
  private func linkBody(_ name: String, _ id: Int64) throws {
    guard name.utf8.last == UInt8(ascii: ")"), linkedBodies.insert(id).inserted, let open = name.lastIndex(of: "(")
    else { return }
    guard let larger = actors[String(name[name.index(after: open)...].dropLast())], larger != id else { return }
    newMembership.add(.integer(id), .integer(larger), .text(""), .text(""), .integer(0), Self.origin)
    try database.cachedStatement(
      sql: """
        UPDATE actor SET country = (SELECT country FROM actor WHERE id = ?2)
        WHERE id = ?1 AND origin <> 'user' AND country IS NULL
        """
    ).execute(arguments: [id, larger])
  }

  private func place(_ row: Rows.Element) throws -> Int64 {
    let (latitude, longitude) = (Double(row["latitude"]), Double(row["longitude"]))
    let key = PlaceKey(name: row["name"], country: row["code"], latitude: latitude ?? 0, longitude: longitude ?? 0)
    if let id = places[key] {
      try newPlace.finish()
      try database.cachedStatement(
        sql: "UPDATE place SET kind = ?, origin = 'lexicon' WHERE id = ? AND origin <> 'user'"
      ).execute(arguments: [row["kind"], id])
      return id
    }
    lastPlace += 1
    newPlace.add(
      .integer(lastPlace), .text(key.name), key.country.isEmpty ? .null : .text(key.country), .init(latitude),
      .init(longitude), .text(row["kind"]), Self.origin)
    places[key] = lastPlace
    return lastPlace
  }

  private func placeAlias(_ alias: String, of place: Int64) {
    newPlaceAlias.add(.integer(place), .text(alias), Self.origin)
  }

  private static func fingerprint(_ bytes: [UInt8]) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    bytes.withUnsafeBufferPointer { buffer in
      for byte in buffer { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return Int64(bitPattern: hash)
  }
}
