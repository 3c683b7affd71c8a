/// Puts the tagged words of a sentence together to noun phrases and verb groups.
///
/// A class, so that those who go on with them need no copy of all that it knows.
final class Chunker {
  let grammar: Grammar
  let text: ArticleText
  /// For each token of the document: the date phrase that covers it, or -1.
  let timeAt: [Int32]
  let sentence: Range<Int>
  let tags: [Tag]
  /// Words that link "be" to an infinitive, by their number.
  let links: WordSet
  /// Verbs that make their object something.
  let naming: WordSet
  /// Nouns that say how long after or before something was.
  let measures: WordSet

  // Nobody else has it while it is at work: a check of each access would cost more than the access.
  @exclusivity(unchecked) var nouns: [NounPhrase] = []
  @exclusivity(unchecked) var verbs: [VerbGroup] = []
  @exclusivity(unchecked) var elements: [Element] = []

  let dashes: Int
  @exclusivity(unchecked) var dashIsOpen = false

  init(
    grammar: Grammar, text: ArticleText, timeAt: [Int32], sentence: Range<Int>, tags: [Tag], links: WordSet,
    naming: WordSet, measures: WordSet
  ) {
    self.grammar = grammar
    self.text = text
    self.timeAt = timeAt
    self.sentence = sentence
    self.tags = tags
    self.links = links
    self.naming = naming
    self.measures = measures
    dashes = tags.reduce(0) { $0 + ($1 == .dash ? 1 : 0) }
    elements.reserveCapacity(tags.count)
    nouns.reserveCapacity(tags.count / 3)
    chunk()
  }

  func tag(_ index: Int) -> Tag? {
    sentence.contains(index) ? tags[index - sentence.lowerBound] : nil
  }

  func word(_ index: Int) -> Int32 {
    sentence.contains(index) ? text.tokens[index].word : Vocabulary.unknown
  }

