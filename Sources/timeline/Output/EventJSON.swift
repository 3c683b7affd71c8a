import TimelineModel
import TimelineStore

/// Events and mentions in the shape that scripts rely on.
enum EventJSON {
  /// An event with its mentions.
  ///
  /// - Parameter more: what comes after all that every event has.
  static func event(_ stored: StoredEvent, with more: [(String, JSON)] = []) -> JSON {
    let event = stored.event
    let all: [(String, JSON)] = [
      ("id", .int(Int(stored.id))),
      ("title", .string(event.title)),
      ("type", .string(event.type.rawValue)),
      ("mode", .optional(event.mode)),
      ("phase", .optional(event.phase?.rawValue)),
      ("status", .string(event.status.rawValue)),
      ("date", date(event.date, basis: event.basis)),
      ("actors", .array(event.actors.map(actor))),
      ("places", .array(event.places.map(place))),
      ("quantities", .array(event.quantities.map(quantity))),
      ("documents", .int(stored.documents)),
      ("disputed", .bool(!stored.disputes.isEmpty)),
      ("disputes", .array(stored.disputes.map { .string($0) })),
      ("mentions", .array(stored.mentions.map(mention))),
      ("imported", stored.imported.map(imported) ?? .null),
    ]
    return .object(all + more)
  }

  /// What a data set says of an event that came from it.
  private static func imported(_ record: ImportedRecord) -> JSON {
    .object([
      ("source", .string(record.source)), ("id", .string(record.key)), ("code", .string(record.code)),
      ("date_precision", record.datePrecision.map { .int($0) } ?? .null),
      ("place_precision", record.placePrecision.map { .int($0) } ?? .null),
      ("reporters", .optional(record.reporters)), ("uri", .optional(record.uri)), ("notes", .optional(record.notes)),
      (
        "reports",
        .array(
          record.reports.map { report in
            .object([
              ("uri", .string(report.uri)), ("reporter", .string(report.reporter)),
              ("published", .string(report.day.description)),
              ("confidence", report.confidence.map { .int($0) } ?? .null),
            ])
          })
      ),
    ])
  }

  private static func mention(_ stored: StoredMention) -> JSON {
    let mention = stored.mention
    return .object([
      ("document", document(stored.document)),
      ("sentence", .string(stored.sentence)),
      ("start", .int(mention.range.lowerBound)),
      ("end", .int(mention.range.upperBound)),
      ("trigger", .string(mention.trigger)),
      ("date_text", .optional(mention.date.text)),
      ("attributed_to", .array(mention.attributedTo.map { .string($0) })),
      ("status", .string(mention.status.rawValue)),
      ("date", date(mention.date.span, basis: mention.date.basis)),
      ("quantities", .array(mention.quantities.map(quantity))),
      ("polarity", .string(mention.polarity.rawValue)),
      ("rule", .string(mention.rule)),
    ])
  }

  /// What is known of a document.
  static func document(_ document: StoredDocument) -> JSON {
    .object([
      ("id", .int(Int(document.id))),
      ("uri", .string(document.uri)),
      ("publisher", .optional(document.publisher)),
      ("title", .optional(document.title)),
      ("published", .optional(document.publication?.day.description)),
      ("published_basis", .optional(document.publication?.basis.rawValue)),
    ])
  }

  /// A date with its bounds, its EDTF string and where it comes from.
  static func date(_ span: DateSpan?, basis: DateBasis) -> JSON {
    let known = span.flatMap { $0.earliest == nil && $0.latest == nil ? nil : $0 }
    return .object([
      ("earliest", .optional(known?.earliest?.description)),
      ("latest", .optional(known?.latest?.description)),
      ("edtf", .optional(known?.edtf)),
      ("qualifier", .optional(known?.qualifier?.rawValue)),
      ("basis", .string(basis.rawValue)),
    ])
  }

  /// An actor with its part.
  static func actor(_ actor: Participant) -> JSON {
    .object([
      ("name", .string(actor.name)), ("role", .string(actor.role.rawValue)), ("country", .optional(actor.country)),
      ("within", .array(actor.within.map { .string($0) })),
    ])
  }

  /// A place.
  static func place(_ place: PlaceReference) -> JSON {
    .object([
      ("name", .string(place.name)), ("country", .optional(place.country)), ("latitude", .optional(place.latitude)),
      ("longitude", .optional(place.longitude)),
    ])
  }

  /// A count.
  static func quantity(_ quantity: Quantity) -> JSON {
    .object([("value", .int(quantity.value)), ("of", .string(quantity.of))])
  }
}
