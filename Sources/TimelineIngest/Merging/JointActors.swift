import TimelineModel

/// Who took part in a happening, from all its mentions.
enum JointActors {
  /// Each actor once, in the role that most mentions give it; initiators first, then participants, then targets, the most told first.
  ///
  /// - Parameter mentions: with their weights, in the order of their keys, which settles ties.
  static func of(_ mentions: [(mention: Mention, weight: Double)]) -> [Participant] {
    var rows: [(actor: Participant, weights: [Double])] = []
    var places: [String: Int] = [:]
    for (mention, weight) in mentions {
      for actor in mention.actors {
        let place = places[actor.name] ?? rows.count
        if place == rows.count {
          places[actor.name] = place
          rows.append((actor, [0, 0, 0]))
        } else if actor.within.count >= rows[place].actor.within.count {
          rows[place].actor = actor
        }
        rows[place].weights[rank(actor.role)] += weight
      }
    }
    let ranked = rows.enumerated().map { index, row -> (role: Int, weight: Double, index: Int, actor: Participant) in
      var actor = row.actor
      let role = roleOrder.max { (row.weights[rank($0)], -rank($0)) < (row.weights[rank($1)], -rank($1)) }
      actor.role = role ?? actor.role
      return (rank(actor.role), row.weights.reduce(0, +), index, actor)
    }
    return ranked.sorted { ($0.role, -$0.weight, $0.index) < ($1.role, -$1.weight, $1.index) }.map(\.actor)
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
