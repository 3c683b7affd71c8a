import TimelineModel

/// What a document is about: the names and words of all that it tells.
struct DocumentDatingStory {
  /// How many names and words two documents on one story share at least, and which share of the shorter one's.
  private static let sharedTerms = (count: 8, share: 0.2)
  /// How many days the documents on one story may lie apart; a story that goes on for longer dates nothing.
  private static let span = 10

  private var terms: Set<String> = []

  /// The story of some mentions.
  init(_ mentions: some Sequence<Mention>) {
    for mention in mentions {
      terms.formUnion(mention.words.lazy.filter { !CommonWords.contains($0) })
      for actor in mention.actors { terms.insert("actor " + actor.name) }
      for place in mention.places { terms.insert("place " + place.name) }
    }
  }

  /// Whether another document tells the same story.
  func isSame(as other: DocumentDatingStory) -> Bool {
    let shared = terms.intersection(other.terms).count
    let smaller = min(terms.count, other.terms.count)
    return shared >= Self.sharedTerms.count && Double(shared) >= Self.sharedTerms.share * Double(smaller)
  }

  /// The days on which the witnesses on the undated document's story were published; none where they lie too far apart.
  ///
  /// - Parameter witnesses: mentions of dated documents, those of a document next to each other.
  static func days(of undated: [Mention], among witnesses: [MentionRecord]) -> [Day] {
    let story = DocumentDatingStory(undated)
    var days: Set<Day> = []
    var start = 0
    while start < witnesses.count {
      let hash = witnesses[start].key.document
      let end = witnesses[start...].firstIndex { $0.key.document != hash } ?? witnesses.count
      let own = witnesses[start..<end]
      if let day = own.first?.document.published?.day, story.isSame(as: DocumentDatingStory(own.lazy.map(\.mention))) {
        days.insert(day)
      }
      start = end
    }
    let sorted = days.sorted()
    guard let first = sorted.first, let last = sorted.last, last - first <= span else { return [] }
    return sorted
  }
}
