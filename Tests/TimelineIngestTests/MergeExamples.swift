import TimelineModel

@testable import TimelineIngest

/// A mention in one line, for tables of merging: `assault bomb @2011-03-19 | by France/FR | to Libya/LY | in Benghazi/LY | 20 jets | words column tank`.
///
/// The first part is the type, the lemma, perhaps `+mode`, the days (`a..b`, `~` before them for inferred, `^` for resolved), and flags
/// (`begin`, `end`, `planned`, `denied`, `negated`, `noun`).
func mention(_ line: String) throws -> Mention {
  let parts = line.split(separator: "|").map { $0.trimmed() }
  var words = parts[0].split(separator: " ").map(String.init)
  let type = EventType(rawValue: words.removeFirst()) ?? .assault
  let lemma = words.removeFirst().replacing("_", with: " ")
  var mention = Mention(
    range: 0..<1, triggerRange: 0..<1, trigger: lemma, lemma: lemma, type: type,
    date: MentionDate(span: nil, basis: .stated),
    title: line, rule: "test")
  for word in words {
    switch word {
    case "begin": mention.phase = .begin
    case "end": mention.phase = .end
    case "planned": mention.status = .planned
    case "denied": mention.status = .denied
    case "noun": mention.rule = "noun"
    case "negated": mention.polarity = .negated
    case _ where word.hasPrefix("+"): mention.mode = String(word.dropFirst())
    case _ where word.hasPrefix("@"): mention.date = try date(word.dropFirst())
    default: throw UnreadableExample(word: word)
    }
  }
  for part in parts.dropFirst() {
    let items = part.split(separator: " ", maxSplits: 1).map(String.init)
    let names = items.count > 1 ? items[1].split(separator: ",").map { $0.trimmed() } : []
    switch items[0] {
    case "by": mention.actors += names.map { actor($0, .initiator) }
    case "to": mention.actors += names.map { actor($0, .target) }
    case "with": mention.actors += names.map { actor($0, .participant) }
    case "in": mention.places += names.map(place)
    case "words": mention.words = items[1].split(separator: " ").map(String.init).sorted()
    default: mention.quantities.append(Quantity(Int(items[0]) ?? 0, of: items[1]))
    }
  }
  return mention
}

/// A record of a mention, in a document that is known by its name.
func record(_ line: String, _ document: String, _ ordinal: Int, published: String? = nil) throws -> MentionRecord {
  let day = try published.map { Document.Publication(try Day(iso8601: $0), basis: .stated) }
  return MentionRecord(
    key: MentionKey(document: document, ordinal: ordinal), mention: try mention(line),
    document: DocumentFacts(hash: document, published: day))
}

/// A line of a table that can't be read.
struct UnreadableExample: Error {
  let word: String
}

/// `2011-03-19`, `2011-03-19..2011-03-20`, `~…` inferred, `^…` resolved.
private func date(_ text: Substring) throws -> MentionDate {
  var rest = text
  var basis = DateBasis.stated
  if rest.hasPrefix("~") { basis = .inferred }
  if rest.hasPrefix("^") { basis = .resolved }
  if basis != .stated { rest = rest.dropFirst() }
  let ends = String(rest).split(separator: "..").map(String.init)
  let first = try Day(iso8601: ends[0])
  let last = try Day(iso8601: ends[ends.count - 1])
  return MentionDate(
    span: DateSpan(earliest: first, latest: last, extent: first == last ? .during : .within), basis: basis,
    text: basis == .inferred ? nil : String(rest))
}

/// `Name/CC<Larger<Largest`.
private func actor(_ text: String, _ role: ActorRole) -> Participant {
  var parts = text.split(separator: "<").map { $0.trimmed() }
  let own = parts.removeFirst().split(separator: "/").map(String.init)
  return Participant(name: own[0], role: role, country: own.count > 1 ? own[1] : nil, within: parts)
}

/// `Name/CC@north:east`.
private func place(_ text: String) -> PlaceReference {
  let parts = text.split(separator: "@").map(String.init)
  let own = parts[0].split(separator: "/").map(String.init)
  let degrees = parts.count > 1 ? parts[1].split(separator: ":").compactMap { Double($0) } : []
  return PlaceReference(
    name: own[0], country: own.count > 1 ? own[1] : nil, latitude: degrees.first, longitude: degrees.last)
}

extension StringProtocol {
  func trimmed() -> String {
    String(self.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
