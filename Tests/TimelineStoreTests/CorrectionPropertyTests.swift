import Testing
import TimelineIngest
import TimelineModel
import TimelineStore

@Suite("Corrections survive") struct CorrectionPropertyTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func rebuild(_ store: Store) throws -> RebuildSummary {
    let extractor = Extractor()
    return try Rebuilder(store: store, version: Extractor.version) { extractor.extract($0) }.run()
  }

  /// Corrects whatever comes, some of it twice, some of it undone.
  private func correct(_ store: Store, _ corpus: inout Corpus, _ count: Int) throws {
    for number in 0..<count {
      let events = try store.events(EventQuery(), mentions: true)
      let one = events[corpus.next(events.count)]
      let other = events[corpus.next(events.count)]
      switch number % 9 {
      case 0, 1: if one.id != other.id { try store.correct(.merge(one.id, other.id)) }
      case 2:
        let long = events.first { $0.mentions.count > 1 } ?? one
        if long.mentions.count > 1 { try store.correct(.split(long.id, mentions: [long.mentions[0].id])) }
      case 3: try store.correct(.date(one.id, DateSpan(try Day(iso8601: "2015-10-01") + corpus.next(40))))
      case 4: try store.correct(.type(one.id, .coerce, mode: number % 2 == 0 ? "arrest" : nil))
      case 5: try store.correct(.title(one.id, "Title \(number)"))
      case 6: try store.correct(.actor(one.id, ["NATO", "Turkey", "Norway"][corpus.next(3)], role: .target))
      case 7: try store.correct(.hide(one.id))
      default:
        let open = try store.corrections().filter { $0.state != .undone }
        try store.correct(.undo(String(open[corpus.next(open.count)].correction.number)))
      }
    }
  }

  @Test("a rebuild, another order of documents, and the way into another file", arguments: [31, 32] as [UInt64])
  func everything(_ seed: UInt64) throws {
    var corpus = Corpus(seed: seed)
    var documents = try corpus.documents(16)
    documents += documents.prefix(3).map { corpus.twin(of: $0) }
    let mine = try Store(path: folder.file("mine.db"), access: .create)
    try mine.ingest([documents])
    let untouched = try TimelinePicture.lines(mine)
    try correct(mine, &corpus, 19)
    let expected = try TimelinePicture.lines(mine)
    let states = try mine.states()
    let ids = try mine.events(EventQuery()).map(\.id)
    #expect(TimelinePicture.difference(untouched, expected).count > 5)

    let summary = try rebuild(mine)
    #expect(summary.documents == documents.count)
    #expect(summary.events.changed + summary.events.new + summary.events.gone == 0)
    #expect(summary.mentions.changed + summary.mentions.new + summary.mentions.gone == 0)
    #expect(TimelinePicture.difference(expected, try TimelinePicture.lines(mine)) == [])
    #expect(try mine.states() == states)
    #expect(try mine.events(EventQuery()).map(\.id) == ids)

    // Corrections first, half of them, then documents in another order and two runs, then all corrections the other way round.
    let lines = try mine.exported()
    let theirs = try Store(path: folder.file("theirs.db"), access: .create)
    try theirs.imported(corpus.shuffled(Array(lines.prefix(lines.count / 2))))
    let shuffled = corpus.shuffled(documents)
    try theirs.ingest([Array(shuffled.prefix(7)), Array(shuffled.dropFirst(7))])
    try theirs.imported(lines.reversed())
    #expect(TimelinePicture.difference(expected, try TimelinePicture.lines(theirs)) == [])
    #expect(try theirs.states() == states)
    #expect(try theirs.exported() == lines)

    // Documents that go and come back.
    let extractor = Extractor()
    try mine.removeDocuments([2, 5, 17]) { extractor.extract($0) }
    #expect(try mine.states().contains(.waiting) || mine.states().contains(.changed))
    try mine.ingest([documents])
    #expect(TimelinePicture.difference(expected, try TimelinePicture.lines(mine)) == [])
    #expect(try mine.states() == states)
    let wrong = Examination(store: mine, version: Extractor.version).findings().filter {
      $0.health == .fault && $0.subject != "corrections"
    }
    #expect(wrong == [])
  }

  @Test("a better extractor, which is told how much is new") func better() throws {
    var corpus = Corpus(seed: 33)
    let documents = try corpus.reports(8)
    let store = try Store(path: folder.file("t.db"), access: .create)
    // The older extractor passes over every second document.
    let extractor = Extractor()
    var rest = documents.makeIterator()
    _ = try Ingestor(store: store, version: "older") { document in
      var found = extractor.extract(document)
      if document.uri.utf8.contains(where: { "13579".utf8.contains($0) }) { found.mentions = [] }
      return found
    }.run { rest.next().map { .document($0) } }
    let old = try store.events(EventQuery())
    let event = try #require(old.first)
    try store.correct(.title(event.id, "Known"))
    let hint = Examination(store: store, version: Extractor.version).findings().first { $0.subject == "extractor" }
    #expect(hint?.health == .hint)
    let summary = try rebuild(store)
    #expect(summary.mentions.new > 0 && summary.mentions.gone == 0)
    let fresh = try Store(path: folder.file("fresh.db"), access: .create)
    try fresh.ingest([documents])
    try fresh.imported(store.exported())
    #expect(TimelinePicture.difference(try TimelinePicture.lines(fresh), try TimelinePicture.lines(store)) == [])
    #expect(try store.event(id: event.id)?.event.title == "Known")
    #expect(Examination(store: store, version: Extractor.version).findings().allSatisfy { $0.health == .ok })
  }
}
