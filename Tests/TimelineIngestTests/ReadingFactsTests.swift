import Testing
import TimelineIngest
import TimelineModel

@Suite("What an article says of itself") struct ReadingFactsTests {
  static let body = LayoutTests.body + "\n\n" + LayoutTests.more

  static func facts(_ text: String, uri: String = "") -> ArticleFacts {
    let article = ArticleText(analysing: Array(text.utf8), vocabulary: Vocabulary(), abbreviations: [])
    return ArticleFacts(of: article, uri: uri)
  }

  struct Page: Sendable, CustomTestStringConvertible {
    let why: String
    let head: String
    let foot: String
    let expected: String

    init(_ why: String, _ head: String, _ foot: String, _ expected: String) {
      (self.why, self.head, self.foot, self.expected) = (why, head, foot, expected)
    }

    init(_ why: String, _ head: String, _ expected: String) { self.init(why, head, "", expected) }

    var testDescription: String { why }
  }

  @Test(
    "is its date",
    arguments: [
      Page("a line of its own", "3 May 1999\n\n", "1999-05-03 stated"),
      Page("published before updated", "Updated: 5 May 1999\nPublished: 3 May 1999\n\n", "1999-05-03 stated"),
      Page("updated alone", "Last updated 5 May 1999 at 10:00\n\n", "1999-05-05 stated"),
      Page("a dateline", "WESTPORT, May 3, 1999 (Wire) - ", "1999-05-03 stated"),
      Page("a date line wins over a dateline", "4 May 1999\n\nWESTPORT, May 3, 1999 (Wire) - ", "1999-05-04 stated"),
      Page("and over a caption", "3 May 1999\n\nPhoto: A tank by the road, 9 May 1999\n\n", "1999-05-03 stated"),
      Page("a line at the foot that says so", "", "\n\nPosted on May 3, 1999", "1999-05-03 stated"),
      Page("a caption", "A tank stands by the road, 3 May 1999. Photo: Ada North\n\n", "1999-05-03 resolved"),
      Page(
        "the newest of captions", "[Image: A tank, 1 May 1999]\n\n[Image: A ship, 3 May 1999]\n\n",
        "1999-05-03 resolved"),
      Page("no archive picture", "(File) A tank by the road, 1 May 1989. Photo: X\n\n", ""),
      Page("beside today", "The talks end today, 3 May 1999, the ministry said.\n\n", "1999-05-03 resolved"),
      Page(
        "a dateline without a year, and a line of copyright", "WESTPORT, May 3 (Wire) - ", "\n\nCopyright 1999 Wire",
        "1999-05-03 resolved"),
      Page(
        "a dateline without a year, and a caption", "WESTPORT, Jan. 2 (Wire) - ",
        "\n\n[Image: A tank, 30 December 1998]", "1999-01-02 resolved"),
      Page("a dateline without a year", "WESTPORT, May 3 (Wire) - ", ""),
      Page("no date of a link", "", "\n\nSee also:\n\n14 Jun 98 | Africa\nArmy crosses river", ""),
      Page("no date in the past", "It began on 3 May 1989, the day of the vote.\n\n", ""),
      Page("no date that can be read in two ways", "07/10/2015\n\n", ""),
    ])
  func date(_ page: Page) {
    let publication = Self.facts(page.head + Self.body + page.foot).publication
    #expect((publication.map { "\($0.day) \($0.basis)" } ?? "") == page.expected)
  }

  @Test(
    "or its address",
    arguments: [
      ("https://x.org/news/2015/10/08/army", "2015-10-08"), ("corpus/2015-10-08-army.txt", "2015-10-08"),
      ("https://x.org/2015/oct/08/army", "2015-10-08"), ("a/20151008_7.txt", "2015-10-08"), ("a/2015/army.txt", ""),
      ("a/20151399.txt", ""), ("story-12345678.txt", ""),
    ])
  func address(_ uri: String, _ day: String) {
    #expect((Self.facts(Self.body, uri: uri).publication.map { "\($0.day)" } ?? "") == day)
  }

  @Test(
    "is its publisher",
    arguments: [
      ("The Inland Mercury\n\nArmy crosses river at dawn\n\n", "", "The Inland Mercury"),
      ("THE INLAND MERCURY\nArmy crosses river at dawn\n\n", "", "The Inland Mercury"),
      ("Army crosses river at dawn\n\n", "\n\nCopyright © 1999 Radio Westport. All rights reserved.", "Radio Westport"),
      ("Army crosses river at dawn\n\n", "\n\n(c) 1999 Westport Online", "Westport Online"),
      ("Army crosses river at dawn\n\nWESTPORT (Inland Wire) - ", "", "Inland Wire"),
      ("Army crosses river at dawn | The Inland Mercury\n\n", "", "The Inland Mercury"),
      ("Home | News | Sport\n\nArmy crosses river at dawn\n\n", "", ""),
    ])
  func publisher(_ head: String, _ foot: String, _ name: String) {
    #expect((Self.facts(head + Self.body + foot).publisher ?? "") == name)
  }

  @Test("is the host of its address")
  func host() {
    #expect(Self.facts(Self.body, uri: "https://www.westport.example/a").publisher == "westport.example")
  }

  @Test(
    "is its author",
    arguments: [
      ("By Ada North in Westport", "Ada North"), ("By Ada North and Bo Sund", "Ada North and Bo Sund"),
      ("By Ada North in Westport and Bo Sund in Oslo", "Ada North and Bo Sund"),
      ("By Ada North, Asia editor", "Ada North"),
      ("By ADA NORTH", "ADA NORTH"), ("Posted by Ada North", "Ada North"),
      ("by Ada de la Mer | 3 May 1999", "Ada de la Mer"),
    ])
  func author(_ line: String, _ name: String) {
    #expect(Self.facts("Army crosses river at dawn\n\n\(line)\n\n\(Self.body)").author == name)
  }

  @Test(
    "is its title",
    arguments: [
      ("Army crosses river at dawn\n\n", "Army crosses river at dawn"),
      ("Subject: Army crosses river\nFrom: a@b.org\n\n", "Army crosses river"),
      ("Army crosses river at dawn - The Inland Mercury\n\n", "Army crosses river at dawn"),
      ("Army crosses river - and stays\n\n", "Army crosses river - and stays"),
    ])
  func title(_ head: String, _ title: String) {
    #expect(Self.facts(head + Self.body).title == title)
  }

  @Test("goes after what whoever sent the document said")
  func complete() throws {
    let day = try Day(iso8601: "2001-01-01")
    var document = Document(uri: "x", title: "Given", publication: .init(day, basis: .stated), text: [])
    document.complete(with: Self.facts("Army crosses river at dawn\n\nBy Ada North\n3 May 1999\n\n" + Self.body))
    #expect(document.title == "Given")
    #expect(document.author == "Ada North")
    #expect(document.publication?.day == day)
  }
}
