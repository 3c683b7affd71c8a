import Foundation
import Testing
import TimelineModel

@testable import timeline

@Suite("Mentions of other programs") struct MentionEvidenceTests {
  private static func mentions(_ json: String) throws -> [Mention] {
    let document = Document(
      uri: "quiet.txt", publication: .init(try Day(iso8601: "1998-05-21"), basis: .stated),
      text: Array("Published 21 May 1998\n\nNothing stirred.\nSailors came “home” yesterday.\n".utf8))
    let answer = try ExtractorAnswer(Array("{\"id\": \"1\", \"mentions\": [\(json)]}".utf8))
    return try ExtractedLine.MentionFields.mentions(answer.mentions ?? [], in: document)
  }

  @Test(
    "are refused where they say what the text doesn't",
    arguments: [
      (#"{"type": "protest", "sentence": "Sailors walked out."}"#, "is not in the text"),
      (#"{"type": "riot", "sentence": "Nothing stirred."}"#, "\"type\" can't be 'riot'"),
      (#"{"type": "protest"}"#, "it has neither \"sentence\" nor \"start\" and \"end\""),
      (#"{"type": "protest", "start": 24, "end": 4000}"#, "is no part of the text"),
      (#"{"type": "protest", "start": 24, "end": 30, "sentence": "Nothing stirred."}"#, "the text doesn't say"),
      (#"{"type": "protest", "sentence": "Nothing stirred.", "trigger": "walked"}"#, "is not in its sentence"),
      (#"{"type": "protest", "sentence": "Nothing stirred.", "date_text": "on Monday"}"#, "are not in the text"),
      (#"{"type": "protest", "sentence": "Nothing stirred.", "date": {"edtf": "soon"}}"#, "'soon' is no EDTF"),
      (
        #"{"type": "protest", "sentence": "Nothing stirred.", "date": {"earliest": "1998-05-03", "latest": "1998-05-02"}}"#,
        "ends before it begins"
      ),
      (
        #"{"type": "protest", "sentence": "Nothing stirred.", "actors": [{"name": "Miners", "role": "boss"}]}"#,
        "\"role\" can't be 'boss'"
      ),
      (
        #"{"type": "protest", "sentence": "Nothing stirred.", "places": [{"name": "Avel", "country": "Avelia"}]}"#,
        "is no country"
      ),
      (
        #"{"type": "protest", "sentence": "Nothing stirred.", "places": [{"name": "Avel", "latitude": 4.5}]}"#,
        "'Avel' has one of \"latitude\" and \"longitude\": give both or neither"
      ),
      (#"{"type": "protest", "sentence": "Nothing stirred.", "places": [{"name": " "}]}"#, "a place has no name"),
      (
        "{\"type\": \"protest\", \"sentence\": \"Nothing stirred.\", \"actors\": [{\"name\": \"\(String(repeating: "x", count: 1001))\", \"role\": \"target\"}]}",
        "an actor's name of 1001 bytes is too long"
      ),
      (#"{"type": "protest", "mode": "a\u001b[1m", "sentence": "Nothing stirred."}"#, "\"mode\" is one word"),
    ])
  func refused(mention: String, reason: String) throws {
    let fault = #expect(throws: ExtractedLine.Fault.self) { try Self.mentions(mention) }
    #expect(fault?.description.hasPrefix("mention 1: ") == true && fault?.description.contains(reason) == true)
  }

  @Test(
    "are refused by their field where a number can't be one",
    arguments: [
      (#"{"type": "protest", "start": 0.5, "end": 30}"#, "a number in it is too large or has a fraction"),
      (#"{"type": "protest", "start": 99999999999999999999, "end": 30}"#, "a number in it is too large"),
      (#"{"start": 24, "end": 30}"#, "it has no \"mentions.1.type\""),
      (#"{"type": "protest", "places": [{"name": "Avel", "latitude": NaN}]}"#, "it is no JSON object"),
    ])
  func numbers(mention: String, reason: String) throws {
    let fault = #expect(throws: ExtractedLine.Fault.self) { try Self.mentions(mention) }
    #expect(fault?.description.contains(reason) == true, "\(fault?.description ?? "")")
  }

  @Test("need a type and a sentence; the rest is found in the text") func least() throws {
    let told = try #require(
      try Self.mentions(
        #"{"type": "aid", "sentence": "Sailors came \"home\" yesterday.", "trigger": "came", "date_text": "yesterday"}"#
      ).first)
    #expect(told.title == "Sailors came “home” yesterday" && told.trigger == "came" && told.lemma == "came")
    #expect(told.range == 40..<74 && told.triggerRange == 48..<52)
    #expect(told.date.span == DateSpan(try Day(iso8601: "1998-05-20")) && told.date.basis == .resolved)
    #expect(told.date.text == "yesterday" && told.date.explanation?.isEmpty == false)
  }
}
