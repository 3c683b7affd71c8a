public import TimelineModel

/// Dates a document that says nowhere when it was published, by the happenings that it shares with documents that do.
///
/// How a store uses it: it keeps the ``keys(of:)`` of every document; the witnesses of an undated one are the documents that share most keys with it
/// and whose own publication date is known (never one that was itself dated this way, so that the order in which documents come does not matter;
/// ties by content hash). ``verdict(undated:witnesses:of:reading:)`` then tries the days on which it may have been published.
public enum DocumentDating {
  /// The most days that are tried.
  static let mostCandidates = 16
  /// Whether what speaks for a day is enough to believe it.
  ///
  /// One date that agrees must agree to the day; two may each be vaguer; and a document that tells the story of dated ones, all of the same days,
  /// belongs to their days unless its dates contradict.
  private static func isEnough(_ verdict: DatingVerdict, _ shared: SharedHappenings) -> Bool {
    if verdict.points >= 0.5 { return true }
    if verdict.points >= 0.2, verdict.evidence.count > 1 { return true }
    if verdict.points >= 0.1, verdict.evidence.count > 2 { return true }
    return verdict.points > -0.2 && !shared.story.isEmpty
  }

  /// How many points of content two mentions need to be taken for one happening.
  static let sameHappening = 2.5
  /// The cost of each day between a candidate and the nearest witness's publication, and the most that it costs.
  static let distance = (perDay: 0.1, most: 0.6)

  /// What each day counts of those that the text tells one after the other, and from how many days on.
  static let order = (perDay: 0.3, fewest: 3)

  /// The day on which an undated document was published, with what speaks for it, or `nil` where too little does.
  ///
  /// - Parameters:
  ///   - undated: its mentions, extracted without a day of publication.
  ///   - witnesses: dated documents, among them those that share keys with it.
  ///   - hashes: the content hashes of those that do; `nil` for all.
  ///   - reading: what it tells if it had been published on a day; called for at most 16 days.
  public static func verdict(
    undated: [Mention], witnesses: DatingWitnesses, of hashes: [String]? = nil, reading: (Day) -> DatedReading
  ) -> DatingVerdict? {
    let shared = SharedHappenings(undated, witnesses, of: hashes)
    var best: (points: Double, verdict: DatingVerdict)?
    for day in shared.candidates {
      let reading = reading(day)
      let trial = DatingTrial(day, reading.mentions, shared)
      guard isEnough(trial.verdict, shared) else { continue }
      let days = reading.daysInOrder
      let order = days >= Self.order.fewest ? Double(days) * Self.order.perDay : 0
      let total = trial.points - shared.cost(of: day) - DatingLag.cost(of: day, reading.mentions) + order
      // Nearly equal counts as equal: the earlier candidate stays, and they come nearest to the witnesses first.
      if total > (best?.points ?? -.infinity) + 0.000_001 { best = (total, trial.verdict) }
    }
    return best?.verdict
  }

  /// The days on which an undated document may have been published, the likeliest first.
  ///
  /// - Parameters:
  ///   - undated: its mentions, extracted without a day of publication.
  ///   - witnesses: dated documents that share keys with it.
  public static func candidates(undated: [Mention], witnesses: DatingWitnesses) -> [Day] {
    SharedHappenings(undated, witnesses, of: nil).candidates
  }
}
