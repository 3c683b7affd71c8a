import TimelineModel

/// Finds out what the noun phrases of a document denote, sentence by sentence, and says it in the model's words.
///
/// A class, since all that make mentions of a document's events share it: a copy would count the references of all its lists.
final class NounResolver {
  private let actors: ActorResolver
  private let classes: KindClasses
  private let published: Day?
  /// The class of people, whoever they are.
  private let human: Int

  init(names: DocumentNames, knowledge: Knowledge, published: Day?) {
    actors = ActorResolver(names: names, published: published)
    classes = knowledge.kindClasses
    self.published = published
    human = knowledge.grammar.classIndex("human") ?? -1
  }

  // MARK: Reading

  /// What each noun phrase of a sentence denotes, in the order of the text, so that pronouns find what came before.
  func references(in sentence: ParsedSentence, knowledge: Knowledge, text: ArticleText) -> [NounReference] {
    let locative = knowledge.governors.locative
    // For each noun phrase: the subject that it is one of, and whether it says where.
    var subjectOf = [Int](filled: -1, count: sentence.nouns.count)
    var placed = [Bool](filled: false, count: sentence.nouns.count)
    func place(_ phrases: [Prepositional]) {
      for phrase in phrases where locative.contains(phrase.word) { for noun in phrase.nouns { placed[noun] = true } }
    }
    for clause in sentence.clauses.indices {
      for noun in sentence.clauses[clause].subjects { subjectOf[noun] = clause }
      place(sentence.clauses[clause].prepositions)
    }
    // A caption without a verb: who is named first is who it is about.
    let named = sentence.clauses.isEmpty ? sentence.groups.first ?? [] : []
    for phrases in sentence.complements.values { place(phrases) }
    var resolved: [[ActorReference]] = []
    resolved.reserveCapacity(sentence.nouns.count)
    var out: [NounReference] = []
    out.reserveCapacity(sentence.nouns.count)
    for index in sentence.nouns.indices {
      let phrase = sentence.nouns[index]
      face(index, in: sentence, resolved: resolved, knowledge: knowledge)
      var found = actors.actors(
        in: extent(of: index, in: sentence), head: phrase.head, slot: placed[index] ? .place : .actor)
      if let apposition = phrase.apposition, !found.contains(where: { $0.specificity == .named }) {
        let other = sentence.nouns[apposition]
        let named = actors.actors(in: other.tokens, head: other.head).filter { $0.specificity == .named }
        if !named.isEmpty { found = named }
      }
      resolved.append(found)
      // Coordinated subjects are "they" together.
      let group = subjectOf[index] < 0 ? named : sentence.clauses[subjectOf[index]].subjects
      if group.last == index {
        actors.noteSubject(
          group.count == 1 ? found : group.flatMap { $0 < resolved.count ? resolved[$0] : [] }, at: phrase.head,
          isPlural: group.count > 1 || actors.isPeople(phrase.head)
            || phrase.isPlural && !phrase.isPronoun && sentence.tag(phrase.head) == .nounPlural
              && knowledge.grammar.isNoun(text.tokens[phrase.head].word, after: Vocabulary.unknown, of: human)
        )
      }
      out.append(reference(phrase, found))
    }
    // "a group of diplomats", "thousands of workers": the phrase denotes what it counts.
    for index in out.indices {
      let head = knowledge.grammar.nounLemma(of: text.tokens[sentence.nouns[index].head].word)
      guard knowledge.governors.quantityNouns.contains(head) || sentence.tag(sentence.nouns[index].head) == .number,
        let part = sentence.complements[index]?.first(where: { knowledge.governors.partitive.contains($0.word) })?.nouns
          .first
      else { continue }
      out[index].actors = out[part].actors
      out[index].modifiers += out[part].modifiers
      out[index].classes.formUnion(out[part].classes)
    }
    return out
  }

