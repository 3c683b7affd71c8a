import TimelineModel

/// Writes a mention's headline: who does what to whom, where, in the present tense, as a newspaper would.
struct TitleMaker: MentionPart {
  let context: MentionContext

  /// A line without a full stop.
  func title(
    of draft: EventDraft, actors: [Participant], places: [PlaceReference], quantities: [Quantity]
  ) -> String {
    var line = TitleLine()
    if let index = draft.clause, draft.noun == nil || draft.rule == "noun.light" && !isSubject(draft) {
      writeVerbTitle(draft, index, actors, to: &line)
    } else if let noun = draft.noun {
      writeNounTitle(draft, noun, actors, to: &line)
    } else {
      line.add { write(draft.tokens.lowerBound, to: &$0) }
    }
    if let place = places.first?.name, !line.bytes.containsBytes(of: place), !isNamed(place, in: line) {
      line.add {
        $0.append(contentsOf: "in ".utf8)
        $0.append(contentsOf: place.utf8)
      }
    }
    return capitalised(line.bytes)
  }

  /// Whether the event noun is the subject of its clause: "the offensive began".
  private func isSubject(_ draft: EventDraft) -> Bool {
    guard let noun = draft.noun, let clause = draft.clause else { return false }
    return sentence.clauses[clause].subjects.contains(noun) && !sentence.verbs[sentence.clauses[clause].verb].isPassive
  }

  // MARK: Actors

  /// Those who act, by name: of those who do something together, the ones that the subject names.
  private func acting(
    _ actors: [Participant], of draft: EventDraft, in clause: Clause, besides rest: TitleLine
  ) -> [UInt8]? {
    var shown: [String] = []
    func show(_ role: ActorRole, where fits: (Participant) -> Bool = { _ in true }) {
      for actor in actors where actor.role == role && fits(actor) {
        let name = headlineName(actor)
        if !shown.contains(name) { shown.append(name) }
      }
    }
    show(.initiator)
    if shown.isEmpty { show(.participant) { isAmong(clause.subjects, $0.name) } }
    // What has a subject of its own, "the blast", does what it does whoever else took part.
    let isTold = clause.subjects.contains { !sentence.nouns[$0].isPronoun && !references[$0].isActor }
    if shown.isEmpty, !isTold || draft.type != .incident {
      show(.participant) { !rest.bytes.containsBytes(of: Self.lastWord(of: $0.name)) }
    }
    guard let last = shown.last else { return nil }
    var out: [UInt8] = []
    for (place, name) in shown.dropLast().prefix(3).enumerated() {
      if place > 0 { out.append(contentsOf: ", ".utf8) }
      out.append(contentsOf: name.utf8)
    }
    if !out.isEmpty { out.append(contentsOf: " and ".utf8) }
    out.append(contentsOf: last.utf8)
    return out
  }

  /// Whether noun phrases denote someone of a name.
  func isAmong(_ nouns: IndexList, _ name: String) -> Bool {
    nouns.contains { references[$0].actors.contains { resolver.name(of: $0) == name } }
  }

  /// A ministry or presidency by its country, as headlines do; an army, court or police by whose it is: "Peru's army".
  private func headlineName(_ actor: Participant) -> String {
    guard actor.name.utf8.last == UInt8(ascii: ")"), let state = actor.within.last,
      let bracket = actor.name.utf8.lastIndex(of: UInt8(ascii: "("))
    else { return actor.name }
    let name = String(actor.name[..<bracket].dropLast())
    guard let body = knowledge.gazetteer.bodies.first(where: { $0.name == name }) else { return state }
    switch body.kind {
    case "military", "police", "court", "legislature", "intelligence", "agency", "monarchy":
      let small = LetterCase.lowered(Array(name.utf8))
      return state + (state.utf8.last == UInt8(ascii: "s") ? "' " : "'s ") + String(decoding: small, as: UTF8.self)
    default: return state
    }
  }

  /// Whether a line has a place in another spelling: "Bogota" for Bogotá.
  private func isNamed(_ place: String, in line: TitleLine) -> Bool {
    guard place.utf8.contains(where: { $0 >= 0x80 }) else { return false }
    let folded = String(decoding: FoldedLetters.folded(Array(place.utf8)), as: UTF8.self)
    return line.bytes.containsBytes(of: folded)
  }

  static func lastWord(of name: String) -> String {
    guard let end = name.utf8.lastIndex(where: { $0 != 0x20 }) else { return name }
    let start = name.utf8[..<end].lastIndex(of: 0x20).map { name.utf8.index(after: $0) } ?? name.startIndex
    return String(name[start...end])
  }

  // MARK: Verbs

