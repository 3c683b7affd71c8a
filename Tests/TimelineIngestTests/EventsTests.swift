import Testing
import TimelineModel

@testable import TimelineIngest

/// What an article of one sentence tells: each event with who did it, to whom, and when.
@Suite("The events of a sentence") struct EventsTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let published: String
    let text: String
    let events: [String]

    init(_ published: String, _ text: String, _ events: String...) {
      (self.published, self.text, self.events) = (published, text, events)
    }

    var testDescription: String { text }
  }

  /// The events as `type initiators > targets, days`; participants stand with `&` between them.
  private func events(_ example: Example) throws -> [String] {
    let day = try Day(iso8601: example.published)
    let document = Document(uri: "test", publication: .init(day, basis: .stated), text: Array(example.text.utf8))
    return Extractor().extract(document).mentions.map { mention in
      func names(_ role: ActorRole) -> [String] { mention.actors.filter { $0.role == role }.map(\.name) }
      let acting = [names(.initiator).joined(separator: "+"), names(.participant).joined(separator: "&")]
        .filter { !$0.isEmpty }.joined(separator: "&")
      let target = names(.target).isEmpty ? "" : " > " + names(.target).joined(separator: "+")
      let status = mention.status == .occurred ? "" : " (\(mention.status.rawValue))"
      return "\(mention.type.rawValue)\(status) \(acting)\(target), \(mention.date.span?.edtf ?? "-")"
    }
  }

  @Test(
    "are found in the active, in the passive and as nouns",
    arguments: [
      Example("1991-01-18", "Iraq fired seven missiles at Israel on Friday.", "assault Iraq > Israel, 1991-01-18"),
      Example(
        "1991-01-18", "Seven missiles were fired at Israel by Iraqi forces on Friday.",
        "assault Iraq > Israel, 1991-01-18"),
      Example(
        "2003-03-20", "The United States launched cruise missiles at Baghdad early Thursday.",
        "assault United States > Iraq, 2003-03-20"),
      Example(
        "1999-04-01", "NATO launched air strikes against Yugoslavia last week.",
        "assault NATO > Yugoslavia, 1999-03-22/1999-03-28"),
      Example(
        "1999-04-01", "Air strikes by NATO on Yugoslavia began on 24 March.", "assault NATO > Yugoslavia, 1999-03-24"),
      Example(
        "1989-12-21", "Panama was invaded by American troops on Wednesday.",
        "assault United States > Panama, 1989-12-20"),
      Example(
        "1988-07-04", "An Iranian airliner was shot down by a US warship over the Gulf on Sunday.",
        "assault United States > Iran, 1988-07-03"),
      Example(
        "1994-04-07", "Rebels who had crossed the border attacked the capital of Rwanda on Wednesday.",
        "assault rebels > Rwanda, 1994-04-06"),
      Example(
        "1996-05-13",
        "The offer was made on Friday at the end of a two-day meeting of British, Irish and American officials.",
        "request  > United Kingdom+Ireland+United States, 1996-05-10",
        "consult United Kingdom&Ireland&United States, 1996-05-10"),
      Example(
        "1991-05-02", "Dutch marines stopped the Ocean Pride, a freighter without papers, on Tuesday.",
        "coerce Marine Corps (Netherlands) > Ocean Pride, 1991-04-30"),
      Example(
        "2004-03-01", "The UN Security Council imposed an arms embargo on Liberia in March 1992.",
        "sanction United Nations Security Council > Liberia, 1992-03"),
    ])
  func voices(_ example: Example) throws {
    #expect(try events(example) == example.events)
  }

  @Test(
    "are let go on, threatened with a time limit, kept apart from what only accompanies them",
    arguments: [
      Example(
        "1988-03-08", "On Monday the Admiralty let the freighter sail on.", "concede Admiralty, 1988-03-07"),
      Example(
        "1993-08-27", "Croat militiamen let a United Nations convoy into Mostar on Wednesday.",
        "retreat Croat militiamen > United Nations, 1993-08-25"),
      Example(
        "2002-09-24", "On Monday the United States gave Liberia 48 hours to free the crew.",
        "threaten United States > Liberia, 2002-09-23"),
      Example(
        "1992-01-18", "The government of El Salvador and the rebels of the FMLN signed a peace accord on Thursday.",
        "agree El Salvador&FMLN, 1992-01-16"),
      Example(
        "1995-02-12",
        "Peru denied that any aircraft had been lost, but admitted that a Peruvian helicopter crashed on Friday.",
        "reject Peru, [1995-02-11..1995-02-12]", "incident  > Peru, 1995-02-10"),
      Example(
        "1989-05-12", "Spain called its envoys home on Tuesday.", "sanction Spain, 1989-05-09"),
      Example(
        "1999-11-02", "Kenya is to meet Uganda in Geneva on Friday.", "consult (planned) Kenya&Uganda, 1999-11-05"),
      Example(
        "1999-11-02", "Kenya proposed on 1 November that ministers from Uganda should meet in Geneva on 9 November.",
        "request Kenya > Uganda, 1999-11-01", "consult (planned) Uganda, 1999-11-09"),
      Example(
        "1999-11-02", "Three Kenyan engineers were killed on Monday when a bus crashed.",
        "incident  > Kenyan engineers, 1999-11-01", "incident , 1999-11-01"),
      Example(
        "1999-11-02", "Kenya claimed on Monday that Uganda had shelled a border village.",
        "accuse Kenya > Uganda, 1999-11-01", "assault Uganda, [1999-10-31..1999-11-01]"),
      Example("1999-11-02", "Rescuers pulled 12 miners out alive on Monday.", "aid rescuers > miners, 1999-11-01"),
      Example(
        "1999-11-02", "On Monday Kenya put off joint exercises with Uganda.", "sanction Kenya > Uganda, 1999-11-01"),
      Example(
        "1999-11-02", "A mission of the Arab League will arrive in Tripoli on Wednesday.",
        "consult (planned) Arab League > Libya, 1999-11-03"),
      Example(
        "1999-11-02", "Kenyan students set up barricades in Nairobi on Monday.", "protest Kenyan students, 1999-11-01"),
      Example(
        "1999-11-02", "Dutch marines landed in Mombasa on Monday with food and tents.",
        "aid Marine Corps (Netherlands) > Kenya, 1999-11-01"),
      Example(
        "1999-11-02", "A plane of the Kenyan army did not return to its base on Monday."),
      Example(
        "1999-11-02", "The treaty enters into force when forty states have ratified it."),
      Example(
        "1999-11-02", "Refugees from Uganda poured into Kenya on Monday.", "retreat refugees > Kenya, 1999-11-01"),
      Example(
        "1999-11-02",
        "The rebel movement issued a statement on Monday demanding the release of prisoners held in Kenya.",
        "request rebels > prisoners, 1999-11-01"),
      Example(
        "1999-11-02", "If both sides accept, talks between Kenya and Uganda could be held on Friday."),
    ])
  func limits(_ example: Example) throws {
    #expect(try events(example) == example.events)
  }

  @Test(
    "share a subject or a date where they are coordinated",
    arguments: [
      Example(
        "1989-12-21", "US troops invaded Panama on Wednesday and seized the airport.",
        "assault United States > Panama, 1989-12-20", "assault United States, 1989-12-20"),
      Example(
        "2001-10-08", "President George W. Bush met Prime Minister Tony Blair in Washington on Thursday.",
        "consult George W. Bush&Tony Blair, 2001-10-04"),
      Example(
        "2001-10-08", "Talks between India and Pakistan ended in Agra on Monday.", "consult India&Pakistan, 2001-10-08"),
      Example(
        "2004-03-01", "Greek jets violated Turkish airspace on Tuesday and again on Friday.",
        "incident Greece > Turkey, 2004-02-24", "incident Greece > Turkey, 2004-02-27"),
      Example(
        "2004-03-01",
        "Turkey reported three violations of its airspace by Greek jets, one on Monday, one on Tuesday and one on Friday.",
        "incident Greece > Turkey, 2004-03-01", "incident Greece > Turkey, 2004-02-24",
        "incident Greece > Turkey, 2004-02-27"),
      Example(
        "1999-05-09", "Thousands of students marched in Beijing on Saturday to protest against the bombing.",
        "protest students, 1999-05-08"),
    ])
  func coordination(_ example: Example) throws {
    #expect(try events(example) == example.events)
  }

  @Test(
    "are promises, refusals, demands and threats where that is what is said",
    arguments: [
      Example(
        "2008-08-12", "Russia did not agree to withdraw its troops from Georgia.",
        "reject Russia > Georgia, [2008-08-11..2008-08-12]"),
      Example(
        "2008-08-12", "Russia said on Tuesday that Georgia must withdraw its troops.",
        "request Russia > Georgia, 2008-08-12"),
      Example(
        "2008-08-12", "The United States will send food to Georgia.",
        "agree United States > Georgia, [2008-08-11..2008-08-12]"),
      Example(
        "1999-05-09", "Greece has refused to take part in the campaign.", "reject Greece, [1999-05-08..1999-05-09]"),
      Example(
        "2004-03-01", "France urged Israel on Monday to lift the blockade of Gaza.",
        "request France > Israel, 2004-03-01"),
      Example(
        "2004-03-01", "Iran is willing to hold talks with the United States.",
        "agree Iran&United States, [2004-02-29..2004-03-01]"),
      Example(
        "1999-05-09", "China accused NATO of bombing its embassy in Belgrade.",
        "accuse China > NATO, [1999-05-08..1999-05-09]"),
    ])
  func speech(_ example: Example) throws {
    #expect(try events(example) == example.events)
  }

  @Test(
    "are none where nothing happened",
    arguments: [
      Example("2011-03-20", "No civilians were killed in the strikes, France said."),
      Example("2008-08-12", "If Russia attacked Georgia, the United States would impose sanctions."),
      Example("2004-03-01", "He suffered a heart attack on Monday."),
      Example("2004-03-01", "The missiles are capable of hitting a target within three metres."),
    ])
  func nothing(_ example: Example) throws {
    #expect(try events(example).isEmpty)
  }

  @Test("take the date that the next sentence gives")
  func laterDate() throws {
    let example = Example(
      "2015-10-08",
      "A US jet carried out a \"safe separation\" manoeuvre near a Russian plane. It happened after 1 October.",
      "incident United States&Russia, [2015-10-01..2015-10-08]")
    #expect(try events(example) == example.events)
  }

  @Test("lead to the words that tell them")
  func evidence() throws {
    let text = "Troops moved in.\n\nOn Friday Iraq fired\nseven missiles at Israel, Israeli officials said."
    let day = try Day(iso8601: "1991-01-18")
    let document = Document(uri: "test", publication: .init(day, basis: .stated), text: Array(text.utf8))
    let mention = try #require(Extractor().extract(document).mentions.first { $0.type == .assault })
    let sentence = String(decoding: document.text[mention.range], as: UTF8.self)
    #expect(sentence.hasPrefix("On Friday") && sentence.hasSuffix("officials said."))
    #expect(String(decoding: document.text[mention.triggerRange], as: UTF8.self) == "fired")
    let dateRange = try #require(mention.date.range)
    #expect(String(decoding: document.text[dateRange], as: UTF8.self) == "On Friday")
    #expect(mention.attributedTo == ["Israel"])
    #expect(mention.quantities == [Quantity(7, of: "missiles")])
  }
}
