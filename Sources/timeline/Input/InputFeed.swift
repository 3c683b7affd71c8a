import TimelineIngest
import TimelineModel
import TimelineStore

/// Makes documents of all that a walk comes upon, one at a time.
struct InputFeed {
  private var walk: InputWalker.Iterator
  private let reader: DocumentReader
  private let progress: WorkProgress
  /// What the last file holds besides what was given of it, the next last.
  private var waiting: [IngestInput] = []

  /// The documents of a walk; the progress is told how many bytes were read.
  init(_ walk: InputWalker, reader: DocumentReader, progress: WorkProgress) {
    self.walk = walk.makeIterator()
    self.reader = reader
    self.progress = progress
  }

  /// What comes next; `nil` at the end.
  mutating func next() -> IngestInput? {
    if let next = waiting.popLast() { return next }
    guard let item = walk.next() else { return nil }
    switch item {
    case .skipped(let uri, let reason): return .skipped(name: uri, reason: reason)
    case .failed(let uri, let error): return .failed(name: uri, reason: error.description)
    case .text(let bytes, let uri):
      progress.done += bytes.count
      return document(uri) { () throws(ReadingError) in
        let document = try reader.read(text: bytes, uri: uri).document
        return document.isPassing(from: uri, line: nil) ? .passing(document) : .document(document)
      }
    case .file(let bytes, let uri, let kind):
      progress.done += bytes.count
      waiting = reader.read(file: bytes, uri: uri, kind: kind).reversed().map { input($0) }
      return next()
    case .row(let fields, let uri, let line):
      progress.done += (fields["text"]?.utf8.count ?? 0) + 1
      return document("\(uri)#\(line)") { () throws(ReadingError) in try read(fields, uri, line) }
    case .record(let bytes, let uri, let line):
      progress.done += bytes.count + 1
      return document("\(uri)#\(line)") { () throws(ReadingError) in
        let document = try reader.read(record: bytes, uri: uri, line: line).document
        return document.isPassing(from: uri, line: line) ? .passing(document) : .document(document)
      }
    }
  }

  /// The document of a row; a row without an id or an address of its own names nothing that lasts.
  private func read(_ fields: [String: String], _ uri: String, _ line: Int) throws(ReadingError) -> IngestInput {
    let document = try reader.read(fields: fields, uri: uri, line: line).document
    return document.isPassing(from: uri, line: line) ? .passing(document) : .document(document)
  }

  private func input(_ part: DocumentReader.Part) -> IngestInput {
    switch part.result {
    case .failure(let error): return .failed(name: part.name, reason: error.description)
    case .success(let reading):
      if !reading.notes.isEmpty { Console.detail("\(part.name): \(reading.notes.joined(separator: "; ")).") }
      return reading.isPassing ? .passing(reading.document) : .document(reading.document)
    }
  }

  private func document(_ name: String, _ read: () throws(ReadingError) -> IngestInput) -> IngestInput {
    do {
      return try read()
    } catch {
      return .failed(name: name, reason: error.description)
    }
  }
}

extension Document {
  /// Whether its address names nothing that lasts: standard input, or the number of a line.
  func isPassing(from uri: String, line: Int?) -> Bool {
    guard let line else { return uri == "-" }
    return self.uri == DocumentReader.address(uri, line: line) && identifier == nil
  }
}
