import Foundation
import Glibc
import Testing
import TimelineIngest
import TimelineModel

@Suite("The readers of feeds, Markdown, mail and PDF") struct FormatTests {
  /// What a file yields, a line each: address, title, day, publisher, author, text with strokes for line breaks.
  static func read(_ text: String, _ kind: InputKind) -> [String] { read(Array(text.utf8), kind) }

  static func read(_ bytes: [UInt8], _ kind: InputKind) -> [String] {
    DocumentReader().read(file: bytes, uri: "f", kind: kind).map { part in
      switch part.result {
      case .failure(let error): return "\(part.name) failed: \(error)"
      case .success(let reading):
        let document = reading.document
        let day = document.publication?.day.description ?? "-"
        let text = String(decoding: document.text, as: UTF8.self).replacing("\n", with: "/")
        return
          "\(document.uri)|\(document.title ?? "-")|\(day)|\(document.publisher ?? "-")|\(document.author ?? "-")|\(text)"
      }
    }
  }

  static let rss = """
    <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="x" xmlns:dc="y"><channel><title>The Varr Courier</title>
    <link>https://courier.example/</link><language>en</language>
    <item><title>Strike ends &amp; ships sail</title><link>https://courier.example/1</link><guid isPermaLink="false">n1</guid>
      <pubDate>Thu, 08 Oct 2015 10:00:00 GMT</pubDate><dc:creator>Ada North</dc:creator><description>Short.</description>
      <content:encoded><![CDATA[<p>Dockers went back to work.</p><p>Ships sailed.</p><p><a href="x">Read more</a></p>]]></content:encoded></item>
    <item><title>Plain</title><guid>n2</guid><pubDate>8 Oct 2015</pubDate><author>desk@x.example (Bo Reed)</author><description>&lt;b&gt;Rain&lt;/b&gt; fell.</description></item>
    <item></item></channel></rss>
    """

