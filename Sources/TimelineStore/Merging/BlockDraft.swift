internal import Dispatch
internal import Synchronization
internal import TimelineIngest

/// Blocks on the way to their events, which are worked out from now on.
final class BlockDraft: Sendable {
  /// Fewer mentions than these are merged on one core.
  private static let worthSharing = 64

  let blocks: [Int64]
  /// The blocks as a JSON array.
  let list: String
  let items: [MentionReader.Item]
  private let done = DispatchGroup()
  private let found = Mutex<[MergedEvent]>([])

  /// Begins to merge.
  ///
  /// - Parameters:
  ///   - items: all mentions of the blocks.
  ///   - ties: what people say of which of them belong together.
  init(blocks: [Int64], list: String, items: [MentionReader.Item], ties: MergeTies) {
    (self.blocks, self.list, self.items) = (blocks, list, items)
    DispatchQueue.global().async(group: done) { [self] in
      let events = Self.merged(items.map(\.record), ties)
      found.withLock { $0 = events }
    }
  }

  /// The events; waits until they are there.
  func events() -> [MergedEvent] {
    done.wait()
    return found.withLock { $0 }
  }

  /// The events of blocks, worked out on all cores where no correction ties blocks together.
  private static func merged(_ records: [MentionRecord], _ ties: MergeTies) -> [MergedEvent] {
    if !ties.isEmpty || records.count < worthSharing { return Merger.merge(records, ties: ties) }
    let shares = Dictionary(grouping: records) { (Merger.blocks(of: $0.mention).first ?? 0) % 8 }.map(\.value)
    let events = Mutex<[MergedEvent]>([])
    DispatchQueue.concurrentPerform(iterations: shares.count) { index in
      let found = Merger.merge(shares[index])
      events.withLock { $0 += found }
    }
    return events.withLock { $0.sorted { $0.members[0] < $1.members[0] } }
  }
}
