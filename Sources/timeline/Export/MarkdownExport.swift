import TimelineModel
import TimelineStore

/// A dated list in Markdown, a heading a month, every event footnoted with its sources.
struct MarkdownExport: EventExport {
  static var needsMentions: Bool { true }

  /// The heading of the list.
  let title: String
  private var month: String?
  private var notes: [String] = []

  init(title: String) { self.title = title }

  func head() -> String { "# \(Self.escaped(title))\n" }

  mutating func body(_ stored: StoredEvent) -> String {
    var out = ""
    let heading = Self.heading(stored.event.date)
    if heading != month { out += "\n## \(heading)\n\n" }
    month = heading
    let doubt = stored.event.status == .occurred ? "" : " (\(stored.event.status.rawValue))"
    var marks = ""
    for document in Self.byDocument(stored.mentions) {
      notes.append(Self.note(document))
      marks += "[^\(notes.count)]"
    }
    return out + "- **\(DatePhrase.text(stored.event.date))**: \(Self.escaped(stored.event.title))\(doubt)\(marks)\n"
  }

  func foot() -> String {
    notes.isEmpty ? "" : "\n" + notes.enumerated().map { "[^\($0 + 1)]: \($1)\n" }.joined()
  }

  private static func heading(_ span: DateSpan) -> String {
    guard let day = span.earliest ?? span.latest else { return "Undated" }
    return DatePhrase.month(of: day)
  }

  /// The mentions by document, in their order.
  private static func byDocument(_ mentions: [StoredMention]) -> [[StoredMention]] {
    var groups: [[StoredMention]] = []
    for mention in mentions {
      if let at = groups.firstIndex(where: { $0[0].document.id == mention.document.id }) {
        groups[at].append(mention)
      } else {
        groups.append([mention])
      }
    }
    return groups
  }

  /// A source: who published what and when, where it lies, and its words.
  private static func note(_ mentions: [StoredMention]) -> String {
    let document = mentions[0].document
    var parts: [String] = []
    if let publisher = document.publisher { parts.append(escaped(publisher)) }
    if let title = document.title { parts.append("*\(escaped(title))*") }
    if let day = document.publication?.day { parts.append(DatePhrase.day(day)) }
    parts.append(
      document.uri.hasPrefix("http://") || document.uri.hasPrefix("https://")
        ? "<\(ScalarText.replaced(document.uri) { $0.properties.isWhitespace || $0 == "<" || $0 == ">" ? "" : nil })>"
        : escaped(document.uri))
    var sentences: [String] = []
    for mention in mentions where !sentences.contains(mention.sentence) { sentences.append(mention.sentence) }
    return parts.joined(separator: ", ") + ": " + sentences.map { "“\(escaped($0))”" }.joined(separator: " ")
  }

  /// Text that Markdown and the HTML in it leave as it is.
  private static func escaped(_ text: String) -> String {
    ScalarText.replaced(SafeText.line(text)) { scalar in
      switch scalar {
      case "<": "&lt;"
      case ">": "&gt;"
      case "&": "&amp;"
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~": "\\\(scalar)"
      default: nil
      }
    }
  }
}
