import Foundation
import Testing

@Suite("timeline ingest") struct IngestTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "articles/one.txt",
      "PARIS, 8 October 2015\n\nRussia fired 26 cruise missiles at Islamic State on Wednesday.\n")
    try folder.write(
      "articles/deeper/two.txt", "Published 9 October 2015\n\nTurkey summoned the Russian ambassador on Monday.\n")
    try folder.write("articles/picture.png", "\u{89}PNG")
  }

  @Test("reads a folder, says what became of each file and what to do next, and again says that nothing is new")
  func folderTwice() throws {
    let first = try timeline(["ingest", "articles", "--db", "t.db"], in: folder.path)
    #expect(first.code == 0)
    #expect(first.out == "")
    #expect(first.words.contains("Skipped articles/picture.png: "))
    #expect(first.words.contains("2 new, 1 skipped."))
    #expect(first.words.contains("Next: timeline query --db t.db"))
    let second = try timeline(["ingest", "articles", "--db", "t.db"], in: folder.path)
    #expect(second.words.contains("0 new, 2 unchanged, 1 skipped: nothing new."))
    try folder.write(
      "articles/one.txt",
      "PARIS, 8 October 2015\n\nRussia fired 27 cruise missiles at Islamic State in Syria on Wednesday.\n")
    let third = try timeline(["ingest", "articles", "--db", "t.db"], in: folder.path)
    #expect(third.words.contains("0 new, 1 unchanged, 1 revised, 1 skipped."))
    let events = try timeline(["query", "--db", "t.db", "--text", "missiles", "--format", "json"], in: folder.path)
    #expect(events.out.contains("\"value\": 27") && !events.out.contains("\"value\": 26"))
  }

  @Test("names what fails, takes the rest in, and ends with 1")
  func failures() throws {
    try folder.write("articles/empty.txt", " \n")
    let run = try timeline(["ingest", "articles", "missing.txt", "--db", "t.db"], in: folder.path)
    #expect(run.code == 1)
    #expect(run.words.contains("Error: articles/empty.txt: "))
    #expect(run.words.contains("Error: missing.txt: "))
    #expect(run.words.contains("2 new, 1 skipped, 2 failed."))
  }

  @Test("makes no file where there is nothing to read")
  func nothing() throws {
    let run = try timeline(["ingest", "nowhere", "--db", "t.db"], in: folder.path)
    #expect(run.code == 1)
    #expect(run.words == "Error: There is no nowhere.\n")
    #expect(!FileManager.default.fileExists(atPath: folder.file("t.db")))
    #expect(try timeline(["ingest"], in: folder.path).code == 64)
  }

  @Test("reads standard input, and what is given of it")
  func standardInput() throws {
    let run = try timeline(
      ["ingest", "-", "--published", "8 Oct 2015", "--publisher", "The Daily"], in: folder.path,
      input: "Russia bombed Homs on Wednesday.\n", environment: ["TIMELINE_DB": "other.db"])
    #expect(run.code == 0)
    let events = try timeline(["query", "--db", "other.db", "--format", "jsonl"], in: folder.path)
    #expect(events.out.contains("\"earliest\": \"2015-10-07\""))
    #expect(events.out.contains("\"publisher\": \"The Daily\", "))
    #expect(events.out.contains("\"published\": \"2015-10-08\", \"published_basis\": \"stated\""))
    // Another text from standard input is another document, not a revision of the first.
    let second = try timeline(
      ["ingest", "-", "--db", "other.db"], in: folder.path, input: "Turkey closed its border on 3 May 2014.\n")
    #expect(second.words.contains("1 new."))
    #expect(try timeline(["ingest", "-", "--published", "soonish"], in: folder.path).code == 64)
  }

  @Test("reads JSONL, passing over bad lines")
  func jsonLines() throws {
    let lines = """
      {"id": "a", "text": "Russia bombed Homs on Wednesday.", "published": "2015-10-08"}
      {"id": "b", "text":
      {"id": "c", "text": "Iran signed an agreement with France on 3 May 2014.", "publisher": "The Daily"}

      """
    let run = try timeline(["ingest", "-", "--input-format", "jsonl", "--db", "t.db"], in: folder.path, input: lines)
    #expect(run.code == 1)
    #expect(run.words.contains("2 new, 1 failed."))
    #expect(run.words.contains("Error: -#2: "))
  }

  @Test("gives lines without an id addresses that no id has")
  func addresses() throws {
    let lines = """
      {"id": "2", "text": "Russia bombed Homs on 3 May 2014."}
      {"text": "Iran signed an agreement with France on 3 May 2014."}

      """
    try folder.write("lines.jsonl", lines)
    _ = try timeline(["ingest", "lines.jsonl", "--db", "t.db"], in: folder.path)
    let listed = try timeline(["document", "list", "--db", "t.db"], in: folder.path).out
    let addresses = listed.split(separator: "\n").compactMap { $0.split(separator: " ").first { $0.contains("#") } }
    #expect(addresses == ["lines.jsonl#2", "lines.jsonl#line=2"], "\(listed)")
  }

  @Test("stores what extract printed, as if it had read the articles itself")
  func extracted() throws {
    // Without a day of its own: only the others can tell.
    try folder.write(
      "articles/three.txt",
      "Four ships of Russia fired 26 cruise missiles at Islamic State on Wednesday. Turkey summoned the Russian ambassador on Monday.\n"
    )
    let printed = try timeline(["extract", "articles"], in: folder.path)
    #expect(printed.code == 0)
    let run = try timeline(["ingest", "--extracted", "-", "--db", "a.db"], in: folder.path, input: printed.out)
    #expect(run.code == 0)
    #expect(run.words.contains("3 new.") && run.words.contains("1 undated document got a date from others."))
    _ = try timeline(["ingest", "articles", "--db", "b.db"], in: folder.path)
    let (a, b) = (
      try timeline(["query", "--db", "a.db", "--format", "csv"], in: folder.path),
      try timeline(["query", "--db", "b.db", "--format", "csv"], in: folder.path)
    )
    let rows = { (text: String) in text.split(separator: "\r\n").map { $0.drop { $0 != "," } }.sorted() }
    #expect(rows(a.out) == rows(b.out))
    #expect(rows(a.out).count > 2)
    // The articles themselves are nothing new.
    let again = try timeline(["ingest", "articles", "--db", "a.db"], in: folder.path)
    #expect(again.words.contains("0 new, 3 unchanged"))
  }

  @Test(
    "refuses lines whose evidence isn't in the text",
    arguments: [
      (
        #"{"document": {"text": "Rain."}, "mentions": [{"title": "t", "type": "assault", "start": 0, "end": 99}]}"#,
        "is no part of the text"
      ),
      (
        #"{"document": {"text": "Rain."}, "mentions": [{"title": "t", "type": "weather", "start": 0, "end": 5}]}"#,
        "\"type\" can't be 'weather'"
      ),
      (#"{"document": {}, "mentions": []}"#, "no \"text\""), (#"{"mentions": []}"#, "no \"document\""),
      ("[1]", "it is no JSON object"), ("rain", "it is no JSON object"),
    ])
  func badEvidence(_ line: String, _ reason: String) throws {
    let run = try timeline(["ingest", "--extracted", "-", "--db", "t.db"], in: folder.path, input: line + "\n")
    #expect(run.code == 1)
    #expect(run.words.contains("Error: -#1: ") && run.words.contains(reason))
  }

  @Test("leaves what is no timeline as it is, and ends with 2")
  func refused() throws {
    try folder.write("notes.txt", "mine")
    let run = try timeline(["ingest", "articles", "--db", "notes.txt"], in: folder.path)
    #expect(run.code == 2)
    #expect(run.words.contains("notes.txt is not a database."))
    #expect(try String(contentsOfFile: folder.file("notes.txt"), encoding: .utf8) == "mine")
  }

  @Test("explains an article on paper as on a terminal, whatever it says")
  func explained() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "Iraq fired seven missiles at Israel on Friday. \u{1B}[31mRed\u{202E} alert.")
    let run = try timeline(["extract", "a.txt", "--explain", "--published", "1991-01-18"], in: folder.path)
    #expect(run.code == 0)
    #expect(run.out.contains("[Iraq] {fired} seven missiles at [Israel] <on Friday>."))
    #expect(run.out.contains("1991-01-18"))
    #expect(!run.out.contains("\u{1B}") && !run.out.contains("\u{202E}"))
  }
}
