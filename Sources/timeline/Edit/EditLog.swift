import ArgumentParser
import TimelineStore

/// Prints all corrections with what they came to.
struct EditLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Print all corrections: what, by whom, when, why, and whether they hold.",
    discussion: """
      A correction waits while its mentions are gone, and has changed when it holds but what lies beneath is no longer what it was made on.

      Examples:
        timeline edit log
        timeline edit log --open --event 12
      """
  )

  @OptionGroup var store: StoreOptions

  @Option(help: ArgumentHelp("Only those that concern this event.", valueName: "id"))
  var event: Int64?

  @Flag(help: "Only those that somebody should look at: waiting or changed.")
  var open = false

  func run() throws {
    let timeline = try store.open(.read)
    let all = try Failure.ending(with: .failed) {
      try event.map { id in try timeline.corrections(ofEvent: timeline.event(id: id)?.id ?? id) }
        ?? timeline.corrections()
    }
    let shown = all.filter { !open || $0.needsAttention }
    if shown.isEmpty { return Console.note(all.isEmpty ? "Nothing was corrected." : "Every correction holds.") }
    Pager.start()
    Console.line(shown.map { CorrectionWords.lines($0).joined(separator: "\n") }.joined(separator: "\n\n"))
  }
}
