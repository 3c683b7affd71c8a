import Foundation
import TimelineServe

@testable import timeline

/// A timeline of a few articles behind a site, without a socket.
struct ServedSite {
  let folder: TemporaryFolder
  let site: Site
  private let port: UInt16 = 8150

  /// The articles' timeline, read once; every site has a copy of its own.
  private static let ingested = Result {
    let folder = try TemporaryFolder()
    let run = try timeline(
      ["ingest", "-", "--input-format", "jsonl", "--db", "t.db"], in: folder.path,
      input: ServeTests.articles.joined(separator: "\n"))
    precondition(run.code == 0, run.words)
    return folder
  }

  /// A site on the articles of the tests.
  init(token: String? = "5ec2e7") throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Self.ingested.get().file("t.db"), toPath: folder.file("t.db"))
    site = Site(
      library: try StoreLibrary(path: folder.file("t.db"), isReadOnly: token == nil), title: "A <b>war</b>",
      person: "Ada", gate: Gate(port: port, token: token.map { AccessToken($0) }))
  }

  /// The answer to a GET.
  func get(_ path: String, _ query: [(String, String)] = []) async -> HTTPResponse {
    await site.answer(
      HTTPRequest("GET", path, query: query.map { .init($0.0, $0.1) }, headers: ["host": "127.0.0.1:\(port)"]))
  }

  /// The answer to a correction.
  func post(_ body: String, token: String = "5ec2e7") async -> HTTPResponse {
    await site.answer(
      HTTPRequest(
        "POST", "/api/corrections",
        headers: [
          "host": "127.0.0.1:\(port)", "authorization": "Bearer \(token)", "content-type": "application/json",
        ], body: Array(body.utf8)))
  }

  /// What an answer says, as JSON.
  static func json(_ response: HTTPResponse) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(response.body), options: .fragmentsAllowed)
  }

  /// The events of an answer.
  func events(_ path: String = "/api/events", _ query: [(String, String)] = []) async throws -> [[String: Any]] {
    try Self.json(await get(path, query)) as? [[String: Any]] ?? []
  }
}
