import TimelineDates
import TimelineModel

/// Dates that an event takes from what stands beside its clause.
extension EventDating {
  /// "Friday's raid killed 30": the day of the happening that is told to have done it.
  func ofSubject(_ draft: EventDraft) -> MentionDate? {
    guard draft.noun == nil, let clause = draft.clause, sentence.clauses[clause].times.isEmpty else { return nil }
    for subject in sentence.clauses[clause].subjects {
      guard let time = sentence.nouns[subject].time else { continue }
      return stated(time, reading.phrases[time].expressions.first)
    }
    return nil
  }

  /// "fired tear gas to clear the square on Tuesday", "burned lorries carrying grain on Friday": a day that is past
  /// dates what was done as well as what it was done for.
  func ofPurpose(_ draft: EventDraft) -> MentionDate? {
    guard draft.certainty.status == .occurred, draft.noun == nil, let clause = draft.clause,
      sentence.clauses[clause].times.isEmpty, isToldAsDone(clause)
    else { return nil }
    for (index, other) in sentence.clauses.enumerated() where index > clause && other.parent == clause {
      let verb = sentence.verbs[other.verb]
      let isPurpose = other.relation == .infinitive || other.relation == .complement && verb.form == .infinitive
      let isDescription = other.isReduced && verb.form == .gerund
      // "went missing on Friday": two verbs tell it.
      let isPart = verb.tokens.lowerBound == sentence.verbs[sentence.clauses[clause].verb].tokens.upperBound
      guard isPurpose || isDescription || isPart, let date = nearest(other.times, to: draft),
        let last = date.span?.latest,
        published.map({ last <= $0 }) ?? true
      else { continue }
      return date
    }
    return nil
  }

  /// "a ship which docked in 2013 and was seized", "said it took power on Sunday and imposed a curfew": the date of the clause
  /// before that hangs on the same, with the same subject.
  func ofSibling(_ clause: Int, _ draft: EventDraft) -> MentionDate? {
    let here = sentence.clauses[clause]
    guard here.relation == .relative || here.relation == .complement && here.times.isEmpty else { return nil }
    let before = sentence.clauses[..<clause].last {
      $0.relation == here.relation && $0.subjects == here.subjects
        && (here.relation == .relative || $0.parent == here.parent && isSaying[here.parent ?? clause])
    }
    return before.flatMap { nearest($0.times, to: draft) }
  }

  /// "was dragged off on Sunday by gunmen who killed two of his crew": what those who did it did besides has its day.
  func ofAgent(_ clause: Int, _ draft: EventDraft) -> MentionDate? {
    let here = sentence.clauses[clause]
    let verb = sentence.verbs[here.verb]
    guard here.relation == .relative, here.times.isEmpty, verb.tense == .past, !verb.isPerfect, draft.type == .assault,
      let parent = here.parent, sentence.verbs[sentence.clauses[parent].verb].isPassive,
      sentence.clauses[parent].prepositions.contains(where: { $0.word == words.by && $0.nouns == here.subjects })
    else { return nil }
    return nearest(sentence.clauses[parent].times, to: draft)
  }

  private func isToldAsDone(_ clause: Int) -> Bool {
    let verb = sentence.verbs[sentence.clauses[clause].verb]
    return verb.form == .finite && verb.tense == .past && verb.modal == nil
  }

  /// "…; the mayor imposed a curfew": a clause of its own that goes on with what the sentence told before.
  func isFurtherStep(_ draft: EventDraft) -> Bool {
    guard let clause = draft.clause, isNarrated(draft), !isBefore(draft), !isTally(draft) else { return false }
    var root = clause
    while sentence.clauses[root].relation == .coordinate, let parent = sentence.clauses[root].parent { root = parent }
    return sentence.clauses[root].relation == .main && sentence.clauses[..<root].contains { $0.relation == .main }
  }

  /// "reported two raids, one on Saturday and another on Sunday, and summoned the envoy": not before what the sentence told first.
  func sinceStep(_ draft: EventDraft) -> MentionDate? {
    guard let clause = draft.clause, sentence.clauses[clause].relation == .coordinate, isNarrated(draft),
      let published, let first = step?.span?.earliest, let last = step?.span?.latest, last < published,
      published - first <= Self.newsOfDays
    else { return nil }
    return MentionDate(
      span: DateSpan(earliest: first, latest: published, extent: .within), basis: .inferred,
      explanation: "told as what followed '\(step?.text ?? "")': from \(first) to \(published)")
  }

  /// So many days back an article tells what is new.
  private static let newsOfDays = 14

  /// "Within hours troops had …", "minutes later", "the president later held": on the day of what was told before.
  func isSoonAfter(_ draft: EventDraft) -> Bool {
    guard let clause = draft.clause else { return false }
    let here = sentence.clauses[clause]
    let first = here.relation == .coordinate ? here.parent.map { sentence.clauses[$0] } ?? here : here
    for time in first.times where isClockLength(time) {
      let phrase = reading.phrases[time]
      if phrase.signal == "within" { return true }
      let next = sentence.tokens.first { Int(text.tokens[$0].start) >= phrase.range.upperBound }
      if let next, words.later.contains(text.tokens[next].word) { return true }
    }
    // "Hours later", "he later met": the adverb behind such a word or right beside the verb.
    let verb = sentence.verbs[here.verb].tokens
    let isCounted = (sentence.tokens.lowerBound..<verb.lowerBound).dropFirst().contains {
      words.later.contains(text.tokens[$0].word) && words.clocks.contains(text.tokens[$0 - 1].word)
    }
    if isCounted { return true }
    return isNarrated(draft) && sentence.tokens.contains(verb.lowerBound - 1)
      && words.later.contains(text.tokens[verb.lowerBound - 1].word)
  }

  /// Whether a date phrase is a length of hours or minutes.
  private func isClockLength(_ time: Int) -> Bool {
    guard let first = reading.phrases[time].expressions.first else { return false }
    return reading.expressions[first].kind == .duration && reading.expressions[first].value.hasPrefix("PT")
  }
}
