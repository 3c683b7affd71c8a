internal import GRDB
public import TimelineIngest
public import TimelineModel

/// Takes documents in: extraction on all cores, one writer, a batch of documents a transaction.
///
/// While one batch is written the next is extracted, and the one after it read. Memory holds three batches, however many documents there
/// are. Killed at any time, each document is in with all its mentions or not at all, and the next run merges what this one left.
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
    var readings = UndatedReadings()
    var input = try read(next, &summary, report)
    while true {
      let batch = try unknown(input.works, &summary, report)
      if !batch.isEmpty || !extracted.isEmpty {
        let step = begin(writing: extracted, extracting: batch, writer)
        // Files are opened and taken apart here meanwhile; the database is the writer's until it is done.
        let following = Result { input.isLast ? Batch(isLast: true) : try read(next, &summary, report) }
        extracted = try step.finish(&summary)
        for entry in extracted { readings.keep(entry) }
        report(summary, nil)
        input = try following.get()
      } else if input.isLast {
        break
      } else {
        input = try read(next, &summary, report)
      }
    }
    summary.dated = try UndatedDocuments(store: store, extract: extract, readings: readings).date()
    try store.mergePending()
    return summary
  }

  /// Something that is waiting for extraction, or came with it.
  private enum Work: Sendable {
    case document(Document, hash: String, address: String?)
    /// As if it had been read here.
    case read(DocumentWriter.Entry)
    case extracted(DocumentWriter.Entry)
  }

  /// What was read in one go.
  private struct Batch {
    var works: [Work] = []
    /// Whether nothing comes after it.
    var isLast = false
  }

  private func read(
    _ next: () throws -> IngestInput?, _ summary: inout IngestSummary, _ report: (IngestSummary, IngestInput?) -> Void
  ) throws -> Batch {
    var batch = Batch()
    var bytes = 0
    while bytes < Self.batchBytes, batch.works.count < Self.batchDocuments {
      guard let input = try next() else {
        batch.isLast = true
        break
      }
      switch input {
      case .document(let document), .passing(let document):
        bytes += document.text.count + 1
        let address: String? = if case .document = input { CleanText.address(document.uri) } else { nil }
        batch.works.append(.document(document, hash: document.contentHash, address: address))
      case .read(let document, let extraction, let isPassing):
        bytes += document.text.count + 1
        batch.works.append(
          .read(
            .init(
              given: document, hash: document.contentHash,
              address: isPassing ? nil : CleanText.address(document.uri), document: extraction.document,
              mentions: extraction.mentions)))
      case .extracted(let document, let mentions, let given, let isPassing):
        bytes += document.text.count + 1
        let given = given ?? document
        batch.works.append(
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

  /// Passes over the documents that are there already, and counts them.
  private func unknown(
    _ works: [Work], _ summary: inout IngestSummary, _ report: (IngestSummary, IngestInput?) -> Void
  ) throws -> [Work] {
    try works.filter { work in
      switch work {
      case .document(_, let hash, let address): try !passesOver(hash, address, &summary, report)
      case .read(let entry): try !passesOver(entry.hash, entry.address, &summary, report)
      case .extracted: true
      }
    }
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

  /// Begins to write one batch while the next is extracted.
  private func begin(writing old: [DocumentWriter.Entry], extracting new: [Work], _ writer: DocumentWriter)
    -> IngestStep
  {
    let pen = Pen(writer: writer, store: store, version: version)
    let makings = new.map { work -> @Sendable () -> DocumentWriter.Entry in
      switch work {
      case .read(let ready), .extracted(let ready): { ready }
      case .document(let document, let hash, let address):
        { [extract] in
          let found = extract(document)
          return .init(
            given: document, hash: hash, address: address, document: found.document, mentions: found.mentions)
        }
      }
    }
    return IngestStep(writing: { try pen.write(old) }, extracting: makings)
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
        try writer.begin(database)
        if let version, entries.contains(where: { !$0.isExtracted }) { try store.noteExtractor(version) }
        for entry in entries {
          switch try writer.store(entry, database) {
          case .new: counts.new += 1
          case .unchanged: counts.unchanged += 1
          case .revised: counts.revised += 1
          }
        }
        try writer.end(database)
      }
    } catch {
      writer.forget()
      throw error
    }
    for entry in entries { counts.mentions += entry.mentions.count }
    return counts
  }
}
