internal import GRDB
internal import TimelineIngest
internal import TimelineModel

/// What became of a document that was handed in.
public enum DocumentOutcome: Sendable, Equatable {
  /// It was not there before.
  case new
  /// It was there, word for word.
  case unchanged
  /// Another text was there under its address.
  case revised
}

/// Writes documents with their mentions, within a transaction of the caller's.
final class DocumentWriter {
  let actors = ActorDirectory()
  let places = PlaceDirectory()
  let search = SearchWriter()
  var mentions: MentionWriter?
  var keys: DatingKeyWriter?
  var told: ToldActors?

  /// A document on its way into the store.
  struct Entry: Sendable {
    /// As it was handed in.
    var given: Document
    /// The hash of `given`.
    var hash: String
    /// The address that it will be known again by, unless it names nothing that lasts.
    var address: String?
    /// Whether the mentions came with it.
    var isExtracted: Bool
    /// As extraction completed it.
    var document: Document
    /// What it tells.
    var mentions: [Mention]
    /// The same as numbers, by which documents find each other.
    var datingKeys: [Int64]

    /// A document with its mentions; made on any core, so that the one writer has less to do.
    init(
      given: Document, hash: String, address: String?, isExtracted: Bool = false, document: Document,
      mentions: [Mention]
    ) {
      (self.given, self.hash, self.address, self.isExtracted) = (given, hash, address, isExtracted)
      (self.document, self.mentions) = (document, mentions)
      datingKeys = DocumentDating.keys(of: mentions)
    }
  }

  /// Whether a document of this hash is there; its address is remembered if it is a new one.
  ///
  /// An address that led to another text leads here from now on.
  private func isKnown(hash: String, address: String?, _ database: Database) throws -> Bool {
    guard let id = try find(hash, database) else { return false }
    guard let address else { return true }
    let old = try holder(of: address, database)
    if old == id { return true }
    try attach(address, to: id, database)
    if let old { try retire(old, into: id, database) }
    try settleAddress(of: id, database)
    return true
  }

  /// Stores a document with its mentions, in place of the text that its address led to.
  func store(_ entry: Entry, _ database: Database) throws -> DocumentOutcome {
    if try isKnown(hash: entry.hash, address: entry.address, database) { return .unchanged }
    var entry = entry
    if entry.isExtracted {
      let actors = told ?? ToldActors(database)
      told = actors
      entry.mentions = try actors.completed(entry.mentions)
    }
    let old = try entry.address.flatMap { try holder(of: $0, database) }
    let text = String(decoding: entry.document.text, as: UTF8.self)
    if let old, try addressCount(of: old, database) == 1 {
      try search.catchUp(database)
      let remains = try takeMentions(of: old, text: nil, database)
      try keepRevision(of: old, as: old, database)
      try update(old, entry, text: text, database)
      try mentionWriter(database).replace(
        documentID: old, text: entry.document.text, with: entry.mentions, remains: remains)
      try keyWriter(database).replace(old, entry.document, entry.datingKeys)
      return .revised
    }
    let id = try insert(entry, text: text, database)
    if let address = entry.address {
      try attach(address, to: id, database)
      if let old { try settleAddress(of: old, database) }
    }
    try mentionWriter(database).replace(
      documentID: id, text: entry.document.text, with: entry.mentions, remains: Remains())
    try keyWriter(database).replace(id, entry.document, entry.datingKeys, isNew: true)
    return old == nil ? .new : .revised
  }

  /// Stores what a document turned out to tell when it was read again.
  func update(
    documentID: Int64, publication: Document.Publication?, text: [UInt8], mentions: [Mention], _ database: Database
  ) throws {
    try database.cachedStatement(
      sql: "UPDATE document SET published = ?, published_day = ?, published_basis = ? WHERE id = ?"
    ).execute(
      arguments: [publication?.day.description, publication?.day.number, publication?.basis.rawValue, documentID])
    let remains = try takeMentions(of: documentID, text: text, database)
    try mentionWriter(database).replace(documentID: documentID, text: text, with: mentions, remains: remains)
  }

  /// Stores what a document tells when all of it was read again, in place of all that was found in it before.
  ///
  /// - Parameter undated: what it tells before any other document gives it a day.
  func rewrite(
    _ id: Int64, _ document: Document, _ mentions: [Mention], undated: [Mention], isExtracted: Bool,
    _ database: Database
  ) throws {
    if !isExtracted {
      try database.cachedStatement(
        sql: """
          UPDATE document SET publisher = ?, title = ?, author = ?, language = ?, published = ?, published_day = ?, published_basis = ?
          WHERE id = ?
          """
      ).execute(
        arguments: [
          CleanText.line(document.publisher), CleanText.line(document.title), CleanText.line(document.author),
          CleanText.line(document.language), document.publication?.day.description,
          document.publication?.day.number, document.publication?.basis.rawValue, id,
        ])
    }
    let remains = try takeMentions(of: id, text: document.text, database)
    try mentionWriter(database).replace(documentID: id, text: document.text, with: mentions, remains: remains)
    try keyWriter(database).replace(id, document, DocumentDating.keys(of: undated))
  }

  /// Takes a document away with all that came of it; the blocks and keys that it touched are marked.
  func remove(_ id: Int64, _ database: Database) throws {
    try markBlocks(of: id, database)
    _ = try takeMentions(of: id, text: nil, database)
    try keyWriter(database).mark(id)
    try database.cachedStatement(sql: "DELETE FROM document WHERE id = ?").execute(arguments: [id])
  }

