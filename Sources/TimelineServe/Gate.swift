/// Who may ask: only pages of this server, under its own name, and changes only with the token.
///
/// A page elsewhere can make a browser send requests here, under a name of its own that it lets lead to this computer (DNS rebinding) or
/// across sites (CSRF). The first is known by the host, the second by the origin and by what browsers say of where a request comes from.
package struct Gate: Sendable {
  /// The port on which the server listens.
  package let port: UInt16
  /// What changes need; `nil` where nothing may be changed.
  package let token: AccessToken?

  /// A gate for a port.
  package init(port: UInt16, token: AccessToken?) { (self.port, self.token) = (port, token) }

  /// Refuses what may not be asked.
  package func check(_ request: HTTPRequest) throws(HTTPFault) {
    let host = request.headers["host"]?.lowercased() ?? ""
    guard names.contains(host) else { throw .foreignHost(host) }
    if let origin = request.headers["origin"]?.lowercased(), !names.contains(where: { origin == "http://\($0)" }) {
      throw .foreignOrigin(origin)
    }
    let reads = request.method == "GET" || request.method == "HEAD"
    if let site = request.headers["sec-fetch-site"], site != "same-origin", site != "none" {
      // A link on another site may lead here; nothing else of it may.
      guard reads, request.headers["sec-fetch-mode"] == "navigate", request.headers["sec-fetch-dest"] == "document"
      else { throw .foreignOrigin("another site") }
    }
    if !reads { try checkChange(request) }
  }

  private func checkChange(_ request: HTTPRequest) throws(HTTPFault) {
    guard let token else { throw .readOnly }
    let given = request.headers["authorization"] ?? ""
    guard given.lowercased().hasPrefix("bearer "), token.matches(String(given.dropFirst(7))) else { throw .noToken }
    // Only a script can send this, and a script of another site only after asking for leave, which is never given.
    let kind = request.headers["content-type"]?.lowercased().prefix { $0 != ";" } ?? ""
    guard kind == "application/json" else { throw .notJSON }
  }

  /// The names under which the server may be asked.
  private var names: [String] {
    ["127.0.0.1", "localhost", "[::1]"].flatMap { port == 80 ? [$0, "\($0):80"] : ["\($0):\(port)"] }
  }
}
