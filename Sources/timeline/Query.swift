import ArgumentParser
import TimelineModel
import TimelineStore

/// Prints the events that fulfil all conditions.
struct Query: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask the timeline: who, when, where, what.",
    discussion: """
      An event is in a range of days when it may have happened in it; --certain asks that it must have. Events come in the order of their
      days unless --sort says otherwise.

      Examples:
        timeline query --actor Russia --on "October 2015"
        timeline query --between Russia Turkey --type accuse --type threaten --reverse
        timeline query --near 36.2,37.2 --km 30 --from 2015-09-30 --format json
        timeline query --text '"cruise missiles" Caspian' --sort relevance --limit 5
        timeline query --actor Russia --as-of 2015-10-08
      """
  )

  /// How events are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, jsonl, csv
  }

  @OptionGroup var store: StoreOptions
  @OptionGroup var filter: QueryOptions

  @Option(
    help: ArgumentHelp(
      "What comes first: date (the earliest), sources (what most documents tell), recent (what was published last), relevance (to --text).",
      valueName: "order"), completion: .list(EventSort.allCases.map(\.rawValue)), transform: Vocabulary.word)
  var sort = EventSort.date

  @Flag(help: "In the opposite order.")
  var reverse = false

  @Option(help: ArgumentHelp("At most so many events.", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("Leave out so many of the first events.", valueName: "n"))
  var offset = 0

  @Flag(help: "Print only how many events there are, whatever --limit and --offset.")
  var count = false

  @Option(help: "table, json (one array), jsonl (an event a line) or csv.")
  var format: Format = .table

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit counts events: give 0 or more.") }
    if offset < 0 { throw ValidationError("--offset counts events: give 0 or more.") }
    if sort == .relevance, filter.text == nil {
      throw ValidationError("--sort relevance puts the best matches of --text first: give --text too.")
    }
  }

  func run() throws {
    var query = try filter.query()
    (query.sort, query.reversed, query.limit, query.offset) = (sort, reverse, limit, offset)
    let timeline = try filter.open(store, for: query)
    if count {
      Console.line(String(try Failure.ending(with: .failed) { try timeline.count(query) }))
      return
    }
    if format == .table { Pager.start() }
    var printer = EventPrinter(format: format, columns: Console.columns)
    let found = try Failure.ending(with: .failed) {
      try timeline.events(query, mentions: printer.needsMentions) { printer.take($0) }
      return printer.finish()
    }
    if found == 0 { Console.note("No event fulfils that.") }
  }
}

extension Query {
  /// The command that arguments say; fails where they aren't plain, or not in order.
  static func plain(_ words: [String]) throws -> Self {
    var arguments = try PlainArguments(words)
    var command = Self()
    command.store = try StoreOptions.plain(&arguments)
    command.filter = try QueryOptions.plain(&arguments)
    command.sort = try arguments.value("sort").map(Vocabulary.word) ?? .date
    command.reverse = try arguments.flag("reverse")
    command.limit = try arguments.value("limit")
    command.offset = try arguments.value("offset") ?? 0
    command.count = try arguments.flag("count")
    command.format = try arguments.value("format") ?? .table
    try arguments.end()
    try command.validate()
    return command
  }
}
