import TimelineModel

/// Reads off the verbs that govern a clause how sure it is, who says so and which phase is told.
struct CertaintyReader {
  let sentence: ParsedSentence
  let text: ArticleText
  let knowledge: Knowledge
  /// The trigger that each clause's verb was found to be.
  let triggers: [Trigger?]
  /// What each clause's verb does to what it governs.
  let flags: [Trigger.Flags]
  /// The speaker of the whole sentence, said behind or beside it.
  let speakers: IndexList

  /// The certainty of what a clause tells.
  ///
  /// - Parameter inner: whether the event is a noun within the clause, so that the clause's own verb governs it too.
  func certainty(of clause: Int, inner: Bool = false) -> Certainty {
    var result = Certainty()
    own(clause, &result)
    if inner, flags[clause].contains(.deny) { result.status = .denied }
    var here = clause
    var isFree = false
    for _ in 0..<8 {
      guard let parent = sentence.clauses[here].parent, parent != here else { break }
      switch sentence.clauses[here].relation {
      case .complement, .infinitive:
        if isFree { attribute(to: parent, &result) } else { govern(here, by: parent, &result) }
      case .adverbial:
        if let word = sentence.clauses[here].conjunction, knowledge.governors.conditional.contains(word) {
          result.isSuppressed = true
        }
        isFree = true
      // What stands above an aside says who says so, but no longer whether it happened.
      case .relative, .participle: isFree = true
      case .coordinate, .main: break
      }
      here = parent
    }
    if result.speakers.isEmpty { result.speakers = speakers.filter { !sentence.clauses[clause].subjects.contains($0) } }
    return result
  }

  /// What the clause's own verb group says: modals, negation, "is due to".
  private func own(_ index: Int, _ result: inout Certainty) {
    let clause = sentence.clauses[index]
    let verb = sentence.verbs[clause.verb]
    let words = knowledge.governors
    if verb.isNegated {
      result.isNegated = true
      result.isRefusal = verb.modal.map { words.plannedModals.contains($0) } ?? false
    }
    if verb.isHedged { result.status = .possible }
    if let modal = verb.modal {
      if words.possibleModals.contains(modal) { result.status = .possible }
      if words.plannedModals.contains(modal) {
        result.status = .planned
        result.isPromised = true
      }
      if words.demandModals.contains(modal) {
        result.isDemanded = !verb.isPerfect
        result.isSuppressed = !verb.isPerfect
      }
      if verb.isPerfect, words.plannedModals.contains(modal) { result.isSuppressed = true }
    }
    if clause.relation == .adverbial || verb.form == .infinitive, let word = clause.conjunction,
      words.conditional.contains(word)
    {
      result.isSuppressed = true
    }
    // "enters into force when forty states have ratified it": a time to come is no event yet.
    if clause.relation == .adverbial, let word = clause.conjunction, words.future.contains(word),
      verb.tense == .present,
      verb.form == .finite, let parent = clause.parent,
      sentence.verbs[sentence.clauses[parent].verb].form == .finite,
      sentence.verbs[sentence.clauses[parent].verb].tense != .past,
      !sentence.verbs[sentence.clauses[parent].verb].isPerfect
    {
      result.isSuppressed = true
    }
    // "who have fought there", "which is led by": what describes somebody, and what merely holds, is told in passing.
    let isSimplePast = verb.tense == .past && !verb.isPerfect && !verb.isProgressive
    let isState =
      verb.isPassive && verb.tense == .present && !verb.isPerfect && !verb.isProgressive && verb.modal == nil
      && verb.form == .finite
    if clause.isReduced || isState || clause.relation == .relative && !isSimplePast && verb.modal == nil {
      result.isBackground = true
    }
    if let preposition = clause.gerundPreposition, words.unreal.contains(preposition) { result.isSuppressed = true }
    // "is to meet the president before travelling on": what goes with something still to come is to come too.
    if clause.gerundPreposition != nil, clause.relation == .adverbial, let parent = clause.parent, isStillToCome(parent)
    {
      result.status = .planned
    }
    if isToldEarlier(clause) || isHabit(clause) { result.isBackground = true }
    // "wants no collisions as the jets fly over the country": what goes on beside how things stand is no event.
    if clause.relation == .adverbial, clause.conjunction != nil, verb.form == .finite, verb.tense == .present,
      !verb.isPerfect, verb.modal == nil, clause.times.isEmpty, isInBody
    {
      result.isBackground = true
    }
    result.isConditional = sentence.clauses.contains {
      $0.parent == index && $0.relation == .adverbial && $0.conjunction == words.unless
    }
    // "If both accept, talks could be held".
    if verb.modal == words.could,
      sentence.clauses.contains(where: {
        $0.conjunction.map { words.conditional.contains($0) } ?? false && $0.relation == .adverbial
      })
    {
      result.isSuppressed = true
    }
    // "If the army attacked, they would flee": what depends on a condition has not happened and is not announced.
    if result.isPromised, result.speakers.isEmpty, clause.relation == .main || clause.relation == .coordinate,
      sentence.clauses.contains(where: { $0.conjunction.map { words.conditional.contains($0) } ?? false }),
      verb.modal == words.would
    {
      result.isSuppressed = true
    }
    for subject in clause.subjects where sentence.nouns[subject].isNegated { result.isNegated = true }
    for object in clause.objects where sentence.nouns[object].isNegated { result.isNegated = true }
    if flags[index].contains(.fail) && triggers[index] == nil { result.isNegated = true }
  }

