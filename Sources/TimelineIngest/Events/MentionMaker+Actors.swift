import TimelineModel

/// Who takes part where no slot of the trigger names anybody.
extension MentionMaker {
  /// The noun phrases of what an incident led to or prevented: "to avoid a jet coming close to a Russian aircraft".
  func involved(in clause: Int) -> [Int] {
    var found = sentence.clauses[clause].prepositions.flatMap(\.nouns)
    var clauses = [clause]
    while let next = clauses.popLast(), found.count < 12 {
      for (index, child) in sentence.clauses.enumerated()
      where child.parent == next && index > next && child.relation != .main && child.relation != .coordinate {
        found += child.subjects + child.objects + child.prepositions.flatMap(\.nouns)
        clauses.append(index)
      }
    }
    return found.filter { !sentence.nouns[$0].isPronoun }
  }

  /// Whether those who only report would have used force: "the channel showed the missiles, saying they hit the town".
  func isReportersDeed(_ draft: EventDraft) -> Bool {
    draft.type == .assault && draft.certainty.isOwnWord
      && draft.roles.contains { role, noun in
        role == .initiator && sentence.nouns[noun].isPronoun
          && references[noun].actors.contains { resolver.isReporter($0) }
      }
  }

  /// Who stands behind a phrase that names nobody: the speaker behind "we", the ships behind "missiles launched by ships".
  func standIn(for noun: Int, _ role: ActorRole, _ draft: EventDraft) -> NounReference {
    if knowledge.governors.speaker.contains(text.tokens[sentence.nouns[noun].head].word),
      let speaker = draft.certainty.speakers.first
    {
      return references[speaker]
    }
    guard role != .target, references[noun].modifiers.isEmpty else { return references[noun] }
    // "a mission of the OAU": whom the phrase belongs to.
    if let owner = sentence.complements[noun]?.first(where: {
      $0.word == knowledge.governors.of && $0.attachedTo == noun
    })?.nouns.first,
      references[owner].isActor
    {
      return references[owner]
    }
    for clause in sentence.clauses where clause.isReduced && clause.subjects.contains(noun) {
      let source =
        clause.prepositions.first { $0.word == knowledge.governors.by }
        ?? clause.prepositions.first { $0.word == knowledge.governors.from }
      if let agent = source?.nouns.first, references[agent].isActor { return references[agent] }
    }
    // "Russia brought in its navy, when four ships fired": arms without a name are those of whom the clause above speaks.
    // A bomb that goes off says nothing of whose it is.
    if let clause = draft.clause, draft.mode != "bombing", draft.mode != "explosion",
      knowledge.isArms(text.tokens[sentence.nouns[noun].head].word),
      let parent = sentence.clauses[clause].parent,
      let owner = sentence.clauses[parent].subjects.first, references[owner].isActor,
      !draft.certainty.speakers.contains(owner)
    {
      return references[owner]
    }
    return references[noun]
  }
}