  /// Removes a document's mentions; what they leave behind is for those that take their place.
  ///
  /// - Parameter text: the document's as it is stored, where it is at hand.
  private func takeMentions(of id: Int64, text known: [UInt8]?, _ database: Database) throws -> Remains {
    var text = known ?? []
    if known == nil {
      let stored = try String.fetchOne(
        database.cachedStatement(sql: "SELECT text FROM document WHERE id = ?"), arguments: [id])
      text = Array((stored ?? "").utf8)
    }
    let remains = try Remains.take(of: id, text: text, database)
    if !remains.isEmpty { try search.removeMentions(of: id, text: text, database) }
    return remains
  }

  /// The writer of dating keys, made for the one connection that a run has.
  private func keyWriter(_ database: Database) -> DatingKeyWriter {
    if let keys { return keys }
    let writer = DatingKeyWriter(database)
    keys = writer
    return writer
  }

  /// The writer of mentions, made for the one connection that a run has.
  private func mentionWriter(_ database: Database) -> MentionWriter {
    if let mentions { return mentions }
    let writer = MentionWriter(database, actors, places, search)
    mentions = writer
    return writer
  }
}

extension DocumentWriter {
  private func find(_ hash: String, _ database: Database) throws -> Int64? {
    try Int64.fetchOne(database.cachedStatement(sql: "SELECT id FROM document WHERE hash = ?"), arguments: [hash])
  }

  private func holder(of address: String, _ database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT document_id FROM document_uri WHERE uri = ?"), arguments: [address])
  }

  private func addressCount(of id: Int64, _ database: Database) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT count(*) FROM document_uri WHERE document_id = ?"), arguments: [id]) ?? 0
  }

  private func attach(_ address: String, to id: Int64, _ database: Database) throws {
    try database.cachedStatement(sql: "INSERT OR REPLACE INTO document_uri(uri, document_id) VALUES (?, ?)")
      .execute(arguments: [address, id])
  }

  /// The address that is shown is the first in order, whichever came first.
  private func settleAddress(of id: Int64, _ database: Database) throws {
    try database.cachedStatement(
      sql:
        "UPDATE document SET uri = ifnull((SELECT min(uri) FROM document_uri WHERE document_id = ?1), uri) WHERE id = ?1"
    ).execute(arguments: [id])
  }

  /// A text to which no address leads any more becomes a revision of the one that took its place.
  private func retire(_ old: Int64, into id: Int64, _ database: Database) throws {
    guard try addressCount(of: old, database) == 0 else { return try settleAddress(of: old, database) }
    try search.catchUp(database)
    try markBlocks(of: old, database)
    _ = try takeMentions(of: old, text: nil, database)
    try keyWriter(database).mark(old)
    try keepRevision(of: old, as: id, database)
    try database.cachedStatement(sql: "UPDATE document SET revision = revision + 1 WHERE id = ?").execute(arguments: [
      id
    ])
    try database.cachedStatement(sql: "DELETE FROM document WHERE id = ?").execute(arguments: [old])
  }

  private func markBlocks(of id: Int64, _ database: Database) throws {
    try database.cachedStatement(
      sql:
        "INSERT OR IGNORE INTO pending_block(block) SELECT DISTINCT block FROM mention WHERE document_id = ? AND block IS NOT NULL"
    ).execute(arguments: [id])
  }

  private func keepRevision(of old: Int64, as id: Int64, _ database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO document_revision(document_id, revision, hash, uri, publisher, title, author, published, text, original)
        SELECT ?2, (SELECT revision FROM document WHERE id = ?2), hash, uri, publisher, title, author, published, text, original
        FROM document WHERE id = ?1
        """
    ).execute(arguments: [old, id])
  }

  private func insert(_ entry: Entry, text: String, _ database: Database) throws -> Int64 {
    try database.cachedStatement(
      sql: """
        INSERT INTO document(
          hash, identifier, uri, publisher, title, author, language, published, published_day, published_basis, text, original)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: columns(of: entry, text: text))
    let id = database.lastInsertedRowID
    search.add(document: id, title: CleanText.line(entry.document.title), text: text)
    try keepGiven(entry, id, database)
    return id
  }

  private func update(_ id: Int64, _ entry: Entry, text: String, _ database: Database) throws {
    try database.cachedStatement(
      sql: """
        UPDATE document SET
          hash = ?, identifier = ?, uri = ?, publisher = ?, title = ?, author = ?, language = ?, published = ?,
          published_day = ?, published_basis = ?, text = ?, original = ?, revision = revision + 1
        WHERE id = ?
        """
    ).execute(arguments: columns(of: entry, text: text) + [id])
    try keepGiven(entry, id, database)
  }

  private func columns(of entry: Entry, text: String) -> StatementArguments {
    let document = entry.document
    let publication = document.publication
    return [
      entry.hash, CleanText.line(document.identifier), CleanText.address(document.uri),
      CleanText.line(document.publisher), CleanText.line(document.title), CleanText.line(document.author),
      CleanText.line(document.language), publication?.day.description, publication?.day.number,
      publication?.basis.rawValue, text, document.original.map { DatabaseBytes($0) },
    ]
  }

  private func keepGiven(_ entry: Entry, _ id: Int64, _ database: Database) throws {
    let given = entry.given
    try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO document_given(document_id, publisher, title, author, language, published, mentions)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        id, given.publisher, given.title, given.author, given.language, given.publication?.day.description,
        entry.isExtracted,
      ])
  }
}