  /// Whether the sentence ends with a full stop: it is no headline, which tells what has happened in the present.
  private var isInBody: Bool { sentence.tags.last == .stop }

  /// "Earlier, warships had …": what went before the news, with no day of its own.
  private func isToldEarlier(_ clause: Clause) -> Bool {
    let first = sentence.tokens.lowerBound
    return clause.times.isEmpty && sentence.tag(first + 1) == .comma
      && knowledge.governors.lookingBack.contains(text.tokens[first].word)
  }

  /// "Every spring the clans fight", "the army usually looks on": what is done again and again, told in the present.
  private func isHabit(_ clause: Clause) -> Bool {
    let verb = sentence.verbs[clause.verb]
    guard verb.tense == .present, verb.form == .finite, !verb.isPerfect, !verb.isProgressive, isInBody else {
      return false
    }
    return sentence.tokens.contains { knowledge.governors.habitual.contains(text.tokens[$0].word) }
  }

  /// Whether a clause tells what has not happened yet: "will", "is to", "is due to".
  private func isStillToCome(_ index: Int) -> Bool {
    let clause = sentence.clauses[index]
    let words = knowledge.governors
    if let modal = sentence.verbs[clause.verb].modal, words.plannedModals.contains(modal) { return true }
    guard clause.relation == .complement || clause.relation == .infinitive, let parent = clause.parent,
      let link = sentence.verbs[sentence.clauses[parent].verb].link
    else { return false }
    return words.plannedLinks.contains(link)
  }

  /// Takes the speaker of a verb of saying.
  private func attribute(to parent: Int, _ result: inout Certainty) {
    guard flags[parent].contains(.say), !sentence.verbs[sentence.clauses[parent].verb].isPassive else { return }
    result.speakers += sentence.clauses[parent].subjects
  }

  /// What a governing verb does to the clause below it.
  private func govern(_ child: Int, by parent: Int, _ result: inout Certainty) {
    result.governors.append(parent)
    let clause = sentence.clauses[parent]
    let verb = sentence.verbs[clause.verb]
    let words = knowledge.governors
    if let link = verb.link {
      if words.plannedLinks.contains(link) { result.status = .planned }
      // "was to have begun": it did not.
      if link == words.to, sentence.verbs[sentence.clauses[child].verb].isPerfect { result.isSuppressed = true }
      if words.willingLinks.contains(link) { result.isOffered = true }
      if !words.plannedLinks.contains(link), !words.willingLinks.contains(link) { result.status = .possible }
      return
    }
    let governor = flags[parent]
    if let trigger = triggers[parent], trigger.type != nil, trigger.flags.contains(.speech) {
      result.content = result.content ?? parent
      result.isSuppressed = true
    }
    if governor.contains(.say) {
      let said = verb.isPassive ? [] : clause.subjects
      if !said.isEmpty { result.speakers += said }
      return
    }
    if verb.isNegated { result.isNegated.toggle() }
    if words.attempts.contains(verb.lemma) { return }
    if governor.contains(.fail) {
      result.isNegated.toggle()
      result.isRefusal = true
    }
    if governor.contains(.deny) { result.status = .denied }
    if governor.contains(.plan) { result.status = .planned }
    if governor.contains(.may) { result.status = .possible }
    if governor.contains(.begin) { result.phase = result.phase ?? .begin }
    if governor.contains(.end) { result.phase = result.phase ?? .end }
    if let modal = verb.modal {
      if words.possibleModals.contains(modal) { result.status = .possible }
      if words.plannedModals.contains(modal), result.status == .occurred { result.status = .planned }
    }
    if let modal = verb.modal, verb.isPerfect, words.plannedModals.contains(modal) { result.isSuppressed = true }
    let isKnown = !governor.isEmpty || words.realising.contains(verb.lemma)
    switch sentence.verbs[sentence.clauses[child].verb].form {
    case .infinitive where !isKnown: result.isSuppressed = true
    case .gerund where !isKnown && sentence.clauses[child].gerundPreposition == nil: result.isSuppressed = true
    default: break
    }
  }
}
