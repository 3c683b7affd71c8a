import Testing
@testable import TimelineIngest
import TimelineModel

@Suite("The name of a place") struct NamesOfPlacesTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let phrase: String
    let expected: String?

    init(_ text: String, _ phrase: String, _ expected: String?) {
      (self.text, self.phrase, self.expected) = (text, phrase, expected)
    }

    var testDescription: String { "\(phrase): \(expected ?? "none")" }
  }

  @Test(
    "leads to its row, with its country",
    arguments: [
      Example("Rebels left ar-Raqqa at night.", "ar-Raqqa", "Raqqa SY"),
      Example("A bomb went off in Kiev.", "Kiev", "Kyiv UA"),
      Example("They landed at Bombay.", "Bombay", "Mumbai IN"),
      Example("The ship left Gdansk.", "Gdansk", "Gdańsk PL"),
      Example("The ship left Gdańsk.", "Gdańsk", "Gdańsk PL"),
      Example("Shells fell on Tripoli, Lebanon, at dawn.", "Tripoli, Lebanon", "Tripoli, Lebanon LB"),
      Example("Shells fell on Tripoli at dawn.", "Tripoli", "Tripoli LY"),
      Example("Marchers were beaten in Birmingham, Alabama.", "Birmingham, Alabama", "Birmingham, Alabama US"),
      Example("The tanker left the Strait of Hormuz.", "Strait of Hormuz", "Strait of Hormuz"),
    ])
  func found(_ example: Example) throws {
    let text = NamesFixture.paragraph(example.text)
    let names = NamesFixture.names(of: text, on: Day(year: 2012, month: 6, day: 1))
    let tokens = try #require(NamesFixture.tokens(of: example.phrase, in: text))
    let name = names.names.first { $0.tokens == tokens }
    let entity = name.map { NamesFixture.shared.gazetteer[$0.entity] }
    let found = entity.map { entity in
      [entity.name, entity.country.text].compactMap { $0 }.joined(separator: " ")
    }
    #expect(found == example.expected)
  }
}
