import GRDB
import TimelineIngest
import TimelineModel
import TimelineStore

/// A timeline as text, ids aside, so that two can be compared.
enum TimelinePicture {
  /// A line an event, with where it is told; sorted.
  static func lines(_ store: Store) throws -> [String] {
    try store.events(EventQuery(), mentions: true).map { stored in
      let event = stored.event
      let told = stored.mentions.map {
        "\($0.document.uri) \($0.document.publication.map { "\($0.day) \($0.basis)" } ?? "undated") \($0.mention.range) \($0.mention.triggerRange)"
      }.sorted()
      let who = event.actors.map { "\($0.name) \($0.role) \($0.country ?? "-") \($0.within)" }
      return """
        \(stored.edtf ?? "-") \(event.date.qualifier.map { "\($0)" } ?? "-") \(event.basis) \(event.type) \(event.mode ?? "-") \(event.status) \
        '\(event.title)' \(who) \(event.places.map(\.name)) \(event.quantities) \(event.reason) \(told)
        """
    }.sorted()
  }

  /// The lines that only one of two has: empty where the timelines are the same.
  static func difference(_ left: [String], _ right: [String]) -> [String] {
    left.filter { !right.contains($0) }.map { "- " + $0 } + right.filter { !left.contains($0) }.map { "+ " + $0 }
  }
}

extension Store {
  /// Takes documents in, each run in its order.
  @discardableResult
  func ingest(_ runs: [[Document]]) throws -> [IngestSummary] {
    let extractor = Extractor()
    return try runs.map { run in
      var rest = run.makeIterator()
      return try Ingestor(store: self, extract: { extractor.extract($0) }).run { rest.next().map { .document($0) } }
    }
  }
}
