internal import GRDB
public import TimelineModel

/// Makes the timeline that the documents published by a day give, in a temporary file of its own.
///
/// Documents, mentions and knowledge are copied as they are; what came later is left out. What a document without a day of its own says is read
/// again where later documents had a part in dating it. Then everything is merged, corrections included, as an ingest of these documents
/// would. Events keep the ids that their mentions' events have now.
struct PastTimeline {
  /// The timeline as it is.
  let present: Store
  /// The last day of publication that counts.
  let day: Day
  /// Which events will be asked for: blocks that can hold none of them aren't merged.
  let query: EventQuery
  let extract: Ingestor.Extract

  /// Tables whose rows hold for every day.
  private static let knowledge = [
    "lexicon", "actor", "actor_alias", "actor_membership", "place", "place_alias", "source", "correction",
    "extractor_use",
  ]
  /// Tables whose rows belong to a document.
  private static let ofDocuments = ["document_given", "document_uri", "dating_key"]
  /// Tables whose rows belong to a mention.
  private static let ofMentions = ["mention_actor", "mention_place", "mention_quantity", "mention_attribution"]

  /// The timeline of the day; it is gone when it is no longer used.
  func make() throws -> Store {
    let past = try Store(temporaryNamed: present.path)
    try past.database.inDatabase { database in
      // Nothing is asked of the documents as a whole, and of the mentions only where there is a text.
      try Self.dropTriggers(database, keepsMentions: query.text != nil)
      try database.execute(sql: "ATTACH DATABASE ? AS present", arguments: [present.path])
    }
    let undated = try past.write { try copy($0) }
    try dateAgain(undated, past)
    try past.write {
      try markBlocks($0)
      try copyImports($0)
    }
    try past.database.inDatabase { try $0.execute(sql: "DETACH DATABASE present") }
    try past.mergePending()
    return past
  }

  private static func dropTriggers(_ database: Database, keepsMentions: Bool) throws {
    let tables = keepsMentions ? ["document"] : ["document", "mention"]
    for table in tables {
      for name in ["insert", "delete", "update"] {
        try database.execute(sql: "DROP TRIGGER IF EXISTS \(table)_search_\(name)")
      }
    }
  }

