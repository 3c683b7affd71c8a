import TimelineModel

/// Writes a mention's headline: who does what to whom, where, in the present tense, as a newspaper would.
struct TitleMaker {
  let knowledge: Knowledge
  let text: ArticleText
  let sentence: ParsedSentence

  /// A line without a full stop.
  func title(of draft: EventDraft, actors: [Participant], places: [PlaceReference], quantities: [Quantity]) -> String {
    var words: [String] = []
    let acting = names(actors, .initiator) ?? names(actors.filter { isSubject($0, of: draft) }, .participant)
    if let noun = draft.noun {
      words = nounTitle(draft, noun, acting)
    } else if let index = draft.clause {
      words = verbTitle(draft, index, acting)
    }
    if let target = actors.first(where: { $0.role == .target })?.name, !mentions(words, target), draft.noun == nil,
      draft.type == .assault,
      draft.clause.map({ sentence.clauses[$0].objects.isEmpty && !sentence.verbs[sentence.clauses[$0].verb].isPassive })
        ?? false
    {
      words += ["against", target]
    }
    if let place = places.first?.name, !mentions(words, place) { words += ["in", place] }
    return capitalised(words.joined(separator: " "))
  }

  private func names(_ actors: [Participant], _ role: ActorRole) -> String? {
    let names = actors.filter { $0.role == role }.map(\.name)
    guard let last = names.last else { return nil }
    return names.count == 1 ? last : names.prefix(min(names.count - 1, 3)).joined(separator: ", ") + " and " + last
  }

  /// Whether a participant is named before the verb, so that the words behind it don't name it again.
  private func isSubject(_ actor: Participant, of draft: EventDraft) -> Bool {
    guard draft.noun == nil, let clause = draft.clause, let last = actor.name.split(separator: " ").last else {
      return true
    }
    return !tail(sentence.clauses[clause], from: sentence.verbs[sentence.clauses[clause].verb].tokens.upperBound)
      .contains { $0.hasPrefix(String(last)) }
  }

  private func mentions(_ words: [String], _ name: String) -> Bool {
    words.joined(separator: " ").contains(name)
  }

  // MARK: Verbs

  private func verbTitle(_ draft: EventDraft, _ index: Int, _ acting: String?) -> [String] {
    let clause = sentence.clauses[index]
    let verb = sentence.verbs[clause.verb]
    var words: [String] = []
    if verb.isPassive {
      words.append(phrases(clause.subjects))
      if clause.relation != .participle || !clause.subjects.isEmpty {
        words.append(isPlural(clause.subjects) ? "are" : "is")
      }
      words.append(token(verb.main))
      words += tail(clause, from: verb.tokens.upperBound)
    } else {
      let subject = acting ?? phrases(clause.subjects)
      if !subject.isEmpty { words.append(subject) }
      words.append(
        contentsOf: present(
          verb, plural: acting?.contains(" and ") ?? isPlural(clause.subjects), status: draft.certainty.status))
      words += tail(clause, from: verb.tokens.upperBound)
    }
    return words.filter { !$0.isEmpty }
  }

  private func present(_ verb: VerbGroup, plural: Bool, status: EventStatus) -> [String] {
    guard verb.lemma >= 0 else { return [token(verb.main)] }
    let base = knowledge.vocabulary.word(verb.lemma)
    switch status {
    case .planned: return ["to", base]
    case .possible: return ["may", base]
    default:
      return [
        (verb.isNegated
          ? (plural ? "do not " : "does not ") + base
          : plural ? base : String(decoding: Inflection.withS(Array(base.utf8)), as: UTF8.self))
      ]
    }
  }

  /// What follows the verb in its clause, dates and asides left out, at most twelve words.
  private func tail(_ clause: Clause, from start: Int) -> [String] {
    var words: [String] = []
    var at = start
    while at < clause.tokens.upperBound, words.count < 14 {
      guard let tag = sentence.tag(at) else { break }
      if tag == .comma || tag == .semicolon || tag == .open || tag == .dash || tag == .stop { break }
      if tag == .time || tag == .quote || tag == .adverb {
        at += 1
        continue
      }
      if tag == .genitive, let last = words.popLast() {
        words.append(last + token(at))
      } else {
        words.append(token(at))
      }
      at += 1
    }
    while let last = words.last, Self.dangling.contains(last.lowercased()) { words.removeLast() }
    return words
  }

  private static let dangling: Set<String> = [
    "on", "in", "at", "of", "to", "for", "by", "with", "and", "or", "but", "the", "a", "an", "that", "from", "over",
    "as", "after", "before", "against", "its", "their", "his",
  ]

  // MARK: Nouns

  private func nounTitle(_ draft: EventDraft, _ noun: Int, _ acting: String?) -> [String] {
    var words: [String] = []
    let phrase = sentence.nouns[noun]
    let core = phrases([noun])
    if let acting, !core.contains(acting), draft.rule == "noun.light" { words.append(acting + ":") }
    switch draft.certainty.phase {
    case .begin: words += [core, phrase.isPlural ? "begin" : "begins"]
    case .end: words += [core, phrase.isPlural ? "end" : "ends"]
    case nil: words.append(core)
    }
    for phrase in (sentence.complements[noun] ?? []).prefix(2) {
      words += [knowledge.vocabulary.word(phrase.word), phrases(phrase.nouns)]
    }
    return words
  }

  // MARK: Words

  private func token(_ index: Int) -> String { text.folded(text.tokens[index].range) }

  private func isPlural(_ nouns: [Int]) -> Bool {
    nouns.count > 1 || nouns.first.map { sentence.nouns[$0].isPlural } ?? false
  }

  /// Noun phrases as they stand, joined, without their article, dates and quotation marks.
  private func phrases(_ nouns: [Int]) -> String {
    nouns.prefix(4).map { noun in
      var tokens = sentence.nouns[noun].tokens
      if let first = tokens.first, tokens.count > 1,
        knowledge.grammar.isDefinite(text.tokens[first].word) || isIndefinite(first)
      {
        tokens.removeFirst()
      }
      var line = ""
      for at in tokens where sentence.tag(at) != .time && sentence.tag(at) != .quote {
        if sentence.tag(at) != .genitive, !line.isEmpty { line += " " }
        line += sentence.tag(at) == .genitive && line.isEmpty ? "" : token(at)
      }
      return line
    }.joined(separator: nouns.count == 2 ? " and " : ", ")
  }

  private func isIndefinite(_ token: Int) -> Bool {
    let range = text.tokens[token].range
    let word = text.bytes[range]
    return word.elementsEqual("a".utf8) || word.elementsEqual("an".utf8) || word.elementsEqual("A".utf8)
      || word.elementsEqual("An".utf8)
  }

  private func capitalised(_ line: String) -> String {
    guard let first = line.unicodeScalars.first, first.value >= 0x61, first.value <= 0x7A else { return line }
    return String(first.properties.uppercaseMapping)
      + line.unicodeScalars.dropFirst().reduce(into: "") { $0.unicodeScalars.append($1) }
  }
}
