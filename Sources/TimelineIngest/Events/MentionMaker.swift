import TimelineModel

/// Makes a mention of an event draft: actors, places, quantities, date, title.
struct MentionMaker: MentionPart {
  let context: MentionContext
  let dating: EventDating
  /// The sentence's bytes.
  let range: Range<Int>
  /// Whom the sentence's events have over against each other, in their order.
  private(set) var sides: [OpposedSides] = []

  init(context: MentionContext, dating: EventDating, range: Range<Int>) {
    (self.context, self.dating, self.range) = (context, dating, range)
  }

  /// The mention, or `nil` where the draft is no event that a reader would list.
  mutating func mention(of found: EventDraft) -> Mention? {
    var draft = found
    draft.certainty.isOwnWord = isOwnWord(draft)
    guard TypeRules.apply(to: &draft), !isReportersDeed(draft) else { return nil }
    let date = dating.date(of: draft)
    if isStillToCome(draft, date) { draft.certainty.status = .planned }
    let actors = participants(of: draft, on: date.span?.earliest)
    let places = places(of: draft)
    let quantities = QuantityReader(context: context).quantities(of: draft)
    guard isWorthListing(draft, actors, places, date, isCounted: !quantities.isEmpty) else { return nil }
    let trigger = bytes(of: draft.tokens)
    let speakers = draft.certainty.speakers.flatMap { references[$0].actors }.map { resolver.name(of: $0) }
    let title = TitleMaker(context: context).title(
      of: draft, actors: actors, places: places, quantities: quantities)
    return Mention(
      range: range, triggerRange: trigger, trigger: text.folded(trigger), lemma: draft.trigger.lemma, type: draft.type,
      mode: draft.mode,
      phase: draft.certainty.phase, status: draft.certainty.status, polarity: .affirmed, date: date, actors: actors,
      places: places,
      quantities: quantities, attributedTo: unique(speakers), title: title, rule: draft.rule, words: words(of: draft))
  }

  /// Whether the day lies after publication and no verb in the past says that it happened: "are due to meet tomorrow".
  private func isStillToCome(_ draft: EventDraft, _ date: MentionDate) -> Bool {
    guard draft.certainty.status == .occurred, date.basis != .inferred, let clause = draft.clause,
      let first = date.span?.earliest, let published = dating.dates.published, first > published
    else { return false }
    return sentence.verbs[sentence.clauses[clause].verb].tense != .past
  }

  /// Whether the one who acts is the one who says so, by name or pronoun.
  private func isOwnWord(_ draft: EventDraft) -> Bool {
    draft.certainty.speakers.contains { speaker in
      references[speaker].actors.contains { said in
        draft.roles.contains { role, noun in
          role != .target && references[noun].actors.contains { resolver.isSame($0, said) }
        }
      }
    }
  }

  // MARK: Actors

