import GRDB
import Testing
import TimelineIngest
import TimelineModel
import TimelineStore

@Suite("What always holds") struct PropertyTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("the order of documents does not matter, in one run or in many", arguments: [1, 2] as [UInt64])
  func order(_ seed: UInt64) throws {
    let shared = try SharedCorpus.get()
    let expected = try TimelinePicture.lines(try shared.store(at: folder.file("whole.db")))
    #expect(expected.count > 100)
    #expect(expected.contains { $0.contains("corroborated") }, "some undated document is dated by others")
    var corpus = Corpus(seed: seed)
    let shuffled = corpus.shuffled(shared.documents)
    let cuts = ([0, SharedCorpus.size] + (0..<1 + corpus.next(5)).map { _ in corpus.next(SharedCorpus.size) }).sorted()
    let runs = zip(cuts, cuts.dropFirst()).map { Array(shuffled[$0..<$1]) }
    let parts = try Store(path: folder.file("parts.db"), access: .create)
    try shared.ingest(runs, into: parts)
    #expect(TimelinePicture.difference(expected, try TimelinePicture.lines(parts)) == [])
  }

  @Test("read elsewhere and handed on, documents give the same timeline, and are known when they come themselves")
  func readElsewhere() throws {
    let shared = try SharedCorpus.get()
    let here = try shared.store(at: folder.file("here.db"))
    let elsewhere = try Store(path: folder.file("elsewhere.db"), access: .create)
    try shared.ingestRead(shared.documents, into: elsewhere)
    #expect(TimelinePicture.difference(try TimelinePicture.lines(here), try TimelinePicture.lines(elsewhere)) == [])
    let again = try shared.ingest([shared.documents], into: elsewhere)[0]
    #expect((again.new, again.unchanged, again.revised) == (0, SharedCorpus.size, 0))
  }

  @Test("the same again changes nothing, ids included") func again() throws {
    let shared = try SharedCorpus.get()
    var corpus = Corpus(seed: 4)
    let store = try shared.store(at: folder.file("t.db"))
    let before = try store.events(EventQuery(), mentions: true)
    let second = try shared.ingest([corpus.shuffled(shared.documents)], into: store)[0]
    #expect((second.new, second.unchanged, second.revised) == (0, SharedCorpus.size, 0))
    #expect(try store.events(EventQuery(), mentions: true) == before)
  }

  @Test("an event keeps its id, or the id leads to it, while its mentions stay together")
  func idsLast() throws {
    let shared = try SharedCorpus.get()
    var corpus = Corpus(seed: 21)
    let shuffled = corpus.shuffled(shared.documents)
    let store = try Store(path: folder.file("t.db"), access: .create)
    func told(_ event: StoredEvent) -> Set<String> {
      Set(event.mentions.map { "\($0.document.uri) \($0.mention.triggerRange) \($0.mention.type)" })
    }
    var kept = 0
    var old: [Int64: Set<String>] = [:]
    for run in [shuffled[..<70], shuffled[70..<140], shuffled[140...]] {
      try shared.ingest([Array(run)], into: store)
      let events = try store.events(EventQuery(), mentions: true)
      for (id, mentions) in old {
        guard let event = events.first(where: { told($0).isSuperset(of: mentions) }) else { continue }
        kept += 1
        #expect(try store.event(id: id)?.id == event.id)
      }
      old = Dictionary(uniqueKeysWithValues: events.map { ($0.id, told($0)) })
    }
    #expect(kept > 100)
  }

  @Test("a changed text takes the place of the old one, which is kept") func revised() throws {
    var corpus = Corpus(seed: 5)
    let documents = try corpus.documents(12)
    let store = try Store(path: folder.file("t.db"), access: .create)
    try store.ingest([documents])
    var changed = try corpus.documents(12)
    let revised = try store.ingest([changed])[0]
    #expect(revised.revised == 12)
    changed[0].text += Array("\n\nRussia bombed Homs on 3 October 2015.".utf8)
    #expect(try store.ingest([[changed[0]]])[0].revised == 1)
    let fresh = try Store(path: folder.file("fresh.db"), access: .create)
    try fresh.ingest([changed])
    #expect(TimelinePicture.difference(try TimelinePicture.lines(fresh), try TimelinePicture.lines(store)) == [])
    let kept = try store.read {
      try Row.fetchAll($0, sql: "SELECT document_id, revision, text FROM document_revision ORDER BY 1, 2")
    }
    #expect(kept.count == 13)
    #expect(kept[0]["text"] == String(decoding: documents[0].text, as: UTF8.self))
  }

  @Test("every mention is cut out of the stored text, and so are its date and trigger")
  func evidence() throws {
    let shared = try SharedCorpus.get()
    let documents = shared.documents
    let store = try shared.store(at: folder.file("t.db"))
    let texts = Dictionary(uniqueKeysWithValues: documents.map { ($0.uri, $0.text) })
    var dated = 0
    for event in try store.events(EventQuery(), mentions: true) {
      #expect(!event.mentions.isEmpty)
      #expect(Set(event.mentions.map(\.document.id)).count == event.documents)
      for stored in event.mentions {
        let text = try #require(texts[stored.document.uri])
        let cut = { (range: Range<Int>) in
          String(decoding: text[range], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        #expect(cut(stored.mention.range) == stored.sentence)
        #expect(cut(stored.mention.triggerRange) == stored.mention.trigger)
        if let range = stored.mention.date.range {
          dated += 1
          #expect(cut(range) == stored.mention.date.text)
        }
        if stored.mention.date.basis == .resolved { #expect(stored.mention.date.text != nil) }
      }
    }
    #expect(dated > 100)
  }

  @Test("events are derived: made again they are the same") func rebuilt() throws {
    let shared = try SharedCorpus.get()
    let store = try shared.store(at: folder.file("t.db"))
    let before = try TimelinePicture.lines(store)
    try store.write {
      try $0.execute(
        sql: "DELETE FROM event; INSERT INTO pending_block SELECT DISTINCT block FROM mention WHERE block IS NOT NULL")
    }
    #expect(try store.events(EventQuery()).isEmpty)
    try store.mergePending()
    #expect(TimelinePicture.difference(before, try TimelinePicture.lines(store)) == [])
  }

  @Test("full-text search says what the tables say, after every change") func search() throws {
    var corpus = Corpus(seed: 9)
    let store = try Store(path: folder.file("t.db"), access: .create)
    try store.ingest([try corpus.documents(12), try corpus.documents(12)])
    try store.write {
      try $0.execute(sql: "INSERT INTO document_search(document_search, rank) VALUES ('integrity-check', 1)")
      try $0.execute(sql: "INSERT INTO mention_search(mention_search, rank) VALUES ('integrity-check', 1)")
    }
    let check = try store.read {
      try String.fetchAll($0, sql: "PRAGMA integrity_check") + String.fetchAll($0, sql: "PRAGMA foreign_key_check")
    }
    #expect(check == ["ok"])
  }
}
