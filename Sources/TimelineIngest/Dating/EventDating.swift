import TimelineDates
import TimelineModel

/// Finds the date phrase that governs an event: in its own words, its clause, the clauses around it, the paragraph; else publication.
///
/// A class, so that each event's maker holds one reference.
final class EventDating {
  let sentence: ParsedSentence
  let dates: StatedDates
  let text: ArticleText
  /// Whether a clause's verb reports what somebody said.
  let isSaying: [Bool]
  /// Conjunctions of things that happen at the same time.
  let simultaneous: WordSet
  let words: DatingWords
  /// The date of the event before in the same paragraph.
  let running: MentionDate?
  /// The last such date of the paragraphs before.
  let earlier: MentionDate?
  /// The date of the event before in the same sentence.
  var step: MentionDate?

  init(
    sentence: ParsedSentence, dates: StatedDates, text: ArticleText, isSaying: [Bool], simultaneous: WordSet,
    words: DatingWords, running: MentionDate?, earlier: MentionDate?
  ) {
    (self.sentence, self.dates, self.text, self.isSaying) = (sentence, dates, text, isSaying)
    (self.simultaneous, self.words, self.running, self.earlier) = (simultaneous, words, running, earlier)
  }

  var reading: TemporalReading { dates.reading }
  var published: Day? { dates.published }

  /// When an event was.
  func date(of draft: EventDraft) -> MentionDate {
    if let time = draft.time, let date = stated(time.phrase, time.expression) { return closed(date, draft) }
    if let noun = draft.noun, let date = date(ofNoun: noun) { return closed(date, draft) }
    if let clause = draft.clause {
      if let noun = draft.noun, let bound = bound(ofNoun: noun, in: clause, draft) { return bound }
      if let date = nearest(sentence.clauses[clause].times, to: draft) { return closed(date, draft) }
      if let date = around(clause, draft) { return closed(date, draft) }
    }
    if let date = ofSubject(draft) ?? ofPurpose(draft) { return closed(date, draft) }
    if draft.clause == nil, let date = nearest(sentence.times, to: draft) { return closed(date, draft) }
    let happened = draft.certainty.status == .occurred || draft.certainty.status == .denied
    if !happened { return dates.stillOpen }
    if let next = running ?? earlier, isSoonAfter(draft) { return next }
    if let step, isFurtherStep(draft) { return step }
    if let running, !isSpeech(draft), isNarrated(draft), !isBefore(draft), !isTally(draft) { return running }
    if let since = sinceStep(draft) { return since }
    return dates.ungoverned
  }

  /// "Ten people were killed, officials said": the count of all that was told, not the next step of it.
  func isTally(_ draft: EventDraft) -> Bool {
    guard let mode = draft.mode, mode == "kill" || mode == "injure" || mode == "death", let clause = draft.clause else {
      return false
    }
    let roles = draft.roles.contains { $0.role == .initiator }
    return !roles && !draft.certainty.speakers.isEmpty && sentence.clauses[clause].relation != .participle
  }

  /// The date within a noun phrase or right behind it: "Monday's raid", "the acquittal in late November".
  private func date(ofNoun noun: Int) -> MentionDate? {
    let phrase = sentence.nouns[noun]
    // "after Monday's raid": the preposition speaks of the raid, which was on Monday.
    if let time = phrase.time, let date = stated(time, reading.phrases[time].expressions.first) { return date }
    if let time = sentence.times.first(where: { begins($0, at: phrase.tokens.upperBound) }) { return stated(time) }
    // "Wednesday's offensive and the clashes behind it": the day of the first is that of the others.
    guard sentence.groups.contains(where: { $0.contains(noun) }), isCoordinated(phrase),
      let first = sentence.nouns[..<noun].lastIndex(where: { $0.time != nil }), let time = sentence.nouns[first].time,
      !sentence.verbs.contains(where: { (sentence.nouns[first].head..<phrase.head).contains($0.main) })
    else { return nil }
    return stated(time, reading.phrases[time].expressions.first)
  }

