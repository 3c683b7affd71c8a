import Testing
import TimelineIngest
import TimelineModel

/// Accidents, protest, flight and help: what the company of a common verb makes of it.
@Suite("Accidents, protest and flight") struct AccidentsTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    /// `type/mode day` of an event that the text tells.
    let event: String
    let why: String

    init(_ text: String, _ event: String, _ why: String) { (self.text, self.event, self.why) = (text, event, why) }

    var testDescription: String { "\(event): \(why)" }
  }

  /// `type/mode days` of all mentions; news of Thursday 14 May 1987.
  private func events(_ text: String) throws -> [String] {
    let document = Document(
      uri: "a", publication: .init(try Day(iso8601: "1987-05-14"), basis: .stated), text: Array(text.utf8))
    return Extractor().extract(document).mentions.map {
      "\($0.type.rawValue)/\($0.mode ?? "-") \($0.date.span?.edtf ?? "-")"
    }
  }

  @Test(
    "are told by what is hit",
    arguments: [
      Example(
        "There was an explosion at a refinery in Sicily on Monday.", "incident/explosion 1987-05-11", "existential"),
      Example(
        "Norway said there had been a fire in Oslo on Monday.", "incident/fire 1987-05-11", "existential, reported"),
      Example(
        "A blast at a coal mine in Silesia killed 30 men on Monday.", "incident/explosion 1987-05-11", "its site"),
      Example("A blast outside a bank in Lima killed 30 men on Monday.", "assault/kill 1987-05-11", "no such site"),
      Example(
        "Hurricane Ada killed 30 people in Cuba on Monday.", "incident/disaster 1987-05-11", "what a name begins with"),
      Example("Mount Etna exploded on Monday.", "incident/eruption 1987-05-11", "a mountain by its name"),
      Example("The Danube overflowed on Monday.", "incident/flood 1987-05-11", "a river by its name"),
      Example("The tanker Ulla broke in two off Crete on Monday.", "incident/sinking 1987-05-11", "a ship breaks"),
      Example(
        "An airliner with 90 people fell into the sea off Crete on Monday.", "incident/crash 1987-05-11",
        "an aircraft falls"),
      Example(
        "The roof of a market hall in Oslo caved in on Monday.", "incident/collapse 1987-05-11", "a roof caves in"),
      Example(
        "Six people were crushed to death at a concert in Accra on Monday.", "incident/stampede 1987-05-11", "to death"),
      Example(
        "Two workers were exposed to radiation in Osaka on Monday.", "incident/accident 1987-05-11",
        "nobody unmasked them"),
      Example(
        "Ten climbers went missing in Nepal on Monday.", "incident/missing 1987-05-11", "a date behind two verbs"),
      Example("Miners put down their tools on Monday.", "protest/strike 1987-05-11", "set phrase"),
      Example(
        "Youths and students thronged the streets of Rome on Monday.", "protest/demo 1987-05-11", "crowds in streets"),
      Example("Police cleared the square with tear gas on Monday.", "assault/crowd-control 1987-05-11", "by its means"),
      Example("Thousands poured out of Goma on Monday.", "retreat/flee 1987-05-11", "crowds leave"),
      Example(
        "A French frigate picked up 40 survivors off Crete on Monday.", "aid/rescue 1987-05-11", "who is picked up"),
      Example("Bulgaria abolished the death penalty on Monday.", "concede/reform 1987-05-11", "what is abolished"),
      Example("Brazil suspended interest payments on Monday.", "reject/default 1987-05-11", "what is not paid"),
      Example("Parliament voted down the budget on Monday.", "reject/refuse 1987-05-11", "particle"),
    ])
  func company(_ example: Example) throws { #expect(try events(example.text).contains(example.event)) }

  @Test(
    "take the date that stands beside",
    arguments: [
      Example("Monday's raid on Gao killed 30 soldiers.", "assault/kill 1987-05-11", "the subject's own day"),
      Example(
        "France sent rescuers after Saturday's quake in Peru.", "incident/earthquake 1987-05-09", "a noun's own day"),
      Example(
        "Riot police fired tear gas at students to clear the main square on Monday.",
        "assault/crowd-control 1987-05-11", "behind what it was done for"),
      Example(
        "Rebels burned three lorries carrying grain on Monday.", "assault/arson 1987-05-11",
        "behind what describes the object"),
      Example(
        "Soldiers shot two monks in Gao on Monday; the mayor imposed a curfew.", "coerce/martial-law 1987-05-11",
        "behind a semicolon the story goes on"),
      Example(
        "Mali expelled two envoys on Monday. The night before, police raided a mosque in Gao.",
        "assault/storm 1987-05-10", "the night before the day told"),
      Example(
        "The leader of Peru, Jon Aalto, closed Congress on Monday and fled to Chile.",
        "coerce/dissolve 1987-05-11", "a participle before a lone name is a verb"),
    ])
  func dates(_ example: Example) throws { #expect(try events(example.text).contains(example.event)) }

  @Test("behind a list, the last of it named again, is the first one's")
  func lists() throws {
    let text = "Anna Berg met the king and the premier, Jon Aalto, in Lima on Monday, and then flew to Chile."
    let document = Document(
      uri: "a", publication: .init(try Day(iso8601: "1987-05-14"), basis: .stated), text: Array(text.utf8))
    let mentions = Extractor().extract(document).mentions
    #expect(mentions.map { $0.date.span?.edtf } == ["1987-05-11", "1987-05-11"])
    #expect(mentions.last?.actors.first { $0.role == .initiator }?.name == "Anna Berg")
  }

  @Test("have titles without what only pointed at them")
  func titles() throws {
    let document = Document(
      uri: "a", publication: .init(try Day(iso8601: "1987-05-14"), basis: .stated),
      text: Array(
        "There was an explosion at a mine in Peru on Monday. Chile grounded its jets after Sunday's crash.".utf8))
    let titles = Extractor().extract(document).mentions.map(\.title)
    #expect(titles.contains { $0.hasPrefix("Explosion") })
    #expect(!titles.contains { $0.contains("'s crash") })
  }

  @Test("in a review of the year lie behind")
  func review() throws {
    let text = "On 14 January the president of Tunisia resigned. On 3 February police in Libya arrested two lawyers."
    let document = Document(
      uri: "a", publication: .init(try Day(iso8601: "2011-12-30"), basis: .stated), text: Array(text.utf8))
    let days = Extractor().extract(document).mentions.map { $0.date.span?.edtf }
    #expect(days == ["2011-01-14", "2011-02-03"])
  }
}
