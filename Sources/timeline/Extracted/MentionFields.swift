import TimelineDates
import TimelineIngest
import TimelineModel

extension ExtractedLine.MentionFields {
  typealias Fault = ExtractedLine.Fault

  /// Mentions that another program tells of a document, each held against its text.
  ///
  /// - Throws: `Fault`, which names the mention by its number from 1, for evidence that isn't in the text and words that mean nothing.
  static func mentions(_ fields: [Self], in document: Document) throws(Fault) -> [Mention] {
    var evidence = MentionEvidence(document)
    var mentions: [Mention] = []
    for (index, mention) in fields.enumerated() {
      do throws(Fault) {
        mentions.append(try mention.mention(&evidence))
      } catch {
        throw Fault(description: "mention \(index + 1): \(error.description)")
      }
    }
    return mentions
  }

  private func mention(_ evidence: inout MentionEvidence) throws(Fault) -> Mention {
    let range = try evidence.sentence(sentence, start, end)
    let triggerRange = try evidence.trigger(trigger, trigger_start, trigger_end, within: range)
    let words = evidence.words(triggerRange)
    return Mention(
      range: range, triggerRange: triggerRange, trigger: trigger ?? words, lemma: lemma ?? trigger ?? words,
      type: try ExtractedLine.word(type, "type", nil), mode: try ExtractedLine.mode(mode),
      phase: try phase.map { (text) throws(Fault) in try ExtractedLine.word(text, "phase", nil) },
      status: try ExtractedLine.word(status, "status", .occurred),
      polarity: try ExtractedLine.word(polarity, "polarity", .affirmed),
      date: try mentionDate(&evidence, range), actors: try participants(),
      places: try (places ?? []).map { (field) throws(Fault) in try field.place() },
      quantities: (quantities ?? []).map { Quantity($0.value, of: $0.of) }, attributedTo: attributed_to ?? [],
      title: title ?? evidence.headline(range), rule: rule ?? "extracted", words: self.words ?? [])
  }

  private func mentionDate(_ evidence: inout MentionEvidence, _ sentence: Range<Int>) throws(Fault) -> MentionDate {
    let earliest = try date?.earliest.map { (text) throws(Fault) in try ExtractedLine.day(text) }
    let latest = try date?.latest.map { (text) throws(Fault) in try ExtractedLine.day(text) }
    if let earliest, let latest, earliest > latest { throw Fault(description: "a date ends before it begins") }
    var span: DateSpan?
    if earliest != nil || latest != nil {
      span = DateSpan(
        earliest: earliest, latest: latest, extent: date?.edtf?.hasPrefix("[") == true ? .within : .during,
        qualifier: try date?.qualifier.map { (text) throws(Fault) in try ExtractedLine.word(text, "qualifier", nil) })
    } else if let edtf = date?.edtf {
      guard let read = DateSpan(edtf: edtf) else { throw Fault(description: "'\(edtf)' is no EDTF") }
      span = read
    }
    let range = try evidence.date(date_text, date_start, date_end, near: sentence)
    if date == nil {
      if let range, let read = evidence.read(range) { return read }
      if range == nil, let news = evidence.news { return news }
    }
    return MentionDate(
      span: span, basis: try ExtractedLine.word(date?.basis, "basis", .stated),
      text: date_text ?? range.map { evidence.words($0) }, range: range, explanation: date_explanation)
  }

  private func participants() throws(Fault) -> [Participant] {
    var out: [Participant] = []
    for field in actors ?? [] {
      try ExtractedLine.check(field.name, of: "an actor")
      out.append(
        Participant(
          name: field.name, role: try ExtractedLine.word(field.role, "role", nil),
          country: try ExtractedLine.country(field.country),
          within: field.within ?? []))
    }
    return out
  }
}

extension ExtractedLine.PlaceFields {
  func place() throws(ExtractedLine.Fault) -> PlaceReference {
    try ExtractedLine.check(name, of: "a place")
    if (latitude == nil) != (longitude == nil) {
      throw .init(description: "'\(name)' has one of \"latitude\" and \"longitude\": give both or neither")
    }
    if let latitude, abs(latitude) > 90 { throw .init(description: "a latitude of \(latitude) is none") }
    if let longitude, abs(longitude) > 180 { throw .init(description: "a longitude of \(longitude) is none") }
    return PlaceReference(
      name: name, country: try ExtractedLine.country(country), latitude: latitude, longitude: longitude)
  }
}