  /// Copies what there was.
  ///
  /// - Returns: the documents that others have dated.
  private func copy(_ database: Database) throws -> [Int64] {
    for table in Self.knowledge {
      try database.execute(sql: "INSERT INTO main.\(table) SELECT * FROM present.\(table)")
    }
    let undated = try Int64.fetchAll(
      database,
      sql: "SELECT id FROM present.document WHERE published_day <= ? AND published_basis = 'corroborated' ORDER BY id",
      arguments: [day.number])
    // What would be left out may matter to corrections, which join events of any blocks, and to the dating of documents.
    let corrected = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM correction)") ?? false
    let isNarrow = undated.isEmpty && !corrected
    var wanted: SQL = "SELECT id FROM present.document WHERE published_day <= \(day.number)"
    if isNarrow, let blocks = wantedBlocks(in: "present") {
      wanted += " AND id IN (SELECT document_id FROM present.mention WHERE block IN (\(blocks)))"
    }
    try database.execute(
      literal: """
        INSERT INTO main.document(
          id, hash, revision, identifier, uri, publisher, title, author, language, published, published_day,
          published_basis, text)
        SELECT id, hash, revision, identifier, uri, publisher, title, author, language, published, published_day,
          published_basis, text
        FROM present.document WHERE id IN (\(wanted)) ORDER BY id
        """)
    for table in Self.ofDocuments {
      try database.execute(
        sql: """
          INSERT INTO main.\(table) SELECT t.* FROM main.document AS d CROSS JOIN present.\(table) AS t ON t.document_id = d.id
          """)
    }
    try database.execute(
      sql:
        "INSERT INTO main.mention SELECT m.* FROM main.document AS d CROSS JOIN present.mention AS m ON m.document_id = d.id"
    )
    for table in Self.ofMentions {
      try database.execute(
        sql:
          "INSERT INTO main.\(table) SELECT p.* FROM main.mention AS m CROSS JOIN present.\(table) AS p ON p.mention_id = m.id"
      )
    }
    return undated
  }

  /// Dates documents again that others have dated, unless these others were all there.
  private func dateAgain(_ undated: [Int64], _ past: Store) throws {
    let again = UndatedDocuments(store: past, extract: extract, isSearched: query.text != nil)
    let changed = try undated.filter { id in
      let before = try past.read {
        try DatingKeys(database: $0).witnesses(of: id, atMost: UndatedDocuments.mostWitnesses)
      }
      return try before
        != present.read { try DatingKeys(database: $0).witnesses(of: id, atMost: UndatedDocuments.mostWitnesses) }
    }
    try again.date(changed)
  }

  /// Marks the blocks that may hold events that are asked for, and gives their mentions the events that they have now.
  private func markBlocks(_ database: Database) throws {
    try database.execute(sql: "DELETE FROM pending_block")
    let corrected = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM correction)") ?? false
    var blocks: SQL = "SELECT block FROM main.mention WHERE block IS NOT NULL"
    if !corrected, let wanted = wantedBlocks(in: "main") { blocks = wanted }
    try database.execute(literal: "INSERT OR IGNORE INTO main.pending_block(block) \(blocks)")
    try database.execute(
      sql: """
        INSERT INTO main.event
        SELECT * FROM present.event WHERE id IN (
          SELECT l.event_id FROM main.pending_block AS b CROSS JOIN main.mention AS m ON m.block = b.block
          CROSS JOIN present.event_mention AS l ON l.mention_id = m.id)
        """)
    try database.execute(
      sql: """
        INSERT INTO main.event_mention
        SELECT l.* FROM main.pending_block AS b CROSS JOIN main.mention AS m ON m.block = b.block
        CROSS JOIN present.event_mention AS l ON l.mention_id = m.id
        """)
    try database.execute(sql: "UPDATE main.event SET digest = 0")
    // An event that is none of today's gets an id that none of today's has.
    try database.execute(
      sql: """
        DELETE FROM main.sqlite_sequence WHERE name = 'event';
        INSERT INTO main.sqlite_sequence(name, seq) SELECT name, seq FROM present.sqlite_sequence WHERE name = 'event';
        """)
  }

  /// The blocks that may hold events that are asked for; `nil` for all.
  ///
  /// The days of an event lie in those of one of its mentions, and its type is that of one of its mentions.
  private func wantedBlocks(in schema: String) -> SQL? {
    var conditions: [SQL] = []
    if let from = query.from { conditions.append("ifnull(m.latest_day, \(EventRow.openEnd)) >= \(from.number)") }
    if let to = query.to { conditions.append("ifnull(m.earliest_day, \(EventRow.openBeginning)) <= \(to.number)") }
    var wanted: SQL?
    if !conditions.isEmpty {
      wanted =
        "SELECT m.block FROM \(sql: schema).mention AS m WHERE m.block IS NOT NULL AND \(conditions.joined(separator: " AND "))"
    }
    if !query.types.isEmpty {
      let types = query.types.map(\.rawValue)
      let typed: SQL =
        "SELECT m.block FROM \(sql: schema).mention AS m WHERE m.block IS NOT NULL AND m.type IN \(types)"
      if let narrowed = wanted { wanted = narrowed + " INTERSECT " + typed } else { wanted = typed }
    }
    return wanted
  }
}

extension Store {
  /// The timeline of a day: that which ingesting only the documents published by then gives, its dates and merges included.
  ///
  /// A document without a day of its own counts as published on the day that others give it. Corrections made by hand apply where their
  /// mentions exist. Events keep their ids of today as far as they have any.
  ///
  /// - Parameters:
  ///   - day: the last day of publication that counts.
  ///   - query: what will be asked of it; its days and types keep the work small, and nothing else can be asked for then.
  ///   - extract: reads documents again that must be dated again.
  /// - Returns: this very store where everything had been published by then, else a temporary one.
  /// - Complexity: linear in the mentions of the documents published by then; merging only in those near the days asked for.
  public func asOf(_ day: Day, for query: EventQuery = EventQuery(), extract: @escaping Ingestor.Extract) throws
    -> Store
  {
    let isComplete = try read {
      try Bool.fetchOne(
        $0,
        sql: """
          SELECT NOT EXISTS (SELECT 1 FROM document WHERE published_day > ?1 OR published_day IS NULL)
            AND NOT EXISTS (
              SELECT 1 FROM imported_event AS i JOIN event AS e ON e.id = i.event_id WHERE ifnull(e.told_day, e.last_day) > ?1)
          """,
        arguments: [day.number])
    }
    if isComplete == true { return self }
    return try PastTimeline(present: self, day: day, query: query, extract: extract).make()
  }
}
