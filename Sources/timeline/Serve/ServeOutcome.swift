import Synchronization

/// How serving ended: because somebody asked, or because of an error.
final class ServeOutcome: Sendable {
  private struct State {
    var isAsked = false
    var error: (any Error)?
  }

  private let state = Mutex(State())

  /// Somebody asks to end; what fails from now on is no fault.
  func end() { state.withLock { $0.isAsked = true } }

  /// Something failed.
  func fail(_ error: any Error) { state.withLock { if !$0.isAsked { $0.error = error } } }

  /// What failed before somebody asked to end.
  var error: (any Error)? { state.withLock { $0.error } }
}
