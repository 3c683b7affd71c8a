import ArgumentParser

/// Everything that people know better than the texts, or than the program that read them.
struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract:
      "Correct events: merge, split, date, type, title, actors, hide, note; undo, list and exchange corrections.",
    discussion: """
      A correction is kept for ever, with who, when and why, and applied again after every ingest and rebuild. It holds at once.

      Examples:
        timeline edit merge 12 57 --reason "one strike, told on two days"
        timeline edit date 12 2015-10-06/2015-10-07
      """,
    subcommands: [
      EditMerge.self, EditSplit.self, EditDate.self, EditType.self, EditTitle.self, EditActor.self, EditHide.self,
      EditNote.self, EditUndo.self, EditLog.self, EditExport.self, EditImport.self,
    ]
  )
}
