import GRDB
import Testing
import TimelineIngest
import TimelineModel

@testable import TimelineStore

@Suite("Ids of events") struct EventIdentityTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let why: String
    let old: [[Int64?]]
    let ids: [[Int64]]

    init(_ why: String, _ old: [[Int64?]], _ ids: [[Int64]]) {
      (self.why, self.old, self.ids) = (why, old, ids)
    }

    var testDescription: String { why }
  }

  @Test(
    "last",
    arguments: [
      Example("an event whose mentions stay together keeps its id", [[7, 7]], [[7]]),
      Example("an event that wins mentions keeps its id", [[7, nil, 7]], [[7]]),
      Example("a new event has none", [[nil]], [[]]),
      Example("two that become one keep the lower", [[9, 4]], [[4, 9]]),
      Example("of two parts the larger keeps the id", [[7], [7, 7]], [[], [7]]),
      Example("of two equal parts the first keeps the id", [[7], [7]], [[7], []]),
      Example("mentions that change sides leave both ids where most stay", [[1, 1, 2], [2, 2]], [[1], [2]]),
    ])
  func assign(_ example: Example) {
    #expect(EventIdentity.assign(example.old) == example.ids)
  }

  @Test("of events that become one lead to the one that is left")
  func redirect() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file("t.db"), access: .create)
    let first = try Samples.document("Russia fired 26 missiles at Islamic State in Syria.", uri: "a.txt")
    let second = try Samples.document("Missiles were fired by Russia at Islamic State in Syria.", uri: "b.txt")
    try Samples.ingest(
      [.extracted(first, [try Samples.mention(first, trigger: "fired", against: "Islamic State")])], into: store)
    // Told a week later the two are two events.
    try Samples.ingest(
      [.extracted(second, [try Samples.mention(second, trigger: "fired", on: "2015-10-14", against: "Islamic State")])],
      into: store)
    let ids = try store.events(EventQuery()).map(\.id)
    #expect(ids.count == 2)
    // The second document's mention turns out to be of the first's day.
    let same = try Samples.mention(second, trigger: "fired", against: "Islamic State")
    try store.write { database in
      let id = try #require(try Int64.fetchOne(database, sql: "SELECT id FROM document WHERE uri = 'b.txt'"))
      try DocumentWriter().update(
        documentID: id, publication: second.publication, text: second.text, mentions: [same], database)
    }
    try store.mergePending()
    #expect(try store.events(EventQuery()).map(\.id) == [ids[0]])
    #expect(try store.event(id: ids[1])?.id == ids[0])
    #expect(try store.event(id: ids[1])?.documents == 2)
    #expect(try store.event(id: 999) == nil)
  }

  @Test("that are gone are never given again")
  func neverAgain() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file("t.db"), access: .create)
    let first = try Samples.document("Russia fired missiles.", uri: "a.txt")
    try Samples.ingest([.extracted(first, [try Samples.mention(first, trigger: "fired")])], into: store)
    let old = try #require(try store.events(EventQuery()).first?.id)
    let second = try Samples.document("Turkey met Iran.", uri: "a.txt")
    try Samples.ingest(
      [.extracted(second, [try Samples.mention(second, trigger: "met", type: .consult, by: "Turkey")])], into: store)
    let new = try #require(try store.events(EventQuery()).first?.id)
    #expect(new > old)
    #expect(try store.event(id: old) == nil)
  }
}
