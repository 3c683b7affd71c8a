import ArgumentParser
import TimelineStore

/// Teaches the timeline about actors.
struct ActorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actor",
    abstract: "Teach the timeline actors, other names for them, and what they lie within.",
    discussion: """
      What you add is kept apart from the program's own lists and holds at once, for all that was read before as well.

      Examples:
        timeline actor alias "Islamic State" "the caliphate"
        timeline actor within "Wagner Group" Russia --from 2014 --until 2023
      """,
    subcommands: [Add.self, Alias.self, Within.self]
  )
}

extension ActorCommand {
  /// Adds an actor.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add an actor.",
      discussion: """
        Examples:
          timeline actor add "Wagner Group" --kind armed --country RU
          timeline actor add "Jane Doe" --kind person
        """)

    @OptionGroup var store: StoreOptions

    @Argument(help: "Its name.")
    var name: String

    @Option(help: ArgumentHelp("country, organisation, armed, person …", valueName: "kind"))
    var kind: String?

    @Option(help: ArgumentHelp("The country that it acts for, by its two letters of ISO 3166-1.", valueName: "code"))
    var country: String?

    func run() throws {
      let timeline = try store.open(.write)
      try Failure.ending(with: .failed) { try timeline.addActor(name, kind: kind, country: country) }
    }
  }

  /// Adds another name of an actor.
  struct Alias: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add another name of an actor; events of the other name become the actor's.",
      discussion: """
        Examples:
          timeline actor alias "Islamic State" "the caliphate"
          timeline actor alias Russia "Muscovy" --db old.db
        """)

    @OptionGroup var store: StoreOptions

    @Argument(help: "The actor's name, or a name that it has already.")
    var name: String

    @Argument(help: "The other name.")
    var alias: String

    func run() throws {
      let timeline = try store.open(.write)
      try Failure.ending(with: .failed) { try timeline.addAlias(alias, of: name) }
    }
  }

  /// Says that an actor lies within a larger one.
  struct Within: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that an actor lies within a larger one, always or for some years.",
      discussion: """
        Examples:
          timeline actor within "Wagner Group" Russia --from 2014 --until 2023
          timeline actor within "Fjord Radio" Norway
        """)

    @OptionGroup var store: StoreOptions

    @Argument(help: "The smaller actor.")
    var name: String

    @Argument(help: "The larger actor.")
    var larger: String

    @Option(help: ArgumentHelp("First year, month or day: 2014, 2014-05, 2014-05-01.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("Last year, month or day.", valueName: "date"))
    var until: String?

    func run() throws {
      for (option, text) in [("--from", from), ("--until", until)] {
        if let text, YearSpan.days(text) == nil {
          throw ValidationError(
            "\(option): '\(text)' is no year, month or day: write it as 2014, 2014-05 or 2014-05-01.")
        }
      }
      let timeline = try store.open(.write)
      try Failure.ending(with: .failed) {
        try timeline.addMembership(of: name, within: larger, since: from ?? "", until: until ?? "")
      }
    }
  }
}