  /// "Monday's killing", "the killing on Monday of two guards": whether a day stands before the head or right behind it.
  func hasOwnDay(_ noun: Int) -> Bool {
    let phrase = sentence.nouns[noun]
    return phrase.time != nil || sentence.times.contains { begins($0, at: phrase.tokens.upperBound) }
  }

  private func isCoordinated(_ phrase: NounPhrase) -> Bool {
    sentence.tag(phrase.tokens.lowerBound - 1) == .coordinator
  }

  private func begins(_ time: Int, at token: Int) -> Bool {
    sentence.tokens.contains(token) && Int(text.tokens[token].start) == reading.phrases[time].range.lowerBound
  }

  /// What "after" tells of the happening behind it: "dug on Wednesday after an earthquake", which was on that day or not long before.
  private func bound(ofNoun noun: Int, in clause: Int, _ draft: EventDraft) -> MentionDate? {
    guard draft.certainty.status == .occurred,
      let preposition = sentence.clauses[clause].prepositions.first(where: { $0.nouns.contains(noun) })?.word,
      preposition == words.after || preposition == words.following
    else { return nil }
    return nearest(sentence.clauses[clause].times, to: draft).flatMap { bounded(by: $0) }
  }

  /// The day of another date, or the day before it.
  private func bounded(by date: MentionDate) -> MentionDate? {
    guard let last = date.span?.latest, let count = date.span?.dayCount, count <= 3 else { return nil }
    return inferred(upTo: last, "told as what went before '\(date.text ?? "")'")
  }

  /// The date that stands in a clause itself.
  func date(ofClause clause: Int) -> MentionDate? {
    for time in sentence.clauses[clause].times { if let date = stated(time) { return date } }
    return nil
  }

  /// Told in the simple past, as the next step of what was told before.
  func isNarrated(_ draft: EventDraft) -> Bool {
    guard let clause = draft.clause else { return false }
    let verb = sentence.verbs[sentence.clauses[clause].verb]
    return verb.tense == .past && !verb.isPerfect || verb.form != .finite
  }

  /// "before the army moved": what was still to come when the rest happened.
  func isBefore(_ draft: EventDraft) -> Bool {
    guard let clause = draft.clause else { return false }
    return sentence.clauses[clause].relation == .adverbial && sentence.clauses[clause].conjunction == words.before
  }

