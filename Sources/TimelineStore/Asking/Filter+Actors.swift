internal import GRDB
internal import TimelineModel

extension Filter {
  /// Events in which one of some actors takes part, in one part or in any.
  static func actors(_ ids: [Int64], role: ActorRole?) -> Filter {
    let check: SQL = "EXISTS (SELECT 1 FROM event_actor AS q WHERE q.event_id = e.id AND q.actor_id IN \(ids)"
    guard let role else {
      // An actor may have several parts in one event.
      let once: SQL = """
        NOT EXISTS (SELECT 1 FROM event_actor AS o
          WHERE o.event_id = p.event_id AND o.actor_id = p.actor_id AND o.role < p.role)
        """
      return Filter(branches: ids.map { branch($0, nil, once: once) }, check: check + ")")
    }
    return Filter(
      branches: ids.map { branch($0, role, once: nil) }, check: check + " AND q.role = \(role.rawValue))")
  }

  /// Events in which two act on each other or with each other.
  ///
  /// Either of them is what the other acts on, or they do together what is done to nobody else.
  static func between(_ one: [Int64], _ other: [Int64]) -> [Filter] {
    let pair: SQL = """
      EXISTS (SELECT 1 FROM event_actor AS a JOIN event_actor AS b ON b.event_id = a.event_id
        WHERE a.event_id = e.id AND a.actor_id IN \(one) AND b.actor_id IN \(other)
          AND (a.role <> b.role OR a.role = 'participant' OR (a.role = 'initiator'
            AND NOT EXISTS (SELECT 1 FROM event_actor AS t WHERE t.event_id = e.id AND t.role = 'target'))))
      """
    return [actors(one, role: nil), actors(other, role: nil), Filter(branches: [], check: pair)]
  }

  private static func branch(_ id: Int64, _ role: ActorRole?, once: SQL?) -> Branch {
    var key: SQL = "p.actor_id = \(id)"
    if let role { key += " AND p.role = \(role.rawValue)" }
    return .part("event_actor", "event_actor_by_actor", long: "event_actor_long", key, once: once)
  }
}
