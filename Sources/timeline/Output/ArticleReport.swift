import TimelineModel
import TimelineStore

/// An article with its mentions of events marked, and the list of them.
struct ArticleReport {
  let article: StoredArticle
  /// The width of the terminal; `nil` for lines as long as they are.
  let columns: Int?

  /// The lines: what is known of the article, its text, its events.
  func lines() -> [String] {
    let document = article.document
    let published = document.publication.map { "\(DatePhrase.day($0.day)) (\($0.basis.rawValue))" } ?? "undated"
    let facts = [document.publisher, published, document.uri].compactMap { $0 }.joined(separator: ", ")
    var lines = [TextStyle.bold.ifShown(SafeText.line(document.title ?? document.uri)), SafeText.line(facts), ""]
    let spans = article.tellings.flatMap { telling in
      let note = telling.eventID.map { TextStyle.dim.ifShown("[\($0)]") } ?? ""
      let date = telling.mention.date.range.map { MarkedText.Span(range: $0, mark: .date) }
      return [MarkedText.Span(range: telling.mention.triggerRange, mark: .trigger, note: note)]
        + (date.map { [$0] } ?? [])
    }
    let text = MarkedText(article.text, spans: spans).lines(0..<article.text.count)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += Wrapping.lines(String(line), columns: columns)
    }
    return lines + [""] + events()
  }

  /// The events that it tells, each once, as its mentions have them.
  private func events() -> [String] {
    var seen: Set<Int64> = []
    let rows = article.tellings.compactMap { telling -> (String, String, String)? in
      guard let id = telling.eventID, seen.insert(id).inserted else { return nil }
      return (String(id), DatePhrase.text(telling.mention.date.span), telling.mention.title)
    }
    if rows.isEmpty { return ["It tells no event."] }
    let widths = (rows.map(\.0.count).max() ?? 0, rows.map { CharacterWidth.of($0.1) }.max() ?? 0)
    return rows.map { id, days, title in
      let line = CharacterWidth.padded(id, to: widths.0) + "  " + CharacterWidth.padded(days, to: widths.1) + "  "
      return CharacterWidth.fitted(line + SafeText.line(title), to: columns ?? .max)
    }
  }
}
