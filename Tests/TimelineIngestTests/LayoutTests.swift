import Testing
import TimelineIngest

@Suite("The layout") struct LayoutTests {
  struct Page: Sendable, CustomTestStringConvertible {
    let why: String
    let text: String
    /// A letter a block: h headline, s heading within the article, b body, c caption, d dateline, - boilerplate.
    let kinds: String

    init(_ why: String, _ text: String, _ kinds: String) { (self.why, self.text, self.kinds) = (why, text, kinds) }

    var testDescription: String { why }
  }

  static let body = "The army of the northern province crossed the river at dawn and met no resistance."
  static let more = "Two ministers resigned over the affair, and a third said that he was thinking about it."

  static func letters(_ text: String) -> String {
    Layout(Array(text.utf8)).blocks.map { block in
      switch block.kind {
      case .headline: "h"
      case .heading: "s"
      case .body: "b"
      case .caption: "c"
      case .dateline: "d"
      case .boilerplate: "-"
      }
    }.joined()
  }

  @Test(
    "tells the kinds of blocks",
    arguments: [
      Page("nothing", "", ""),
      Page("one sentence", "Army crosses river.", "b"),
      Page(
        "a chronology of years, months and weekdays at the end",
        "Army crosses river at dawn\n\n\(body)\n\n1998: The president resigns at last\n\nDecember 2002: Both sides sign a truce\n\nFriday: Tanks cross the river",
        "hbbbb"),
      Page("one line that is no sentence", "Army crosses river", "b"),
      Page("a headline over a paragraph", "Army crosses river at dawn\n\n\(body)", "hb"),
      Page(
        "the site's name and section above", "THE INLAND MERCURY\nWorld news\n\nArmy crosses river at dawn\n\n\(body)",
        "--hb"),
      Page(
        "dates and authors",
        "Army crosses river at dawn\n\nBy Ada North in Westport\nPublished: 3 May 1999, 10.15\n\n\(body)", "hddb"),
      Page("a date first", "3 May 1999\n\nArmy crosses river at dawn\n\n11:05 am on 3 May 1999\n\n\(body)", "dhdb"),
      Page("headings within the article", "\(body)\n\nA minister goes\n\n\(more)", "bsb"),
      Page("a heading without blank lines around it", "\(body)\nA minister goes\n\(more)", "bsb"),
      Page(
        "captions by their first words",
        "\(body)\n\nIn this photo taken on Friday, a tank stands by the road.\n\n\(more)", "bcb"),
      Page("captions by their credits", "\(body)\n\nA tank stands by the road. Photo: Ada North\n\n\(more)", "bcb"),
      Page(
        "captions by who stands where", "\(body)\n\nPremier A. Holm, left, greets B. Sund, right, in Oslo.\n\n\(more)",
        "bcb"),
      Page(
        "captions by a date at their end",
        "\(body)\n\nA crowd waits outside the court in Lima, Peru, Oct. 6, 2015.\n\n\(more)", "bcb"),
      Page(
        "a date at the end of a sentence is no caption",
        "\(body)\n\nThe treaty was signed in Paris on May 3, 1950.\n\n\(more)", "bbb"),
      Page("a caption twice", "\(body)\n\n[Image: A tank by the road]\n[Image: A tank by the road]\n\n\(more)", "bc-b"),
      Page(
        "a headline twice", "Army crosses river at dawn\n\n\(body)\n\nArmy crosses river at dawn\n\n\(more)", "hb-b"),
      Page("navigation", "Home | News | Sport\nSkip to content\n\nArmy crosses river at dawn\n\n\(body)", "--hb"),
      Page(
        "sharing", "Army crosses river at dawn\n\nSHARE  EMAIL  PRINT\n\n\(body)\n\nShare this: Facebook Twitter",
        "h-b-"),
      Page(
        "links with dates",
        "\(body)\n\nSee also:\n\n14 Jun 98 | Africa\nRebels take the coast road\n10 Jun 98 | Africa\nSummit ends",
        "b-----"),
      Page(
        "links that look like headings",
        "\(body)\n\nRelated stories\n\nWhy the river matters\nThe general who came back", "b---"),
      Page("lines after the article", "\(body)\n\n\(more)\n\nThe general who came back", "bb-"),
      Page("an article goes on after a link", "\(body)\n\nRead more: Why the river matters\n\n\(more)", "b-b"),
      Page(
        "prompts",
        "\(body)\n\nAre you in Westport? Have you seen the floods? Send us your comments.\n\nSign up for our newsletter.",
        "b--"),
      Page("copyright", "\(body)\n\nCopyright 1999 The Inland Mercury. All rights reserved.", "b-"),
      Page("cookies", "We use cookies to make this site better.\n\nArmy crosses river at dawn\n\n\(body)", "-hb"),
      Page(
        "players", "\(body)\n\nWATCH: The crossing at dawn\n\nArmy at the river\nplease wait\n0:00 / 1:12\n\n\(more)",
        "b----b"),
      Page(
        "what readers wrote",
        "\(body)\n\n\(more)\n\n\(body) And so on.\n\n\(more) And on.\n\n2 comments\n\nJoan says:\nWhat a mess this is, all of it.",
        "bbbb---"),
      Page(
        "a message",
        "From: north@example.org\nSubject: Army crosses river\nDate: Mon, 3 May 1999 10:22:01 GMT\n\n\(body)", "-hdb"),
      Page(
        "a wire story", "BC-RIVER-2NDLD\nArmy crosses river at dawn\nBy ADA NORTH\nAssociated Press Writer\n\n\(body)",
        "-hddb"),
      Page("a dateline", "Army crosses river at dawn\n\nWESTPORT, May 3 (Inland Wire) - \(body)", "hdb"),
      Page(
        "a chronology",
        "\(body)\n\nHOW IT CAME TO THIS\n\n2 May: The army crosses the river\n3 May: Two ministers resign from office",
        "bsbb"),
      Page("a list of years", "\(body)\n\n1918\n\n\(more)", "bsb"),
      Page(
        "shares and searches are words of the news too",
        "Share prices fell by a third.\n\nSearch teams found the wreck on Friday.", "bb"),
      Page(
        "labels of an archive",
        "SECTION: Section A\n\nHEADLINE: ARMY CROSSES RIVER\n\nBYLINE: By ADA NORTH\n\nBODY:\n\(body)", "-hd-b"),
      Page("a caption above its button", "\(body)\n\nA soldier stands by the road.\nHide caption\n\n\(more)", "bc-b"),
      Page(
        "a credit on its own line",
        "\(body)\n\nImage\nThe general, right, at home.\nCredit...\nAda North/Reuters\n\n\(more)", "b-c--b"),
      Page("relative times", "Army crosses river at dawn\nLast updated 3 hours ago\n\n\(body)", "hdb"),
      Page("a date beside today", "\(body)\n\nThe talks are to go on today, 5 February 2015.", "bb"),
      Page("an outlet in brackets", "(CNN)\(body)", "db"),
      Page("rules and page numbers", "\(body)\n\n* * *\n\n17\n\n\(more)", "b--b"),
    ])
  func kinds(_ page: Page) {
    #expect(Self.letters(page.text) == page.kinds)
  }

