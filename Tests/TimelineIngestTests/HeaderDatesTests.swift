import Testing
import TimelineIngest
import TimelineModel

/// The heads of articles as outlets of four decades write them; the body below names another day, far back, and a weekday.
@Suite("The day of publication") struct HeaderDatesTests {
  private static let body = """
    Rebel soldiers seized the radio station in the capital of Fenland on Wednesday and arrested two ministers, officials said.

    The president, who fled to the coast on 2 June 1979 during an earlier revolt, was said to be in hiding.
    """

  private static func day(_ head: String, _ foot: String = "", uri: String = "a.txt") -> String {
    let text = head + body + foot
    let article = ArticleText(analysing: Array(text.utf8), vocabulary: Vocabulary(), abbreviations: [])
    return ArticleFacts(of: article, uri: uri).publication.map { "\($0.day)" } ?? ""
  }

  @Test(
    "stands in a line of its own",
    arguments: [
      ("Published: 11 Aug 2003 18:22 GMT", "label, day first, time zone"),
      ("Last Updated: Monday, 11 August 2003, 14:02 GMT 15:02 UK", "two time zones"),
      ("Page last updated at 14:02 GMT, Monday, 11 August 2003 15:02 UK", "the time before the date"),
      ("Monday, 11 August, 2003, 07:38 GMT 08:38 UK", "a comma before the year"),
      ("11 August 2003 Last updated at 20:13 GMT", "the label behind"),
      ("Monday, August 11, 2003", "month first"), ("Monday August 11 2003", "no commas"),
      ("Ann Reed in Port Avel\nMonday August 11 2003\nThe Daily Ledger", "between the author and the outlet"),
      ("The Daily Ledger, Monday 11 August 2003 21.34 BST", "behind the outlet"),
      ("Ann Reed\nMon 11 Aug 2003 18.42 GMT\nLast modified on Thu 21 Nov 2019 05.14 GMT", "modified years later"),
      ("This article is more than 6 years old\n\nAnn Reed in Port Avel\n\nMon 11 Aug 2003 18.42 GMT", "a note above"),
      ("First published on Mon 11 Aug 2003 18.42 GMT", "first published"),
      (
        "By Ann Reed, CNN\nAugust 11, 2003 4:37 a.m. EST\n\nSTORY HIGHLIGHTS\nRadio station seized", "a clock with dots"
      ),
      ("By Ann Reed, CNN\nUpdated 2144 GMT (0544 HKT) August 11, 2003", "clocks without colons"),
      ("By Ann Reed, CNN\nUpdated 9:44 PM ET, Mon August 11, 2003", "a short weekday"),
      ("By ANN REED AUGUST 11, 2003", "behind the author, in capitals"),
      ("By ANN REED, Special to The New York Times\nPublished: August 11, 2003", "special to an outlet"),
      ("By Ann Reed\nWashington Post Foreign Service\nMonday, August 11, 2003; Page A01", "with the page"),
      ("August 11, 2003|By Ann Reed, Tribune Staff Writer.", "before the author"),
      ("ANN REED\nAug. 11, 2003 12 AM PT\nTIMES STAFF WRITER", "between the author and the office"),
      ("Ann Reed | Monday 11 August 2003 23:02 BST", "behind a stroke"),
      ("By Ann Reed 12:01AM BST 11 Aug 2003", "author, clock, date"),
      ("By Ann Reed in Port Avel - Monday, 11th of August, 2003", "an ordinal"),
      ("MONDAY 11TH AUGUST 2003, 11.20PM", "an ordinal in capitals"),
      ("2003-08-11 09:15:22 UTC", "ISO 8601"), ("2003-08-11T09:15:22+02:00", "ISO 8601 with its T"),
      ("11.08.2003", "dots are day first"), ("Deutsche Welle | Conflicts | 11.08.2003", "behind the section"),
      ("11-Aug-2003", "hyphens"), ("Aug-11-03 04:10pm", "hyphens and two digits of the year"),
      ("Monday 11/08/2003", "day first, as the weekday says"),
      ("Mon, 08/11/2003 - 14:20", "month first, as the weekday says"),
      ("11/08/03 Monday", "two digits of the year and the weekday behind"),
      ("Posted at: 8/11/2003 20:11; Monday", "the weekday behind the clock"),
      ("Posted 8/11/2003 8:37 PM", "an American clock: month first"),
      ("Updated: Aug 12, 2003 - 8:00 AM\nPublished: Aug 11, 2003 - 6:15 PM", "published below updated"),
      ("PUBLISHED : Monday, 11 August, 2003, 12:00am\nUPDATED : Tuesday, 12 August, 2003, 3:00am", "spaced colons"),
      ("11 Aug 2003 12:41 GMT | Fenland, Africa", "before the section"),
      ("http://news.example.com/world/2003/08/11/fenland-radio.html", "an address on a line of its own"),
      ("www.example.com 2003-08-11 20:11:25", "behind the site"),
      ("WORLD NEWS AUGUST 11, 2003 / 3:04 PM / 15 YEARS AGO\n\nAnn Reed\n\n3 MIN READ", "strokes, and how long ago"),
      ("Web posted at: 3:14 p.m. EDT (1914 GMT)\nAugust 11, 2003", "the time on the line above"),
    ])
  func line(_ lines: String, _ why: String) {
    #expect(Self.day("Soldiers seize Fenland radio\n\n" + lines + "\n\n") == "2003-08-11", "\(why)")
    #expect(Self.day(lines + "\n\nSoldiers seize Fenland radio\n\n") == "2003-08-11", "\(why), above the headline")
  }

