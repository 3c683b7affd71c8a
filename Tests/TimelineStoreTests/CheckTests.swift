import GRDB
import Testing
import TimelineIngest
import TimelineStore

@Suite("The checks of a column's words") struct CheckTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "cost no temporary table at each row that is written",
    arguments: ["actor", "document", "event", "event_actor", "mention", "mention_actor", "place"])
  func plain(_ table: String) throws {
    let store = try Store(path: folder.file("t.db"), access: .create)
    let steps = try store.read { try Row.fetchAll($0, sql: "EXPLAIN INSERT INTO \(table) DEFAULT VALUES") }
    #expect(!steps.isEmpty)
    #expect(!steps.contains { $0["opcode"] == "OpenEphemeral" })
  }

  @Test(
    "refuse every other word",
    arguments: [
      ("document", "published_basis"), ("actor", "origin"), ("place", "origin"), ("mention", "status"),
      ("mention", "qualifier"), ("mention", "basis"), ("mention_actor", "role"), ("event", "status"),
      ("event", "qualifier"), ("event", "basis"), ("event_actor", "role"),
    ])
  func refused(_ table: String, _ column: String) throws {
    var corpus = Corpus(seed: 21)
    var documents = try corpus.reports(20)[...]
    let store = try Store(path: folder.file("t.db"), access: .create)
    let extractor = Extractor()
    _ = try Ingestor(store: store) { extractor.extract($0) }.run { documents.popFirst().map { .document($0) } }
    let error = #expect(throws: DatabaseError.self) {
      try store.write { try $0.execute(sql: "UPDATE \(table) SET \(column) = 'otherwise'") }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
    #expect(error?.message?.contains("CHECK") == true)
  }
}
