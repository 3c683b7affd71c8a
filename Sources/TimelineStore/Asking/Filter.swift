internal import GRDB

/// One condition of a question: how to find the events that fulfil it, and how to see whether one does.
struct Filter {
  /// Ways that together find all events; one may be found several ways.
  var branches: [Branch]
  /// Whether each way gives them in the order of days.
  var isOrdered = true
  /// The condition on `event AS e`.
  var check: SQL
  /// The same where few events are looked at: nothing is made beforehand.
  var probe: SQL?
  /// How many it finds, where that is known already.
  var estimate: Int?
  /// What holds of `e.first_day` of all that fulfil it, where that is known.
  var bounds: SQL?
  /// Whether it is the text, which may also rank.
  var isText = false

  /// A probe costs about as much as so many lines of a list.
  private static let probeCost = 20

  /// The cheaper condition where so many events are looked at.
  func check(on events: Int) -> SQL {
    guard let probe, let estimate, events < estimate / Self.probeCost else { return check }
    return probe
  }

  /// A condition on a column of event that has an index: one of some values.
  static func column(_ name: String, in values: [String]) -> Filter {
    Filter(
      branches: values.map { .event("event_by_\(name)", "e.\(sql: name) = \($0)") },
      check: "e.\(sql: name) IN \(values)")
  }

  /// Events that so many documents tell at least.
  static func documents(atLeast least: Int) -> Filter {
    // The indexes that hold only what is told often; each is named in migration 0009.
    let level = [16, 8, 4, 2].first { $0 <= least }
    let check: SQL = "e.documents >= \(least)"
    guard let level else { return Filter(branches: [], check: check) }
    return Filter(
      branches: [
        .event(
          "event_told_\(level)", "e.documents >= \(sql: String(level))", rest: least == level ? nil : check)
      ], check: check)
  }

  /// Events on which the sources are at odds.
  static var disputed: Filter {
    Filter(branches: [.event("event_by_dispute", "e.disputed IS NOT NULL")], check: "e.disputed IS NOT NULL")
  }

  /// Events that one of some publishers tells.
  static func sources(_ ids: [Int64]) -> Filter {
    Filter(
      branches: ids.map {
        .part("event_source", "event_source_by_source", long: "event_source_long", "p.source_id = \($0)", once: nil)
      },
      check: "EXISTS (SELECT 1 FROM event_source AS q WHERE q.event_id = e.id AND q.source_id IN \(ids))")
  }
}
