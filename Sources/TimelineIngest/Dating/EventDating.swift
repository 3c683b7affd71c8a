import TimelineDates
import TimelineModel

/// Finds the date phrase that governs an event: in its own words, its clause, the clauses around it, the paragraph; else publication.
struct EventDating {
  let sentence: ParsedSentence
  let reading: TemporalReading
  let published: Day?
  let text: ArticleText
  /// Whether a clause's verb reports what somebody said.
  let isSaying: [Bool]
  /// Conjunctions of things that happen at the same time.
  let simultaneous: WordSet
  /// The date of the event before in the same paragraph.
  let running: MentionDate?

  /// When an event was.
  func date(of draft: EventDraft) -> MentionDate {
    if let time = draft.time, let date = stated(time.phrase, time.expression) { return closed(date, draft) }
    if let noun = draft.noun, let phrase = sentence.nouns[noun].time, let date = stated(phrase) {
      return closed(date, draft)
    }
    if let clause = draft.clause {
      if let date = nearest(sentence.clauses[clause].times, to: draft) { return closed(date, draft) }
      if let date = around(clause, draft) { return closed(date, draft) }
    }
    if draft.clause == nil, let date = nearest(sentence.times, to: draft) { return closed(date, draft) }
    let happened = draft.certainty.status == .occurred || draft.certainty.status == .denied
    if !happened { return stillOpen() }
    if let running, !isSpeech(draft), isNarrated(draft) { return running }
    return inferred(upTo: published, "no date governs it")
  }

  /// Told in the simple past, as the next step of what was told before.
  private func isNarrated(_ draft: EventDraft) -> Bool {
    guard let clause = draft.clause else { return false }
    let verb = sentence.verbs[sentence.clauses[clause].verb]
    return verb.tense == .past && !verb.isPerfect || verb.form != .finite
  }

  private func isSpeech(_ draft: EventDraft) -> Bool {
    draft.trigger.flags.contains(.speech) || draft.type == .reject || draft.type == .accuse
  }

  /// What a date phrase says of something that has happened.
  func happened(_ phrase: Int) -> MentionDate? {
    stated(phrase).map { closed($0, phase: nil) }
  }

  /// The date of the clauses around an event's own: what governs it, what it is coordinated with, what it is part of.
  private func around(_ clause: Int, _ draft: EventDraft) -> MentionDate? {
    var here = clause
    var saidOn: MentionDate?
    climb: for _ in 0..<6 {
      guard let parent = sentence.clauses[here].parent, parent != here else { break }
      let relation = sentence.clauses[here].relation
      if relation == .relative || relation == .adverbial && !isSimultaneous(here) { break }
      if let date = nearest(sentence.clauses[parent].times, to: draft) {
        guard isSaying[parent], relation == .complement else { return date }
        if isSpeech(draft) || draft.certainty.isOwnWord { return date }
        saidOn = saidOn ?? date
      }
      here = parent
    }
    // "attacked the post and burned it on Monday": a date at the end holds for all that is coordinated.
    for (index, other) in sentence.clauses.enumerated()
    where index != clause && other.parent == clause && other.relation == .coordinate
      && other.subjects == sentence.clauses[clause].subjects
    {
      if let date = nearest(other.times, to: draft) { return date }
    }
    // "…, the president announced on Sunday": the speaker behind the sentence dates what was said, and bounds what was reported.
    if let trailing = sentence.clauses.indices.first(where: { $0 > clause && isSaying[$0] }), saidOn == nil {
      let said = nearest(sentence.clauses[trailing].times, to: draft)
      if isSpeech(draft) || draft.certainty.isOwnWord { return said }
      saidOn = said
    }
    guard let saidOn, let day = saidOn.span?.latest, draft.certainty.status == .occurred else { return nil }
    var date = inferred(upTo: day, "reported on that day")
    (date.text, date.range) = (saidOn.text, saidOn.range)
    return date
  }

  /// "on Wednesday, when four ships fired", "as the army attacked": what happens at the same time has the same date.
  private func isSimultaneous(_ clause: Int) -> Bool {
    sentence.clauses[clause].conjunction.map { simultaneous.contains($0) } ?? false
  }

  private func nearest(_ times: [Int], to draft: EventDraft) -> MentionDate? {
    let here = Int(text.tokens[draft.tokens.lowerBound].start)
    func distance(_ time: Int) -> Int { abs(reading.phrases[time].range.lowerBound - here) }
    return times.sorted { distance($0) < distance($1) }.lazy.compactMap { stated($0) }.first
  }

  /// What a date phrase says, or `nil` where it names no days: a duration, a set, "now".
  private func stated(_ index: Int, _ one: Int? = nil) -> MentionDate? {
    let phrase = reading.phrases[index]
    guard let first = one ?? phrase.expressions.first else { return nil }
    let expression = reading.expressions[first]
    let isNamed = (expression.kind == .date || expression.kind == .time) && !expression.value.hasSuffix("_REF")
    guard isNamed || phrase.span != nil, phrase.span != nil || published == nil else { return nil }
    if expression.value == "PRESENT_REF" || expression.value == "PAST_REF" || expression.value == "FUTURE_REF" {
      return nil
    }
    let range = one == nil ? phrase.range : expression.range
    let span = one == nil ? phrase.span : expression.span
    let words = text.folded(range)
    let year = expression.value.prefix(4)
    let isFull =
      year.utf8.count == 4 && year.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && words.containsBytes(of: String(year))
    return MentionDate(
      span: span, basis: isFull ? .stated : .resolved, text: words, range: range,
      explanation: reading.explanation(of: first))
  }

  /// Closes an open end: what is reported to have happened had ended by publication.
  private func closed(_ date: MentionDate, _ draft: EventDraft) -> MentionDate {
    draft.certainty.status == .occurred ? closed(date, phase: draft.certainty.phase) : date
  }

  private func closed(_ date: MentionDate, phase: EventPhase?) -> MentionDate {
    guard var span = date.span, let published, let earliest = span.earliest, earliest <= published
    else { return date }
    let isSince = date.text?.lowercased().hasPrefix("since") ?? false
    if isSince, phase == .begin {
      span.latest = earliest
    } else if let latest = span.latest {
      span.latest = min(latest, published)
    } else {
      span.latest = published
    }
    var date = date
    date.span = span
    return date
  }

  private func inferred(upTo day: Day?, _ why: String) -> MentionDate {
    guard let day else {
      return MentionDate(span: nil, basis: .inferred, explanation: "\(why), and the document's own date is unknown")
    }
    return MentionDate(
      span: DateSpan(earliest: day - 1, latest: day, extent: .within), basis: .inferred,
      explanation: "\(why): taken for \(day) or the day before")
  }

  private func stillOpen() -> MentionDate {
    guard let published else { return inferred(upTo: nil, "no date governs it") }
    return MentionDate(
      span: DateSpan(earliest: published, latest: nil, extent: .within), basis: .inferred,
      explanation: "had not happened by \(published)")
  }
}
