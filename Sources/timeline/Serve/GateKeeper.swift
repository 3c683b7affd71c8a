import Synchronization
import TimelineServe

/// The gate of a server, known once it listens.
final class GateKeeper: Sendable {
  private let current = Mutex<Gate?>(nil)

  /// Nobody is let in before it is set.
  var gate: Gate { current.withLock { $0 } ?? Gate(port: 0, token: nil) }

  func set(_ gate: Gate) { current.withLock { $0 = gate } }
}
