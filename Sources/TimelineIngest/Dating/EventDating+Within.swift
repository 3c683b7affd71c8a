import TimelineModel

/// Dates that stand in words below an event's own clause.
extension EventDating {
  /// "refused to leave on Monday", "ambushed the bus carrying the team on Tuesday": a day behind words that only fill the clause is its own.
  func within(_ clause: Int, _ draft: EventDraft) -> MentionDate? {
    guard draft.certainty.status == .occurred, let published else { return nil }
    for child in sentence.clauses
    where child.parent == clause && !child.times.isEmpty && (fills(child) || isMomentsAfter(child)) {
      if let date = nearest(child.times, to: draft), let last = date.span?.latest, last <= published { return date }
    }
    return nil
  }

  /// "fired on the bus carrying the team on Tuesday and fled", "a bomb that killed two": what goes on with such a verb has its day.
  func besideDated(_ clause: Int, _ draft: EventDraft) -> MentionDate? {
    let here = sentence.clauses[clause]
    guard let parent = here.parent, parent != clause else { return nil }
    if here.relation == .coordinate {
      // "sealed the bridges, strafed the town and blocked the road on Friday": the last of a row dates those before.
      let later = sentence.clauses.indices.last {
        $0 > clause && sentence.clauses[$0].parent == parent && sentence.clauses[$0].relation == .coordinate
          && sentence.clauses[$0].subjects == here.subjects
      }
      return later.flatMap { nearest(sentence.clauses[$0].times, to: draft) } ?? within(parent, draft)
    }
    let isToll = draft.mode == "kill" || draft.mode == "injure" || draft.mode == "death"
    guard isToll, here.relation == .relative, sentence.verbs[here.verb].tense == .past,
      !sentence.verbs[here.verb].isPerfect,
      here.subjects.contains(where: { words.deadly.contains(text.tokens[sentence.nouns[$0].head].word) })
    else { return nil }
    var above = parent
    for _ in 0..<3 {
      if let date = nearest(sentence.clauses[above].times, to: draft) { return date }
      guard let next = sentence.clauses[above].parent, next != above, sentence.clauses[above].relation != .relative
      else { return nil }
      above = next
    }
    return nil
  }

  /// "crashed minutes after leaving the capital on Monday": too short a time to change the day.
  private func isMomentsAfter(_ clause: Clause) -> Bool {
    guard clause.conjunction == words.after || clause.gerundPreposition == words.after else { return false }
    let start = clause.subjects.first.map { sentence.nouns[$0].tokens.lowerBound }
    let first = min(start ?? .max, sentence.verbs[clause.verb].tokens.lowerBound)
    var at = sentence.verbs[clause.verb].tokens.lowerBound
    if clause.gerundPreposition == nil { at = first }
    guard sentence.tokens.contains(at - 2), text.tokens[at - 1].word == words.after else { return false }
    let word = text.tokens[at - 2].word
    return words.clocks.contains(word) || words.shortly.contains(word)
  }

  /// An infinitive, a participle behind a comma, or one that describes a noun.
  private func fills(_ clause: Clause) -> Bool {
    let verb = sentence.verbs[clause.verb]
    switch clause.relation {
    case .complement, .infinitive: return verb.form == .infinitive
    case .participle: return !clause.isReduced || verb.form == .gerund || words.describing.contains(verb.lemma)
    default: return false
    }
  }
}
