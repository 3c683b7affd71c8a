import Testing

@testable import TimelineIngest

/// How news tells deeds of war, seizures of power and their like: whose they are, against whom, on which day.
@Suite("Deeds in the news") struct DeedsTests {
  typealias Example = MentionLine.Example

  @Test(
    "have the day that stands behind what only fills their clause",
    arguments: [
      Example(
        "The rebels refused to pay for the dam on Monday.", "refused", "reject/refuse rebels, 1987-05-11",
        "an infinitive"),
      Example(
        "Gunmen ambushed the bus carrying Danish nurses in Lagos on Tuesday.", "ambushed",
        "assault/ambush gunmen > Danish nurses+Denmark, 1987-05-12", "a participle that describes the object"),
      Example(
        "Rebels fired on a lorry carrying nurses in Lagos on Tuesday and burned the clinic.", "burned",
        "assault/arson rebels, 1987-05-12", "and so has what goes on behind it"),
      Example(
        "Officers shut the airport, raided the radio and banned all parties on Monday.", "raided",
        "coerce/raid , 1987-05-11", "the last of a row dates those before it"),
      Example(
        "Chad ended the truce on Monday by setting off a bomb that killed six traders.", "killed",
        "assault/kill Chad > traders, 1987-05-11", "what a bomb did it did on its day"),
      Example(
        "Chad condemned Saturday's raid by Libyan jets on Faya and recalled its ambassador from Tripoli.", "recalled",
        "sanction/recall-ambassador Chad > Embassy (Chad)+Libya, [1987-05-09..1987-05-14]", "nor before its reason"),
      Example(
        "Kenya counted two Ugandan raids on its ports, one on Saturday and another on Sunday, and summoned the Ugandan envoy.",
        "summoned",
        "accuse/summon Kenya > Embassy (Uganda), [1987-05-10..1987-05-14]", "a deed behind others is not before them"),
    ])
  func days(_ example: Example) throws {
    #expect(try MentionLine.first(of: example.trigger, in: example.text) == example.event)
  }

  @Test(
    "have those who did and suffered them",
    arguments: [
      Example(
        "The shelling of the port by Libyan gunners killed 12 traders on Monday.", "killed",
        "assault/kill Libya > traders, 1987-05-11", "who did the deed that is the subject"),
      Example(
        "Idi Amin seized the radio on Monday, hours after the Kenyan premier tried to sack him.", "to sack",
        "sanction/dismiss Government (Kenya) > Idi Amin, [1987-05-10..1987-05-11]",
        "a measure with \"after\" begins a clause"),
      Example(
        "Twenty guerrillas, some dressed as monks, burst into the Dutch embassy in Quito on Monday.", "burst",
        "assault/storm guerrillas > Embassy (Netherlands), 1987-05-11", "\"some\" with a participle is an aside"),
      Example(
        "Chad set off a bomb in Tripoli that killed six traders on Monday.", "killed",
        "assault/kill Chad > traders, 1987-05-11", "without a comma no clause describes a name"),
      Example(
        "Chad freed Ann Lund, a Danish nurse kidnapped in Lagos in May 1986.", "kidnapped",
        "assault/abduct  > Ann Lund, 1986-05", "a verb that needs an object and has none is passive"),
      Example(
        "A pilot was killed by rebel fire near Kampala on Monday.", "was killed",
        "assault/kill rebels > Uganda, 1987-05-11", "fire that has an owner is no blaze"),
      Example(
        "Police charged the opposition leader of Kenya with treason on Monday.", "charged",
        "accuse/charge  > Opposition (Kenya), 1987-05-11", "whom the opposition has at its head"),
      Example(
        "Idi Amin was pulled from a car, beaten and killed by Kenyan soldiers on Monday.", "killed",
        "assault/kill Kenya > Idi Amin, 1987-05-11", "participles in a row are of one passive"),
      Example(
        "Idi Amin was shot by one of his own bodyguards on Monday.", "was shot",
        "assault/firearms  > Idi Amin, 1987-05-11", "whose guards they are did not do it"),
      Example(
        "Bombs exploded outside the Danish embassy in Nairobi on Monday.", "exploded",
        "assault/bombing  > Embassy (Denmark), 1987-05-11", "what a bomb goes off beside"),
      Example(
        "Idi Amin and his wife were arrested a day after they fled Kampala on Monday.", "fled",
        "retreat/flee Idi Amin, 1987-05-11", "they are two, of whom one has a name"),
    ])
  func roles(_ example: Example) throws {
    #expect(try MentionLine.first(of: example.trigger, in: example.text) == example.event)
  }

  @Test(
    "are told in many words",
    arguments: [
      Example(
        "Libyan jets hit airfields and command posts across Chad on Monday.", "hit",
        "assault/air-strike Libya > Chad, 1987-05-11", "a noun behind \"and\" is no verb"),
      Example(
        "Libyan jets dropped 60 tons of bombs on Chad on Monday.", "dropped",
        "assault/bombing Libya > Chad, 1987-05-11", "what is weighed says what it is"),
      Example(
        "Parliament in Chad voted to dismiss President Idi Amin on Monday.", "to dismiss",
        "sanction/dismiss Parliament (Chad) > Idi Amin, 1987-05-11", "what is voted is done"),
      Example(
        "Libyan jets strafed fleeing refugees on Monday.", "strafed", "assault/air-strike Libya > refugees, 1987-05-11",
        "a gerund before a plural describes it"),
      Example(
        "Kenya and Uganda met face to face in Geneva on Monday.", "met", "consult/meet Kenya+Uganda, 1987-05-11",
        "\"to\" between the same word twice"),
      Example(
        "Chad went to war against Libya on Monday.", "went", "assault/- Chad > Libya, 1987-05-11",
        "where one goes is no verb"),
      Example(
        "Kenyan officers drove President Idi Amin from power on Monday.", "drove",
        "coerce/coup Kenya > Idi Amin, 1987-05-11", "out of office"),
      Example(
        "Kenya ordered two Danish diplomats out of the country on Monday.", "ordered",
        "sanction/expel Kenya > Denmark, 1987-05-11", "two prepositions stand behind the object"),
      Example(
        "Libyan troops raised their flag over Kampala on Monday.", "raised",
        "assault/capture-territory Libya > Uganda, 1987-05-11", "a flag over a town"),
      Example(
        "Libyan gunners rained shells on Kampala on Monday.", "rained",
        "assault/heavy-weapons Libya > Uganda, 1987-05-11", "shells as rain"),
    ])
  func words(_ example: Example) throws {
    #expect(try MentionLine.first(of: example.trigger, in: example.text) == example.event)
  }

  @Test(
    "are none where a verb with a particle says that they don't come about",
    arguments: [
      ("Kenya ruled out sending troops to Chad on Monday.", "sending"),
      ("Libyan rebels held off attacking the town of Bardai on Monday.", "attacking"),
      ("Uganda called off shelling Kigali on Monday.", "shelling"),
    ])
  func particles(text: String, trigger: String) throws {
    #expect(try MentionLine.first(of: trigger, in: text) == "-")
  }
}
