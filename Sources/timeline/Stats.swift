import ArgumentParser
import TimelineModel
import TimelineStore

/// Counts events by day, week, month or year.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw the activity per day, week, month or year.",
    discussion: """
      An event counts once, on its first possible day. On a terminal every period is a bar; elsewhere it is a line: the first day of the
      period, a tab, and the number. The filters are those of query.

      Examples:
        timeline stats --by month
        timeline stats --actor Russia --type assault --on 2015-10 --by day --format csv
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var filter: QueryOptions

  @Option(
    help: ArgumentHelp("day, week, month or year (default: what makes some forty lines).", valueName: "period"),
    completion: .list(Period.allCases.map(\.rawValue)), transform: Vocabulary.word)
  var by: Period?

  @Option(help: "table (bars), json (one array), jsonl or csv.")
  var format: Query.Format = .table

  func run() throws {
    let query = try filter.query()
    let timeline = try filter.open(store, for: query)
    let days = try Failure.ending(with: .failed) { try timeline.activity(query).days }
    guard let first = days.first?.day, let last = days.last?.day else {
      if format == .json { Console.line("[]") }
      if format == .csv { Console.write(ActivityReport.header) }
      Console.note("No event fulfils that.")
      return
    }
    if format == .table { Pager.start() }
    let period = by ?? ActivityReport.period(first, last)
    Console.write(ActivityReport(days, by: period).text(format, columns: Console.columns))
  }
}
