import Foundation
import Testing

@testable import timeline

@Suite("At the terminal") struct TerminalTests {
  @Test(
    "a mistyped command or option is told the nearest",
    arguments: [
      (["qury"], "Did you mean 'query'?"), (["actor", "aliass", "A", "B"], "Did you mean 'alias'?"),
      (["query", "--acotr", "Russia"], "Did you mean '--actor'?"), (["zzzzzz"], "The commands are ingest, "),
      (["help", "shwo"], "Did you mean 'show'?"), (["document", "remov", "3"], "Did you mean 'remove'?"),
      (["query", "--on", "nonsense"], "See 'timeline query --help'"),
      (["edit", "date", "9", "nonsense"], "See 'timeline edit date --help'"),
    ])
  func mistyped(_ arguments: [String], _ words: String) throws {
    let folder = try TemporaryFolder()
    let run = try timeline(arguments, in: folder.path)
    #expect(run.words.contains(words) && run.out.isEmpty)
    #expect(run.code == 64)
  }

  @Test("help names the whole command", arguments: ["query", "dates", "document remove"])
  func usage(_ command: String) throws {
    let folder = try TemporaryFolder()
    let run = try timeline(command.split(separator: " ").map(String.init) + ["--help"], in: folder.path)
    #expect(run.code == 0 && run.out.contains("USAGE: timeline \(command) "))
  }

