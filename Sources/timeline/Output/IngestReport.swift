import TimelineStore

/// What a run of ingesting came to, in words.
enum IngestReport {
  /// The lines: what became of the documents, what the timeline has now, and what to try next.
  static func text(_ summary: IngestSummary, of store: Store, named path: String) throws -> String {
    let parts = [
      (summary.new, "new"), (summary.unchanged, "unchanged"), (summary.revised, "revised"),
      (summary.skipped, "skipped"),
      (summary.failed, "failed"),
    ]
    let told = parts.filter { $0.0 > 0 || $0.1 == "new" }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    var lines = [told + (summary.new + summary.revised == 0 ? ": nothing new." : ".")]
    if summary.dated > 0 { lines.append("\(count(summary.dated, "undated document")) got a date from others.") }
    let counts = try store.counts()
    lines.append(
      "\(path) has \(count(counts.events, "event")) told by \(count(counts.mentions, "mention")) in \(count(counts.documents, "document"))."
    )
    let option = path == "timeline.db" ? "" : " --db \(path)"
    if counts.events > 0 {
      lines.append("Next: timeline query\(option)\(counts.topActor.map { " --actor \(quoted($0))" } ?? "")")
    }
    return lines.joined(separator: "\n")
  }

  private static func quoted(_ name: String) -> String {
    name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"'\"$`\\!*?()[]{}<>|&;#~".utf8.contains($0) }
      ? name : "\"\(name)\""
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
