import ArgumentParser
import Glibc
import TimelineStore

/// Which timeline a command works on.
struct StoreOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp("The timeline's file (default: TIMELINE_DB, else timeline.db).", valueName: "file"))
  var file: String?

  @OptionGroup(title: TerminalOptions.title) var terminal: TerminalOptions

  /// The path of the file.
  var path: String {
    if let file { return file }
    guard let set = getenv("TIMELINE_DB"), set.pointee != 0 else { return "timeline.db" }
    return String(cString: set)
  }

  /// The option that names the file, for commands that are suggested; empty where they need none.
  var option: String { path == "timeline.db" ? "" : " --db \(path)" }

  /// Opens the timeline; where that is impossible the program ends with 2.
  ///
  /// - Parameter keepsPages: whether more is asked than one short question.
  func open(_ access: Store.Access, keepsPages: Bool = true) throws -> Store {
    let store = try Failure.ending(with: .unusable) { try Store(path: path, access: access, keepsPages: keepsPages) }
    // Who only reads has nothing to put in order at the end, and taking a connection down costs a tenth of a short answer.
    if access == .read { _ = Unmanaged.passRetained(store) }
    return store
  }
}

extension StoreOptions {
  /// The options that plain arguments say.
  static func plain(_ arguments: inout PlainArguments) throws -> Self {
    var options = Self()
    options.file = try arguments.value("db")
    options.terminal = try TerminalOptions.plain(&arguments)
    return options
  }
}