  private func writeVerbTitle(_ draft: EventDraft, _ index: Int, _ actors: [Participant], to line: inout TitleLine) {
    let clause = sentence.clauses[index]
    let verb = sentence.verbs[clause.verb]
    let rest =
      draft.rule == "verb.gapped"
      ? named(actors) : tail(of: draft, clause, from: verb.tokens.upperBound)
    if verb.isPassive {
      line.add { writeSubjects(clause, to: &$0) }
      if line.endsEmpty { line.keep(0) }
      let copula = draft.certainty.status == .planned ? "to be" : isPlural(clause.subjects) ? "are" : "is"
      line.add { $0.append(contentsOf: copula.utf8) }
      line.add { write(verb.main, to: &$0) }
    } else {
      let plural: Bool
      if let named = acting(actors, of: draft, in: clause, besides: rest) {
        line.add { $0.append(contentsOf: named) }
        plural =
          named.containsBytes(of: " and ") || isPluralName(named)
          || beginsSmall(named[...]) && isPlural(clause.subjects)
      } else {
        line.add { writePhrases(clause.subjects, to: &$0) }
        plural = isPlural(clause.subjects)
      }
      if line.endsEmpty { line.keep(0) }
      line.add { writePresent(verb, plural: plural, draft, to: &$0) }
    }
    line.add(rest)
  }

  /// Whom something is done to, by name.
  private func named(_ actors: [Participant]) -> TitleLine {
    var line = TitleLine()
    for (place, actor) in actors.lazy.filter({ $0.role == .target }).enumerated() {
      line.add { $0.append(contentsOf: ((place > 0 ? "and " : "") + headlineName(actor)).utf8) }
    }
    return line
  }

  /// "Peru's armed forces", "rebels", "gunmen", "Ghana's police".
  private func isPluralName(_ name: [UInt8]) -> Bool {
    let end = name.lastIndex { $0 != 0x20 } ?? 0
    let last = name[..<end].lastIndex(of: 0x20).map { name[($0 + 1)...] } ?? name[...]
    guard beginsSmall(last) else { return false }
    return name.hasSuffix("s") || name.hasSuffix("men") || name.hasSuffix("people") || name.hasSuffix("police")
  }

  /// The subject as it stands; whom a pronoun stands for by name.
  private func writeSubjects(_ clause: Clause, to out: inout [UInt8]) {
    guard let first = clause.subjects.first, sentence.nouns[first].isPronoun, references[first].isActor,
      !(sentence.complements[first]?.contains { $0.word == knowledge.governors.of } ?? false)
    else {
      writePhrases(clause.subjects, to: &out)
      return
    }
    for (place, actor) in references[first].actors.prefix(3).enumerated() {
      if place > 0 { out.append(contentsOf: " and ".utf8) }
      out.append(contentsOf: resolver.name(of: actor).utf8)
    }
  }

  private func writePresent(_ verb: VerbGroup, plural: Bool, _ draft: EventDraft, to out: inout [UInt8]) {
    guard verb.lemma >= 0, verb.lemma != knowledge.governors.be, verb.lemma != knowledge.governors.have else {
      write(verb.main, to: &out)
      return
    }
    let base = knowledge.vocabulary.bytes(verb.lemma)
    let isPlanned = verb.modal.map { knowledge.governors.plannedModals.contains($0) } ?? false
    switch draft.certainty.status {
    case .planned: out.append(contentsOf: "to ".utf8)
    case .possible: out.append(contentsOf: "may ".utf8)
    default:
      if isPlanned {
        out.append(contentsOf: (verb.isNegated ? "not to " : "to ").utf8)
      } else if verb.isNegated {
        out.append(contentsOf: (plural ? "do not " : "does not ").utf8)
      } else if !plural {
        out.append(contentsOf: Inflection.withS(base))
        return
      }
    }
    out.append(contentsOf: base)
  }

  // MARK: Nouns

  private func writeNounTitle(_ draft: EventDraft, _ noun: Int, _ actors: [Participant], to line: inout TitleLine) {
    line.add { writePhrases(IndexList(noun), to: &$0) }
    for phrase in (sentence.complements[noun] ?? []).prefix(2) {
      line.add { knowledge.vocabulary.write(phrase.word, to: &$0) }
      line.add { writePhrases(phrase.nouns, to: &$0) }
    }
    // "Visit at the base by Ashton Carter": who acts and is named nowhere else.
    if draft.certainty.phase == nil {
      let shown = actors.filter { $0.role == .initiator }.map { headlineName($0) }
      if let first = shown.first, !shown.contains(where: { line.bytes.containsBytes(of: Self.lastWord(of: $0)) }) {
        let more = shown.dropFirst().first.map { " and " + $0 } ?? ""
        line.add { $0.append(contentsOf: ("by " + first + more).utf8) }
      }
    }
    let isPlural = sentence.nouns[noun].isPlural
    switch draft.certainty.phase {
    case .begin: line.add { $0.append(contentsOf: (isPlural ? "begin" : "begins").utf8) }
    case .end: line.add { $0.append(contentsOf: (isPlural ? "end" : "ends").utf8) }
    case nil: break
    }
  }
}
