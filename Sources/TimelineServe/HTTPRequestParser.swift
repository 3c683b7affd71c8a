/// Makes requests of the bytes of a connection, however they are cut.
///
///     request = method SP target SP ( "HTTP/1.1" | "HTTP/1.0" ) CRLF *( name ":" value CRLF ) CRLF [body]
///
/// Strict where leniency lets a request be read in two ways: lengths are plain digits, chunks are refused, and so is every field of the header
/// that comes twice. What is too long is refused before it has been taken in.
package struct HTTPRequestParser {
  /// So long may the request line and the header be together.
  package static let mostHeader = 16_384
  /// So long may a body be.
  package static let mostBody = 262_144

  private var buffer: [UInt8] = []
  /// How far the end of the header has been looked for.
  private var searched = 0

  /// Nothing taken in yet.
  package init() {}

  /// Whether a request has begun.
  var hasBegun: Bool { !buffer.isEmpty }

  /// Takes bytes in.
  package mutating func append(_ bytes: [UInt8]) { buffer += bytes }

  /// The next whole request; `nil` where more bytes must come.
  package mutating func next() throws(HTTPFault) -> HTTPRequest? {
    // Empty lines before a request are passed over, as the standard has it.
    while buffer.starts(with: [0x0D, 0x0A]) { buffer.removeFirst(2) }
    guard let end = headerEnd() else {
      if buffer.count > Self.mostHeader { throw .headerTooLong(Self.mostHeader) }
      return nil
    }
    if end > Self.mostHeader { throw .headerTooLong(Self.mostHeader) }
    let lines = Self.lines(buffer[..<end])
    guard let first = lines.first else { throw .malformed("it has no request line") }
    var request = try Self.request(first)
    request.headers = try Self.fields(lines.dropFirst())
    let length = try Self.bodyLength(request.headers)
    guard buffer.count - end >= length else { return nil }
    request.body = Array(buffer[end..<end + length])
    buffer.removeFirst(end + length)
    searched = 0
    return request
  }

  /// Where the body begins; `nil` while the header goes on.
  private mutating func headerEnd() -> Int? {
    var at = max(searched, 3)
    while at < buffer.count {
      if buffer[at] == 0x0A, buffer[at - 1] == 0x0D, buffer[at - 2] == 0x0A, buffer[at - 3] == 0x0D { return at + 1 }
      at += 1
    }
    searched = at
    return nil
  }

  /// The lines before the empty one.
  private static func lines(_ header: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = header.startIndex
    for at in header.indices.dropFirst() where header[at] == 0x0A && header[at - 1] == 0x0D {
      if at - 1 > start { lines.append(header[start..<at - 1]) }
      start = at + 1
    }
    return lines
  }

  private static func request(_ line: ArraySlice<UInt8>) throws(HTTPFault) -> HTTPRequest {
    let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw .malformed("the request line has not three parts") }
    guard parts[2].elementsEqual("HTTP/1.1".utf8) || parts[2].elementsEqual("HTTP/1.0".utf8) else {
      throw .malformed("the version is another")
    }
    guard !parts[0].isEmpty, parts[0].allSatisfy({ (0x41...0x5A).contains($0) }) else {
      throw .malformed("the method is none")
    }
    guard parts[1].first == 0x2F, parts[1].allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw .malformed("the address must begin with / and be plain ASCII")
    }
    let sides = parts[1].split(separator: 0x3F, maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = PercentEncoding.decoded(sides[0], plusIsSpace: false) else {
      throw .malformed("the address is not percent-encoded UTF-8")
    }
    var query: [HTTPRequest.Parameter] = []
    if sides.count == 2 {
      for part in sides[1].split(separator: 0x26) {
        let pair = part.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = PercentEncoding.decoded(pair[0], plusIsSpace: true),
          let value = PercentEncoding.decoded(pair.count == 2 ? pair[1] : [], plusIsSpace: true)
        else { throw .malformed("the query is not percent-encoded UTF-8") }
        query.append(.init(name, value))
      }
    }
    var request = HTTPRequest(String(decoding: parts[0], as: UTF8.self), path, query: query)
    request.isOld = parts[2].last == UInt8(ascii: "0")
    return request
  }

  private static func fields(_ lines: ArraySlice<ArraySlice<UInt8>>) throws(HTTPFault) -> [String: String] {
    var fields: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex else {
        throw .malformed("a line of the header has no name")
      }
      let name = line[..<colon]
      guard name.allSatisfy(isNameByte) else { throw .malformed("a name in the header has signs that no name has") }
      let value = line[(colon + 1)...]
      guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
        throw .malformed("the header has control characters")
      }
      let key = String(decoding: name, as: UTF8.self).lowercased()
      guard fields[key] == nil else { throw .malformed("'\(key)' comes twice in the header") }
      let text = value.drop { $0 == 0x20 || $0 == 0x09 }
      let end = text.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? text.startIndex
      fields[key] = String(decoding: text[..<end], as: UTF8.self)
    }
    return fields
  }

  private static func bodyLength(_ headers: [String: String]) throws(HTTPFault) -> Int {
    if headers["transfer-encoding"] != nil { throw .noLength }
    guard let text = headers["content-length"] else { return 0 }
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .malformed("Content-Length is no number")
    }
    guard let length = Int(text), length <= mostBody else { throw .bodyTooLong(mostBody) }
    return length
  }

  /// What RFC 9110 calls a token.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
