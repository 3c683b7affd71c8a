import Foundation
import TimelineStore

/// Fills a timeline with generated events, or times questions to one.
@main
struct AskingBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "make":
      guard arguments.count == 3, let count = Int(arguments[3]) else { return help() }
      try Generator.fill(try Store(path: arguments[2], access: .create), events: count)
    case "time":
      guard arguments.count == 2 else { return help() }
      try inProcess(arguments[2])
    case "compare":
      guard arguments.count == 3 else { return help() }
      try Processes.compare(file: arguments[2], program: arguments[3])
    default: help()
    }
  }

  private static func help() {
    print(
      """
      AskingBenchmark make FILE EVENTS       fills a new timeline with generated events
      AskingBenchmark time FILE              times the first 50 events of every question, in process
      AskingBenchmark compare FILE PROGRAM   times PROGRAM (timeline) as a process beside sqlite3
      """)
  }

  /// The median of 20 runs on one open connection, and the first of them, with the count of all that the question finds.
  ///
  /// Processor time, user and system: other work on the machine changes little.
  private static func inProcess(_ path: String) throws {
    print("| question | first run | median of 20 | events found | counting |\n| --- | --- | --- | --- | --- |")
    for item in Questions.all {
      let store = try Store(path: path, access: .read)
      let times = try (0..<20).map { _ in
        try Figures.measure { _ = try store.events(item.query) }
      }
      var found = 0
      let counting = try Figures.measure { found = try store.count(item.query) }
      print(
        "| \(item.name) | \(Figures.text(times[0])) | \(Figures.text(Figures.median(times))) | \(found) | \(Figures.text(counting)) |"
      )
    }
  }
}

/// Times, and how they are written.
enum Figures {
  /// The processor time of this process for something.
  static func measure(_ body: () throws -> Void) rethrows -> Duration {
    let start = now()
    try body()
    return now() - start
  }

  private static func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Milliseconds with one decimal.
  static func text(_ time: Duration) -> String {
    let milliseconds = Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15
    return String(format: "%.1f ms", milliseconds)
  }

  /// The middle one.
  static func median(_ times: [Duration]) -> Duration { times.sorted()[times.count / 2] }
}
