/// What a request is answered with.
package struct HTTPResponse: Equatable, Sendable {
  /// HTTP's number for how it went.
  package var status: Int
  /// What kind of body it has.
  package var contentType: String
  /// Further fields of the header.
  package var headers: [(name: String, value: String)]
  /// The body.
  package var body: [UInt8]

  /// An answer of its parts.
  package init(
    _ status: Int = 200, _ contentType: String, _ body: String, headers: [(name: String, value: String)] = []
  ) {
    (self.status, self.contentType, self.headers, self.body) = (status, contentType, headers, Array(body.utf8))
  }

  package static func == (left: HTTPResponse, right: HTTPResponse) -> Bool {
    left.status == right.status && left.contentType == right.contentType && left.body == right.body
      && left.headers.elementsEqual(right.headers) { $0 == $1 }
  }

  /// The bytes that are sent.
  ///
  /// - Parameters:
  ///   - hasBody: whether the body is sent; for HEAD only its length is said.
  ///   - keepsAlive: whether the connection serves further requests.
  func encoded(hasBody: Bool, keepsAlive: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status) \(Self.phrase(status))\r\n"
    let fields = [
      ("Content-Type", contentType), ("Content-Length", String(body.count)),
      ("Connection", keepsAlive ? "keep-alive" : "close"),
    ]
    for (name, value) in fields + headers.map({ ($0.name, $0.value) }) { head += "\(name): \(Self.line(value))\r\n" }
    return Array((head + "\r\n").utf8) + (hasBody ? body : [])
  }

  /// A value that begins no field of its own.
  private static func line(_ value: String) -> String {
    String(decoding: value.utf8.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
  }

  private static func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 201: "Created"
    case 304: "Not Modified"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 408: "Request Timeout"
    case 409: "Conflict"
    case 411: "Length Required"
    case 413: "Content Too Large"
    case 415: "Unsupported Media Type"
    case 421: "Misdirected Request"
    case 431: "Request Header Fields Too Large"
    case 503: "Service Unavailable"
    default: "Internal Server Error"
    }
  }
}
