import ArgumentParser
import TimelineStore

/// Everything about single documents.
struct DocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Read a stored article with its events marked; list and remove documents.",
    discussion: """
      Examples:
        timeline document 3
        timeline document show 3 --no-pager
      """,
    subcommands: [Show.self, DocumentList.self, DocumentRemove.self],
    defaultSubcommand: Show.self
  )

  /// Prints an article with its mentions marked.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print an article, the words that tell events and their dates marked, and the list of its events.",
      discussion: """
        The number behind a marked word is the event's id, for timeline show.

        Examples:
          timeline document show 3
          timeline document show 3 --color always | less -R
        """
    )

    @OptionGroup var store: StoreOptions

    @Argument(help: "The document's id, as `timeline query --format json` has it.")
    var id: Int64

    func run() throws {
      let timeline = try store.open(.read)
      guard let article = try Failure.ending(with: .failed, { try timeline.article(id: id) }) else {
        Console.error("There is no document \(id).")
        throw ExitCode(Failure.Code.failed.rawValue)
      }
      Pager.start()
      Console.line(ArticleReport(article: article, columns: Console.columns).lines().joined(separator: "\n"))
    }
  }
}
