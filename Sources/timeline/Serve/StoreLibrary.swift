import Dispatch
import Synchronization
import TimelineServe
import TimelineStore

/// Connections to one timeline: several that read at once, each on a thread of its own, and one that writes.
///
/// They are all opened before the first answer and closed after the last: closing any file descriptor of the database would give up the locks
/// that the other connections hold on it.
final class StoreLibrary: Sendable {
  /// How long an answer may take.
  enum Pace: CaseIterable {
    /// A page of events, one event, one document: there are always connections free for these.
    case quick
    /// Counts over many events.
    case slow

    /// How many are answered at once.
    var readers: Int { self == .quick ? 4 : 2 }
    /// After so many seconds one is given up.
    var patience: Double { self == .quick ? 20 : 60 }
  }

  private let path: String
  /// The file as it was opened.
  private let file: FileIdentity?
  private let shelves: [Pace: StoreShelf]
  private let watcher: Store
  private let writer: Store?
  private let writing = DispatchQueue(label: "timeline.corrections")
  private let cache = Mutex(AnswerCache())

  /// Opens the connections.
  ///
  /// - Throws: ``StoreError``.
  init(path: String, isReadOnly: Bool) throws {
    // Writing first: it brings an older file up to date.
    writer = isReadOnly ? nil : try Store(path: path, access: .write)
    watcher = try Store(path: path, access: .read)
    (self.path, file) = (path, FileIdentity(path: path))
    var shelves: [Pace: StoreShelf] = [:]
    for pace in Pace.allCases {
      shelves[pace] = StoreShelf(try (0..<pace.readers).map { _ in try Store(path: path, access: .read) })
    }
    self.shelves = shelves
  }

  /// Whether anything can be changed.
  var isWritable: Bool { writer != nil }

  /// Asks on a thread of its own.
  ///
  /// - Throws: what `body` throws, and a fault where it takes too long.
  func read<Value: Sendable>(_ pace: Pace, _ body: @escaping @Sendable (Store) throws -> Value) async throws -> Value {
    try checkFile()
    guard let shelf = shelves[pace] else { throw HTTPFault.failed("There is no connection.") }
    let store = await shelf.take()
    let result: Result<Value, any Error> = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: Result { try Self.asking(store, pace.patience, body) })
      }
    }
    await shelf.putBack(store)
    return try result.get()
  }

  /// Asks once for every state of the file: what is asked again comes from memory until something is written.
  func remembered(_ key: String, _ body: @escaping @Sendable (Store) throws -> String) async throws -> String {
    let watcher = watcher
    let version = try await read(.quick) { _ in try watcher.dataVersion() }
    if let known = cache.withLock({ $0.find(key, version) }) { return known }
    let answer = try await read(.slow, body)
    cache.withLock { $0.keep(answer, for: key, version) }
    return answer
  }

  /// Changes something, one after the other.
  func write<Value: Sendable>(_ body: @escaping @Sendable (Store) throws -> Value) async throws -> Value {
    guard let writer else { throw HTTPFault.readOnly }
    try checkFile()
    return try await withCheckedThrowingContinuation { continuation in
      writing.async { continuation.resume(with: Result { try body(writer) }) }
    }
  }

  /// Waits until what is being written is whole.
  func finish() { writing.sync {} }

  /// Refuses to tell of a file that is there no more: the connections would go on with what was opened.
  private func checkFile() throws(HTTPFault) {
    if FileIdentity(path: path) != file {
      throw .busy(
        "\(path) was removed or replaced while it was shown: end timeline serve with Ctrl-C and start it again.")
    }
  }

  private static func asking<Value>(
    _ store: Store, _ patience: Double, _ body: (Store) throws -> Value
  ) throws -> Value {
    let isDone = DoneFlag()
    DispatchQueue.global().asyncAfter(deadline: .now() + patience) { isDone.unlessDone { store.interrupt() } }
    defer { isDone.set() }
    do {
      return try body(store)
    } catch  where Store.isInterruption(error) {
      throw HTTPFault.busy(
        "That takes longer than \(Int(patience)) seconds here: ask for fewer days, or for one actor.")
    }
  }
}

/// Whether something is over, so that it is not interrupted any more.
private final class DoneFlag: Sendable {
  private let isDone = Mutex(false)

  func set() { isDone.withLock { $0 = true } }

  func unlessDone(_ body: () -> Void) { isDone.withLock { if !$0 { body() } } }
}
