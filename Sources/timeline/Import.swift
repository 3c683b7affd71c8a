import ArgumentParser
import TimelineIngest
import TimelineStore

/// Takes in the events of others' data sets.
struct Import: ParsableCommand {
  /// Kinds of data sets.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case acled, ucdp, gdelt, csv
    case gdeltMentions = "gdelt-mentions"
  }

  static let configuration = CommandConfiguration(
    abstract: "Take in events that others have coded: ACLED, UCDP GED, GDELT, any table.",
    discussion: """
      Each row becomes an event of the timeline, marked with the data set that it came from, with the precision that the data set gives
      its date and its place. A row that is there already changes nothing; a later version takes its place. docs/importing.md has what
      becomes of which column.

      Examples:
        timeline import 20150218230000.export.CSV 20150218230000.mentions.CSV --db war.db
        timeline import acled.csv
        timeline import strikes.csv --map date=day,initiator=who,place=town --name "Our own list"
      """
  )

  @OptionGroup var store: StoreOptions

  @Argument(help: ArgumentHelp("Files, compressed by gzip or not, or - for standard input.", valueName: "file"))
  var files: [String]

  @Option(help: "acled, ucdp, gdelt, gdelt-mentions or csv; by default as the file's first row says.")
  var format: Format?

  @Option(
    help: ArgumentHelp("Which column of a table holds which field: date=day,initiator=who.", valueName: "fields"))
  var map: String?

  @Option(help: ArgumentHelp("The data set's name; by default that of its format.", valueName: "name"))
  var name: String?

  /// So many bad rows are named; the others are counted.
  private static let mostFaults = 20

  func run() throws {
    let columns = try MapOption.pairs(map, fields: ImportReader.fields)
    let timeline = try store.open(.create)
    Interruption.watch()
    var hasFailed = false
    for file in files where !Interruption.isAsked {
      do {
        let reader = try ImportReader(
          path: file, format: format.flatMap { ImportFormat(rawValue: $0.rawValue) }, map: columns)
        let summary = try Self.take(reader, from: file, into: timeline, name: name ?? reader.format.name)
        hasFailed = hasFailed || summary.failed > 0
      } catch let error as ReadingError {
        Console.error("\(file): \(error.description)")
        hasFailed = true
      }
    }
    if Interruption.isAsked {
      Console.error("stopped; each row is in whole or not at all, and the same command goes on from here.")
    }
    if hasFailed || Interruption.isAsked { throw ExitCode(Failure.Code.failed.rawValue) }
  }
}

extension Import {
  /// Takes in one file, and says what became of it.
  private static func take(_ reader: ImportReader, from file: String, into timeline: Store, name: String) throws
    -> ImportSummary
  {
    let rows = RowsAhead(reader)
    let progress = WorkProgress(total: nil)
    Console.detail("Reading \(file) as \(reader.format.rawValue), data set \(name).")
    let summary = try Failure.ending(with: .failed) {
      try timeline.importRows(of: name, { rows.next() }) { summary, line, fault in
        guard let fault else {
          return progress.show("\(summary.new) new, \(summary.unchanged + summary.revised) known rows")
        }
        if summary.failed <= mostFaults {
          Console.progress("")
          Console.error("\(file)#\(line ?? 0): \(fault.reason).")
        }
      }
    }
    Console.progress("")
    if summary.failed > mostFaults { Console.error("\(file): \(summary.failed - mostFaults) more rows are none.") }
    Console.note(
      "\(file): \(summary.new) new, \(summary.revised) revised, \(summary.unchanged) unchanged rows of \(name).")
    Console.detail("It took \(WorkProgress.duration(progress.elapsed)).")
    return summary
  }
}

/// The rows of a file, until they end or the person asks to stop; read by one thread at a time.
private final class RowsAhead: @unchecked Sendable {
  private var reader: ImportReader

  init(_ reader: ImportReader) { self.reader = reader }

  func next() -> ImportReader.Item? { Interruption.isAsked ? nil : reader.next() }
}