  private mutating func participants(of draft: EventDraft, on day: Day?) -> [Participant] {
    var out: [Participant] = []
    out.reserveCapacity(3)
    var acting: [EntityID] = []
    var facing = Facing()
    func add(_ entity: EntityID, _ role: ActorRole) {
      if role == .target, acting.contains(entity) { return }
      if role != .target, !acting.contains(entity) { acting.append(entity) }
      let name = resolver.name(of: entity)
      if out.contains(where: { $0.role == role && $0.name == name }) { return }
      out.append(resolver.participant(entity, role: role, on: day))
      facing.add(entity, role)
    }
    for (role, noun) in draft.possessors where role != .target {
      for entity in references[noun].modifiers { add(entity, role) }
    }
    // "was shot by one of his own guards": who is named as the target did not do it.
    let named: [EntityID] =
      draft.type == .assault || draft.type == .coerce
      ? draft.roles.flatMap { $0.role == .target && references[$0.noun].isNamed ? references[$0.noun].actors : [] } : []
    func addNamed(_ noun: Int, _ role: ActorRole) {
      let reference = references[noun].actors.isEmpty ? standIn(for: noun, role, draft) : references[noun]
      let found = reference.actors.isEmpty ? reference.modifiers : reference.actors
      // "sent military aircraft": what belongs to the one who acts is no target of his.
      let isOwn =
        role == .target
        && (reference.actors.isEmpty || !reference.isNamed && NounResolver.isWithOnesOwn(draft.type))
      if role == .initiator, !reference.isNamed, !found.isEmpty, found.allSatisfy({ named.contains($0) }) { return }
      for entity in found where !isOwn || !acting.contains(where: { resolver.isSame($0, entity) }) { add(entity, role) }
      if found.isEmpty, role == .target {
        for place in reference.places {
          if let country = resolver.foreignCountry(of: place, besides: acting) { add(country, role) }
        }
      }
    }
    for (role, noun) in draft.roles where role != .target { addNamed(noun, role) }
    for (role, noun) in draft.roles where role == .target { addNamed(noun, role) }
    if draft.type == .incident, draft.rule != "noun", out.count < 2, let clause = draft.clause {
      // Beside the place over which it happened: who else came near.
      for noun in involved(in: clause) where references[noun].places.isEmpty {
        for entity in references[noun].actors where !acting.contains(entity) { add(entity, .participant) }
      }
    }
    if draft.type != .incident || out.isEmpty, !out.contains(where: { $0.role == .target }),
      !draft.roles.contains(where: { $0.role == .participant })
    {
      let finder = TargetFinder(context: context)
      for entity in finder.targets(
        of: draft, besides: acting + draft.certainty.speakers.flatMap { references[$0].actors })
      { add(entity, .target) }
    }
    if draft.type == .agree, out.count == 1, out[0].role == .participant { out[0].role = .initiator }
    for (role, noun) in draft.possessors where role == .target {
      for entity in references[noun].modifiers { add(entity, role) }
    }
    noteSides(facing, of: draft)
    return out
  }

  /// The actors of an event by what they do in it.
  private struct Facing {
    private(set) var acting: [EntityID] = []
    private(set) var targets: [EntityID] = []
    private(set) var together: [EntityID] = []

    mutating func add(_ entity: EntityID, _ role: ActorRole) {
      switch role {
      case .initiator: acting.append(entity)
      case .target: targets.append(entity)
      case .participant: together.append(entity)
      }
    }
  }

  /// Notes who faced whom: initiator and target, or two participants.
  private mutating func noteSides(_ found: Facing, of draft: EventDraft) {
    let token = draft.tokens.lowerBound
    if found.together.count == 2 {
      sides.append(OpposedSides(left: [found.together[0]], right: [found.together[1]], tie: .mutual, token: token))
    } else if !found.acting.isEmpty, !found.targets.isEmpty {
      let tie: OpposedPair.Tie = draft.type == .assault ? .force : .words
      sides.append(OpposedSides(left: found.acting, right: found.targets, tie: tie, token: token))
    }
  }

  // MARK: Places

  private func places(of draft: EventDraft) -> [PlaceReference] {
    let locative = knowledge.governors.locative
    var found: [EntityID] = []
    func add(_ noun: Int) { for place in references[noun].places where !found.contains(place) { found.append(place) } }
    for noun in draft.places { add(noun) }
    if let noun = draft.noun {
      for phrase in sentence.complements[noun] ?? [] where locative.contains(phrase.word) { phrase.nouns.forEach(add) }
    }
    if let clause = draft.clause {
      for phrase in sentence.clauses[clause].prepositions where locative.contains(phrase.word) {
        for noun in phrase.nouns {
          add(noun)
          for inner in sentence.complements[noun] ?? [] where locative.contains(inner.word) { inner.nouns.forEach(add) }
        }
      }
      for noun in sentence.clauses[clause].subjects + sentence.clauses[clause].objects {
        for inner in sentence.complements[noun] ?? [] where locative.contains(inner.word) { inner.nouns.forEach(add) }
      }
    }
    for (role, noun) in draft.roles where role == .target && references[noun].actors.isEmpty { add(noun) }
    return found.map { resolver.place($0) }
  }

  // MARK: What is listed

