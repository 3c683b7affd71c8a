import Testing

@testable import TimelineIngest

/// What a passage leaves out or only hints at: a subject, an auxiliary, a name, a day of its own.
@Suite("What is told briefly") struct ToldBrieflyTests {
  typealias Example = MentionLine.Example

  @Test(
    "goes on with the verb that a list or a particle hides",
    arguments: [
      Example(
        "The judge was abducted on Monday and shot dead.", "shot", "assault/kill , 1987-05-11",
        "\"shot\" behind \"and\" is a verb, and passive without an object"),
      Example(
        "Soldiers in Chad separated the men, and shot them on Monday.", "shot",
        "assault/firearms Chad, 1987-05-11", "with a pronoun behind it, behind a comma too"),
      Example(
        "Rebels looted the port on Monday and hit the airport.", "hit", "assault/- rebels, 1987-05-11",
        "a form that is past and base alike"),
      Example(
        "Security forces storm a mosque in Lima.", "storm", "assault/storm Peru, [1987-05-13..1987-05-14]",
        "the plural that could be a verb is its subject"),
      Example(
        "Police forces shoot dead nine miners in Lima.", "shoot",
        "assault/kill Police (Peru) > miners, [1987-05-13..1987-05-14]", "a word of the verb's own before the object"),
      Example(
        "The rebels beat him to death on Monday.", "beat", "assault/kill rebels, 1987-05-11",
        "the object stands within the phrase"),
      Example(
        "A rebel drew a pistol and shot Idi Amin in the head on Monday.", "shot",
        "assault/kill rebels > Idi Amin, 1987-05-11", "a name does too"),
      Example(
        "The rebels put off attacking Kampala on Monday.", "attacking", "-",
        "a verb with its particle governs before the verb alone does"),
      Example(
        "Sixty villagers, mostly women and children, were massacred by rebels on Monday.", "were massacred",
        "assault/kill rebels > villagers, 1987-05-11", "what only describes the subject is not it"),
    ])
  func verbs(_ example: Example) throws {
    #expect(try MentionLine.first(of: example.trigger, in: example.text) == example.event)
  }

  @Test(
    "has the deed that a light verb or a gap stands for",
    arguments: [
      Example(
        "Libya retaliated for the raid with an embargo on Monday.", "embargo",
        "sanction/sanctions Libya, 1987-05-11", "what is answered with, not what is answered"),
      Example(
        "Kenya responded on Monday with a curfew.", "curfew", "coerce/curfew Kenya, 1987-05-11",
        "a date between a verb and its preposition"),
      Example(
        "France sent troops to Chad and Britain two frigates on Monday.", "sent",
        "mobilize/troops France > Chad, 1987-05-11", "the second subject is no second destination"),
      Example(
        "The killing on Monday of two prison guards shocked the judges.", "killing",
        "assault/kill , 1987-05-11", "a noun with its own day, whoever was killed"),
      Example(
        "Every spring the rebels fight over the toll roads.", "fight", "-",
        "what is done again and again happened on no day"),
    ])
  func deeds(_ example: Example) throws {
    #expect(try MentionLine.first(of: example.trigger, in: example.text) == example.event)
  }

  @Test(
    "has the day of what it goes with",
    arguments: [
      Example(
        "The army said it had seized power in Chad on Monday and imposed a dusk-to-dawn curfew.", "curfew",
        "coerce/curfew Army (Chad), 1987-05-11", "the next thing said of the same subject"),
      Example(
        "A captain was kidnapped on Monday by gunmen who killed two of his crew.", "killed",
        "assault/kill gunmen > crew, 1987-05-11", "what those who did it did besides"),
      Example(
        "The jet plunged into the sea minutes after leaving Lima on Monday.", "plunged",
        "incident/crash Peru > Peru, 1987-05-11", "minutes change no day"),
      Example(
        "Chadian rebels hit the airport on Monday, a day after talks broke down, and infantry pushed towards Faya.",
        "pushed", "assault/ground-offensive Chad, 1987-05-11",
        "behind the aside the main clause goes on"),
    ])
  func days(_ example: Example) throws {
    #expect(try MentionLine.first(of: example.trigger, in: example.text) == example.event)
  }

  @Test(
    "is read by its company",
    arguments: [
      Example(
        "Chadian troops were falling back on Faya on Monday.", "were falling",
        "retreat/withdraw Chad > Faya, 1987-05-11", "to fall back on a town is not to fall on it"),
      Example(
        "Libyan bombers hit the apartment blocks of Faya on Monday.", "hit",
        "assault/air-strike Libya > Faya, 1987-05-11", "a warplane that hits a house was aimed at it"),
      Example(
        "Rebels entered Kampala without a fight on Monday.", "entered",
        "assault/capture-territory rebels > Uganda, 1987-05-11", "rebels visit no towns"),
      Example(
        "A Danish ferry went to the bottom of the gulf on Monday.", "went",
        "incident/sinking  > Denmark, 1987-05-11", "ships"),
      Example(
        "Two rebels held up a bank in Lima on Monday.", "held", "coerce/rob rebels, 1987-05-11",
        "who holds up a bank delays nothing"),
    ])
  func company(_ example: Example) throws {
    #expect(try MentionLine.first(of: example.trigger, in: example.text) == example.event)
  }
}
