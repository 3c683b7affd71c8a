import TimelineModel

/// What a headline keeps of the words behind its verb.
extension TitleMaker {
  /// The most words of a clause behind its verb that a headline keeps.
  private static let mostWords = 14

  /// What follows the verb in its clause; dates, asides, adverbs and quotation marks are left out.
  func tail(of draft: EventDraft, _ clause: Clause, from start: Int) -> TitleLine {
    let particles = draft.trigger.words.dropFirst()
    var line = TitleLine()
    var at = start
    var end = clauseEnd(clause)
    while end < start + 2, end < sentence.tokens.upperBound, particles.contains(text.tokens[end].word) { end += 1 }
    // Where the line can end, so that it is never cut within a phrase.
    var boundary: Int?
    words: while at < end {
      guard line.count < Self.mostWords else {
        if let boundary { line.keep(boundary) }
        break
      }
      guard let tag = sentence.tag(at) else { break }
      switch tag {
      case .comma:
        // "basic, technical talks": a comma between adjectives goes on.
        guard sentence.tag(at - 1) == .adjective, sentence.tag(at + 1) == .adjective else { break words }
      case .semicolon, .open, .dash, .stop, .relative, .subordinator: break words
      // "steps down": what belongs to the verb stays.
      case .adverb where particles.contains(text.tokens[at].word): line.add { write(at, to: &$0) }
      // "gave the junta 72 hours to restore him": of an ultimatum the time is the matter.
      case .time where draft.mode == "ultimatum": line.add { write(at, to: &$0) }
      // "fell after two days of fighting", "on the night of the quake": what hangs on a date goes with it.
      case .time where sentence.tag(at + 1) == .preposition && text.tokens[at + 1].word == knowledge.governors.of:
        break words
      case .time, .quote, .adverb: break
      case .genitive where sentence.tag(at - 1) == .time: break
      case .genitive: line.extend { write(at, to: &$0) }
      default:
        if line.count > 3, tag == .preposition || tag == .coordinator || tag == .to { boundary = line.count }
        // "minutes before …": what only says when has no place in a headline.
        if isClock(at) { break words }
        if text.tokens[at].word == knowledge.governors.whose { break words }
        if tag == .pronoun, let name = meant(at, in: clause), !line.bytes.containsBytes(of: Self.lastWord(of: name)) {
          line.add { $0.append(contentsOf: name.utf8) }
        } else {
          line.add { write(at, to: &$0) }
        }
      }
      at += 1
    }
    trim(&line, keeping: particles)
    if line.isEmpty, let object = clause.objects.first, sentence.nouns[object].head < sentence.verbs[clause.verb].main {
      // "the district that troops seized": the object stands before its clause.
      line.add { writePhrases(clause.objects, to: &$0) }
    }
    return line
  }

  /// The pronouns that stand for somebody rather than something.
  private static let persons: [String] = ["him", "her", "he", "she", "them", "they"]

  /// The one whom a pronoun behind a verb stands for: "detains him" is "detains Fidel Sese".
  private func meant(_ token: Int, in clause: Clause) -> String? {
    guard let noun = sentence.nouns.firstIndex(where: { $0.isPronoun && $0.head == token }) else { return nil }
    let bytes = text.bytes[text.tokens[token].range]
    // "says that it was an accident", "reversed it": it is what happened or was said as often as somebody.
    guard Self.persons.contains(where: { bytes.elementsEqual($0.utf8) }) else { return nil }
    // Nobody does it to himself without "himself".
    guard references[noun].actors.count == 1, let actor = references[noun].actors.first else { return nil }
    let name = resolver.name(of: actor)
    return isAmong(clause.subjects, name) ? nil : name
  }

  /// "hours", "minutes" and the like before "after" or "before".
  private func isClock(_ token: Int) -> Bool {
    let (word, next) = (text.tokens[token].word, token + 1)
    guard knowledge.dating.clocks.contains(word) || knowledge.dating.shortly.contains(word),
      sentence.tokens.contains(next)
    else { return false }
    return text.tokens[next].word == knowledge.dating.after || text.tokens[next].word == knowledge.dating.before
  }

  /// Where the words of a clause end: before the next clause that is not its complement.
  private func clauseEnd(_ clause: Clause) -> Int {
    let start = sentence.verbs[clause.verb].tokens.upperBound
    // "agreed to end the war which had begun": what belongs to a complement is not over with it.
    let complements = sentence.clauses.filter { other in
      (other.relation == .complement || other.relation == .infinitive)
        && other.parent.map { sentence.clauses[$0].verb == clause.verb } ?? false
    }
    let own = [clause] + complements
    func isOwn(_ token: Int) -> Bool {
      func begins(_ noun: Int) -> Bool { sentence.nouns[noun].tokens.lowerBound == token }
      return own.contains { part in
        part.objects.contains(where: begins) || part.prepositions.contains { $0.nouns.contains(where: begins) }
      }
    }
    var next = sentence.tokens.upperBound
    var hasComplement = false
    for other in sentence.clauses {
      let verb = sentence.verbs[other.verb].tokens.lowerBound
      if verb < start { continue }
      if other.relation == .complement || other.relation == .infinitive {
        hasComplement = true
        continue
      }
      // A subject of its own begins a clause; one that it shares with this clause doesn't.
      var first: Int?
      for subject in other.subjects {
        let token = sentence.nouns[subject].tokens.lowerBound
        if token >= start, token < first ?? .max, !isOwn(token) { first = token }
      }
      next = min(next, first ?? verb)
    }
    return min(next, hasComplement ? sentence.tokens.upperBound : max(clause.tokens.upperBound, start))
  }

  /// Takes off the words that a line cannot end with; a particle that is all of it stays.
  private func trim(_ line: inout TitleLine, keeping particles: ArraySlice<Int32>) {
    while let last = line.last, last.count <= Self.longestDangling {
      let word = LetterCase.lowered(last).withUnsafeBufferPointer { knowledge.vocabulary.id(of: $0) }
      guard knowledge.governors.dangling.contains(word), line.count > 1 || !particles.contains(word) else { break }
      line.keep(line.count - 1)
    }
  }

  /// Longer words are not looked up.
  private static let longestDangling = 8
}
