import Foundation

/// Whole processes: the program beside the sqlite3 shell.
enum Processes {
  /// Questions as options of the program and as SQL over the promised views.
  private static let pairs: [(name: String, options: [String], sql: String)] = [
    ("nothing but to start", ["--on", "1800-01-01"], "SELECT 1 WHERE 0"),
    (
      "an actor's first 50", ["--actor", "Russia", "--limit", "50"],
      "SELECT date, until, type, title, status, documents, id FROM timeline_actors WHERE actor = 'Russia' ORDER BY date LIMIT 50"
    ),
    (
      "an actor's month", ["--actor", "Russia", "--on", "2015-10"],
      "SELECT date, until, type, title, status, documents, id FROM timeline_actors WHERE actor = 'Russia' AND date <= '2015-10-31' AND ifnull(until, date) >= '2015-10-01' ORDER BY date"
    ),
    (
      "a month with who and where", ["--on", "2015-10"],
      "SELECT * FROM timeline WHERE date <= '2015-10-31' AND ifnull(until, date) >= '2015-10-01' ORDER BY date"
    ),
    (
      "the first 5000 with who and where", ["--limit", "5000"],
      "SELECT * FROM timeline LIMIT 5000"
    ),
    (
      "words, the first 50", ["--text", "estuary", "--limit", "50"],
      "SELECT DISTINCT t.date, t.until, t.type, t.title, t.id FROM mention_search AS s JOIN event_mention AS m ON m.mention_id = s.rowid JOIN timeline AS t ON t.id = m.event_id WHERE mention_search MATCH 'estuary' ORDER BY rank LIMIT 50"
    ),
  ]

  /// The median of 20 runs of each, and how they compare.
  static func compare(file: String, program: String) throws {
    print("| question | timeline | sqlite3 | times |\n| --- | --- | --- | --- |")
    for pair in pairs {
      let ours = try median(program, ["query", "--db", file, "--format", "csv"] + pair.options)
      let shell = try median("/usr/bin/env", ["sqlite3", "-readonly", "-csv", file, pair.sql])
      let ratio = String(format: "%.2f", ours / shell)
      print("| \(pair.name) | \(Figures.text(ours)) | \(Figures.text(shell)) | \(ratio) |")
    }
  }

  private static func median(_ program: String, _ arguments: [String]) throws -> Duration {
    let clock = ContinuousClock()
    return Figures.median(
      try (0..<20).map { _ in
        try clock.measure {
          let process = Process()
          process.executableURL = URL(fileURLWithPath: program)
          process.arguments = arguments
          process.standardOutput = FileHandle.nullDevice
          process.standardError = FileHandle.nullDevice
          try process.run()
          process.waitUntilExit()
        }
      })
  }
}
