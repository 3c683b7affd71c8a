import TimelineDates
import TimelineModel

/// Goes through the sentences of an article and makes the mentions of its events.
struct ArticleEvents {
  private let knowledge: Knowledge
  private let text: ArticleText
  private let reading: TemporalReading
  private let published: Day?
  private let dates: StatedDates
  /// For each token: what names and dates have made of it.
  private var fixed: [Tag?]
  /// For each token: the date phrase that covers it, or -1.
  private var timeAt: [Int32]
  private let resolver: NounResolver
  private var out: [Mention] = []
  private var running: MentionDate?
  private var earlier: MentionDate?
  private var block = -1
  private var links = EventLinks()
  /// Told of every sentence, where somebody asks what was found in it.
  var recorder: ExplanationRecorder?

  init(knowledge: Knowledge, text: ArticleText, reading: TemporalReading, published: Day?) {
    self.knowledge = knowledge
    self.text = text
    self.reading = reading
    self.published = published
    dates = StatedDates(reading, published: published, text: text)
    fixed = Array(repeating: nil, count: text.tokens.count)
    timeAt = Array(repeating: -1, count: text.tokens.count)
    let names = NameFinder.find(
      in: text, vocabulary: knowledge.vocabulary, gazetteer: knowledge.gazetteer, published: published)
    resolver = NounResolver(names: names, knowledge: knowledge, published: published)
    for name in names.names {
      let tag: Tag = name.kind == .demonym ? .demonym : .name
      for token in name.tokens { fixed[token] = tag }
    }
    markTimes()
    // A mention is large: to grow by doubling would move each of them again and again.
    out.reserveCapacity(min(text.sentences.count, 256))
  }

  /// Marks the tokens of date phrases, their prepositions included.
  private mutating func markTimes() {
    var token = 0
    for (index, phrase) in reading.phrases.enumerated() {
      // "now", "soon", "recently" fix no day: they stay the adverbs that they are.
      if phrase.span == nil, phrase.expressions.allSatisfy({ reading.expressions[$0].value.hasSuffix("_REF") }) {
        continue
      }
      while token < text.tokens.count, Int(text.tokens[token].end) <= phrase.range.lowerBound { token += 1 }
      var at = token
      // "after Saturday's quake": the preposition before a genitive governs what the day belongs to.
      if let first = phrase.expressions.first, isBeforeGenitive(phrase.range.upperBound, from: token) {
        let start = reading.expressions[first].range.lowerBound
        while at < text.tokens.count, Int(text.tokens[at].end) <= start { at += 1 }
      }
      // "a two-day meeting": a length in one hyphenated word describes the noun behind it.
      if phrase.span == nil, at < text.tokens.count, Int(text.tokens[at].end) >= phrase.range.upperBound,
        text.bytes[text.tokens[at].range].contains(UInt8(ascii: "-"))
      {
        fixed[at] = .adjective
        token = at + 1
        continue
      }
      while at < text.tokens.count, Int(text.tokens[at].start) < phrase.range.upperBound {
        if !text.tokens[at].shape.contains(.genitive) {
          fixed[at] = .time
          timeAt[at] = Int32(index)
        }
        at += 1
      }
      token = at
    }
  }

  /// Whether a genitive ends right behind a byte.
  private func isBeforeGenitive(_ end: Int, from token: Int) -> Bool {
    var at = token
    while at < text.tokens.count, Int(text.tokens[at].start) < end { at += 1 }
    return at < text.tokens.count && Int(text.tokens[at].start) == end && text.tokens[at].shape.contains(.genitive)
  }

  /// The mentions, in the order of the text.
  mutating func mentions() -> [Mention] {
    let tagger = Tagger(grammar: knowledge.grammar, text: text, fixed: fixed, governors: knowledge.governors)
    for sentence in text.sentences {
      if sentence.block != block {
        block = sentence.block
        running = nil
      }
      read(sentence, tags: tagger.tags(of: sentence.tokens))
    }
    links.resolve(&out, published: published)
    HeadlineDates(text: text).apply(to: &out)
    return out
  }

  private mutating func read(_ sentence: Sentence, tags: [Tag]) {
    let chunker = Chunker(
      grammar: knowledge.grammar, text: text, timeAt: timeAt, sentence: sentence.tokens, tags: tags,
      links: knowledge.governors.links, naming: knowledge.governors.naming,
      measures: knowledge.governors.measures)
    var parser = ClauseParser(grammar: knowledge.grammar, roles: knowledge.governors, text: text, chunker: chunker)
    let parsed = parser.parse()
    let references = resolver.references(in: parsed, knowledge: knowledge, text: text)
    let finder = EventFinder(
      knowledge: knowledge, text: text, sentence: parsed, references: references, reading: reading)
    let drafts = finder.find()
    dateBefore(parsed)
    guard !drafts.isEmpty, text.blocks[sentence.block].kind != .boilerplate else {
      record(sentence, parsed, references, drafts, becoming: [])
      return
    }
    let dating = EventDating(
      sentence: parsed, dates: dates, text: text, isSaying: finder.saying,
      simultaneous: knowledge.governors.simultaneous, words: knowledge.dating, running: running,
      earlier: earlier)
    let range = sentenceRange(sentence)
    let before = out.count
    var maker = MentionMaker(
      context: MentionContext(
        knowledge: knowledge, text: text, sentence: parsed, references: references, resolver: resolver),
      dating: dating, range: range)
    var mentionOf: [Int?] = []
    mentionOf.reserveCapacity(drafts.count)
    for draft in drafts {
      guard let mention = maker.mention(of: draft) else {
        mentionOf.append(nil)
        continue
      }
      mentionOf.append(out.count)
      let days = mention.date.span?.dayCount ?? Int.max
      if mention.date.text != nil, mention.status == .occurred,
        mention.phase == nil || mention.phase == .begin && days == 1,
        draft.isNarrated(in: parsed, simultaneous: knowledge.governors.simultaneous)
      {
        running = mention.date
        dating.step = mention.date
        if days <= 2 { earlier = mention.date }
      }
      out.append(mention)
    }
    for sides in maker.sides { resolver.note(sides) }
    link(parsed, references, drafts, mentionOf, dating, after: before)
    record(sentence, parsed, references, drafts, becoming: mentionOf)
  }

