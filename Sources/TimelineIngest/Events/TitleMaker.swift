import TimelineModel

/// Writes a mention's headline: who does what to whom, where, in the present tense, as a newspaper would.
struct TitleMaker {
  let knowledge: Knowledge
  let text: ArticleText
  let sentence: ParsedSentence
  let references: [NounReference]
  let resolver: NounResolver

  /// The most words of a clause behind its verb that a headline keeps.
  private static let mostWords = 14

  /// A line without a full stop.
  func title(
    of draft: EventDraft, actors: [Participant], places: [PlaceReference], quantities: [Quantity]
  ) -> String {
    var words: [String]
    if let index = draft.clause, draft.noun == nil || draft.rule == "noun.light" && !isSubject(draft) {
      words = verbTitle(draft, index, actors)
    } else if let noun = draft.noun {
      words = nounTitle(draft, noun, actors)
    } else {
      words = [token(draft.tokens.lowerBound)]
    }
    var line = joined(words)
    if let place = places.first?.name, !line.containsBytes(of: place), !isNamed(place, in: line) {
      line += words.isEmpty ? "in " : " in "
      line += place
    }
    return capitalised(line)
  }

  /// Whether the event noun is the subject of its clause: "the offensive began".
  private func isSubject(_ draft: EventDraft) -> Bool {
    guard let noun = draft.noun, let clause = draft.clause else { return false }
    return sentence.clauses[clause].subjects.contains(noun) && !sentence.verbs[sentence.clauses[clause].verb].isPassive
  }

  // MARK: Actors

  /// What a noun phrase denotes, by name.
  func names(_ noun: Int) -> [String] { references[noun].actors.map { resolver.name(of: $0) } }

  /// Those who act, by name: of those who do something together, the ones that the subject names.
  private func acting(_ actors: [Participant], in clause: ParsedClause?, besides words: [String]) -> String? {
    var acting = actors.filter { $0.role == .initiator }
    if acting.isEmpty {
      let subjects = clause?.subjects.flatMap(names) ?? []
      acting = actors.filter { $0.role == .participant && subjects.contains($0.name) }
      if acting.isEmpty {
        acting = actors.filter { $0.role == .participant && !mentions(words, short($0.name)) }
      }
    }
    var shown: [String] = []
    for actor in acting {
      let name = headlineName(actor)
      if !shown.contains(name) { shown.append(name) }
    }
    guard let last = shown.last else { return nil }
    return shown.count == 1 ? last : shown.prefix(min(shown.count - 1, 3)).joined(separator: ", ") + " and " + last
  }

