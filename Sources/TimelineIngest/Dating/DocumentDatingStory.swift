import TimelineModel

/// What a document is about: the names and words of all that it tells.
struct DocumentDatingStory {
  /// How many names and words two documents on one story share at least, and which share of the shorter one's.
  private static let sharedTerms = (count: 8, share: 0.2)
  /// How many days the documents on one story may lie apart; a story that goes on for longer dates nothing.
  private static let span = 10

  private let terms: [Int32]

  /// The story of some mentions.
  init(_ mentions: some Sequence<Mention>, _ interner: inout Interner) {
    var terms: [Int32] = []
    for mention in mentions {
      for word in mention.words where !CommonWords.contains(word) { terms.append(interner.number(word)) }
      for actor in mention.actors { terms.append(interner.number("actor " + actor.name)) }
      for place in mention.places { terms.append(interner.number("place " + place.name)) }
    }
    self.terms = SortedSet.of(terms)
  }

  /// Whether another document tells the same story.
  func isSame(as other: DocumentDatingStory) -> Bool {
    let shared = SortedSet.common(terms, other.terms)
    let smaller = min(terms.count, other.terms.count)
    return shared >= Self.sharedTerms.count && Double(shared) >= Self.sharedTerms.share * Double(smaller)
  }

  /// The days on which the witnesses on this story were published; none where they lie too far apart.
  func days(among witnesses: some Sequence<DatingWitnesses.Witness>) -> [Day] {
    let days = Set(witnesses.filter { isSame(as: $0.story) }.map(\.published)).sorted()
    guard let first = days.first, let last = days.last, last - first <= Self.span else { return [] }
    return days
  }
}
