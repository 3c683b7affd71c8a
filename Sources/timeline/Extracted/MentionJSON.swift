import TimelineIngest
import TimelineModel

/// Documents with their mentions in the shape that `extract` prints and `ingest --extracted` reads.
enum MentionJSON {
  /// One document's line.
  ///
  /// - Parameters:
  ///   - given: the document as it was handed in: by it `ingest --extracted` knows the document again, and reads it anew once others date it.
  ///   - isPassing: whether its address names nothing that lasts.
  static func line(_ extraction: Extraction, given: Document, isPassing: Bool) -> JSON {
    let document = extraction.document
    return .object([
      ("document", self.document(document)),
      (
        "given",
        .object([
          ("publisher", .optional(given.publisher)),
          ("title", .optional(given.title)),
          ("author", .optional(given.author)),
          ("language", .optional(given.language)),
          ("published", .optional(given.publication?.day.description)),
          ("passing", .bool(isPassing)),
        ])
      ),
      ("mentions", .array(extraction.mentions.map { mention($0, in: document.text) })),
    ])
  }

  private static func document(_ document: Document) -> JSON {
    .object([
      ("id", .optional(document.identifier)),
      ("uri", .string(document.uri)),
      ("publisher", .optional(document.publisher)),
      ("title", .optional(document.title)),
      ("author", .optional(document.author)),
      ("language", .optional(document.language)),
      ("published", .optional(document.publication?.day.description)),
      ("published_basis", .optional(document.publication?.basis.rawValue)),
      ("text", .string(String(decoding: document.text, as: UTF8.self))),
    ])
  }

  /// A mention with its place in a text.
  static func mention(_ mention: Mention, in text: [UInt8]) -> JSON {
    let range = mention.range.clamped(to: 0..<text.count)
    let sentence = String(decoding: text[range], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    return .object([
      ("title", .string(mention.title)),
      ("type", .string(mention.type.rawValue)),
      ("mode", .optional(mention.mode)),
      ("phase", .optional(mention.phase?.rawValue)),
      ("status", .string(mention.status.rawValue)),
      ("date", EventJSON.date(mention.date.span, basis: mention.date.basis)),
      ("actors", .array(mention.actors.map(EventJSON.actor))),
      ("places", .array(mention.places.map(EventJSON.place))),
      ("quantities", .array(mention.quantities.map(EventJSON.quantity))),
      ("sentence", .string(sentence)),
      ("start", .int(mention.range.lowerBound)),
      ("end", .int(mention.range.upperBound)),
      ("trigger", .string(mention.trigger)),
      ("trigger_start", .int(mention.triggerRange.lowerBound)),
      ("trigger_end", .int(mention.triggerRange.upperBound)),
      ("lemma", .string(mention.lemma)),
      ("date_text", .optional(mention.date.text)),
      ("date_start", mention.date.range.map { .int($0.lowerBound) } ?? .null),
      ("date_end", mention.date.range.map { .int($0.upperBound) } ?? .null),
      ("date_explanation", .optional(mention.date.explanation)),
      ("attributed_to", .array(mention.attributedTo.map { .string($0) })),
      ("polarity", .string(mention.polarity.rawValue)),
      ("rule", .string(mention.rule)),
      ("words", .array(mention.words.map { .string($0) })),
    ])
  }
}
