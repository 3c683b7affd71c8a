import Testing
import TimelineModel

@testable import TimelineIngest

@Suite("Merging: beginnings and background") struct MergeBackgroundTests {
  @Test("what two authors call a visit and talks is one")
  func sides() throws {
    let events = Merger.merge([
      try record(
        "consult fly +visit @1995-10-30 | with United States/US,Croatia/HR | in Zagreb/HR | words envoy", "a", 0),
      try record(
        "consult talk +meet @1995-10-30 | with United States/US,Croatia/HR | in Zagreb/HR | words envoy", "b", 0),
    ])
    #expect(events.count == 1)
  }

  @Test("a beginning that only a week is known of joins the beginning in that week, not a raid in it")
  func beginning() throws {
    let events = Merger.merge([
      try record("assault raid +air-strike @1999-03-24 begin | by NATO | to Yugoslavia/YU | words bombing", "a", 0),
      try record("assault raid +air-strike @1999-03-26 | by NATO | to Yugoslavia/YU | words bombing", "b", 0),
      try record(
        "assault raid +air-strike @^1999-03-22..1999-03-28 begin | by NATO | to Yugoslavia/YU | words bombing", "c", 0),
    ])
    #expect(events.count == 2)
    let began = events.first { $0.members.contains { $0.document == "c" } }
    #expect(began?.members.map(\.document) == ["a", "c"])
  }

  @Test("what is only known to a long time without a figure founds no event, and supports one")
  func background() throws {
    var line = try record("assault strike +air-strike @^1992-04-01..1992-10-01 | by France/FR | to Chad/TD", "a", 0)
    line.mention.date.text = "more than a year after"
    #expect(Merger.merge([line]).isEmpty)
    line.mention.date.text = "since 1992"
    #expect(Merger.merge([line]).count == 1)
  }

  @Test(
    "words and deeds without a day found an event where the text itself tells them as done",
    arguments: [
      ("Chad's president, Aru Benta, condemned the raid.", 1, "a word about something"),
      ("Chad lifted the sanctions.", 1, "a deed"),
      ("Chad denies the reports.", 0, "what somebody keeps saying"),
      ("A general said that Chad had lifted the sanctions.", 0, "what somebody claims"),
      ("Chad agreed.", 0, "nothing told of it"),
    ])
  func plain(_ text: String, _ count: Int, _ why: String) throws {
    let document = Document(
      uri: "a", publication: .init(try Day(iso8601: "1987-05-14"), basis: .stated), text: Array(text.utf8))
    let records = Extractor().extract(document).mentions.enumerated().map { ordinal, mention in
      MentionRecord(
        key: MentionKey(document: "a", ordinal: ordinal), mention: mention,
        document: DocumentFacts(hash: "a", published: nil))
    }
    #expect(!records.isEmpty)
    #expect(Merger.merge(records).count == count)
  }

  @Test("a headline without a date has the day of the lead that tells the same")
  func headline() throws {
    let text = """
      Mali and Gabon sign accord in Lima

      LIMA, May 14, 1987 (Wire) - Mali and Gabon signed an accord on their border in Lima on Tuesday, officials said.

      France bombed Gao on Monday, the army said, and Mali expelled two French diplomats.
      """
    let mentions = Extractor().extract(Document(uri: "a", text: Array(text.utf8))).mentions
    let dates = mentions.filter { $0.lemma == "sign" }.map { $0.date.span?.edtf }
    #expect(dates.count == 2)
    #expect(Set(dates) == ["1987-05-12"])
  }
}
