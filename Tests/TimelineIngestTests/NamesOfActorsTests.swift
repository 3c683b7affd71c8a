import Testing
@testable import TimelineIngest
import TimelineModel

@Suite("The actors of a noun phrase") struct NamesOfActorsTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let phrase: String
    let expected: String
    let date: String

    init(_ text: String, _ phrase: String, _ expected: String, on date: String = "2012-06-01") {
      (self.text, self.phrase, self.expected, self.date) = (text, phrase, expected, date)
    }

    var testDescription: String { "\(phrase): \(expected)" }
  }

  /// "name CC < larger < larger", several separated by "; ".
  private func actors(_ example: Example) throws -> String {
    let day = try Day(iso8601: example.date)
    let text = NamesFixture.paragraph(example.text)
    let resolver = ActorResolver(
      names: NamesFixture.names(of: text, on: day), published: day)
    let phrase = try #require(NamesFixture.tokens(of: example.phrase, in: text))
    let found = resolver.actors(in: phrase, head: resolver.head(of: phrase))
    return found.map { reference in
      let actor = resolver.participant(reference.entity, role: .initiator, on: day)
      return ([[actor.name, actor.country].compactMap { $0 }.joined(separator: " ")] + actor.within).joined(
        separator: " < ")
    }.joined(separator: "; ")
  }

  @Test(
    "by country, adjective or genitive",
    arguments: [
      Example("Chad bombed the town.", "Chad", "Chad TD"),
      Example("Chadian warplanes bombed the town.", "Chadian warplanes", "Chad TD"),
      Example("Libya's air force bombed the town.", "Libya's air force", "Air Force (Libya) LY < Libya"),
      Example("Libyan government forces shelled the town.", "Libyan government forces", "Libya LY"),
      Example(
        "The Kenyan foreign ministry said so.", "The Kenyan foreign ministry",
        "Ministry of Foreign Affairs (Kenya) KE < Kenya"),
      Example(
        "Kenya's Ministry of Defence said so.", "Kenya's Ministry of Defence", "Ministry of Defence (Kenya) KE < Kenya"),
      Example("Chadian ground troops entered.", "Chadian ground troops", "Chad TD"),
      Example("Turkish officials met them.", "Turkish officials", "Turkey TR"),
      Example("Soldiers from Chad entered.", "Soldiers from Chad", "Chad TD"),
      Example("The government of Peru fell.", "The government of Peru", "Peru PE"),
      Example("The Peruvian parliament voted.", "The Peruvian parliament", "Parliament (Peru) PE < Peru"),
      Example("Vietnamese-led forces retook it.", "Vietnamese-led forces", "Vietnam VN", on: "1988-01-01"),
      Example("Ethiopian MiG-23s struck.", "Ethiopian MiG-23s", "Ethiopia ET"),
      Example("U.S. troops left Somalia.", "U.S. troops", "United States US"),
      Example("The Malians withdrew.", "The Malians", "Mali ML"),
      Example("Nairobi said that it would help.", "Nairobi", "Kenya KE"),
      Example("The Kremlin denied it.", "The Kremlin", "Russia RU"),
    ])
  func states(_ example: Example) throws {
    let found = try actors(example)
    #expect(found == example.expected)
  }

  @Test(
    "by a description, within no state",
    arguments: [
      Example("Islamist militants seized Kidal.", "Islamist militants", "Islamist militants ML"),
      Example("Colombian rebels freed a soldier.", "Colombian rebels", "Colombian rebels CO"),
      Example("Peruvian farmers blocked the road in Peru.", "Peruvian farmers", "Peruvian farmers PE"),
      Example("The US-led coalition bombed it.", "The US-led coalition", "US-led coalition", on: "2015-02-01"),
      Example("Iran-backed militias shelled it.", "Iran-backed militias", "Iran-backed militias"),
      Example("The Egyptian-led alliance bombed it.", "The Egyptian-led alliance", "Egyptian-led alliance EG"),
      Example("Ethnic Albanians demonstrated in Skopje.", "Ethnic Albanians", "ethnic Albanians MK"),
      Example("The opposition marched in Lima.", "The opposition", "opposition PE"),
      Example("Kurdish fighters left Hasakah.", "Kurdish fighters", "Kurdish fighters SY", on: "2015-06-01"),
      Example("African leaders met in Kampala.", "African leaders", "African leaders"),
      Example("Two Swedish tourists were kidnapped.", "Two Swedish tourists", "Swedish tourists SE"),
    ])
  func groups(_ example: Example) throws {
    let found = try actors(example)
    #expect(found == example.expected)
  }

  @Test(
    "by conjunction and apposition",
    arguments: [
      Example(
        "Kenya, Uganda and the United States signed.", "Kenya, Uganda and the United States",
        "Kenya KE; Uganda UG; United States US"),
      Example("Ethiopian and Eritrean troops clashed.", "Ethiopian and Eritrean troops", "Ethiopia ET; Eritrea ER"),
      Example("U.S. and Russian negotiators met.", "U.S. and Russian negotiators", "United States US; Russia RU"),
      Example(
        "The presidents of Peru, Ecuador and Chile met.", "The presidents of Peru, Ecuador and Chile",
        "Peru PE; Ecuador EC; Chile CL"),
    ])
  func several(_ example: Example) throws {
    let found = try actors(example)
    #expect(found == example.expected)
  }

  @Test(
    "by what the text said before",
    arguments: [
      Example("Kenya closed the border. The government said it was a precaution.", "The government", "Kenya KE"),
      Example(
        "Peru and Ecuador went to war. The two countries signed a truce.", "The two countries", "Peru PE; Ecuador EC"),
      Example("Peru and Ecuador went to war. Both sides lost planes.", "Both sides", "Peru PE; Ecuador EC"),
      Example("One of her supporters died in Peru.", "One of her supporters", "supporters PE"),
      Example("Chad sent planes to Libya. Rebels attacked an army post near Benghazi.", "Rebels", "rebels LY"),
      Example(
        "Chad sent planes to Libya. Rebels attacked an army post near Benghazi.", "an army", "Army (Libya) LY < Libya"),
      Example(
        "Chad bombed Libya again. Its defence minister, Zorin Vask, was pleased. Vask said that six jets took part.",
        "six jets", "Chad TD"),
      Example("Peru is at peace. No foreign government objected.", "No foreign government", ""),
      Example(
        "Speaking in Lima, Bolivian President Zorin Vask praised the army.", "the army", "Army (Bolivia) BO < Bolivia"),
      Example("Chad bombed Abéché in Chad. Sudan said that it had hit civilians.", "civilians", "civilians TD"),
      Example("Nicaraguan President Tomas Olvera denied that his troops had crossed.", "his troops", "Nicaragua NI"),
      Example("Peru attacked Ecuador. It lost two planes.", "It", "Peru PE"),
      Example("General Tomas Olvera was arrested in Peru. He denied everything.", "He", "Tomas Olvera"),
    ])
  func context(_ example: Example) throws {
    let found = try actors(example)
    #expect(found == example.expected)
  }

  @Test("of a caption are those in the picture")
  func caption() throws {
    let text = NamesFixture.paragraph(
      "Chad and Libya talked. Kenyan Premier Wanjiru Odhiambo, left, and Peruvian poet Tomas Olvera during their walk.",
      kind: .caption)
    let resolver = ActorResolver(names: NamesFixture.names(of: text, on: nil), published: nil)
    let token = try #require(NamesFixture.tokens(of: "their", in: text)).lowerBound
    let found = resolver.possessor(at: token).map { resolver.name(of: $0.entity) }
    #expect(Set(found) == ["Wanjiru Odhiambo", "Tomas Olvera"])
  }

  @Test(
    "by person and office",
    arguments: [
      Example(
        "Kenyan Defence Minister Wanjiru Odhiambo resigned.", "Kenyan Defence Minister Wanjiru Odhiambo",
        "Wanjiru Odhiambo KE < Ministry of Defence (Kenya) < Kenya"),
      Example(
        "Wanjiru Odhiambo, Kenya's defence minister, resigned. Odhiambo denied it.", "Odhiambo",
        "Wanjiru Odhiambo KE < Ministry of Defence (Kenya) < Kenya"),
      Example(
        "Kenya's defence minister, Wanjiru Odhiambo, resigned.", "Kenya's defence minister, Wanjiru Odhiambo",
        "Wanjiru Odhiambo KE < Ministry of Defence (Kenya) < Kenya"),
      Example(
        "A spokesman for Kenya's Interior Ministry, Wanjiru Odhiambo, said so.", "Wanjiru Odhiambo",
        "Wanjiru Odhiambo KE < Ministry of the Interior (Kenya) < Kenya"),
      Example(
        "Sergei Shoigu said so.", "Sergei Shoigu", "Sergei Shoigu RU < Ministry of Defence (Russia) < Russia",
        on: "2015-10-07"),
    ])
  func people(_ example: Example) throws {
    let found = try actors(example)
    #expect(found == example.expected)
  }
}
