import Glibc

/// What long work has come to: how much is done, how fast, how long it will take; shown on a terminal after the first second.
final class WorkProgress {
  /// How many bytes there are in all; `nil` where nobody knows.
  private let total: Int?
  private let began = WorkProgress.seconds()
  private var shown = 0.0
  /// How many bytes are done.
  var done = 0

  init(total: Int?) { self.total = total }

  /// Shows where the work stands, a few times a second.
  func show(_ what: String) {
    let now = Self.seconds()
    guard Terminal.isWords, Terminal.talk >= .words, now - began >= 1, now - shown >= 0.2 else { return }
    shown = now
    Console.progress(Self.line(what, done: done, total: total, seconds: now - began))
  }

  /// Seconds since the work began.
  var elapsed: Double { Self.seconds() - began }

  /// `1,200 documents · 40% · 1.1 MB/s · 2 min left`.
  static func line(_ what: String, done: Int, total: Int?, seconds: Double) -> String {
    var parts = [what]
    let rate = seconds > 0 ? Double(done) / seconds : 0
    if let total, total > 0 { parts.append("\(min(100, done * 100 / total))%") }
    if rate > 0 { parts.append(size(rate) + "/s") }
    if let total, rate > 0, total > done { parts.append(duration(Double(total - done) / rate) + " left") }
    return parts.joined(separator: " · ")
  }

  /// A length of time as a person says it.
  static func duration(_ seconds: Double) -> String {
    switch Int(seconds.rounded()) {
    case ..<60: "\(max(1, Int(seconds.rounded()))) s"
    case let all where all < 3600: "\((all + 30) / 60) min"
    case let all: "\(all / 3600) h \(all % 3600 / 60) min"
    }
  }

  /// A number of bytes as a person says it.
  static func size(_ bytes: Double) -> String {
    func tenths(_ value: Double) -> String { "\(Int(value * 10 + 0.5) / 10).\(Int(value * 10 + 0.5) % 10)" }
    if bytes < 1000 { return "\(Int(bytes)) B" }
    return bytes < 1_000_000 ? "\(Int(bytes / 1000)) kB" : tenths(bytes / 1_000_000) + " MB"
  }

  private static func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
