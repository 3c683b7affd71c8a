import Foundation
import Testing

@Suite("timeline ingest --extractor") struct ExtractorPlugTests {
  let folder: TemporaryFolder
  private let patterns = "python3 '\(packageFolder)/examples/extractors/patterns.py'"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "a/docks.txt",
      "PORT AVEL, 14 May 1998\n\nDockers walked out on\nTuesday. A court in Avel later sentenced Jon Ulm.\n")
    try folder.write("a/mine.txt", "Published 20 May 1998\n\nMiners went on strike yesterday over “lost” pay.\n")
    try folder.write("a/quiet.txt", "Published 21 May 1998\n\nNothing stirred.\n")
  }

  private func ingest(_ extractor: String, _ more: [String] = [], input: String = "") throws -> CommandRun {
    try timeline(
      ["ingest", "--db", "t.db", "--extractor", extractor] + (more.isEmpty ? ["a"] : more), in: folder.path,
      input: input)
  }

  @Test("stores what the worked example finds, its dates read by us, and sends nothing twice") func example() throws {
    let run = try ingest(patterns)
    #expect(run.code == 0 && run.words.contains("3 new."), "\(run.words)")
    let events = try timeline(["query", "--db", "t.db", "--format", "jsonl"], in: folder.path).out
    #expect(events.contains("\"type\": \"protest\", \"mode\": \"strike\""))
    #expect(events.contains("\"earliest\": \"1998-05-12\"") && events.contains("\"earliest\": \"1998-05-19\""))
    #expect(events.contains("\"sentence\": \"Dockers walked out on Tuesday.\""))
    #expect(events.contains("\"Jon Ulm\", \"role\": \"target\""))
    let again = try ingest("echo called >&2; cat >/dev/null")
    #expect(again.code == 0 && again.words.contains("3 unchanged"), "\(again.words)")
    // A rebuild keeps what another program told.
    #expect(try timeline(["rebuild", "--db", "t.db"], in: folder.path).code == 0)
    #expect(try timeline(["query", "--db", "t.db", "--format", "jsonl"], in: folder.path).out == events)
  }

  @Test("completes actors that the program knows by name alone") func actors() throws {
    let answer = #"echo '{"id": "1", "mentions": [{"type": "consult", "sentence": "Nothing stirred.", "#
    let run = try ingest(
      "read line; " + answer
        + #""actors": [{"name": "Kofi Annan", "role": "initiator"}, {"name": "soviet union", "role": "target"}]}]}'; cat >/dev/null"#,
      ["a/quiet.txt"])
    #expect(run.code == 0, "\(run.words)")
    let events = try timeline(["query", "--db", "t.db", "--format", "jsonl", "--actor", "UN"], in: folder.path).out
    #expect(events.contains("\"Kofi Annan\"") && events.contains("\"name\": \"Soviet Union\""))
  }

  @Test("what one program leaves the next one gets") func later() throws {
    let first = try ingest(#"read line; echo '{"id": "1", "mentions": []}'; exit 4"#)
    #expect(first.code == 1 && first.words.contains("1 new, "), "\(first.words)")
    let second = try ingest(patterns)
    #expect(second.code == 0 && second.words.contains("2 new, 1 unchanged."), "\(second.words)")
  }

  @Test(
    "names what a program that fails leaves, and keeps the rest",
    arguments: [
      ("exit 3", "it ended with 3", "0 new"),
      ("no-such-program", "the shell finds no such command", "0 new"),
      ("kill -9 $$", "signal 9 ended it", "0 new"),
      (
        #"read line; echo '{"id": "1", "mentions": []}'; echo '{"id": "1", "mentions": []}'; echo '{"id": "7", "error": "?"}'; cat >/dev/null"#,
        "'7' that it was not asked of", "1 new"
      ),
      ("cat", "its answer has neither", "0 new"),
      ("echo no JSON; cat >/dev/null", "it is no JSON", "0 new"),
      (
        #"while read line; do echo '{"id": "2", "error": "too long"}'; done"#,
        "a/mine.txt: the extractor's answer: too long", "0 new"
      ),
      ("exec 1>&-; cat >/dev/null", "the extractor ended before it answered", "0 new"),
      ("echo; echo no JSON; cat >/dev/null", "the extractor: line 2 of its output: it is no JSON", "0 new"),
      ("yes", "100 lines in a row were no answers", "0 new"),
      ("kill -INT $PPID; exec tail -f /dev/null", "stopped; documents stored so far: 0", "0 new"),
    ])
  func failures(command: String, reason: String, counts: String) throws {
    let run = try ingest(command)
    #expect(run.code == 1 && run.words.contains(reason) && run.words.contains(counts), "\(run.words)")
  }

  @Test("takes answers in any order, also after all was sent, and any amount") func order() throws {
    let source = """
      import json, sys
      documents = [json.loads(line) for line in sys.stdin]
      for d in reversed(documents):
          print(json.dumps({"id": d["id"], "mentions": [{"type": "protest", "sentence": d["text"]}]}))
      """
    let path = try folder.write("late.py", source)
    let lines = (0..<500).map {
      "{\"text\": \"Crowd \($0) marched on 3 May 1998. \(String(repeating: "x", count: 2000))\"}\n"
    }
    let run = try ingest("python3 '\(path)'", ["-", "--input-format", "jsonl"], input: lines.joined())
    #expect(run.code == 0 && run.words.contains("500 new."), "\(run.words)")
  }

  @Test("asks a language model, whose inventions stay out") func model() throws {
    try folder.write("a/mumble.txt", "Published 22 May 1998\n\nMumble, they said.\n")
    let program = Bundle.main.bundleURL.appendingPathComponent("timeline").path
    let run = try system(
      "python3",
      [
        "\(packageFolder)/Tests/Readers/fake_model.py", program, "ingest", "a", "--db", "t.db", "--extractor",
        "python3 '\(packageFolder)/examples/extractors/llm.py'",
      ], in: folder.path)
    #expect(run.code == 1 && run.words.contains("3 new, 1 failed."), "\(run.words)")
    #expect(run.words.contains("a/mumble.txt: the extractor's answer: the model gave no answer"))
    let events = try timeline(["query", "--db", "t.db", "--format", "jsonl"], in: folder.path).out
    #expect(
      events.contains("Crowds march") && !events.contains("An attack") && events.contains("\"rule\": \"llm.default\""))
  }

  @Test("what goes in and out is as docs/schema says, by a validator that isn't ours") func schemas() throws {
    let python = "\(packageFolder)/.build-readers/bin/python"
    try #require(FileManager.default.fileExists(atPath: python), "scripts/setup --readers installs the readers")
    _ = try ingest("tee sent.jsonl | \(patterns) | tee answered.jsonl")
    try folder.write("extraction.jsonl", try timeline(["extract", "a"], in: folder.path).out)
    try folder.write("event.jsonl", try timeline(["query", "--db", "t.db", "--format", "jsonl"], in: folder.path).out)
    for (schema, file) in [
      ("document", "sent.jsonl"), ("answer", "answered.jsonl"), ("extraction", "extraction.jsonl"),
      ("event", "event.jsonl"),
    ] {
      let check = try system(python, ["\(packageFolder)/Tests/Readers/check_schema.py", schema, file], in: folder.path)
      #expect(check.code == 0 && (Int(check.out.dropLast()) ?? 0) >= 3, "\(schema): \(check.words)")
    }
  }
}
