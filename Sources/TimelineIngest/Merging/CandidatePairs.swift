/// Which chains are worth comparing: those that share two things of who, whom, where, how and how many, or one rare thing, on days near each other.
struct CandidatePairs {
  /// A list this long is compared through, as far as the days allow.
  private static let short = 100
  /// With how many of the next a chain of a longer list is compared: what keeps a crowded block linear.
  private static let width = 12
  /// A word of more chains than this is no clue.
  private static let commonWord = 24

  /// Pairs of indices, the smaller first, each once, in order.
  let pairs: [(Int, Int)]

  /// The pairs of some profiles.
  ///
  /// - Complexity: O(n log n) in the profiles, for a bounded number of actors, places and words each.
  init(_ profiles: [Profile]) {
    var lists: [UInt64: [Int32]] = [:]
    var words: [Int32: [Int32]] = [:]
    for (index, profile) in profiles.enumerated() {
      for feature in CandidatePairs.features(of: profile) { lists[feature, default: []].append(Int32(index)) }
      for word in profile.words { words[word, default: []].append(Int32(index)) }
    }
    var found: [UInt64] = []
    for list in lists.values { CandidatePairs.add(list, profiles, &found) }
    for list in words.values where list.count <= CandidatePairs.commonWord {
      CandidatePairs.add(list, profiles, &found)
    }
    found.sort()
    var pairs: [(Int, Int)] = []
    var last: UInt64?
    for pair in found where pair != last {
      pairs.append((Int(pair >> 32), Int(pair & 0xFFFF_FFFF)))
      last = pair
    }
    self.pairs = pairs
  }

  /// Numbers that stand for what a profile can share, alone and two by two.
  private static func features(of profile: Profile) -> Set<UInt64> {
    var out: Set<UInt64> = []
    let actors = profile.parties.prefix(6).map { UInt64(bitPattern: Int64($0.standing)) }
    for (index, actor) in actors.enumerated() {
      out.insert(mix(1, actor, 0))
      for other in actors[(index + 1)...] { out.insert(mix(2, min(actor, other), max(actor, other))) }
      for spot in profile.places.prefix(4) { out.insert(mix(3, actor, UInt64(spot.name))) }
      for kind in profile.kinds.prefix(3) { out.insert(mix(4, actor, UInt64(kind.rawValue))) }
    }
    for spot in profile.places.prefix(6) {
      out.insert(mix(5, UInt64(spot.name), 0))
      for kind in profile.kinds.prefix(3) { out.insert(mix(6, UInt64(spot.name), UInt64(kind.rawValue))) }
    }
    for count in profile.counts.prefix(6) where count.value > 2 {
      out.insert(mix(7, UInt64(count.noun), UInt64(count.value)))
    }
    return out
  }

  private static func mix(_ kind: UInt64, _ left: UInt64, _ right: UInt64) -> UInt64 {
    let z = (left &* 0x9E37_79B9_7F4A_7C15) ^ (right &* 0xC2B2_AE3D_27D4_EB4F) ^ (kind << 56)
    return z ^ (z >> 29)
  }

  private static func add(_ list: [Int32], _ profiles: [Profile], _ found: inout [UInt64]) {
    guard list.count > 1 else { return }
    let order = list.map { (window: profiles[Int($0)].window, index: $0) }.sorted {
      ($0.window.first, $0.window.last, $0.index) < ($1.window.first, $1.window.last, $1.index)
    }
    let reach = list.count <= short ? short : width
    for position in order.indices {
      let end = order[position].window.last + (list.count <= short ? Weights.farReach : Weights.inferredReach)
      for next in order[(position + 1)...].prefix(reach) {
        guard next.window.first <= end else { break }
        let (low, high) = (min(order[position].index, next.index), max(order[position].index, next.index))
        found.append(UInt64(low) << 32 | UInt64(high))
      }
    }
  }
}
