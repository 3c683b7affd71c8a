import Testing
import TimelineServe

@Suite("Reading requests") struct HTTPRequestParserTests {
  private static func parsed(_ text: String) throws -> HTTPRequest? {
    var parser = HTTPRequestParser()
    parser.append(Array(text.utf8))
    return try parser.next()
  }

  @Test("takes address, query, header and body apart") func parts() throws {
    let request = try Self.parsed(
      "POST /documents/a%20b?actor=New+York&text=%22a%26b%22&any HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nX-Y:  z \r\n\r\nbody"
    )
    #expect(
      request
        == HTTPRequest(
          "POST", "/documents/a b", query: [.init("actor", "New York"), .init("text", "\"a&b\""), .init("any", "")],
          headers: ["host": "x", "content-length": "4", "x-y": "z"], body: Array("body".utf8)))
  }

  @Test("gives the same however the bytes are cut, and one request after the other") func cuts() throws {
    let text =
      "GET /a HTTP/1.1\r\nHost: x\r\n\r\nPOST /b HTTP/1.1\r\nContent-Length: 2\r\n\r\nhiGET /c HTTP/1.1\r\n\r\n"
    for size in [1, 2, 3, 7, 200] {
      var parser = HTTPRequestParser()
      var paths: [String] = []
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        parser.append(Array(bytes[start..<min(start + size, bytes.count)]))
        while let request = try parser.next() { paths.append(request.path) }
      }
      #expect(paths == ["/a", "/b", "/c"], "\(size) bytes at once")
    }
  }

  @Test(
    "refuses what can be read in two ways, or not at all",
    arguments: [
      ("\r\n\r\n GET / HTTP/1.1\r\n\r\n", "the request line begins with a space"),
      ("GET /\r\n\r\n", "no version"),
      ("GET / HTTP/2\r\n\r\n", "another version"),
      ("get / HTTP/1.1\r\n\r\n", "methods are capitals"),
      ("GET  / HTTP/1.1\r\n\r\n", "two spaces"),
      ("GET http://evil.example/ HTTP/1.1\r\n\r\n", "a whole address, as proxies take"),
      ("GET /\u{e9} HTTP/1.1\r\n\r\n", "an address that is no ASCII"),
      ("GET /%zz HTTP/1.1\r\n\r\n", "a percent sign without its digits"),
      ("GET /%ff HTTP/1.1\r\n\r\n", "no UTF-8"),
      ("GET /?a=%c3 HTTP/1.1\r\n\r\n", "half a letter"),
      ("GET / HTTP/1.1\r\nHost : x\r\n\r\n", "a space before the colon"),
      ("GET / HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n", "a field over two lines"),
      ("GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n", "two hosts"),
      ("GET / HTTP/1.1\r\nX: a\u{0}b\r\n\r\n", "a control character"),
      ("GET / HTTP/1.1\r\nX: a\nY: b\r\n\r\n", "a line feed alone"),
      ("POST / HTTP/1.1\r\nContent-Length: +3\r\n\r\nabc", "a length with a sign"),
      ("POST / HTTP/1.1\r\nContent-Length: 3, 3\r\n\r\nabc", "two lengths"),
      ("POST / HTTP/1.1\r\nContent-Length: \r\n\r\n", "an empty length"),
      ("POST / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc", "two ways to say the length"),
      ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "chunks"),
      ("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", "a length that no number holds"),
      ("POST / HTTP/1.1\r\nContent-Length: 262145\r\n\r\n", "a body that is too long, before it comes"),
    ])
  func refuses(_ text: String, _ why: String) {
    #expect(throws: HTTPFault.self, "\(why)") { try Self.parsed(text) }
  }

  @Test("takes in no header without end") func endless() {
    var parser = HTTPRequestParser()
    #expect(throws: HTTPFault.headerTooLong(HTTPRequestParser.mostHeader)) {
      for _ in 0..<10_000 {
        parser.append(Array(repeating: 0x61, count: 100))
        _ = try parser.next()
      }
    }
    let long = "GET / HTTP/1.1\r\nX: \(String(repeating: "a", count: HTTPRequestParser.mostHeader))\r\n\r\n"
    #expect(throws: HTTPFault.headerTooLong(HTTPRequestParser.mostHeader)) { try Self.parsed(long) }
  }

  @Test("survives any bytes") func noise() {
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    for _ in 0..<2000 {
      var parser = HTTPRequestParser()
      var bytes = Array("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello".utf8)
      for _ in 0..<4 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
      }
      parser.append(bytes)
      while case .some(.some) = try? parser.next() {}
    }
  }
}
