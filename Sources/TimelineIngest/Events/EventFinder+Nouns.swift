import TimelineDates
import TimelineModel

/// Events that a noun tells: "the shelling of the town", "air strikes".
extension EventFinder {
  /// The noun phrase that tells what a phrase counts or measures: "war games" of "10 days of war games".
  func counted(_ noun: Int) -> Int {
    guard knowledge.governors.counts(text.tokens[sentence.nouns[noun].head].word, knowledge.grammar),
      let part = slots.nouns(.preposition(knowledge.governors.of), of: noun).first
    else { return noun }
    return part
  }

  /// The trigger that the head of a noun phrase is, if its needs hold.
  func eventNoun(_ noun: Int) -> Trigger? {
    let phrase = sentence.nouns[noun]
    guard !phrase.isPronoun, sentence.tag(phrase.head) == .noun || sentence.tag(phrase.head) == .nounPlural else {
      return nil
    }
    let lemma = knowledge.grammar.nounLemma(of: text.tokens[phrase.head].word)
    let triggers = knowledge.triggers.nouns(lemma)
    if triggers.isEmpty || isFigurative(phrase) { return nil }
    let found = triggers.first { trigger in
      guard trigger.type != nil || trigger.flags.contains(.figurative) else { return false }
      guard matches(trigger.words, endingAt: phrase.head, from: phrase.tokens.lowerBound) else { return false }
      return trigger.needs.allSatisfy { holds($0, noun: noun, trigger) }
    }
    return found?.type == nil ? nil : found
  }

  /// "heart attack", "price war": a phrase of the list of figures of speech that ends in the head.
  func isFigurative(_ phrase: NounPhrase) -> Bool {
    guard phrase.head > phrase.tokens.lowerBound else { return false }
    let head = knowledge.grammar.nounLemma(of: text.tokens[phrase.head].word)
    return knowledge.grammar.figures.contains(WordPair(text.tokens[phrase.head - 1].word, head))
  }

  /// Whether the words before a head are those of a compound; quotation marks between them don't count.
  func matches(_ words: [Int32], endingAt head: Int, from start: Int) -> Bool {
    var at = head
    for word in words.dropLast().reversed() {
      at -= 1
      while at > start, sentence.tag(at) == .quote { at -= 1 }
      guard at >= start, text.tokens[at].word == word else { return false }
    }
    return true
  }

  func holds(_ need: Trigger.Need, noun: Int, _ trigger: Trigger) -> Bool {
    var found = IndexList()
    switch need.slot {
    case .possessor:
      if case .nounClass(let index) = need.kind { return isModified(noun, byClass: index) }
      return references[noun].hasModifier
    case .any: for part in trigger.parts { found += slots.nouns(part.slot, of: noun) }
    default: found = slots.nouns(need.slot, of: noun)
    }
    switch need.kind {
    case .never, .clause, .length, .until: return false
    case .present: return !found.isEmpty
    case .actor: return found.contains { references[$0].isActor } || need.slot == .any && references[noun].hasModifier
    case .place: return found.contains { !references[$0].places.isEmpty }
    case .nounClass(let index): return found.contains { isOf(index, $0) }
    }
  }

  /// Whether a word before the head is of a class: "teachers" of "a teachers' strike".
  func isModified(_ noun: Int, byClass index: Int) -> Bool {
    let phrase = sentence.nouns[noun]
    return (phrase.tokens.lowerBound..<phrase.head).contains {
      knowledge.grammar.isNoun(text.tokens[$0].word, after: Vocabulary.unknown, of: index)
    }
  }

  func fill(_ draft: inout EventDraft, noun: Int) {
    for (slot, part) in draft.trigger.parts {
      if slot == .possessor {
        if case .role(let role) = part { draft.possessors.append((role, noun)) }
        continue
      }
      for other in slots.nouns(slot, of: noun) { add(other, part, to: &draft) }
    }
  }

  /// "the shelling of the town by the army killed 12": who did the deed that is the subject did what the verb tells.
  func takeAgent(of trigger: Trigger, _ noun: Int, _ draft: inout EventDraft) {
    guard !draft.roles.contains(where: { $0.role == .initiator && references[$0.noun].isActor }) else { return }
    var inner = draft
    (inner.roles, inner.possessors, inner.trigger) = ([], [], trigger)
    fill(&inner, noun: noun)
    draft.roles += inner.roles.filter { $0.role == .initiator && references[$0.noun].isActor }
    draft.possessors += inner.possessors.filter { $0.role == .initiator }
  }

  func nounEvent(_ noun: Int) {
    guard !absorbed[noun], let trigger = eventNoun(noun), let type = trigger.type, !isTopic(noun, type) else {
      return
    }
    var draft = EventDraft(
      trigger: trigger, type: type, mode: trigger.mode, clause: sentence.clauseOfNoun[noun], noun: noun,
      tokens: sentence.nouns[noun].head - trigger.words.count + 1..<sentence.nouns[noun].head + 1, rule: "noun")
    if draft.clause == nil {
      draft.clause = sentence.clauses.firstIndex {
        $0.subjects.contains(noun) || $0.prepositions.contains { $0.nouns.contains(noun) }
      }
    }
    fill(&draft, noun: noun)
    absorb(draft.trigger, noun)
    drafts.append(draft)
  }

