import FlyingSocks
import Foundation
import Testing
import TimelineServe

@Suite("The server") struct ServerTests {
  /// Serves an echo of paths while something is done with its port.
  private static func serving(_ body: @Sendable (UInt16) async throws -> Void) async throws {
    let server = try Server(
      // Other tests may keep the machine busy for long.
      port: 0, patience: .seconds(3600),
      answer: { request in
        HTTPResponse(
          200, "text/plain", "\(request.path) \(request.body.count)", headers: [("X-Line", "a\r\nX-Second: b")])
      }, refuse: { HTTPResponse($0.status, "text/plain", $0.description) })
    let task = Task { try await server.run() }
    defer { task.cancel() }
    try await body(server.port)
  }

  /// Sends bytes and gives all that comes back until the server closes.
  private static func exchange(_ port: UInt16, _ text: String) async throws -> String {
    let socket = try await AsyncSocket.connected(to: sockaddr_in.inet(ip4: "127.0.0.1", port: port), timeout: 3600)
    defer { try? socket.close() }
    try await socket.write(Data(text.utf8))
    var bytes: [UInt8] = []
    do {
      while true { bytes += try await socket.read(atMost: 4096) }
    } catch SocketError.disconnected {}
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("answers several requests of one connection, in their order") func several() async throws {
    try await Self.serving { port in
      let answers = try await Self.exchange(
        port,
        "GET /a HTTP/1.1\r\n\r\nPOST /b HTTP/1.1\r\nContent-Length: 3\r\n\r\nabcGET /c HTTP/1.1\r\nConnection: close\r\n\r\n"
      )
      let bodies = answers.components(separatedBy: "\r\n\r\n").dropFirst().compactMap {
        $0.components(separatedBy: "HTTP/1.1").first
      }
      #expect(bodies == ["/a 0", "/b 3", "/c 0"])
      #expect(answers.contains("Connection: keep-alive") && answers.contains("Connection: close"))
    }
  }

  @Test("closes after one request of HTTP/1.0, unless it is asked to go on") func old() async throws {
    try await Self.serving { port in
      let one = try await Self.exchange(port, "GET /a HTTP/1.0\r\n\r\nGET /b HTTP/1.0\r\n\r\n")
      #expect(one.hasSuffix("/a 0") && one.contains("Connection: close"))
      let two = try await Self.exchange(
        port, "GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /b HTTP/1.0\r\n\r\n")
      #expect(two.contains("/a 0HTTP/1.1 200") && two.hasSuffix("/b 0"))
    }
  }

  @Test("sends no body where only the header is asked for, and no field that hides in a value") func head() async throws
  {
    try await Self.serving { port in
      let answer = try await Self.exchange(port, "HEAD /abc HTTP/1.1\r\nConnection: close\r\n\r\n")
      #expect(answer.hasSuffix("\r\n\r\n") && answer.contains("Content-Length: 6\r\n"))
      #expect(answer.contains("X-Line: aX-Second: b\r\n"))
    }
  }

  @Test("says what is wrong with what it can't read, and goes on serving others") func refusals() async throws {
    try await Self.serving { port in
      let long = String(repeating: "a", count: 100_000)
      let answers = [
        ("nonsense\r\n\r\n", "HTTP/1.1 400 "), ("GET /\(long) HTTP/1.1\r\n\r\n", "HTTP/1.1 431 "),
        ("POST / HTTP/1.1\r\nContent-Length: 999999\r\n\r\n", "HTTP/1.1 413 "),
        ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", "HTTP/1.1 411 "),
        ("GET /still HTTP/1.1\r\nConnection: close\r\n\r\n", "HTTP/1.1 200 "),
      ]
      for (request, answer) in answers {
        let given = try await Self.exchange(port, request)
        #expect(given.hasPrefix(answer), "\(request.prefix(40))")
      }
    }
  }

  @Test("answers many at once") func many() async throws {
    try await Self.serving { port in
      let right = try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<200 {
          group.addTask {
            try await Self.exchange(port, "GET /\(number) HTTP/1.1\r\nConnection: close\r\n\r\n").hasSuffix(
              "/\(number) 0")
          }
        }
        return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(right == 200)
    }
  }

  @Test("says which port is taken, and what to do") func taken() async throws {
    try await Self.serving { port in
      #expect(throws: ServerError.taken(port)) {
        try Server(port: port, answer: { _ in HTTPResponse(200, "", "") }, refuse: { _ in HTTPResponse(400, "", "") })
      }
    }
    #expect(ServerError.taken(8150).description.contains("--port"))
  }
}
