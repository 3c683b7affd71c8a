import Foundation
import Testing
import TimelineModel

@testable import timeline

/// What is exported is read by programs that are not ours: Tests/Readers.
@Suite("timeline export") struct ExportTests {
  /// A timeline of hostile and plain articles.
  private static func made() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let articles = [
      #"{"publisher": "Gulf, \"Post\"", "published": "1984-03-05", "uri": "https://gulf.example/a?b=1&c=2", "text": "Iraq bombed Basra in Iraq on Friday. Iran may attack Iraq on Thursday. </script><script>alert(1)</script> Kuwait expelled three Iranian diplomats in March 1983."}"#,
      #"{"publisher": "=cmd|'/c calc'!A1", "published": "1984-03-05", "text": "Egypt and Libya held talks in Cairo on Saturday; \"bread, and; salt\" were shared. Police arrested 30 students in Tunis after 1 February."}"#,
      #"{"title": "{{script}} *bold* [x](javascript:alert)", "published": "1984-03-05", "text": "Sudanese rebels shot down an airliner of Sudan near Malakal on Sunday."}"#,
    ]
    let run = try timeline(
      ["ingest", "-", "--input-format", "jsonl", "--db", "t.db"], in: folder.path,
      input: articles.joined(separator: "\n"))
    #expect(run.code == 0)
    // A mark that goes with the sign behind it, an accent on a quotation mark, and signs that XML hasn't.
    let title = #"\u0600</script>\u0600<script>alert(1) a\u0600\"; b\u0600, c\u0600\\ \uFFFE\uFFFF\u2028 \u0600[x](y) "#
    let line = """
      {"document": {"uri": "https://gulf.example/\\u0600\\" onclick=\\"\\u0301", "published": "1984-03-06", "title": "\(title)", "text": "Nothing stirred."},
      "mentions": [{"type": "protest", "sentence": "Nothing stirred.", "title": "\(title)", "date": {"edtf": "1984-03-06"},
      "actors": [{"name": "\(title)", "role": "initiator"}, {"name": "b \(title)", "role": "target"}],
      "places": [{"name": "\(title)", "latitude": -90, "longitude": 180}]}]}
      """
    let told = try timeline(
      ["ingest", "--extracted", "-", "--db", "t.db"], in: folder.path, input: line.replacing("\n", with: " ") + "\n")
    #expect(told.code == 0, "\(told.words)")
    return folder
  }

  private static func read(_ format: String, _ file: String, in folder: TemporaryFolder) throws -> [String] {
    let python = "\(packageFolder)/.build-readers/bin/python"
    try #require(FileManager.default.fileExists(atPath: python), "scripts/setup --readers installs the readers")
    let read = try system(
      python,
      ["\(packageFolder)/Tests/Readers/check_export.py", format, file, "t.db"].dropLast(format == "datasette" ? 0 : 1),
      in: folder.path)
    #expect(read.code == 0, "\(read.words)")
    return read.out.split(separator: "\n").map(String.init)
  }

  @Test("is read by independent readers of every format, each event once") func formats() throws {
    let folder = try Self.made()
    let titles =
      try timeline(["query", "--db", "t.db", "--format", "csv"], in: folder.path).out.split(separator: "\r\n").count - 1
    try #require(titles >= 5)
    for format in ["csv", "markdown", "jsonl", "ics", "timelinejs", "geojson", "timesketch", "svg", "dot", "datasette"]
    {
      let run = try timeline(["export", "--db", "t.db", "--format", format], in: folder.path)
      #expect(run.code == 0 && !run.out.contains("\u{1B}"))
      let rows = try Self.read(format, try folder.write("out.\(format)", run.out), in: folder)
      switch format {
      case "csv", "markdown", "jsonl", "ics", "timelinejs", "svg": #expect(rows.count == titles, "\(format)")
      case "timesketch": #expect(rows.count >= titles)
      default: #expect(!rows.isEmpty, "\(format)")
      }
    }
  }

  @Test("takes the filters of query, and says what is left out") func filters() throws {
    let folder = try Self.made()
    let run = try timeline(["export", "--db", "t.db", "--format", "jsonl", "--actor", "Libya"], in: folder.path)
    #expect(run.out.split(separator: "\n").count == 1 && run.out.contains("\"Libya\""))
    let none = try timeline(
      ["export", "--db", "t.db", "--format", "ics", "--actor", "Libya", "--on", "1950"], in: folder.path)
    #expect(none.code == 0 && none.words.contains("No event fulfils that."))
    #expect(none.out.hasPrefix("BEGIN:VCALENDAR\r\n") && none.out.hasSuffix("END:VCALENDAR\r\n"))
  }

  @Test(
    "escapes signs that go with their neighbours too",
    arguments: [
      ("\u{600}<b>", "\u{600}&lt;b&gt;"), ("\"\u{301}", "&quot;\u{301}"), ("&\u{200C}lt", "&amp;\\u{200C}lt"),
      ("a\u{FFFF}", "a\u{FFFD}"),
    ])
  func signs(_ text: String, _ escaped: String) {
    #expect(Array(HTMLText.escaped(text).unicodeScalars) == Array(escaped.unicodeScalars))
  }

  @Test("makes cells of articles no formulas, unless asked to") func formulas() {
    #expect(CSV.line(["=1+1"]) == "'=1+1")
    #expect(CSV.line(["=1+1"], keepsFormulas: true) == "=1+1")
  }

  @Test("the page and the list hold no markup of articles") func escaping() throws {
    let folder = try Self.made()
    let page = try timeline(["export", "--db", "t.db", "--format", "html", "--title", "<b>T</b>"], in: folder.path).out
    #expect(page.components(separatedBy: "</script>").count == 3 && page.components(separatedBy: "<script").count == 3)
    #expect(!page.contains("<b>T</b>") && page.contains("&lt;b&gt;T&lt;/b&gt;"))
    #expect(page.contains("Content-Security-Policy") && !page.contains("unsafe-inline"))
    #expect(
      page.components(separatedBy: "http").dropFirst().allSatisfy {
        $0.hasPrefix("s://gulf.example") || $0.hasPrefix("-equiv") || $0.hasPrefix("s?:")
          || $0.hasPrefix("://www.w3.org/2000/svg")
      })
    let list = try timeline(["export", "--db", "t.db", "--format", "markdown"], in: folder.path).out
    #expect(list.contains("\\[x\\](javascript") && !list.contains("[x](") && !list.contains("<script"))
  }

  @Test(
    "a picture's axis has marks at round days, months and years",
    arguments: [
      ("2015-10-01", "2015-10-04", ["1 Oct 2015", "2 Oct 2015", "3 Oct 2015", "4 Oct 2015"]),
      ("2015-01-15", "2015-06-15", ["Feb 2015", "Mar 2015", "Apr 2015", "May 2015", "Jun 2015"]),
      (
        "1999-03-01", "2003-02-01",
        ["Jul 1999", "Jan 2000", "Jul 2000", "Jan 2001", "Jul 2001", "Jan 2002", "Jul 2002", "Jan 2003"]
      ),
    ])
  func ticks(_ first: String, _ last: String, _ labels: [String]) throws {
    let scale = PictureScale(first: try .init(iso8601: first), last: try .init(iso8601: last), width: 100)
    #expect(scale.ticks().map(\.label) == labels)
  }
}
