import Foundation
import GRDB
import Testing
import TimelineIngest
import TimelineModel
import TimelineStore

@Suite("A rebuild") struct RebuildTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A timeline in which every event is titled wrongly, as if by an older program, and what it should say.
  private func stale() throws -> (path: String, stale: [String], right: [String]) {
    var corpus = Corpus(seed: 41)
    let path = folder.file("t.db")
    let store = try Store(path: path, access: .create)
    try store.ingest([try corpus.documents(30)])
    let right = try TimelinePicture.lines(store)
    try store.write {
      try $0.execute(sql: "UPDATE mention SET title = 'old'; UPDATE event SET title = 'old', digest = 0")
    }
    return (path, try TimelinePicture.lines(store), right)
  }

  @Test("that is stopped leaves the file as it was") func stopped() throws {
    let (path, stale, right) = try stale()
    let store = try Store(path: path, access: .write)
    let extractor = Extractor()
    let rebuilder = Rebuilder(store: store, version: "new") { extractor.extract($0) }
    #expect(throws: Rebuilder.Stopped.self) { try rebuilder.run { _, _, _ in false } }
    #expect(try TimelinePicture.lines(store) == stale)
    let summary = try rebuilder.run { documents, bytes, total in documents > 0 && bytes == total }
    #expect(summary.mentions.changed > 0 && summary.mentions.new == 0 && summary.mentions.gone == 0)
    #expect(TimelinePicture.difference(right, try TimelinePicture.lines(store)) == [])
  }

  @Test("that is killed leaves the old or the new") func killed() throws {
    let (path, stale, right) = try stale()
    let process = Process()
    process.executableURL = Bundle.main.bundleURL.appendingPathComponent("timeline")
    process.arguments = ["rebuild", "--db", path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    // The journal is there from the first change until the last.
    while process.isRunning, access(path + "-journal", F_OK) != 0 { sched_yield() }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let store = try Store(path: path, access: .write)
    let left = try TimelinePicture.lines(store)
    #expect(left == stale || TimelinePicture.difference(right, left) == [])
    #expect(try store.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
  }

  @Test("for which the disk is too small leaves the file as it was, and ends with 2") func full() throws {
    let (path, stale, _) = try stale()
    let program = Bundle.main.bundleURL.appendingPathComponent("timeline").path
    // No file may grow beyond 64 kB, so the journal can't hold what it must.
    let result = try run("bash", ["-c", "trap '' XFSZ; ulimit -f 64; exec '\(program)' rebuild --db '\(path)'"])
    #expect(result.code == 2 && result.error.contains("can't be used"))
    let store = try Store(path: path, access: .write)
    #expect(try TimelinePicture.lines(store) == stale)
    #expect(try store.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
  }

  @Test("keeps what another program found") func extracted() throws {
    let store = try Samples.store(at: folder.file("e.db"))
    let before = try TimelinePicture.lines(store)
    let summary = try Rebuilder(store: store, version: "new") { Extraction(document: $0, mentions: []) }.run()
    #expect(summary.mentions.same == 3 && summary.events.same == 2)
    #expect(try TimelinePicture.lines(store) == before)
  }
}
