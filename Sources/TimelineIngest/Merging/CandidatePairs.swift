/// Which chains are worth comparing: those that share an actor, a place, a count or a rare word on days near each other.
struct CandidatePairs {
  /// With how many of the next a chain is compared for each thing shared, by day: what keeps a crowded block linear.
  private static let width = 40
  /// A word of more chains than this is no clue.
  private static let commonWord = 24

  /// Pairs of indices, the smaller first, each once, in order.
  let pairs: [(Int, Int)]

  /// The pairs of some profiles.
  ///
  /// - Complexity: O(n log n) in the profiles, for a bounded number of actors, places and words each.
  init(_ profiles: [Profile]) {
    var lists: [Int64: [Int]] = [:]
    var words: [Int32: [Int]] = [:]
    for (index, profile) in profiles.enumerated() {
      for feature in CandidatePairs.features(of: profile) { lists[feature, default: []].append(index) }
      for word in profile.words { words[word, default: []].append(index) }
    }
    var found: Set<Int64> = []
    for list in lists.values { CandidatePairs.add(list, profiles, &found) }
    for list in words.values where list.count <= CandidatePairs.commonWord {
      CandidatePairs.add(list, profiles, &found)
    }
    pairs = found.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
  }

  /// The numbers of what a profile can share, each kind in its own range.
  private static func features(of profile: Profile) -> Set<Int64> {
    var out: Set<Int64> = []
    for party in profile.initiators + profile.participants + profile.targets {
      out.insert(Int64(party.name))
      if party.country >= 0 { out.insert(Int64(party.country)) }
      for larger in party.within { out.insert(Int64(larger)) }
    }
    for spot in profile.places { out.insert(Int64(1) << 40 | Int64(spot.name)) }
    for count in profile.counts where count.value > 2 {
      out.insert(Int64(2) << 40 | Int64(count.noun) << 8 | Int64(count.value & 0xFF))
    }
    return out
  }

  private static func add(_ list: [Int], _ profiles: [Profile], _ found: inout Set<Int64>) {
    guard list.count > 1 else { return }
    let order = list.sorted {
      let (left, right) = (profiles[$0].window, profiles[$1].window)
      return (left.first, left.last, $0) < (right.first, right.last, $1)
    }
    for position in order.indices {
      let window = profiles[order[position]].window
      for next in order[(position + 1)...].prefix(width) {
        guard profiles[next].window.first <= window.last + Weights.inferredReach else { break }
        found.insert(Int64(min(order[position], next)) << 32 | Int64(max(order[position], next)))
      }
    }
  }
}
