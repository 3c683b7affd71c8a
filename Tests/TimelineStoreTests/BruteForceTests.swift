import GRDB
import Testing
import TimelineModel

@testable import TimelineStore

@Suite("A question") struct BruteForceTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("finds what looking at every event finds, in the same order", arguments: [1, 2] as [UInt64])
  func same(_ seed: UInt64) throws {
    let haystack = try Haystack(folder.file("t.db"), events: 400, seed: seed)
    var corpus = Corpus(seed: seed &+ 100)
    var found = 0
    for _ in 0..<400 {
      let query = Self.query(&corpus)
      let expected = Self.answer(query, haystack.straws)
      var whole = query
      (whole.limit, whole.offset) = (nil, 0)
      #expect(try haystack.store.events(whole).map(\.id) == expected, "\(query)")
      #expect(try haystack.store.count(query) == expected.count, "\(query)")
      let walked = try haystack.store.read {
        try SQLRequest<Int64>(literal: try QueryPlan(whole, $0, few: 1 + corpus.next(60)).ids).fetchAll($0)
      }
      #expect(walked == expected, "whichever condition leads: \(query)")
      let page = expected.dropFirst(query.offset).prefix(query.limit ?? .max)
      #expect(try haystack.store.events(query).map(\.id) == Array(page), "\(query)")
      found += expected.count
    }
    #expect(found > 1000)
  }

  /// A question with some filters at random.
  static func query(_ corpus: inout Corpus) -> EventQuery {
    var query = EventQuery()
    for _ in 0...corpus.next(3) {
      switch corpus.next(14) {
      case 0: query.actors = (0...corpus.next(2)).map { _ in Haystack.actors[corpus.next(Haystack.actors.count)] }
      case 1:
        query.actors = (0...corpus.next(2)).map { _ in Haystack.actors[corpus.next(Haystack.actors.count)].uppercased()
        }
        query.role = ActorRole.allCases[corpus.next(3)]
        query.anyActor = corpus.next(2) == 0
      case 2: query.targets = [Haystack.actors[corpus.next(Haystack.actors.count)]]
      case 3: query.between = .init(Haystack.actors[corpus.next(6)], Haystack.actors[corpus.next(6)])
      case 4: query.types = [.assault, .consult, .protest].filter { _ in corpus.next(2) == 0 }
      case 5: query.modes = Haystack.modes.filter { _ in corpus.next(2) == 0 }
      case 6: query.statuses = EventStatus.allCases.filter { _ in corpus.next(2) == 0 }
      case 7: query.places = (0...corpus.next(2)).map { _ in Haystack.places[corpus.next(5)].name }
      case 8: query.near = Circle(latitude: 50, longitude: 10, kilometres: Double(corpus.next(1500)))
      case 9: query.sources = Haystack.sources.filter { _ in corpus.next(2) == 0 }
      case 10: query.minDocuments = corpus.next(20)
      case 11: query.disputed = true
      case 12: query.text = Haystack.words[corpus.next(5)] + " " + Haystack.words[corpus.next(5)]
      default: break
      }
    }
    if corpus.next(2) == 0 { query.from = Day(number: 15_980 + corpus.next(350)) }
    if corpus.next(2) == 0 { query.to = Day(number: max(query.from?.number ?? 0, 15_980 + corpus.next(350))) }
    query.certain = corpus.next(3) == 0
    // The best matches have no order that could be foreseen here.
    query.sort = [.date, .date, .sources, .recent][corpus.next(4)]
    query.reversed = corpus.next(3) == 0
    if corpus.next(2) == 0 { (query.limit, query.offset) = (corpus.next(20), corpus.next(10)) }
    return query
  }

  /// The ids of all that a question finds, in order, worked out event by event.
  static func answer(_ query: EventQuery, _ straws: [Haystack.Straw]) -> [Int64] {
    let sorted = straws.filter { matches(query, $0) }.sorted { left, right in
      switch query.sort {
      case .sources where left.documents != right.documents: return left.documents > right.documents
      case .recent where left.told != right.told: return (left.told ?? .min) > (right.told ?? .min)
      default: break
      }
      func text(_ straw: Haystack.Straw) -> [String] {
        [straw.title, straw.type.rawValue, straw.mode ?? "", straw.status.rawValue]
      }
      if (left.first, left.last) != (right.first, right.last) {
        return (left.first, left.last) < (right.first, right.last)
      }
      if text(left) != text(right) { return text(left).lexicographicallyPrecedes(text(right)) }
      return (left.documents, left.id) < (right.documents, right.id)
    }
    return (query.reversed ? sorted.reversed() : sorted).map(\.id)
  }

  private static func matches(_ query: EventQuery, _ straw: Haystack.Straw) -> Bool {
    func takesPart(_ name: String, _ role: ActorRole?) -> Bool {
      straw.actors.contains { $0.name.lowercased() == name.lowercased() && (role == nil || $0.role == role) }
    }
    let actors = query.actors.map { takesPart($0, query.role) }
    if query.anyActor, !actors.isEmpty {
      if !actors.contains(true) { return false }
    } else if actors.contains(false) {
      return false
    }
    if query.targets.contains(where: { !takesPart($0, .target) }) { return false }
    if let pair = query.between, !isBetween(pair, straw) { return false }
    if !query.types.isEmpty, !query.types.contains(straw.type) { return false }
    if !query.modes.isEmpty, !query.modes.contains(straw.mode ?? "") { return false }
    if !query.statuses.isEmpty, !query.statuses.contains(straw.status) { return false }
    let places = straw.places.map { Haystack.places[$0] }
    if !query.places.isEmpty {
      let wanted = Haystack.places.filter { query.places.contains($0.name) }
      let countries = wanted.filter { $0.kind == "country" }.map(\.country)
      if !places.contains(where: { place in
        wanted.contains { $0.name == place.name } || (place.country != nil && countries.contains(place.country))
      }) {
        return false
      }
    }
    if let circle = query.near,
      !places.contains(where: { circle.contains(latitude: $0.latitude, longitude: $0.longitude) })
    {
      return false
    }
    if !query.sources.isEmpty, Set(query.sources).isDisjoint(with: straw.sources) { return false }
    if straw.documents < query.minDocuments ?? 0 || (query.disputed && !straw.disputed) { return false }
    if let text = query.text, !text.split(separator: " ").allSatisfy({ straw.words.contains(String($0)) }) {
      return false
    }
    let (from, to) = (query.from?.number ?? .min, query.to?.number ?? .max)
    return query.certain ? straw.first >= from && straw.last <= to : straw.first <= to && straw.last >= from
  }

  private static func isBetween(_ pair: EventQuery.ActorPair, _ straw: Haystack.Straw) -> Bool {
    let hasTarget = straw.actors.contains { $0.role == .target }
    return straw.actors.contains { one in
      one.name == pair.one
        && straw.actors.contains { other in
          other.name == pair.other
            && (one.role != other.role || one.role == .participant || (one.role == .initiator && !hasTarget))
        }
    }
  }
}
