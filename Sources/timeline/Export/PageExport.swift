import Foundation
import PageData
import TimelineModel
import TimelineStore

/// One self-contained page that shows the events: a picture of time, a list, the evidence of each event.
///
/// Nothing is loaded from anywhere: style, script and data lie in the page, and its content security policy allows only these two,
/// by their hashes. Text of articles is data (JSON) that the script puts into text nodes.
struct PageExport: WholeExport {
  static var needsMentions: Bool { true }

  /// The heading of the page.
  let title: String

  private var events: [JSON] = []
  private var documents: [JSON] = []
  private var places: [Int64: Int] = [:]
  private var first: Day?
  private var last: Day?

  init(title: String) { self.title = title }

  mutating func take(_ stored: StoredEvent) {
    let mentions = stored.mentions.map { mention($0) }
    let event = stored.event
    if let day = event.date.earliest ?? event.date.latest { first = min(first ?? day, day) }
    if let day = event.date.latest ?? event.date.earliest { last = max(last ?? day, day) }
    let quantities = RivalCounts.of(stored.mentions).map { count in
      JSON.array([
        .string(count.of),
        .array(count.numbers.map { .array([.int($0.value), .array($0.sources.map { .string($0) })]) }),
      ])
    }
    events.append(
      .object([
        ("id", .int(Int(stored.id))), ("title", .string(event.title)), ("type", .string(event.type.rawValue)),
        ("mode", .optional(event.mode)), ("phase", .optional(event.phase?.rawValue)),
        ("status", .string(event.status.rawValue)), ("earliest", Self.number(event.date.earliest)),
        ("latest", Self.number(event.date.latest)), ("extent", .string(event.date.extent.rawValue)),
        ("qualifier", .optional(event.date.qualifier?.rawValue)), ("edtf", .optional(stored.edtf)),
        ("date", .string(DatePhrase.text(event.date))), ("how", .string(DateReason.text(stored))),
        ("actors", .array(event.actors.map(EventJSON.actor))), ("places", .array(event.places.map(EventJSON.place))),
        ("quantities", .array(quantities)), ("documents", .int(stored.documents)), ("reason", .string(event.reason)),
        ("mentions", .array(mentions)),
      ]))
  }

  func foot() -> String {
    let span = first.flatMap { first in
      last.map { DatePhrase.text(DateSpan(earliest: first, latest: max(first, $0))) }
    }
    let data: JSON = .object([
      ("span", .optional(span)), ("documents", .array(documents)), ("events", .array(events)),
    ])
    // "</script>" in an article must not end the data.
    let json = data.compact.replacing("<", with: "\\u003C")
    let (style, script) = (Self.text(page_css()), Self.text(page_js()))
    let parts = [
      "title": HTMLText.escaped(title), "style": style, "script": script, "data": json,
      "style-hash": Self.hash(style), "script-hash": Self.hash(script),
    ]
    return Self.filled(Self.text(page_html()), parts)
  }

  private static func number(_ day: Day?) -> JSON { day.map { .int($0.number) } ?? .null }

  private mutating func mention(_ stored: StoredMention) -> JSON {
    let document = stored.document
    let at = places[document.id] ?? documents.count
    if at == documents.count {
      places[document.id] = at
      documents.append(
        .object([
          ("publisher", .optional(document.publisher)), ("title", .optional(document.title)),
          ("uri", .string(document.uri)), ("published", .optional(document.publication.map { DatePhrase.day($0.day) })),
          ("basis", .optional(document.publication?.basis.rawValue)),
        ]))
    }
    let mention = stored.mention
    let words = mention.date.text.map { "“\($0)”: " } ?? ""
    let when =
      words + (mention.date.explanation ?? mention.date.basis.rawValue) + " → " + DatePhrase.text(mention.date.span)
    return .object([
      ("document", .int(at)), ("sentence", .array(Self.pieces(stored))),
      ("says", .array(mention.attributedTo.map { .string($0) })), ("when", .string(when)),
      ("status", .string(mention.polarity == .negated ? "denied" : mention.status.rawValue)),
    ])
  }

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

  // MARK: The frame

  private static func text(_ part: page_part) -> String {
    String(decoding: UnsafeBufferPointer(start: part.bytes, count: part.count), as: UTF8.self)
  }

  /// The hash of a text as content security policies write it.
  private static func hash(_ text: String) -> String {
    let digits = Array(SHA256.hexadecimal(of: Array(text.utf8)))
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    return Data(bytes).base64EncodedString()
  }

  /// The frame with every `{{name}}` replaced, once, so that no text can bring in another.
  private static func filled(_ frame: String, _ parts: [String: String]) -> String {
    var out = ""
    var rest = frame[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      out += rest[..<open.lowerBound]
      out += parts[String(rest[open.upperBound..<close.lowerBound])] ?? ""
      rest = rest[close.upperBound...]
    }
    return out + rest
  }
}
