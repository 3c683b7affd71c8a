import TimelineModel
import TimelineStore

/// Events as the page's script takes them, whether they lie in the page or come from a server.
enum PageEvent {
  /// What the list and the picture need.
  static func summary(_ stored: StoredEvent) -> [(String, JSON)] {
    let event = stored.event
    return [
      ("id", .int(Int(stored.id))), ("title", .string(event.title)), ("type", .string(event.type.rawValue)),
      ("mode", .optional(event.mode)), ("phase", .optional(event.phase?.rawValue)),
      ("status", .string(event.status.rawValue)), ("earliest", number(event.date.earliest)),
      ("latest", number(event.date.latest)), ("extent", .string(event.date.extent.rawValue)),
      ("qualifier", .optional(event.date.qualifier?.rawValue)), ("date", .string(DatePhrase.text(event.date))),
      ("actors", .array(event.actors.map(EventJSON.actor))), ("places", .array(event.places.map(EventJSON.place))),
      ("documents", .int(stored.documents)),
    ]
  }

  /// What the panel of one event needs besides, its mentions aside.
  static func details(_ stored: StoredEvent) -> [(String, JSON)] {
    let quantities = RivalCounts.of(stored.mentions).map { count in
      JSON.array([
        .string(count.of),
        .array(count.numbers.map { .array([.int($0.value), .array($0.sources.map { .string($0) })]) }),
      ])
    }
    return [
      ("edtf", .optional(stored.edtf)), ("how", .string(DateReason.text(stored))), ("quantities", .array(quantities)),
      ("reason", .string(stored.event.reason)),
    ]
  }

  /// A document without its text.
  static func document(_ document: StoredDocument) -> [(String, JSON)] {
    [
      ("id", .int(Int(document.id))), ("publisher", .optional(document.publisher)),
      ("title", .optional(document.title)),
      ("uri", .string(document.uri)), ("published", .optional(document.publication.map { DatePhrase.day($0.day) })),
      ("basis", .optional(document.publication?.basis.rawValue)),
    ]
  }

  /// A mention.
  ///
  /// - Parameter document: what stands for its document.
  static func mention(_ stored: StoredMention, document: JSON) -> [(String, JSON)] {
    let mention = stored.mention
    let words = mention.date.text.map { "“\($0)”: " } ?? ""
    let when =
      words + (mention.date.explanation ?? mention.date.basis.rawValue) + " → " + DatePhrase.text(mention.date.span)
    return [
      ("document", document), ("sentence", .array(pieces(stored))),
      ("says", .array(mention.attributedTo.map { .string($0) })), ("when", .string(when)),
      ("status", .string(mention.polarity == .negated ? "denied" : mention.status.rawValue)),
    ]
  }

  private static func number(_ day: Day?) -> JSON { day.map { .int($0.number) } ?? .null }

  /// The sentence cut where its trigger and its date begin and end: `["trigger", "fired"]`, the rest with no kind.
  private static func pieces(_ stored: StoredMention) -> [JSON] {
    let mention = stored.mention
    var marks = [(mention.triggerRange, "trigger")]
    if let range = mention.date.range { marks.append((range, "date")) }
    marks.sort { $0.0.lowerBound < $1.0.lowerBound }
    var pieces: [JSON] = []
    var at = mention.range.lowerBound
    func add(_ range: Range<Int>, _ kind: String?) {
      let start = range.lowerBound - mention.range.lowerBound
      let end = range.upperBound - mention.range.lowerBound
      guard start >= 0, start < end, end <= stored.evidence.count else { return }
      let text = String(decoding: stored.evidence[start..<end], as: UTF8.self)
      let folded = text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).joined(separator: " ")
      pieces.append(.array([.optional(kind), .string(folded)]))
    }
    for (range, kind) in marks where range.lowerBound >= at && range.upperBound <= mention.range.upperBound {
      add(at..<range.lowerBound, nil)
      add(range, kind)
      at = range.upperBound
    }
    add(at..<mention.range.upperBound, nil)
    return pieces
  }
}
