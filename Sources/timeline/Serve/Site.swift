import Foundation
import TimelineServe
import TimelineStore

/// The live page and its JSON: what is answered to which request.
struct Site: Sendable {
  /// The timeline.
  let library: StoreLibrary
  /// The heading of the page.
  let title: String
  /// Who corrects, where a request doesn't say.
  let person: String
  /// Who may ask; everybody where there is none, which only tests want.
  var gate: Gate?

  /// A site on a timeline.
  init(library: StoreLibrary, title: String, person: String, gate: Gate? = nil) {
    (self.library, self.title, self.person, self.gate) = (library, title, person, gate)
  }

  /// A server of the site.
  ///
  /// - Throws: ``ServerError``.
  func server(port: UInt16, token: AccessToken?) throws -> Server {
    // With port 0 the server knows its port only when it listens.
    let door = GateKeeper()
    let server = try Server(
      port: port,
      answer: { request in
        var site = self
        site.gate = door.gate
        return await site.answer(request)
      }, refuse: { Self.answer($0) })
    door.set(Gate(port: server.port, token: token))
    return server
  }

  /// The answer to a request; a fault is an answer too.
  func answer(_ request: HTTPRequest) async -> HTTPResponse {
    let response: HTTPResponse
    do {
      try gate?.check(request)
      response = try await route(request)
    } catch let fault as HTTPFault {
      response = Self.answer(fault)
    } catch {
      response = Self.answer(Self.fault(of: error))
    }
    Console.detail("\(request.method) \(request.path) \(response.status)")
    return response
  }

  // MARK: Routes

  private func route(_ request: HTTPRequest) async throws -> HTTPResponse {
    let steps = request.path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
    if steps == ["api", "corrections"], request.method == "POST" { return try await correct(request) }
    guard request.method == "GET" || request.method == "HEAD" else {
      throw HTTPFault.wrongMethod(
        request.method, allowed: steps == ["api", "corrections"] ? "GET or POST" : "GET")
    }
    switch (steps.first ?? "", steps.count) {
    case ("", 1): return page()
    case ("page.css", 1): return Self.file("text/css; charset=utf-8", PageFile.style)
    case ("page.js", 1): return Self.file("text/javascript; charset=utf-8", PageFile.liveScript)
    case ("documents", 2): return try await documentPage(try Self.id(steps[1], of: request))
    case ("api", 1): return Self.json(Self.contents)
    case ("api", 2): return try await list(steps[1], request)
    case ("api", 3):
      switch steps[1] {
      case "events" where steps[2] == "count": return try await count(request)
      case "events": return try await event(try Self.id(steps[2], of: request))
      case "details": return try await details(try Self.id(steps[2], of: request))
      case "documents": return try await document(try Self.id(steps[2], of: request))
      default: throw HTTPFault.notFound(request.path)
      }
    default: throw HTTPFault.notFound(request.path)
    }
  }

  private func list(_ name: String, _ request: HTTPRequest) async throws -> HTTPResponse {
    switch name {
    case "about": try await about()
    case "events": try await events(request)
    case "summaries": try await summaries(request)
    case "facets": try await facets(request)
    case "activity": try await activity(request)
    case "lanes": try await lanes(request)
    case "documents": try await documents(request)
    case "corrections": try await corrections(request)
    default:
      if let what = Overview(rawValue: name) {
        try await overview(what, request)
      } else {
        throw HTTPFault.notFound(request.path)
      }
    }
  }

  private static func id(_ text: String, of request: HTTPRequest) throws(HTTPFault) -> Int64 {
    guard let id = Int64(text), id > 0 else { throw .notFound(request.path) }
    return id
  }

  /// What there is under /api.
  private static let contents = JSON.object([
    (
      "/api/events",
      .string("events as `timeline query --format json` has them; filters of query, sort, reverse, limit, offset")
    ),
    ("/api/events/ID", .string("one event with its mentions and its corrections")),
    ("/api/events/count", .string("how many events fulfil the filters")),
    ("/api/summaries", .string("events without their mentions, as the page lists them")),
    ("/api/details/ID", .string("one event as the page shows it")),
    ("/api/facets", .string("how many events have what: of=actor, type, place, source, status; most=60")),
    ("/api/activity", .string("how many events begin on each day")),
    ("/api/lanes", .string("events by actor, type or place over some days: by, first, last, stretches")),
    ("/api/actors, /api/places, /api/sources, /api/types", .string("what there is; word, limit")),
    ("/api/documents", .string("documents; after, limit")),
    ("/api/documents/ID", .string("a document with its text and mentions")),
    ("/api/corrections", .string("what was corrected; event. POST corrects, and needs the token")),
    ("/api/about", .string("how much there is")),
  ])

  // MARK: Answers

  /// JSON with a line feed behind it.
  static func json(_ value: JSON, status: Int = 200, headers: [(name: String, value: String)] = []) -> HTTPResponse {
    json(value.compact, status: status, headers: headers)
  }

  static func json(_ text: String, status: Int = 200, headers: [(name: String, value: String)] = []) -> HTTPResponse {
    HTTPResponse(status, "application/json; charset=utf-8", text + "\n", headers: SecurityHeaders.all + headers)
  }

  /// A part of the page.
  static func file(_ type: String, _ text: String) -> HTTPResponse {
    HTTPResponse(200, type, text, headers: SecurityHeaders.all)
  }

  /// A refusal: what is wrong and what to do.
  static func answer(_ fault: HTTPFault) -> HTTPResponse {
    var headers: [(name: String, value: String)] = []
    if case .wrongMethod(_, let allowed) = fault { headers.append(("Allow", allowed.replacing(" or", with: ","))) }
    if fault == .noToken { headers.append(("WWW-Authenticate", "Bearer")) }
    return json(.object([("error", .string(fault.description))]), status: fault.status, headers: headers)
  }

  /// What an error of the timeline is to whoever asked.
  static func fault(of error: any Error) -> HTTPFault {
    switch error {
    case let error as AskError: .wrong(error.description)
    case let error as CorrectionError:
      switch error {
      case .noEvent(let id): .notFound("event \(id)")
      case .noCorrection(let name): .notFound("correction \(name)")
      default: .wrong(error.description)
      }
    case StoreError.busy(let path): .busy(StoreError.busy(path: path).description)
    case let error as StoreError: .failed(error.description)
    default: .failed("\(error)")
    }
  }
}
