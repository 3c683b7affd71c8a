/// Chains of several documents put together, the surest first.
struct Clusters {
  /// The most days that a date may leave open and still be called known.
  private static let narrow = 3

  private var parent: [Int]
  private var profiles: [Profile]

  /// Puts together the chains that tell one happening.
  ///
  /// First those that a person has joined; then those whose days are known, pair by pair from the best agreement down, each time weighing what the two clusters say as a whole;
  /// then those that only tell a week or a month, each to the one cluster that fits it best, and to none where two fit alike.
  ///
  /// - Parameter chains: what they say, in the order of their first mention's key, which settles ties.
  init(_ chains: [Profile]) {
    parent = Array(chains.indices)
    profiles = chains
    joinGroups()
    let pairs = CandidatePairs(chains).pairs
    let known = chains.map { $0.window.count <= Clusters.narrow }
    joinKnown(pairs.filter { known[$0.0] && known[$0.1] })
    joinVague(pairs.filter { !(known[$0.0] && known[$0.1]) }, known)
  }

  /// The cluster of a chain: the smallest of its chains.
  mutating func root(_ chain: Int) -> Int {
    var top = chain
    while parent[top] != top { top = parent[top] }
    var next = chain
    while parent[next] != top { (parent[next], next) = (top, parent[next]) }
    return top
  }

  /// Joins what a person has put into one group, whatever it says.
  private mutating func joinGroups() {
    var first: [Int32: Int] = [:]
    for chain in parent.indices {
      guard let group = profiles[chain].group else { continue }
      if let other = first[group] { join(root(other), root(chain)) } else { first[group] = chain }
    }
  }

  private mutating func joinKnown(_ pairs: [(Int, Int)]) {
    var scored: [(points: Double, pair: (Int, Int))] = []
    for pair in pairs {
      if let points = Clusters.points(profiles[pair.0], profiles[pair.1]) { scored.append((points, pair)) }
    }
    scored.sort { $0.points != $1.points ? $0.points > $1.points : $0.pair < $1.pair }
    for (_, pair) in scored {
      let (left, right) = (root(pair.0), root(pair.1))
      if left != right, Clusters.points(profiles[left], profiles[right]) != nil { join(left, right) }
    }
  }

  private mutating func joinVague(_ pairs: [(Int, Int)], _ known: [Bool]) {
    var partners: [Int: [Int]] = [:]
    for (left, right) in pairs {
      if !known[left] { partners[left, default: []].append(right) }
      if !known[right] { partners[right, default: []].append(left) }
    }
    // The shortest spans first, so that a week finds its day before a month finds its week.
    let order = partners.keys.sorted { (profiles[$0].window.count, $0) < (profiles[$1].window.count, $1) }
    for chain in order {
      let here = root(chain)
      var fits: [(points: Double, root: Int)] = []
      // Only what is known as closely can place it; wider spans find their own way.
      for other in Set((partners[chain] ?? []).map { root($0) }).sorted()
      where other != here && profiles[other].window.count <= profiles[here].window.count {
        if let points = Clusters.points(profiles[here], profiles[other]) { fits.append((points, other)) }
      }
      fits.sort { $0.points != $1.points ? $0.points > $1.points : $0.root < $1.root }
      guard let best = fits.first else { continue }
      if fits.count == 1 || best.points - fits[1].points >= Weights.lead {
        join(here, best.root)
      } else if profiles[here].begins {
        // "began its raids last week": of all that fits, the one that is told as the beginning.
        let beginnings = fits.filter { profiles[$0.root].begins && best.points - $0.points < Weights.lead }
        if beginnings.count == 1 { join(here, beginnings[0].root) }
      }
    }
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let (top, other) = (min(left, right), max(left, right))
    profiles[top].join(profiles[other])
    parent[other] = top
  }

  /// The points of two clusters, or `nil` where they are not enough.
  private static func points(_ left: Profile, _ right: Profile) -> Double? {
    guard let agreement = Agreement.of(left, right), agreement.isTelling(left, right) else { return nil }
    let shared = SortedSet.meet(left.documents, right.documents)
    return agreement.points >= Weights.acrossDocuments + (shared ? Weights.sharedDocument : 0) ? agreement.points : nil
  }
}
