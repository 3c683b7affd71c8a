// How fast others' events go in: `swift run -c release ImportBenchmark 1000000`; `ImportBenchmark make FILE ROWS` only writes the rows.

import BenchmarkSupport
import Glibc
import TimelineIngest
import TimelineStore

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "make", arguments.count == 3, let rows = Int(arguments[2]) {
  GeneratedRows.write(rows, to: arguments[1])
} else if let rows = arguments.first.flatMap({ Int($0) }) {
  let folder = arguments.count > 1 ? arguments[1] : "."
  let (input, database) = ("\(folder)/import-benchmark.export.CSV", "\(folder)/import-benchmark.db")
  GeneratedRows.write(rows, to: input)
  for again in ["first", "again"] {
    var (summary, processor) = (ImportSummary(), 0.0)
    let seconds = try wallTime {
      processor = try processorTime {
        let source = try RowSource(path: input)
        summary = try Store(path: database, access: .create).importRows(of: "GDELT", { source.next() }) { _, _, _ in }
      }
    }
    print(
      "\(again): \(rows) rows, \(summary.new) new, \(summary.unchanged) unchanged, \(summary.failed) failed, \(rounded(seconds)) s, "
        + "\(rounded(processor)) s of processor, \(Int(Double(rows) / seconds)) rows/s, \(Int(peakMemory() / 1e6)) MB at most"
    )
  }
  unlink(input)
  unlink(database)
} else {
  print("usage: ImportBenchmark ROWS [FOLDER] | make FILE ROWS")
}

/// The rows of a file, read by one thread at a time.
final class RowSource: @unchecked Sendable {
  private var reader: ImportReader

  init(path: String) throws { reader = try ImportReader(path: path, format: nil) }

  func next() -> ImportReader.Item? { reader.next() }
}
