import TimelineDates
import TimelineModel

/// Finds the events of a sentence: verbs and nouns that the lexicon has as triggers, with who stands in which slot.
///
/// A class, since each of its many questions would else copy all that it knows.
final class EventFinder {
  let knowledge: Knowledge
  let text: ArticleText
  let sentence: ParsedSentence
  /// What each noun phrase of the sentence denotes.
  let references: [NounReference]
  /// The document's dates.
  let reading: TemporalReading
  let slots: ClauseSlots
  // One sentence's finder is used by nobody else: a check of each access would cost more than the access.
  @exclusivity(unchecked) var triggers: [Trigger?]
  @exclusivity(unchecked) var flags: [Trigger.Flags]
  /// Noun phrases whose head tells the event of a verb: "carried out strikes", "began talks".
  @exclusivity(unchecked) var absorbed: [Bool]
  @exclusivity(unchecked) var drafts: [EventDraft] = []
  /// The classes of nouns that each noun phrase is of, once somebody asked; empty before.
  @exclusivity(unchecked) var kinds: [NounClasses?] = []

  init(
    knowledge: Knowledge, text: ArticleText, sentence: ParsedSentence, references: [NounReference],
    reading: TemporalReading
  ) {
    self.knowledge = knowledge
    self.text = text
    self.sentence = sentence
    self.references = references
    self.reading = reading
    slots = ClauseSlots(sentence: sentence)
    triggers = Array(filled: nil, count: sentence.clauses.count)
    flags = Array(filled: [], count: sentence.clauses.count)
    absorbed = Array(filled: false, count: sentence.nouns.count)
  }

  /// The events, in the order of the text, each with its certainty.
  func find() -> [EventDraft] {
    for clause in sentence.clauses.indices { chooseTrigger(of: clause) }
    for clause in sentence.clauses.indices { verbEvent(clause) }
    for clause in sentence.clauses.indices { demandEvent(clause) }
    for clause in sentence.clauses.indices { claimEvent(clause) }
    for clause in sentence.clauses.indices { denialEvent(clause) }
    for clause in sentence.clauses.indices { repeatedEvent(clause) }
    for clause in sentence.clauses.indices {
      gappedEvent(clause)
      gappedSubject(clause)
    }
    for noun in sentence.nouns.indices { nounEvent(noun) }
    let reader = CertaintyReader(
      sentence: sentence, text: text, knowledge: knowledge, triggers: triggers, flags: flags, speakers: outerSpeakers())
    for index in drafts.indices {
      // A field at a time: a copy of the draft counts the references of all its lists.
      guard let clause = drafts[index].clause else { continue }
      let noun = drafts[index].noun
      var certainty = reader.certainty(of: clause, inner: noun != nil)
      certainty.phase = drafts[index].certainty.phase ?? certainty.phase
      if let noun, sentence.nouns[noun].isNegated { certainty.isNegated = true }
      drafts[index].certainty = arranged(drafts[index].type, clause, certainty)
    }
    for index in drafts.indices where drafts[index].type == .assault && diesOfIncident(drafts[index]) {
      (drafts[index].type, drafts[index].mode) = (.incident, "death")
    }
    var found: [EventDraft] = []
    found.reserveCapacity(drafts.count)
    for index in drafts.indices where !isSaidTwice(index) {
      let days = repeatedDays(of: index)
      if days.isEmpty { found.append(drafts[index]) }
      for day in days {
        found.append(drafts[index])
        found[found.count - 1].time = day
      }
    }
    if found.count > 1 { found.sort { $0.tokens.lowerBound < $1.tokens.lowerBound } }
    return found
  }

  // MARK: Verbs

