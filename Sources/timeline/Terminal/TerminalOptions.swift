import ArgumentParser

/// How a command speaks: colour, pager, how much it says.
///
/// Every command has them.
struct TerminalOptions: ParsableArguments {
  /// The heading of these options in every command's help.
  static let title = "How it speaks"

  /// When words stand out by colour.
  enum Color: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Option(help: ArgumentHelp("auto (on a terminal, unless NO_COLOR is set), always or never.", valueName: "when"))
  var color: Color = .auto

  @Flag(name: .customLong("no-pager"), help: "Write long output straight to the terminal.")
  var hasNoPager = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more: what is done, and how long it took.")
  var verbose = false

  func validate() throws {
    if quiet, verbose { throw ValidationError("Give --quiet or --verbose, not both.") }
    Terminal.configure(
      isColoured: color == .auto ? nil : color == .always, isPaged: !hasNoPager,
      talk: quiet ? .errors : verbose ? .everything : .words)
  }
}

extension TerminalOptions {
  /// The options that plain arguments say.
  static func plain(_ arguments: inout PlainArguments) throws -> Self {
    var options = Self()
    options.color = try arguments.value("color") ?? .auto
    options.hasNoPager = try arguments.flag("no-pager")
    options.quiet = try arguments.flag("quiet")
    options.verbose = try arguments.flag("verbose")
    try options.validate()
    return options
  }
}
