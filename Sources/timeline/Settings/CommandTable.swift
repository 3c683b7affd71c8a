import ArgumentParser
import Foundation

/// The program's commands with their options, as the argument parser describes them.
struct CommandTable: Decodable {
  /// A command and what lies below it.
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var defaultSubcommand: String?
    var shouldDisplay: Bool?
    var subcommands: [Command]?
    var arguments: [Argument]?

    /// The commands below it that people see.
    var visible: [Command] { (subcommands ?? []).filter { $0.shouldDisplay ?? true } }

    /// The option or flag of a long name.
    func option(_ name: String) -> Argument? {
      arguments?.first { $0.kind != .positional && $0.longNames.contains(name) }
    }
  }

  /// An argument, an option with a value, or a flag.
  struct Argument: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var kind: Kind
    var shouldDisplay: Bool?
    var sectionTitle: String?
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?
    var abstract: String?

    /// Its names behind two dashes.
    var longNames: [String] { (names ?? []).filter { $0.kind == "long" }.map(\.name) }
    /// Its names behind one dash.
    var shortNames: [String] { (names ?? []).filter { $0.kind == "short" }.map(\.name) }
  }

  var command: Command

  /// The table of this program.
  static func program() throws -> Command {
    try JSONDecoder().decode(CommandTable.self, from: Data(Timeline._dumpHelp().utf8)).command
  }
}
