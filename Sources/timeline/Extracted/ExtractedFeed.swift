import TimelineIngest
import TimelineStore

/// Documents with their mentions, as `extract` printed them.
struct ExtractedFeed {
  private var walk: InputWalker.Iterator
  private let progress: WorkProgress

  /// The lines of a file, or of standard input for `-`; the progress is told how many bytes were read.
  init(path: String, progress: WorkProgress) {
    walk = InputWalker(paths: [path], format: .jsonl).makeIterator()
    self.progress = progress
  }

  /// What comes next; `nil` at the end.
  mutating func next() -> IngestInput? {
    guard let item = walk.next() else { return nil }
    switch item {
    case .record(let bytes, let uri, let line):
      progress.done += bytes.count + 1
      let name = "\(uri)#\(line)"
      do throws(ExtractedLine.Fault) {
        let line = try ExtractedLine(bytes)
        let values = try line.values(name: name)
        if let given = try line.handedIn(values.document) {
          let extraction = Extraction(document: values.document, mentions: values.mentions)
          return .read(given.document, extraction, isPassing: given.isPassing)
        }
        return .extracted(values.document, values.mentions)
      } catch {
        return .failed(name: name, reason: error.description)
      }
    case .text(_, let uri), .file(_, let uri, _), .row(_, let uri, _):
      return .failed(name: uri, reason: "it is no JSONL")
    case .skipped(let uri, let reason): return .skipped(name: uri, reason: reason)
    case .failed(let uri, let error): return .failed(name: uri, reason: error.description)
    }
  }
}
