import ArgumentParser

/// Prints the manual of all commands: what `docs/cli.md` and the man page are made from.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the manual of all commands, as a man page or as Markdown.",
    discussion: """
      Examples:
        timeline manual | man -l -
        timeline manual --format markdown > docs/cli.md
      """,
    shouldDisplay: false
  )

  /// How the manual is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case man, markdown
  }

  @Option(help: "man or markdown.")
  var format: Format = .man

  func run() throws {
    let table = try CommandTable.program()
    switch format {
    case .man: Console.write(ManPage.text(table, version: Timeline.configuration.version))
    case .markdown: Console.write(MarkdownManual.text(table))
    }
  }
}
