import PageCorpus
import Testing
import TimelineIngest
import TimelineModel

@Suite("The reader of web pages") struct PageTests {
  @Test(
    "finds the article, its headline, its day and its names on every kind of site",
    arguments: PageTemplate.all.map(\.name))
  func corpus(_ kind: String) throws {
    let template = try #require(PageTemplate.all.first { $0.name == kind })
    for article in PageArticle.all {
      let score = PageScore(template.page(of: article))
      #expect(score.precision >= 0.95 && score.recall >= 0.95, "\(article.name): \(score.text)")
      #expect(
        score.isTitleRight && score.isDayRight && score.isPublisherRight && score.isAuthorRight, "\(article.name)")
    }
  }

  static let sentence =
    "The council met in the old mill and agreed to mend the bridge before winter comes to the valley."

  /// Reads a page with the same sentence in it.
  static func read(head: String = "", body: String) throws -> Document {
    let html = "<html><head>\(head)</head><body>\(body)</body></html>"
    return try DocumentReader().read(page: Array(html.utf8), uri: "x.html").document
  }

  @Test(
    "takes the day of publication from what says it best",
    arguments: [
      (
        "<meta property='article:published_time' content='2015-10-07T23:30:00-05:00'>", "", "2015-10-07",
        "the civil day as it is written"
      ),
      ("<meta name='DC.date.issued' content='20151008'>", "", "2015-10-08", "without hyphens"),
      ("<meta name='pubdate' content='Thu, 08 Oct 2015 10:00:00 GMT'>", "", "2015-10-08", "as mail writes it"),
      ("<meta name='citation_publication_date' content='2015/10/08'>", "", "2015-10-08", "with strokes"),
      (
        "<meta property='article:modified_time' content='2020-01-01'>", "<p>Published 8 October 2015</p>", "2015-10-08",
        "a change is no publication"
      ),
      (
        "", "<p><time class='updated' datetime='2019-05-01'>May</time> <time datetime='2015-10-08'>x</time></p>",
        "2015-10-08", "nor here"
      ),
      ("", "<abbr class='published' title='2015-10-08T10:00'>autumn</abbr>", "2015-10-08", "a microformat"),
      ("", "<p>Updated 9 October 2015 | Posted 8 October 2015</p>", "2015-10-08", "two labels on one line"),
      ("<link rel='canonical' href='https://x.example/2015/10/08/mill'>", "", "2015-10-08", "the address alone"),
      ("<meta property='article:modified_time' content='2015-10-09'>", "", "2015-10-09", "better than nothing"),
      ("<meta name='date' content='07/10/2015'>", "", nil, "nobody can tell which is the month"),
      (
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\",\"name\":\"x\"},{\"@type\":[\"NewsArticle\"],\"datePublished\":\"2015-10-08\"}]}</script>",
        "", "2015-10-08", "a graph"
      ),
      (
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":</script>",
        "<p>8 October 2015</p>", "2015-10-08", "a script cut short"
      ),
    ] as [(String, String, String?, String)])
  func day(_ head: String, _ line: String, _ day: String?, _ why: String) throws {
    let document = try Self.read(head: head, body: "<h1>Council mends the bridge</h1>\(line)<p>\(Self.sentence)</p>")
    #expect(document.publication?.day.description == day, "\(why)")
  }

  @Test(
    "keeps what belongs to the article and leaves the rest",
    arguments: [
      ("<p>One, two, three and four.<br><br>\(sentence)", "\(sentence)", "paragraphs between breaks"),
      (
        "<p>\(sentence)</p><figure><figcaption>Masons carry stones to the river bank.</figcaption></figure>",
        "Masons carry stones", "a caption"
      ),
      (
        "<p>\(sentence)</p><blockquote><p>We have waited for nine years, said the miller.</p></blockquote>",
        "nine years", "a quotation"
      ),
      (
        "<p>\(sentence)</p><ul><li>The bridge is to be ready in May.</li><li>The mill stays open.</li></ul>",
        "ready in May", "a list"
      ),
      ("<pre>\(sentence)\n\nThe mill stays open all the while.</pre>", "all the while", "text as typewriters set it"),
      (
        "<p>\(sentence)</p><table><tr><th>Village</th><th>Dead</th></tr><tr><td>Sand</td><td>4</td></tr></table><p>\(sentence)</p>",
        "Sand, 4", "a table"
      ),
      ("<p>caf&eacute; &amp; &#8220;bar&#8221; &mdash; \(sentence)", "café & “bar” —", "entities"),
    ])
  func keep(_ body: String, _ part: String, _ why: String) throws {
    let text = String(decoding: try Self.read(body: "<h1>Council mends bridge</h1>" + body).text, as: UTF8.self)
    #expect(text.contains(part), "\(why)")
  }

  @Test(
    "leaves what is none of the article",
    arguments: [
      "<div style='display: none'><p>SECRET words that nobody sees on this page, however long they look.</p></div>",
      "<div hidden><p>SECRET words that nobody sees on this page, however long they look.</p></div>",
      "<noscript><p>SECRET: please switch on your scripts, or else you won't see anything here.</p></noscript>",
      "<div class='relatedStories'><p>SECRET words on another matter, which is told on another page.</p></div>",
      "<section><h2>Related stories</h2><p><a href='/a'>SECRET of the lake</a></p><p><a href='/b'>Another one</a></p></section>",
      "<h3>Comments</h3><p>SECRET: I don't believe a word of this, and neither does my neighbour.</p>",
      "<p><a href='/x'>READ MORE: the SECRET of the lake and what lies on its floor</a></p>",
      "<script>document.write('SECRET')</script><style>.SECRET { color: red }</style><!-- SECRET -->",
      "<aside><p>SECRET words that stand beside the article and are none of it, as all can see.</p></aside>",
      "<div id='cookie-banner'><p>SECRET biscuits are stored on your device when you go on reading this.</p></div>",
    ])
  func leave(_ noise: String) throws {
    let paragraph = "<p>\(Self.sentence)</p>"
    let text = String(
      decoding: try Self.read(
        body:
          "<h1>Council mends bridge</h1>\(paragraph)<p>The miller spoke first and for a long time, as he always does.</p>\(noise)"
      ).text,
      as: UTF8.self)
    #expect(!text.contains("SECRET") && text.contains(Self.sentence) && text.contains("The miller spoke"))
  }

  @Test(
    "reads a page in whatever it is spelt",
    arguments: [
      (Array("<meta charset=utf-8>".utf8), Array("caf\u{E9}".utf8), TextEncoding.utf8, "UTF-8"),
      (Array("<meta charset='iso-8859-1'>".utf8), [0x63, 0x61, 0x66, 0xE9], .windows1252, "Latin-1"),
      (
        Array("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>".utf8), [0xEC, 0xE8, 0xF0],
        .declared, "Cyrillic"
      ),
      (Array("<?xml version='1.0' encoding='ISO-8859-2'?>".utf8), [0xB1], .declared, "declared as XML does"),
      (
        Array("<meta charset='iso-8859-1'>".utf8), Array("café".utf8), .utf8,
        "what the bytes are goes before what is declared"
      ),
      (Array("<meta charset='utf-8'>".utf8), [0x63, 0xE9], .windows1252, "declared wrongly"),
      (
        Array("<meta charset='utf-16'>".utf8), [0x63, 0xE9], .windows1252, "it could not have been read as it declares"
      ),
      (Array("<meta charset='nonsense-9'>".utf8), [0x63, 0xE9], .windows1252, "an encoding that there is not"),
    ] as [([UInt8], [UInt8], TextEncoding, String)])
  func spelling(_ head: [UInt8], _ word: [UInt8], _ encoding: TextEncoding, _ why: String) throws {
    let page = head + Array("<p>".utf8) + word + Array(" \(Self.sentence)".utf8)
    let reading = try DocumentReader().read(page: page, uri: "x")
    #expect(reading.encoding == encoding, "\(why)")
    let first = String(decoding: reading.document.text, as: UTF8.self).prefix { $0 != " " }
    #expect(["café", "мир", "ą", "cé"].contains(first), "\(why): \(first)")
  }

  @Test(
    "refuses what has no article, and never hangs",
    arguments: [
      ("", ReadingError.empty),
      ("<html></html>", .noArticle),
      (
        "<ul>" + String(repeating: "<li><a href='/x'>A link to some other story on this site</a></li>", count: 50)
          + "</ul>", .noArticle
      ),
      (String(repeating: "<div>", count: 100_000) + sentence, .badPage("it is nested more than 2000 elements deep")),
      ("\u{0}\u{1}\u{2}", .empty),
    ])
  func refuse(_ page: String, _ error: ReadingError) {
    #expect(throws: error) { try DocumentReader().read(page: Array(page.utf8), uri: "x") }
  }

  @Test(
    "refuses tags whose attributes would take minutes to read", arguments: ["x ", "x='>'y=1", "x=\"<\" y/z "])
  func attributes(_ attribute: String) {
    let page = "<p>\(Self.sentence)<p " + String(repeating: attribute, count: 100_000) + ">y"
    #expect(throws: ReadingError.badPage("its tags have too many attributes")) {
      try DocumentReader().read(page: Array(page.utf8), uri: "x")
    }
  }

  @Test(
    "reads broken and hostile pages",
    arguments: [
      String(repeating: "<div>", count: 1500) + "<p>\(sentence)",
      "<p>\(sentence)</p></div></div></table></p></html><p>",
      "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><p>&c; \(sentence)</p>",
      "<!DOCTYPE html SYSTEM 'file:///etc/passwd' [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>&x; \(sentence)</p>",
      "<p class='\(String(repeating: "a-", count: 20_000))'>\(sentence)",
      "<p>" + String(repeating: "<b>", count: 1500) + sentence,
      "<p>\(sentence)<p " + String(repeating: "x='1' ", count: 20_000) + ">y",
      "<p>\(sentence)" + String(repeating: "</x>", count: 50_000),
      "<p>\(sentence)</p>" + String(repeating: "<table><tr><td>", count: 600),
      "<p>\(sentence)</p><p>&#27;[31mred &#x202E;turned&#0;",
    ])
  func hostile(_ page: String) throws {
    let text = String(
      decoding: try DocumentReader().read(page: Array(page.utf8), uri: "x").document.text, as: UTF8.self)
    #expect(text.contains("agreed to mend the bridge"))
    #expect(!text.contains("root:") && !text.contains("\u{1B}") && !text.contains("\u{202E}"))
  }

  @Test("goes by the page's own address where it comes from standard input")
  func address() throws {
    let page = "<link rel='canonical' href='https://x.example/mill'><h1>Council mends bridge</h1><p>\(Self.sentence)"
    #expect(try DocumentReader().read(page: Array(page.utf8), uri: "-").document.uri == "https://x.example/mill")
    #expect(try DocumentReader().read(page: Array(page.utf8), uri: "mill.html").document.uri == "mill.html")
  }
}
