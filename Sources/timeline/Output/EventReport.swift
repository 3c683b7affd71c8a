import TimelineModel
import TimelineStore

/// An event in full, for reading.
struct EventReport {
  let stored: StoredEvent
  /// The width of the terminal; `nil` for lines as long as they are.
  let columns: Int?

  private var event: Event { stored.event }

  /// The lines: what is known of the event, then every mention.
  func lines() -> [String] {
    var lines = [TextStyle.bold.ifShown(SafeText.line(event.title)), ""]
    let date = DatePhrase.text(event.date) + (stored.edtf.map { "  (\($0), \(event.basis.rawValue))" } ?? "")
    lines += field("date", date)
    lines += field("", DateReason.text(stored))
    lines += field(
      "type",
      [event.type.rawValue, event.mode, event.phase.map { "its \($0.rawValue)" }].compactMap { $0 }.joined(
        separator: ", "))
    lines += field("status", event.status.rawValue)
    for (role, name) in [(ActorRole.initiator, "by"), (.target, "against"), (.participant, "with")] {
      lines += field(name, event.actors.filter { $0.role == role }.map(actor).joined(separator: "; "))
    }
    lines += field(
      "where",
      event.places.map { $0.country == nil ? $0.name : "\($0.name) (\($0.country ?? ""))" }.joined(separator: "; "))
    for (index, line) in quantities().enumerated() { lines += field(index == 0 ? "how many" : "", safe: line) }
    lines += field("why joined", event.reason)
    if let imported = stored.imported { return lines + self.lines(of: imported) }
    lines += ["", "\(count(stored.mentions.count, "mention")) in \(count(stored.documents, "document"))"]
    for mention in stored.mentions { lines += self.lines(of: mention) }
    return lines
  }

  /// What a data set says of the event that came from it.
  private func lines(of record: ImportedRecord) -> [String] {
    var lines = ["", SafeText.line("imported from \(record.source), event \(record.key), coded \(record.code)")]
    lines += field("date", record.datePrecision.map { "precision \($0) of the data set" } ?? "", indent: 4)
    lines += field("place", record.placePrecision.map { "precision \($0) of the data set" } ?? "", indent: 4)
    lines += field("says", record.reporters ?? "", indent: 4)
    lines += field("at", record.uri ?? "", indent: 4)
    lines += field("notes", record.notes ?? "", indent: 4)
    for report in record.reports {
      lines += field("told", "\(report.reporter), \(DatePhrase.day(report.day)): \(report.uri)", indent: 4)
    }
    return lines
  }

  /// What was counted: one number where all agree, else each with those who say it; safe to print.
  private func quantities() -> [String] {
    RivalCounts.of(stored.mentions).map { count in
      if count.numbers.count == 1 { return SafeText.line("\(count.numbers[0].value) \(count.of)") }
      let sides = count.numbers.map { "\($0.value) (\($0.sources.joined(separator: ", ")))" }
      return SafeText.line("\(count.of): ")
        + TextStyle.yellow.ifShown(SafeText.line(sides.joined(separator: " against ")))
    }
  }

  private func lines(of stored: StoredMention) -> [String] {
    let document = stored.document
    let mention = stored.mention
    var lines = [""]
    lines += Wrapping.lines("  “\(marked(stored))”", columns: columns, indent: "   ")
    let published = document.publication.map { "\(DatePhrase.day($0.day)) (\($0.basis.rawValue))" } ?? "undated"
    lines += field(
      "in", [document.publisher, document.title, document.uri].compactMap { $0 }.joined(separator: ", "), indent: 4)
    lines += field("of", published, indent: 4)
    lines += field("says", mention.attributedTo.joined(separator: ", "), indent: 4)
    let words = mention.date.text.map { "“\($0)”: " } ?? ""
    lines += field(
      "when",
      "\(words)\(mention.date.explanation ?? mention.date.basis.rawValue) → \(DatePhrase.text(mention.date.span))",
      indent: 4)
    lines += field("counts", mention.quantities.map { "\($0.value) \($0.of)" }.joined(separator: "; "), indent: 4)
    let doubt = [
      mention.status == .occurred ? nil : mention.status.rawValue,
      mention.polarity == .negated ? "said not to have happened" : nil,
    ].compactMap { $0 }
    lines += field("status", doubt.joined(separator: ", "), indent: 4)
    return lines + field("found", "“\(mention.trigger)” by \(mention.rule), mention \(stored.id)", indent: 4)
  }

  /// The sentence with its trigger and its date marked.
  private func marked(_ stored: StoredMention) -> String {
    let mention = stored.mention
    let start = mention.range.lowerBound
    var spans = [MarkedText.Span(range: mention.triggerRange, mark: .trigger)]
    if let range = mention.date.range { spans.append(.init(range: range, mark: .date)) }
    for index in spans.indices {
      let range = spans[index].range
      guard range.lowerBound >= start else { return SafeText.line(stored.sentence) }
      spans[index].range = range.lowerBound - start..<range.upperBound - start
    }
    return MarkedText(stored.evidence, spans: spans).line(0..<stored.evidence.count)
  }

  /// A named line of the report, wrapped; none where there is nothing to say.
  private func field(_ name: String, _ text: String, indent: Int = 0) -> [String] {
    field(name, safe: SafeText.line(text), indent: indent)
  }

  /// The same for text that holds nothing but what may be sent to a terminal.
  private func field(_ name: String, safe text: String, indent: Int = 0) -> [String] {
    guard !text.isEmpty else { return [] }
    let space = String(repeating: " ", count: indent)
    let width = indent == 0 ? 12 : 9
    let label = TextStyle.dim.ifShown(CharacterWidth.padded(name, to: width))
    let rest = String(repeating: " ", count: indent + width)
    return Wrapping.lines(space + label + text, columns: columns, indent: rest)
  }

  private func actor(_ actor: Participant) -> String {
    actor.within.isEmpty ? actor.name : "\(actor.name) (within \(actor.within.joined(separator: ", ")))"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
