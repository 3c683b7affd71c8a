import TimelineModel
import TimelineServe
import TimelineStore

extension Site {
  /// Documents, some at a time.
  func documents(_ request: HTTPRequest) async throws -> HTTPResponse {
    let after = try QueryParameters.number("after", request.value("after"), 0...Int.max) ?? 0
    let limit = try QueryParameters.number("limit", request.value("limit"), 1...Self.mostEvents) ?? 100
    let listed = try await library.read(.quick) { store in
      var listed: [ListedDocument] = []
      try store.documents(after: Int64(after), limit: limit) { listed.append($0) }
      return listed
    }
    return Self.json(
      .array(
        listed.map { item in
          guard case .object(let parts) = EventJSON.document(item.document) else { return .null }
          return .object(parts + [("mentions", .int(item.mentions))])
        }))
  }

  /// A document with its text and its mentions, each with the event that it tells.
  func document(_ id: Int64) async throws -> HTTPResponse {
    let article = try await article(id)
    return Self.json(
      .object([
        ("document", EventJSON.document(article.document)),
        ("text", .string(String(decoding: article.text, as: UTF8.self))),
        (
          "mentions",
          .array(
            article.tellings.map { telling in
              guard case .object(let parts) = MentionJSON.mention(telling.mention, in: article.text) else {
                return .null
              }
              return .object([("event", telling.eventID.map { .int(Int($0)) } ?? .null)] + parts)
            })
        ),
      ]))
  }

  /// A document to read, the words that tell events marked.
  func documentPage(_ id: Int64) async throws -> HTTPResponse {
    Self.file("text/html; charset=utf-8", DocumentPage(article: try await article(id)).html)
  }

  /// The live page.
  func page() -> HTTPResponse { Self.file("text/html; charset=utf-8", PageFile.live(title: title)) }

  private func article(_ id: Int64) async throws -> StoredArticle {
    guard let article = try await library.read(.quick, { try $0.article(id: id) }) else {
      throw HTTPFault.notFound("document \(id)")
    }
    return article
  }
}
