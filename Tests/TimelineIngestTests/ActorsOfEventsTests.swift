import Testing
import TimelineModel

@testable import TimelineIngest

/// Whom an article of a few sentences has in an event, where the event's own clause doesn't name them.
@Suite("The actors of an event") struct ActorsOfEventsTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let trigger: String
    let actors: String
    let published: String

    init(_ text: String, _ trigger: String, _ actors: String, on published: String = "1999-05-10") {
      (self.text, self.trigger, self.actors, self.published) = (text, trigger, actors, published)
    }

    var testDescription: String { "\(trigger): \(actors)" }
  }

  /// `initiators&participants > targets` of the last mention of a trigger, `-` where there is none.
  private func actors(_ example: Example) throws -> String {
    let day = try Day(iso8601: example.published)
    let document = Document(uri: "test", publication: .init(day, basis: .stated), text: Array(example.text.utf8))
    let mention = Extractor().extract(document).mentions.last { $0.trigger == example.trigger }
    guard let mention else { return "-" }
    func names(_ roles: ActorRole...) -> String {
      mention.actors.filter { roles.contains($0.role) }.map(\.name).joined(separator: "+")
    }
    let targets = names(.target)
    return names(.initiator, .participant) + (targets.isEmpty ? "" : " > " + targets)
  }

  @Test(
    "are those of the side that the text speaks of",
    arguments: [
      Example(
        "ASMARA, Eritrea - Ethiopian jets bombed the airport on Friday. The army shot down one of them, Eritrea said.",
        "shot", "Army (Eritrea)"),
      Example("Chadian soldiers and tanks attacked a Libyan base on Friday.", "attacked", "Chad > Libya"),
      Example(
        "Two Ghanaian nurses were murdered by members of the presidential guard in Liberia.", "were murdered",
        "Presidential Guard (Liberia) > Ghanaian nurses"),
      Example(
        "HARARE - Zimbabwe's courts freed the editor. Britain and Kenya praised the step. Police arrested him again on Sunday.",
        "arrested", "Police (Zimbabwe)"),
      Example("Norway offered soldiers for the force.", "offered", "Norway"),
      Example("The Indonesian navy sent ships to Sumatra on Friday.", "sent", "Navy (Indonesia)"),
      Example("Australian Hercules planes dropped food in Aceh on Friday.", "dropped", "Australia > Indonesia"),
      Example("The tanker So Yang was sunk by Iraqi jets on Friday.", "was sunk", "Iraq > So Yang"),
      Example("Armed men seized a bridge in Chad on Friday.", "seized", "armed men > Chad"),
      Example("Three suicide bombers attacked a hotel in Kenya on Friday.", "attacked", "bombers"),
    ])
  func sides(_ example: Example) throws {
    #expect(try actors(example) == example.actors)
  }

  @Test(
    "are nobody of whom the text doesn't say so",
    arguments: [
      ("Peru's ministers met in Cusco. Rockets destroyed their plane on Friday.", "destroyed", "Peru >"),
      ("The rebels said that nine people were killed by mortar shells.", "were killed", "rebels"),
      ("Rebels burned ethnic Peruvian villages in Chad on Friday.", "burned", "Peru"),
      ("Iraqi troops overran Kuwait on Friday, driving the emir into exile in Oman.", "driving", "exile"),
    ])
  func nobody(_ text: String, _ trigger: String, _ nobody: String) throws {
    let found = try actors(Example(text, trigger, ""))
    #expect(found != "-" && !found.contains(nobody))
  }

  @Test(
    "are both sides of what was told before",
    arguments: [
      Example(
        "Peruvian jets attacked an Ecuadorean post on Friday. Brazil offered to host talks. The two sides met on Sunday.",
        "met", "Peru+Ecuador"),
      Example(
        "Tuareg rebels and Malian soldiers clashed on Friday. France urged both sides to stop.",
        "urged", "France > Tuareg rebels+Mali"),
      Example(
        "Kenya and Uganda signed nothing. Chad watched. Gabon and Niger closed the border. The two countries met on Sunday.",
        "met", "Gabon+Niger"),
    ])
  func both(_ example: Example) throws {
    #expect(try actors(example) == example.actors)
  }
}
