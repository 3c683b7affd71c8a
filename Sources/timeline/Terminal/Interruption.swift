import Glibc
import Synchronization

/// Ctrl-C during long work: the first asks to stop at the next whole step, the second stops at once.
enum Interruption {
  private static let asked = Atomic<Bool>(false)

  /// Begins to watch for Ctrl-C and for a request to end.
  static func watch() {
    _ = isAsked
    // Who started the program may have left the signals blocked.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        if Interruption.asked.exchange(true, ordering: .relaxed) {
          signal(number, SIG_DFL)
          raise(number)
        }
      }
    }
  }

  /// Whether somebody asked to stop.
  static var isAsked: Bool { asked.load(ordering: .relaxed) }
}
