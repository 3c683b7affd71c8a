internal import Dispatch
internal import Synchronization

/// One batch on its way into the file, and the next on its way through extraction, on all cores.
final class IngestStep: Sendable {
  private let group = DispatchGroup()
  private let written = Mutex<Result<IngestSummary, any Error>>(.success(IngestSummary()))
  private let extracted: Mutex<[DocumentWriter.Entry?]>

  /// Begins both.
  ///
  /// - Parameters:
  ///   - write: writes the one, and counts.
  ///   - makings: each gives a document of the other.
  init(
    writing write: @escaping @Sendable () throws -> IngestSummary,
    extracting makings: [@Sendable () -> DocumentWriter.Entry]
  ) {
    extracted = Mutex([DocumentWriter.Entry?](repeating: nil, count: makings.count))
    DispatchQueue.global().async(group: group) { [self] in
      DispatchQueue.concurrentPerform(iterations: makings.count + 1) { index in
        // Writing comes first: nothing can help it along.
        if index == 0 {
          let result = Result { try write() }
          written.withLock { $0 = result }
        } else {
          let entry = makings[index - 1]()
          extracted.withLock { $0[index - 1] = entry }
        }
      }
    }
  }

  /// Waits until both are done, and adds up what was written.
  ///
  /// - Returns: what was extracted, in its order.
  func finish(_ summary: inout IngestSummary) throws -> [DocumentWriter.Entry] {
    group.wait()
    let counts = try written.withLock { try $0.get() }
    summary.new += counts.new
    summary.unchanged += counts.unchanged
    summary.revised += counts.revised
    summary.mentions += counts.mentions
    return extracted.withLock { $0.compactMap { $0 } }
  }
}
