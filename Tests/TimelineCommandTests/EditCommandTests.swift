import Foundation
import Testing

@Suite("timeline edit") struct EditCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "a/one.txt",
      "PARIS, 8 October 2015\n\nRussia fired 26 cruise missiles at Islamic State on Wednesday.\n\nTurkey summoned the Russian ambassador on Monday.\n"
    )
    _ = try ask(["ingest", "a"])
  }

  private func ask(_ arguments: [String], input: String = "") throws -> CommandRun {
    try timeline(arguments, in: folder.path, input: input, environment: ["TIMELINE_DB": "t.db", "TIMELINE_BY": "Ada"])
  }

  private func ids() throws -> [String] {
    try ask(["query", "--format", "csv"]).out.components(separatedBy: "\r\n").dropFirst().dropLast().map {
      String($0.prefix { $0 != "," })
    }
  }

  @Test("corrects, shows what was corrected, and takes it back") func corrects() throws {
    let id = try #require(try ids().first)
    let dated = try ask(["edit", "date", id, "7 Oct 2015", "--reason", "the ministry's \u{1B}[31mword"])
    #expect(dated.code == 0 && dated.out == "")
    #expect(dated.words.contains("7 Oct 2015: 2015-10-07\nCorrection 1: date 2015-10-07"))
    #expect(try ask(["edit", "title", id, "The summons"]).code == 0)
    let shown = try ask(["show", id]).out
    #expect(shown.hasPrefix("The summons\n") && shown.contains("Corrected by hand"))
    #expect(shown.contains("Ada, 20") && shown.contains("the ministry's [31mword") && !shown.utf8.contains(0x1B))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(ask(["show", id, "--format", "json"]).out.utf8)) as? [String: Any])
    #expect((object["corrections"] as? [[String: Any]])?.map { $0["kind"] as? String } == ["date", "title"])
    #expect(try ask(["edit", "log"]).out.components(separatedBy: "\n\n").count == 2)
    #expect(try ask(["edit", "undo", "2"]).code == 0)
    #expect(try !ask(["show", id]).out.hasPrefix("The summons"))
    #expect(try ask(["edit", "log", "--open"]).words == "Every correction holds.\n")
  }

  @Test("hides an event, and says where it went") func hides() throws {
    let id = try #require(try ids().first)
    #expect(try ask(["edit", "hide", id]).code == 0)
    #expect(try !ids().contains(id))
    let gone = try ask(["show", id])
    #expect(gone.code == 1 && gone.words.contains("is hidden. Bring it back with: timeline edit undo 1"))
  }

  @Test(
    "is clear about what can't be done",
    arguments: [
      (["edit", "merge", "1", "999"], 1, "There is no event 999."),
      (["edit", "merge", "1", "1"], 1, "are one event already"),
      (["edit", "undo", "9"], 1, "There is no correction 9."),
      (["edit", "date", "1", "someday"], 64, "'someday' is no date"),
      (["edit", "actor", "1", "Russia"], 64, "or --remove"), (["edit", "type", "1", "weather"], 64, "weather"),
      (["edit", "actor", "1", "Rusia", "target"], 1, "Did you mean"),
      (["edit", "split", "1", "999"], 1, "isn't told by mention 999"),
      (["edit", "note", "1", "\u{200B}"], 1, "give some words"), (["edit", "import", "none.jsonl"], 1, "none.jsonl"),
    ])
  func refused(_ arguments: [String], _ code: Int32, _ words: String) throws {
    let run = try ask(arguments)
    #expect(run.code == code && run.words.contains(words) && run.out == "", "\(run.words)")
  }

  @Test("goes from file to file through a pipe") func exchange() throws {
    let id = try #require(try ids().first)
    _ = try ask(["edit", "title", id, "The summons"])
    let lines = try ask(["edit", "export"]).out
    #expect(lines.split(separator: "\n").count == 1)
    _ = try ask(["ingest", "a", "--db", "u.db"])
    #expect(try ask(["edit", "import", "-", "--db", "u.db"], input: lines).words == "-: 1 new, 0 known.\n")
    #expect(try ask(["edit", "import", "-", "--db", "u.db"], input: lines + "rain\n").code == 1)
    #expect(try ask(["query", "--db", "u.db"]).out.contains("The summons"))
  }

  @Test("reminds of corrections that wait, wherever they may have come to do so") func reminds() throws {
    let id = try #require(try ids().first)
    _ = try ask(["edit", "note", id, "seen"])
    let refused = try ask(["document", "remove", "a/one.txt"])
    #expect(refused.code == 64 && refused.words.contains("--yes"))
    let removed = try ask(["document", "remove", "a/one.txt", "nowhere.txt", "--yes"])
    #expect(removed.code == 1 && removed.words.contains("There is no document nowhere.txt."))
    #expect(removed.words.contains("Removed 1: a/one.txt\n1 correction doesn't hold"))
    #expect(try ask(["document", "list"]).words.contains("There is no document yet."))
    let doctor = try ask(["doctor"])
    #expect(doctor.code == 1 && doctor.out.contains("fault corrections: 1 (note): its mention is gone (a/one.txt)"))
    #expect(try ask(["rebuild"]).words.contains("1 correction doesn't hold"))
    #expect(try !ask(["ingest", "a"]).words.contains("correction"))
    #expect(try ask(["doctor"]).code == 0)
  }

  @Test("the file is rebuilt, copied, and asked in SQL") func care() throws {
    let rebuilt = try ask(["rebuild"])
    #expect(rebuilt.code == 0 && rebuilt.words.hasPrefix("t.db: 1 document read again.\nMentions: "))
    #expect(rebuilt.words.contains("all as before"))
    #expect(try ask(["backup", "b.db"]).words.contains("looked through and whole."))
    #expect(try ask(["backup", "b.db"]).code == 1)
    #expect(try ask(["backup", "b.db", "--force"]).code == 0)
    #expect(try ask(["document", "list", "--format", "csv", "--db", "b.db"]).out.contains("a/one.txt"))
    let asked = try ask(["sql", "--mode", "csv", "SELECT count(*) AS documents FROM document"])
    #expect(asked.code == 0 && asked.out.filter { $0 != "\r\n" && $0 != "\n" } == "documents1")
    #expect(try ask(["sql"], input: "SELECT 7 AS x;\n").out == "x\n7\n")
    #expect(try ask(["sql", "DELETE FROM document"]).code == 1)
    #expect(try ask(["sql", "--db", "none.db", "SELECT 1"]).code == 2)
    let bare = try timeline(["sql", "--db", "t.db", "SELECT 1"], in: folder.path, environment: ["PATH": "/nowhere"])
    #expect(bare.code == 2 && bare.words.contains("sqlite3 is not installed."))
  }

  @Test("a rebuild reads stored articles with what was taught of actors since") func taught() throws {
    try folder.write("b/two.txt", "PARIS, 9 October 2015\n\nThe Blue Sparrows bombed Homs on Thursday.\n")
    _ = try ask(["ingest", "b"])
    let added = try ask(["actor", "add", "Blue Sparrows", "--kind", "armed", "--country", "FR"])
    #expect(added.code == 0 && added.words.contains("timeline rebuild"))
    #expect(try ask(["rebuild"]).code == 0)
    let countries = try ask(
      [
        "sql",
        "SELECT DISTINCT p.country FROM mention_actor AS p JOIN actor AS a ON a.id = p.actor_id WHERE a.name = 'Blue Sparrows'",
      ])
    #expect(countries.out == "country\nFR\n")
    #expect(try ask(["query", "--actor", "Blue Sparrows", "--format", "json"]).out.contains(#""country": "FR""#))
  }
}
