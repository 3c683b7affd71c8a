import Testing
import TimelineModel

@testable import TimelineIngest

/// How newspapers tell things: asides, conjunctions, set phrases, and what is said without being an event.
@Suite("The habits of news") struct NewsHabitsTests {
  typealias Example = MentionLine.Example

  @Test(
    "leave a clause its own subject",
    arguments: [
      Example(
        "Rebels shot the prime minister, Aru Benta, and disarmed ten Belgian soldiers on Monday.", "disarmed",
        "retreat/disarm rebels > Belgium, 1987-05-11", "behind a name set off by commas the verb goes on"),
      Example(
        "Idi Amin, a general who had ruled Uganda since he seized power in 1971, resigned on Monday.", "seized",
        "coerce/coup Idi Amin, 1971", "a pronoun that is always a subject makes a conjunction of \"since\""),
      Example(
        "The killing began on Monday, when a plane carrying the president of Gabon was shot down by rebels.",
        "was shot", "assault/shoot-down rebels > Gabon, 1987-05-11",
        "the conjunction before a described subject belongs to its verb"),
      Example(
        "Chad arrested the French envoy, who was on a visit to Niger, and expelled him on Monday.", "expelled",
        "sanction/expel Chad, 1987-05-11", "behind an aside \"and\" goes on with the main clause"),
      Example(
        "There was no word from Kenya, but doctors at a hospital in Lima said they had evacuated 60 patients.",
        "had evacuated", "aid/evacuate doctors, [1987-05-13..1987-05-14]",
        "they are the doctors, and nobody who was named before"),
    ])
  func clauses(_ example: Example) throws {
    #expect(try MentionLine.first(of: example.trigger, in: example.text) == example.event)
  }

  @Test(
    "leave pronouns and participles to whom they belong",
    arguments: [
      Example(
        "President Aru Benta turned to France on Monday, the day on which Idi Amin spoke to him by telephone.", "spoke",
        "consult/phone Idi Amin+Aru Benta, 1987-05-11", "nobody speaks to himself as to \"him\""),
      Example(
        "The president of Mali, Aru Benta, was seized on Monday by his own guard.", "was seized",
        "coerce/arrest  > Aru Benta, 1987-05-11", "whose guard it was is no captor"),
      Example(
        "A boat packed with explosives rammed a Peruvian ferry on Monday.", "rammed",
        "assault/naval  > Peru, 1987-05-11", "of two past forms the one with an object is the verb"),
      Example(
        "Benta, the boy shot dead by Peruvian troops on Monday, was buried.", "shot",
        "assault/kill Peru > Benta, 1987-05-11", "he did not shoot"),
      Example(
        "Mali condemned the raid on Monday at a meeting in Lima.", "raid", "-",
        "what stands behind the day belongs to the words said"),
      Example(
        "France wants no accidents as its army shells Gao.", "shells", "-", "what goes on beside a wish is no news"),
      Example(
        "Kenya admits bombing of a French warship.", "bombing", "-", "who admits it need not have done it"),
    ])
  func belonging(_ example: Example) throws {
    #expect(try MentionLine.first(of: example.trigger, in: example.text) == example.event)
  }

  @Test("tell a deed twice where a second object has a day of its own")
  func gaps() throws {
    let document = Document(
      uri: "test", publication: .init(try Day(iso8601: "1987-05-14"), basis: .stated),
      text: Array("Rebels freed the judge, Aru Benta, on Friday and the governor, Kofi Oyite, on Tuesday.".utf8))
    let mentions = Extractor().extract(document).mentions.filter { $0.lemma == "free" }
    #expect(mentions.map { $0.date.span?.edtf } == ["1987-05-08", "1987-05-12"])
    #expect(mentions.map { $0.actors.filter { $0.role == .target }.map(\.name) } == [["Aru Benta"], ["Kofi Oyite"]])
  }

