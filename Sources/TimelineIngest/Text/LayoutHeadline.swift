extension LayoutClassifier {
  /// Finds the headline among the short lines before the first paragraph.
  ///
  /// The first that is long enough to be a sentence and names no newspaper; failing that, the last one. Short lines
  /// before it name the site or its section, short lines after it are headings.
  mutating func markHeadline() {
    guard let body = drafts.firstIndex(where: { $0.kind == .body }) else { return markWithoutBody() }
    if let headline = drafts[..<body].firstIndex(where: { $0.kind == .headline }) {
      for index in drafts[..<headline].indices where drafts[index].kind == nil { drafts[index].kind = .boilerplate }
      return
    }
    let candidates = drafts[..<body].indices.filter { drafts[$0].kind == nil }
    let titles = candidates.filter { (!drafts[$0].marks.contains(.outlet) || drafts[$0].words > 4) && hasLetters($0) }
    let headline = titles.first { drafts[$0].words >= 4 } ?? titles.last
    for index in candidates {
      guard let headline, index >= headline else {
        drafts[index].kind = .boilerplate
        continue
      }
      drafts[index].kind = index == headline ? .headline : .heading
    }
    if headline == nil { markSentenceHeadline(at: body) }
  }

  private func hasLetters(_ index: Int) -> Bool { bytes[drafts[index].range].contains(where: TokenizerBytes.isLetter) }

  /// A headline may end in a question mark, or in a period: short, one line, the first, above a date or a blank line.
  private mutating func markSentenceHeadline(at index: Int) {
    let draft = drafts[index]
    guard draft.words <= 14, draft.lines.count == 1, index + 1 < drafts.count,
      drafts[(index + 1)...].contains(where: { $0.kind == .body }),
      bytes[draft.range.upperBound - 1] == UInt8(ascii: "?") || drafts[index + 1].kind == .dateline
    else { return }
    drafts[index].kind = .headline
  }

  /// A text of short lines only: one line is a sentence, of several the first is the headline.
  private mutating func markWithoutBody() {
    let open = drafts.indices.filter { drafts[$0].kind == nil }
    for index in open {
      drafts[index].kind = open.count > 1 && index == open.first ? .headline : .body
    }
  }
}
