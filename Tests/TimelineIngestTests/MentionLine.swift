import Testing
import TimelineIngest
import TimelineModel

/// A mention on one line, for tables of what a text tells.
enum MentionLine {
  /// A text, the trigger of one of its mentions, that mention on a line, and why it is so.
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let trigger: String
    let event: String
    let why: String

    init(_ text: String, _ trigger: String, _ event: String, _ why: String) {
      (self.text, self.trigger, self.event, self.why) = (text, trigger, event, why)
    }

    var testDescription: String { "\(trigger): \(why)" }
  }

  /// `type/mode initiators+participants > targets, days` of the first mention of a trigger, `-` where there is none; read as of Thursday 14 May 1987.
  static func first(of trigger: String, in text: String) throws -> String {
    let document = Document(
      uri: "test", publication: .init(try Day(iso8601: "1987-05-14"), basis: .stated), text: Array(text.utf8))
    guard let mention = Extractor().extract(document).mentions.first(where: { $0.trigger == trigger }) else {
      return "-"
    }
    func names(_ roles: ActorRole...) -> String {
      mention.actors.filter { roles.contains($0.role) }.map(\.name).joined(separator: "+")
    }
    let targets = names(.target).isEmpty ? "" : " > " + names(.target)
    return "\(mention.type.rawValue)/\(mention.mode ?? "-") \(names(.initiator, .participant))\(targets), "
      + (mention.date.span?.edtf ?? "-")
  }
}
