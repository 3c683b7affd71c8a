import Dispatch
import Synchronization
import TimelineIngest
import TimelineModel

/// Makes lines of what a walk comes upon: a batch on all cores, in the order of the walk.
struct ExtractionLines: Sendable {
  private static let batchBytes = 2 << 20
  private static let batchItems = 256

  /// What one thing came to.
  struct Result: Sendable {
    /// What goes to standard output: a line, or one for each article of a file.
    var line: String?
    /// A word for the person.
    var note: String?
    /// Whether it was asked for by name and failed; a bad line of a stream is data, and no failure of the run.
    var hasFailed = false
  }

  let reader: DocumentReader
  /// What is printed of a document, and whether its address names nothing that lasts.
  let line: @Sendable (Document, Bool) -> String

  /// The next things of a walk, none at its end.
  func batch(_ next: () -> InputWalker.Item?) -> [InputWalker.Item] {
    var items: [InputWalker.Item] = []
    var bytes = 0
    while bytes < Self.batchBytes, items.count < Self.batchItems, let item = next() {
      switch item {
      case .text(let text, _), .file(let text, _, _): bytes += text.count
      case .row(let fields, _, _): bytes += fields["text"]?.utf8.count ?? 0
      case .record(let record, _, _): bytes += record.count
      case .skipped, .failed: break
      }
      items.append(item)
    }
    return items
  }

  /// What a batch came to, in its order.
  func extract(_ items: [InputWalker.Item]) -> [Result] {
    let results = Mutex([Result](repeating: Result(), count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      let result = result(of: items[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0 }
  }

  private func result(of item: InputWalker.Item) -> Result {
    switch item {
    case .skipped(let uri, let reason):
      return Result(note: "Skipped \(uri): \(reason)")
    case .failed(let uri, let error):
      return Result(line: fault(nil, uri, error), note: "Error: \(uri): \(error.description)", hasFailed: true)
    case .text(let bytes, let uri):
      do {
        let document = try reader.read(text: bytes, uri: uri).document
        return Result(line: line(document, document.isPassing(from: uri, line: nil)))
      } catch {
        return Result(line: fault(nil, uri, error), note: "Error: \(uri): \(error.description)", hasFailed: true)
      }
    case .file(let bytes, let uri, let kind):
      return result(of: reader.read(file: bytes, uri: uri, kind: kind))
    case .row(let fields, let uri, let number):
      do {
        let document = try reader.read(fields: fields, uri: uri, line: number).document
        return Result(line: line(document, document.isPassing(from: uri, line: number)))
      } catch {
        return Result(line: fault(fields["id"], "\(uri)#\(number)", error))
      }
    case .record(let bytes, let uri, let number):
      do {
        let document = try reader.read(record: bytes, uri: uri, line: number).document
        return Result(line: line(document, document.isPassing(from: uri, line: number)))
      } catch {
        return Result(line: fault(DocumentReader.identifier(ofRecord: bytes), "\(uri)#\(number)", error))
      }
    }
  }

  /// What the articles of a file came to.
  private func result(of parts: [DocumentReader.Part]) -> Result {
    var (lines, notes, hasFailed) = ([String](), [String](), false)
    for part in parts {
      switch part.result {
      case .success(let reading): lines.append(line(reading.document, reading.isPassing))
      case .failure(let error):
        lines.append(fault(nil, part.name, error))
        notes.append("Error: \(part.name): \(error.description)")
        hasFailed = true
      }
    }
    return Result(
      line: lines.isEmpty ? nil : lines.joined(separator: "\n"),
      note: notes.isEmpty ? nil : notes.joined(separator: "\n"), hasFailed: hasFailed)
  }

  private func fault(_ identifier: String?, _ uri: String, _ error: ReadingError) -> String {
    JSON.object([
      ("document", .object([("id", .optional(identifier)), ("uri", .string(uri))])),
      ("error", .string(error.description)),
    ]).compact
  }
}
