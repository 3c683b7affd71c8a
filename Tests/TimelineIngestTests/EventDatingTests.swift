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
