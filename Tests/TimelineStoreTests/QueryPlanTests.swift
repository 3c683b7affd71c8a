import GRDB
import Testing
import TimelineModel

@testable import TimelineStore

@Suite("The plan of a question") struct QueryPlanTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let why: String
    let index: String
    let change: @Sendable (inout EventQuery) throws -> Void

    init(_ why: String, _ index: String, _ change: @escaping @Sendable (inout EventQuery) throws -> Void) {
      (self.why, self.index, self.change) = (why, index, change)
    }

    var testDescription: String { why }
  }

  @Test(
    "uses an index",
    arguments: [
      Example("everything, in order", "event_by_day") { _ in },
      Example("everything, the most told first", "event_by_documents") { $0.sort = .sources },
      Example("everything, the last told first", "event_by_told_day") { $0.sort = .recent },
      Example("everything, from the end", "event_by_day") { $0.reversed = true },
      Example("days", "event_by_day (first_day>? AND first_day<?") {
        ($0.from, $0.to) = (try Day(iso8601: "2015-10-01"), try Day(iso8601: "2015-10-07"))
      },
      Example("days that long events reach", "event_long (first_day<?") { $0.from = try Day(iso8601: "2015-10-01") },
      Example("days, certainly", "event_by_day (first_day>?") {
        ($0.from, $0.certain) = (try Day(iso8601: "2015-10-01"), true)
      },
      Example("an actor", "event_actor_by_actor (actor_id=?") { $0.actors = ["Russia"] },
      Example("an actor in a part", "event_actor_by_actor (actor_id=?") {
        ($0.actors, $0.role) = (["Russia"], .initiator)
      },
      Example("an actor's days", "event_actor_by_actor (actor_id=? AND first_day>? AND first_day<?") {
        ($0.actors, $0.from, $0.to) = (["Russia"], try Day(iso8601: "2015-10-07"), try Day(iso8601: "2015-10-08"))
      },
      Example("an actor's long events", "event_actor_long (actor_id=? AND first_day<?") {
        ($0.actors, $0.from) = (["Russia"], try Day(iso8601: "2015-10-07"))
      },
      Example("two actors", "event_actor_by_actor (actor_id=?") { $0.actors = ["Russia", "Turkey"] },
      Example("one of two actors", "event_actor_by_actor (actor_id=?") {
        ($0.actors, $0.anyActor) = (["Russia", "Turkey"], true)
      },
      Example("a target", "event_actor_by_actor (actor_id=?") { $0.targets = ["Turkey"] },
      Example("two and each other", "event_actor_by_actor (actor_id=?") { $0.between = .init("Russia", "Turkey") },
      Example("a country", "event_place_by_country (country=?") { $0.places = ["Syria"] },
      Example("a place", "event_place_by_place (place_id=?") { $0.places = ["Aleppo"] },
      Example("what is near", "event_place_by_place (place_id=?") {
        $0.near = Circle(latitude: 35, longitude: 38, kilometres: 100)
      },
      Example("a publisher", "event_source_by_source (source_id=?") { $0.sources = ["The Daily"] },
      Example("words", "VIRTUAL TABLE INDEX") { ($0.text, $0.limit) = ("missiles", 50) },
      Example("the best matches of words", "VIRTUAL TABLE INDEX") { ($0.text, $0.sort) = ("missiles", .relevance) },
      Example("a kind", "event_by_type (type=?") { $0.types = [.assault] },
      Example("two kinds", "event_by_type (type=?") { $0.types = [.assault, .aid] },
      Example("a finer kind", "event_by_mode (mode=?") { $0.modes = ["missile-strike"] },
      Example("a status", "event_by_status (status=?") { $0.statuses = [.denied] },
      Example("many documents", "event_told_2") { $0.minDocuments = 3 },
      Example("disputed", "event_by_dispute") { $0.disputed = true },
    ], [1, QueryPlan.mostCounted])
  func index(_ example: Example, few: Int) throws {
    let folder = try TemporaryFolder()
    let store = try Samples.store(at: folder.file("t.db"))
    var query = EventQuery()
    try example.change(&query)
    let steps = try store.read { database in
      let plan = try QueryPlan(query, database, few: few)
      return try SQLRequest<Row>(literal: "EXPLAIN QUERY PLAN \(plan.walked ?? plan.ids)").fetchAll(database)
        .map { $0["detail"] as String }
    }
    // Where much fulfils a list in no order, the events are gone through in their own.
    let isWalk = few == 1 && query.text != nil && query.sort != .relevance
    #expect(steps.contains { $0.contains(isWalk ? "event_by_day" : example.index) }, "\(steps)")
    // What was bound as a list or made by this very statement is read from end to end, and so is what full-text search finds.
    let scans = steps.filter {
      $0.hasPrefix("SCAN") && !$0.contains("USING") && !$0.contains("VIRTUAL TABLE") && $0 != "SCAN f"
    }
    #expect(scans.isEmpty, "\(steps)")
  }
}
