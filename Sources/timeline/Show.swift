import ArgumentParser
import TimelineStore

/// Prints one event with all its evidence.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show an event with every mention: the sentence, its document, who says so, how the date was worked out.",
    discussion: """
      The id of an event that was merged into another leads to that other.

      Examples:
        timeline show 12
        timeline show 12 --format json
      """
  )

  /// How the event is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var store: StoreOptions

  @Argument(help: "The event's id, as query prints it.")
  var id: Int64

  @Option(help: "text or json.")
  var format: Format = .text

  func run() throws {
    let timeline = try store.open(.read)
    let found = try Failure.ending(with: .failed) { try timeline.event(id: id) }
    guard let found else {
      if let hidden = try Failure.ending(with: .failed, { try timeline.hiddenEvent(id) }) {
        let undo = hidden.correction.map { " Bring it back with: timeline edit undo \($0)" } ?? ""
        Console.error("Event \(id) (\(hidden.title)) is hidden.\(undo)")
      } else {
        Console.error("There is no event \(id).")
      }
      throw ExitCode(Failure.Code.failed.rawValue)
    }
    if found.id != id { Console.note("Event \(id) was merged into event \(found.id).") }
    let corrected = try Failure.ending(with: .failed) {
      (corrections: try timeline.corrections(ofEvent: found.id), texts: try timeline.uncorrected(ofEvent: found.id))
    }
    switch format {
    case .text:
      Pager.start()
      let lines = EventReport(stored: found, columns: Console.columns).lines()
      Console.line(
        (lines + CorrectionReport.lines(corrected.corrections, texts: corrected.texts)).joined(separator: "\n"))
    case .json:
      Console.line(EventJSON.event(found, with: CorrectionReport.json(corrected.corrections)).pretty())
    }
  }
}
