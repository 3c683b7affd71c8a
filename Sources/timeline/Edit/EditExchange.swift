import ArgumentParser
import TimelineIngest
import TimelineStore

/// Prints all corrections for another timeline.
struct EditExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print all corrections, one a line as JSON, for `timeline edit import`.",
    discussion: """
      Examples:
        timeline edit export > corrections.jsonl
        timeline edit export --db mine.db | timeline edit import - --db ours.db
      """
  )

  @OptionGroup var store: StoreOptions

  func run() throws {
    let timeline = try store.open(.read)
    try Failure.ending(with: .failed) { try timeline.exportCorrections { Console.line($0) } }
  }
}

/// Takes in corrections that were exported elsewhere.
struct EditImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in corrections that `timeline edit export` printed, from any timeline of the same articles.",
    discussion: """
      What is there already is passed over. What corrects articles that aren't there waits for them.

      Examples:
        timeline edit import corrections.jsonl
        timeline edit export --db mine.db | timeline edit import - --db ours.db
      """
  )

  @OptionGroup var store: StoreOptions

  @Argument(help: ArgumentHelp("Files of corrections, or - for standard input.", valueName: "file"))
  var files: [String]

  func run() throws {
    let timeline = try store.open(.write)
    var hasFailed = false
    for file in files {
      var items = InputWalker(paths: [file], format: .jsonl).makeIterator()
      var faults: [String] = []
      var lines: [Int] = []
      let result = try Failure.ending(with: .failed) {
        try timeline.importCorrections {
          while let item = items.next() {
            switch item {
            case .record(let bytes, _, let line):
              lines.append(line)
              return bytes
            case .failed(let uri, let error): faults.append("\(uri): \(error.description)")
            case .skipped(let uri, let reason): faults.append("\(uri): \(reason)")
            case .text(_, let uri), .file(_, let uri, _), .row(_, let uri, _):
              faults.append("\(uri): it has no lines of JSON")
            }
          }
          return nil
        }
      }
      for fault in result.failed { faults.append("\(file)#\(lines[fault.line - 1]): \(fault.reason)") }
      for fault in faults { Console.error(fault) }
      hasFailed = hasFailed || !faults.isEmpty
      Console.note(
        "\(file): \(result.new) new, \(result.known) known\(faults.isEmpty ? "" : ", \(faults.count) failed").")
    }
    try CorrectionWords.remind(timeline, option: store.option)
    if hasFailed { throw ExitCode(Failure.Code.failed.rawValue) }
  }
}
