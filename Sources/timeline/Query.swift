import ArgumentParser
import TimelineModel
import TimelineStore

/// Prints the events that fulfil all conditions, in date order.
struct Query: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask the timeline: who, when, where, what.",
    discussion: """
      An event is in a range of days when it may have happened in it; --certain asks that it must have.

      Examples:
        timeline query --actor Russia --on "October 2015"
        timeline query --type assault --place Syria --format json
      """
  )

  /// How events are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, jsonl, csv
  }

  @OptionGroup var store: StoreOptions

  @Option(
    help: ArgumentHelp(
      "An actor by name or alias, with all that lies within it; several: all of them.", valueName: "name"))
  var actor: [String] = []

  @Option(help: ArgumentHelp("The actors' part: initiator, target or participant."))
  var role: ActorRole?

  @Option(help: ArgumentHelp("Not before this day.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Not after this day.", valueName: "date"))
  var to: String?

  @Option(help: ArgumentHelp("On this day, or in this month or year.", valueName: "date"))
  var on: String?

  @Flag(help: "Only events that lie wholly in the range.")
  var certain = false

  @Option(help: ArgumentHelp("A kind of event, as assault or consult; several: one of them."))
  var type: [EventType] = []

  @Option(help: ArgumentHelp("A place or country by name or alias; a country includes its places.", valueName: "name"))
  var place: String?

  @Option(help: ArgumentHelp("Words that a title or sentence must have.", valueName: "words"))
  var text: String?

  @Option(help: ArgumentHelp("At most so many events.", valueName: "n"))
  var limit: Int?

  @Option(help: "table, json (one array), jsonl (an event a line) or csv.")
  var format: Format = .table

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit counts events: give 0 or more.") }
    if on != nil, from != nil || to != nil { throw ValidationError("Give --on, or --from and --to.") }
  }

  func run() throws {
    var query = EventQuery()
    query.actors = actor
    query.role = role
    query.certain = certain
    query.types = type
    query.place = place
    query.text = text
    query.limit = limit
    (query.from, query.to) = try DateRange(from: from, to: to, on: on).days()
    let timeline = try store.open(.read)
    if format == .table { Pager.start() }
    var printer = EventPrinter(format: format, columns: Console.columns)
    let count = try Failure.ending(with: .failed) {
      try timeline.events(query, mentions: printer.needsMentions) { printer.take($0) }
      return printer.finish()
    }
    if count == 0 { Console.note("No event fulfils that.") }
  }
}
