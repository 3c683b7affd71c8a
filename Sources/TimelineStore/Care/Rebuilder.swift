internal import Dispatch
internal import GRDB
internal import Synchronization
internal import TimelineIngest
internal import TimelineModel

/// Derives everything again from the stored texts, in one transaction: killed at any time, the file is as it was or as it is to be.
///
/// Documents, corrections and what people taught of actors stay; mentions that say the same keep their ids, and so do their events.
/// Documents whose mentions came from another program keep those.
public struct Rebuilder: Sendable {
  /// A batch is closed when it has so many bytes of text.
  private static let batchBytes = 2 << 20
  /// A batch is closed when it has so many documents.
  private static let batchDocuments = 256

  /// Somebody asked to stop; the file is as it was.
  public struct Stopped: Error, Sendable {}

  private let store: Store
  private let version: String
  private let extract: Ingestor.Extract

  /// A rebuild of a store.
  ///
  /// - Parameters:
  ///   - store: the file.
  ///   - version: which extractor it is.
  ///   - extract: completes a document and finds what it tells.
  public init(store: Store, version: String, extract: @escaping Ingestor.Extract) {
    (self.store, self.version, self.extract) = (store, version, extract)
  }

  /// Rebuilds.
  ///
  /// - Parameter step: told after each batch how many documents and bytes of text are done, and how many bytes there are; says whether to go on.
  /// - Throws: ``Stopped`` where it says not to, ``StoreError``.
  public func run(_ step: (_ documents: Int, _ bytes: Int, _ total: Int) -> Bool = { _, _, _ in true }) throws
    -> RebuildSummary
  {
    try store.write { database in
      let before = try TimelineState(database)
      // The indexes of words are made anew first, so that one that has gone wrong can't stand in the way.
      try database.execute(sql: "INSERT INTO document_search(document_search) VALUES ('rebuild')")
      try database.execute(sql: "INSERT INTO mention_search(mention_search) VALUES ('rebuild')")
      try store.loadKnowledge()
      var summary = try reread(database, step)
      _ = try UndatedDocuments(store: store, extract: extract).date()
      summary.undated = try Int.fetchOne(database, sql: "SELECT count(*) FROM document WHERE published IS NULL") ?? 0
      for table in ["mention", "event"] {
        try database.execute(
          sql: "INSERT OR IGNORE INTO pending_block(block) SELECT DISTINCT block FROM \(table) WHERE block IS NOT NULL")
      }
      try store.mergePending()
      try database.execute(sql: "DELETE FROM extractor_use")
      try store.noteExtractor(version)
      let after = try TimelineState(database)
      summary.mentions = .init(before.mentions, after.mentions)
      summary.events = .init(before.events, after.events)
      return summary
    }
  }

  /// A document as it was handed in.
  private struct Entry: Sendable {
    var id: Int64
    var given: Document
    /// Its mentions, where they came with it.
    var told: [Mention]?
    /// The day that others have given it.
    var corroborated: Day?
  }

  /// A document as it is read now.
  private struct Reading: Sendable {
    var document: Document
    var mentions: [Mention]
    /// What it tells before any other document gives it a day.
    var undated: [Mention]
  }

  /// Reads a document again; one that others have dated is read on that day, so that its mentions keep their events until it is asked
  /// again what others tell.
  private func read(_ entry: Entry) -> Reading {
    if let told = entry.told { return Reading(document: entry.given, mentions: told, undated: told) }
    let found = extract(entry.given)
    guard found.document.publication == nil, let day = entry.corroborated else {
      return Reading(document: found.document, mentions: found.mentions, undated: found.mentions)
    }
    var given = entry.given
    given.publication = .init(day, basis: .corroborated)
    let dated = extract(given)
    return Reading(document: dated.document, mentions: dated.mentions, undated: found.mentions)
  }

  /// Reads every document again.
  private func reread(_ database: Database, _ step: (Int, Int, Int) -> Bool) throws -> RebuildSummary {
    var summary = RebuildSummary()
    let total = try Int.fetchOne(database, sql: "SELECT sum(length(CAST(text AS BLOB))) FROM document") ?? 0
    let writer = DocumentWriter()
    try writer.begin(database)
    var (last, bytes) = (Int64(0), 0)
    while true {
      let batch = try entries(after: last, database)
      guard let end = batch.last?.id else {
        try writer.end(database)
        return summary
      }
      last = end
      let results = Mutex([Reading?](repeating: nil, count: batch.count))
      DispatchQueue.concurrentPerform(iterations: batch.count) { index in
        let found = read(batch[index])
        results.withLock { $0[index] = found }
      }
      for (entry, found) in zip(batch, results.withLock { $0 }) {
        guard let found else { continue }
        try writer.rewrite(
          entry.id, found.document, found.mentions, undated: found.undated, isExtracted: entry.told != nil, database)
        bytes += entry.given.text.count
      }
      try writer.catchUp(database)
      summary.documents += batch.count
      if !step(summary.documents, bytes, total) { throw Stopped() }
    }
  }

  private func entries(after last: Int64, _ database: Database) throws -> [Entry] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT d.id, d.uri, g.publisher, g.title, g.author, g.language, g.published, d.text, ifnull(g.mentions, 0),
            d.published_day, d.published_basis
          FROM document AS d LEFT JOIN document_given AS g ON g.document_id = d.id
          WHERE d.id > ? ORDER BY d.id LIMIT ?
          """), arguments: [last, Self.batchDocuments])
    var batch: [Entry] = []
    var bytes = 0
    while bytes < Self.batchBytes, let row = try rows.next() {
      let text: String = row[7]
      var given = Document(
        uri: row[1], publisher: row[2], title: row[3], author: row[4], language: row[5], text: Array(text.utf8))
      if let published = (row[6] as String?).flatMap({ try? Day(iso8601: $0) }) {
        given.publication = .init(published, basis: .stated)
      }
      bytes += given.text.count + 1
      let published = (row[9] as Int?).map { Day(number: $0) }
      let basis = (row[10] as String?).flatMap(DateBasis.init)
      var told: [Mention]?
      if row[8] == true {
        told = try MentionReader(database: database).fetch(
          from: MentionReader.ofDocuments, NameLookup.list([row[0] as Int64])
        ).sorted { $0.record.key < $1.record.key }.map(\.record.mention)
        if let published, let basis { given.publication = .init(published, basis: basis) }
      }
      batch.append(
        Entry(id: row[0], given: given, told: told, corroborated: basis == .corroborated ? published : nil))
    }
    return batch
  }
}
