import TimelineModel

/// Which trigger a clause's verb is.
extension EventFinder {
  /// Settles which trigger a clause's verb is, and what the verb does to events below it.
  func chooseTrigger(of index: Int) {
    let clause = sentence.clauses[index]
    let verb = sentence.verbs[clause.verb]
    var isSettled = false
    // "put off" says more of what it governs than "put" does.
    var governing = 1
    knowledge.triggers.forEachVerb(verb.lemma, near: company(of: verb)) { trigger in
      // Behind the trigger that fits, the others only tell what the verb does to events below it.
      guard !isSettled || trigger.type == nil, matches(trigger, clause, verb) else { return }
      if trigger.type == nil, !trigger.flags.contains(.figurative) {
        guard trigger.words.count >= governing else { return }
        governing = trigger.words.count
        flags[index].formUnion(trigger.flags)
      } else if !isSettled, trigger.needs.allSatisfy({ holds($0, index, trigger) }) {
        isSettled = true
        guard trigger.type != nil else { return }
        triggers[index] = trigger
        flags[index].formUnion(trigger.flags.intersection([.say, .plan, .may, .deny, .fail, .cause]))
      }
    }
    // "responded to the raid with sanctions".
    if knowledge.governors.answering.contains(verb.lemma),
      clause.prepositions.contains(where: { $0.word == knowledge.governors.with })
    {
      flags[index].insert(.light)
    }
  }

  /// The words that stand near enough behind a verb to be the second one of its lemma.
  private func company(of verb: VerbGroup) -> WordFilter {
    var company = WordFilter()
    for token in verb.main + 1..<max(verb.main + 1, min(verb.main + 1 + Self.reach, sentence.tokens.upperBound)) {
      let word = text.tokens[token].word
      company.insert(word)
      company.insert(knowledge.grammar.nounLemma(of: word))
    }
    return company
  }

  /// How many tokens behind a verb the next word of its lemma is looked for.
  private static let reach = 6

  /// Whether the words of a lemma behind its verb stand behind the verb: "out" of "carry out", "on" of "call on".
  func matches(_ trigger: Trigger, _ clause: Clause, _ verb: VerbGroup) -> Bool {
    guard trigger.words.count > 1 else { return true }
    var at = verb.main + 1
    var isGoverned = false
    for (place, word) in trigger.words.enumerated().dropFirst() {
      // A preposition follows at once, a particle may stand behind the object: "called on Israel", "handed the prisoners over".
      let isPreposition = knowledge.grammar.classes(of: word).contains(.preposition)
      // "forced the president out of office": two prepositions in a row stand where they like.
      let isDouble =
        isPreposition && place + 1 < trigger.words.count && trigger.words[place + 1] == knowledge.governors.of
      // "beat him to death": the object may stand before a preposition that the lemma goes on behind.
      let isInner = isPreposition && place > 0 && place + 1 < trigger.words.count
      let isFree = isDouble || isInner || clause.particles.contains(word) || !isPreposition
      // "called on Monday for talks": a date between is none of the words.
      while sentence.tag(at) == .time { at += 1 }
      let end = min(at + (isFree ? Self.reach : 1), sentence.tokens.upperBound)
      guard at < end, let found = (at..<end).first(where: { matches(word, at: $0) }) else { return false }
      // "went to prison for war crimes" is no going to war.
      if isInner, !isDouble, !(at..<found).allSatisfy({ isObjectPart($0) }) { return false }
      if isGoverned, !isPreposition, (at..<found).contains(where: { sentence.tag($0) == .preposition }) { return false }
      isGoverned = isPreposition
      at = found + 1
    }
    return true
  }

  /// Whether a token belongs to what stands between a verb and the rest of its lemma.
  private func isObjectPart(_ token: Int) -> Bool {
    guard let tag = sentence.tag(token) else { return false }
    return tag.isInNounPhrase || tag == .pronoun || tag == .adverb || tag == .quote
  }

  func matches(_ word: Int32, at token: Int) -> Bool {
    let here = text.tokens[token].word
    // "called for Monday": what belongs to a date is no particle.
    guard sentence.tag(token) != .time else { return false }
    return here == word || here >= 0 && knowledge.grammar.nounLemma(of: here) == word
  }
}