  /// An event that somebody named took part in, or that has a date or place of its own.
  private func isWorthListing(
    _ draft: EventDraft, _ actors: [Participant], _ places: [PlaceReference], _ date: MentionDate, isCounted: Bool
  ) -> Bool {
    let isDated = date.text != nil && date.basis != .inferred
    if actors.isEmpty, isCasualty(draft) { return false }
    if let noun = draft.noun, draft.rule == "noun" {
      let own =
        !draft.possessors.isEmpty && references[noun].hasModifier
        || draft.roles.contains { references[$0.noun].isActor }
      let whole =
        actors.contains { $0.role == .initiator } && (actors.contains { $0.role == .target } || !places.isEmpty)
      // "after Friday's quake": a happening with a day of its own.
      let isTold =
        !actors.isEmpty || draft.type == .incident && sentence.nouns[noun].time != nil
        || draft.type == .assault && !draft.roles.isEmpty && dating.hasOwnDay(noun)
      guard isDated && isTold || own && (whole || actors.count > 1) else { return false }
    }
    // "who was holding talks with the king": a meeting of two is told by that alone.
    let isMeeting = draft.type == .consult && actors.count > 1 && draft.rule != "noun"
    if isMeeting, draft.certainty.isBackground { return true }
    if draft.certainty.isBackground, draft.clause.map({ sentence.clauses[$0].times.isEmpty }) ?? false { return false }
    if draft.certainty.isBackground || draft.trigger.flags.contains(.weak) || draft.trigger.flags.contains(.state) {
      return isDated && (!actors.isEmpty || isCounted)
    }
    if !actors.isEmpty { return true }
    let violent = draft.type == .assault || draft.type == .incident || draft.type == .protest
    return isDated || violent && (isCounted || !places.isEmpty)
  }

  /// "12 killed and 40 wounded": what is counted belongs to the event that stands before it.
  private func isCasualty(_ draft: EventDraft) -> Bool {
    let first = draft.tokens.lowerBound
    return knowledge.governors.casualties.contains(text.tokens[first].word) && sentence.tag(first - 1) == .number
  }

  // MARK: Words

  private func bytes(of tokens: Range<Int>) -> Range<Int> {
    Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
  }

  private func unique(_ names: [String]) -> [String] {
    names.reduce(into: []) { out, name in if !out.contains(name) { out.append(name) } }
  }

  /// The content words of the clause in base form.
  private func words(of draft: EventDraft) -> [String] {
    let tokens =
      draft.clause.map { sentence.clauses[$0].tokens } ?? draft.noun.map { sentence.nouns[$0].tokens } ?? draft.tokens
    var (first, end) = (tokens.lowerBound, tokens.upperBound)
    func cover(_ noun: Int) {
      first = min(first, sentence.nouns[noun].tokens.lowerBound)
      end = max(end, sentence.nouns[noun].tokens.upperBound)
    }
    for role in draft.roles { cover(role.noun) }
    for noun in draft.places { cover(noun) }
    if let noun = draft.noun { cover(noun) }
    var words: [String] = []
    words.reserveCapacity(end - first)
    for token in first..<end {
      guard let tag = sentence.tag(token) else { continue }
      let word = text.tokens[token].word
      switch tag {
      case .noun, .nounPlural, .name, .demonym, .adjective:
        words.append(word >= 0 ? knowledge.vocabulary.word(knowledge.grammar.nounLemma(of: word)) : lowered(token))
      case .verbBase, .verbPresent, .verbPast, .participle, .gerund:
        let lemma = knowledge.grammar.verbLemma(of: word)
        words.append(lemma >= 0 ? knowledge.vocabulary.word(lemma) : lowered(token))
      default: break
      }
    }
    words.sort()
    var out: [String] = []
    out.reserveCapacity(words.count)
    for word in words where word != out.last { out.append(word) }
    return out
  }

  private func lowered(_ token: Int) -> String {
    String(decoding: LetterCase.lowered(text.bytes[text.tokens[token].range]), as: UTF8.self)
  }
}
