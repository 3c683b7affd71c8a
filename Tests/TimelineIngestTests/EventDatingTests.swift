import Testing
import TimelineIngest
import TimelineModel

@Suite("The date of an event") struct EventDatingTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let trigger: String
    let edtf: String
    let why: String

    init(_ text: String, _ trigger: String, _ edtf: String, _ why: String) {
      (self.text, self.trigger, self.edtf, self.why) = (text, trigger, edtf, why)
    }

    var testDescription: String { "\(trigger): \(why)" }
  }

  /// News of Thursday 14 May 1987.
  private func mentions(of text: String) throws -> [Mention] {
    Extractor().extract(
      Document(
        uri: "a", publication: .init(try Day(iso8601: "1987-05-14"), basis: .stated),
        text: Array(text.utf8))
    ).mentions
  }

  @Test(
    "is found",
    arguments: [
      Example(
        "Two days after rebels seized Bamako, France bombed Gao on Tuesday.", "seized", "1987-05-10",
        "counted back from the main clause"),
      Example(
        "Soldiers arrested the president of Mali on May 3. Four days before the arrest, Mali expelled two French diplomats.",
        "expelled", "1987-04-29", "counted from a noun that points to an earlier sentence"),
      Example(
        "Four days before the arrest, Mali expelled two French diplomats. Soldiers arrested the president of Mali on May 3.",
        "expelled", "1987-04-29", "counted from a sentence that comes later"),
      Example(
        "France invaded Gabon on May 3. Mali recalled its ambassador on the day of the invasion.", "recalled",
        "1987-05-03", "the day of another event"),
      Example(
        "France invaded Gabon on May 3. Mali recalled its ambassador on the eve of the invasion.", "recalled",
        "1987-05-02", "the eve of another event"),
      Example(
        "France invaded Gabon on May 3. Mali recalled its ambassador hours after the invasion.", "recalled",
        "1987-05-03", "hours do not change the day"),
      Example(
        "A resolution adopted by the United Nations on Monday condemned the raid.", "condemned", "1987-05-11",
        "what is adopted on a day says so on that day"),
      Example(
        "African leaders who met in Lima on Monday endorsed the plan.", "endorsed", "1987-05-11",
        "those who met said it when they met"),
      Example(
        "Monday's offensive by Mali and the ensuing clashes with rebels were the worst since Chad bombed Gao in April.",
        "clashes", "1987-05-11", "the day of the first noun holds for the one joined to it"),
      Example(
        "Police imposed a curfew on May 1. A coup toppled the king on May 4. Mali recalled its envoy on the day of the coup.",
        "recalled", "1987-05-04", "a curfew is no coup, though both are of one type"),
      Example(
        "Mali accused France of spying on Monday. The charge came three days after France had expelled a Malian envoy.",
        "expelled", "1987-05-08", "the clause only points back to the sentence before"),
      Example(
        "Five students were shot when police opened fire in Lima on Sunday.", "shot", "1987-05-10",
        "the clause of what happened at the same time"),
      Example(
        "France shelled Gao on Tuesday after Mali attacked a French convoy.", "attacked", "[1987-05-11..1987-05-12]",
        "what went before is of that day or the day before"),
      Example(
        "France shelled Gao after Monday's attack on a French convoy by Mali.", "attack", "1987-05-11",
        "the weekday belongs to the noun, not to 'after'"),
      Example(
        "Relations were cut in 1983. Ties have been strained since March, when Mali expelled a French envoy.",
        "expelled", "1987-03",
        "when belongs to the month, not to all the time since"),
      Example(
        "The invasion of Gabon began shortly before 1 a.m. Tuesday.", "invasion", "1987-05-12",
        "shortly before an hour of a day is that day"),
      Example(
        "France shelled Gao on Tuesday. Within hours troops had surrounded the palace in Bamako.", "surrounded",
        "1987-05-12",
        "within hours is the same day"),
      Example(
        "France shelled Gao on Tuesday.\n\nHours later troops had surrounded the palace in Bamako.", "surrounded",
        "1987-05-12",
        "hours later goes on from the paragraph before"),
      Example(
        "France shelled Gao on Tuesday.\n\nMali later expelled two French diplomats from Bamako.", "expelled",
        "1987-05-12",
        "so does later beside the verb"),
      Example(
        "The trawler, which French marines boarded in 1983 and seized, is Malian. A ship that sailed into Lima in 1983 and was seized by the navy sank.",
        "was seized", "1983",
        "the date of the relative clause before"),
      Example(
        "Mali met a French envoy in Lima and is due to hold talks with Gabon on Saturday.", "met",
        "[1987-05-13..1987-05-14]",
        "what is to come dates nothing that has been"),
      Example(
        "The army of Mali has declared a curfew, two days after toppling the president of Mali in a coup.", "toppling",
        "1987-05-12",
        "counted from the news itself"),
      Example(
        "The army of Mali dissolved parliament on Tuesday, a day after soldiers stormed the palace in Bamako and arrested the president.",
        "arrested", "1987-05-11",
        "the second clause behind after"),
      Example(
        "Mali attacked a French convoy on May 3. On the day after the attack France shelled Gao.", "shelled",
        "1987-05-04",
        "the day after an event"),
      Example(
        "The rebels of Mali may attack Gao by the end of May.", "may attack",
        "[1987-05-14..1987-05-31]",
        "what is still to come begins with publication"),
      Example(
        "A colonel who had ruled Mali since he seized power in 1973 was arrested by France on Tuesday.", "was arrested",
        "1987-05-12",
        "the year belongs to the clause of the pronoun"),
      Example(
        "1981: France recognises the government of Mali", "recognises", "1981",
        "a year at the head of a line of a chronology"),
      Example(
        "Mali closed its border with Gabon until Saturday.", "closed", "[1987-05-13..1987-05-14]",
        "until says when it ends"),
      Example(
        "On Friday Mali expelled two envoys. A day later France recalled its ambassador.", "recalled", "1987-05-09",
        "so long after the day named before"),
      Example(
        "France sent rescuers on Monday, four days after the earthquake. Mali recalled its ambassador on the day of the quake.",
        "recalled", "1987-05-07", "a happening that is only counted from has a date all the same"),
      Example(
        "Mali expelled two envoys on May 3. On the 5th France recalled its ambassador.", "recalled", "1987-05-05",
        "a day of the month spoken of, before a name"),
    ])
  func found(_ example: Example) throws {
    let mention = try #require(mentions(of: example.text).first { $0.trigger.contains(example.trigger) })
    #expect(mention.date.span?.edtf == example.edtf)
  }

  @Test("counted from another event says from which")
  func explained() throws {
    let text = "France invaded Gabon on May 3. Mali recalled its ambassador two days after the invasion."
    let mention = try #require(mentions(of: text).first { $0.trigger == "recalled" })
    #expect(mention.date.explanation == "two days after the invasion: counted from 'invaded', 1987-05-03")
    #expect(mention.date.basis == .resolved)
    let range = try #require(mention.date.range)
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == "two days after the invasion")
  }
}
