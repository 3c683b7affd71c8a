import Testing
import TimelineModel

@testable import TimelineIngest

/// What `extract --explain` shows a rule's author.
@Suite("The explanation of an article") struct ExplainingTests {
  private func explanation(_ text: String) throws -> ArticleExplanation {
    let day = try Day(iso8601: "1991-01-18")
    return Extractor().explain(Document(uri: "test", publication: .init(day, basis: .stated), text: Array(text.utf8)))
  }

  @Test(
    "has the mentions that extraction has, and cuts words out of the text",
    arguments: [
      "Iraq fired seven missiles at Israel on Friday. Nobody was hurt, the army said.\n\nShare this article\n",
      "Rebels did not attack the town. They may attack it on Monday, General Abdul Karim said.",
      "", "\u{FEFF}…\n\n—", "If the talks fail, Sudan will expel the envoys of Chad.",
    ])
  func same(_ text: String) throws {
    let explained = try explanation(text)
    #expect(explained.extraction.mentions == Extractor().extract(explained.extraction.document).mentions)
    let bytes = explained.extraction.document.text
    for sentence in explained.blocks.flatMap(\.sentences) {
      let ranges =
        (sentence.names + sentence.dates + sentence.clauses).map(\.range) + sentence.candidates.map(\.range)
      for range in ranges {
        #expect(bytes.indices.contains(range.lowerBound) && range.upperBound <= bytes.count)
        #expect(String(validating: bytes[range], as: UTF8.self) != nil)
      }
    }
  }

  @Test(
    "says what became of each word that may tell an event",
    arguments: [
      ("Iraq fired seven missiles at Israel on Friday.", "fired", "mention"),
      ("Iraq did not fire missiles at Israel on Friday.", "did not fire", "assault, negated"),
      ("If Iraq attacks Israel, the war will spread.", "attacks", "assault, but a condition"),
      ("The minister brought a friend.", "brought", "its sentence fits none of"),
    ])
  func outcomes(_ text: String, _ trigger: String, _ outcome: String) throws {
    let explained = try explanation(text)
    let found = explained.blocks.flatMap(\.sentences).flatMap(\.candidates).first { candidate in
      String(decoding: explained.extraction.document.text[candidate.range], as: UTF8.self).hasSuffix(trigger)
    }
    switch try #require(found).outcome {
    case .mention: #expect(outcome == "mention")
    case .dropped(let reason): #expect(reason.hasPrefix(outcome), "\(reason)")
    }
  }
}
