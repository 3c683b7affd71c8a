import TimelineModel

/// Writes a mention's headline: who does what to whom, where, in the present tense, as a newspaper would.
struct TitleMaker {
  let knowledge: Knowledge
  let text: ArticleText
  let sentence: ParsedSentence

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
    if let place = places.first?.name, !line.containsBytes(of: place) {
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

  /// Those who act, by name; a body by the country that it belongs to, as headlines do.
  private func acting(_ actors: [Participant], besides words: [String]) -> String? {
    var names = actors.filter { $0.role == .initiator }
    if names.isEmpty { names = actors.filter { $0.role == .participant && !mentions(words, short($0.name)) } }
    var shown: [String] = []
    for actor in names {
      let name = actor.name.hasSuffix(")") ? actor.within.last ?? actor.name : actor.name
      if !shown.contains(name) { shown.append(name) }
    }
    guard let last = shown.last else { return nil }
    return shown.count == 1 ? last : shown.prefix(min(shown.count - 1, 3)).joined(separator: ", ") + " and " + last
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
    let rest = tail(clause, from: verb.tokens.upperBound)
    if verb.isPassive {
      let copula = draft.certainty.status == .planned ? "to be" : isPlural(clause.subjects) ? "are" : "is"
      return ([phrases(clause.subjects), copula, token(verb.main)] + rest).filter { !$0.isEmpty }
    }
    let named = acting(actors, besides: rest)
    let subject = named ?? phrases(clause.subjects)
    let isGroup = named.map {
      $0.containsBytes(of: " and ") || beginsSmall($0) && isPlural(clause.subjects)
    }
    let plural = isGroup ?? isPlural(clause.subjects)
    return ([subject, present(verb, plural: plural, draft)] + rest).filter { !$0.isEmpty }
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
    if verb.isNegated { return (plural ? "do not " : "does not ") + base }
    let third = String(decoding: Inflection.withS(Array(base.utf8)), as: UTF8.self)
    return plural ? base : third
  }

  /// What follows the verb in its clause; dates, asides, adverbs and quotation marks are left out.
  private func tail(_ clause: Clause, from start: Int) -> [String] {
    var words: [String] = []
    words.reserveCapacity(Self.mostWords + 2)
    var at = start
    let end = clauseEnd(clause)
    while at < end, words.count < Self.mostWords {
      guard let tag = sentence.tag(at) else { break }
      switch tag {
      case .comma:
        // "basic, technical talks": a comma between adjectives goes on.
        guard sentence.tag(at - 1) == .adjective, sentence.tag(at + 1) == .adjective else { return trimmed(words) }
      case .semicolon, .open, .dash, .stop, .relative, .subordinator: return trimmed(words)
      case .time, .quote, .adverb: break
      case .genitive: if let last = words.popLast() { words.append(last + token(at)) }
      default: words.append(token(at))
      }
      at += 1
    }
    return trimmed(words)
  }

  /// Where the words of a clause end: before the next clause that is not its complement.
  private func clauseEnd(_ clause: Clause) -> Int {
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

  private func trimmed(_ words: [String]) -> [String] {
    var words = words
    while let last = words.last, last.utf8.count <= Self.longestDangling, Self.dangling.contains(last.lowercased()) {
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

  // MARK: Words

  /// A word as it stands; common words lose the capital that headlines give them.
  private func token(_ index: Int) -> String {
    let token = text.tokens[index]
    let word = text.folded(token.range)
    guard token.word >= 0, token.shape.contains(.capitalized), !token.shape.contains(.allCapitals),
      let tag = sentence.tag(index),
      tag != .name, tag != .demonym
    else { return word }
    return knowledge.vocabulary.word(token.word)
  }

  private func isPlural(_ nouns: [Int]) -> Bool {
    nouns.count > 1 || nouns.first.map { sentence.nouns[$0].isPlural } ?? false
  }

  /// Noun phrases as they stand, joined, without their article, dates and quotation marks.
  private func phrases(_ nouns: [Int]) -> String {
    nouns.prefix(4).map { noun in
      var tokens = sentence.nouns[noun].tokens
      if let first = tokens.first, tokens.count > 1,
        sentence.tag(first) == .determiner || sentence.tag(first) == .possessive
      {
        tokens.removeFirst()
      }
      var line = ""
      for at in tokens where sentence.tag(at) != .time && sentence.tag(at) != .quote {
        if sentence.tag(at) == .genitive {
          line += line.isEmpty ? "" : token(at)
        } else {
          line += (line.isEmpty || sentence.tag(at) == .comma ? "" : " ") + token(at)
        }
      }
      return line
    }.joined(separator: nouns.count == 2 ? " and " : ", ")
  }

  private func capitalised(_ line: String) -> String {
    guard beginsSmall(line), let first = line.first else { return line }
    return first.uppercased() + line.dropFirst()
  }

  private func beginsSmall(_ line: String) -> Bool {
    guard let byte = line.utf8.first else { return false }
    return byte < 0x80 ? byte >= 0x61 && byte <= 0x7A : line.first?.isLowercase == true
  }
}
