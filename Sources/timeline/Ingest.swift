import ArgumentParser
import Glibc
import TimelineIngest
import TimelineStore

/// Reads articles, works out what they tell, and stores it.
struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read articles into the timeline: what happened, when, who did it.",
    discussion: """
      Plain text, web pages (the article in them), feeds, Markdown, mail, PDF, JSONL and CSV are read; whatever else lies in a folder is named
      and skipped. An article that is there already isn't read again; one whose text has changed takes the place of the old one.

      Examples:
        timeline ingest articles/ --db war.db
        cat report.txt | timeline ingest - --published 2015-10-08 --publisher "The Daily"
        timeline ingest articles/ --extractor 'python3 my_extractor.py'
      """
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp("Store what `timeline extract` printed: a file, or - for standard input.", valueName: "file"))
  var extracted: String?

  @Option(
    help: ArgumentHelp(
      "Let another program find what documents tell: it reads a line of JSON for each, and answers one (docs/extractors.md).",
      valueName: "command"))
  var extractor: String?

  func validate() throws {
    if input.paths.isEmpty, extracted == nil {
      throw ValidationError("Name files or folders to read, or - for standard input.")
    }
    if !input.paths.isEmpty, extracted != nil { throw ValidationError("Give paths or --extracted, not both.") }
    if extractor != nil, extracted != nil {
      throw ValidationError("Lines of --extracted have their mentions already: leave --extractor out.")
    }
  }

  func run() throws {
    let paths = extracted.map { [$0] } ?? input.paths
    // Without anything to read no file is made.
    if !paths.contains(where: { $0 == "-" || access($0, F_OK) == 0 }) {
      for path in paths { Console.error("There is no \(path).") }
      throw ExitCode(Failure.Code.failed.rawValue)
    }
    let reader = try input.reader()
    let timeline = try store.open(.create)
    let ingestor = Ingestor(
      store: timeline, version: Extractor.version, extract: try StoreExtraction.of(timeline))
    let progress = WorkProgress(total: Terminal.isWords ? InputWalker.bytes(of: paths) : nil)
    Interruption.watch()
    Console.detail("Reading \(paths.joined(separator: ", ")) into \(store.path).")
    let next = try feed(reader: reader, progress: progress, timeline)
    let summary = try Failure.ending(with: .failed) {
      try ingestor.run(
        {
          // What was read before Ctrl-C is stored and merged; nothing more is begun.
          Interruption.isAsked ? nil : try next()
        }, report: { report($0, $1, progress) })
    }
    Console.progress("")
    if Interruption.isAsked {
      Console.error(
        "stopped; documents stored so far: \(summary.documents). Each is in whole; the same command goes on from here.")
    }
    Console.note(try IngestReport.text(summary, of: timeline, named: store.path))
    try CorrectionWords.remind(timeline, option: store.option)
    Console.detail(
      "It took \(WorkProgress.duration(progress.elapsed)) for \(WorkProgress.size(Double(progress.done))).")
    if summary.failed > 0 || Interruption.isAsked { throw ExitCode(Failure.Code.failed.rawValue) }
  }

  /// Gives what is read, one thing at a time.
  private func feed(reader: DocumentReader, progress: WorkProgress, _ timeline: Store) throws -> () throws ->
    IngestInput?
  {
    if let extracted {
      var lines = ExtractedFeed(path: extracted, progress: progress)
      return { lines.next() }
    }
    var feed = InputFeed(try input.walk(), reader: reader, progress: progress)
    if let extractor {
      var answers = ExtractorFeed(feed, program: try ExtractorProgram(extractor)) {
        try timeline.holds($0, isPassing: $1)
      }
      return { try answers.next() }
    }
    return { feed.next() }
  }

  private func report(_ summary: IngestSummary, _ input: IngestInput?, _ progress: WorkProgress) {
    switch input {
    case .skipped(let name, let reason):
      Console.progress("")
      Console.note("Skipped \(name): \(reason)")
    case .failed(let name, let reason):
      Console.progress("")
      Console.error("\(name): \(reason)")
    default:
      progress.show("\(summary.documents) documents, \(summary.mentions) mentions of events")
    }
  }
}
