import Foundation
import Glibc

/// Whole processes: the program beside the sqlite3 shell.
enum Processes {
  /// Questions as options of the program and as SQL over the promised views.
  private static let pairs: [(name: String, options: [String], sql: String)] = [
    (
      "a day on which nothing happened", ["--on", "1800-01-01"],
      "SELECT * FROM timeline WHERE date <= '1800-01-01' AND ifnull(until, date) >= '1800-01-01'"
    ),
    // As fast as the shell can be: from the index, which a person would have to know of. The day is that of 1800-01-01.
    (
      "the same, by the index", ["--on", "1800-01-01"],
      "SELECT * FROM event WHERE last_day >= -62091 AND first_day <= -62091 AND first_day >= -62121"
    ),
    (
      "the first 50 with who and where", ["--limit", "50"],
      "SELECT * FROM timeline LIMIT 50"
    ),
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
      "words, the first 50 with who and where", ["--text", "estuary", "--limit", "50"],
      "SELECT * FROM timeline WHERE id IN (SELECT m.event_id FROM mention_search AS s JOIN event_mention AS m ON m.mention_id = s.rowid WHERE mention_search MATCH 'estuary') ORDER BY date LIMIT 50"
    ),
  ]

  /// What a process took: on the clock, and of the processors (user and system), which other work changes little.
  private struct Cost {
    var wall: Duration
    var processor: Duration
  }

  /// The medians of 20 runs of each, taken in turn, and how they compare.
  static func compare(file: String, program: String) throws {
    print("| question | timeline, processor | sqlite3, processor | times | timeline, clock | sqlite3, clock | times |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    let shell = found("sqlite3")
    for pair in pairs {
      var (ours, theirs): ([Cost], [Cost]) = ([], [])
      for _ in 0..<20 {
        ours.append(try cost(program, ["query", "--db", file, "--format", "csv"] + pair.options))
        theirs.append(try cost(shell, ["-readonly", "-csv", file, pair.sql]))
      }
      var line = "| \(pair.name)"
      for part in [\Cost.processor, \.wall] {
        let (one, other) = (
          Figures.median(ours.map { $0[keyPath: part] }), Figures.median(theirs.map { $0[keyPath: part] })
        )
        line += " | \(Figures.text(one)) | \(Figures.text(other)) | \(String(format: "%.2f", one / other))"
      }
      print(line + " |")
    }
  }

  private static func found(_ name: String) -> String {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) } ?? name
  }

  private static func cost(_ program: String, _ arguments: [String]) throws -> Cost {
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for descriptor: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var process: pid_t = 0
    var usage = rusage()
    var fault: Int32 = 0
    // Foundation's Process would wait in steps of 50 ms.
    let wall = ContinuousClock().measure {
      fault = posix_spawn(&process, program, &files, nil, &words, environ)
      if fault == 0 { wait4(process, nil, 0, &usage) }
    }
    if fault != 0 { throw POSIXError(POSIXErrorCode(rawValue: fault) ?? .ENOENT) }
    let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    return Cost(
      wall: wall,
      processor: .seconds(seconds) + .microseconds(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec))
  }
}
