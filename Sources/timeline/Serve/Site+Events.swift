import TimelineModel
import TimelineServe
import TimelineStore

extension Site {
  /// So many events one answer may have.
  static let mostEvents = 1000

  /// Events in the contract's shape.
  func events(_ request: HTTPRequest) async throws -> HTTPResponse {
    let query = try QueryParameters(request.query, mostEvents: Self.mostEvents).query
    let found = try await library.read(.quick) { try $0.events(query, mentions: true) }
    var headers: [(name: String, value: String)] = []
    if found.count == query.limit, !found.isEmpty {
      headers.append(("Link", "<\(Self.next(request, after: query))>; rel=\"next\""))
    }
    return Self.json(.array(found.map { EventJSON.event($0) }), headers: headers)
  }

  /// How many events there are.
  func count(_ request: HTTPRequest) async throws -> HTTPResponse {
    let query = try QueryParameters(request.query).query
    return Self.json(
      try await library.remembered(Self.key(request)) {
        JSON.object([("events", .int(try $0.count(query)))]).compact
      })
  }

  /// Events as the page's list has them.
  func summaries(_ request: HTTPRequest) async throws -> HTTPResponse {
    let query = try QueryParameters(request.query, mostEvents: Self.mostEvents).query
    let found = try await library.read(.quick) { try $0.events(query) }
    return Self.json(.array(found.map { .object(PageEvent.summary($0)) }))
  }

  /// One event in the contract's shape, with its corrections.
  func event(_ id: Int64) async throws -> HTTPResponse {
    let (stored, corrections) = try await find(id)
    return Self.json(EventJSON.event(stored, with: CorrectionReport.json(corrections)))
  }

  /// One event as the page shows it.
  func details(_ id: Int64) async throws -> HTTPResponse {
    let (stored, corrections) = try await find(id)
    let mentions = stored.mentions.map { mention -> JSON in
      let parts = PageEvent.mention(mention, document: .object(PageEvent.document(mention.document)))
      return .object([("id", .int(Int(mention.id)))] + parts)
    }
    return Self.json(
      .object(
        PageEvent.summary(stored) + PageEvent.details(stored) + [("mentions", .array(mentions))]
          + [("corrections", .array(corrections.map(CorrectionReport.entry)))]))
  }

  private func find(_ id: Int64) async throws -> (StoredEvent, [StoredCorrection]) {
    try await library.read(.quick) { store in
      if let found = try store.event(id: id) { return (found, try store.corrections(ofEvent: found.id)) }
      if let hidden = try store.hiddenEvent(id) {
        let number = hidden.correction.map { " by correction \($0)" } ?? ""
        throw HTTPFault.notFound("event \(id): it was hidden\(number)")
      }
      throw HTTPFault.notFound("event \(id)")
    }
  }

  /// What an answer is remembered by.
  static func key(_ request: HTTPRequest) -> String {
    request.path + "?" + request.query.map { "\($0.name)=\(PercentEncoding.encoded($0.value))" }.joined(separator: "&")
  }

  /// The address of the next page.
  private static func next(_ request: HTTPRequest, after query: EventQuery) -> String {
    var request = request
    request.query.removeAll { $0.name == "offset" }
    request.query.append(.init("offset", String(query.offset + (query.limit ?? 0))))
    return key(request)
  }
}