  @Test(
    "tell what is done in set phrases",
    arguments: [
      Example(
        "Rescuers pulled a girl from the rubble in Lima on Monday.", "pulled", "aid/rescue rescuers, 1987-05-11",
        "out of what fell down"),
      Example(
        "Norway and Peru signed a cessation of hostilities on Monday.", "cessation",
        "retreat/ceasefire Norway+Peru, 1987-05-11", "what stops is no fighting"),
      Example(
        "Norway and Peru signed a cessation of hostilities on Monday.", "hostilities", "-", "what stops is no fighting"),
      Example(
        "Japan vowed on Monday to send relief supplies to Peru.", "vowed", "agree/promise Japan > Peru, 1987-05-11",
        "a vow to help is a promise"),
      Example(
        "Japan vowed on Monday to bomb Peru.", "vowed", "threaten/- Japan > Peru, 1987-05-11",
        "a vow to harm is a threat"),
      Example(
        "Talks between Chad and Libya broke down on Monday.", "broke", "reject/deadlock Chad+Libya, 1987-05-11",
        "whose talks they were stands behind them"),
      Example(
        "The African Union suspended Mali on Monday.", "suspended", "sanction/strip African Union > Mali, 1987-05-11",
        "a body puts out a member"),
      Example(
        "Egypt cut off internet access on Monday.", "cut", "coerce/censor Egypt, 1987-05-11", "ways of talking to many"),
      Example(
        "Peru recalled its ambassador from Chad on Monday.", "recalled",
        "sanction/recall-ambassador Peru > Embassy (Peru)+Chad, 1987-05-11", "whose envoy it is stands before it"),
    ])
  func phrases(_ example: Example) throws {
    #expect(try MentionLine.first(of: example.trigger, in: example.text) == example.event)
  }

  @Test(
    "say things that are no events",
    arguments: [
      Example("Norway declined to comment on Monday.", "declined", "-", "who says nothing does nothing"),
      Example("Norway refused to give details on Monday.", "refused", "-", "who says nothing does nothing"),
      Example(
        "Norway refused on Monday to give weapons to Peru.", "refused", "reject/refuse Norway > Peru, 1987-05-11",
        "a refusal to act is one"),
      Example(
        "Lawmakers in Lima say the deal amounts to surrender.", "to surrender", "-", "a noun behind \"amounts to\""),
      Example(
        "Peru condemned the invasion on Monday.", "invasion", "-", "the day is that of the words, not of the deed"),
    ])
  func silences(_ example: Example) throws {
    #expect(try MentionLine.first(of: example.trigger, in: example.text) == example.event)
  }

  @Test(
    "say \"she\" of women",
    arguments: [
      ("Mr Sharif had brought the coup on himself, Benazir Bhutto said. She urged Britain to wait.", "Benazir Bhutto"),
      ("Angela Merkel met Paul Kagame on Monday. She accused Britain of lying.", "Angela Merkel"),
      ("Mrs Okello met Paul Kagame on Monday. He accused Britain of lying.", "Paul Kagame"),
    ])
  func women(_ text: String, _ name: String) throws {
    let document = Document(
      uri: "test", publication: .init(try Day(iso8601: "1999-10-14"), basis: .stated), text: Array(text.utf8))
    let mention = Extractor().extract(document).mentions.last
    #expect(mention?.actors.first { $0.role == .initiator }?.name == name)
  }

  @Test(
    "date what stands beside the date",
    arguments: [
      Example(
        "A fire broke out at the port of Lima shortly before 18:00 on Tuesday.", "fire",
        "incident/fire  > Peru, 1987-05-12", "the hour before a clock time is of the same day"),
      Example(
        "Ties had been strained since March, when Chad met Libya in Rome.", "met", "consult/meet Chad+Libya, 1987-03",
        "what began a stretch of time is of its first date"),
      Example(
        "Soldiers seized the palace of Chad on Tuesday.\n\nWithin hours troops had surrounded the embassy of Peru.",
        "had surrounded", "assault/siege Chad > Embassy (Peru), 1987-05-12", "hours later is still the same day"),
    ])
  func dates(_ example: Example) throws {
    #expect(try MentionLine.first(of: example.trigger, in: example.text) == example.event)
  }

  @Test(
    "put particles into headlines",
    arguments: [
      ("President Bongo of Gabon stepped down on Monday.", "stepped", "Omar Bongo steps down"),
      ("Norway agreed to end a war which had killed 20 people.", "agreed", "Norway agrees to end a war"),
    ])
  func titles(_ text: String, _ trigger: String, _ title: String) throws {
    let document = Document(
      uri: "test", publication: .init(try Day(iso8601: "1987-05-14"), basis: .stated), text: Array(text.utf8))
    #expect(Extractor().extract(document).mentions.first { $0.trigger == trigger }?.title == title)
  }
}
