/// The mentions of one document that tell one happening: the headline, the lead, "the attack" three paragraphs on.
struct DocumentChains {
  /// How many chains back a mention looks, so that a text of a million mentions costs no more than its length.
  private static let reach = 48
  /// How many mentions away "the attack" may stand from what it refers to, the nearest first; seldom before it.
  private static let near = (1...16).map { -$0 } + Array(1...6)

  /// What each chain says.
  private(set) var profiles: [Profile] = []
  /// The mentions of each chain.
  private(set) var members: [[Int]] = []
  /// The chain of each mention.
  private var chains: [Int: Int] = [:]

  /// Chains the mentions of a document.
  ///
  /// First those that say who, whom, where or how many, each to the chain that it agrees with best; then the bare ones, each to the nearest chain that it can refer to.
  ///
  /// - Parameter mentions: what they say, in the order of the text, with a number that stands for each.
  /// - Complexity: O(n).
  init(_ mentions: [(number: Int, profile: Profile)]) {
    for mention in mentions where !mention.profile.isBare { chain(mention.number, mention.profile) }
    for mention in mentions where mention.profile.isBare { attach(mention.number, mention.profile) }
  }

  private mutating func chain(_ number: Int, _ profile: Profile) {
    var best: (chain: Int, points: Double)?
    for chain in (0..<profiles.count).reversed().prefix(DocumentChains.reach) {
      guard let agreement = Agreement.of(profiles[chain], profile) else {
        continue
      }
      let points = agreement.points + (isOneBreath(profiles[chain], profile) ? Weights.oneBreath : 0)
      guard points >= Weights.withinDocument, agreement.isTelling(profiles[chain], profile), points > best?.points ?? 0
      else {
        continue
      }
      best = (chain, points)
    }
    add(number, profile, to: best?.chain)
  }

  /// Whether one sentence tells what happened and what came of it: "three died when their car left the road".
  private func isOneBreath(_ left: Profile, _ right: Profile) -> Bool {
    left.sentences.contains { right.sentences.contains($0) }
      && left.kinds.contains { kind in right.kinds.contains { $0 != kind && $0.fits(kind) } }
  }

  /// The nearest chain before the mention that it can refer to, else the nearest after it.
  private mutating func attach(_ number: Int, _ profile: Profile) {
    for distance in DocumentChains.near {
      guard let chain = chains[number + distance], Agreement.of(profiles[chain], profile) != nil,
        let agreement = Agreement.timeless(profiles[chain], profile),
        profile.nominal || agreement.points >= Weights.bare
      else { continue }
      return add(number, profile, to: chain)
    }
    add(number, profile, to: nil)
  }

  private mutating func add(_ number: Int, _ profile: Profile, to chain: Int?) {
    if let chain {
      profiles[chain].join(profile)
      members[chain].append(number)
      chains[number] = chain
    } else {
      chains[number] = profiles.count
      profiles.append(profile)
      members.append([number])
    }
  }
}
