import Testing
@testable import TimelineIngest
import TimelineModel

@Suite("The gazetteer") struct NamesGazetteerTests {
  @Test("reads a table without its comments, and lacking cells as empty")
  func table() {
    let table = LexiconTable(bytes: Array("name\tcode\taliases\n# no row\nPeru\tPE\tA|B C||D\r\n\nChile\n".utf8))
    #expect(table.count == 2)
    let aliases = table.items(table.cell(0, table.column("aliases")))
    #expect(aliases.map { table.text($0) } == ["A", "B C", "D"])
    #expect(table.text(table.cell(1, table.column("name"))) == "Chile")
    #expect(table.text(table.cell(1, table.column("code"))) == "")
    #expect(table.column("kind") == nil)
    #expect(table.cell(7, 0).isEmpty)
  }

  @Test(
    "knows who lay within what on a day",
    arguments: [
      ("Sergei Shoigu", "2015-10-07", ["Ministry of Defence (Russia)", "Russia"]),
      ("Ministry of Defence (Russia)", "2015-10-07", ["Russia"]),
      ("Russia", "2015-10-07", []),
    ])
  func within(_ name: String, _ day: String, _ expected: [String]) throws {
    let gazetteer = NamesFixture.shared.gazetteer
    let id = try #require(gazetteer.entity(named: name))
    let found = gazetteer.within(id, on: try Day(iso8601: day)).map { gazetteer[$0].name }
    #expect(found == expected)
  }

  @Test(
    "knows which state had a code on a day",
    arguments: [
      ("RU", "2015-10-07", "Russia"), ("RU", "1980-01-01", "Soviet Union"), ("GB", "2000-01-01", "United Kingdom"),
    ])
  func state(_ code: String, _ day: String, _ expected: String) throws {
    let gazetteer = NamesFixture.shared.gazetteer
    let id = try #require(gazetteer.country(CountryCode(Array(code.utf8)[...]), on: try Day(iso8601: day)))
    #expect(gazetteer[id].name == expected)
    #expect(gazetteer.country(.none, on: nil) == nil)
  }

  @Test(
    "reads spans of years",
    arguments: [
      ("2012-2024", "2012-01-01", "2024-12-31"), ("1999-04-12", "1999-04-12", "1999-04-12"),
      ("1999-02", "1999-02-01", "1999-02-28"), ("1999-04-12-2001-05", "1999-04-12", "2001-05-31"),
    ])
  func years(_ text: String, _ from: String, _ until: String) throws {
    let days = Years.days(of: Array(text.utf8)[...])
    #expect(Int(days.lowerBound) == (try Day(iso8601: from)).number)
    #expect(Int(days.upperBound) == (try Day(iso8601: until)).number)
  }

  @Test("leaves open ends open, and bad spans without a crash")
  func openYears() {
    #expect(Years.days(of: Array("1949-".utf8)[...]).upperBound == .max)
    #expect(Years.days(of: Array("-1991".utf8)[...]).lowerBound == .min)
    for text in ["", "-", "x", "2024-2012", "1999-99", "99999999999999999999"] {
      _ = Years.days(of: Array(text.utf8)[...])
    }
  }

  @Test("takes an analyst's actors, whose names win")
  func additions() throws {
    var vocabulary = NamesFixture.shared.vocabulary
    var gazetteer = NamesFixture.shared.gazetteer
    gazetteer.add(
      [
        GazetteerAddition(name: "Zorin Vask", kind: .person, country: "PE", within: [("Zemblan Guard", nil, nil)]),
        GazetteerAddition(name: "Zemblan Guard", kind: .armed, aliases: ["Caspian Sea"]),
      ], vocabulary: &vocabulary)
    let bytes = Array("Vask met the Caspian Sea and Zorin Vask.".utf8)
    let text = ArticleText(analysing: bytes, vocabulary: vocabulary, abbreviations: [])
    let names = NameFinder.find(in: text, vocabulary: vocabulary, gazetteer: gazetteer)
    #expect(
      names.names.map { names.entity($0.entity, in: gazetteer).name } == ["Zorin Vask", "Zemblan Guard", "Zorin Vask"])
    let id = try #require(gazetteer.entity(named: "Zorin Vask"))
    #expect(gazetteer.within(id, on: nil).map { gazetteer[$0].name } == ["Zemblan Guard"])
  }

  @Test(
    "finds a slip of one letter and no more",
    arguments: [
      ("ethopia", "ethiopia", true), ("quatar", "qatar", true), ("ethiopai", "ethiopia", true),
      ("ethiopia", "ethiopia", false), ("iran", "iraq", true), ("etiopa", "ethiopia", false), ("", "", false),
    ])
  func slips(_ left: String, _ right: String, _ expected: Bool) {
    #expect(Misspelling.isSlip(Array(left.utf8)[...], Array(right.utf8)[...]) == expected)
  }

  @Test(
    "reads bad input without harm",
    arguments: [
      "", "(", "((((((((((", "The The The The (THE) (THE)", "A. B. C. D. E. F.", "al- al-- -al al-Al-al-AL", "’s ’s 's",
      "of of of the the",
      "President President President", "US-led-led -led", "Mr. Mrs. Gen.", "John John John, the the of",
      ", , , and and or",
    ])
  func hostile(_ text: String) {
    for repeats in [1, 200] {
      let read = NamesFixture.paragraph(String(repeating: text + " ", count: repeats))
      let names = NamesFixture.names(of: read, on: nil)
      let resolver = ActorResolver(names: names, published: nil)
      var last = 0
      for name in names.names {
        #expect(name.tokens.lowerBound >= last && !name.tokens.isEmpty)
        last = name.tokens.upperBound
      }
      for token in read.tokens.indices {
        let phrase = token..<min(token + 9, read.tokens.count)
        _ = resolver.actors(in: phrase, head: resolver.head(of: phrase))
        _ = resolver.possessor(at: token)
      }
    }
  }
}
