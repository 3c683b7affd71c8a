import ArgumentParser
import Glibc
import TimelineIngest
import TimelineStore

/// Takes documents out of the timeline.
struct DocumentRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove documents with their older versions and all that came of them.",
    discussion: """
      Events that other documents tell too go on without them. Corrections stay, and wait for the documents to come back. On a terminal it
      asks first; elsewhere it needs --yes.

      Examples:
        timeline document remove 17
        timeline document remove articles/spam.txt 18 --yes
      """
  )

  @OptionGroup var store: StoreOptions

  @Argument(help: ArgumentHelp("Ids or addresses, as `timeline document list` prints them.", valueName: "document"))
  var names: [String]

  @Flag(name: .shortAndLong, help: "Don't ask.")
  var yes = false

  func run() throws {
    let timeline = try store.open(.write)
    var found: [ListedDocument] = []
    var hasFailed = false
    for name in names {
      guard let listed = try Failure.ending(with: .failed, { try timeline.document(named: name) }) else {
        Console.error("There is no document \(name). See them with: timeline document list\(store.option)")
        hasFailed = true
        continue
      }
      if !found.contains(listed) { found.append(listed) }
    }
    if !found.isEmpty, try isWanted(found) {
      try Failure.ending(with: .failed) {
        try timeline.removeDocuments(found.map(\.document.id), extract: StoreExtraction.of(timeline))
      }
      for listed in found { Console.note("Removed \(listed.document.id): \(listed.document.uri)") }
      try CorrectionWords.remind(timeline, option: store.option)
    }
    if hasFailed { throw ExitCode(Failure.Code.failed.rawValue) }
  }

  private func isWanted(_ found: [ListedDocument]) throws -> Bool {
    if yes { return true }
    guard isatty(STDIN_FILENO) == 1, Terminal.isWords else {
      throw ValidationError("Removing can't be undone: say --yes.")
    }
    let mentions = found.map(\.mentions).reduce(0, +)
    Console.note(
      "Remove \(found.count == 1 ? "1 document" : "\(found.count) documents") with \(mentions) mentions of events? [y/N]"
    )
    let isWanted = ["y", "yes"].contains((readLine() ?? "").lowercased())
    if !isWanted { Console.note("Nothing was removed.") }
    return isWanted
  }
}