  /// Tells the actors whom a noun phrase faces in its clause.
  ///
  /// "the army shelled Armenian positions" is no Armenian army; "Chad sent troops" are Chad's.
  private func face(
    _ noun: Int, in sentence: ParsedSentence, resolved: [[ActorReference]], knowledge: Knowledge
  ) {
    actors.aimedAt = []
    actors.ownSide = []
    actors.others = []
    let phrase = sentence.nouns[noun]
    // "the envoy spoke to him": he is not the envoy.
    if phrase.isPronoun, let index = sentence.clauseOfNoun[noun],
      !sentence.clauses.contains(where: { $0.subjects.contains(noun) })
    {
      actors.others = sentence.clauses[index].subjects.filter { $0 < noun && $0 < resolved.count }
        .flatMap { resolved[$0] }.map(\.entity)
    }
    guard !phrase.isPronoun, actors.names.name(at: phrase.head) == nil,
      let index = clause(of: noun, in: sentence)
    else { return }
    let clause = sentence.clauses[index]
    let verb = sentence.verbs[clause.verb]
    let type = knowledge.triggers.mainType(ofVerb: verb.lemma)
    let isBetweenSides = type.map { Self.isBetweenSides($0) } ?? false
    var before: [ActorReference] {
      clause.subjects.filter { $0 < noun && $0 < resolved.count }.flatMap { resolved[$0] }
    }
    if clause.subjects.contains(noun) {
      guard isBetweenSides else { return }
      let others =
        verb.isPassive
        ? clause.prepositions.filter { $0.word == knowledge.governors.by }.flatMap(\.nouns)
        : clause.objects + clause.prepositions.filter { knowledge.governors.aimed.contains($0.word) }.flatMap(\.nouns)
      for other in others where other != noun { actors.face(sentence.nouns[other].tokens) }
    } else if isBetweenSides {
      // Soldiers without a name may well act against their own.
      if type != .agree, type != .support, type != .cooperate {
        let isNamed = clause.subjects.contains { sentence.nouns[$0].isPronoun }
        actors.aimedAt = before.filter { isNamed || $0.specificity < .context }.map(\.entity)
          .filter { actors.kind(of: $0).isCountry }
      }
    } else if !verb.isPassive, type.map({ Self.isWithOnesOwn($0) }) ?? true {
      actors.ownSide = before.map(\.entity)
    }
  }

  /// The clause that a noun phrase is the subject of, else the one that it stands in: "asked the soldiers to leave".
  private func clause(of noun: Int, in sentence: ParsedSentence) -> Int? {
    let subject = sentence.clauses.firstIndex {
      $0.subjects.contains(noun) && sentence.verbs[$0.verb].form == .finite
    }
    return subject ?? sentence.clauseOfNoun[noun] ?? sentence.clauses.firstIndex { $0.subjects.contains(noun) }
  }

  /// Whether somebody else is at the other end of an event.
  private static func isBetweenSides(_ type: EventType) -> Bool {
    switch type {
    case .assault, .accuse, .reject, .threaten, .request, .consult, .agree, .sanction, .support, .cooperate: true
    default: false
    }
  }

  /// Whether an event's object is the actor's own: "Chad sent troops".
  static func isWithOnesOwn(_ type: EventType) -> Bool { type == .mobilize || type == .aid || type == .retreat }

  /// Remembers whom an event has over against each other, for "both sides" further on.
  func note(_ sides: OpposedSides) { actors.note(sides) }

  /// The phrase with what directly modifies it from behind: "rebels in the Ivory Coast", "spokesman for the ministry".
  private func extent(of index: Int, in sentence: ParsedSentence) -> Range<Int> {
    var range = sentence.nouns[index].tokens
    var last = index
    for _ in 0..<2 {
      guard let phrase = sentence.complements[last]?.first(where: { $0.attachedTo == last }), phrase.nouns.count == 1,
        let noun = phrase.nouns.first,
        sentence.nouns[noun].tokens.lowerBound <= range.upperBound + 2
      else { break }
      range = range.lowerBound..<max(range.upperBound, sentence.nouns[noun].tokens.upperBound)
      last = noun
    }
    return range
  }