  /// Marks what a noun's trigger asks for as part of it: "cessation of hostilities" is no fighting.
  func absorb(_ trigger: Trigger, _ noun: Int) {
    for need in trigger.needs {
      guard case .nounClass = need.kind, case .preposition = need.slot else { continue }
      for part in slots.nouns(need.slot, of: noun) { absorbed[part] = true }
    }
  }

  /// For each clause: whether its verb reports what somebody said.
  var saying: [Bool] { flags.map { $0.contains(.say) } }

  /// Whether an event noun is only what another event or a preposition is about: "accepted the demands", "plans for talks".
  func isTopic(_ noun: Int, _ type: EventType) -> Bool {
    let isWord =
      type == .request || type == .accuse || type == .reject || type == .agree || type == .threaten || type == .support
      || type == .consult || type == .cooperate || type == .aid
    for (index, clause) in sentence.clauses.enumerated() {
      // What is demanded, promised, threatened or refused has not happened.
      if let trigger = triggers[index], trigger.flags.contains(.speech),
        !trigger.flags.isDisjoint(with: [.may, .plan, .fail]),
        slots.nouns(.object, of: index, trigger: trigger, by: knowledge.governors.by).contains(noun)
      {
        return true
      }
      // "condemned the raid on Friday": the day is that of the words.
      if let said = triggers[index]?.type, TypeRules.spoken.contains(said), !clause.times.isEmpty,
        clause.objects.contains(noun), sentence.nouns[noun].time == nil, !references[noun].hasModifier,
        sentence.complements[noun]?.allSatisfy({ stands($0, behind: clause.times) }) ?? true
      {
        return true
      }
      if isWord, triggers[index] != nil, clause.objects.contains(noun) || clause.subjects.contains(noun) { return true }
      for phrase in clause.prepositions where phrase.nouns.contains(noun) && isAside(phrase.word, noun) { return true }
    }
    return sentence.complements.values.contains { phrases in
      phrases.contains { $0.nouns.contains(noun) && isAside($0.word, noun) }
    }
  }

  /// Whether a prepositional phrase stands behind a date, and so belongs to the verb: "condemned the raid on Friday at a meeting".
  private func stands(_ phrase: Prepositional, behind times: IndexList) -> Bool {
    guard let noun = phrase.nouns.first else { return true }
    let start = Int(text.tokens[sentence.nouns[noun].tokens.lowerBound].start)
    return times.contains { reading.phrases[$0].range.upperBound <= start }
  }

  /// "talks about an attack", "hours before the crash": what is only a topic, or a time that says nothing of its own.
  func isAside(_ preposition: Int32, _ noun: Int) -> Bool {
    if knowledge.governors.topical.contains(preposition) { return true }
    let phrase = sentence.nouns[noun]
    return knowledge.governors.temporal.contains(preposition) && phrase.possessorHead == nil && phrase.time == nil
      && !references[noun].hasModifier && (sentence.complements[noun] ?? []).isEmpty
  }

  /// "marched to protest": what is done in order to do the same is one event.
  func isSaidTwice(_ place: Int) -> Bool {
    guard let index = drafts[place].clause, drafts[place].noun == nil, let parent = sentence.clauses[index].parent
    else {
      return false
    }
    let type = drafts[place].type
    let clause = sentence.clauses[index]
    guard clause.relation == .complement || clause.relation == .infinitive, clause.times.isEmpty else { return false }
    // "flew to the coast to meet relatives": a journey that tells little by itself gives way to what it was for.
    return clause.subjects == sentence.clauses[parent].subjects
      && drafts.indices.contains {
        drafts[$0].clause == parent && drafts[$0].noun == nil && drafts[$0].type == type
          && !drafts[$0].trigger.flags.contains(.weak)
      }
  }

  /// "There was a fire", "there had been clashes": what there was happened, and nobody is its subject.
  func isExistential(_ clause: Clause) -> Bool {
    let verb = sentence.verbs[clause.verb]
    guard verb.isCopula, let before = sentence.tokens.last(where: { $0 < verb.tokens.lowerBound }),
      before + 1 == verb.tokens.lowerBound
    else { return false }
    return text.tokens[before].word == knowledge.governors.there
  }

  /// "A blast at a mine killed 30": what an accident does is the accident.
  func isDoneBy(_ event: Trigger, _ draft: EventDraft, _ clause: Clause, _ noun: Int) -> Bool {
    event.type == .incident && draft.type == .assault && !sentence.verbs[clause.verb].isPassive
      && clause.subjects.contains(noun)
  }
}
