import ArgumentParser
import TimelineStore

/// Teaches the timeline about actors.
struct ActorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actor",
    abstract: "Teach the timeline actors, other names for them, and what they lie within.",
    discussion: """
      What you add is kept apart from the program's own lists. Questions and events know it at once; what articles that were read before
      tell under the new names is found by: timeline rebuild

      Examples:
        timeline actor alias "Islamic State" "the caliphate"
        timeline actor within "Wagner Group" Russia --from 2014 --until 2023
      """,
    subcommands: [Add.self, Alias.self, Within.self]
  )
}

extension ActorCommand {
  /// Says what became of something that was taught, and how it reaches articles that were read before.
  fileprivate static func tell(_ taught: Taught, _ what: String, _ store: StoreOptions) {
    switch taught {
    case .known: Console.note("Known already: \(what).")
    case .new, .changed:
      Console.note(
        "\(taught == .new ? "Added" : "Changed"): \(what). To read stored articles with it: timeline rebuild\(store.option)"
      )
    }
  }

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

    @Option(
      help: ArgumentHelp(
        "country, territory, historical, international, alliance, armed, party, company, media, ngo, body, court, unit, ship, person or group.",
        valueName: "kind"))
    var kind: String?

    @Option(help: ArgumentHelp("The country that it acts for, by its two letters of ISO 3166-1.", valueName: "code"))
    var country: String?

    @Flag(help: "Let it take the place of what the program's own lists say of the actor.")
    var replace = false

    func run() throws {
      let timeline = try store.open(.write)
      let taught = try Failure.ending(with: .failed) {
        try timeline.addActor(name, kind: kind, country: country, replacing: replace)
      }
      let what = [kind, country?.uppercased()].compactMap { $0 }.joined(separator: ", ")
      ActorCommand.tell(taught, name + (what.isEmpty ? "" : " (\(what))"), store)
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
      let taught = try Failure.ending(with: .failed) { try timeline.addAlias(alias, of: name) }
      ActorCommand.tell(taught, "'\(alias)' is \(name)", store)
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

    @Flag(help: "Let it take the place of what the program's own lists say of the two.")
    var replace = false

    func run() throws {
      for (option, text) in [("--from", from), ("--until", until)] {
        if let text, YearSpan.days(text) == nil {
          throw ValidationError(
            "\(option): '\(text)' is no year, month or day: write it as 2014, 2014-05 or 2014-05-01.")
        }
      }
      let timeline = try store.open(.write)
      let taught = try Failure.ending(with: .failed) {
        try timeline.addMembership(
          of: name, within: larger, since: from ?? "", until: until ?? "", replacing: replace)
      }
      ActorCommand.tell(taught, "\(name) lies within \(larger)", store)
    }
  }
}
