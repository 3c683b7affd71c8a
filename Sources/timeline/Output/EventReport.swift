import TimelineModel
import TimelineStore

/// An event in full, for reading.
enum EventReport {
  /// The lines: what is known of the event, then every mention.
  static func lines(_ stored: StoredEvent) -> [String] {
    let event = stored.event
    var lines = [event.title, ""]
    let add = { (name: String, text: String) in
      if !text.isEmpty { lines.append(CharacterWidth.padded(name, to: 12) + text) }
    }
    add("date", "\(DatePhrase.text(event.date))\(stored.edtf.map { "  (\($0), \(event.basis.rawValue))" } ?? "")")
    add(
      "type",
      [event.type.rawValue, event.mode, event.phase.map { "its \($0.rawValue)" }].compactMap { $0 }.joined(
        separator: ", "))
    add("status", event.status.rawValue)
    for (role, name) in [(ActorRole.initiator, "by"), (.target, "against"), (.participant, "with")] {
      add(name, event.actors.filter { $0.role == role }.map(actor).joined(separator: "; "))
    }
    add(
      "where",
      event.places.map { $0.country == nil ? $0.name : "\($0.name) (\($0.country ?? ""))" }.joined(separator: "; "))
    add("how many", event.quantities.map { "\($0.value) \($0.of)" }.joined(separator: "; "))
    add("joined by", event.reason)
    lines.append("")
    lines.append("\(count(stored.mentions.count, "mention")) in \(count(stored.documents, "document"))")
    for mention in stored.mentions { lines += self.mention(mention) }
    return lines.map { SafeText.line($0) }
  }

  private static func mention(_ stored: StoredMention) -> [String] {
    let document = stored.document
    let mention = stored.mention
    var lines = ["", "  “\(stored.sentence)”"]
    let published = document.publication.map { "\(DatePhrase.day($0.day)) (\($0.basis.rawValue))" } ?? "undated"
    lines.append(
      "    in       " + [document.publisher, document.title, document.uri].compactMap { $0 }.joined(separator: ", "))
    lines.append("    of       \(published)")
    if !mention.attributedTo.isEmpty { lines.append("    says     \(mention.attributedTo.joined(separator: ", "))") }
    let words = mention.date.text.map { "“\($0)”: " } ?? ""
    lines.append(
      "    when     \(words)\(mention.date.explanation ?? mention.date.basis.rawValue) → \(DatePhrase.text(mention.date.span))"
    )
    if !mention.quantities.isEmpty {
      lines.append("    counts   \(mention.quantities.map { "\($0.value) \($0.of)" }.joined(separator: "; "))")
    }
    let doubt = [
      mention.status == .occurred ? nil : mention.status.rawValue,
      mention.polarity == .negated ? "said not to have happened" : nil,
    ].compactMap { $0 }
    if !doubt.isEmpty { lines.append("    status   \(doubt.joined(separator: ", "))") }
    lines.append("    found    “\(mention.trigger)” by \(mention.rule)")
    return lines
  }

  private static func actor(_ actor: Participant) -> String {
    actor.within.isEmpty ? actor.name : "\(actor.name) (within \(actor.within.joined(separator: ", ")))"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
