import GRDB
import Testing
import TimelineModel

@testable import TimelineStore

@Suite("Corrections") struct CorrectingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A strike told twice and a talk of another family; their ids.
  private func sample() throws -> (store: Store, strike: Int64, talk: Int64) {
    let store = try Samples.store(at: folder.file("t.db"))
    let events = try store.events(EventQuery())
    let strike = try #require(events.first { $0.event.type == .assault }?.id)
    return (store, strike, try #require(events.first { $0.event.type == .consult }?.id))
  }

  @Test("join two events across blocks, and part them again with their ids") func merge() throws {
    let (store, strike, talk) = try sample()
    let before = try TimelinePicture.lines(store)
    let made = try store.correct(.merge(strike, talk), reason: "one visit")
    #expect(made.state == .applied && made.events == [min(strike, talk)])
    let joined = try #require(try store.event(id: talk))
    #expect(try store.event(id: strike)?.id == joined.id)
    #expect(joined.documents == 3 && joined.mentions.count == 3)
    #expect(try store.corrections(ofEvent: joined.id).map(\.correction.reason) == ["one visit"])
    #expect(throws: CorrectionError.sameEvent(strike, talk)) { try store.correct(.merge(strike, talk)) }
    try store.correct(.undo("1"))
    #expect(try store.states() == [.undone, .applied])
    #expect(try store.event(id: strike)?.id == strike && store.event(id: talk)?.id == talk)
    #expect(TimelinePicture.difference(before, try TimelinePicture.lines(store)) == [])
    try store.correct(.undo("2"))
    #expect(try store.states() == [.applied, .undone, .applied])
    #expect(try store.event(id: talk)?.documents == 3)
  }

  @Test("part the mentions of an event, which keeps its id with the larger part") func split() throws {
    let (store, strike, _) = try sample()
    let mentions = try #require(try store.event(id: strike)).mentions.map(\.id)
    #expect(throws: CorrectionError.nothingLeft(event: strike)) {
      try store.correct(.split(strike, mentions: mentions))
    }
    #expect(throws: CorrectionError.notItsMentions([99], event: strike)) {
      try store.correct(.split(strike, mentions: [99]))
    }
    let made = try store.correct(.split(strike, mentions: [mentions[1]]))
    #expect(made.state == .applied && made.events.count == 2 && made.events.contains(strike))
    #expect(try store.events(EventQuery()).count == 3)
    #expect(try store.event(id: strike)?.mentions.count == 1)
    // Merging them again overrules the split.
    try store.correct(.merge(made.events[0], made.events[1]))
    #expect(try store.states() == [.overruled, .applied])
    #expect(try store.event(id: strike)?.mentions.count == 2)
  }

  @Test("say what an event was, when, and who took part") func content() throws {
    let (store, strike, _) = try sample()
    let day = DateSpan(try Day(iso8601: "2015-10-06"))
    try store.correct(.date(strike, day))
    try store.correct(.type(strike, .incident, mode: "accident"))
    try store.correct(.title(strike, "A misfire\u{1B}[31m"))
    try store.correct(.actor(strike, "Sergei Shoigu", role: .target))
    try store.correct(.actor(strike, "islamic state", role: nil))
    let event = try #require(try store.event(id: strike)).event
    #expect(event.date == day && event.basis == .stated)
    #expect(event.type == .incident && event.mode == "accident")
    #expect(event.title == "A misfire [31m")
    #expect(event.actors.map(\.name) == ["Russia", "Sergei Shoigu"])
    #expect(event.actors.map(\.role) == [.initiator, .target])
    var query = EventQuery()
    query.from = day.earliest
    query.to = day.latest
    query.actors = ["Sergei Shoigu"]
    #expect(try store.events(query).map(\.id) == [strike])
    #expect(try store.uncorrected(ofEvent: strike)?.edtf == "2015-10-07")
    #expect(throws: CorrectionError.noSuchActor("Islamic State", event: strike)) {
      try store.correct(.actor(strike, "Islamic State", role: nil))
    }
    #expect(throws: CorrectionError.emptyText) { try store.correct(.title(strike, "\u{202E}\n")) }
    // The later of two dates holds, and the earlier one when that is undone.
    try store.correct(.date(strike, DateSpan(try Day(iso8601: "2015-10-05"))))
    #expect(try store.event(id: strike)?.edtf == "2015-10-05")
    #expect(try store.states().first == .overruled)
    try store.correct(.undo("6"))
    #expect(try store.event(id: strike)?.edtf == "2015-10-06")
    #expect(throws: CorrectionError.alreadyUndone(6)) { try store.correct(.undo("6")) }
  }

  @Test("an actor that a person adds lies within what it lay within on the day") func within() throws {
    let (store, strike, _) = try sample()
    try store.correct(.date(strike, DateSpan(try Day(iso8601: "2015-10-06"))))
    try store.correct(.actor(strike, "Sergei Lavrov", role: .participant))
    let actor = try #require(try store.event(id: strike)).event.actors.first { $0.name == "Sergei Lavrov" }
    #expect(actor?.within.contains("Russia") == true)
  }

  @Test("hide an event from every question, and bring it back with its id") func hide() throws {
    let (store, strike, talk) = try sample()
    try store.correct(.merge(strike, talk))
    let made = try store.correct(.hide(strike), reason: "not ours")
    let number = made.correction.number
    #expect(try store.event(id: strike) == nil && store.events(EventQuery()).isEmpty)
    #expect(try store.hiddenEvent(max(strike, talk))?.correction == number)
    #expect(throws: CorrectionError.hiddenEvent(talk, by: number)) { try store.correct(.hide(talk)) }
    let rows = try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM timeline_actors") }
    #expect(rows == 0)
    try store.correct(.undo(String(number)))
    #expect(try store.event(id: strike)?.id == min(strike, talk))
    #expect(try store.event(id: talk)?.id == min(strike, talk))
    try store.correct(.undo("1"))
    #expect(Set(try store.events(EventQuery()).map(\.id)).count == 2)
  }

  @Test("wait while their mentions are gone, say so, and apply again when they are back") func waiting() throws {
    let store = try Store(path: folder.file("w.db"), access: .create)
    let text = "Russia fired 26 missiles at Islamic State in Syria."
    let document = try Samples.document(text, uri: "a.txt")
    let told = try Samples.mention(document, trigger: "fired", against: "Islamic State")
    try Samples.ingest([.extracted(document, [told])], into: store)
    let id = try #require(try store.events(EventQuery()).first?.id)
    try store.correct(.title(id, "The strike"))
    let other = try Samples.document("Turkey met Iran.", uri: "a.txt")
    try Samples.ingest(
      [.extracted(other, [try Samples.mention(other, trigger: "met", type: .consult, by: "Turkey")])], into: store)
    #expect(try store.states() == [.waiting])
    #expect(try store.corrections()[0].note == "its mention is gone (a.txt)")
    #expect(try store.events(EventQuery()).map(\.event.title) != ["The strike"])
    try Samples.ingest([.extracted(document, [told])], into: store)
    #expect(try store.states() == [.applied])
    #expect(try store.events(EventQuery()).map(\.event.title) == ["The strike"])
  }

  @Test("find their mentions again when an extractor numbers and cuts them anew") func renumbered() throws {
    let store = try Store(path: folder.file("r.db"), access: .create)
    let document = try Samples.document(
      "Ships left. Russia carried out strikes on Islamic State in Syria.", uri: "a.txt")
    let old = try Samples.mention(document, trigger: "strikes", against: "Islamic State")
    try Samples.ingest([.extracted(document, [old])], into: store)
    let id = try #require(try store.events(EventQuery()).first?.id)
    try store.correct(.title(id, "The raid"))
    let first = try Samples.mention(document, trigger: "left", type: .retreat, on: "2015-10-02", by: "Turkey", at: nil)
    let new = try Samples.mention(document, trigger: "carried out strikes", against: "Islamic State")
    try store.write { database in
      let documentID = try #require(try Int64.fetchOne(database, sql: "SELECT id FROM document"))
      try DocumentWriter().update(
        documentID: documentID, publication: document.publication, text: document.text, mentions: [first, new], database
      )
    }
    try store.mergePending()
    #expect(try store.states() == [.applied])
    #expect(try store.events(EventQuery()).filter { $0.event.type == .assault }.map(\.event.title) == ["The raid"])
  }

  @Test("follow a sentence into a later version of its document, and say so") func revised() throws {
    let store = try Store(path: folder.file("v.db"), access: .create)
    let document = try Samples.document("Russia fired missiles at Syria.", uri: "a.txt")
    try Samples.ingest([.extracted(document, [try Samples.mention(document, trigger: "fired")])], into: store)
    let id = try #require(try store.events(EventQuery()).first?.id)
    try store.correct(.title(id, "The strike"))
    let later = try Samples.document("Russia fired missiles at Syria. Corrected on Friday.", uri: "a.txt")
    var mention = try Samples.mention(later, trigger: "fired")
    mention.range = 0..<document.text.count
    try Samples.ingest([.extracted(later, [mention])], into: store)
    #expect(try store.states() == [.changed])
    #expect(try store.event(id: id)?.event.title == "The strike")
  }

  @Test("say when the texts have come to say something else") func changed() throws {
    let (store, strike, _) = try sample()
    try store.correct(.date(strike, DateSpan(try Day(iso8601: "2015-10-06"))))
    for uri in ["a.txt", "b.txt"] {
      try store.write { database in
        let row = try #require(
          try Row.fetchOne(database, sql: "SELECT id, text FROM document WHERE uri = ?", arguments: [uri]))
        let document = try Samples.document(row[1], uri: uri)
        let mention = try Samples.mention(document, trigger: "fired", on: "2015-10-08", against: "Islamic State")
        try DocumentWriter().update(
          documentID: row[0], publication: document.publication, text: document.text, mentions: [mention], database)
      }
    }
    try store.mergePending()
    #expect(try store.states() == [.changed])
    #expect(
      try store.corrections()[0].note == "the texts gave '2015-10-07' when it was made, and give '2015-10-08' now")
    #expect(try store.event(id: strike)?.edtf == "2015-10-06")
  }

  @Test("can't be made of what isn't there, and then nothing is kept") func refused() throws {
    let (store, strike, _) = try sample()
    #expect(throws: CorrectionError.noEvent(999)) { try store.correct(.merge(strike, 999)) }
    #expect(throws: CorrectionError.noCorrection("7")) { try store.correct(.undo("7")) }
    #expect(throws: AskError.self) { try store.correct(.actor(strike, "Nobody at all", role: .target)) }
    #expect(try store.corrections().isEmpty)
  }
}
