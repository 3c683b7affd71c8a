import TimelineIngest
import TimelineModel

/// An article, sentence by sentence, with what was found in it.
struct ExplanationReport {
  let explanation: ArticleExplanation
  /// Whether names, dates and triggers stand out by colour; else they stand in brackets.
  let isColoured: Bool

  private var text: [UInt8] { explanation.extraction.document.text }

  /// The report's lines.
  func lines() -> [String] {
    let document = explanation.extraction.document
    let published = document.publication.map { "\($0.day) (\($0.basis.rawValue))" } ?? "unknown"
    var lines = [
      styled(.bold, SafeText.line(document.title ?? document.uri)),
      "published \(published)" + (document.publisher.map { " by \(SafeText.line($0))" } ?? ""),
      [(MarkedText.Mark.name, "names"), (.date, "dates"), (.trigger, "triggers")].map {
        $0($1, isColoured: isColoured)
      }.joined(separator: "  "),
    ]
    for block in explanation.blocks {
      let kind = block.kind == .boilerplate ? "left out as navigation, credits or the like" : "\(block.kind)"
      lines += ["", styled(.dim, "── \(kind), bytes \(block.range.lowerBound)-\(block.range.upperBound)")]
      if block.kind == .boilerplate { lines.append(styled(.dim, "   " + slice(block.range))) }
      for sentence in block.sentences { lines += self.lines(of: sentence) }
    }
    let count = explanation.extraction.mentions.count
    return lines + ["", count == 1 ? "1 mention of an event" : "\(count) mentions of events"]
  }

  private func lines(of sentence: SentenceExplanation) -> [String] {
    var lines = ["", marked(sentence)]
    for name in sentence.names { lines.append(line("name", name.range, name.meaning)) }
    for date in sentence.dates { lines.append(line("date", date.range, date.meaning)) }
    for clause in sentence.clauses { lines.append(line("clause", clause.range, clause.meaning)) }
    for candidate in sentence.candidates {
      switch candidate.outcome {
      case .mention(let index): lines += self.lines(of: explanation.extraction.mentions[index])
      case .dropped(let reason):
        lines.append(line("no event", candidate.range, reason))
      }
    }
    return lines
  }

  private func line(_ label: String, _ range: Range<Int>, _ meaning: String) -> String {
    field(label, "“\(slice(range))”: \(SafeText.line(meaning))")
  }

  private func field(_ label: String, _ text: String) -> String {
    "   " + styled(.dim, CharacterWidth.padded(label, to: 10)) + text
  }

  private func lines(of mention: Mention) -> [String] {
    let kind = [mention.type.rawValue, mention.mode, mention.phase.map { "its \($0.rawValue)" }].compactMap { $0 }
    let parts =
      mention.actors.map { "\($0.name) (\($0.role.rawValue))" } + mention.places.map { "in \($0.name)" }
      + mention.quantities.map { "\($0.value) \($0.of)" } + mention.attributedTo.map { "says \($0)" }
    let days = mention.date.span.map { $0.edtf } ?? "undated"
    return [
      field(
        "event",
        "“\(SafeText.line(mention.trigger))”: \(styled(.bold, kind.joined(separator: ", "))), \(mention.status.rawValue), by \(mention.rule)"
      ),
      field("", SafeText.line(mention.title)), field("", SafeText.line(parts.joined(separator: "; "))),
      field("", SafeText.line("\(days), \(mention.date.explanation ?? mention.date.basis.rawValue)")),
    ]
  }

  /// The sentence with its names, dates and triggers marked.
  private func marked(_ sentence: SentenceExplanation) -> String {
    let triggers = sentence.candidates.filter { if case .mention = $0.outcome { true } else { false } }.map(\.range)
    let spans =
      triggers.map { MarkedText.Span(range: $0, mark: .trigger) }
      + sentence.dates.map { .init(range: $0.range, mark: .date) }
      + sentence.names.map { .init(range: $0.range, mark: .name) }
    return MarkedText(text, spans: spans, isColoured: isColoured).line(sentence.range)
  }

  private func styled(_ style: TextStyle, _ text: String) -> String { isColoured ? style(text) : text }

  /// A stretch of the text on one line.
  private func slice(_ range: Range<Int>) -> String {
    SafeText.line(String(decoding: text[range].map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self))
  }
}
