import ArgumentParser
import TimelineIngest
import TimelineStore

/// Derives everything again from the stored texts.
struct Rebuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read all stored texts again, and make mentions and events anew; corrections and ids stay.",
    discussion: """
      What a better program, or actors that were added since, make of the articles then holds for those that were read before. It is all
      or nothing: cut off at any time, the file is as it was. Meanwhile others may wait for the file.

      Examples:
        timeline rebuild
        timeline rebuild --db war.db --verbose
      """
  )

  @OptionGroup var store: StoreOptions

  func run() throws {
    let timeline = try store.open(.write)
    let rebuilder = Rebuilder(
      store: timeline, version: Extractor.version, extract: try StoreExtraction.of(timeline))
    Interruption.watch()
    var progress: WorkProgress?
    let summary = try Failure.ending(with: .failed) {
      do {
        return try rebuilder.run { documents, bytes, total in
          let shown = progress ?? WorkProgress(total: total)
          progress = shown
          shown.done = bytes
          shown.show("\(documents) documents")
          return !Interruption.isAsked
        }
      } catch is Rebuilder.Stopped {
        Console.progress("")
        Console.error("stopped; \(store.path) is as it was.")
        throw ExitCode(Failure.Code.failed.rawValue)
      }
    }
    Console.progress("")
    Console.note(Self.words(summary, named: store.path))
    try CorrectionWords.remind(timeline, option: store.option)
  }

  private static func words(_ summary: RebuildSummary, named path: String) -> String {
    let undated = summary.undated > 0 ? ", \(summary.undated) of them undated" : ""
    return """
      \(path): \(summary.documents) document\(summary.documents == 1 ? "" : "s") read again\(undated).
      Mentions: \(words(summary.mentions)).
      Events: \(words(summary.events)).
      """
  }

  private static func words(_ change: RebuildSummary.Change) -> String {
    let parts = [(change.changed, "changed"), (change.new, "new"), (change.gone, "gone")].filter { $0.0 > 0 }
    let told = parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return told.isEmpty ? "\(change.count), all as before" : "\(change.count), \(change.same) as before, \(told)"
  }
}