  @Test(
    "reads every kind of feed",
    arguments: [
      (
        rss,
        [
          "https://courier.example/1|Strike ends & ships sail|2015-10-08|The Varr Courier|Ada North|Strike ends & ships sail//Dockers went back to work.//Ships sailed.",
          "f#n2|Plain|2015-10-08|The Varr Courier|Bo Reed|Plain//Rain fell.", "f#3 failed: It is empty.",
        ]
      ),
      (
        "<feed xmlns='a'><title>Star</title><author><name>Cy Low</name></author><entry><title type='html'>A &amp;amp; B</title><id>tag:1</id><link rel='self' href='https://x.example/s'/><link href='https://x.example/a'/><published>2015-10-08T01:00:00Z</published><updated>2016-01-01T00:00:00Z</updated><content type='xhtml'><div><p>One.</p><p>Two.</p></div></content></entry></feed>",
        ["https://x.example/a|A & B|2015-10-08|Star|Cy Low|A & B//One.//Two."]
      ),
      (
        "<rdf:RDF xmlns:rdf='r' xmlns:dc='d'><channel><title>Old</title></channel><item><title>T</title><link>http://x.example/1</link><dc:date>2003-02-01</dc:date><description>Words.</description></item></rdf:RDF>",
        ["http://x.example/1|T|2003-02-01|Old|-|T//Words."]
      ),
      ("<rss><channel><title>x</title></channel></rss>", ["f failed: It is empty."]),
      ("<kml><Placemark/></kml>", ["f failed: It is XML, which is not read yet: convert it to plain text."]),
      (
        "<!DOCTYPE rss [<!ENTITY a 'x'>]><rss><item><title>&a;</title></item></rss>",
        ["f failed: The page can't be read: it declares entities of its own."]
      ),
      ("<rss><item><title>Cut off</title><description>Here it", ["f#1|Cut off|-|-|-|Cut off//Here it"]),
    ])
  func feed(_ text: String, _ expected: [String]) { #expect(Self.read(text, .feed) == expected) }

  @Test(
    "reads Markdown with what stands above it",
    arguments: [
      (
        "---\ntitle: \"Strike ends\"\ndate: 2015-10-08T10:00:00Z\nauthors:\n  - Ada North\n  - Bo Reed\nsource: Star\n---\n\n# Part one\n\nDockers **went** back to [work](https://x.example/a_b).\n\n- one\n- two\n",
        "f|Strike ends|2015-10-08|Star|Ada North and Bo Reed|Strike ends//Part one//Dockers went back to work.//one/two/"
      ),
      (
        "+++\ntitle = 'Toml'\nauthor = \"A\"\ndate = 2015-10-08\n[extra]\nx = 1\n+++\nText_with_bars and _stress_.",
        "f|Toml|2015-10-08|-|A|Toml//Text_with_bars and stress./"
      ),
      (
        "# Only a heading\n\nText ![a picture](p.png)and <b>tags</b>, 3 < 4.[^1]\n\n[^1]: note\n\n```\ncode\n```\n> quoted",
        "f|-|-|-|-|Only a heading//Text and tags, 3 < 4.//quoted/"
      ),
      ("---\ntitle: no end", "f|-|-|-|-|title: no end/"),
      ("", "f failed: It is empty."),
    ])
  func markdown(_ text: String, _ expected: String) { #expect(Self.read(text, .markdown) == [expected]) }

  @Test(
    "reads mail",
    arguments: [
      (
        "From: Ada North <ada@x.example>\r\nSubject: =?UTF-8?Q?Caf=C3=A9?= =?UTF-8?B?IGNsb3Nlcw==?=\r\nDate: Thu, 08 Oct 2015 10:00:00 +0000\r\nContent-Type: text/plain; charset=\"iso-8859-1\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe caf=E9 clo=\r\nses.\r\n",
        "f|Café closes|2015-10-08|-|Ada North|Café closes//The café closes./"
      ),
      (
        "Subject: x\n y\nContent-Type: multipart/alternative; boundary=b\n\npreamble\n--b\nContent-Type: text/html\n\n<p>HTML</p>\n--b\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\nUGxhaW4u\n--b--\nafter",
        "f|x y|-|-|-|x y//Plain."
      ),
      (
        "Subject: a\nContent-Type: multipart/mixed; boundary=\"o\"\n\n--o\nContent-Type: multipart/related; boundary=i\n\n--i\nContent-Type: text/html\n\n<p>One.</p><p>Two.</p>\n--i--\n--o\nContent-Type: text/plain\nContent-Disposition: attachment\n\nno\n--o--",
        "f|a|-|-|-|a//One.//Two."
      ),
      ("Content-Type: image/png\n\nxx", "f failed: The page can't be read: the message has no part that is text."),
      ("Content-Type: multipart/mixed; boundary=b\n\n--b\n--b\n--b", "f failed: It is empty."),
      ("Subject: =?x?Q?=\n\nbody", "f|=?x?Q?=|-|-|-|=?x?Q?=//body"),
    ])
  func mail(_ text: String, _ expected: String) { #expect(Self.read(text, .mail) == [expected]) }

  @Test("goes into parts within parts only so deep")
  func nested() {
    var message = ""
    for level in 0..<500 { message += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
    #expect(
      Self.read(message + "\ntext", .mail) == [
        "f failed: The page can't be read: the message has no part that is text."
      ])
  }

  @Test("asks another program for the text of a PDF, and says where it is missing")
  func pdf() throws {
    let script = FileManager.default.temporaryDirectory.appendingPathComponent("pdf-\(UUID().uuidString)").path
    try "#!/bin/sh\ncat - | tr 'a-z' 'A-Z'\n".write(toFile: script, atomically: true, encoding: .utf8)
    chmod(script, 0o755)
    defer { unlink(script) }
    var reader = DocumentReader()
    reader.pdfProgram = script
    let parts = reader.read(file: Array("%PDF words".utf8), uri: "f", kind: .pdf)
    #expect(parts.count == 1)
    let document = try parts[0].result.get().document
    #expect(document.text == Array("%pdf WORDS".uppercased().utf8) && document.original == Array("%PDF words".utf8))
    reader.pdfProgram = "no-such-program-here"
    let fault = ReadingError.program(
      "no-such-program-here is not installed: it comes with poppler (Debian's poppler-utils)")
    #expect(throws: fault) { try reader.read(file: Array("%PDF".utf8), uri: "f", kind: .pdf)[0].result.get() }
    reader.pdfProgram = "false"
    #expect(throws: ReadingError.program("false can't read it")) {
      try reader.read(file: Array("%PDF".utf8), uri: "f", kind: .pdf)[0].result.get()
    }
  }
}
