import Foundation
import GRDB
import Testing
import TimelineIngest
import TimelineModel
import TimelineStore

@Suite("Whole or absent") struct WholeOrAbsentTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  struct Interruption: Error {}

  @Test("a run that is cut off leaves whole documents, and the next run ends what it began")
  func interrupted() throws {
    var corpus = Corpus(seed: 11)
    let documents = try corpus.reports(600)
    let store = try Store(path: folder.file("t.db"), access: .create)
    let extractor = Extractor()
    var rest = documents.makeIterator()
    var count = 0
    #expect(throws: Interruption.self) {
      try Ingestor(store: store, extract: { extractor.extract($0) }).run {
        count += 1
        if count > 550 { throw Interruption() }
        return rest.next().map { .document($0) }
      }
    }
    try expectWhole(store, of: documents)
    let stored = try store.counts().documents
    #expect(stored > 0 && stored < 550)
    try expectCompleted(store, documents)
  }

  @Test("a process that is killed leaves whole documents, and the next run ends what it began")
  func killed() throws {
    var corpus = Corpus(seed: 12)
    let documents = try corpus.reports(700)
    let path = folder.file("t.db")
    let process = Process()
    process.executableURL = Bundle.main.bundleURL.appendingPathComponent("timeline")
    process.arguments = ["ingest", "-", "--input-format", "jsonl", "--db", path]
    let (input, words) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardError = words
    try process.run()
    // A pipe of 4 KB holds few lines: when the last is in it, two batches of 256 have been read, and the first is being written
    // or was.
    #expect(fcntl(input.fileHandleForWriting.fileDescriptor, 1031, 4096) == 4096)
    let lines = try documents.map { try jsonLine($0) }.joined()
    try input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    let store = try Store(path: path, access: .write)
    #expect(try store.counts().documents < documents.count)
    try expectWhole(store, of: documents)
    try expectCompleted(store, documents)
  }

  /// Every document that is in has all its mentions.
  private func expectWhole(_ store: Store, of documents: [Document]) throws {
    let extractor = Extractor()
    let given = Dictionary(uniqueKeysWithValues: documents.map { ($0.uri, $0) })
    let rows = try store.read {
      try Row.fetchAll(
        $0, sql: "SELECT uri, (SELECT count(*) FROM mention WHERE document_id = d.id) AS mentions FROM document AS d")
    }
    for row in rows {
      let document = try #require(given[row["uri"]])
      #expect(extractor.extract(document).mentions.count == row["mentions"])
    }
    #expect(try store.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
  }

  /// The next run makes the timeline that one run without a break makes.
  private func expectCompleted(_ store: Store, _ documents: [Document]) throws {
    try store.ingest([documents])
    let fresh = try Store(path: folder.file("fresh.db"), access: .create)
    try fresh.ingest([documents])
    #expect(TimelinePicture.difference(try TimelinePicture.lines(fresh), try TimelinePicture.lines(store)) == [])
  }

  private func jsonLine(_ document: Document) throws -> String {
    var fields = ["uri": document.uri, "text": String(decoding: document.text, as: UTF8.self)]
    fields["publisher"] = document.publisher
    fields["published"] = document.publication?.day.description
    return String(decoding: try JSONSerialization.data(withJSONObject: fields), as: UTF8.self) + "\n"
  }
}
