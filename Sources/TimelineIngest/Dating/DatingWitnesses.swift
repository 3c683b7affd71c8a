import TimelineModel

/// What dated documents tell, in the form in which undated ones are held against it: worked out once for many undated documents.
///
/// Its profiles are never changed once they are here, so any number of threads may compare with them.
public struct DatingWitnesses: @unchecked Sendable {
  /// What one mention says of its happening.
  final class Told {
    /// Which mention it is.
    let key: MentionKey
    let profile: Profile
    /// The days on which it was.
    let window: DayWindow
    let basis: DateBasis
    /// The last day of what has happened; `nil` for what has not, and for an open end.
    let lastDay: Day?

    init(_ record: MentionRecord, _ span: DateSpan, _ interner: inout Interner) {
      key = record.key
      profile = Profile(record.mention, document: -2, &interner)
      window = DayWindow(span)
      basis = record.mention.date.basis
      lastDay = record.mention.status == .occurred ? span.latest : nil
    }
  }

  /// A document with all its dated mentions.
  struct Witness {
    let published: Day
    let told: [Told]
    let story: DocumentDatingStory
  }

  /// The numbers of all names and words.
  private(set) var interner = Interner()
  private var witnesses: [String: Witness] = [:]

  /// No documents yet.
  public init() {}

  /// The documents of some mentions, as ``add(_:)`` takes them.
  public init(_ records: [MentionRecord]) { add(records) }

  /// Takes in documents with all their mentions; those without a day of publication of their own are left out.
  ///
  /// - Complexity: O(n log n) in the mentions.
  public mutating func add(_ records: [MentionRecord]) {
    let own = records.filter {
      guard let published = $0.document.published else { return false }
      return published.basis != .corroborated && $0.mention.date.span != nil
    }
    for (hash, mentions) in Dictionary(grouping: own, by: \.key.document) {
      guard let day = mentions.first?.document.published?.day else { continue }
      let sorted = mentions.sorted { $0.key.ordinal < $1.key.ordinal }
      witnesses[hash] = Witness(
        published: day,
        told: sorted.compactMap { record in record.mention.date.span.map { Told(record, $0, &interner) } },
        story: DocumentDatingStory(sorted.lazy.map(\.mention), &interner))
    }
  }

  /// The documents of some content hashes, or all, in the order of their hashes.
  func sorted(_ hashes: [String]?) -> [Witness] {
    (hashes ?? Array(witnesses.keys)).sorted().compactMap { witnesses[$0] }
  }
}
