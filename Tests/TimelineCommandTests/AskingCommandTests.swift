import Foundation
import Testing

@Suite("timeline query's filters, actors, places, sources, types and stats") struct AskingCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let lines = [
      #"{"uri": "a", "published": "2015-10-08", "publisher": "The Daily", "text": "Russia fired 26 missiles at Aleppo on Wednesday."}"#,
      #"{"uri": "b", "published": "2015-10-09", "publisher": "Radio Fen", "text": "Russia fired 27 missiles at Aleppo on 7 October. The presidents of Russia and France met in Paris on Thursday."}"#,
      #"{"uri": "c", "published": "2015-11-03", "publisher": "Radio Fen", "text": "Turkey accused Russia of violating its airspace on Monday."}"#,
    ]
    _ = try timeline(
      ["ingest", "-", "--input-format", "jsonl", "--db", "t.db"], in: folder.path,
      input: lines.joined(separator: "\n") + "\n")
  }

  struct Example: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let titles: [String]
    let words: String
    let code: Int32

    /// - Parameters:
    ///   - titles: words of the titles, in order.
    ///   - words: what standard error has.
    init(_ arguments: String..., titles: [String] = [], words: String = "", code: Int32 = 0) {
      (self.arguments, self.titles, self.words, self.code) = (arguments, titles, words, code)
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  @Test(
    "finds",
    arguments: [
      Example("--type", "ASSAULT", titles: ["missiles"]),
      Example("--type", "assalt", words: "Did you mean 'assault'?", code: 64),
      Example("--mode", "missile-stroke", words: "Did you mean 'missile-strike'?", code: 1),
      Example("--between", "Russia", "Turkey", titles: ["Turkey"]),
      Example("--between", "Russia", words: "--between takes two actors", code: 64),
      Example("--target", "Russia", titles: ["Turkey"]),
      Example("--actor", "United States", "--actor", "Turkey", "--any", titles: ["Turkey"]),
      Example("--actor", "Rusia", words: "Did you mean 'Russia'", code: 1),
      Example("--role", "target", words: "give --actor too", code: 64),
      Example("--place", "Syria", titles: ["missiles"]),
      Example("--near", "36.2,37.2", "--km", "30", titles: ["missiles"]),
      Example("--near", "-36.2,37.2", words: "No event fulfils that."),
      Example("--near", "far away", words: "is invalid for '--near", code: 64),
      Example("--source", "radio fen", "--type", "consult", titles: ["Paris"]),
      Example("--source", "Radio Fan", words: "Did you mean 'Radio Fen'?", code: 1),
      Example("--min-sources", "2", titles: ["missiles"]),
      Example("--disputed", titles: ["missiles"]),
      Example("--text", "\"presidents of Russia\"", titles: ["Paris"]),
      Example("--sort", "recent", "--limit", "1", titles: ["Turkey"]),
      Example("--sort", "sources", "--limit", "1", titles: ["missiles"]),
      Example("--sort", "relevance", words: "give --text too", code: 64),
      Example("--reverse", "--offset", "1", "--limit", "1", titles: ["Paris"]),
      Example("--as-of", "8 Oct 2015", titles: ["26 missiles"], words: "--as-of 8 Oct 2015: 2015-10-08"),
    ])
  func find(_ example: Example) throws {
    let run = try timeline(["query", "--db", "t.db", "--format", "jsonl"] + example.arguments, in: folder.path)
    #expect(run.code == example.code, "\(run.words)")
    #expect(example.words.isEmpty ? run.words.isEmpty : run.words.contains(example.words), "\(run.words)")
    let lines = run.out.split(separator: "\n")
    #expect(lines.count == example.titles.count, "\(run.out)")
    for (line, title) in zip(lines, example.titles) { #expect(line.contains(title)) }
  }

  @Test("counts what it finds, whatever the limit") func count() throws {
    let run = try timeline(["query", "--db", "t.db", "--actor", "Russia", "--limit", "1", "--count"], in: folder.path)
    #expect(run.out == "3\n" && run.code == 0)
  }

  @Test("lists what there is, in every format") func overviews() throws {
    let actors = try timeline(["actors", "--db", "t.db", "--limit", "1", "--format", "jsonl"], in: folder.path)
    #expect(
      actors.out
        == #"{"name": "Russia", "kind": "country", "country": "RU", "events": 3, "first": "2015-10-07", "last": "2015-11-02"}"#
        + "\n")
    let sources = try timeline(["sources", "fen", "--db", "t.db", "--format", "csv"], in: folder.path)
    #expect(
      sources.out == "name,documents,events,first,last\r\nRadio Fen,2,3,2015-10-09,2015-11-03\r\n")
    let places = try timeline(["places", "alep", "--db", "t.db"], in: folder.path)
    #expect(places.out.hasPrefix("PLACE") && places.out.contains("Aleppo"))
    let types = try timeline(["types", "--db", "t.db", "--format", "json"], in: folder.path)
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(types.out.utf8)) as? [[String: Any]])
    #expect(Set(rows.compactMap { $0["type"] as? String }).isSuperset(of: ["assault", "consult", "accuse"]))
    let none = try timeline(["actors", "nobody at all", "--db", "t.db", "--format", "json"], in: folder.path)
    #expect(none.out == "[]\n" && none.code == 0 && none.words.contains("None has"))
  }

  @Test("counts by periods, those between without an event included") func stats() throws {
    let run = try timeline(["stats", "--db", "t.db", "--by", "week", "--actor", "Russia"], in: folder.path)
    #expect(run.out == "2015-10-05\t2\n2015-10-12\t0\n2015-10-19\t0\n2015-10-26\t0\n2015-11-02\t1\n")
    let months = try timeline(["stats", "--db", "t.db", "--by", "month", "--format", "csv"], in: folder.path)
    #expect(months.out.hasPrefix("from,to,events\r\n2015-10-01,2015-10-31,"))
    let none = try timeline(["stats", "--db", "t.db", "--on", "1990"], in: folder.path)
    #expect(none.out == "" && none.code == 0 && none.words == "No event fulfils that.\n")
  }

  @Test("completes names from the database, and nothing where there is none") func completion() throws {
    let words = ["timeline", "query", "--db", "t.db", "--actor", "Rus"]
    let ask = { (db: String) in
      try timeline(
        ["---completion", "query", "--", "--actor", "5", "3"] + words.map { $0 == "t.db" ? db : $0 }, in: folder.path)
    }
    #expect(try ask("t.db").out.split(separator: "\n").contains("Russia"))
    let none = try ask("missing.db")
    #expect(none.out.split(separator: "\n").isEmpty && none.words == "")
  }
}
