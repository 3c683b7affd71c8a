import ArgumentParser
import TimelineIngest
import TimelineModel
import TimelineStore

/// Prints what documents tell, without a database.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what articles tell, one line of JSON a document, without a database.",
    discussion: """
      Documents come out in the order in which they went in. A line of JSONL that is no document becomes a line with its error,
      and the stream goes on. `timeline ingest --extracted` stores such lines.

      Examples:
        timeline extract article.txt --published 2015-10-08
        timeline extract article.txt --explain | less -R
        zcat articles.jsonl.gz | timeline extract --input-format jsonl - > mentions.jsonl
      """
  )

  /// How mentions are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl
  }

  @OptionGroup var input: InputOptions

  @Option(help: "jsonl: one line of JSON a document.")
  var format: Format = .jsonl

  @Flag(
    help:
      "Print the text instead, sentence by sentence, with the names, dates, clauses and events found, and why words gave none."
  )
  var explain = false

  @OptionGroup(title: TerminalOptions.title) var terminal: TerminalOptions

  func validate() throws {
    if input.paths.isEmpty { throw ValidationError("Name files or folders to read, or - for standard input.") }
  }

  func run() throws {
    let extractor = Extractor()
    var walk = try input.walk().makeIterator()
    let lines = ExtractionLines(reader: try input.reader(), line: line(by: extractor))
    var hasFailed = false
    while true {
      let batch = lines.batch { walk.next() }
      if batch.isEmpty { break }
      for result in lines.extract(batch) {
        if let note = result.note { Console.note(note) }
        if let line = result.line { Console.line(line) }
        hasFailed = hasFailed || result.hasFailed
      }
    }
    if hasFailed { throw ExitCode(Failure.Code.failed.rawValue) }
  }

  /// What is printed of a document.
  private func line(by extractor: Extractor) -> @Sendable (Document, Bool) -> String {
    guard explain else { return { MentionJSON.line(extractor.extract($0), given: $0, isPassing: $1).compact } }
    let isColoured = Terminal.isColoured
    return { document, _ in
      ExplanationReport(explanation: extractor.explain(document), isColoured: isColoured).lines()
        .joined(separator: "\n") + "\n"
    }
  }
}