  @Test(
    "joins the lines of hard-wrapped paragraphs",
    arguments: [
      (
        "The army of the northern province crossed\nthe river at dawn and met no resistance\nfrom anyone on the far bank.",
        1
      ),
      (
        "The army of the northern province crossed\nthe river at dawn and met no resistance\nat all.\nTwo ministers resigned over the affair\nand a third one said that he might.",
        2
      ),
      (
        "Defence Minister\nAda North said that the army had crossed\nthe river at dawn and met no resistance\nfrom anyone.",
        1
      ),
      ("An article without wrapped lines.\nEvery line is a paragraph of its own.\nThey are three.", 3),
    ])
  func join(_ text: String, _ blocks: Int) {
    #expect(Layout(Array(text.utf8)).blocks.count == blocks)
  }

  @Test("gives disjoint blocks in order, that hold everything but white space, whatever the text")
  func cover() {
    var state: UInt64 = 7
    let pieces = [
      "\n", "\n\n", " ", "See also:", "By Ada North", "3 May 1999", "Photo: X", "The army crossed.", "a", "—", "é",
      "\u{A0}", "|",
      "WESTPORT, May 3 (Wire) - The", "0:00", "http://x.org/y", "(", "Comments", "left,", "- item", "\u{2022}",
    ]
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<14 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let bytes = Array(text.utf8)
      var end = 0
      for block in Layout(bytes).blocks {
        #expect(block.range.lowerBound >= end && !block.range.isEmpty)
        #expect(bytes[end..<block.range.lowerBound].allSatisfy { [0x20, 0x0A, 0xC2, 0xA0].contains($0) }, "\(text)")
        end = block.range.upperBound
      }
      #expect(bytes[end...].allSatisfy { [0x20, 0x0A, 0xC2, 0xA0].contains($0) }, "\(text)")
    }
  }
}
