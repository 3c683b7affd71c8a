/// A request as it came, read and decoded.
package struct HTTPRequest: Equatable, Sendable {
  /// What is to be done: `GET`, `POST`.
  package var method: String
  /// The path, decoded; begins with `/`.
  package var path: String
  /// What follows the question mark, decoded, in its order; a name alone has the value "".
  package var query: [Parameter]
  /// The fields of the header, their names in lower case; a field that came twice is refused before.
  package var headers: [String: String]
  /// Whether it is HTTP/1.0, where a connection serves one request unless both sides say otherwise.
  package var isOld = false
  /// What follows the header.
  package var body: [UInt8]

  /// A name of the query with its value.
  package struct Parameter: Equatable, Sendable {
    /// What is set.
    package var name: String
    /// To what.
    package var value: String

    /// A name with its value.
    package init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }

  /// A request of its parts.
  package init(
    _ method: String, _ path: String, query: [Parameter] = [], headers: [String: String] = [:], body: [UInt8] = []
  ) {
    (self.method, self.path, self.query, self.headers, self.body) = (method, path, query, headers, body)
  }

  /// The first value of a name in the query.
  package func value(_ name: String) -> String? { query.first { $0.name == name }?.value }

  /// Whether the connection serves further requests.
  var keepsAlive: Bool {
    let wish = headers["connection"]?.lowercased()
    return isOld ? wish == "keep-alive" : wish != "close"
  }
}