  func isSpeech(_ draft: EventDraft) -> Bool {
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
    if let date = ofSibling(clause, draft) ?? ofAgent(clause, draft) { return date }
    climb: for _ in 0..<6 {
      guard let parent = sentence.clauses[here].parent, parent != here else { break }
      let relation = sentence.clauses[here].relation
      if relation == .adverbial, sentence.clauses[here].conjunction == words.after,
        let date = nearest(sentence.clauses[parent].times, to: draft), draft.certainty.status == .occurred
      {
        return bounded(by: date)
      }
      if relation == .relative || relation == .adverbial && !isSimultaneous(here) { break }
      // "strained since July, when they met": in July, not ever since.
      if relation == .adverbial, let date = opening(of: parent) { return date }
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
    if let date = ofSubject(clause, draft) { return date }
    // "were killed when troops opened fire on Sunday": what happened at the same time has the date.
    for (index, other) in sentence.clauses.enumerated()
    where other.parent == clause && other.relation == .adverbial && isSimultaneous(index) {
      if let date = nearest(other.times, to: draft) { return date }
    }
    // "accused France of spying on Monday": a date behind the gerund is that of the accusation.
    for other in sentence.clauses
    where isSpeech(draft) && other.parent == clause && other.gerundPreposition != nil {
      if let date = nearest(other.times, to: draft) { return date }
    }
    if let date = within(clause, draft) ?? besideDated(clause, draft) { return date }
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

  /// "ministers who met on Monday endorsed the plan", "a resolution adopted on Monday condemned the raid": when they met, when it was adopted.
  private func ofSubject(_ clause: Int, _ draft: EventDraft) -> MentionDate? {
    let subjects = sentence.clauses[clause].subjects
    guard sentence.clauses[clause].relation == .main || sentence.clauses[clause].relation == .coordinate,
      let other = sentence.clauses.first(where: { part in
        (part.relation == .relative || part.isReduced) && part.subjects == subjects && !part.times.isEmpty
      })
    else { return nil }
    let isPaper = subjects.contains { words.papers.contains(text.tokens[sentence.nouns[$0].head].word) }
    guard isPaper || words.gathering.contains(sentence.verbs[other.verb].lemma) else { return nil }
    return nearest(other.times, to: draft)
  }

  /// The date that "since" stands before, without what came after.
  private func opening(of clause: Int) -> MentionDate? {
    for time in sentence.clauses[clause].times where reading.phrases[time].signal == "since" {
      return stated(time, reading.phrases[time].expressions.first)
    }
    return nil
  }

  /// "on Wednesday, when four ships fired", "as the army attacked": what happens at the same time has the same date.
  private func isSimultaneous(_ clause: Int) -> Bool {
    if let conjunction = sentence.clauses[clause].conjunction { return simultaneous.contains(conjunction) }
    // "when they took the camp and withdrew their support": the second verb has the conjunction of the first.
    let parent = sentence.clauses[clause].parent
    let first = sentence.clauses[..<clause].last { $0.relation == .adverbial && $0.parent == parent }
    return first?.conjunction.map { simultaneous.contains($0) } ?? false
  }

  func nearest(_ times: IndexList, to draft: EventDraft) -> MentionDate? {
    if times.count < 2 { return times.first.flatMap { possible($0, draft) } }
    let here = Int(text.tokens[draft.tokens.lowerBound].start)
    func distance(_ time: Int) -> Int { abs(reading.phrases[time].range.lowerBound - here) }
    for time in times.sorted(by: { distance($0) < distance($1) }) {
      if let date = possible(time, draft) { return date }
    }
    return nil
  }

  /// What a date phrase says, unless it is still to come while the verb tells what has happened: "met the king and will see the queen tomorrow".
  private func possible(_ time: Int, _ draft: EventDraft) -> MentionDate? {
    guard let date = stated(time) else { return nil }
    guard let published, let first = date.span?.earliest, first > published, draft.certainty.status == .occurred,
      let clause = draft.clause, !sentence.clauses[clause].times.contains(time)
    else { return date }
    let verb = sentence.verbs[sentence.clauses[clause].verb]
    return verb.tense == .past ? nil : date
  }

  func stated(_ phrase: Int, _ expression: Int? = nil) -> MentionDate? {
    dates.date(of: phrase, expression: expression)
  }

  /// Closes an open end: what is reported to have happened had ended by publication.
  private func closed(_ date: MentionDate, _ draft: EventDraft) -> MentionDate {
    if draft.certainty.status == .occurred {
      // "will lay down its arms by June": the promise is of today, the date of what is promised.
      if let published, date.span?.earliest == nil, let last = date.span?.latest, last > published {
        return dates.ungoverned
      }
      return closed(date, phase: draft.certainty.phase)
    }
    // "will hand over its weapons by June": from now on.
    guard let published, date.span?.earliest == nil, let last = date.span?.latest, last >= published,
      draft.certainty.status != .denied
    else { return date }
    var date = date
    date.span?.earliest = published
    return date
  }

  private func closed(_ date: MentionDate, phase: EventPhase?) -> MentionDate {
    guard let published else { return date }
    return Self.closed(date, phase: phase, by: published)
  }

  /// A date whose open end lies at the day of publication.
  static func closed(_ date: MentionDate, phase: EventPhase?, by published: Day) -> MentionDate {
    guard var span = date.span, let earliest = span.earliest, earliest <= published else { return date }
    if phase == .begin, date.text?.lowercased().hasPrefix("since") ?? false {
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

  private func inferred(upTo day: Day?, _ why: String) -> MentionDate { StatedDates.inferred(upTo: day, why) }
}
