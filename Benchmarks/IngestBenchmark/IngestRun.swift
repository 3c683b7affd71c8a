import BenchmarkSupport
import Glibc
import TimelineIngest
import TimelineModel
import TimelineStore

/// One run: a file of generated articles on the way into a database of its own.
struct IngestRun {
  private static let folder = ".build/ingest-benchmark"

  /// How many bytes of text the articles have.
  private(set) var bytes = 0
  private let input: String
  private let database: String

  /// Writes the file, outside of what is measured.
  init(_ corpus: GeneratedCorpus, texts: Int, documents: Int) throws {
    mkdir(".build", 0o755)
    mkdir(Self.folder, 0o755)
    input = "\(Self.folder)/\(documents).jsonl"
    database = "\(Self.folder)/\(documents).db"
    removeFiles()
    guard let file = fopen(input, "w") else { throw Failure.cannotWrite(input) }
    defer { fclose(file) }
    for number in 0..<documents {
      let text = corpus.text(number % texts, copy: number / texts)
      bytes += text.count
      let line = Array("{\"id\": \"\(number)\", \"text\": \"".utf8) + Self.escaped(text) + Array("\"}\n".utf8)
      guard fwrite(line, 1, line.count, file) == line.count else { throw Failure.cannotWrite(input) }
    }
  }

  enum Failure: Error { case cannotWrite(String) }

  /// Reads, extracts, stores and merges.
  func ingest() throws {
    let extractor = Extractor()
    let ingestor = Ingestor(store: try Store(path: database, access: .create)) { extractor.extract($0) }
    let reader = DocumentReader()
    var walk = InputWalker(paths: [input]).makeIterator()
    _ = try ingestor.run {
      while let item = walk.next() {
        guard case .record(let bytes, let uri, let line) = item else { continue }
        return .document(try reader.read(record: bytes, uri: uri, line: line).document)
      }
      return nil
    }
  }

  /// How large the database has become.
  var databaseBytes: Double {
    var status = stat()
    return stat(database, &status) == 0 ? Double(status.st_size) : 0
  }

  /// Removes the run's files.
  func removeFiles() {
    unlink(input)
    unlink(database)
  }

  private static func escaped(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count + text.count / 16)
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
      case 0x0A: out += Array("\\n".utf8)
      case 0..<0x20: out.append(0x20)
      default: out.append(byte)
      }
    }
    return out
  }
}
