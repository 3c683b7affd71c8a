import Testing
import TimelineDates
import TimelineModel

@Suite("Dates that people type") struct DateWordsTests {
  @Test(
    "are understood",
    arguments: [
      ("2015-10-07", "2015-10-07"), ("2015-10", "2015-10"), ("2015", "2015"), ("2015-09~", "2015-09~"),
      ("[2015-10-01..2015-10-07]", "[2015-10-01..2015-10-07]"), ("2015-09-30/2015-10-07", "2015-09-30/2015-10-07"),
      ("198X", "1980/1989"), ("7 Oct 2015", "2015-10-07"), ("7 october 2015", "2015-10-07"),
      ("Oct 7, 2015", "2015-10-07"),
      ("October 2015", "2015-10"), ("october 2015", "2015-10"), ("last month", "2015-09"),
      ("last week", "2015-09-28/2015-10-04"),
      ("this year", "2015"), ("yesterday", "2015-10-06"), ("today", "2015-10-07"), ("monday", "2015-10-05"),
      ("last friday", "2015-10-02"), ("two days ago", "2015-10-05"), ("early 2015", "[2015-01-01..2015-04-30]"),
      ("the summer of 1989", "1989-06/1989-08"), ("summer 1989", "1989-06/1989-08"), ("the 1980s", "1980/1989"),
      ("1980s", "1980/1989"), ("christmas 2014", "2014-12-25"), ("may", "2015-05"), ("may 2014", "2014-05"),
      ("25/12/2014", "2014-12-25"),
      ("since May", "2015-05-01/2015-10-07"), ("between 3 and 7 May", "[2015-05-03..2015-05-07]"),
      ("from May to July 2014", "2014-05/2014-07"), ("  2015-10-07 ", "2015-10-07"), ("490 BC", "-0489"),
    ])
  func understood(_ text: String, _ edtf: String) {
    #expect(DateWords.span(text, today: Case.published)?.edtf == edtf)
  }

  @Test(
    "are refused where they name no days",
    arguments: [
      "", " ", "soon", "three days", "every Sunday", "2015-13-01", "2015-02-30", "the cat", "Monday and the cat",
      "Monday Tuesday",
      "7", "30 February 2015", "February 30, 2015", "31 June", "32 May", "May 32", "29 February 2015", "30/02/2015",
      "may the cat", "99999999999999999999",
    ])
  func refused(_ text: String) {
    #expect(DateWords.span(text, today: Case.published) == nil)
  }
}
