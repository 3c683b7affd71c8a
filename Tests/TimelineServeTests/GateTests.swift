import Testing
import TimelineServe

@Suite("The gate of the server") struct GateTests {
  private static let token = AccessToken("5ec2e7")
  private static let gate = Gate(port: 8150, token: token)
  private static let host = ["host": "127.0.0.1:8150"]

  struct Example: Sendable, CustomTestStringConvertible {
    var request: HTTPRequest
    var fault: HTTPFault?
    var why: String

    init(_ method: String, _ headers: [String: String], _ fault: HTTPFault?, _ why: String) {
      request = HTTPRequest(method, method == "POST" ? "/api/corrections" : "/api/events", headers: headers)
      (self.fault, self.why) = (fault, why)
    }

    var testDescription: String { why }
  }

  private static func with(_ more: [String: String]) -> [String: String] { host.merging(more) { $1 } }

  private static let change = [
    "authorization": "Bearer 5ec2e7", "content-type": "application/json", "origin": "http://127.0.0.1:8150",
    "sec-fetch-site": "same-origin",
  ]

  @Test(
    "lets in who may ask",
    arguments: [
      Example("GET", host, nil, "a script of this computer"),
      Example("GET", ["host": "localhost:8150"], nil, "the computer's other name"),
      Example("GET", ["host": "LOCALHOST:8150"], nil, "names of hosts have no case"),
      Example("GET", ["host": "[::1]:8150"], nil, "the newer protocol's name for it"),
      Example(
        "GET", with(["origin": "http://127.0.0.1:8150", "sec-fetch-site": "same-origin"]), nil, "the page itself"),
      Example("GET", with(["sec-fetch-site": "none"]), nil, "typed into the browser"),
      Example(
        "GET", with(["sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"]), nil,
        "a link on another site may lead here"),
      Example("POST", with(change), nil, "the page, with the token"),
      Example(
        "POST", with(["authorization": "bearer 5ec2e7", "content-type": "application/json; charset=utf-8"]), nil,
        "a script, with the token"),
    ])
  func open(_ example: Example) {
    #expect(throws: Never.self) { try Self.gate.check(example.request) }
  }

  @Test(
    "keeps out who may not",
    arguments: [
      Example("GET", [:], .foreignHost(""), "no host at all"),
      Example("GET", ["host": "evil.example:8150"], .foreignHost("evil.example:8150"), "a name made to lead here"),
      Example("GET", ["host": "127.0.0.1"], .foreignHost("127.0.0.1"), "another port's name"),
      Example("GET", ["host": "127.0.0.1:8151"], .foreignHost("127.0.0.1:8151"), "another port"),
      Example("GET", ["host": "127.0.0.1:8150.evil.example"], .foreignHost("127.0.0.1:8150.evil.example"), "begins so"),
      Example("GET", with(["origin": "https://evil.example"]), .foreignOrigin("https://evil.example"), "another site"),
      Example("GET", with(["origin": "null"]), .foreignOrigin("null"), "a frame without origin, or a file"),
      Example(
        "GET", with(["origin": "http://127.0.0.1:3000"]), .foreignOrigin("http://127.0.0.1:3000"), "another port's page"
      ),
      Example(
        "GET", with(["sec-fetch-site": "cross-site"]), .foreignOrigin("another site"), "an image on another site"),
      Example(
        "GET", with(["sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe"]),
        .foreignOrigin("another site"), "a frame on another site"),
      Example(
        "POST",
        with(
          change.merging(["sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"]) {
            $1
          }),
        .foreignOrigin("another site"), "a form on another site, even with the token"),
      Example(
        "POST", with(change.merging(["origin": "http://evil.example"]) { $1 }), .foreignOrigin("http://evil.example"),
        "a script there"),
      Example("POST", with(change.merging(["authorization": ""]) { $1 }), .noToken, "no token"),
      Example("POST", with(change.merging(["authorization": "Bearer 5ec2e"]) { $1 }), .noToken, "a part of it"),
      Example("POST", with(change.merging(["authorization": "Bearer 5ec2e70"]) { $1 }), .noToken, "more than it"),
      Example("POST", with(change.merging(["authorization": "Basic 5ec2e7"]) { $1 }), .noToken, "another manner"),
      Example("POST", with(change.merging(["content-type": "text/plain"]) { $1 }), .notJSON, "what a form can send"),
      Example("PUT", with(["content-type": "application/json"]), .noToken, "whatever isn't reading changes"),
    ])
  func shut(_ example: Example) throws {
    let fault = try #require(example.fault)
    #expect(throws: fault) { try Self.gate.check(example.request) }
  }

  @Test("takes no change where there is no token") func readOnly() {
    let request = HTTPRequest("POST", "/api/corrections", headers: Self.with(Self.change))
    #expect(throws: HTTPFault.readOnly) { try Gate(port: 8150, token: nil).check(request) }
  }

  @Test("makes tokens that differ, long enough not to be guessed") func tokens() {
    let tokens = Set((0..<100).map { _ in AccessToken().text })
    #expect(tokens.count == 100 && tokens.allSatisfy { $0.utf8.count == 32 })
    #expect(!AccessToken("").matches(""))
  }
}