  func holds(_ need: Trigger.Need, _ clause: Int, _ trigger: Trigger) -> Bool {
    switch need.kind {
    case .never: return false
    case .clause:
      return sentence.clauses.contains {
        $0.parent == clause && ($0.relation == .complement || $0.relation == .infinitive)
          && sentence.verbs[$0.verb].form == .infinitive
      }
    case .length:
      return sentence.clauses[clause].objects.count == 1
        && sentence.clauses[clause].times.contains { phrase in
          reading.phrases[phrase].expressions.contains { reading.expressions[$0].kind == .duration }
        }
    case .until: return sentence.clauses[clause].times.contains { reading.phrases[$0].signal == "until" }
    case .present: return !nouns(need.slot, clause, trigger).isEmpty
    case .actor:
      if need.slot == .any {
        return trigger.parts.contains { nouns($0.slot, clause, trigger).contains { references[$0].isActor } }
      }
      return nouns(need.slot, clause, trigger).contains { references[$0].isActor }
    case .place: return nouns(need.slot, clause, trigger).contains { !references[$0].places.isEmpty }
    case .nounClass(let index):
      return nouns(need.slot, clause, trigger).contains { isOf(index, $0) || isSomebody($0, index, trigger) }
    }
  }

  /// "beat him", "he escaped": a pronoun of persons, whoever it is, where a body is what counts and not an office.
  private func isSomebody(_ noun: Int, _ classIndex: Int, _ trigger: Trigger) -> Bool {
    classIndex == knowledge.governors.human && (trigger.type == .assault || trigger.type == .retreat)
      && sentence.nouns[noun].isPronoun
      && knowledge.governors.personal.contains(text.tokens[sentence.nouns[noun].head].word)
  }

  func nouns(_ slot: Trigger.Slot, _ clause: Int, _ trigger: Trigger) -> IndexList {
    slots.nouns(slot, of: clause, trigger: trigger, by: knowledge.governors.by)
  }

  func verbEvent(_ index: Int) {
    let clause = sentence.clauses[index]
    let verb = sentence.verbs[clause.verb]
    if triggers[index] == nil, !flags[index].isDisjoint(with: [.light, .begin, .end]) || isExistential(clause) {
      lightEvent(index)
      return
    }
    // "carried out a safe separation manoeuvre": a compound noun says more than the verb.
    if flags[index].contains(.light),
      (clause.objects + clause.subjects).contains(where: { (eventNoun($0)?.words.count ?? 0) > 1 })
    {
      lightEvent(index)
      return
    }
    guard let trigger = triggers[index], let type = trigger.type, !isSilence(index, type) else { return }
    var draft = EventDraft(
      trigger: trigger, type: type, mode: trigger.mode, clause: index, tokens: verb.tokens,
      rule: verb.isPassive
        ? "verb.passive"
        : clause.relation == .infinitive || clause.relation == .complement ? "verb.complement" : "verb.active")
    fill(&draft, clause: index)
    if type == .threaten, vowsHelp(index) { (draft.type, draft.mode) = (.agree, "promise") }
    if trigger.flags.contains(.begin) { draft.certainty.phase = .begin }
    if trigger.flags.contains(.end) { draft.certainty.phase = .end }
    // The event noun in a slot of a verb of the same event: "air strikes hit Hama", "carried out the attack".
    for group in [clause.subjects, clause.objects] {
      for noun in group {
        guard let event = eventNoun(noun), event.type == type || isDoneBy(event, draft, clause, noun) else { continue }
        absorbed[noun] = true
        if event.type != type { (draft.type, draft.mode) = (.incident, event.mode) }
        draft.mode = draft.mode ?? event.mode
        if group == clause.subjects { takeAgent(of: event, noun, &draft) }
      }
    }
    // Its own words are no event beside it: "held their fire".
    for noun in clause.objects
    where trigger.words.dropFirst().contains(
      knowledge.grammar.nounLemma(of: text.tokens[sentence.nouns[noun].head].word))
    {
      absorbed[noun] = true
    }
    // What the trigger asks for is part of it: "lifted the blockade", "signed the agreement".
    for need in trigger.needs {
      guard case .nounClass(let needed) = need.kind, need.slot != .subject else { continue }
      for noun in nouns(need.slot, index, trigger) where isOf(needed, noun) { absorbed[noun] = true }
    }
    drafts.append(draft)
  }

