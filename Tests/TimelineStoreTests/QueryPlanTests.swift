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
      Example("days", "event_by_") {
        ($0.from, $0.to) = (try Day(iso8601: "2015-10-01"), try Day(iso8601: "2015-10-07"))
      },
      Example("days, certainly", "event_by_day (first_day>?") {
        ($0.from, $0.certain) = (try Day(iso8601: "2015-10-01"), true)
      },
      Example("an actor", "event_actor_by_actor (actor_id=?") { $0.actors = ["Russia"] },
      Example("an actor's days", "event_actor_by_actor (actor_id=? AND first_day<?") {
        ($0.actors, $0.to) = (["Russia"], try Day(iso8601: "2015-10-07"))
      },
      Example("two actors", "event_actor_by_actor (actor_id=?") { $0.actors = ["Russia", "Turkey"] },
      Example("a place", "event_place_by_place (place_id=?") { $0.place = "Syria" },
      Example("words", "VIRTUAL TABLE INDEX") { $0.text = "missiles" },
      Example("a kind", "event_by_") { $0.types = [.assault] },
    ])
  func index(_ example: Example) throws {
    let folder = try TemporaryFolder()
    let store = try Samples.store(at: folder.file("t.db"))
    var query = EventQuery()
    try example.change(&query)
    let steps = try store.read { database in
      let plan = try QueryPlan(query, database)
      return try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + plan.sql, arguments: plan.arguments)
        .map { $0["detail"] as String }
    }
    #expect(steps.contains { $0.contains(example.index) }, "\(steps)")
    // Lists of ids that were bound as JSON are read from end to end, and so is what full-text search finds.
    let scans = steps.filter { $0.hasPrefix("SCAN") && !$0.contains("USING") && !$0.contains("VIRTUAL TABLE") }
    #expect(scans.isEmpty, "\(steps)")
  }
}
