import ArgumentParser

/// The command: news text in, dated events with actors, places and evidence out.
@main
struct Timeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Turn news text into a timeline: what happened, when, who did it, where, and who says so.",
    discussion: """
      Everything lies in one SQLite file: timeline.db, or what --db or TIMELINE_DB names.

      Examples:
        timeline ingest articles/
        timeline query --actor Russia --from 2015-09-30 --to 2015-10-07
      """,
    version: "0.1.0",
    subcommands: [Manual.self],
    groupedSubcommands: [
      CommandGroup(name: "Reading", subcommands: [Ingest.self, Import.self, Extract.self, Dates.self]),
      CommandGroup(
        name: "Asking",
        subcommands: [
          Query.self, Stats.self, Show.self, DocumentCommand.self, Actors.self, Places.self, Sources.self, Types.self,
          Export.self, Serve.self, SQLCommand.self,
        ]),
      CommandGroup(name: "Correcting", subcommands: [EditCommand.self, ActorCommand.self]),
      CommandGroup(name: "Looking after the file", subcommands: [Rebuild.self, Doctor.self, Backup.self]),
    ]
  )

  /// Runs what the command line asks for, with what the person prefers.
  static func main() {
    let typed = Array(CommandLine.arguments.dropFirst())
    do {
      try MistypedCommand.check(typed, of: Timeline.self)
      let arguments = try Preferences.load().applied(to: typed, of: CommandTable.program)
      var command = try parsed(arguments)
      try command.run()
    } catch let mistake as ValidationError {
      // The parser knows the command of the mistakes that it finds itself; of these it would show the usage of no command.
      let command = ([configuration.commandName ?? "timeline"] + MistypedCommand.path(of: typed, in: Timeline.self))
        .joined(separator: " ")
      Console.error("\(mistake.message)\n  See '\(command) --help' for more information.")
      exit(withError: ExitCode.validationFailure)
    } catch let fault as Preferences.Fault {
      Console.error(fault.description)
      exit(withError: ExitCode.validationFailure)
    } catch {
      exit(withError: error)
    }
  }

  /// The command of the arguments.
  ///
  /// A plain `query`, which is asked again and again, needs no argument parser: more than half of what a short answer costs. Another
  /// command that stands first is read alone, which spares describing all the others: half of the time that the program takes to start.
  /// What isn't read so, a mistake or a call for help, is read again as a whole.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    if arguments.first == "query", let query = try? Query.plain(Array(arguments.dropFirst())) { return query }
    if let name = arguments.first,
      let type = configuration.subcommands.first(where: { MistypedCommand.name(of: $0) == name }),
      type.configuration.subcommands.isEmpty, let command = try? type.parseAsRoot(Array(arguments.dropFirst())),
      Swift.type(of: command) == type
    {
      return command
    }
    return try parseAsRoot(arguments)
  }
}
