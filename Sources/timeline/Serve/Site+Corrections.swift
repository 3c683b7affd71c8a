import Foundation
import TimelineDates
import TimelineModel
import TimelineServe
import TimelineStore

extension Site {
  /// What was corrected, the last first, or what concerns one event.
  func corrections(_ request: HTTPRequest) async throws -> HTTPResponse {
    let event = try QueryParameters.number("event", request.value("event"), 1...Int.max)
    let found = try await library.read(.quick) { store in
      try event.map { id in
        try store.corrections(ofEvent: store.event(id: Int64(id))?.id ?? Int64(id))
      } ?? store.corrections()
    }
    return Self.json(.array(found.reversed().map(Self.correction)))
  }

  /// Corrects something.
  func correct(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard let body = try? JSONDecoder().decode(CorrectionBody.self, from: Data(request.body)) else {
      throw HTTPFault.wrong(
        "The body is no correction: send an object as {\"kind\": \"date\", \"event\": 12, \"date\": \"2015-10-07\"}.")
    }
    let asked = try body.request()
    let person = body.by.flatMap { $0.isEmpty ? nil : $0 } ?? person
    let made = try await library.write {
      try $0.correct(asked, by: person, reason: body.reason, at: Clock.moment())
    }
    return Self.json(Self.correction(made), status: 201)
  }

  private static func correction(_ stored: StoredCorrection) -> JSON {
    guard case .object(let parts) = CorrectionReport.entry(stored) else { return .null }
    return .object(parts + [("events", .array(stored.events.map { .int(Int($0)) }))])
  }
}

/// A correction as it is sent.
struct CorrectionBody: Decodable {
  var kind: String
  var event: Int64?
  var other: Int64?
  var mentions: [Int64]?
  var date: String?
  var type: String?
  var mode: String?
  var title: String?
  var actor: String?
  var role: String?
  var text: String?
  var correction: Int64?
  var reason: String?
  var by: String?

  /// What is asked for.
  func request() throws(HTTPFault) -> CorrectionRequest {
    switch kind {
    case "merge": .merge(try given(event, "event"), try given(other, "other"))
    case "split": .split(try given(event, "event"), mentions: try given(mentions, "mentions"))
    case "date": .date(try given(event, "event"), try span())
    case "type": .type(try given(event, "event"), try word(type, "type"), mode: mode)
    case "title": .title(try given(event, "event"), try given(title, "title"))
    case "actor":
      .actor(try given(event, "event"), try given(actor, "actor"), role: role == nil ? nil : try word(role, "role"))
    case "hide": .hide(try given(event, "event"))
    case "note": .note(try given(event, "event"), try given(text, "text"))
    case "undo": .undo(String(try given(correction, "correction")))
    default:
      throw .wrong("kind is one of merge, split, date, type, title, actor, hide, note, undo.")
    }
  }

  private func given<Value>(_ value: Value?, _ name: String) throws(HTTPFault) -> Value {
    guard let value else { throw .wrong("A correction of kind \(kind) needs '\(name)'.") }
    return value
  }

  private func word<Word: RawRepresentable & CaseIterable>(_ text: String?, _ name: String) throws(HTTPFault) -> Word
  where Word.RawValue == String {
    guard let word = Word(rawValue: try given(text, name).lowercased()) else {
      throw .wrong("\(name) is one of \(Word.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    return word
  }

  private func span() throws(HTTPFault) -> DateSpan {
    let text = try given(date, "date")
    guard let span = DateWords.span(text, today: Clock.today()), span.earliest != nil || span.latest != nil else {
      throw .wrong("'\(text)' is no date: write it as 2015-10-07, 2015-10, 2015-09-30/2015-10-07 or 7 Oct 2015.")
    }
    return span
  }
}
