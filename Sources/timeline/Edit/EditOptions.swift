import ArgumentParser
import Glibc
import TimelineStore

/// On which timeline a correction is made, by whom and why.
struct EditOptions: ParsableArguments {
  @OptionGroup var store: StoreOptions

  @Option(help: ArgumentHelp("Why; kept with the correction.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("Who says so (default: TIMELINE_BY, else your name on this computer).", valueName: "name"))
  var by: String?

  /// Makes a correction, and says what it came to.
  func make(_ request: CorrectionRequest) throws {
    let timeline = try store.open(.write)
    let stored = try Failure.ending(with: .failed) {
      try timeline.correct(request, by: by ?? Self.person(), reason: reason, at: Clock.moment())
    }
    Console.note(CorrectionWords.made(stored))
  }

  /// The name of whoever runs the program: the full one where the computer knows it.
  static func person() -> String {
    guard let entry = getpwuid(getuid()) else { return Terminal.variable("USER") ?? "unknown" }
    let full = String(cString: entry.pointee.pw_gecos).prefix { $0 != "," }
    return full.isEmpty ? String(cString: entry.pointee.pw_name) : String(full)
  }
}
