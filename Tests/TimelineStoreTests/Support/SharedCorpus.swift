import Foundation
import Synchronization
import TimelineIngest
import TimelineModel
import TimelineStore

/// Two hundred articles that the tests of what always holds share; each is read once, however many stores it goes into.
final class SharedCorpus: Sendable {
  static let size = 200
  private static let built = Result { try SharedCorpus() }

  /// The corpus, made by the first test that asks for it.
  static func get() throws -> SharedCorpus { try built.get() }

  let documents: [Document]
  private let folder: TemporaryFolder
  private let extractor = Extractor()
  private let known = Mutex<[String: Extraction]>([:])

  private init() throws {
    var corpus = Corpus(seed: 2015)
    folder = try TemporaryFolder()
    let own = try corpus.documents(Self.size - 12, undatedIn: 12)
    documents = own + own.prefix(12).map { corpus.twin(of: $0) }
    let store = try Store(path: folder.file("whole.db"), access: .create)
    try ingest([documents], into: store)
  }

  /// A copy of the store of all its documents, taken in at once.
  func store(at path: String) throws -> Store {
    try FileManager.default.copyItem(atPath: folder.file("whole.db"), toPath: path)
    return try Store(path: path, access: .create)
  }

  /// What an article tells, from memory where it was read before on the same day.
  func extract(_ document: Document) -> Extraction {
    let key = document.contentHash + document.uri
    if let found = known.withLock({ $0[key] }) { return found }
    let found = extractor.extract(document)
    known.withLock { $0[key] = found }
    return found
  }

  /// Takes documents into a store, each run in its order.
  @discardableResult
  func ingest(_ runs: [[Document]], into store: Store) throws -> [IngestSummary] {
    try runs.map { run in
      var rest = run.makeIterator()
      return try Ingestor(store: store, extract: extract).run { rest.next().map { .document($0) } }
    }
  }

  /// Takes documents into a store as `extract` hands them on: read elsewhere.
  func ingestRead(_ documents: [Document], into store: Store) throws {
    var rest = documents.makeIterator()
    _ = try Ingestor(store: store, extract: extract).run {
      rest.next().map { .read($0, extract($0), isPassing: false) }
    }
  }
}
