import ArgumentParser
import TimelineDates
import TimelineIngest
import TimelineModel

/// What a command reads, and what is known of it beforehand.
struct InputOptions: ParsableArguments {
  /// How files are read.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl, html
  }

  @Argument(
    help: ArgumentHelp("Files, folders with all that lies in them, or - for standard input.", valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("The day on which the documents were published, where they don't say it.", valueName: "date"))
  var published: String?

  @Option(help: ArgumentHelp("Who published them, where they don't say it.", valueName: "name"))
  var publisher: String?

  @Option(
    help:
      "text (one article a file), jsonl (one a line) or html (web pages); by default as a file's bytes and name say.")
  var inputFormat: Format?

  /// Goes through all that is to be read.
  func walk() -> InputWalker {
    let format: InputWalker.Format =
      switch inputFormat {
      case .text: .text
      case .jsonl: .jsonl
      case .html: .html
      case nil: .automatic
      }
    return InputWalker(paths: paths, format: format)
  }

  /// Makes documents of what is read.
  func reader() throws -> DocumentReader {
    DocumentReader(publisher: publisher, published: try publicationDay())
  }

  private func publicationDay() throws -> Day? {
    guard let published else { return nil }
    guard let span = DateWords.span(published, today: Clock.today()), let day = span.earliest, span.latest == day else {
      throw ValidationError("--published: '\(published)' is no day: write it as 2015-10-07 or \"7 Oct 2015\".")
    }
    return day
  }
}
