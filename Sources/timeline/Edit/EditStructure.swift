import ArgumentParser
import TimelineStore

/// Says that two events are one.
struct EditMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make two events one; it goes on under the lower id, and the other leads to it.",
    discussion: """
      What later reports tell of either joins the one event.

      Examples:
        timeline edit merge 12 57
        timeline edit merge 12 57 --reason "the ministry gave the wrong day" --by "Ada"
      """
  )

  @OptionGroup var options: EditOptions

  @Argument(help: ArgumentHelp("The id of the one event.", valueName: "id"))
  var left: Int64

  @Argument(help: ArgumentHelp("The id of the other.", valueName: "other"))
  var right: Int64

  func run() throws { try options.make(.merge(left, right)) }
}

/// Says that some mentions of an event tell another.
struct EditSplit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Make another event of some mentions of an event.",
    discussion: """
      The numbers of mentions stand in: timeline show ID. The larger part keeps the id. What later reports tell goes to the side that it
      fits.

      Examples:
        timeline edit split 12 301
        timeline edit split 12 301 302 --reason "the strike of the day before"
      """
  )

  @OptionGroup var options: EditOptions

  @Argument(help: "The event's id.")
  var id: Int64

  @Argument(help: ArgumentHelp("The mentions that tell something else.", valueName: "mention"))
  var mentions: [Int64]

  func run() throws { try options.make(.split(id, mentions: mentions)) }
}

/// Takes a correction back.
struct EditUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take a correction back; undoing the undo brings it back.",
    discussion: """
      Nothing is erased: that it was undone stands in the log, with who and why.

      Examples:
        timeline edit undo 3
        timeline edit undo 3f9a1c --reason "the ministry has corrected itself"
      """
  )

  @OptionGroup var options: EditOptions

  @Argument(
    help: "The correction's number, or the first six digits or more of its id, as `timeline edit log` has them.")
  var correction: String

  func run() throws { try options.make(.undo(correction)) }
}
