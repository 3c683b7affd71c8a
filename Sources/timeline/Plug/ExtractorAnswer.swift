import TimelineModel

/// What an extractor answers of a document: docs/schema/answer.schema.json.
struct ExtractorAnswer: Decodable {
  /// The document's, as it was sent.
  var id: String
  /// What it tells.
  var mentions: [ExtractedLine.MentionFields]?
  /// Why it tells nothing.
  var error: String?

  /// Reads a line.
  init(_ bytes: [UInt8]) throws(ExtractedLine.Fault) {
    self = try ExtractedLine.decode(ExtractorAnswer.self, bytes)
    if mentions == nil, error == nil {
      throw ExtractedLine.Fault(description: "its answer has neither \"mentions\" nor \"error\"")
    }
  }
}

/// What an extractor is sent of a document: docs/schema/document.schema.json.
enum PlugJSON {
  /// One document's line.
  static func line(_ document: Document, id: String) -> String {
    JSON.object([
      ("id", .string(id)),
      ("uri", .string(document.uri)),
      ("publisher", .optional(document.publisher)),
      ("title", .optional(document.title)),
      ("author", .optional(document.author)),
      ("language", .optional(document.language)),
      ("published", .optional(document.publication?.day.description)),
      ("text", .string(String(decoding: document.text, as: UTF8.self))),
    ]).compact
  }
}
