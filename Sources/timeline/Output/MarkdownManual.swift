/// The manual of all commands in Markdown.
enum MarkdownManual {
  /// The whole page.
  static func text(_ root: CommandTable.Command) -> String {
    var out = """
      # The command line

      Made by `timeline manual --format markdown`; a test holds it current.

      Data goes to standard output, words go to standard error; `-` is standard input; flags stand in any order. Exit codes: 0 done (finding nothing is done too), 1 something that was asked for failed, 2 the file can't be used, 64 wrong usage.


      """
    out += "Every command takes:\n\n" + table(root.commonArguments)
    for (name, command) in root.typed() { out += section(name, command) }
    return out
  }

  private static func section(_ name: String, _ command: CommandTable.Command) -> String {
    let (words, examples) = command.parts
    var out = "## \(name)\n\n\(escaped(command.abstract ?? ""))\n\n"
    if !words.isEmpty { out += escaped(words) + "\n\n" }
    if !examples.isEmpty { out += "```sh\n\(examples.joined(separator: "\n"))\n```\n\n" }
    return out + table(command.shownArguments)
  }

  private static func table(_ arguments: [CommandTable.Argument]) -> String {
    if arguments.isEmpty { return "" }
    let rows = arguments.map { "| `\($0.synopsis)` | \(escaped($0.meaning)) |\n" }
    return "| argument | what it does |\n| --- | --- |\n\(rows.joined())\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("<", with: "&lt;").replacing("*", with: "\\*")
  }
}
