import Glibc
import TimelineStore

/// What a person always wants: options from the configuration file and from variables of the environment.
///
/// A line `limit = 50` under `[query]` is as if every `timeline query` had `--limit 50`; before the first section it holds for every
/// command that has the option. `TIMELINE_QUERY_LIMIT=50` and `TIMELINE_COLOR=never` do the same. What the command line says comes
/// first, then the environment, then the file.
struct Preferences {
  /// Something that was set, and where.
  struct Setting: Equatable {
    /// The commands that it holds for, as `query` or `actor add`; empty for all that have the option.
    var command: String
    /// The option's long name.
    var option: String
    var value: String
    /// Where it was set, for error messages.
    var origin: String
  }

  /// A setting that can't be used.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private var settings: [Setting] = []

  /// The preferences of this environment.
  static func load() throws(Fault) -> Preferences {
    var preferences = Preferences()
    if let path = configurationPath() {
      if let text = contents(of: path) {
        preferences.settings = try parse(text, named: path)
      } else if Terminal.variable("TIMELINE_CONFIG") != nil {
        throw Fault(
          description: "TIMELINE_CONFIG names \(path), which can't be read: \(String(cString: strerror(errno))).")
      }
    }
    return preferences
  }

  /// The arguments with all that is preferred and not said put behind the command's name.
  func applied(to arguments: [String], of table: () throws -> CommandTable.Command) throws -> [String] {
    let variables = Self.variables()
    if settings.isEmpty, variables.isEmpty { return arguments }
    let root = try table()
    try check(root)
    var command = root
    var path: [String] = []
    while path.count < arguments.count,
      let next = command.subcommands?.first(where: { $0.commandName == arguments[path.count] })
    {
      command = next
      path.append(next.commandName)
    }
    if path.isEmpty || path.first == "help" { return arguments }
    let rest = Array(arguments[path.count...])
    var inserted: [String] = []
    for argument in command.arguments ?? [] where argument.kind != .positional && !argument.isRepeating {
      guard let name = argument.longNames.first, !Self.says(rest, argument),
        let value = value(of: name, for: path, variables: variables)
      else { continue }
      if argument.kind == .option {
        inserted.append("--\(name)=\(value)")
      } else if Self.isYes(value) {
        inserted.append("--\(name)")
      }
    }
    return path + inserted + rest
  }

  /// The value that is preferred for an option of a command: the environment's, else the file's, the nearest section first.
  private func value(of option: String, for path: [String], variables: [String: String]) -> String? {
    let plain = Self.variable([option])
    if let value = variables[Self.variable(path + [option])] { return value }
    if Self.everywhere.contains(option), let value = variables[plain] { return value }
    let command = path.joined(separator: " ")
    return settings.last { $0.option == option && $0.command == command }?.value
      ?? settings.last { $0.option == option && $0.command.isEmpty }?.value
  }

  /// Options whose variable needs no command's name.
  private static let everywhere: Set<String> = ["db", "color", "no-pager", "quiet", "verbose", "by"]

  private static func variable(_ words: [String]) -> String {
    "TIMELINE_" + words.joined(separator: "_").uppercased().replacing("-", with: "_").replacing(" ", with: "_")
  }

  /// Whether the command line gives an option itself.
  private static func says(_ arguments: [String], _ option: CommandTable.Argument) -> Bool {
    arguments.prefix { $0 != "--" }.contains { argument in
      option.longNames.contains { argument == "--\($0)" || argument.hasPrefix("--\($0)=") }
        || option.shortNames.contains { argument == "-\($0)" }
    }
  }

  private static func isYes(_ value: String) -> Bool { ["yes", "true", "on", "1"].contains(value.lowercased()) }

  /// The variables of the environment that begin as ours do; the file's own name is read where files are opened.
  private static func variables() -> [String: String] {
    var found: [String: String] = [:]
    var at = environ
    while let entry = at.pointee {
      let pair = String(cString: entry).split(separator: "=", maxSplits: 1)
      if pair.count == 2, pair[0].hasPrefix("TIMELINE_"), pair[0] != "TIMELINE_DB", pair[0] != "TIMELINE_CONFIG" {
        found[String(pair[0])] = String(pair[1])
      }
      at += 1
    }
    return found
  }

  // MARK: The file

  /// Where the file is: `TIMELINE_CONFIG`, else `timeline/config` in the XDG folder for configuration.
  private static func configurationPath() -> String? {
    if let path = Terminal.variable("TIMELINE_CONFIG") { return path }
    if let folder = Terminal.variable("XDG_CONFIG_HOME") { return "\(folder)/timeline/config" }
    return Terminal.variable("HOME").map { "\($0)/.config/timeline/config" }
  }

  private static func contents(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return ferror(file) == 0 ? String(decoding: bytes, as: UTF8.self) : nil }
      bytes += buffer[..<count]
    }
  }

  /// The settings of a file: `option = value`, `[command]`, `# a comment`.
  static func parse(_ text: String, named path: String) throws(Fault) -> [Setting] {
    var settings: [Setting] = []
    var command = ""
    for (number, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = trimmed(raw)
      let origin = "\(path):\(number + 1)"
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        command = trimmed(line.dropFirst().dropLast())
        continue
      }
      let pair = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, !trimmed(pair[0]).isEmpty else {
        throw Fault(description: "\(origin): '\(line)' is no setting: write it as `option = value`.")
      }
      settings.append(
        Setting(command: command, option: trimmed(pair[0]), value: trimmed(pair[1]), origin: origin))
    }
    return settings
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Refuses settings for commands and options that there are none of.
  private func check(_ root: CommandTable.Command) throws(Fault) {
    for setting in settings {
      var commands = [root]
      if setting.command.isEmpty {
        commands = Self.all(root)
      } else {
        for word in setting.command.split(separator: " ") {
          let below = commands.flatMap { $0.subcommands ?? [] }
          commands = below.filter { $0.commandName == word }
          if commands.isEmpty {
            throw Fault(
              description: "\(setting.origin): " + Self.unknown("command", String(word), below.map(\.commandName)))
          }
        }
      }
      if !commands.contains(where: { $0.option(setting.option) != nil }) {
        let known = commands.flatMap { ($0.arguments ?? []).flatMap(\.longNames) }
        throw Fault(description: "\(setting.origin): " + Self.unknown("option", setting.option, known))
      }
    }
  }

  private static func all(_ command: CommandTable.Command) -> [CommandTable.Command] {
    [command] + (command.subcommands ?? []).flatMap { all($0) }
  }

  /// Says that nothing has a name, and which name is the nearest.
  static func unknown(_ what: String, _ name: String, _ known: [String]) -> String {
    let nearest = NearestNames.nearest(to: name, in: known).first.map { " Did you mean '\($0)'?" } ?? ""
    return "there is no \(what) '\(name)'.\(nearest)"
  }
}
