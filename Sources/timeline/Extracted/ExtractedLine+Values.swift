import TimelineIngest
import TimelineModel

extension ExtractedLine {
  /// The document and its mentions, held against the text.
  ///
  /// - Parameter name: the document's address where the line gives none.
  /// - Throws: ``Fault`` for a range that lies outside the text, and for words that mean nothing.
  func values(name: String) throws(Fault) -> (document: Document, mentions: [Mention]) {
    if let error { throw Fault(description: error) }
    guard let text = document.text else { throw Fault(description: "its document has no \"text\"") }
    // The stored text carries no controls; offsets are held against it as it is stored.
    let bytes = Array(text.utf8)
    if bytes.contains(where: { ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 == 0x7F }) {
      throw Fault(description: "its text has control characters")
    }
    var value = Document(
      identifier: document.id, uri: document.uri ?? name, publisher: document.publisher, title: document.title,
      author: document.author, language: document.language, text: bytes)
    if let published = document.published {
      value.publication = .init(
        try Self.day(published), basis: try Self.word(document.published_basis, "published_basis", .stated))
    }
    var mentions: [Mention] = []
    for fields in self.mentions ?? [] { mentions.append(try Self.mention(fields, bytes)) }
    return (value, mentions)
  }

  /// The document as it was handed in, and whether its address names nothing that lasts; `nil` where another program made the line.
  func handedIn(_ document: Document) throws(Fault) -> (document: Document, isPassing: Bool)? {
    guard let given else { return nil }
    let published = try given.published.map { (text) throws(Fault) in
      Document.Publication(try Self.day(text), basis: .stated)
    }
    let bare = Document(
      identifier: document.identifier, uri: document.uri, publisher: given.publisher, title: given.title,
      author: given.author, language: given.language, publication: published, text: document.text)
    return (bare, given.passing ?? false)
  }

  private static func mention(_ fields: MentionFields, _ text: [UInt8]) throws(Fault) -> Mention {
    let range = try self.range(fields.start, fields.end, within: 0..<text.count, "start")
    var triggerRange = range
    if let start = fields.trigger_start, let end = fields.trigger_end {
      triggerRange = try self.range(start, end, within: range, "trigger_start")
    }
    let trigger = String(decoding: text[triggerRange], as: UTF8.self)
    return Mention(
      range: range, triggerRange: triggerRange, trigger: fields.trigger ?? trigger,
      lemma: fields.lemma ?? fields.trigger ?? trigger,
      type: try word(fields.type, "type", nil), mode: fields.mode,
      phase: try fields.phase.map { (text) throws(Fault) in try word(text, "phase", nil) },
      status: try word(fields.status, "status", .occurred), polarity: try word(fields.polarity, "polarity", .affirmed),
      date: try date(fields, text), actors: try actors(fields.actors ?? []),
      places: (fields.places ?? []).map {
        PlaceReference(name: $0.name, country: $0.country, latitude: $0.latitude, longitude: $0.longitude)
      },
      quantities: (fields.quantities ?? []).map { Quantity($0.value, of: $0.of) },
      attributedTo: fields.attributed_to ?? [], title: fields.title, rule: fields.rule ?? "extracted",
      words: fields.words ?? [])
  }

  private static func date(_ fields: MentionFields, _ text: [UInt8]) throws(Fault) -> MentionDate {
    let date = fields.date
    let earliest = try date?.earliest.map { (text) throws(Fault) in try day(text) }
    let latest = try date?.latest.map { (text) throws(Fault) in try day(text) }
    if let earliest, let latest, earliest > latest { throw Fault(description: "a date ends before it begins") }
    var span: DateSpan?
    if earliest != nil || latest != nil {
      span = DateSpan(
        earliest: earliest, latest: latest, extent: date?.edtf?.hasPrefix("[") == true ? .within : .during,
        qualifier: try date?.qualifier.map { (text) throws(Fault) in try word(text, "qualifier", nil) })
    } else if let edtf = date?.edtf {
      guard let read = DateSpan(edtf: edtf) else { throw Fault(description: "'\(edtf)' is no EDTF") }
      span = read
    }
    var range: Range<Int>?
    if let start = fields.date_start, let end = fields.date_end {
      range = try self.range(start, end, within: 0..<text.count, "date_start")
    }
    return MentionDate(
      span: span, basis: try word(date?.basis, "basis", .stated), text: fields.date_text, range: range,
      explanation: fields.date_explanation)
  }

  private static func actors(_ fields: [ActorFields]) throws(Fault) -> [Participant] {
    var out: [Participant] = []
    for field in fields {
      let role: ActorRole = try word(field.role, "role", nil)
      out.append(Participant(name: field.name, role: role, country: field.country, within: field.within ?? []))
    }
    return out
  }

  private static func range(_ start: Int, _ end: Int, within bounds: Range<Int>, _ name: String) throws(Fault) -> Range<
    Int
  > {
    guard start < end, start >= bounds.lowerBound, end <= bounds.upperBound else {
      throw Fault(description: "\"\(name)\" \(start) to \(end) is no part of the text")
    }
    return start..<end
  }

  private static func day(_ text: String) throws(Fault) -> Day {
    do throws(DateError) {
      return try Day(iso8601: text)
    } catch {
      throw Fault(description: error.description)
    }
  }

  private static func word<Word: RawRepresentable<String>>(_ text: String?, _ name: String, _ usual: Word?)
    throws(Fault) -> Word
  {
    if let word = text.flatMap(Word.init) ?? (text == nil ? usual : nil) { return word }
    throw Fault(description: "\"\(name)\" can't be '\(text ?? "")'")
  }
}