  func chunk() {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard let here = tag(index) else { break }
      switch here {
      case .time:
        index = time(at: index)
      case .pronoun:
        nouns.append(NounPhrase(tokens: index..<index + 1, head: index, isPronoun: true))
        elements.append(.nouns(IndexList(nouns.count - 1)))
        index += 1
      case .modal, .be, .have, .doAuxiliary, .verbBase, .verbPresent, .verbPast, .participle, .gerund, .to:
        index = verbGroup(at: index)
      case .noun, .nounPlural, .name, .demonym, .determiner, .possessive, .genitive, .number:
        index = nounPhrase(at: index)
      case .adjective:
        index = adjective(at: index)
      case .preposition:
        index = preposition(at: index)
      case .relative:
        elements.append(.relative)
        index += 1
      case .that:
        elements.append(.that)
        index += 1
      case .subordinator:
        elements.append(.subordinator(word(index)))
        index += 1
      case .coordinator:
        elements.append(.coordinator)
        index += 1
      case .comma:
        elements.append(.comma)
        index += 1
      case .dash where dashes > 1:
        // "the campaign - the first since May - began": a pair of dashes is a pair of brackets.
        elements.append(dashIsOpen ? .close : .open)
        dashIsOpen.toggle()
        index += 1
      case .semicolon, .dash, .stop:
        elements.append(.boundary)
        index += 1
      case .quote:
        elements.append(.quote)
        index += 1
      case .open:
        elements.append(.open)
        index += 1
      case .close:
        elements.append(.close)
        index += 1
      case .adverb, .negation, .other:
        if leadsNounPhrase(index) {
          index = nounPhrase(at: index)
        } else {
          elements.append(.adverb(index))
          index += 1
        }
      }
    }
  }

  /// "nearly 1,500 people": an adverb before a number belongs to the phrase.
  func leadsNounPhrase(_ index: Int) -> Bool {
    var next = index
    while tag(next) == .adverb, next < index + 4 { next += 1 }
    return next > index && tag(next) == .number
  }

  func time(at start: Int) -> Int {
    let phrase = timeAt[start]
    var end = start
    while end < sentence.upperBound, timeAt[end] == phrase, tag(end) == .time { end += 1 }
    if tag(end) == .genitive { return nounPhrase(at: start) }
    elements.append(.time(Int(phrase)))
    return max(end, start + 1)
  }

  func preposition(at index: Int) -> Int {
    for phrase in grammar.prepositions(from: word(index))
    where word(index + 1) == phrase.second && tag(index + 1) != .to {
      if phrase.stands(at: index, before: sentence.upperBound, in: text.tokens) {
        elements.append(.preposition(phrase.word ?? phrase.words[phrase.count - 1]))
        return index + phrase.count
      }
    }
    elements.append(.preposition(word(index)))
    return index + 1
  }

  func adjective(at index: Int) -> Int {
    var end = index
    while let next = tag(end), next == .adjective || next == .comma && tag(end + 1) == .adjective { end += 1 }
    if let next = tag(end), next.isInNounPhrase, next != .genitive, next != .determiner, next != .possessive {
      return nounPhrase(at: index)
    }
    elements.append(.adjective(index))
    return index + 1
  }

  /// The token of an element of one word.
  func headToken(of element: Element?) -> Int? {
    switch element {
    case .nouns(let group): group.count == 1 && nouns[group[0]].tokens.count == 1 ? nouns[group[0]].head : nil
    case .adjective(let token), .adverb(let token): token
    default: nil
    }
  }

  // MARK: Noun phrases

  func nounPhrase(at start: Int) -> Int {
    var end = start
    var head = start
    var phrase = NounPhrase(tokens: start..<start, head: start)
    var nominal = false
    var quoteOpen = false
    scan: while let here = tag(end) {
      switch here {
      case .noun, .nounPlural, .name, .demonym, .number:
        // "gave the Ivory Coast 5 million dollars": a count behind a name begins a phrase of its own.
        if here == .number, nominal, tag(end - 1) == .name, tag(end + 1)?.isInNounPhrase ?? false { break scan }
        // "appointed Ann Lund prime minister": what somebody is made is a phrase of its own.
        if here == .noun, nominal, tag(end - 1) == .name, followsNaming(start) { break scan }
        // "near Port Avel hours after the raid".
        if here == .nounPlural, nominal, tag(end - 1) == .name, measures.contains(grammar.nounLemma(of: word(end))),
          tag(end + 1) == .preposition || tag(end + 1) == .subordinator
        {
          break scan
        }
        head = end
        nominal = true
      case .determiner, .possessive:
        if end > start, nominal, tag(end - 1) != .genitive { break scan }
        // "its own": two possessives are one.
        if end > start, tag(end - 1) == .determiner || tag(end - 1) == .possessive && here == .determiner { break scan }
      case .genitive:
        guard nominal || tag(end - 1) == .time else { break scan }
        phrase.possessor = start..<end
        phrase.possessorHead = head
        if tag(end - 1) == .time { phrase.time = Int(timeAt[end - 1]) }
      case .adjective:
        if nominal, tag(end - 1) != .genitive, tag(end - 1) != .demonym, tag(end - 1) != .name, tag(end - 1) != .number,
          !(tag(end + 1)?.isNominal ?? false)
        {
          break scan
        }
        // "off Finland early on Wednesday".
        if tag(end - 1) == .name, tag(end + 1) == .time || tag(end + 1) == .preposition || tag(end + 1) == nil {
          break scan
        }
      case .time:
        guard end == start || tag(end - 1) == .determiner || tag(end - 1) == .genitive, timeEndsInGenitive(end) else {
          break scan
        }
        phrase.time = Int(timeAt[end])
      case .adverb:
        let leads = tag(end + 1) == .adjective || tag(end + 1) == .demonym && tag(end - 1) == .determiner
        guard leadsNounPhrase(end) || leads, !nominal || tag(end - 1) == .genitive else {
          break scan
        }
      case .coordinator:
        // "Russian and U.S. defense experts", "military and civilian personnel": modifiers that share a head.
        guard nominal || tag(end - 1) == .adjective, sharedHead(after: end) else { break scan }
      case .comma:
        guard tag(end - 1) == .adjective && tag(end + 1) == .adjective || sharedList(from: end) else { break scan }
      case .quote:
        // A quoted modifier: the "safe separation" manoeuvre.
        guard end > start, let next = tag(end + 1), next.isInNounPhrase, quoteOpen ? next.isNominal : !nominal else {
          break scan
        }
        quoteOpen.toggle()
      default: break scan
      }
      end += 1
    }
    if end == start { end = start + 1 }
    while end > start + 1, let last = tag(end - 1),
      last == .coordinator || last == .comma || last == .adverb || last == .quote
    { end -= 1 }
    finish(&phrase, start..<end, head)
    nouns.append(phrase)
    elements.append(.nouns(IndexList(nouns.count - 1)))
    return end
  }

  /// Whether a verb of naming stands before a noun phrase.
  func followsNaming(_ start: Int) -> Bool {
    guard case .verb(let verb)? = elements.last else { return false }
    return naming.contains(verbs[verb].lemma) && !verbs[verb].isPassive
  }

  func timeEndsInGenitive(_ index: Int) -> Bool {
    var end = index
    while tag(end) == .time { end += 1 }
    return tag(end) == .genitive || tag(index - 1) == .determiner && (tag(end)?.isNominal ?? false)
  }

  /// Whether "and" joins two modifiers of one head: a demonym or adjective on both sides and a common noun behind.
  func sharedHead(after conjunction: Int) -> Bool {
    guard let left = tag(conjunction - 1),
      left == .demonym || left == .adjective || isAcronym(conjunction - 1) && tag(conjunction + 1) == .demonym,
      let right = tag(conjunction + 1),
      right == .demonym || right == .adjective || isAcronym(conjunction + 1) && left == .demonym
    else { return false }
    var index = conjunction + 2
    while let here = tag(index),
      here == .adjective || here == .demonym
        || here == .noun && (tag(index + 1) == .noun || tag(index + 1) == .nounPlural)
    { index += 1 }
    guard let head = tag(index) else { return false }
    return head == .noun || head == .nounPlural
  }

  /// "British, Irish and American officials": whether a comma parts the first of several that share a head.
  func sharedList(from comma: Int) -> Bool {
    func isNation(_ index: Int) -> Bool { tag(index) == .demonym || isAcronym(index) }
    guard isNation(comma - 1) else { return false }
    var at = comma
    while tag(at) == .comma, isNation(at + 1) { at += 2 }
    return at > comma && tag(at) == .coordinator && tag(at - 1) == .demonym && sharedHead(after: at)
  }

  /// "US", "U.N.": a name that modifies a noun as a demonym does.
  func isAcronym(_ index: Int) -> Bool {
    tag(index) == .name && text.tokens[index].shape.contains(.allCapitals)
  }

  func finish(_ phrase: inout NounPhrase, _ tokens: Range<Int>, _ head: Int) {
    phrase.tokens = tokens
    phrase.head = head
    let headTag = tag(head)
    phrase.isPlural = headTag == .nounPlural || tokens.contains { tag($0) == .number && word($0) != grammar.one }
    let first = word(tokens.lowerBound)
    phrase.isDefinite = grammar.isDefinite(first) || tag(tokens.lowerBound) == .possessive
    phrase.isNegated = grammar.classes(of: first).contains([.determiner, .negation])
    if phrase.possessor == nil, tag(tokens.lowerBound) == .possessive {
      phrase.possessor = tokens.lowerBound..<tokens.lowerBound + 1
      phrase.possessorHead = tokens.lowerBound
    }
  }
}
