import TimelineIngest
import TimelineStore

/// Documents with their mentions, as `extract` printed them.
struct ExtractedFeed {
  private var walk: InputWalker.Iterator

  /// The lines of a file, or of standard input for `-`.
  init(path: String) {
    walk = InputWalker(paths: [path], format: .jsonl).makeIterator()
  }

  /// What comes next; `nil` at the end.
  mutating func next() -> IngestInput? {
    guard let item = walk.next() else { return nil }
    switch item {
    case .record(let bytes, let uri, let line):
      let name = "\(uri)#\(line)"
      do throws(ExtractedLine.Fault) {
        let values = try ExtractedLine(bytes).values(name: name)
        return .extracted(values.document, values.mentions)
      } catch {
        return .failed(name: name, reason: error.description)
      }
    case .text(_, let uri): return .failed(name: uri, reason: "it is no JSONL")
    case .skipped(let uri, let reason): return .skipped(name: uri, reason: reason)
    case .failed(let uri, let error): return .failed(name: uri, reason: error.description)
    }
  }
}
