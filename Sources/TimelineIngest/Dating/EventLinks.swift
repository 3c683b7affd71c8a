import TimelineModel

/// Dates mentions by the happenings that their sentences count from, once all of a document is read.
///
/// The happening may be told before or after, in other words: "four days before the coup" waits for the arrest that a
/// later paragraph dates.
struct EventLinks {
  /// A link with the mentions on its two sides.
  private struct Pending {
    var course: EventLink.Course
    var text: String
    var range: Range<Int>
    /// The mentions that the link dates.
    var dated: [Int]
    /// The date of the clause that they stand in, where it has one.
    var date: MentionDate?
    /// The mentions that it counts from.
    var anchors: [Int]
    /// How the noun that it counts from is found elsewhere in the document.
    var noun: EventNoun?
    /// How many mentions there were before.
    var place: Int
    /// The mention that the clause only points back to: "the announcement came …".
    var back: Int?
  }

  /// More links than this of one document are not followed.
  private static let most = 500
  private var pending: [Pending] = []

  /// Keeps a link for the end.
  ///
  /// - Parameters:
  ///   - dated: the mentions of the clause that the link stands in, by index.
  ///   - date: what else dates that clause.
  ///   - anchors: the mentions of the clause or noun phrase that it counts from.
  ///   - noun: the noun phrase that it counts from.
  ///   - place: how many mentions there were before the sentence.
  ///   - pointsBack: whether the clause tells nothing itself but when the mention before was: "the attack came …".
  mutating func add(
    _ link: EventLink, text: String, dated: [Int], date: MentionDate?, anchors: [Int], noun: EventNoun?, place: Int,
    pointsBack: Bool
  ) {
    guard pending.count < Self.most, !dated.isEmpty || !anchors.isEmpty || noun != nil else { return }
    pending.append(
      Pending(
        course: link.course, text: text, range: link.range, dated: dated, date: date, anchors: anchors, noun: noun,
        place: place, back: pointsBack && place > 0 ? place - 1 : nil))
  }

  /// Gives the mentions of all links the dates that follow; twice, since one link may wait for another.
  ///
  /// - Complexity: O(l · m) in links and mentions at most, with a bounded number of links.
  func resolve(_ mentions: inout [Mention], published: Day?) {
    if pending.isEmpty { return }
    var nouns: [DatedNoun] = []
    for _ in 0..<2 {
      for link in pending { resolve(link, &mentions, &nouns, published) }
    }
  }

  /// A happening that no mention tells, dated by what is counted from it: "this morning, eight days after the
  /// earthquake".
  private struct DatedNoun {
    var noun: EventNoun
    var span: DateSpan
  }

  private func resolve(
    _ link: Pending, _ mentions: inout [Mention], _ nouns: inout [DatedNoun], _ published: Day?
  ) {
    if let anchor = link.anchors.first(where: { isKnown(mentions[$0]) })
      ?? link.noun?.find(in: mentions, from: link.place)
    {
      guard let span = mentions[anchor].date.span else { return }
      for index in link.dated where index != anchor && isOpen(mentions[index], link) {
        if let date = date(of: link, from: span, "'\(mentions[anchor].trigger)'", published) {
          mentions[index].date = date
        }
      }
      return
    }
    if let noun = link.noun, let known = nouns.first(where: { $0.noun.isSame(as: noun) }) {
      for index in link.dated where isOpen(mentions[index], link) {
        if let date = date(of: link, from: known.span, "the \(noun.lemma)", published) { mentions[index].date = date }
      }
    }
    // The other way round: what the happening counted from is dated by what is counted.
    let told = link.dated.first { isKnown(mentions[$0]) } ?? link.back.flatMap { isKnown(mentions[$0]) ? $0 : nil }
    guard case .days(let days) = link.course else { return }
    let known = link.date ?? told.map { mentions[$0].date }
    guard let span = known?.span ?? news(link, mentions, published) else { return }
    guard let moved = Self.moved(span, by: -days.upperBound...(-days.lowerBound)) else { return }
    if let noun = link.noun, days.count == 1, span.dayCount == 1, !nouns.contains(where: { $0.noun.isSame(as: noun) }) {
      nouns.append(DatedNoun(noun: noun, span: moved))
    }
    for index in link.anchors where isOpen(mentions[index], link) {
      mentions[index].date = MentionDate(
        span: moved, basis: .resolved, text: link.text, range: link.range,
        explanation: "\(link.text): counted back from \(span.edtf)")
    }
  }

  /// The day of publication, where what is counted is the news itself: "has taken power, two days after …".
  private func news(_ link: Pending, _ mentions: [Mention], _ published: Day?) -> DateSpan? {
    guard let published, link.place < Self.news, case .days(let days) = link.course,
      days.count == 1 || days.lowerBound >= Self.longAgo, let first = link.dated.first,
      mentions[first].status == .occurred, mentions[first].date.basis == .inferred
    else { return nil }
    return DateSpan(published)
  }

  /// So many mentions at the beginning of an article are the news itself.
  private static let news = 4
  /// So many days before the news are told in passing: "more than a year after …".
  private static let longAgo = 20

  /// Whether nothing in its own sentence dates a mention but the words of a link.
  private func isOpen(_ mention: Mention, _ link: Pending) -> Bool {
    mention.date.basis == .inferred
      || mention.date.range.map { !mention.range.overlaps($0) || link.range.overlaps($0) && link.range != $0 } ?? true
  }

  /// Whether the text dates a mention to few days.
  private func isKnown(_ mention: Mention) -> Bool {
    mention.date.basis != .inferred && mention.date.span?.dayCount.map { $0 <= EventNoun.mostDays } ?? false
  }

  private func date(of link: Pending, from span: DateSpan, _ name: String, _ published: Day?) -> MentionDate? {
    let found: DateSpan?
    switch link.course {
    case .days(let days): found = Self.moved(span, by: days)
    case .since:
      found = span.earliest.flatMap { first in
        published.flatMap { first <= $0 ? DateSpan(earliest: first, latest: $0) : nil }
      }
    }
    guard let found else { return nil }
    return MentionDate(
      span: found, basis: .resolved, text: link.text, range: link.range,
      explanation: "\(link.text): counted from \(name), \(span.edtf)")
  }

  /// A span so many days on.
  private static func moved(_ span: DateSpan, by days: ClosedRange<Int>) -> DateSpan? {
    guard let first = span.earliest, let last = span.latest else { return nil }
    let (from, to) = (first + days.lowerBound, last + days.upperBound)
    return DateSpan(earliest: from, latest: to, extent: from == to || days.count == 1 ? span.extent : .within)
  }
}
