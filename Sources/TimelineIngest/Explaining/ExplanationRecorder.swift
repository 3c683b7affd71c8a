import TimelineDates
import TimelineModel

/// Notes what is found in each sentence while an article is read for its mentions.
final class ExplanationRecorder {
  /// How many senses of a word are named that fit nothing.
  private static let sensesShown = 5

  /// The sentences so far, each with its block of the layout.
  private(set) var sentences: [(block: Int, sentence: SentenceExplanation)] = []

  /// All that was found in one sentence.
  struct SentenceReading {
    let sentence: Sentence
    /// The sentence's bytes.
    let range: Range<Int>
    let parsed: ParsedSentence
    let references: [NounReference]
    /// What may be an event, each with the mention that it became, an index into the document's mentions.
    let drafts: [(draft: EventDraft, mention: Int?)]
  }

  /// What a whole document's sentences have in common.
  struct ArticleReading {
    let knowledge: Knowledge
    let text: ArticleText
    let dates: TemporalReading
    let resolver: NounResolver
  }

  /// Notes a sentence.
  func record(_ found: SentenceReading, in article: ArticleReading) {
    var out = SentenceExplanation(range: found.range)
    out.names = article.resolver.names(in: found.sentence.tokens).map {
      .init(range: article.bytes(of: $0.tokens), meaning: $0.meaning)
    }
    out.dates = found.parsed.times.map { article.date($0) }
    out.clauses = found.parsed.clauses.map { article.clause($0, in: found) }
    out.candidates = found.drafts.map { draft, mention in
      .init(
        range: article.bytes(of: draft.tokens), outcome: mention.map { .mention($0) } ?? .dropped(Self.reason(draft)))
    }
    let told = found.drafts.map(\.draft.tokens)
    for token in found.sentence.tokens where !told.contains(where: { $0.contains(token) }) {
      let senses = article.senses(of: token, in: found.parsed)
      guard !senses.isEmpty else { continue }
      let more = senses.count > Self.sensesShown ? " and \(senses.count - Self.sensesShown) more" : ""
      out.candidates.append(
        .init(
          range: article.bytes(of: token..<token + 1),
          outcome: .dropped(
            "its sentence fits none of: \(senses.prefix(Self.sensesShown).joined(separator: "; "))\(more)")))
    }
    out.candidates.sort { $0.range.lowerBound < $1.range.lowerBound }
    sentences.append((found.sentence.block, out))
  }

  /// Why a draft is no mention.
  private static func reason(_ draft: EventDraft) -> String {
    let certainty = draft.certainty
    let kind = draft.type.rawValue
    var typed = draft
    if !TypeRules.apply(to: &typed) {
      return certainty.isNegated
        ? "\(kind), negated" : "\(kind), but a condition, a wish or the content of a demand or promise"
    }
    if certainty.isBackground { return "\(kind), told in passing and without a date of its own" }
    return "\(kind), but it says too little: nobody takes part, or neither day nor place is told"
  }
}

extension ExplanationRecorder.ArticleReading {
  /// The bytes of some tokens.
  func bytes(of tokens: Range<Int>) -> Range<Int> {
    Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
  }

  /// The words of some tokens.
  private func words(_ tokens: Range<Int>) -> String { text.folded(bytes(of: tokens)) }

  /// A date phrase with its days.
  fileprivate func date(_ index: Int) -> SentenceExplanation.Finding {
    let phrase = dates.phrases[index]
    let days = phrase.span?.edtf ?? "no days"
    let how = phrase.expressions.map { dates.explanation(of: $0) }.joined(separator: "; ")
    return .init(range: phrase.range, meaning: "\(days)  (\(how))")
  }

  /// A clause: its relation to the one above, then who does what.
  fileprivate func clause(
    _ clause: Clause, in found: ExplanationRecorder.SentenceReading
  ) -> SentenceExplanation.Finding {
    let verb = found.parsed.verbs[clause.verb]
    func nouns(_ indices: IndexList) -> String {
      indices.map { index in
        let actors = found.references[index].actors.map { resolver.name(of: $0) }
        let words = words(found.parsed.nouns[index].tokens)
        return actors.isEmpty || actors == [words] ? words : "\(words) (= \(actors.joined(separator: ", ")))"
      }.joined(separator: " + ")
    }
    var parts = ["\(clause.relation)" + (verb.isPassive ? ", passive" : "") + (verb.isNegated ? ", negated" : "")]
    if !clause.subjects.isEmpty { parts.append("subject: \(nouns(clause.subjects))") }
    if !clause.objects.isEmpty { parts.append("object: \(nouns(clause.objects))") }
    for phrase in clause.prepositions {
      parts.append("\(knowledge.vocabulary.word(phrase.word)): \(nouns(phrase.nouns))")
    }
    return .init(range: bytes(of: verb.tokens), meaning: parts.joined(separator: " | "))
  }

  /// The senses that the lexicon has for a token as the tagger took it, as `assault/air-strike`.
  fileprivate func senses(of token: Int, in sentence: ParsedSentence) -> [String] {
    let word = text.tokens[token].word
    guard word >= 0, let tag = sentence.tag(token) else { return [] }
    let triggers: [Trigger]
    if tag.isVerbal, let verb = sentence.verbs.first(where: { $0.main == token }) {
      triggers = knowledge.triggers.verbs(verb.lemma)
    } else if tag == .noun || tag == .nounPlural {
      triggers = knowledge.triggers.nouns(knowledge.grammar.nounLemma(of: word))
    } else {
      return []
    }
    var seen: Set<String> = []
    return triggers.compactMap { trigger in
      guard let type = trigger.type else { return nil }
      let kind = [type.rawValue, trigger.mode].compactMap { $0 }.joined(separator: "/")
      let sense = "\(trigger.lemma) \(kind)"
      return seen.insert(sense).inserted ? sense : nil
    }
  }
}
