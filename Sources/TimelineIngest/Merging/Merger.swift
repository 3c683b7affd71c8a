import TimelineModel

/// Puts the mentions of one happening together, within documents and across them.
///
/// Pure: the same mentions, in any order, give the same events. What the store does with it: new, changed and removed mentions
/// mark their ``blocks(of:)``; each marked block is loaded whole and merged, and its events take the place of those it had.
/// To stay linear whatever the order of the documents, mark blocks in the transaction of the document and merge every marked
/// block once, when the run ends (or the next begins).
public enum Merger {
  /// The events of whole blocks.
  ///
  /// Every mention with a date is in one event at most; mentions without a date are in none, and thin ones found none.
  ///
  /// - Parameter records: all mentions of one block or of several; blocks that are given together do not influence each other.
  /// - Returns: the events in the order of their first member's key.
  public static func merge(_ records: [MentionRecord]) -> [MergedEvent] {
    let order = records.indices.sorted { records[$0].key < records[$1].key }
    let grouped = Dictionary(grouping: order) { blocks(of: records[$0].mention).first }
    var events: [MergedEvent] = []
    for (block, numbers) in grouped where block != nil { events += mergeBlock(numbers, records) }
    return events.sorted { $0.members[0] < $1.members[0] }
  }

  /// The events of one block.
  ///
  /// - Parameter numbers: which of the records lie in it, in the order of their keys.
  private static func mergeBlock(_ numbers: [Int], _ records: [MentionRecord]) -> [MergedEvent] {
    var interner = Interner()
    var chains: [(profile: Profile, members: [Int])] = []
    var start = 0
    while start < numbers.count {
      let hash = records[numbers[start]].key.document
      let document = interner.number("document " + hash)
      var mentions: [(number: Int, profile: Profile)] = []
      while start < numbers.count, records[numbers[start]].key.document == hash {
        mentions.append((start, Profile(records[numbers[start]].mention, document: document, &interner)))
        start += 1
      }
      let found = DocumentChains(mentions)
      chains += zip(found.profiles, found.members).map { ($0, $1) }
    }
    var clusters = Clusters(chains.map(\.profile))
    var members: [Int: [Int]] = [:]
    for (index, chain) in chains.enumerated() { members[clusters.root(index), default: []] += chain.members }
    return members.values.compactMap { places in
      guard Salience.makesEvent(places.lazy.map({ records[numbers[$0]].mention })) else { return nil }
      return JointEvent.of(places.sorted().map { numbers[$0] }, of: records)
    }
  }
}
