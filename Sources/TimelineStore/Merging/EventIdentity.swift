/// Gives the events of a block the ids that their mentions' events had, so that ids last.
enum EventIdentity {
  /// Which old ids an event takes over: the first is its own, the others lead to it from now on.
  ///
  /// An old event goes to the new one that has most of its mentions (the earlier of two that have equally many). An event that several old ones
  /// go to keeps the lowest id.
  ///
  /// - Parameter memberEvents: for each new event, the old event of each of its mentions.
  /// - Returns: for each new event the old ids that go to it, ascending.
  static func assign(_ memberEvents: [[Int64?]]) -> [[Int64]] {
    var counts: [Int64: [Int: Int]] = [:]
    for (index, events) in memberEvents.enumerated() {
      for case let event? in events { counts[event, default: [:]][index, default: 0] += 1 }
    }
    var ids = [[Int64]](repeating: [], count: memberEvents.count)
    for (event, shares) in counts {
      let heir = shares.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
      if let heir { ids[heir.key].append(event) }
    }
    return ids.map { $0.sorted() }
  }
}
