extension CommandTable.Command {
  /// The commands that do something, each with its name as it is typed, groups before what lies in them.
  func typed(_ prefix: String = "") -> [(name: String, command: CommandTable.Command)] {
    let name = prefix.isEmpty ? commandName : "\(prefix) \(commandName)"
    return [(name, self)] + visible.filter { $0.commandName != "help" }.flatMap { $0.typed(name) }
  }

  /// The discussion's words and its examples, the latter line by line.
  var parts: (words: String, examples: [String]) {
    let sides = (discussion ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let heading = sides.firstIndex(of: "Examples:") else { return (discussion ?? "", []) }
    let words = sides[..<heading].joined(separator: "\n")
    let examples = sides[(heading + 1)...].map { $0.hasPrefix("  ") ? String($0.dropFirst(2)) : $0 }
    return (Self.trimmed(words), examples.filter { !$0.isEmpty })
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last?.isNewline ?? false { text = text.dropLast() }
    return String(text)
  }

  /// What the command takes, what every command takes left out.
  var shownArguments: [CommandTable.Argument] { allArguments.filter { $0.sectionTitle != TerminalOptions.title } }

  /// What every command takes: how it speaks.
  var commonArguments: [CommandTable.Argument] {
    let common = allArguments.filter { $0.sectionTitle == TerminalOptions.title }
    return common.isEmpty ? visible.lazy.map(\.commonArguments).first { !$0.isEmpty } ?? [] : common
  }

  private var allArguments: [CommandTable.Argument] {
    (arguments ?? []).filter { ($0.shouldDisplay ?? true) && !["help", "version"].contains($0.longNames.first ?? "") }
  }
}

extension CommandTable.Argument {
  /// How it is typed: `<path> ...`, `-q, --quiet`, `--actor <name>`.
  var synopsis: String {
    if kind == .positional { return "<\(valueName ?? "value")>" + (isRepeating ? " ..." : "") }
    let names = shortNames.map { "-\($0)" } + longNames.map { "--\($0)" }
    return names.joined(separator: ", ") + (kind == .option ? " <\(valueName ?? "value")>" : "")
  }

  /// What it does, its values and its default.
  var meaning: String {
    var notes: [String] = []
    if let allValues, kind == .option { notes.append(allValues.joined(separator: ", ")) }
    if let defaultValue { notes.append("default: \(defaultValue)") }
    return (abstract ?? "") + (notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))")
  }
}
