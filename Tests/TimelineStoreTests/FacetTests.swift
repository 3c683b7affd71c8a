import Testing
import TimelineModel

@testable import TimelineStore

@Suite("Counts of what a question finds") struct FacetTests {
  private let haystack: Haystack
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    haystack = try Haystack(folder.file("t.db"), events: 300, seed: 7)
  }

  /// What an event has of each facet.
  private static func names(_ facet: Facet, _ straw: Haystack.Straw) -> Set<String> {
    switch facet {
    case .actor: Set(straw.actors.map(\.name))
    case .type: [straw.type.rawValue]
    case .place: Set(straw.places.map { Haystack.places[$0].name })
    case .source: Set(straw.sources)
    case .status: [straw.status.rawValue]
    }
  }

  /// Some questions, the one without any filter first, each with the events that it finds.
  private var questions: [(query: EventQuery, found: [Haystack.Straw])] {
    var corpus = Corpus(seed: 11)
    let byID = Dictionary(uniqueKeysWithValues: haystack.straws.map { ($0.id, $0) })
    return ([EventQuery()] + (0..<80).map { _ in BruteForceTests.query(&corpus) }).map { query in
      (query, BruteForceTests.answer(query, haystack.straws).compactMap { byID[$0] })
    }
  }

  @Test("are those of the events one by one, the most frequent first") func facets() throws {
    for (query, found) in questions {
      let counts = try haystack.store.facets(query, Facet.allCases, most: 1000)
      for facet in Facet.allCases {
        var expected: [String: Int] = [:]
        for straw in found { for name in Self.names(facet, straw) { expected[name, default: 0] += 1 } }
        let given = counts[facet] ?? []
        #expect(
          Dictionary(uniqueKeysWithValues: given.map { ($0.name, $0.events) }) == expected, "\(facet) of \(query)")
        #expect(given.map(\.events) == given.map(\.events).sorted(by: >))
      }
    }
  }

  @Test("by day hold every event once, and leave out no day but the ends of time") func activity() throws {
    for (query, found) in questions {
      let activity = try haystack.store.activity(query)
      var expected: [Int: Int] = [:]
      for straw in found where straw.first > Int(Int32.min) && straw.first < Haystack.openEnd {
        expected[straw.first, default: 0] += 1
      }
      #expect(activity.events == found.count, "\(query)")
      #expect(
        Dictionary(uniqueKeysWithValues: activity.days.map { ($0.day.number, $0.events) }) == expected, "\(query)")
      #expect(activity.days.map(\.day) == activity.days.map(\.day).sorted())
      #expect(try haystack.store.hasMore(than: found.count, query) == false)
      if !found.isEmpty { #expect(try haystack.store.hasMore(than: found.count - 1, query)) }
    }
  }

  @Test("by lane and stretch of days are those of the events that begin in them") func lanes() throws {
    let (start, length, count) = (16_050, 7, 20)
    for (query, found) in questions {
      for facet in [Facet.actor, .type, .place] {
        let lanes = try haystack.store.lanes(
          query, by: facet, most: 3, first: Day(number: start), length: length, count: count)
        #expect(lanes.count <= 3 && lanes.map(\.events) == lanes.map(\.events).sorted(by: >))
        for lane in lanes {
          let inside = found.filter { Self.names(facet, $0).contains(lane.name) }
          #expect(lane.events == inside.count, "\(lane.name) of \(query)")
          var expected: [Int: Int] = [:]
          for straw in inside where straw.first >= start && straw.first < start + length * count {
            expected[(straw.first - start) / length, default: 0] += 1
          }
          #expect(
            Dictionary(uniqueKeysWithValues: lane.stretches.map { ($0.index, $0.events) }) == expected, "\(query)")
        }
      }
    }
  }
}
