import TimelineDates
import TimelineIngest
import TimelineModel
import TimelineStore

/// Reads a report, says which days it names, takes it into a timeline, and prints what the timeline knows of an actor with the
/// words that say so.
@main
struct Briefing {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 2, let path = arguments.first, let actor = arguments.last else {
      print("usage: briefing DATABASE ACTOR < report.txt")
      return
    }
    var report = ""
    while let line = readLine(strippingNewline: false) { report += line }
    let published = try Day(iso8601: "1998-05-14")
    printDates(of: report, published: published)
    let store = try Store(path: path, access: .create)
    try ingest(report, published: published, into: store)
    try printEvents(of: actor, in: store)
  }

  /// TimelineDates alone: every temporal expression with the days it names.
  static func printDates(of text: String, published: Day) {
    let bytes = Array(text.utf8)
    for expression in TemporalTagger(published: published).read(bytes).expressions {
      let words = String(decoding: bytes[expression.range], as: UTF8.self)
      print("\(words): \(expression.value)")
    }
  }

  /// Extraction and storing: one document, or any number of them.
  static func ingest(_ text: String, published: Day, into store: Store) throws {
    let document = Document(
      uri: "briefing/report", publisher: "The Avel Courier", publication: .init(published, basis: .stated),
      text: Array(text.utf8))
    var documents = [document].makeIterator()
    let extractor = Extractor()
    let summary = try Ingestor(store: store, version: Extractor.version, extract: { extractor.extract($0) })
      .run({ documents.next().map { .document($0) } })
    print("\(summary.mentions) mentions of events in \(summary.documents) document")
  }

  /// Asking: the filters of `timeline query`, the evidence included.
  static func printEvents(of actor: String, in store: Store) throws {
    var query = EventQuery()
    query.actors = [actor]
    for event in try store.events(query, mentions: true) {
      print("\(event.edtf ?? "undated") \(event.event.type): \(event.event.title)")
      for mention in event.mentions { print("  “\(mention.sentence)” \(mention.document.publisher ?? "")") }
    }
  }
}
