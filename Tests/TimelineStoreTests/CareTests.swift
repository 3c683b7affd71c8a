import Foundation
import GRDB
import Testing
import TimelineIngest
import TimelineModel
import TimelineStore

@Suite("Looking after the file") struct CareTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func faults(_ store: Store) -> [String] {
    Examination(store: store, version: "x").findings().filter { $0.health == .fault }.map(\.subject)
  }

  @Test("finds nothing wrong where nothing is, and has advice for every fault") func healthy() throws {
    let store = try Samples.store(at: folder.file("t.db"))
    #expect(faults(store) == [])
    let findings = Examination(store: store, version: "x").findings()
    #expect(findings.allSatisfy { $0.health == .ok && $0.advice == nil })
  }

  @Test(
    "finds what somebody changed by hand",
    arguments: [
      ("DELETE FROM event_mention", "derived tables"),
      ("UPDATE event_actor SET first_day = 7", "derived tables"),
      ("UPDATE mention SET end_byte = 9999", "derived tables"),
      ("UPDATE mention SET trigger = 'slept'", "derived tables"),
      ("PRAGMA foreign_keys = OFF; DELETE FROM place", "references"),
      ("INSERT INTO pending_block VALUES (7)", "unfinished work"),
      ("INSERT INTO document_search(document_search) VALUES ('delete-all')", "search"),
      ("UPDATE mention SET title = 'another'", "search"),
      ("UPDATE migration SET sha256 = 'other' WHERE number = 3", "schema"),
    ])
  func damaged(_ sql: String, _ subject: String) throws {
    let path = folder.file("t.db")
    _ = try Samples.store(at: path)
    try run("sqlite3", [path, sql])
    let store = try Store(path: path, access: .read)
    let found = Examination(store: store, version: "x").findings().filter { $0.health == .fault }
    #expect(found.map(\.subject).contains(subject))
    #expect(found.allSatisfy { $0.advice?.isEmpty == false })
  }

  @Test("shows a damaged page as a finding") func page() throws {
    let path = folder.file("t.db")
    _ = try Samples.store(at: path)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for page in stride(from: bytes.count / 4096 * 3 / 4 * 4096, to: bytes.count - 4096, by: 4096) {
      bytes.replaceSubrange(page..<page + 64, with: Data(repeating: 0xA5, count: 64))
    }
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(faults(try Store(path: path, access: .read)).contains("pages"))
  }

  @Test("says of corrections whether they hold") func corrections() throws {
    let store = try Samples.store(at: folder.file("t.db"))
    let id = try #require(try store.events(EventQuery()).first { $0.event.type == .consult }?.id)
    try store.correct(.note(id, "seen"))
    #expect(faults(store) == [])
    let document = try #require(try store.document(named: "c.txt"))
    #expect(document.mentions == 1)
    try store.removeDocuments([document.document.id]) { .init(document: $0, mentions: []) }
    #expect(try store.document(named: "c.txt") == nil && store.event(id: id) == nil)
    #expect(faults(store) == ["corrections"])
    try store.correct(.undo("1"))
    #expect(faults(store) == [])
  }

  @Test("copies the file whole, and never over another without a word") func backup() throws {
    let store = try Samples.store(at: folder.file("t.db"))
    let copy = folder.file("copy.db")
    #expect(try store.backup(to: copy, isForced: false) > 0)
    let before = try TimelinePicture.lines(store)
    #expect(try TimelinePicture.lines(Store(path: copy, access: .read)) == before)
    #expect(throws: BackupError.exists(path: copy)) { try store.backup(to: copy, isForced: false) }
    try store.correct(.hide(try #require(try store.events(EventQuery()).first?.id)))
    try store.backup(to: copy, isForced: true)
    #expect(try TimelinePicture.lines(Store(path: copy, access: .read)) == TimelinePicture.lines(store))
    #expect(throws: BackupError.itself(path: folder.file("t.db"))) {
      try store.backup(to: folder.file("t.db"), isForced: true)
    }
    #expect(throws: BackupError.self) { try store.backup(to: folder.path, isForced: true) }
    #expect(throws: BackupError.self) { try store.backup(to: folder.file("no/such/folder.db"), isForced: true) }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(left == ["copy.db", "t.db"])
  }

  @Test("keeps no copy of a file that isn't whole") func faultyBackup() throws {
    let path = folder.file("t.db")
    let store = try Samples.store(at: path)
    try run("sqlite3", [path, "PRAGMA foreign_keys = OFF; DELETE FROM place"])
    let copy = try folder.write("copy.db", Array("kept".utf8))
    #expect(throws: BackupError.self) { try store.backup(to: copy, isForced: true) }
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == "kept")
  }
}
