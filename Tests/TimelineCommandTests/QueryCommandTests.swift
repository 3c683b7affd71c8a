import Foundation
import Testing

@Suite("timeline query and show") struct QueryCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "a/one.txt",
      "PARIS, 8 October 2015\n\nRussia fired 26 cruise missiles at Islamic State on Wednesday.\n\nTurkey summoned the Russian ambassador on Monday.\n"
    )
    _ = try timeline(["ingest", "a", "--db", "t.db"], in: folder.path)
  }

  @Test("prints JSON with the keys in the order that scripts rely on")
  func json() throws {
    let run = try timeline(["query", "--db", "t.db", "--actor", "islamic state", "--format", "json"], in: folder.path)
    #expect(run.code == 0 && run.words == "")
    let events = try #require(try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [[String: Any]])
    #expect(events.count == 1)
    let keys = [
      "\"id\"", "\"title\"", "\"type\"", "\"mode\"", "\"phase\"", "\"status\"", "\"date\"", "\"actors\"", "\"places\"",
      "\"quantities\"", "\"documents\"", "\"disputed\"", "\"disputes\"", "\"mentions\"",
    ]
    let places = keys.compactMap { run.out.range(of: $0)?.lowerBound }
    #expect(places.count == keys.count && places == places.sorted())
    let mention = try #require((events[0]["mentions"] as? [[String: Any]])?.first)
    #expect(
      Set(mention.keys) == [
        "document", "sentence", "start", "end", "trigger", "date_text", "attributed_to", "status", "date",
        "quantities", "polarity", "rule",
      ])
    let text = Array(try String(contentsOfFile: folder.file("a/one.txt"), encoding: .utf8).utf8)
    let (start, end) = (try #require(mention["start"] as? Int), try #require(mention["end"] as? Int))
    #expect(String(decoding: text[start..<end], as: UTF8.self) == mention["sentence"] as? String)
    let date = try #require(events[0]["date"] as? [String: Any])
    #expect(date["earliest"] as? String == "2015-10-07" && date["edtf"] as? String == "2015-10-07")
    #expect(date["qualifier"] is NSNull && date["basis"] as? String == "resolved")
  }

  @Test("prints a table, and a line a record in CSV and JSONL")
  func formats() throws {
    let table = try timeline(["query", "--db", "t.db", "--on", "2015-10-07"], in: folder.path)
    #expect(table.out.hasPrefix("DATE"))
    #expect(table.out.contains("7 Oct 2015"))
    let csv = try timeline(["query", "--db", "t.db", "--format", "csv"], in: folder.path)
    #expect(csv.out.hasPrefix("id,earliest,latest,edtf,"))
    let lines = try timeline(["query", "--db", "t.db", "--format", "jsonl"], in: folder.path)
    #expect(lines.out.split(separator: "\n").count == csv.out.components(separatedBy: "\r\n").count - 2)
  }

  @Test("finds nothing with a word on standard error, and every format stays what it is")
  func empty() throws {
    for (format, out) in [("table", ""), ("json", "[]\n"), ("jsonl", "")] {
      let run = try timeline(["query", "--db", "t.db", "--on", "1999", "--format", format], in: folder.path)
      #expect(run.code == 0)
      #expect(run.out == out)
      #expect(run.words == "No event fulfils that.\n")
    }
  }

  @Test("understands dates in words, and says how")
  func words() throws {
    let run = try timeline(["query", "--db", "t.db", "--on", "7 Oct 2015"], in: folder.path)
    #expect(run.words == "--on 7 Oct 2015: 2015-10-07\n")
    #expect(run.out.contains("7 Oct 2015"))
    #expect(try timeline(["query", "--db", "t.db", "--from", "gibberish"], in: folder.path).code == 64)
    #expect(try timeline(["query", "--db", "t.db", "--on", "2015", "--to", "2016"], in: folder.path).code == 64)
    #expect(try timeline(["query", "--db", "t.db", "--from", "2016", "--to", "2015"], in: folder.path).code == 64)
  }

  @Test("names what comes near an unknown actor, and ends with 1")
  func unknownActor() throws {
    let run = try timeline(["query", "--db", "t.db", "--actor", "Rusia"], in: folder.path)
    #expect(run.code == 1)
    #expect(run.words.hasPrefix("Error: No actor is called 'Rusia'. Did you mean "))
    #expect(run.words.contains("'Russia'"))
  }

  @Test("shows an event with the words that tell it")
  func show() throws {
    let id = try timeline(["query", "--db", "t.db", "--actor", "Islamic State", "--format", "csv"], in: folder.path).out
      .components(separatedBy: "\r\n")[1].prefix { $0 != "," }
    let run = try timeline(["show", String(id), "--db", "t.db"], in: folder.path)
    #expect(run.code == 0)
    #expect(run.out.contains("“Russia {fired} 26 cruise missiles at Islamic State <on Wednesday>.”"))
    #expect(run.out.contains("1 mention in 1 document"))
    #expect(run.out.contains("8 Oct 2015"))
    #expect(try timeline(["show", "99999", "--db", "t.db"], in: folder.path).code == 1)
  }

  @Test("asks nothing of a file that isn't there")
  func missing() throws {
    let run = try timeline(["query", "--db", "none.db"], in: folder.path)
    #expect(run.code == 2)
    #expect(run.words.contains("There is no none.db."))
    #expect(!FileManager.default.fileExists(atPath: folder.file("none.db")))
  }

  @Test("never sends what drives a terminal, whatever an article says")
  func hostile() throws {
    let line =
      #"{"id": "x", "uri": "x\u001b[31m", "title": "T\u001b[2J\u202e", "publisher": "P\u0007", "text": "Russia bombed Homs\u001b[31m on 3 May 2014.", "published": "2014-05-04"}"#
    _ = try timeline(["ingest", "-", "--input-format", "jsonl", "--db", "t.db"], in: folder.path, input: line + "\n")
    let outputs = [
      try timeline(["query", "--db", "t.db"], in: folder.path).out,
      try timeline(["query", "--db", "t.db", "--format", "json"], in: folder.path).out,
      try timeline(["show", "1", "--db", "t.db"], in: folder.path).out,
      try system(
        "sqlite3",
        [
          "t.db",
          "select * from timeline; select * from timeline_actors; select * from timeline_sources; select uri, title, publisher, text from document; select * from mention_text",
        ], in: folder.path
      ).out,
    ]
    for output in outputs {
      #expect(!output.isEmpty)
      #expect(!output.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || $0.value == 0x202E })
    }
  }

  @Test("knows at once what it is taught of actors")
  func actors() throws {
    let ask = { (name: String) in try timeline(["query", "--db", "t.db", "--actor", name], in: folder.path) }
    #expect(try ask("Caliphate of the East").code == 1)
    #expect(
      try timeline(["actor", "alias", "Islamic State", "Caliphate of the East", "--db", "t.db"], in: folder.path).code
        == 0)
    #expect(try ask("caliphate of the east").out.contains("7 Oct 2015"))
    #expect(try timeline(["actor", "add", "Everybody", "--kind", "group", "--db", "t.db"], in: folder.path).code == 0)
    #expect(try ask("Everybody").words == "No event fulfils that.\n")
    #expect(
      try timeline(
        ["actor", "within", "Islamic State", "Everybody", "--from", "2014", "--db", "t.db"], in: folder.path
      ).code == 0)
    #expect(try ask("Everybody").out.contains("7 Oct 2015"))
    #expect(try timeline(["actor", "within", "Nobody at all", "Everybody", "--db", "t.db"], in: folder.path).code == 1)
  }
}
