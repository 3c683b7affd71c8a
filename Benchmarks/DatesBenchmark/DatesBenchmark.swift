import Glibc
import TimelineDates
import TimelineModel

/// How fast temporal expressions are read, and whether the time grows with the text alone.
///
/// Usage: `swift run -c release DatesBenchmark [FILE...]`: the files' text, or a built-in mixture of news and history, is
/// repeated with its dates varied up to each size; one core, in process, the best of three runs.
@main
struct DatesBenchmark {
  static let sizes = [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 50_000_000]

  static func main() {
    let files = CommandLine.arguments.dropFirst()
    var sources = files.compactMap(read)
    if sources.isEmpty { sources = Mixture.paragraphs.map { Array($0.utf8) } }
    guard let published = Day(year: 2015, month: 10, day: 7) else { return }
    let tagger = TemporalTagger(published: published)
    print("bytes      expressions  seconds    MB/s   resident MB")
    for size in sizes {
      let text = Mixture.text(of: size, from: sources)
      var best = Double.infinity
      var count = 0
      for _ in 0..<3 {
        let began = now()
        count = 0
        tagger.read(text) { count += $0.expressions.count }
        best = min(best, now() - began)
      }
      let speed = Double(text.count) / 1e6 / best
      print(
        padded("\(text.count)", 11) + padded("\(count)", 13) + padded(fixed(best, 6), 11) + padded(fixed(speed, 1), 7)
          + fixed(resident(), 1))
    }
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most memory that the process has held, in MB.
  private static func resident() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1000
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.utf8.count))
  }

  private static func fixed(_ value: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let whole = Int(value * scale + 0.5)
    let fraction = String(whole % Int(scale))
    return "\(whole / Int(scale))." + String(repeating: "0", count: max(0, digits - fraction.utf8.count)) + fraction
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { text += buffer[..<count] }
    return text
  }
}
