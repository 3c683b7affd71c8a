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
  /// - Parameters:
  ///   - records: all mentions of one block or of several; blocks that are given together do not influence each other, unless `ties` join them.
  ///   - ties: what people say of which mentions belong together; those of a group make an event, however little they tell.
  /// - Returns: the events in the order of their first member's key.
  public static func merge(_ records: [MentionRecord], ties: MergeTies = MergeTies()) -> [MergedEvent] {
    let order = records.indices.sorted { records[$0].key < records[$1].key }
    let grouped = Dictionary(grouping: order) { blocks(of: records[$0].mention).first }
    var clusters: [[Int]] = []
    for (block, numbers) in grouped where block != nil { clusters += mergeBlock(numbers, records, ties) }
    if !ties.isEmpty { clusters = acrossBlocks(clusters, records, ties) }
    let events = clusters.compactMap { members -> MergedEvent? in
      let isTied = !ties.isEmpty && members.contains { ties.group(of: records[$0].key) != nil }
      let isTold = members.contains { records[$0].document.isTold }
      guard isTied || isTold || Salience.makesEvent(members.lazy.map({ records[$0].mention })) else { return nil }
      return JointEvent.of(members, of: records)
    }
    return events.sorted { $0.members[0] < $1.members[0] }
  }

  /// Joins the clusters of different blocks that hold mentions of one group.
  private static func acrossBlocks(_ clusters: [[Int]], _ records: [MentionRecord], _ ties: MergeTies) -> [[Int]] {
    var joined: [[Int]] = []
    var places: [Int32: Int] = [:]
    for cluster in clusters {
      // A cluster holds mentions of one group at most.
      let group = cluster.lazy.compactMap { ties.group(of: records[$0].key) }.first
      if let group, let place = places[group] {
        joined[place] = (joined[place] + cluster).sorted { records[$0].key < records[$1].key }
      } else {
        if let group { places[group] = joined.count }
        joined.append(cluster)
      }
    }
    return joined
  }

  /// The clusters of one block, each in the order of its members' keys.
  ///
  /// - Parameter numbers: which of the records lie in it, in the order of their keys.
  private static func mergeBlock(_ numbers: [Int], _ records: [MentionRecord], _ ties: MergeTies) -> [[Int]] {
    var interner = Interner()
    var chains: [(profile: Profile, members: [Int])] = []
    var start = 0
    while start < numbers.count {
      let hash = records[numbers[start]].key.document
      let document = interner.number("document " + hash)
      var mentions: [(number: Int, profile: Profile)] = []
      while start < numbers.count, records[numbers[start]].key.document == hash {
        let record = records[numbers[start]]
        let group = ties.isEmpty ? nil : ties.group(of: record.key)
        mentions.append((start, Profile(record.mention, document: document, group: group, &interner)))
        start += 1
      }
      let found = DocumentChains(mentions)
      chains += zip(found.profiles, found.members).map { ($0, $1) }
    }
    var clusters = Clusters(chains.map(\.profile))
    var members: [Int: [Int]] = [:]
    for (index, chain) in chains.enumerated() { members[clusters.root(index), default: []] += chain.members }
    return members.values.map { $0.sorted().map { numbers[$0] } }
  }
}
