import ArgumentParser
import TimelineDates
import TimelineIngest
import TimelineModel

/// What a command reads, and what is known of it beforehand.
struct InputOptions: ParsableArguments {
  /// How files are read.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl, html, feed, markdown, mail, csv, pdf
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
      "text, html, markdown, mail and pdf hold one article a file, jsonl one a line, csv one a row, feed several; by default as a file's bytes and name say."
  )
  var inputFormat: Format?

  @Option(
    help: ArgumentHelp(
      "Which column of a table, or key of JSONL, holds which field: text=body,published=date.", valueName: "fields"))
  var map: String?

  /// Goes through all that is to be read.
  func walk() throws -> InputWalker {
    let format: InputWalker.Format =
      switch inputFormat {
      case .text: .text
      case .jsonl: .jsonl
      case .html: .html
      case .feed: .feed
      case .markdown: .markdown
      case .mail: .mail
      case .csv: .csv
      case .pdf: .pdf
      case nil: .automatic
      }
    return InputWalker(paths: paths, format: format, names: try names())
  }

  /// What the fields are called.
  private func names() throws -> FieldNames {
    FieldNames(try MapOption.pairs(map, fields: FieldNames.fields))
  }

  /// Makes documents of what is read.
  func reader() throws -> DocumentReader {
    var reader = DocumentReader(publisher: publisher, published: try publicationDay())
    reader.names = try names()
    return reader
  }

  private func publicationDay() throws -> Day? {
    guard let published else { return nil }
    guard let span = DateWords.span(published, today: Clock.today()), let day = span.earliest, span.latest == day else {
      throw ValidationError("--published: '\(published)' is no day: write it as 2015-10-07 or \"7 Oct 2015\".")
    }
    return day
  }
}
