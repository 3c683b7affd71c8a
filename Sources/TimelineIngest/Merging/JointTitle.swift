import TimelineModel

/// Which mention's title stands for the whole happening: the most telling one that fits on a line.
enum JointTitle {
  /// The title of the mention that says most of what the event holds.
  ///
  /// - Parameter mentions: with their weights, in the order of their keys, which settles ties.
  static func of(_ mentions: [(mention: Mention, weight: Double)], _ event: Event) -> String {
    var best: (points: Double, title: String)?
    for (mention, weight) in mentions {
      let points = self.points(mention, weight, event)
      if points > best?.points ?? -Double.infinity { best = (points, mention.title) }
    }
    return best?.title ?? ""
  }

  private static func points(_ mention: Mention, _ weight: Double, _ event: Event) -> Double {
    var points = 2 * weight
    if mention.type == event.type { points += 1 }
    if mention.status == event.status { points += 1 }
    if mention.phase == event.phase { points += 1 }
    let roles = Set(mention.actors.map(\.role))
    if roles.contains(.initiator) || roles.contains(.participant) { points += 1.2 }
    if roles.contains(.target) || roles.contains(.participant) && mention.actors.count > 1 { points += 1 }
    if !mention.places.isEmpty { points += 0.6 }
    if mention.quantities.prefix(8).contains(where: { event.quantities.prefix(8).contains($0) }) { points += 0.8 }
    let acting = mention.actors.filter { $0.role != .target }
    if !acting.isEmpty, !acting.contains(where: { mention.title.containsBytes(of: $0.name) }) { points -= 0.6 }
    let length = mention.title.utf8.count
    if length > 90 { points -= Double(length - 90) / 20 }
    if length < 20 { points -= Double(20 - length) / 10 }
    return points
  }
}
