internal import GRDB
internal import TimelineModel

extension Store {
  /// Notes that an extractor of this version found mentions of the file.
  func noteExtractor(_ version: String) throws {
    try write {
      try $0.cachedStatement(sql: "INSERT OR IGNORE INTO extractor_use(version) VALUES (?)").execute(arguments: [
        version
      ])
    }
  }

  /// Hands over all documents, in the order in which they were first taken in.
  ///
  /// - Parameters:
  ///   - id: the only one that is asked for; `nil` for all.
  ///   - after: only those whose ids are higher.
  ///   - limit: at most so many.
  ///   - body: takes one after the other.
  public func documents(
    id: Int64? = nil, after: Int64 = 0, limit: Int? = nil, _ body: (ListedDocument) throws -> Void
  ) throws {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT d.id, d.uri, d.publisher, d.title, d.published_day, d.published_basis,
            (SELECT count(*) FROM mention AS m WHERE m.document_id = d.id)
          FROM document AS d WHERE d.id > ? AND d.id = ifnull(?, d.id) ORDER BY d.id LIMIT ?
          """, arguments: [after, id, limit ?? -1])
      while let row = try rows.next() {
        var publication: Document.Publication?
        if let day: Int = row[4], let basis = (row[5] as String?).flatMap(DateBasis.init) {
          publication = .init(Day(number: day), basis: basis)
        }
        let document = StoredDocument(
          id: row[0], uri: row[1], publisher: row[2], title: row[3], publication: publication)
        try body(ListedDocument(document: document, mentions: row[6]))
      }
    }
  }

  /// The document of an address or an id; `nil` where there is none.
  public func document(named name: String) throws -> ListedDocument? {
    let id: Int64? = try read { database in
      let byAddress = try Int64.fetchOne(
        database, sql: "SELECT document_id FROM document_uri WHERE uri = ?", arguments: [CleanText.address(name)])
      if let byAddress { return byAddress }
      guard let number = Int64(name) else { return nil }
      return try Int64.fetchOne(database, sql: "SELECT id FROM document WHERE id = ?", arguments: [number])
    }
    var found: ListedDocument?
    if let id { try documents(id: id) { found = $0 } }
    return found
  }

  /// Removes documents with their revisions and all that came of them, in one transaction; what they told with others is merged again.
  ///
  /// - Parameters:
  ///   - ids: those that go.
  ///   - extract: reads documents again that were dated by those that go.
  public func removeDocuments(_ ids: [Int64], extract: @escaping Ingestor.Extract) throws {
    try write { database in
      let writer = DocumentWriter()
      try writer.begin(database)
      for id in ids { try writer.remove(id, database) }
      try writer.end(database)
      _ = try UndatedDocuments(store: self, extract: extract).date()
      try mergePending()
    }
  }
}
