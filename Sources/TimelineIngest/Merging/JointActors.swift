import TimelineModel

/// Who took part in a happening, from all its mentions.
enum JointActors {
  /// Each actor once, in the role that most mentions give it; initiators first, then participants, then targets, the most told first.
  ///
  /// - Parameter mentions: with their weights, in the order of their keys, which settles ties.
  static func of(_ mentions: [(mention: Mention, weight: Double)]) -> [Participant] {
    var weights: [String: [ActorRole: Double]] = [:]
    var best: [String: Participant] = [:]
    var order: [String] = []
    for (mention, weight) in mentions {
      for actor in mention.actors {
        if best[actor.name] == nil { order.append(actor.name) }
        weights[actor.name, default: [:]][actor.role, default: 0] += weight
        if actor.within.count >= best[actor.name]?.within.count ?? 0 { best[actor.name] = actor }
      }
    }
    let rows = order.enumerated().compactMap {
      index, name -> (role: Int, weight: Double, index: Int, actor: Participant)? in
      guard var actor = best[name], let roles = weights[name] else { return nil }
      let role = roleOrder.max { (roles[$0] ?? 0, -rank($0)) < (roles[$1] ?? 0, -rank($1)) } ?? actor.role
      actor.role = role
      return (rank(role), roles.values.reduce(0, +), index, actor)
    }
    return rows.sorted { ($0.role, -$0.weight, $0.index) < ($1.role, -$1.weight, $1.index) }.map(\.actor)
  }

  private static let roleOrder: [ActorRole] = [.initiator, .participant, .target]

  private static func rank(_ role: ActorRole) -> Int {
    switch role {
    case .initiator: 0
    case .participant: 1
    case .target: 2
    }
  }
}
