import TimelineModel

/// Makes one event of the mentions that tell one happening.
enum JointEvent {
  /// The event of some mentions; `nil` where none has a date.
  ///
  /// - Parameter numbers: which of the records they are, in the order of their keys.
  static func of(_ numbers: [Int], of records: [MentionRecord]) -> MergedEvent? {
    if numbers.count == 1 { return alone(records[numbers[0]]) }
    let members = numbers.map { records[$0] }
    let mentions = members.map { (mention: $0.mention, weight: weight($0.mention)) }
    let phase = majority(mentions, { Phase($0.phase) })?.value
    guard let date = JointDate(members.map(\.mention), phase: phase),
      let type = majority(mentions, { $0.type })
    else { return nil }
    var event = Event(
      title: "", type: type, mode: majority(mentions.filter { $0.mention.type == type }) { $0.mode }, phase: phase,
      status: status(mentions.map(\.mention)), date: date.span, basis: date.basis, actors: JointActors.of(mentions),
      places: places(mentions), quantities: JointQuantities.of(mentions), reason: "")
    event.title = JointTitle.of(mentions, event)
    let reasons = JointReasons.of(members, event)
    event.reason = "they " + reasons.joined(separator: "; ")
    return MergedEvent(event: event, members: members.map(\.key), reasons: reasons)
  }

  /// The event of a happening that is told once.
  private static func alone(_ record: MentionRecord) -> MergedEvent? {
    guard let span = record.mention.date.span else { return nil }
    let one = [(mention: record.mention, weight: 1.0)]
    let event = Event(
      title: record.mention.title, type: record.mention.type, mode: record.mention.mode, phase: record.mention.phase,
      status: status([record.mention]), date: span, basis: record.mention.date.basis, actors: JointActors.of(one),
      places: places(one), quantities: JointQuantities.of(one), reason: "")
    return MergedEvent(event: event, members: [record.key], reasons: [])
  }

  /// A phase or its absence, as a value of its own: both have a vote.
  private struct Phase: Hashable {
    let value: EventPhase?
    init(_ value: EventPhase?) { self.value = value }
  }

  /// How much a mention counts: one that affirms what happened and says when counts more than a plan or a denial.
  private static func weight(_ mention: Mention) -> Double {
    var weight = 1.0
    if mention.status != .occurred { weight -= 0.3 }
    if mention.polarity == .negated { weight -= 0.4 }
    if mention.date.basis != .inferred { weight += 0.3 }
    if !mention.actors.isEmpty { weight += 0.2 }
    return weight
  }

  /// What most of the mentions that say anything say; the first of those that tie.
  private static func majority<Value: Hashable>(
    _ mentions: [(mention: Mention, weight: Double)], _ value: (Mention) -> Value?
  ) -> Value? {
    var weights: [Value: Double] = [:]
    var order: [Value] = []
    for (mention, weight) in mentions {
      guard let value = value(mention) else { continue }
      if weights[value] == nil { order.append(value) }
      weights[value, default: 0] += weight
    }
    var best: Value?
    for value in order where best.map({ (weights[value] ?? 0) > (weights[$0] ?? 0) }) ?? true { best = value }
    return best
  }

  /// What happened by one account happened; what is only denied is denied; a plan goes before a possibility.
  private static func status(_ mentions: [Mention]) -> EventStatus {
    if mentions.contains(where: { $0.status == .occurred && $0.polarity == .affirmed }) { return .occurred }
    if mentions.contains(where: { $0.status == .denied }) { return .denied }
    if mentions.contains(where: { $0.status == .planned }) { return .planned }
    if mentions.contains(where: { $0.status == .occurred }) { return .occurred }
    return .possible
  }

  /// The places, the most told first.
  private static func places(_ mentions: [(mention: Mention, weight: Double)]) -> [PlaceReference] {
    var rows: [String: (weight: Double, index: Int, place: PlaceReference)] = [:]
    for (mention, weight) in mentions {
      for place in mention.places {
        let row = rows[place.name] ?? (0, rows.count, place)
        rows[place.name] = (row.weight + weight, row.index, row.place)
      }
    }
    return rows.values.sorted { ($1.weight, $0.index) < ($0.weight, $1.index) }.map(\.place)
  }
}
