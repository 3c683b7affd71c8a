import TimelineDates
import TimelineModel

/// Events that what somebody says makes: demands and claims without a word for them, meetings that are proposed.
extension EventFinder {
  /// "Russia said that Sudan must return the helicopter": who says what another must do asks for it.
  func demandEvent(_ index: Int) {
    let clause = sentence.clauses[index]
    guard let modal = sentence.verbs[clause.verb].modal, knowledge.governors.demandModals.contains(modal),
      !sentence.verbs[clause.verb].isPerfect, clause.relation == .complement, let parent = clause.parent,
      flags[parent].contains(.say),
      sentence.clauses[parent].subjects.contains(where: { references[$0].isActor }),
      clause.subjects.contains(where: { references[$0].isActor })
    else { return }
    let speakers = sentence.clauses[parent].subjects
    guard
      Set(speakers.flatMap { references[$0].actors }).isDisjoint(
        with: clause.subjects.flatMap { references[$0].actors })
    else { return }
    var draft = EventDraft(
      trigger: knowledge.demand, type: .request, clause: parent, tokens: sentence.verbs[clause.verb].tokens,
      rule: "verb.demand")
    draft.roles = speakers.map { (.initiator, $0) } + clause.subjects.map { (.target, $0) }
    drafts.append(draft)
  }

  /// "Norland claimed that Sudria had shelled the village": who claims that another did harm blames that other.
  func claimEvent(_ index: Int) {
    let clause = sentence.clauses[index]
    guard clause.relation == .complement, let parent = clause.parent,
      knowledge.governors.claiming.contains(sentence.verbs[sentence.clauses[parent].verb].lemma),
      let trigger = triggers[index], let type = trigger.type, type == .assault || type == .coerce || type == .incident
    else { return }
    let speakers = sentence.clauses[parent].subjects
    let agents = slots.nouns(.subject, of: index, trigger: trigger, by: knowledge.governors.by)
    guard speakers.contains(where: { references[$0].isActor }), !agents.isEmpty,
      agents.allSatisfy({ !sentence.nouns[$0].isPronoun }),
      Set(speakers.flatMap { references[$0].actors }).isDisjoint(with: agents.flatMap { references[$0].actors })
    else { return }
    var draft = EventDraft(
      trigger: knowledge.claim, type: .accuse, mode: "blame", clause: parent,
      tokens: sentence.verbs[sentence.clauses[parent].verb].tokens, rule: "verb.claim")
    draft.roles = speakers.map { (.initiator, $0) } + agents.map { (.target, $0) }
    drafts.append(draft)
  }

  /// "denied that it had fired", "denied having fired": who denies what another says contradicts it.
  func denialEvent(_ index: Int) {
    let clause = sentence.clauses[index]
    guard clause.relation == .complement, let parent = clause.parent, flags[parent].contains(.deny),
      triggers[parent] == nil, !sentence.verbs[sentence.clauses[parent].verb].isNegated,
      sentence.clauses[parent].subjects.contains(where: { references[$0].isActor }),
      !drafts.contains(where: { $0.clause == parent && $0.type == .reject })
    else { return }
    var draft = EventDraft(
      trigger: knowledge.denial, type: .reject, mode: "deny", clause: parent,
      tokens: sentence.verbs[sentence.clauses[parent].verb].tokens, rule: "verb.denial")
    draft.roles = sentence.clauses[parent].subjects.map { (.initiator, $0) }
    drafts.append(draft)
  }

  /// "vowed to send food": what is vowed is a promise where it helps.
  func vowsHelp(_ index: Int) -> Bool {
    guard knowledge.governors.vowing.contains(sentence.verbs[sentence.clauses[index].verb].lemma) else { return false }
    return sentence.clauses.indices.contains { child in
      let clause = sentence.clauses[child]
      return clause.parent == index && (clause.relation == .complement || clause.relation == .infinitive)
        && !sentence.verbs[clause.verb].isNegated
        && (triggers[child]?.type.map { TypeRules.cooperative.contains($0) } ?? false)
    }
  }

  /// "declined to comment", "refused to give details": who doesn't say something does nothing.
  func isSilence(_ index: Int, _ type: EventType) -> Bool {
    guard type == .reject, flags[index].contains(.fail) else { return false }
    let words = knowledge.governors
    func tellsNothing(_ noun: Int) -> Bool {
      words.details.contains(knowledge.grammar.nounLemma(of: text.tokens[sentence.nouns[noun].head].word))
    }
    if sentence.clauses[index].objects.contains(where: tellsNothing) { return true }
    return sentence.clauses.contains { clause in
      guard clause.parent == index, clause.relation == .complement || clause.relation == .infinitive else {
        return false
      }
      return words.telling.contains(sentence.verbs[clause.verb].lemma) || clause.objects.contains(where: tellsNothing)
    }
  }

  /// "proposed that they meet in Geneva on 5 May", "agreed to meet on Friday": a meeting with a day of its own is planned.
  func arranged(_ told: EventType, _ clause: Int, _ certainty: Certainty) -> Certainty {
    guard told == .consult, certainty.isSuppressed, !certainty.isNegated, let content = certainty.content,
      let type = triggers[content]?.type, type == .request || type == .agree,
      sentence.clauses[clause].times.contains(where: { reading.phrases[$0].span != nil })
    else { return certainty }
    var certainty = certainty
    certainty.isSuppressed = false
    certainty.isPromised = false
    certainty.status = .planned
    return certainty
  }

  /// "were killed when their car left the road", "the airliner crashed, killing 96": nobody killed those whom an incident killed.
  func diesOfIncident(_ draft: EventDraft) -> Bool {
    guard draft.type == .assault, draft.mode == "kill" || draft.mode == "injure", draft.noun == nil,
      let index = draft.clause
    else { return false }
    let clause = sentence.clauses[index]
    let isEffect = clause.relation == .participle && !clause.isReduced
    guard isEffect || !draft.roles.contains(where: { $0.role == .initiator }) else { return false }
    return drafts.contains { other in
      guard other.type == .incident, other.noun == nil, let cause = other.clause, cause != index else { return false }
      return sentence.clauses[cause].parent == index && sentence.clauses[cause].relation == .adverbial
        || clause.parent == cause && clause.relation != .main && clause.relation != .relative
    }
  }

  /// Who says the whole sentence, named behind it or beside it: "…, X said", "according to X".
  func outerSpeakers() -> IndexList {
    for clause in sentence.clauses {
      if let source = clause.prepositions.first(where: { $0.word == knowledge.governors.accordingTo }) {
        return source.nouns
      }
    }
    guard let last = sentence.clauses.indices.last(where: { flags[$0].contains(.say) }),
      !sentence.clauses.contains(where: { $0.parent == last && $0.relation == .complement })
    else { return [] }
    let clause = sentence.clauses[last]
    // "said John Kirby": the subject of an inverted clause was read as an object.
    return clause.subjects.isEmpty ? clause.objects : clause.subjects
  }
}
