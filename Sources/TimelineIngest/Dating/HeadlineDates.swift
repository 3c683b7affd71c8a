import TimelineModel

/// Gives what a headline tells without a date the day that the first paragraphs give the same happening.
struct HeadlineDates {
  /// So many mentions below the headline are the lead.
  private static let lead = 8

  let text: ArticleText

  /// Dates the mentions of the headline.
  ///
  /// - Complexity: O(h · a) in the mentions of the headline and the actors of a mention, with a bounded lead.
  func apply(to mentions: inout [Mention]) {
    guard let headline = text.blocks.first(where: { $0.kind == .headline })?.range else { return }
    let below = mentions.firstIndex { !headline.contains($0.range.lowerBound) } ?? mentions.count
    for index in mentions.indices.prefix(below) {
      let mention = mentions[index]
      guard mention.date.basis == .inferred, mention.status == .occurred, mention.date.text == nil else { continue }
      let told = mentions[below...].prefix(Self.lead).first {
        $0.status == .occurred && $0.date.basis != .inferred && $0.date.span?.dayCount == 1 && isSame(mention, $0)
      }
      if let told { mentions[index].date = told.date }
    }
  }

  /// Whether a mention of the lead tells what the headline does: the same kind of deed by or to one of the same.
  private func isSame(_ headline: Mention, _ lead: Mention) -> Bool {
    let isAlike =
      headline.lemma == lead.lemma || headline.type == lead.type && headline.mode == lead.mode
      || headline.mode != nil && headline.mode == lead.mode
    guard isAlike, headline.phase == lead.phase else { return false }
    return headline.actors.contains { one in
      lead.actors.contains { $0.name == one.name || one.country != nil && $0.country == one.country }
    }
  }
}
