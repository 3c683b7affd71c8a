import Testing
import TimelineModel

@testable import TimelineIngest

@Suite("The order of merging") struct MergeOrderTests {
  @Test("the same mentions in any order give the same events", arguments: [1, 2, 3] as [UInt64])
  func anyOrder(seed: UInt64) {
    let corpus = MergeCorpus(documents: 240, days: 60, seed: seed)
    let expected = Merger.merge(corpus.records)
    var random = SeededNumbers(seed: seed &+ 100)
    for _ in 0..<4 {
      let isSame = Merger.merge(corpus.records.shuffled(using: &random)) == expected
      #expect(isSame)
    }
  }

  @Test(
    "documents that come in parts, each part merging the blocks it touches, give the events of all at once",
    arguments: [4, 5, 6] as [UInt64])
  func inParts(seed: UInt64) {
    let corpus = MergeCorpus(documents: 240, days: 200, seed: seed)
    var random = SeededNumbers(seed: seed)
    var documents = Array(Set(corpus.records.map(\.key.document))).sorted().shuffled(using: &random)
    var blocks: [Int64: [MentionRecord]] = [:]
    var events: [Int64: [MergedEvent]] = [:]
    while !documents.isEmpty {
      let part = Set(documents.prefix(Int.random(in: 1...40, using: &random)))
      documents.removeAll { part.contains($0) }
      var touched: Set<Int64> = []
      for record in corpus.records where part.contains(record.key.document) {
        for block in Merger.blocks(of: record.mention) {
          blocks[block, default: []].append(record)
          touched.insert(block)
        }
      }
      for block in touched { events[block] = Merger.merge(blocks[block] ?? []) }
    }
    let all = events.values.flatMap { $0 }.sorted {
      ($0.members.first?.description ?? "") < ($1.members.first?.description ?? "")
    }
    let expected = Merger.merge(corpus.records).sorted {
      ($0.members.first?.description ?? "") < ($1.members.first?.description ?? "")
    }
    let isSame = all == expected
    #expect(isSame)
  }

  @Test(
    "no mention is in two events, one that says enough is in one, and members come in order",
    arguments: [7, 8] as [UInt64])
  func partition(seed: UInt64) {
    let corpus = MergeCorpus(documents: 200, days: 90, seed: seed)
    let events = Merger.merge(corpus.records)
    let members = events.flatMap(\.members)
    let founding = corpus.records.filter { $0.mention.salience == .founding }.map(\.key)
    let isPartition = Set(members).count == members.count && Set(founding).isSubset(of: members)
    #expect(isPartition && founding.count > corpus.records.count / 2)
    let isSorted = events.allSatisfy { $0.members == $0.members.sorted() }
    #expect(isSorted)
  }

  @Test("happenings are told apart and put together as they were made", arguments: [11, 12, 13] as [UInt64])
  func quality(seed: UInt64) {
    let corpus = MergeCorpus(documents: 240, days: 60, seed: seed)
    let events = Merger.merge(corpus.records)
    // Over pairs of mentions: of those joined, how many tell one happening; of those that tell one, how many are joined.
    func pairs(_ groups: some Sequence<Int>) -> Int { groups.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
    let joined = pairs(events.map(\.members.count))
    let right = pairs(events.flatMap { Dictionary(grouping: $0.members) { corpus.truth[$0] }.values.map(\.count) })
    let wanted = pairs(Dictionary(grouping: corpus.truth.values) { $0 }.values.map(\.count))
    #expect(Double(right) >= 0.97 * Double(joined), "precision \(right) of \(joined)")
    #expect(Double(right) >= 0.85 * Double(wanted), "recall \(right) of \(wanted)")
  }

  @Test("what only a month is known of lies in one block with every day of the month, before the year 0 too")
  func months() throws {
    for (year, month) in [(1945, 5), (1999, 12), (2000, 1), (2016, 2), (-43, 3), (0, 1)] {
      let first = try #require(Day(year: year, month: month, day: 1))
      let last = first + Day.length(ofMonth: month, year: year) - 1
      for type in EventType.allCases {
        func block(_ span: DateSpan) -> [Int64] {
          Merger.blocks(
            of: Mention(
              range: 0..<1, triggerRange: 0..<1, trigger: "x", lemma: "x", type: type,
              date: MentionDate(span: span, basis: .stated),
              title: "x", rule: "test"))
        }
        let whole = block(DateSpan(earliest: first, latest: last))
        #expect(whole.count == 1)
        #expect(block(DateSpan(first)) == whole)
        #expect(block(DateSpan(last)) == whole)
      }
    }
  }

  @Test("no block grows with the years: each has the days of its cell only")
  func bounded() {
    let corpus = MergeCorpus(documents: 2_000, days: 2_000, seed: 9)
    let blocks = Dictionary(grouping: corpus.records) { Merger.blocks(of: $0.mention) }
    #expect(blocks.keys.allSatisfy { $0.count == 1 })
    for records in blocks.values {
      let days = records.compactMap { Merger.middle(of: $0.mention.date.span)?.number }
      #expect((days.max() ?? 0) - (days.min() ?? 0) < Merger.cellMonths * 31)
    }
  }
}

extension MentionKey {
  fileprivate var description: String { document + Day.padded(ordinal, 6) }
}