  func fill(_ draft: inout EventDraft, clause: Int) {
    let made = predicate(of: clause)
    for (slot, part) in draft.trigger.parts {
      for noun in nouns(slot, clause, draft.trigger) where sentence.nouns[noun].head != made {
        add(noun, part, to: &draft)
      }
    }
    // "talks between Norland and Sudria broke down": whose they are stands behind the subject.
    if !draft.roles.contains(where: { references[$0.noun].isActor }) {
      for subject in sentence.clauses[clause].subjects {
        for noun in slots.nouns(.preposition(knowledge.governors.between), of: subject) {
          draft.roles.append((.participant, noun))
        }
      }
    }
  }

  /// The head of what the object is made: "premier" of "named her premier", where another object stands before it.
  func predicate(of clause: Int) -> Int? {
    let objects = sentence.clauses[clause].objects
    guard objects.count > 1, knowledge.governors.naming.contains(sentence.verbs[sentence.clauses[clause].verb].lemma),
      let last = objects.last, sentence.tag(sentence.nouns[last].tokens.lowerBound) != .determiner,
      sentence.tag(sentence.nouns[last].head) == .noun,
      !sentence.groups.contains(where: { $0.count > 1 && $0.contains(last) })
    else { return nil }
    return sentence.nouns[last].head
  }

  func add(_ noun: Int, _ part: Trigger.Part, to draft: inout EventDraft) {
    switch part {
    case .role(let role):
      draft.roles.append((role, noun))
    case .place: draft.places.append(noun)
    }
  }

  /// The prepositional phrases whose noun a light verb may make an event: "responded to the raid with sanctions" makes one of the sanctions.
  private func governing(_ index: Int) -> [Prepositional] {
    let clause = sentence.clauses[index]
    guard knowledge.governors.answering.contains(sentence.verbs[clause.verb].lemma) else {
      return Array(clause.prepositions)
    }
    return clause.prepositions.filter { $0.word == knowledge.governors.with }
  }

  /// "carried out air strikes", "held talks", "began an offensive", "the offensive began": the noun is the event, the verb's subject takes part.
  func lightEvent(_ index: Int) {
    let clause = sentence.clauses[index]
    let verb = sentence.verbs[clause.verb]
    let objects = verb.isPassive ? clause.subjects : clause.objects
    var found: (noun: Int, asObject: Bool)?
    if let noun = objects.map({ counted($0) }).first(where: { eventNoun($0) != nil }) {
      found = (noun, true)
    } else if flags[index].contains(.light), clause.objects.isEmpty, !verb.isPassive,
      let noun = clause.subjects.first(where: { eventNoun($0) != nil })
    {
      // "Fighting raged in the suburbs".
      found = (noun, false)
    } else if let noun = governing(index).flatMap({ $0.nouns }).first(where: { eventNoun($0) != nil }),
      flags[index].contains(.light)
    {
      found = (noun, true)
    } else if !flags[index].isDisjoint(with: [.begin, .end]),
      let noun = clause.subjects.first(where: { eventNoun($0) != nil })
    {
      found = (noun, false)
    }
    guard let found, let trigger = eventNoun(found.noun), let type = trigger.type else { return }
    absorbed[found.noun] = true
    var draft = EventDraft(
      trigger: trigger, type: type, mode: trigger.mode, clause: index, noun: found.noun,
      tokens: sentence.nouns[found.noun].head..<sentence.nouns[found.noun].head + 1,
      rule: isExistential(clause) ? "noun.existential" : "noun.light")
    fill(&draft, noun: found.noun)
    absorb(trigger, found.noun)
    if found.asObject {
      let acting: IndexList =
        verb.isPassive
        ? slots.nouns(.subject, of: index, trigger: trigger, by: knowledge.governors.by)
        : isExistential(clause) ? [] : clause.subjects
      let role =
        trigger.parts.contains { if case .role(.participant) = $0.part { return true } else { return false } }
        ? ActorRole.participant : .initiator
      for noun in acting { draft.roles.append((role, noun)) }
      for (slot, part) in trigger.parts {
        guard case .preposition = slot else { continue }
        for noun in nouns(slot, index, trigger) where noun != found.noun { add(noun, part, to: &draft) }
      }
    }
    if flags[index].contains(.begin) { draft.certainty.phase = .begin }
    if flags[index].contains(.end) { draft.certainty.phase = .end }
    drafts.append(draft)
  }
}
