/// Why a request is not answered as asked.
package enum HTTPFault: Error, Equatable, Sendable {
  /// It isn't HTTP/1.1 as this server reads it.
  case malformed(String)
  /// The request line and the header are longer than so many bytes.
  case headerTooLong(Int)
  /// The body is longer than so many bytes.
  case bodyTooLong(Int)
  /// A body whose length isn't said beforehand.
  case noLength
  /// It is meant for another server, as when a foreign name was made to lead here.
  case foreignHost(String)
  /// A page of another site sent it.
  case foreignOrigin(String)
  /// It changes something and lacks the token, or has another.
  case noToken
  /// Nothing may be changed.
  case readOnly
  /// There is nothing of this name.
  case notFound(String)
  /// It is there, but not for this method.
  case wrongMethod(String, allowed: String)
  /// A body of another kind than JSON.
  case notJSON
  /// What it asks for makes no sense.
  case wrong(String)
  /// Somebody else is writing, or it took too long.
  case busy(String)
  /// The server's own fault.
  case failed(String)

  /// HTTP's number for it.
  package var status: Int {
    switch self {
    case .malformed, .wrong: 400
    case .noToken: 401
    case .foreignOrigin, .readOnly: 403
    case .notFound: 404
    case .wrongMethod: 405
    case .noLength: 411
    case .bodyTooLong: 413
    case .notJSON: 415
    case .foreignHost: 421
    case .headerTooLong: 431
    case .failed: 500
    case .busy: 503
    }
  }
}

extension HTTPFault: CustomStringConvertible {
  /// What is wrong and what to do, ready to show to a user.
  package var description: String {
    switch self {
    case .malformed(let reason): "This is not HTTP/1.1: \(reason)."
    case .headerTooLong(let most): "The request's header is too long: give fewer filters, \(most) bytes at most."
    case .bodyTooLong(let most): "The request's body is too long: \(most) bytes at most."
    case .noLength: "Say how long the body is, with Content-Length; it can't come in chunks."
    case .foreignHost(let host):
      "'\(host)' is not this server. Open it under the address that it printed when it started."
    case .foreignOrigin(let origin): "A page of \(origin) may not ask this server."
    case .noToken:
      "Changing something needs the token that the server printed when it started: send it as 'Authorization: Bearer TOKEN', or open the address with #token=."
    case .readOnly: "This server was started with --read-only, so nothing can be changed."
    case .notFound(let path): "There is no \(path). See /api for all that there is."
    case .wrongMethod(let method, let allowed): "\(method) does nothing here: use \(allowed)."
    case .notJSON: "Send the body as JSON, with 'Content-Type: application/json'."
    case .wrong(let reason), .busy(let reason), .failed(let reason): reason
    }
  }
}