  @Test(
    "what the command line says comes before the environment, that before the file",
    arguments: [
      ("limit = 1", [:], [], 1), ("limit = 1", ["TIMELINE_QUERY_LIMIT": "2"], [], 2),
      ("limit = 1", ["TIMELINE_QUERY_LIMIT": "2"], ["--limit", "3"], 3),
      ("limit = 1", ["TIMELINE_QUERY_LIMIT": "2"], ["--limit=0"], 0),
      ("# nothing\n\n  limit=2  ", [:], [], 2),
    ] as [(String, [String: String], [String], Int)])
  func preferences(_ file: String, _ variables: [String: String], _ arguments: [String], _ count: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write("config/timeline/config", "db = t.db\n[query]\n\(file)\n")
    let environment = variables.merging(["XDG_CONFIG_HOME": folder.file("config")]) { $1 }
    let text =
      "Iraq bombed Iran on Friday. Egypt expelled three Libyan diplomats. Kenya shelled a town in Somalia on Monday.\n"
    #expect(
      try timeline(
        ["ingest", "-", "--published", "1984-03-05"], in: folder.path, input: text, environment: environment
      ).code == 0)
    #expect(FileManager.default.fileExists(atPath: folder.file("t.db")))
    let run = try timeline(["query", "--format", "jsonl"] + arguments, in: folder.path, environment: environment)
    #expect(run.out.split(separator: "\n").count == count)
  }

  @Test(
    "a setting that nothing knows is named with its line",
    arguments: [
      ("color = never\n[query]\nlimitt = 3", "config:3: there is no option 'limitt'. Did you mean 'limit'?"),
      ("[qery]\nlimit = 3", "config:2: there is no command 'qery'. Did you mean 'query'?"),
      ("what", "config:1: 'what' is no setting"),
    ])
  func faults(_ file: String, _ words: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("config", file)
    let run = try timeline(["query"], in: folder.path, environment: ["TIMELINE_CONFIG": folder.file("config")])
    #expect(run.words.contains(words) && run.code == 64)
  }

  @Test("says nothing but errors when asked to be quiet, and more when asked to be verbose")
  func talk() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "Iraq bombed Iran on Friday.")
    let quiet = try timeline(["ingest", "a.txt", "-q", "--published", "1984-03-05"], in: folder.path)
    #expect(quiet.words.isEmpty && quiet.code == 0)
    let failed = try timeline(["ingest", "missing.txt", "--quiet"], in: folder.path)
    #expect(failed.words.hasPrefix("Error: ") && failed.code == 1)
    let verbose = try timeline(["ingest", "a.txt", "-v"], in: folder.path)
    #expect(verbose.words.contains("It took "))
    #expect(try timeline(["query", "-q", "-v"], in: folder.path).code == 64)
  }

  @Test("colours nothing in a pipe, unless asked to")
  func color() throws {
    let folder = try TemporaryFolder()
    let command = ["extract", "-", "--explain", "--published", "1984-03-05"]
    let plain = try timeline(command, in: folder.path, input: "Iraq bombed Iran on Friday.")
    #expect(!plain.out.contains("\u{1B}"))
    let coloured = try timeline(command + ["--color", "always"], in: folder.path, input: "Iraq bombed Iran on Friday.")
    #expect(coloured.out.contains("\u{1B}[31mbombed\u{1B}[0m"))
  }

  @Test("pages long output on a terminal, and only there")
  func paged() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "Iraq bombed Iran on Friday.")
    _ = try timeline(["ingest", "a.txt", "--published", "1984-03-05"], in: folder.path)
    let program = Bundle.main.bundleURL.appendingPathComponent("timeline").path
    func onTerminal(_ options: String, pager: String = "sed s/^/paged:/") throws -> String {
      try system(
        "script", ["-qec", "PAGER='\(pager)' TERM=xterm \(program) query \(options)", "/dev/null"],
        in: folder.path
      ).out
    }
    #expect(try onTerminal("").contains("paged:"))
    #expect(!(try onTerminal("--no-pager").contains("paged:")))
    #expect(!(try onTerminal("| cat").contains("paged:")))
    // What is written is UTF-8, whatever locale the pager finds.
    #expect(try onTerminal("", pager: "printenv LESSCHARSET").contains("utf-8"))
  }

  @Test("fits lists of names to the terminal", arguments: [(50, false), (55, true), (200, true)])
  func fitted(_ columns: Int, _ hasCountry: Bool) throws {
    let folder = try TemporaryFolder()
    _ = try timeline(["ingest", "-"], in: folder.path, input: "Iraq bombed Iran on 3 May 1984.")
    let program = Bundle.main.bundleURL.appendingPathComponent("timeline").path
    let lines = try system(
      "script", ["-qec", "stty rows 24 cols \(columns); TERM=xterm \(program) actors --no-pager", "/dev/null"],
      in: folder.path
    ).out.split(whereSeparator: \.isNewline)
    #expect(lines.count == 3 && lines.allSatisfy { $0.count <= columns })
    #expect(lines[1].contains("IQ") == hasCountry || lines[1].contains("IR") == hasCountry)
  }

  @Test("stops after Ctrl-C with all that was read stored whole")
  func interrupted() throws {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = Bundle.main.bundleURL.appendingPathComponent("timeline")
    process.arguments = ["ingest", "-", "--input-format", "jsonl", "--verbose", "--db", folder.file("t.db")]
    let (input, words) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardError = words
    try process.run()
    // It says that it reads once it watches for Ctrl-C.
    var said = Data()
    while !String(decoding: said, as: UTF8.self).contains("Reading ") {
      said += words.fileHandleForReading.availableData
    }
    let line = #"{"id": "1", "text": "Iraq bombed Iran on Friday.", "published": "1984-03-05"}"#
    try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
    kill(process.processIdentifier, SIGINT)
    try input.fileHandleForWriting.close()
    said += words.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(String(decoding: said, as: UTF8.self).contains("stopped; "))
    #expect(try system("sqlite3", ["t.db", "PRAGMA integrity_check"], in: folder.path).out == "ok\n")
    let again = try timeline(
      ["ingest", "-", "--input-format", "jsonl", "--db", "t.db"], in: folder.path, input: line + "\n")
    #expect(again.code == 0)
    #expect(
      try timeline(["query", "--db", "t.db", "--format", "jsonl"], in: folder.path).out.split(separator: "\n").count
        == 1)
  }

  @Test(
    "says how much is done, how fast, and how long it will take",
    arguments: [
      (0, nil, 2.0, "7 documents"), (500_000, 1_000_000, 2.0, "7 documents · 50% · 250 kB/s · 2 s left"),
      (3_000_000, nil, 2.0, "7 documents · 1.5 MB/s"),
      (1_000_000, 361_000_000, 1.0, "7 documents · 0% · 1.0 MB/s · 6 min left"),
      (1_000_000, 7_501_000_000, 1.0, "7 documents · 0% · 1.0 MB/s · 2 h 5 min left"),
    ] as [(Int, Int?, Double, String)])
  func progress(_ done: Int, _ total: Int?, _ seconds: Double, _ line: String) {
    #expect(WorkProgress.line("7 documents", done: done, total: total, seconds: seconds) == line)
  }
}