  /// Keeps what the sentence counts from happenings, until the happenings are dated.
  private mutating func link(
    _ sentence: ParsedSentence, _ references: [NounReference], _ drafts: [EventDraft], _ mentionOf: [Int?],
    _ dating: EventDating, after before: Int
  ) {
    let reader = EventLinkReader(sentence: sentence, reading: reading, text: text, words: knowledge.dating)
    for link in reader.links() {
      var dated: [Int] = []
      var anchors: [Int] = []
      for (draft, mention) in zip(drafts, mentionOf) {
        guard let mention, let clause = draft.clause else { continue }
        switch link.anchor {
        case .noun(let noun) where draft.noun == noun: anchors.append(mention)
        case .clause(let anchor) where isPart(clause, of: anchor, in: sentence): anchors.append(mention)
        default: if clause == link.clause { dated.append(mention) }
        }
      }
      var noun: EventNoun?
      if case .noun(let phrase) = link.anchor { noun = eventNoun(phrase, sentence, references) }
      links.add(
        link, text: text.folded(link.range), dated: dated, date: dating.date(ofClause: link.clause), anchors: anchors,
        noun: noun, place: before, pointsBack: pointsBack(sentence, link.clause))
    }
  }

  /// Whether a clause is one that is counted from, or goes on from it: "a day after they stormed the palace and took the king".
  private func isPart(_ clause: Int, of anchor: Int, in sentence: ParsedSentence) -> Bool {
    if clause == anchor { return true }
    let (one, other) = (sentence.clauses[anchor], sentence.clauses[clause])
    return clause > anchor && other.subjects == one.subjects && other.conjunction == nil && other.times.isEmpty
      && (other.relation == .coordinate && other.parent == anchor
        || other.relation == .adverbial && other.parent == one.parent)
  }

  /// Whether a clause only says when what was told before came: "the announcement came four days after …".
  private func pointsBack(_ sentence: ParsedSentence, _ clause: Int) -> Bool {
    let verb = sentence.verbs[sentence.clauses[clause].verb]
    return knowledge.dating.coming.contains(verb.lemma)
      && sentence.clauses[clause].subjects.contains { sentence.nouns[$0].isDefinite || sentence.nouns[$0].isPronoun }
  }

  /// What a noun phrase means as a happening told elsewhere.
  private func eventNoun(_ noun: Int, _ sentence: ParsedSentence, _ references: [NounReference]) -> EventNoun {
    let phrase = sentence.nouns[noun]
    let lemma = knowledge.grammar.nounLemma(of: text.tokens[phrase.head].word)
    var reference = references[noun]
    for other in sentence.complements[noun] ?? [] {
      for inner in other.nouns {
        reference.actors += references[inner].actors
        reference.places += references[inner].places
      }
    }
    let named = (reference.actors + reference.modifiers).map { resolver.name(of: $0) }
    return EventNoun(
      lemma: knowledge.vocabulary.word(lemma),
      meanings: knowledge.triggers.nouns(lemma).compactMap { trigger in trigger.type.map { ($0, trigger.mode) } },
      names: Set(named + reference.places.map { resolver.place($0).name }),
      isDefinite: phrase.isDefinite || phrase.possessor != nil)
  }

  /// Tells the recorder of a sentence.
  private func record(
    _ sentence: Sentence, _ parsed: ParsedSentence, _ references: [NounReference], _ drafts: [EventDraft],
    becoming mentions: [Int?]
  ) {
    guard let recorder else { return }
    recorder.record(
      .init(
        sentence: sentence, range: sentenceRange(sentence), parsed: parsed, references: references,
        drafts: zip(drafts, mentions).map { (draft: $0, mention: $1) }),
      in: .init(knowledge: knowledge, text: text, dates: reading, resolver: resolver))
  }

  /// "This happened after 1 October": dates the mention before, where nothing else did.
  private mutating func dateBefore(_ sentence: ParsedSentence) {
    guard let last = out.indices.last, out[last].date.basis == .inferred,
      let clause = sentence.clauses.first(where: {
        knowledge.governors.happening.contains(sentence.verbs[$0.verb].lemma)
      }),
      clause.subjects.contains(where: { sentence.nouns[$0].isPronoun || sentence.nouns[$0].isDefinite })
    else { return }
    let dating = EventDating(
      sentence: sentence, dates: dates, text: text, isSaying: [], simultaneous: [],
      words: knowledge.dating, running: nil, earlier: nil)
    guard let date = clause.times.lazy.compactMap({ dating.happened($0) }).first else { return }
    out[last].date = date
  }

  private func sentenceRange(_ sentence: Sentence) -> Range<Int> {
    let first = text.tokens[sentence.tokens.lowerBound]
    let last = text.tokens[sentence.tokens.upperBound - 1]
    return Int(first.start)..<Int(last.end)
  }
}
