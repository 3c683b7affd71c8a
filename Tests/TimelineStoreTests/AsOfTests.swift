import GRDB
import Testing
import TimelineIngest
import TimelineModel

@testable import TimelineStore

@Suite("The timeline as of a day") struct AsOfTests {
  let folder: TemporaryFolder
  private static let extractor = Extractor()

  init() throws { folder = try TemporaryFolder() }

  private func asOf(_ day: Day, _ store: Store, _ query: EventQuery = EventQuery()) throws -> Store {
    try store.asOf(day, for: query) { Self.extractor.extract($0) }
  }

  @Test("is what ingesting only the documents published by then gives", arguments: [11, 12] as [UInt64])
  func equal(_ seed: UInt64) throws {
    var corpus = Corpus(seed: seed)
    var documents = try corpus.documents(180)
    documents += documents.prefix(20).map { corpus.twin(of: $0) }
    let store = try Store(path: folder.file("whole.db"), access: .create)
    try store.ingest([documents])
    let before = try TimelinePicture.lines(store)
    let (first, last) = try store.read {
      (
        try #require(try Int.fetchOne($0, sql: "SELECT min(published_day) FROM document")),
        try #require(try Int.fetchOne($0, sql: "SELECT max(published_day) FROM document"))
      )
    }
    var (hadCorroborated, narrowed) = (false, 0)
    for number in stride(from: first + 1, to: last, by: 7) {
      let day = Day(number: number)
      let published = Set(
        try store.read {
          try String.fetchAll($0, sql: "SELECT uri FROM document WHERE published_day <= ?", arguments: [number])
        })
      let fresh = try Store(path: folder.file("fresh-\(number).db"), access: .create)
      try fresh.ingest([documents.filter { published.contains($0.uri) }])
      let expected = try TimelinePicture.lines(fresh)
      let past = try TimelinePicture.lines(try asOf(day, store))
      #expect(!expected.isEmpty)
      #expect(TimelinePicture.difference(expected, past) == [], "as of \(day)")
      hadCorroborated = hadCorroborated || past.contains { $0.contains("corroborated") }

      // Days and types only keep the work small.
      var query = EventQuery()
      (query.from, query.to) = (day - 6, day - 3)
      query.types = [.assault, .consult]
      query.text = "Homs"
      let narrow = try asOf(day, store, query)
      let found = try narrow.events(query, mentions: true).map { $0.event.title }
      narrowed += found.count
      #expect(found.sorted() == (try fresh.events(query, mentions: true).map { $0.event.title }).sorted())
    }
    #expect(narrowed > 0)
    #expect(hadCorroborated, "some undated document is dated by others")
    #expect(try TimelinePicture.lines(store) == before, "the present is left as it is")
  }

  @Test("is the present where everything had been published") func complete() throws {
    var corpus = Corpus(seed: 13)
    let store = try Store(path: folder.file("t.db"), access: .create)
    try store.ingest([try corpus.reports(20)])
    #expect(try asOf(try Day(iso8601: "2016-01-01"), store) === store)
  }

  @Test("keeps the ids of today's events, and gives others none of them") func ids() throws {
    var corpus = Corpus(seed: 14)
    let store = try Store(path: folder.file("t.db"), access: .create)
    try store.ingest([try corpus.documents(60)])
    let today = try store.events(EventQuery(), mentions: true)
    let past = try asOf(try Day(iso8601: "2015-10-10"), store).events(EventQuery(), mentions: true)
    #expect(!past.isEmpty && past.count < today.count)
    var kept = 0
    for event in past {
      guard let now = today.first(where: { $0.id == event.id }) else { continue }
      kept += 1
      let sentences = Set(now.mentions.map(\.sentence))
      #expect(event.mentions.contains { sentences.contains($0.sentence) })
    }
    #expect(kept > past.count / 2)
  }

  @Test("has nothing before the first document") func nothing() throws {
    let store = try Samples.store(at: folder.file("t.db"))
    let past = try asOf(try Day(iso8601: "2015-10-07"), store)
    #expect(try past.events(EventQuery()).isEmpty)
    // Of the two documents that tell the strike only one had been published.
    let eighth = try asOf(try Day(iso8601: "2015-10-08"), store).events(EventQuery())
    #expect(eighth.map(\.documents) == [1])
  }
}
