internal import Dispatch
internal import GRDB
internal import Synchronization
public import TimelineIngest
public import TimelineModel

/// Takes documents in: extraction on all cores, one writer, a batch of documents a transaction.
///
/// While one batch is written the next is extracted. Memory holds two batches, however many documents there are. Killed at any time,
/// each document is in with all its mentions or not at all, and the next run merges what this one left.
public struct Ingestor: Sendable {
  /// Completes a document and finds what it tells.
  public typealias Extract = @Sendable (Document) -> Extraction

  /// A batch is closed when it has so many bytes of text.
  private static let batchBytes = 2 << 20
  /// A batch is closed when it has so many documents.
  private static let batchDocuments = 256

  private let store: Store
  private let extract: Extract
  private let version: String?

  /// A run into a store.
  ///
  /// - Parameters:
  ///   - store: where documents go.
  ///   - version: which extractor it is; the file keeps it.
  ///   - extract: completes a document and finds what it tells; called from any thread.
  public init(store: Store, version: String? = nil, extract: @escaping Extract) {
    self.store = store
    self.version = version
    self.extract = extract
  }

  /// Takes in all that `next` gives until it gives `nil`, then merges.
  ///
  /// - Parameters:
  ///   - next: gives what comes next; called from one thread.
  ///   - report: told of each batch what the run has come to, and of each thing that was skipped or failed at once.
  public func run(
    _ next: () throws -> IngestInput?, report: (IngestSummary, IngestInput?) -> Void = { _, _ in }
  ) throws -> IngestSummary {
    var summary = IngestSummary()
    let writer = DocumentWriter()
    var extracted: [DocumentWriter.Entry] = []
    while true {
      let batch = try read(next, &summary, report)
      if batch.isEmpty, extracted.isEmpty { break }
      extracted = try step(writing: extracted, extracting: batch, writer, &summary)
      report(summary, nil)
    }
    summary.dated = try UndatedDocuments(store: store, extract: extract).date()
    try store.mergePending()
    return summary
  }

  /// Something that is waiting for extraction, or came with it.
  private enum Work: Sendable {
    case document(Document, hash: String, address: String?)
    case extracted(DocumentWriter.Entry)
  }

  private func read(
    _ next: () throws -> IngestInput?, _ summary: inout IngestSummary, _ report: (IngestSummary, IngestInput?) -> Void
  ) throws -> [Work] {
    var batch: [Work] = []
    var bytes = 0
    while bytes < Self.batchBytes, batch.count < Self.batchDocuments, let input = try next() {
      switch input {
      case .document(let document), .passing(let document):
        bytes += document.text.count + 1
        let hash = document.contentHash
        let address: String? = if case .document = input { CleanText.address(document.uri) } else { nil }
        if try passesOver(hash, address, &summary, report) { continue }
        batch.append(.document(document, hash: hash, address: address))
      case .read(let document, let extraction, let isPassing):
        bytes += document.text.count + 1
        let hash = document.contentHash
        let address: String? = isPassing ? nil : CleanText.address(document.uri)
        if try passesOver(hash, address, &summary, report) { continue }
        batch.append(
          .extracted(
            .init(
              given: document, hash: hash, address: address, document: extraction.document,
              mentions: extraction.mentions)))
      case .extracted(let document, let mentions, let given, let isPassing):
        bytes += document.text.count + 1
        let given = given ?? document
        batch.append(
          .extracted(
            .init(
              given: given, hash: given.contentHash,
              address: isPassing ? nil : CleanText.address(document.uri), isExtracted: true, document: document,
              mentions: mentions)))
      case .skipped:
        summary.skipped += 1
        report(summary, input)
      case .failed:
        summary.failed += 1
        report(summary, input)
      }
    }
    return batch
  }

  /// Counts a document that is there already.
  private func passesOver(
    _ hash: String, _ address: String?, _ summary: inout IngestSummary, _ report: (IngestSummary, IngestInput?) -> Void
  ) throws -> Bool {
    guard try store.holds(hash, address) else { return false }
    summary.unchanged += 1
    // A long run over known documents still shows that it moves.
    if summary.unchanged.isMultiple(of: Self.batchDocuments) { report(summary, nil) }
    return true
  }

  /// Writes one batch while it extracts the next.
  private func step(
    writing old: [DocumentWriter.Entry], extracting new: [Work], _ writer: DocumentWriter,
    _ summary: inout IngestSummary
  ) throws -> [DocumentWriter.Entry] {
    let results = Mutex([DocumentWriter.Entry?](repeating: nil, count: new.count))
    let written = Mutex<Result<IngestSummary, any Error>>(.success(IngestSummary()))
    let pen = Pen(writer: writer, store: store, version: version)
    DispatchQueue.concurrentPerform(iterations: new.count + 1) { index in
      if index == 0 {
        let result = Result { try pen.write(old) }
        written.withLock { $0 = result }
        return
      }
      let entry: DocumentWriter.Entry
      switch new[index - 1] {
      case .extracted(let ready): entry = ready
      case .document(let document, let hash, let address):
        let found = extract(document)
        entry = .init(
          given: document, hash: hash, address: address, document: found.document, mentions: found.mentions)
      }
      results.withLock { $0[index - 1] = entry }
    }
    let counts = try written.withLock { try $0.get() }
    summary.new += counts.new
    summary.unchanged += counts.unchanged
    summary.revised += counts.revised
    summary.mentions += counts.mentions
    return results.withLock { $0.compactMap { $0 } }
  }
}

extension Store {
  /// Whether a document is there already, word for word and under its address.
  ///
  /// - Parameters:
  ///   - document: as it was handed in.
  ///   - isPassing: whether its address names nothing that lasts.
  public func holds(_ document: Document, isPassing: Bool) throws -> Bool {
    try holds(document.contentHash, isPassing ? nil : CleanText.address(document.uri))
  }

  fileprivate func holds(_ hash: String, _ address: String?) throws -> Bool {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT 1 FROM document AS d
          WHERE d.hash = ?1 AND (?2 IS NULL OR EXISTS (SELECT 1 FROM document_uri AS u WHERE u.uri = ?2 AND u.document_id = d.id))
          """)
      return try Int.fetchOne(statement, arguments: [hash, address]) != nil
    }
  }
}

/// The one writer of a run, used by one thread at a time.
private struct Pen: @unchecked Sendable {
  let writer: DocumentWriter
  let store: Store
  let version: String?

  /// Writes a batch in one transaction.
  func write(_ entries: [DocumentWriter.Entry]) throws -> IngestSummary {
    var counts = IngestSummary()
    if entries.isEmpty {
      // The first batch is being extracted: time to bring the word lists up to date.
      try store.loadKnowledge()
      return counts
    }
    do {
      try store.write { database in
        try writer.search.begin(database)
        if let version, entries.contains(where: { !$0.isExtracted }) { try store.noteExtractor(version) }
        for entry in entries {
          switch try writer.store(entry, database) {
          case .new: counts.new += 1
          case .unchanged: counts.unchanged += 1
          case .revised: counts.revised += 1
          }
        }
        try writer.search.end(database)
      }
    } catch {
      writer.forget()
      throw error
    }
    for entry in entries { counts.mentions += entry.mentions.count }
    return counts
  }
}
