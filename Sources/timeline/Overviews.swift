import ArgumentParser
import TimelineStore

/// The options of the commands that list what there is.
struct OverviewOptions: ParsableArguments {
  @OptionGroup var store: StoreOptions

  @Argument(help: "Only names with this in them, in any case.")
  var word: String?

  @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
  var limit: Int?

  @Option(help: "table, json (one array), jsonl (an object a line) or csv.")
  var format: Query.Format = .table

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit counts names: give 0 or more.") }
  }

  /// Prints what there is.
  func run(_ what: Overview) throws {
    let timeline = try store.open(.read)
    let rows = try Failure.ending(with: .failed) { try timeline.overview(what, word: word, limit: limit) }
    if format == .table { Pager.start() }
    OverviewReport(what).print(rows, format: format)
    if rows.isEmpty { Console.note(word == nil ? "There are none yet." : "None has '\(word ?? "")' in its name.") }
  }
}

/// Lists who takes part.
struct Actors: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List who takes part in events, larger actors included: how many events, first and last day.",
    discussion: """
      Those of most events come first.

      Examples:
        timeline actors --limit 20
        timeline actors ministry --format csv
      """)

  @OptionGroup var options: OverviewOptions

  func run() throws { try options.run(.actors) }
}

/// Lists where events were.
struct Places: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List where events were: how many, first and last day.",
    discussion: """
      Those of most events come first.

      Examples:
        timeline places
        timeline places alep --format json
      """)

  @OptionGroup var options: OverviewOptions

  func run() throws { try options.run(.places) }
}

/// Lists who published the documents.
struct Sources: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "List who published the documents: how many, how many events they tell, first and last day of publication.",
    discussion: """
      Those of most documents come first; documents that name no publisher are one line without a name.

      Examples:
        timeline sources
        timeline sources radio --format jsonl
      """)

  @OptionGroup var options: OverviewOptions

  func run() throws { try options.run(.sources) }
}

/// Lists the kinds of events.
struct Types: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the kinds of events, each with its finer kinds (modes): how many, first and last day.",
    discussion: """
      A line a type and mode; events without a mode are a line without one. Types with most events come first.

      Examples:
        timeline types
        timeline types strike --format csv
      """)

  @OptionGroup var options: OverviewOptions

  func run() throws { try options.run(.types) }
}
