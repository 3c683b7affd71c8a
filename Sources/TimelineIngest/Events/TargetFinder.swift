import TimelineModel

/// Finds whom an event is aimed at where no slot of its trigger says so: in what is demanded, promised or threatened, in the object's own words.
struct TargetFinder: MentionPart {
  let context: MentionContext

  /// The actors that are neither among those who act nor speak; empty where the clause names none.
  func targets(of draft: EventDraft, besides acting: [EntityID]) -> EntityList {
    guard let clause = draft.clause, draft.rule != "noun" else { return EntityList() }
    if draft.trigger.flags.contains(.speech) || draft.type == .agree || draft.type == .reject || draft.type == .request
      || draft.type == .threaten
    {
      for child in sentence.clauses.indices
      where sentence.clauses[child].parent == clause && sentence.clauses[child].relation == .complement {
        let asked = new(sentence.clauses[child].subjects, acting)
        if !asked.isEmpty { return asked }
        let found = around(child, acting)
        if !found.isEmpty { return found }
        for grandchild in sentence.clauses.indices
        where sentence.clauses[grandchild].parent == child && sentence.clauses[grandchild].relation == .complement {
          let found = around(grandchild, acting)
          if !found.isEmpty { return found }
        }
      }
    }
    return around(clause, acting, isBomb: draft.mode == "bombing" || draft.mode == "suicide-attack")
  }

  /// The actors in a clause's object, then behind its prepositions, then the countries of its places.
  private func around(_ index: Int, _ acting: [EntityID], isBomb: Bool = false) -> EntityList {
    let clause = sentence.clauses[index]
    let objects = sentence.verbs[clause.verb].isPassive ? clause.subjects : clause.objects
    let found = new(objects, acting)
    if !found.isEmpty { return found }
    // "ambushed the bus carrying Danish nurses": whoever is in it.
    for child in sentence.clauses where child.isReduced && child.subjects.contains(where: { objects.contains($0) }) {
      guard sentence.verbs[child.verb].form == .gerund else { continue }
      let carried = new(child.objects, acting)
      if !carried.isEmpty { return carried }
    }
    // "For its part, Norland …": what stands before the verb is whom it is aimed at no more than who acts.
    let verb = sentence.verbs[clause.verb].tokens.lowerBound
    let behind = clause.prepositions.filter { $0.nouns.first.map { sentence.nouns[$0].head > verb } ?? false }
    let phrases = objects.flatMap { sentence.complements[$0] ?? [] } + behind
    for phrase in phrases where knowledge.governors.aimed.contains(phrase.word) {
      let found = new(phrase.nouns, acting)
      if !found.isEmpty { return found }
    }
    // "exploded outside the embassy": what a bomb goes off beside it was meant for.
    if isBomb {
      for phrase in phrases where knowledge.governors.beside.contains(phrase.word) {
        for noun in phrase.nouns {
          let found = references[noun].actors.filter { actor in
            references[noun].places.isEmpty && !acting.contains { resolver.isSame($0, actor) }
          }
          if !found.isEmpty { return found }
        }
      }
    }
    for noun in objects + phrases.flatMap(\.nouns) {
      for place in references[noun].places {
        if let country = resolver.foreignCountry(of: place, besides: acting) { return [country] }
      }
    }
    return EntityList()
  }

  private func new(_ nouns: IndexList, _ acting: [EntityID]) -> EntityList {
    for noun in nouns {
      let named = references[noun].actors + references[noun].modifiers
      let other = named.filter { candidate in !acting.contains { resolver.isSame($0, candidate) } }
      if !other.isEmpty { return other }
    }
    return EntityList()
  }
}
