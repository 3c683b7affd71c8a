import Testing
import TimelineDates
import TimelineModel

@Suite("Temporal expressions") struct CaseTests {
  @Test("of the calendar", arguments: Case.calendar)
  func calendar(_ example: Case) { example.check(.news) }

  @Test("in figures, and days that the calendar lacks", arguments: Case.figures)
  func figures(_ example: Case) { example.check(.news) }

  @Test("of the days around publication", arguments: Case.days)
  func days(_ example: Case) { example.check(.news) }

  @Test("of weeks, months, quarters, years and longer", arguments: Case.units)
  func units(_ example: Case) { example.check(.news) }

  @Test("of durations and recurrences", arguments: Case.durations)
  func durations(_ example: Case) { example.check(.news) }

  @Test("of the clock", arguments: Case.clock)
  func clock(_ example: Case) { example.check(.news) }

  @Test("of holidays", arguments: Case.holidays)
  func holidays(_ example: Case) { example.check(.news) }

  @Test("of vague times", arguments: Case.vague)
  func vague(_ example: Case) { example.check(.news) }

  @Test("of counted pieces", arguments: Case.counted)
  func counted(_ example: Case) { example.check(.news) }

  @Test("take their anchor and direction from the text", arguments: Case.anchors)
  func anchors(_ example: Case) { example.check(.news) }

  @Test("of a narrative", arguments: Case.narrative)
  func narrative(_ example: Case) { example.check(.narrative) }

  @Test("are not found where there is none", arguments: Refusals.all)
  func refuse(_ text: String) {
    let reading = TemporalTagger(published: Case.published, style: .news).read(Array(text.utf8))
    #expect(reading.expressions.map(\.value) == [])
  }

  @Test("with their signal words are phrases with days", arguments: PhraseCase.all)
  func phrase(_ example: PhraseCase) throws {
    let reading = TemporalTagger(published: Case.published, style: .news).read(example.text)
    #expect(reading.phrases.count == 1)
    let phrase = try #require(reading.phrases.first)
    #expect(String(decoding: example.text[phrase.range], as: UTF8.self) == example.words)
    #expect(phrase.span?.edtf == example.edtf)
    #expect(phrase.span?.qualifier == example.qualifier)
  }

  @Test(
    "of a length of time later are counted from the day named before",
    arguments: [
      ("He fell on 3 October. {A day later} she fled.", "2015-10-04"),
      ("He fell on Saturday. {48 hours later} she fled.", "2015-10-05"),
      ("He fell on 3 October, and {two days after that}, she fled.", "2015-10-05"),
      ("He fell on 1 August. {Two months later} she fled.", "[2015-10-01..2015-10-31]"),
      ("It is dry since 3 October. {A day later} she fled.", nil),
    ])
  func later(_ marked: String, _ edtf: String?) throws {
    let example = PhraseCase(marked, edtf)
    let reading = TemporalTagger(published: Case.published, style: .news).read(example.text)
    let phrase = try #require(reading.phrases.last)
    #expect(phrase.span?.edtf == edtf)
    if edtf != nil { #expect(String(decoding: example.text[phrase.range], as: UTF8.self) == example.words) }
  }

  @Test(
    "without a day of publication keep their type and what the words say",
    arguments: [
      ("He came on Wednesday.", "XXXX-WXX-3"), ("He came on 7 October.", "XXXX-10-07"), ("He came in May.", "XXXX-05"),
      ("He came in 1990.", "1990"), ("He waited for three days.", "P3D"), ("He came recently.", "PAST_REF"),
      ("He came at noon.", "XXXX-XX-XXT12:00"), ("He came last week.", "XXXX-WXX"), ("He comes every May.", "XXXX-05"),
    ])
  func undated(_ text: String, _ value: String) {
    let reading = TemporalTagger(published: nil, style: .news).read(Array(text.utf8))
    #expect(reading.expressions.map(\.value) == [value])
  }

  @Test("tell by themselves whether they are news or a narrative")
  func styles() {
    let news = "BERN, Oct. 6 - Talks began on Monday. Ten years later nobody knows why, a minister said."
    let history = """
      In 1790 the duke built a fort. In 1794 it fell to the rebels after a siege. On 3 May 1795 the duke came back, \
      and in June he hanged their leaders. Ten years later his son gave up the land, and in 1812 the fort burned.
      """
    let tagger = TemporalTagger(published: Case.published)
    #expect(tagger.read(Array(news.utf8)).expressions.map(\.value) == ["2015-10-06", "2015-10-05", "P10Y"])
    #expect(
      tagger.read(Array(history.utf8)).expressions.map(\.value) == [
        "1790", "1794", "1795-05-03", "1795-06", "1805", "1812",
      ])
  }

  @Test("have the order of day and month that the text itself shows")
  func dayFirst() {
    let european = "Born 25/12/1960, married 3/4/1985."
    let american = "Born 12/25/1960, married 3/4/1985."
    let tagger = TemporalTagger(published: Case.published)
    #expect(tagger.read(Array(european.utf8)).expressions.map(\.value) == ["1960-12-25", "1985-04-03"])
    #expect(tagger.read(Array(american.utf8)).expressions.map(\.value) == ["1960-12-25", "1985-03-04"])
    let told = TemporalTagger(published: Case.published, dayFirst: true)
    #expect(told.read(Array("It fell on 3/4/1985.".utf8)).expressions.map(\.value) == ["1985-04-03"])
  }

  @Test("say how they got their value")
  func explanation() {
    let text = Array("The court sat on Monday.".utf8)
    let reading = TemporalTagger(published: Case.published).read(text)
    #expect(
      reading.explanation(of: 0)
        == "Monday: weekday, counted from publication, Wednesday 2015-10-07, past by 'sat' -> 2015-10-05")
  }
}
