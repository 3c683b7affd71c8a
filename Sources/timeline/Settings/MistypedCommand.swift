import ArgumentParser
import TimelineStore

/// A command's name that nothing has.
enum MistypedCommand {
  /// Ends the program with a word on the nearest command where an argument stands in a command's place and is none.
  static func check(_ arguments: [String], of root: any ParsableCommand.Type) throws {
    var command = root
    for argument in arguments {
      let below = command.configuration.subcommands
      if below.isEmpty || argument.hasPrefix("-") { return }
      if command == root, argument == "help" { continue }
      guard let next = below.first(where: { name(of: $0) == argument || $0.configuration.aliases.contains(argument) })
      else {
        let known = below.filter { $0.configuration.shouldDisplay }.map { name(of: $0) }
        if command.configuration.defaultSubcommand != nil, NearestNames.nearest(to: argument, in: known).isEmpty {
          return
        }
        Console.error(sentence(argument, known))
        throw ExitCode.validationFailure
      }
      command = next
    }
  }

  /// What a command is called by.
  static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? "\(command)".lowercased()
  }

  /// The names of the command that arguments begin with, below the root.
  static func path(of arguments: [String], in root: any ParsableCommand.Type) -> [String] {
    var command = root
    return Array(
      arguments.prefix { argument in
        guard let next = command.configuration.subcommands.first(where: { name(of: $0) == argument }) else {
          return false
        }
        command = next
        return true
      })
  }

  private static func sentence(_ name: String, _ known: [String]) -> String {
    let nearest = NearestNames.nearest(to: name, in: known)
    if let first = nearest.first { return "there is no command '\(name)'. Did you mean '\(first)'?" }
    return "there is no command '\(name)'. The commands are \(known.joined(separator: ", "))."
  }
}