  private func reference(_ phrase: NounPhrase, _ found: [ActorReference]) -> NounReference {
    var reference = NounReference()
    for actor in found where actor.specificity != .related { reference.actors.append(actor.entity) }
    reference.isNamed = found.contains { $0.specificity < .context }
    for name in actors.names.names(in: phrase.tokens) {
      let kind = actors.kind(of: name.entity)
      if name.tokens.contains(phrase.head), name.kind != .people { reference.classes.formUnion(classes.of(kind)) }
      // "in US warships": a state right before a noun says whose, not where.
      let isOwner =
        kind.isCountry && name.tokens.upperBound == phrase.head
        && !phrase.tokens.contains { $0 == phrase.possessorHead }
      if kind.isPlace || kind.isCountry && !isOwner, name.kind != .demonym, name.kind != .people, name.kind != .seat {
        reference.places.append(name.entity)
      }
      if name.tokens.upperBound <= phrase.head, !actors.isModel(name, of: phrase.head) {
        Self.add(actors.possessor(at: name.tokens.lowerBound), to: &reference)
      }
    }
    // "a government offensive", "rebel attacks": a common noun before the head may stand for somebody too.
    if reference.modifiers.isEmpty, phrase.head > phrase.tokens.lowerBound, !phrase.isPronoun,
      actors.mayAct(beforeNoun: phrase.head - 1)
    {
      let before = phrase.head - 1
      Self.add(
        actors.actors(in: phrase.tokens.lowerBound..<phrase.head, head: before).filter { $0.specificity != .named },
        to: &reference)
    }
    if let owner = phrase.possessorHead {
      Self.add(actors.possessor(at: owner), to: &reference)
      // "their forces", "the rebels' tanks" are whose they are.
      if !reference.modifiers.isEmpty, reference.actors.allSatisfy({ actors.kind(of: $0) == .group }) {
        reference.actors = reference.modifiers
      }
    }
    return reference
  }

  /// Adds those who own a phrase.
  private static func add(_ owners: [ActorReference], to reference: inout NounReference) {
    for owner in owners where owner.specificity != .related && !reference.modifiers.contains(owner.entity) {
      reference.modifiers.append(owner.entity)
    }
  }

  // MARK: Saying

  /// An actor's canonical name.
  func name(of entity: EntityID) -> String { actors.name(of: entity) }

  /// The names in some tokens, each with its entity's name and kind, for people.
  func names(in tokens: Range<Int>) -> [(tokens: Range<Int>, meaning: String)] {
    actors.names.names(in: tokens).map { name in
      let entity = actors.entity(name.entity)
      let country = entity.country.text.map { ", \($0)" } ?? ""
      return (name.tokens, "\(entity.name)  (\(entity.kind.rawValue)\(country))")
    }
  }

  /// Whether two actors are one, or one acts for the other: Sergei Shoigu for Russia.
  func isSame(_ left: EntityID, _ right: EntityID) -> Bool {
    if left == right { return true }
    let (a, b) = (actors.kind(of: left), actors.kind(of: right))
    guard a.isCountry || b.isCountry, a != .group, b != .group, a != .armed, b != .armed else { return false }
    let country = actors.country(of: left)
    return country != .none && country == actors.country(of: right)
  }

  /// Whether an actor is a medium or a company.
  func isReporter(_ entity: EntityID) -> Bool {
    let kind = actors.kind(of: entity)
    return kind == .media || kind == .company
  }

  /// The actor as a mention has it.
  func participant(_ entity: EntityID, role: ActorRole, on day: Day?) -> Participant {
    actors.participant(entity, role: role, on: day ?? published)
  }

  /// The place as a mention has it.
  func place(_ entity: EntityID) -> PlaceReference { actors.place(entity) }

  /// The country that a place lies in, unless one of those who act is of that country.
  func foreignCountry(of place: EntityID, besides acting: [EntityID]) -> EntityID? {
    let code = actors.country(of: place)
    guard code != .none, !acting.contains(where: { actors.country(of: $0) == code }) else { return nil }
    return actors.gazetteer.country(code, on: published)
  }
}

/// Which classes of `classes.tsv` a kind of named thing is of: a city is a territory, a person a leader.
struct KindClasses: Sendable {
  private let place, mountain, water, state, body, armed, person, ship, unit, media: NounClasses

  init(grammar: Grammar) {
    func set(_ names: String...) -> NounClasses {
      var classes = NounClasses()
      for name in names { if let index = grammar.classIndex(name) { classes.insert(index) } }
      return classes
    }
    place = set("territory")
    mountain = set("territory", "volcano")
    water = set("river")
    state = set("territory", "group")
    body = set("group", "organisation")
    armed = set("rebels", "group", "organisation")
    person = set("leaders", "officials", "human")
    ship = set("ship")
    unit = set("troops", "group")
    media = set("media")
  }

  /// The classes of a kind.
  func of(_ kind: EntityKind) -> NounClasses {
    switch kind {
    case .city, .region, .island, .base, .site, .area, .strait: place
    case .mountain: mountain
    case .river, .lake: water
    case .country, .territory, .historical: state
    case .international, .alliance, .company, .ngo, .party, .court, .body: body
    case .armed: armed
    case .person: person
    case .ship: ship
    case .unit: unit
    case .media: media
    case .sea, .group, .unknown: NounClasses()
    }
  }
}
