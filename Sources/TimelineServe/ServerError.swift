/// Why a server can't begin.
package enum ServerError: Error, Equatable, Sendable {
  /// Another program has the port.
  case taken(UInt16)
  /// Only the computer's owner may have the port.
  case forbidden(UInt16)
  /// The system gives no socket.
  case unusable(String)
}

extension ServerError: CustomStringConvertible {
  /// What is wrong and what to do, ready to show to a user.
  package var description: String {
    switch self {
    case .taken(let port):
      "Port \(port) is taken, perhaps by another timeline serve. Give another with --port, or any that is free with --port 0."
    case .forbidden(let port):
      "Port \(port) needs more rights than you have. Give one from 1024 on with --port, or any that is free with --port 0."
    case .unusable(let reason): "The computer gives no network socket: \(reason)."
    }
  }
}
