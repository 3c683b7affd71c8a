import ArgumentParser
import TimelineStore

/// Copies the timeline while others may use it.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the timeline into another file, whole and looked through, while others may use it.",
    discussion: """
      The copy gets its name when it is whole; a backup that was there before stays until then.

      Examples:
        timeline backup timeline-backup.db
        timeline backup /media/disk/war.db --db war.db --force
      """
  )

  @OptionGroup var store: StoreOptions

  @Argument(help: ArgumentHelp("The file to copy to.", valueName: "file"))
  var target: String

  @Flag(help: "Replace the file if it is there.")
  var force = false

  func run() throws {
    let timeline = try store.open(.read)
    let progress = WorkProgress(total: nil)
    let bytes = try Failure.ending(with: .failed) {
      try timeline.backup(to: target, isForced: force) { done, total in
        progress.show("\(total == 0 ? 100 : done * 100 / total)% copied")
      }
    }
    Console.progress("")
    Console.note("\(target): \(WorkProgress.size(Double(bytes))), looked through and whole.")
  }
}
