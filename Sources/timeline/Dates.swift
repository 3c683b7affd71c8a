public import ArgumentParser
import Glibc
public import TimelineDates
import TimelineModel

/// Prints the temporal expressions of a text.
struct Dates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show every date, time, duration and recurrence of a text, with the days it names.",
    discussion: """
      The text is read as it is; whether it is news, counted from --published, or a narrative, counted from the date it
      named last, it tells itself.

      Examples:
        timeline dates article.txt --published 2015-10-08
        echo 'The court sat on Monday.' | timeline dates - --published 2015-10-08 --explain
      """)

  /// The ways to print expressions.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, jsonl, timeml
  }

  @Argument(help: "The text's file, or - for standard input.")
  var file = "-"

  @Option(
    help: ArgumentHelp(
      "The day of publication: 2015-10-08, or any date in words that names one day.", valueName: "date"))
  var published: String?

  @Option(help: "How to print: a table, one JSON object a line, or the text with TIMEX3 tags.")
  var format = Format.table

  @Option(help: "news counts from publication, narrative from the date named last (default: told by the text).")
  var style: TemporalTagger.Style?

  @Flag(inversion: .prefixedNo, help: "Whether 7/10 is the seventh of October (default: told by the text).")
  var dayFirst: Bool?

  @Flag(help: "Say how each expression got its value.")
  var explain = false

  @OptionGroup(title: TerminalOptions.title) var terminal: TerminalOptions

  func validate() throws {
    if explain, format == .timeml {
      throw ValidationError("--explain prints no TIMEX3 tags: leave out one of the two.")
    }
  }

  func run() throws {
    let day = try published.map { try Self.day($0) }
    guard let text = Self.read(file) else {
      Console.error("\(file): \(String(cString: strerror(errno)))")
      throw ExitCode(1)
    }
    let reading = TemporalTagger(published: day, style: style, dayFirst: dayFirst).read(text)
    DatesReport(text: text, reading: reading, explains: explain).print(format)
    if reading.expressions.isEmpty { Console.note("No temporal expression was found.") }
  }

  /// The one day that `--published` names.
  private static func day(_ text: String) throws -> Day {
    if let day = try? Day(iso8601: text) { return day }
    var clock = time(nil)
    var parts = tm()
    localtime_r(&clock, &parts)
    let today = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    guard let today, let span = DateWords.span(text, today: today), let day = span.earliest, span.latest == day else {
      throw ValidationError("--published: '\(text)' is no day: write it as 2015-10-08.")
    }
    return day
  }

  /// All bytes of a file or of standard input; `nil` where the system refuses, with its reason in `errno`.
  private static func read(_ path: String) -> [UInt8]? {
    let input = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { return nil }
    defer { if input != STDIN_FILENO { close(input) } }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(input, &buffer, buffer.count)
      if count == 0 { return text }
      if count > 0 { text.append(contentsOf: buffer[..<count]) } else if errno != EINTR { return nil }
    }
  }
}

extension TemporalTagger.Style: ExpressibleByArgument {}
