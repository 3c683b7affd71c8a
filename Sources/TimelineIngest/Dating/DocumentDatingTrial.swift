import TimelineModel

/// How well the dates agree when an undated document is read as if published on a day.
struct DatingTrial {
  private(set) var points = 0.0
  private(set) var verdict: DatingVerdict

  /// Weighs a day: each mention counts by the witness that agrees with it best, and against the day where all of them contradict it.
  init(_ day: Day, _ mentions: [Mention], _ shared: SharedHappenings) {
    verdict = DatingVerdict(day: day, points: 0, evidence: [])
    let found = Dictionary(mentions.map { ($0.triggerRange, $0.date) }) { first, _ in first }
    var best: [Int: (points: Double, witness: MentionKey)] = [:]
    for match in shared.matches {
      guard let date = found[match.trigger], let points = DatingTrial.points(date, match.witness)
      else { continue }
      let weighed = points * match.strength
      if weighed > best[match.ordinal]?.points ?? -.infinity { best[match.ordinal] = (weighed, match.witness.key) }
    }
    for (ordinal, row) in best.sorted(by: { $0.key < $1.key }) {
      points += row.points
      if row.points > 0 { verdict.evidence.append(.init(ordinal: ordinal, witness: row.witness)) }
    }
    verdict.points = points
  }

  /// What two dates of one happening say about the day under which the first was read: two days told alike count most, inferred days little.
  private static func points(_ mine: MentionDate, _ theirs: DatingWitnesses.Told) -> Double? {
    guard let one = mine.span.map(DayWindow.init) else { return nil }
    let other = theirs.window
    // A full date reads the same whatever the day of publication.
    if mine.basis == .stated { return nil }
    let longest = max(one.count, other.count)
    let isInferred = mine.basis == .inferred || theirs.basis == .inferred
    if one.intersection(other) != nil {
      // Without a date word the happening may be days old in one text and new in the other.
      if mine.basis == .inferred, theirs.basis != .inferred { return 0.04 }
      if isInferred { return longest <= 3 ? 0.2 : 0.1 }
      return longest == 1 ? 1 : longest <= 3 ? 0.6 : longest <= 10 ? 0.3 : 0.1
    }
    // What does not agree may be another happening of the same kind, and what is only guessed may be older: little against the day.
    if mine.basis == .inferred { return -0.03 }
    if isInferred { return -0.06 }
    return longest <= 3 ? -0.2 : -0.1
  }
}
