import TimelineModel

/// The happenings that an undated document shares with its witnesses, whatever the dates.
struct SharedHappenings {
  /// A mention of the undated document and one of a witness that tell the same.
  struct Match {
    /// The index of the undated document's mention.
    var ordinal: Int
    /// Where its trigger stands: how it is found again when the document is extracted under a day.
    var trigger: Range<Int>
    /// The witness's mention, and when its document was published.
    var witness: DatingWitnesses.Told
    var published: Day
    /// How sure it is that they tell one happening, up to 1.
    var strength: Double
  }

  /// More mentions than this of one article, or of its witnesses, are not looked at.
  private static let most = (own: 300, witnesses: 3_000)
  /// How much a witness's publication points to the days about it.
  private static let aboutPublication = [(0, 1.0), (-1, 0.8), (1, 0.8), (-2, 0.3), (2, 0.3)]

  /// The pairs, in the order of the witnesses' keys.
  private(set) var matches: [Match] = []
  /// The days to try, the likeliest first.
  private(set) var candidates: [Day] = []
  /// The days of publication of all witnesses that share something.
  private(set) var published: [Day] = []

  /// The days of publication of the witnesses that are about the same, if these days are few.
  private(set) var story: [Day] = []

  /// Finds what is shared.
  ///
  /// - Complexity: O(n · m) in the mentions of the undated document and of its witnesses.
  init(_ undated: [Mention], _ witnesses: DatingWitnesses, of hashes: [String]?) {
    var interner = Interner(over: witnesses.interner)
    let mine = undated.prefix(SharedHappenings.most.own).map { Profile($0, document: -1, &interner) }
    let documents = witnesses.sorted(hashes)
    var (seen, left) = (0, SharedHappenings.most.witnesses)
    for document in documents where left > 0 {
      seen += 1
      for witness in document.told.prefix(left) {
        for (ordinal, profile) in mine.enumerated() {
          guard let agreement = Agreement.timeless(profile, witness.profile),
            agreement.points >= DocumentDating.sameHappening, agreement.content >= Weights.content
          else { continue }
          matches.append(
            Match(
              ordinal: ordinal, trigger: undated[ordinal].triggerRange, witness: witness, published: document.published,
              strength: min(1, agreement.points / (DocumentDating.sameHappening * 1.8))))
        }
      }
      left -= min(left, document.told.count)
    }
    story = DocumentDatingStory(undated, &interner).days(among: documents.prefix(seen))
    published = Array(Set(matches.map(\.published) + story)).sorted()
    candidates = rankedDays()
  }

  /// The days about the witnesses' publication and about the shared happenings, by how much points to each.
  private func rankedDays() -> [Day] {
    var weights: [Day: Double] = [:]
    for match in matches {
      for (offset, share) in Self.aboutPublication {
        weights[match.published + offset, default: 0] += share * match.strength
      }
      if let last = match.witness.lastDay {
        for offset in 0...1 { weights[last + offset, default: 0] += 0.5 * match.strength }
      }
    }
    for day in story {
      for offset in -1...1 { weights[day + offset, default: 0] += offset == 0 ? 1 : 0.5 }
    }
    let likely = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(DocumentDating.mostCandidates)
    return likely.map(\.key).sorted {
      (cost(of: $0), -(weights[$0] ?? 0), $0) < (cost(of: $1), -(weights[$1] ?? 0), $1)
    }
  }

  /// What a day costs for lying away from the witnesses' publication.
  func cost(of day: Day) -> Double {
    let nearest = published.map { abs($0 - day) }.min() ?? 0
    return min(DocumentDating.distance.most, Double(nearest) * DocumentDating.distance.perDay)
  }
}