  /// A ministry or presidency by its country, as headlines do; an army, court or police by whose it is: "Peru's army".
  private func headlineName(_ actor: Participant) -> String {
    guard actor.name.hasSuffix(")"), let state = actor.within.last,
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
  private func isNamed(_ place: String, in line: String) -> Bool {
    guard place.utf8.contains(where: { $0 >= 0x80 }) else { return false }
    let folded = String(decoding: FoldedLetters.folded(Array(place.utf8)), as: UTF8.self)
    return line.containsBytes(of: folded)
  }

  private func short(_ name: String) -> String {
    name.split(separator: " ").last.map(String.init) ?? name
  }

  private func mentions(_ words: [String], _ name: String) -> Bool { joined(words).containsBytes(of: name) }

  /// The words with a space between them.
  private func joined(_ words: [String]) -> String {
    var line = ""
    line.reserveCapacity(words.reduce(words.count) { $0 + $1.utf8.count })
    for (index, word) in words.enumerated() {
      if index > 0 { line += " " }
      line += word
    }
    return line
  }

  // MARK: Verbs

  private func verbTitle(_ draft: EventDraft, _ index: Int, _ actors: [Participant]) -> [String] {
    let clause = sentence.clauses[index]
    let verb = sentence.verbs[clause.verb]
    let rest = tail(clause, from: verb.tokens.upperBound, particles: draft.trigger.words.dropFirst())
    if verb.isPassive {
      let copula = draft.certainty.status == .planned ? "to be" : isPlural(clause.subjects) ? "are" : "is"
      return ([subjects(clause), copula, token(verb.main)] + rest).filter { !$0.isEmpty }
    }
    let named = acting(actors, in: clause, besides: rest)
    let subject = named ?? phrases(clause.subjects)
    let isGroup = named.map {
      $0.containsBytes(of: " and ") || isPluralName($0) || beginsSmall($0) && isPlural(clause.subjects)
    }
    let plural = isGroup ?? isPlural(clause.subjects)
    return ([subject, present(verb, plural: plural, draft)] + rest).filter { !$0.isEmpty }
  }

  /// "Peru's armed forces", "rebels", "gunmen", "Ghana's police".
  private func isPluralName(_ name: String) -> Bool {
    let last = name.split(separator: " ").last.map(String.init) ?? name
    guard beginsSmall(last) else { return false }
    return name.hasSuffix("s") || name.hasSuffix("men") || name.hasSuffix("people") || name.hasSuffix("police")
  }

  /// The subject as it stands; whom a pronoun stands for by name.
  private func subjects(_ clause: ParsedClause) -> String {
    guard let first = clause.subjects.first, sentence.nouns[first].isPronoun else { return phrases(clause.subjects) }
    let meant = names(first)
    return meant.isEmpty ? phrases(clause.subjects) : meant.prefix(3).joined(separator: " and ")
  }

  private func present(_ verb: VerbGroup, plural: Bool, _ draft: EventDraft) -> String {
    guard verb.lemma >= 0 else { return token(verb.main) }
    let base = knowledge.vocabulary.word(verb.lemma)
    if base == "be" || base == "have" { return token(verb.main) }
    switch draft.certainty.status {
    case .planned: return "to \(base)"
    case .possible: return "may \(base)"
    default: break
    }
    if let modal = verb.modal, knowledge.governors.plannedModals.contains(modal) {
      return verb.isNegated ? "not to \(base)" : "to \(base)"
    }
    if verb.isNegated { return (plural ? "do not " : "does not ") + base }
    let third = String(decoding: Inflection.withS(Array(base.utf8)), as: UTF8.self)
    return plural ? base : third
  }

  /// What follows the verb in its clause; dates, asides, adverbs and quotation marks are left out.
  private func tail(_ clause: ParsedClause, from start: Int, particles: ArraySlice<Int32>) -> [String] {
    var words: [String] = []
    words.reserveCapacity(Self.mostWords + 2)
    var at = start
    var end = clauseEnd(clause)
    while end < start + 2, end < sentence.tokens.upperBound, particles.contains(text.tokens[end].word) { end += 1 }
    let acting = clause.subjects.flatMap(names)
    // Where the line can end, so that it is never cut within a phrase.
    var boundary: Int?
    while at < end {
      guard words.count < Self.mostWords else {
        if let boundary { words.removeLast(words.count - boundary) }
        break
      }
      guard let tag = sentence.tag(at) else { break }
      switch tag {
      case .comma:
        // "basic, technical talks": a comma between adjectives goes on.
        guard sentence.tag(at - 1) == .adjective, sentence.tag(at + 1) == .adjective else { return trimmed(words, keeping: particles) }
      case .semicolon, .open, .dash, .stop, .relative, .subordinator: return trimmed(words, keeping: particles)
      // "steps down": what belongs to the verb stays.
      case .adverb where particles.contains(text.tokens[at].word): words.append(token(at))
      case .time, .quote, .adverb: break
      case .genitive: if let last = words.popLast() { words.append(last + token(at)) }
      case .pronoun: words.append(meant(at, besides: acting) ?? token(at))
      default:
        if words.count > 3, tag == .preposition || tag == .coordinator || tag == .to { boundary = words.count }
        words.append(token(at))
      }
      at += 1
    }
    return trimmed(words, keeping: particles)
  }

  /// The one whom a pronoun behind a verb stands for: "detains him" is "detains Fidel Sese".
  private func meant(_ token: Int, besides acting: [String]) -> String? {
    guard let noun = sentence.nouns.firstIndex(where: { $0.isPronoun && $0.head == token }) else { return nil }
    let bytes = text.bytes[text.tokens[token].range]
    guard !bytes.elementsEqual("themselves".utf8), !Array(bytes).hasSuffix("self") else { return nil }
    let found = names(noun)
    // Nobody does it to himself without "himself".
    guard found.count == 1, !acting.contains(found[0]) else { return nil }
    return found[0]
  }

  /// Where the words of a clause end: before the next clause that is not its complement.
  private func clauseEnd(_ clause: ParsedClause) -> Int {
    let start = sentence.verbs[clause.verb].tokens.upperBound
    func isOwn(_ token: Int) -> Bool {
      func begins(_ noun: Int) -> Bool { sentence.nouns[noun].tokens.lowerBound == token }
      return clause.objects.contains(where: begins) || clause.prepositions.contains { $0.nouns.contains(where: begins) }
    }
    var next = sentence.tokens.upperBound
    var hasComplement = false
    for other in sentence.clauses.indices {
      let verb = sentence.verbs[sentence.clauses[other].verb].tokens.lowerBound
      if verb < start { continue }
      let relation = sentence.clauses[other].relation
      if relation == .complement || relation == .infinitive {
        hasComplement = true
        continue
      }
      // A subject of its own begins a clause; one that it shares with this clause doesn't.
      var first: Int?
      for subject in sentence.clauses[other].subjects {
        let token = sentence.nouns[subject].tokens.lowerBound
        if token >= start, token < first ?? .max, !isOwn(token) { first = token }
      }
      next = min(next, first ?? verb)
    }
    return min(next, hasComplement ? sentence.tokens.upperBound : max(clause.tokens.upperBound, start))
  }

  private func trimmed(_ words: [String], keeping particles: ArraySlice<Int32> = []) -> [String] {
    var words = words
    while let last = words.last, last.utf8.count <= Self.longestDangling, Self.dangling.contains(last.lowercased()) {
      if words.count == 1, particles.contains(knowledge.vocabulary.id(of: last)) { break }
      words.removeLast()
    }
    return words
  }

  private static let longestDangling = dangling.reduce(0) { max($0, $1.utf8.count) }

  private static let dangling: Set<String> = [
    "on", "in", "at", "of", "to", "for", "by", "with", "and", "or", "but", "the", "a", "an", "that", "from", "over",
    "as",
    "after", "before", "against", "its", "their", "his", "her", "this", "what", "not", "be", "was", "were", "is", "are",
    "during",
  ]

  // MARK: Nouns

  private func nounTitle(_ draft: EventDraft, _ noun: Int, _ actors: [Participant]) -> [String] {
    let phrase = sentence.nouns[noun]
    var words = [phrases([noun])]
    for phrase in (sentence.complements[noun] ?? []).prefix(2) {
      words += [knowledge.vocabulary.word(phrase.word), phrases(phrase.nouns)]
    }
    switch draft.certainty.phase {
    case .begin: words.append(phrase.isPlural ? "begin" : "begins")
    case .end: words.append(phrase.isPlural ? "end" : "ends")
    case nil: break
    }
    return words
  }
}
