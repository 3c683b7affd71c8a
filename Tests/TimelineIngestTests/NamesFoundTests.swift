import Testing
@testable import TimelineIngest
import TimelineModel

@Suite("The names in a text") struct NamesFoundTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: [String]
    let kind: Block.Kind
    let date: String

    init(_ text: String, _ expected: [String], kind: Block.Kind = .body, on date: String = "2005-05-01") {
      (self.text, self.expected, self.kind, self.date) = (text, expected, kind, date)
    }

    var testDescription: String { text }
  }

  /// "surface = kind canonical name".
  private func names(_ example: Example) throws -> [String] {
    let text = NamesFixture.paragraph(example.text, kind: example.kind)
    let names = NamesFixture.names(of: text, on: try Day(iso8601: example.date))
    return names.names.map { name in
      let range = Int(text.tokens[name.tokens.lowerBound].start)..<Int(text.tokens[name.tokens.upperBound - 1].end)
      return "\(text.folded(range)) = \(name.kind) \(names.entity(name.entity, in: NamesFixture.shared.gazetteer).name)"
    }
  }

  @Test(
    "known ones, however they are written",
    arguments: [
      Example("The U.S. and the UK objected.", ["U.S. = country United States", "UK = country United Kingdom"]),
      Example("Nobody told us who it is.", []),
      Example(
        "WHO said that IS had left.",
        ["WHO = organisation World Health Organization", "IS = organisation Islamic State"], on: "2015-05-01"),
      Example(
        "Nato and Unicef agreed.", ["Nato = organisation NATO", "Unicef = organisation United Nations Children's Fund"]),
      Example(
        "al Qaeda, Al-Qaeda and al-Qaida",
        ["al Qaeda = organisation al-Qaeda", "Al-Qaeda = organisation al-Qaeda", "al-Qaida = organisation al-Qaeda"]),
      Example("Türkiye and Turkiye", ["Türkiye = country Turkey", "Turkiye = country Turkey"]),
      Example("Peru’s and Peru's", ["Peru = country Peru", "Peru = country Peru"]),
      Example("Ethopia and Quatar signed.", ["Ethopia = country Ethiopia", "Quatar = country Qatar"]),
      Example("Hamad bin Khalifa al-Thani spoke.", ["Hamad bin Khalifa al-Thani = person Hamad bin Khalifa Al Thani"]),
      Example("King Bhumibol Adulyadej was told.", ["King Bhumibol Adulyadej = person Bhumibol Adulyadej"]),
      Example("It may rain on the hill, and rice is dear.", []),
      Example("In May the Turkish lira fell.", ["Turkish = demonym Turkey"]),
    ])
  func known(_ example: Example) throws {
    let found = try names(example)
    #expect(found == example.expected)
  }

  @Test(
    "unknown ones, by their shape",
    arguments: [
      Example("Yesterday Anselm Okafor-Reyes was shot.", ["Anselm Okafor-Reyes = person Anselm Okafor-Reyes"]),
      Example("Heavy fighting went on.", []),
      Example(
        "They met Karim bin Tarak al-Hajari there.", ["Karim bin Tarak al-Hajari = person Karim bin Tarak al-Hajari"]),
      Example(
        "The Popular Front for the Freedom of Zembla struck.",
        ["Popular Front for the Freedom of Zembla = organisation Popular Front for the Freedom of Zembla"]),
      Example("It fell on the town of Qarmanabad.", ["Qarmanabad = place Qarmanabad"]),
      Example("The ferry Astrid Norn sank.", ["Astrid Norn = organisation Astrid Norn"]),
      Example(
        "A Cypriot tanker, the Nissa Moru, sank.", ["Cypriot = demonym Cyprus", "Nissa Moru = organisation Nissa Moru"]),
      Example("Mrs. Olga Vasknir left.", ["Olga Vasknir = person Olga Vasknir"]),
      Example("He crossed the Ombiri River.", ["Ombiri River = place Ombiri River"]),
      Example("Old diplomats and Western envoys met on Monday.", []),
      Example(
        "President Zorin Vask spoke. Later Vask left.", ["Zorin Vask = person Zorin Vask", "Vask = person Zorin Vask"]),
      Example(
        "The Zemblan Rescue Army (ZRA) struck. The ZRA fled.",
        [
          "Zemblan Rescue Army = organisation Zemblan Rescue Army", "ZRA = organisation Zemblan Rescue Army",
          "ZRA = organisation Zemblan Rescue Army",
        ]),
      Example(
        "The ZRA (Zemblan Rescue Army) struck.",
        ["ZRA = organisation Zemblan Rescue Army", "Zemblan Rescue Army = organisation Zemblan Rescue Army"]),
    ])
  func unknown(_ example: Example) throws {
    let found = try names(example)
    #expect(found == example.expected)
  }

  @Test(
    "none that only a headline writes big",
    arguments: [
      Example("Heavy Fighting Rages as Talks Collapse in Geneva", ["Geneva = place Geneva"], kind: .headline),
      Example(
        "RUSSIA WARNS TURKEY AS JETS HIT ALEPPO",
        ["RUSSIA = country Russia", "TURKEY = country Turkey", "ALEPPO = place Aleppo"], kind: .headline),
    ])
  func headlines(_ example: Example) throws {
    let found = try names(example)
    #expect(found == example.expected)
  }

  @Test(
    "with the state that was there at the time",
    arguments: [
      Example(
        "Moscow warned. Russian tanks came.", ["Moscow = capital Moscow", "Russian = demonym Russia"], on: "2005-05-01"),
      Example("Soviet tanks came.", ["Soviet = demonym Soviet Union"], on: "1968-08-21"),
    ])
  func times(_ example: Example) throws {
    let found = try names(example)
    #expect(found == example.expected)
  }
}
