import Testing
import TimelineModel

@testable import TimelineStore

@Suite("Exchange of corrections") struct CorrectionExchangeTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "reads a moment and gives the next",
    arguments: [
      ("2015-10-08T09:30:00Z", "2015-10-08T09:30:00.000001Z"),
      ("2015-10-08T09:30:00.000009Z", "2015-10-08T09:30:00.000010Z"),
      ("2015-12-31T23:59:59.999999Z", "2016-01-01T00:00:00.000000Z"),
    ])
  func moments(_ text: String, _ next: String) throws {
    #expect(try #require(CorrectionMoment(text)).next.description == next)
  }

  @Test(
    "reads no other moments",
    arguments: [
      "", "2015-10-08", "2015-13-08T09:30:00Z", "2015-10-08T24:00:00Z", "2015-10-08T09:30:00.5Z",
      "２015-10-08T09:30:00Z",
    ])
  func noMoments(_ text: String) {
    #expect(CorrectionMoment(text) == nil)
  }

  @Test("gives each correction a later moment than all before, whatever the clock says") func clock() throws {
    let store = try Samples.store(at: folder.file("t.db"))
    let id = try #require(try store.events(EventQuery()).first?.id)
    for now in ["2020-01-01T00:00:00.000000Z", "2020-01-01T00:00:00.000000Z", "2019-01-01T00:00:00.000000Z"] {
      try store.correct(.note(id, "one"), by: "Ada", at: now)
    }
    #expect(
      try store.corrections().map(\.correction.madeAt) == [
        "2020-01-01T00:00:00.000000Z", "2020-01-01T00:00:00.000001Z", "2020-01-01T00:00:00.000002Z",
      ])
  }

  @Test("takes in what another made, once, in any order") func exchange() throws {
    let mine = try Samples.store(at: folder.file("mine.db"))
    let theirs = try Samples.store(at: folder.file("theirs.db"))
    let id = try #require(try mine.events(EventQuery()).first { $0.event.type == .assault }?.id)
    try mine.correct(.title(id, "A"))
    try mine.correct(.title(id, "B"))
    try theirs.correct(
      .note(try #require(try theirs.events(EventQuery()).first?.id), "seen"), by: "Bob", at: "2021-01-01T00:00:00Z")
    let lines = try mine.exported()
    #expect(try theirs.imported(lines.reversed()) == CorrectionImport(new: 2, known: 0))
    #expect(try theirs.imported(lines) == CorrectionImport(new: 0, known: 2))
    #expect(try mine.imported(try theirs.exported()) == CorrectionImport(new: 1, known: 2))
    #expect(try mine.exported() == theirs.exported())
    #expect(try mine.exported().count == 3)
    #expect(TimelinePicture.difference(try TimelinePicture.lines(mine), try TimelinePicture.lines(theirs)) == [])
    #expect(try theirs.events(EventQuery()).contains { $0.event.title == "B" })
  }

  @Test("an undo that comes before what it undoes waits for it") func undoFirst() throws {
    let mine = try Samples.store(at: folder.file("mine.db"))
    let theirs = try Samples.store(at: folder.file("theirs.db"))
    let id = try #require(try mine.events(EventQuery()).first?.id)
    try mine.correct(.title(id, "A"))
    try mine.correct(.undo("1"))
    let lines = try mine.exported()
    try theirs.imported([lines[1]])
    #expect(try theirs.states() == [.waiting])
    try theirs.imported([lines[0]])
    #expect(try theirs.states() == [.undone, .applied])
  }

  @Test(
    "names lines that are no corrections, and keeps the others",
    arguments: [
      ("rain", "it is no correction"), ("{}", "it is no correction"), ("", "it is no correction"),
      (#"\#u{22}made_by\#u{22}:\#u{22}Ada"#, "it is no correction"),
    ])
  func badLines(_ bad: String, _ reason: String) throws {
    let mine = try Samples.store(at: folder.file("mine.db"))
    let theirs = try Samples.store(at: folder.file("theirs.db"))
    try mine.correct(.note(try #require(try mine.events(EventQuery()).first?.id), "seen"))
    let result = try theirs.imported([bad] + mine.exported())
    #expect(result.new == 1 && result.failed.map(\.line) == [1])
    #expect(result.failed.first?.reason.hasPrefix(reason) == true)
  }

  @Test(
    "refuses corrections that were changed on the way, or never were any",
    arguments: [
      (#""kind":"note""#, #""kind":"weather""#, "its parts make no correction of kind 'weather'"),
      (#""kind":"note""#, #""kind":"merge""#, "its parts make no correction of kind 'merge'"),
      ("seen", "unseen", "it isn't what it was when it was exported"),
      (#""trigger":["#, #""trigger":[-7,"#, "its parts make no correction"),
      ("2020-01-01T", "2020-02-30T", "its parts make no correction"),
    ])
  func tampered(_ old: String, _ new: String, _ reason: String) throws {
    let mine = try Samples.store(at: folder.file("mine.db"))
    try mine.correct(.note(try #require(try mine.events(EventQuery()).first?.id), "seen"))
    let line = try #require(try mine.exported().first)
    #expect(line.contains(old))
    let result = try mine.imported([line.replacing(old, with: new)])
    #expect(result.new == 0 && result.failed.first?.reason.hasPrefix(reason) == true)
  }
}
