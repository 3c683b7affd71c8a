import ArgumentParser
import Dispatch
import Glibc
import TimelineServe
import TimelineStore

/// Shows the timeline as a live page on this computer, with its JSON, and takes corrections.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the timeline as a live page on this computer; correct it by clicking.",
    discussion: """
      Prints the page's address and serves it until Ctrl-C, to this computer only. Corrections need the token in that address; whoever
      has only the address without it may read. The same answers as JSON stand under /api: docs/publishing.md.

      Examples:
        timeline serve
        timeline serve --port 8200 --read-only --db war.db
        curl "http://127.0.0.1:8150/api/events?actor=Russia&on=2015-10&limit=5"
      """
  )

  /// Where the page is unless another port is asked for.
  static let defaultPort: UInt16 = 8150

  @OptionGroup var store: StoreOptions

  @Option(help: ArgumentHelp("The port; 0 for any that is free.", valueName: "n"))
  var port = Serve.defaultPort

  @Flag(help: "Take no corrections.")
  var readOnly = false

  @Option(help: ArgumentHelp("The heading of the page.", valueName: "words"))
  var title = "Timeline"

  @Option(
    help: ArgumentHelp(
      "Who corrects (default: TIMELINE_BY, else your name on this computer).", valueName: "name"))
  var by: String?

  func run() throws {
    // Whoever takes an answer may be gone before it is written.
    signal(SIGPIPE, SIG_IGN)
    let library = try Failure.ending(with: .unusable) { try StoreLibrary(path: store.path, isReadOnly: readOnly) }
    let token = readOnly ? nil : AccessToken()
    let site = Site(library: library, title: title, person: by ?? EditOptions.person())
    let server = try Failure.ending(with: .unusable) { try site.server(port: port, token: token) }
    Console.line("http://127.0.0.1:\(server.port)/\(token.map { "#token=\($0.text)" } ?? "")")
    Console.note(
      readOnly
        ? "Only this computer can open it, and nothing can be changed. Ctrl-C ends it."
        : "Only this computer can open it; corrections need the token in that address. Ctrl-C ends it.")
    Task.detached { await site.prepare() }
    try Failure.ending(with: .failed) { try Self.serve(server, until: [SIGINT, SIGTERM]) }
    library.finish()
    Console.note("Ended.")
  }

  /// Serves until one of some signals comes.
  private static func serve(_ server: Server, until signals: [Int32]) throws {
    let ended = DispatchSemaphore(value: 0)
    let outcome = ServeOutcome()
    let task = Task.detached {
      do { try await server.run() } catch { outcome.fail(error) }
      ended.signal()
    }
    let sources = signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        outcome.end()
        task.cancel()
        ended.signal()
      }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    ended.wait()
    if let error = outcome.error { throw error }
  }
}
