internal import Dispatch
internal import GRDB
package import TimelineIngest

/// What became of the rows of a data set.
package struct ImportSummary: Equatable, Sendable {
  /// Rows that were not there before.
  package var new = 0
  /// Rows that were there already, or in a later version.
  package var unchanged = 0
  /// Rows that took the place of an older version.
  package var revised = 0
  /// Rows that are none of the data set's.
  package var failed = 0

  /// Nothing yet.
  package init() {}
}

extension Store {
  /// So many rows are read while as many are written.
  private static let importBatch = 4096

  /// Takes in the rows of a data set: one thread reads, this one writes, many rows a transaction.
  ///
  /// Killed at any time each row is in whole or not at all; the same import goes on from there.
  ///
  /// - Parameters:
  ///   - source: the data set's name.
  ///   - next: gives what comes next; called from one other thread, `nil` at the end.
  ///   - transaction: so many rows are written in one transaction. What comes after the first of them, where those were mostly new, goes into
  ///     one more, whose indexes are made at its end.
  ///   - report: told of each row that failed, and after each batch how far it has come.
  package func importRows(
    of source: String, transaction: Int = 262_144, _ next: @escaping @Sendable () -> ImportReader.Item?,
    report: (ImportSummary, _ line: Int?, ImportFault?) -> Void
  ) throws -> ImportSummary {
    var summary = ImportSummary()
    let ahead = ImportAhead(size: Self.importBatch, next)
    try write { _ in try loadKnowledge() }
    var isDone = false
    while !isDone {
      try write { database in
        let bulk = try ImportBulk.begin(database, after: summary)
        let writer = try ImportWriter(database, source: source)
        var rows = 0
        while rows < transaction || bulk != nil {
          let batch = ahead.batch()
          if batch.isEmpty {
            isDone = true
            break
          }
          rows += batch.count
          for item in batch {
            switch item {
            case .fault(let line, let fault):
              summary.failed += 1
              report(summary, line, fault)
            case .event(let event): Self.count(try writer.store(event), &summary)
            case .report(let told): Self.count(try writer.store(told), &summary)
            }
          }
          report(summary, nil, nil)
        }
        try bulk?.end(database)
      }
    }
    return summary
  }

  private static func count(_ outcome: ImportWriter.Outcome, _ summary: inout ImportSummary) {
    switch outcome {
    case .new: summary.new += 1
    case .unchanged: summary.unchanged += 1
    case .revised: summary.revised += 1
    }
  }
}

/// Reads the next batch on another thread while one is written.
private final class ImportAhead: @unchecked Sendable {
  private let size: Int
  private let next: @Sendable () -> ImportReader.Item?
  private let queue = DispatchQueue(label: "timeline.import")
  private let ready = DispatchSemaphore(value: 0)
  /// Written by the queue before the semaphore, read after it.
  private var read: [ImportReader.Item] = []

  init(size: Int, _ next: @escaping @Sendable () -> ImportReader.Item?) {
    (self.size, self.next) = (size, next)
    begin()
  }

  private func begin() {
    queue.async { [self] in
      var batch: [ImportReader.Item] = []
      batch.reserveCapacity(size)
      while batch.count < size, let item = next() { batch.append(item) }
      read = batch
      ready.signal()
    }
  }

  /// The batch that was read; empty at the end.
  func batch() -> [ImportReader.Item] {
    ready.wait()
    let batch = read
    read = []
    if batch.isEmpty {
      // Whoever asks again gets nothing again.
      ready.signal()
    } else {
      begin()
    }
    return batch
  }
}