  @Test(
    "stands in the dateline",
    arguments: [
      "PORT AVEL, Aug 11, 2003 (Reuters) - ", "PORT AVEL, August 11, 2003 -- ", "PORT AVEL, 11 August 2003 (AFP) - ",
      "PORT AVEL, Fenland, Monday, August 11, 2003 (Xinhua) -- ", "PORT AVEL (UPI), Aug. 11, 2003 -- ",
      "PORT AVEL (AP) _ August 11, 2003 - ", "PORT AVEL -- (August 11, 2003) ", "(PORT AVEL, August 11, 2003) - ",
      "IRIN, 11 August 2003 (PORT AVEL) - ",
    ])
  func dateline(_ dateline: String) {
    #expect(Self.day("Soldiers seize Fenland radio\n\n" + dateline) == "2003-08-11")
  }

  @Test(
    "stands below the article",
    arguments: [
      "Published on 11 August 2003", "Last updated: August 11, 2003",
      "A version of this article appears in print on August 11, 2003, on Page A4 of the New York edition.",
    ])
  func foot(_ line: String) {
    #expect(Self.day("Soldiers seize Fenland radio\n\n", "\n\n" + line) == "2003-08-11")
  }

  @Test(
    "has its month and day in the dateline and its year in the copyright line",
    arguments: ["(c) 2003 Reuters", "Copyright 2003 Fenland Wire. All rights reserved.", "© 2003 Fenland Wire"])
  func copyright(_ line: String) {
    #expect(
      Self.day("Soldiers seize Fenland radio\n\nPORT AVEL, Aug 11 (Reuters) - ", "\n\n" + line) == "2003-08-11")
  }

  @Test(
    "stands nowhere",
    arguments: [
      "", "PORT AVEL, Aug 11 (Reuters) - ", "PORT AVEL (Reuters) - ", "Posted 8/11/2003 20:37\n\n", "11/08/03\n\n",
      "Monday 12/09/2003\n\n",
    ])
  func none(_ head: String) {
    #expect(Self.day("Soldiers seize Fenland radio\n\n" + head) == "")
  }

  @Test(
    "has its month and day in the dateline and its year in the text",
    arguments: [
      (
        "on Monday. The revolt of 9 December 2002 had failed.", "2003-08-11",
        "the year after the newest date, on its weekday"
      ),
      ("on Sunday. The revolt of December 2002 had failed.", "2003-08-11", "the news may be of the day before"),
      ("on Monday. The revolt of May 2003 had failed.", "2003-08-11", "the same year"),
      ("at dawn. The revolt of May 2003 had failed.", "2003-08-11", "without a weekday, from a month"),
      ("on Friday. The revolt of May 2003 had failed.", "", "no year near it has that weekday"),
      ("at dawn. He had ruled since 1999.", "", "without a weekday a year is too little"),
      ("on Monday. Nothing was known.", "", "no year at all"),
    ])
  func yearless(_ rest: String, _ day: String, _ why: String) {
    let text =
      "Soldiers seize Fenland radio\n\nPORT AVEL, Aug 11 (Reuters) - Rebel soldiers seized the radio station in Port Avel "
    let article = ArticleText(analysing: Array((text + rest).utf8), vocabulary: Vocabulary(), abbreviations: [])
    let found = ArticleFacts(of: article, uri: "a.txt").publication.map { "\($0.day) \($0.basis)" } ?? ""
    #expect(found == (day.isEmpty ? "" : day + " resolved"), "\(why)")
  }
}
