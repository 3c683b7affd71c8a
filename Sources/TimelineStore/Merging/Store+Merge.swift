internal import GRDB

extension Store {
  /// About how many mentions are merged in one transaction.
  private static let mergeBatch = 20_000

  /// Merges every block whose mentions have changed, also those that a run left which was cut off, and applies all corrections.
  ///
  /// - Returns: how many blocks were merged.
  @discardableResult
  public func mergePending() throws -> Int {
    var total = 0
    while true {
      let merged = try write { try BlockMerge($0).run(mentions: Self.mergeBatch) }
      if merged == 0 { break }
      total += merged
    }
    return total
  }
}
