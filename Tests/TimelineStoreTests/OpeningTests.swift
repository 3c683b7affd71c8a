import Foundation
import Migrations
import Testing
import TimelineStore

@Suite("Opening a file") struct OpeningTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("makes a timeline where there is none, and only when asked to")
  func create() throws {
    let path = folder.file("new.db")
    #expect(throws: StoreError.missing(path: path)) { try Store(path: path, access: .read) }
    #expect(throws: StoreError.missing(path: path)) { try Store(path: path, access: .write) }
    #expect(!FileManager.default.fileExists(atPath: path))
    _ = try Store(path: path, access: .create)
    #expect(try Store(path: path, access: .read).events(EventQuery()).isEmpty)
  }

  @Test("refuses what is no timeline and leaves it as it is", arguments: [Store.Access.read, .write, .create])
  func refuse(_ access: Store.Access) throws {
    let text = try folder.write(
      "notes.txt", Array("Not a database, but long enough to be read as a header of one. ".utf8))
    try expectRefused(text, access, .notADatabase(path: text))

    let other = folder.file("other.db")
    try run("sqlite3", [other, "CREATE TABLE note(text); INSERT INTO note VALUES ('mine');"])
    try expectRefused(other, access, .notATimeline(path: other))

    let newer = folder.file("newer.db")
    _ = try Store(path: newer, access: .create)
    try run("sqlite3", [newer, "PRAGMA user_version = 99"])
    try expectRefused(newer, access, .newer(path: newer, version: 99, known: Migrations.all.count))
  }

  @Test("refuses a timeline that was cut short", arguments: [Store.Access.read, .write, .create])
  func truncated(_ access: Store.Access) throws {
    let path = folder.file("cut.db")
    _ = try Samples.store(at: path)
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: path))
    try expectRefused(
      path, access, .corrupt(path: path, reason: "it should have \(whole.count) bytes and has \(whole.count / 2)"))
  }

  @Test("refuses to write to a timeline with a damaged page")
  func damaged() throws {
    let path = folder.file("damaged.db")
    _ = try Samples.store(at: path)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for page in stride(from: 3 * 4096, to: bytes.count, by: 4096 * 2) {
      bytes.replaceSubrange(page..<page + 64, with: Data(repeating: 0xA5, count: 64))
    }
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect { try Store(path: path, access: .write) } throws: { error in
      if case StoreError.corrupt = error { true } else { false }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test("refuses a folder") func folderAsFile() throws {
    #expect(throws: StoreError.unreadable(path: folder.path, reason: "it is no regular file")) {
      try Store(path: folder.path, access: .create)
    }
  }

  @Test("takes a file that was made by hand, in the shell")
  func byHand() throws {
    let path = folder.file("hand.db")
    try makeByHand(path)
    let store = try Store(path: path, access: .create)
    let document = try Samples.document("Russia fired missiles.", uri: "a.txt")
    try Samples.ingest([.extracted(document, [try Samples.mention(document, trigger: "fired")])], into: store)
    #expect(try store.events(EventQuery()).count == 1)
  }

  @Test("gives the schema that the SQL files give by hand")
  func sameSchema() throws {
    let (byHand, byProgram) = (folder.file("hand.db"), folder.file("program.db"))
    try makeByHand(byHand)
    _ = try Store(path: byProgram, access: .create)
    let question =
      "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name; PRAGMA application_id; PRAGMA user_version"
    let (left, right) = (try run("sqlite3", [byHand, question]), try run("sqlite3", [byProgram, question]))
    #expect(left.out == right.out)
    #expect(left.out.contains("CREATE TABLE event"))
  }

  @Test("is refused while the applied migrations are another program's")
  func foreignMigration() throws {
    let path = folder.file("foreign.db")
    _ = try Store(path: path, access: .create)
    try run("sqlite3", [path, "UPDATE migration SET sha256 = 'other' WHERE number = 2"])
    #expect(throws: StoreError.foreignMigration(path: path, name: "0002_knowledge.sql")) {
      try Store(path: path, access: .write)
    }
  }

  private func expectRefused(_ path: String, _ access: Store.Access, _ error: StoreError) throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: error) { try Store(path: path, access: access) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(!error.description.isEmpty)
  }

  private func makeByHand(_ path: String) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(packageFolder)/Migrations").filter {
      $0.hasSuffix(".sql")
    }
    for file in files.sorted() {
      let result = try run(
        "sqlite3", ["-bail", path],
        input: String(contentsOfFile: "\(packageFolder)/Migrations/\(file)", encoding: .utf8))
      #expect(result.error.isEmpty && result.code == 0, "\(file): \(result.error)")
    }
  }
}
