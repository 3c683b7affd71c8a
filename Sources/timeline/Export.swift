import ArgumentParser
import TimelineStore

/// Writes events in a format that other tools read.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write events in a format that other tools read: calendars, maps, slides, graphs, spreadsheets.",
    discussion: """
      The filters are those of query. What a format can't hold, as events without any day in a calendar, is left out and counted.

      Examples:
        timeline export --format html --title "A week in Syria" > week.html
        timeline export --format markdown --actor Russia > russia.md
        timeline export --format ics --from 2015-09 > autumn.ics
        timeline export --format dot | dot -Tsvg > who-to-whom.svg
      """
  )

  /// What is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html, markdown, csv, jsonl, ics, timelinejs, geojson, timesketch, svg, dot, datasette
  }

  @OptionGroup var store: StoreOptions
  @OptionGroup var filters: QueryOptions

  @Option(
    help:
      "html (a page that needs no network), markdown, csv, jsonl, ics (calendar), timelinejs, geojson, timesketch, svg, dot (graph) or datasette (metadata)."
  )
  var format: Format

  @Option(help: ArgumentHelp("The heading of the page and of the list.", valueName: "words"))
  var title = "Timeline"

  @Flag(
    name: .customLong("keep-formulas"),
    help: "In csv leave cells as they are that a spreadsheet would take for formulas.")
  var keepsFormulas = false

  func run() throws {
    let query = try filters.query()
    let timeline = try store.open(.read)
    if format == .datasette {
      return Console.write(DatasetteExport.text(database: databaseName, tables: try timeline.tables()))
    }
    switch format {
    case .html: try write(PageExport(title: title), query, timeline)
    case .markdown: try write(MarkdownExport(title: title), query, timeline)
    case .csv: try write(CSVExport(keepsFormulas: keepsFormulas), query, timeline)
    case .jsonl: try write(JSONLinesExport(), query, timeline)
    case .ics: Self.tell(try write(CalendarExport(), query, timeline).left, "no day that a calendar holds")
    case .timelinejs: Self.tell(try write(TimelineJSExport(), query, timeline).left, "no day")
    case .geojson: Self.tell(try write(GeoJSONExport(), query, timeline).left, "no place with coordinates")
    case .timesketch: Self.tell(try write(TimesketchExport(), query, timeline).left, "no day from year 1 to 9999")
    case .svg: Self.tell(try write(PictureExport(), query, timeline).left, "no day")
    case .dot: try write(NetworkExport(), query, timeline)
    case .datasette: break
    }
  }

  /// Writes all events that a question asks for.
  @discardableResult
  private func write<Format: EventExport>(_ format: Format, _ query: EventQuery, _ timeline: Store) throws -> Format {
    var format = format
    var count = 0
    try Failure.ending(with: .failed) {
      Console.write(format.head())
      try timeline.events(query, mentions: Format.needsMentions) { events in
        count += events.count
        Console.write(events.map { format.body($0) }.joined())
      }
      Console.write(format.foot())
    }
    if count == 0 { Console.note("No event fulfils that.") }
    return format
  }

  private static func tell(_ left: Int, _ reason: String) {
    if left > 0 { Console.note("Left out: \(left == 1 ? "1 event" : "\(left) events") with \(reason).") }
  }

  /// The file's name without its folder and ending, which is what Datasette calls it.
  private var databaseName: String {
    let name = store.path.split(separator: "/").last.map(String.init) ?? store.path
    return name.hasSuffix(".db") ? String(name.dropLast(3)) : name
  }
}
