import Testing
import TimelineModel

@testable import TimelineIngest

/// The headlines of mentions, and what they count.
@Suite("A mention's title and counts") struct TitlesTests {
  private func mention(_ text: String, _ trigger: String) throws -> Mention? {
    let document = Document(
      uri: "test", publication: .init(try Day(iso8601: "1999-05-10"), basis: .stated), text: Array(text.utf8))
    return Extractor().extract(document).mentions.first { $0.trigger == trigger }
  }

  @Test(
    "is what a newspaper would print",
    arguments: [
      ("The Peruvian army shelled two villages on Friday.", "shelled", "Peru's army shells two villages"),
      (
        "Ghana's police arrested 200 people in Accra on Friday.", "arrested",
        "Ghana's police arrest 200 people in Accra"
      ),
      ("Chad's foreign ministry condemned the coup.", "condemned", "Chad condemns the coup"),
      (
        "Soldiers arrested Finance Minister Zorin Vask in Lima on Friday.", "arrested",
        "Peru arrests Finance Minister Zorin Vask in Lima"
      ),
      ("Norway will hand over the ship to Chad on Monday.", "will hand", "Norway to hand over the ship to Chad"),
      ("Chad denied that it was an accident.", "denied", "Chad denies that it was an accident"),
      ("A blast ripped a hole in a Peruvian ferry on Friday.", "ripped", "Blast rips a hole in a Peruvian ferry"),
      ("Lima, the town that rebels captured on Friday, is quiet.", "captured", "Rebels capture town"),
      (
        "Rebels freed the judge, Aru Benta, on Friday and the governor, Kofi Oyite, on Sunday.", "freed",
        "Rebels free the judge"
      ),
      (
        "Norway's prime minister, Kari Holm, met Chadian rebels on Friday.", "met",
        "Kari Holm meets Chadian rebels"
      ),
      (
        "Eight villagers were killed by Grad rockets on Friday.", "were killed",
        "Eight villagers are killed by Grad rockets"
      ),
    ])
  func titles(_ text: String, _ trigger: String, _ title: String) throws {
    #expect(try mention(text, trigger)?.title == title)
  }

  @Test(
    "count people and things in the text's words",
    arguments: [
      (
        "At least 15 people were killed and more than 100 wounded in Lima on Friday.", "were killed",
        "15 people, 100 wounded"
      ),
      ("Peru said 12 of its soldiers were killed and 40 injured on Friday.", "were killed", "12 soldiers, 40 injured"),
      ("Ten people were injured in Lima on Friday; the army fired at them.", "were injured", "10 people"),
      ("Iraq fired 26 sea-based cruise missiles at Israel on Friday.", "fired", "26 cruise missiles"),
      ("Thousands of civilians were killed in Chad on Friday.", "were killed", ""),
      ("A quake struck Peru on Friday, leaving 300 dead and 2,500 homeless.", "struck", "300 dead, 2500 homeless"),
    ])
  func counts(_ text: String, _ trigger: String, _ counts: String) throws {
    let found = try #require(try mention(text, trigger))
    #expect(found.quantities.map { "\($0.value) \($0.of)" }.joined(separator: ", ") == counts)
  }
}
