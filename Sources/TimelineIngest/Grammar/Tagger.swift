/// Tells what each word of a sentence is, from its lists, its shape and its neighbours.
///
/// A word's candidates come from the ``Grammar``; where they are several, a few rules of English order decide, from left to right:
/// what stands before (an article, a modal, "to", a form of "be" or "have", a noun), then what follows.
struct Tagger {
  let grammar: Grammar
  let text: ArticleText
  /// For each token of the document: what names and dates have made of it, or `nil`.
  let fixed: [Tag?]
  /// The words that decide how clauses hang together.
  let governors: GovernorWords

  /// The tags of a sentence's tokens, in order.
  func tags(of sentence: Range<Int>) -> [Tag] {
    var tags: [Tag] = []
    tags.reserveCapacity(sentence.count)
    for index in sentence {
      if tags.count > index - sentence.lowerBound { continue }
      // Few words begin a phrase.
      guard grammar.beginsPhrase(text.tokens[index].word) else {
        tags.append(tag(index, in: sentence, before: tags))
        continue
      }
      let approximation = approximation(at: index, in: sentence)
      if approximation > 0 {
        for _ in 0..<approximation { tags.append(.adverb) }
        continue
      }
      let preposition = preposition(at: index, in: sentence)
      if preposition > 0 {
        for _ in 0..<preposition { tags.append(.preposition) }
        continue
      }
      tags.append(tag(index, in: sentence, before: tags))
    }
    settleParticiples(&tags, in: sentence)
    return tags
  }

  func tag(_ index: Int, in sentence: Range<Int>, before tags: [Tag]) -> Tag {
    let token = text.tokens[index]
    if token.shape.contains(.genitive) { return .genitive }
    if let known = fixed[index] { return known }
    if token.shape.contains(.punctuation) { return punctuation(token) }
    let can = candidates(index, sentence)
    let previous = tags.last
    if token.shape.contains(.number) { return .number }
    // "the So San": a capital behind an article makes a name of any word.
    if token.shape.contains(.capitalized), previous == .determiner, index > sentence.lowerBound + 1,
      !can.isDisjoint(with: [.coordinator, .subordinator, .preposition]), isCapitalized(index + 1, sentence)
    {
      return .noun
    }
    if let closed = closedClass(can, index, sentence, previous) { return closed }
    return openClass(can, index, sentence, tags)
  }

  /// How many tokens say that a number is not exact: "at least", "more than", "some"; 0 where none does or no number follows.
  func approximation(at index: Int, in sentence: Range<Int>) -> Int {
    guard fixed[index] == nil else { return 0 }
    let phrases = grammar.approximations(from: text.tokens[index].word)
    if phrases.isEmpty { return 0 }
    let length = phrases.first { $0.stands(at: index, before: sentence.upperBound, in: text.tokens) }?.count ?? 0
    let next = index + length
    guard length > 0, next < sentence.upperBound else { return 0 }
    let isNumber = text.tokens[next].shape.contains(.number) || candidates(next, sentence).contains(.numberWord)
    return isNumber ? length : 0
  }

  /// How many tokens make a preposition of several words: "according to"; 0 where none does.
  func preposition(at index: Int, in sentence: Range<Int>) -> Int {
    guard fixed[index] == nil else { return 0 }
    let phrases = grammar.prepositions(from: text.tokens[index].word)
    if phrases.isEmpty { return 0 }
    guard let found = phrases.first(where: { $0.stands(at: index, before: sentence.upperBound, in: text.tokens) })
    else { return 0 }
    // "was due to give": behind "be" it links a plan.
    let end = index + found.count
    if governors.links.contains(text.tokens[index].word), text.tokens[end - 1].word == governors.to,
      index > sentence.lowerBound, end < sentence.upperBound, fixed[end] == nil,
      candidates(index - 1, sentence).contains(.be), candidates(end, sentence).contains(.verbBase)
    {
      return 0
    }
    return found.count
  }

  func punctuation(_ token: Token) -> Tag {
    switch text.bytes[Int(token.start)] {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ";"), UInt8(ascii: ":"): .semicolon
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): .quote
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .open
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .close
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    case UInt8(ascii: "%"), UInt8(ascii: "$"): .number
    case 0xE2 where token.range.count == 3:
      switch text.bytes[Int(token.start) + 2] {
      case 0x93, 0x94, 0x95, 0x92: .dash
      case 0x98, 0x99, 0x9C, 0x9D, 0x9E: .quote
      default: .other
      }
    default: .other
    }
  }

  /// What a token can be; for a word of no list its shape and ending decide.
  func candidates(_ index: Int, _ sentence: Range<Int>) -> WordClass {
    let token = text.tokens[index]
    if token.shape.contains(.punctuation) || token.shape.contains(.genitive) { return [] }
    let known = grammar.classes(of: token.word)
    return known.isEmpty ? guessed(token, first: index == sentence.lowerBound) : known
  }

  func guessed(_ token: Token, first: Bool) -> WordClass {
    let bytes = text.bytes[token.range]
    if token.shape.contains(.capitalized), !first { return .noun }
    func ends(_ suffix: StaticString) -> Bool {
      bytes.count > suffix.utf8CodeUnitCount + 2
        && suffix.withUTF8Buffer { bytes.suffix($0.count).elementsEqual($0) }
    }
    if ends("-led") || ends("-backed") || ends("-held") || ends("-based") || ends("-run") || ends("-born") {
      return .adjective
    }
    if ends("ize") || ends("ise") || ends("ify") { return [.verbBase, .noun] }
    if ends("ly") { return .adverb }
    if ends("ing") { return [.verbGerund, .noun] }
    if ends("ed") { return [.verbPast, .verbParticiple] }
    if ends("ous") || ends("ful") || ends("able") || ends("ible") || ends("ic") || ends("ive") || ends("less")
      || ends("ish")
      || ends("-old") || ends("al")
    {
      return .adjective
    }
    if ends("ss") || ends("us") || ends("is") { return .noun }
    if ends("s") { return .nounPlural }
    return bytes.contains(UInt8(ascii: "-")) ? [.adjective, .noun] : .noun
  }

  /// What a word of a closed class is in its place; `nil` for any other word.
  func closedClass(_ can: WordClass, _ index: Int, _ sentence: Range<Int>, _ previous: Tag?) -> Tag? {
    if can.isDisjoint(with: .anyClosed) { return nil }
    let next = index + 1 < sentence.upperBound ? candidates(index + 1, sentence) : []
    if can.contains(.to) { return isInfinitive(index, sentence, next) ? .to : .preposition }
    if can.contains(.that) {
      if previous?.isVerbal == true || previous == .comma {
        return next.contains(.verbThird) && next.isDisjoint(with: .anyNoun) || next.contains(.be) ? .pronoun : .that
      }
      return previous == .preposition && next.isDisjoint(with: .anyVerb) ? .determiner : .that
    }
    if can.contains(.be) { return .be }
    if can.contains(.have) { return .have }
    if can.contains(.doAuxiliary) { return .doAuxiliary }
    if can.contains(.modal) {
      let nounBefore =
        previous == .determiner || previous == .possessive || previous == .adjective || previous == .genitive
      return nounBefore && can.contains(.noun) ? .noun : .modal
    }
    if can.contains(.negation), !can.contains(.preposition) {
      return can.contains(.determiner) && !next.contains(.adverb) ? .determiner : .negation
    }
    // "at a mine", "a coal mine": behind an article it is the pit.
    let isPit = can.contains(.noun) && (previous == .determiner || previous == .adjective || previous == .noun)
    if can.contains(.possessive), !isPit {
      if can.contains(.objectPronoun),
        next.isDisjoint(with: [.noun, .nounPlural, .adjective, .verbParticiple, .verbGerund]),
        !isNameOrNumber(index + 1, sentence)
      {
        return .pronoun
      }
      return .possessive
    }
    if can.contains(.relative), !can.contains(.subordinator),
      next.isDisjoint(with: .anyNoun) || previous?.isNominal == true || previous == .comma || previous == .preposition
    {
      return .relative
    }
    if can.contains(.quantifier), !can.contains(.numberWord),
      isNameOrNumber(index + 1, sentence) || !next.isDisjoint(with: [.noun, .nounPlural, .adjective])
    {
      return .adjective
    }
    if can.contains(.numberWord), !next.isDisjoint(with: [.noun, .nounPlural, .numberWord, .adjective]) {
      return .number
    }
    if can.contains(.determiner) { return .determiner }
    if can.contains(.demonstrative) {
      return next.isDisjoint(with: [.noun, .nounPlural, .adjective, .numberWord])
        && !isNameOrNumber(index + 1, sentence) ? .pronoun : .determiner
    }
    if can.contains(.pronoun), !isPit || !can.contains(.possessive) { return .pronoun }
    if can.contains(.coordinator) { return .coordinator }
    if can.contains(.numberWord) { return .number }
    if can.contains(.quantifier) {
      return next.contains(.preposition) || next.contains(.be) || next.contains(.have)
        || next.contains(.verbPast) && !next.contains(.verbParticiple)
        ? .nounPlural : .adjective
    }
    if can.contains(.ordinal) { return .adjective }
    if can.contains(.adverb), !next.isDisjoint(with: [.adverb, .verbPast, .verbParticiple]),
      next.isDisjoint(with: .anyNoun), !can.contains(.preposition)
    {
      return .adverb
    }
    if can.contains(.preposition) {
      // "was given a life sentence".
      if previous == .be, can.contains(.verbParticiple) { return .participle }
      // "the second round of talks".
      if previous == .adjective || previous == .determiner, followedByOf(index, sentence) { return .noun }
      if previous == .have, next.contains(.verbParticiple) || can.contains(.verbParticiple) {
        // "have since gone", "has given them a week".
        return can.contains(.verbParticiple) ? .participle : .adverb
      }
      return isSubjectAhead(index, sentence) ? .subordinator : .preposition
    }
    if can.contains(.subordinator) { return .subordinator }
    return nil
  }

  /// "since he seized power": a pronoun that can only be a subject makes a conjunction of the word before it.
  func isSubjectAhead(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard governors.subordinating.contains(text.tokens[index].word), index + 1 < sentence.upperBound else {
      return false
    }
    return governors.nominative.contains(text.tokens[index + 1].word)
  }

  func isCapitalized(_ index: Int, _ sentence: Range<Int>) -> Bool {
    index < sentence.upperBound && text.tokens[index].shape.contains(.capitalized)
  }

  func isNameOrNumber(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index < sentence.upperBound else { return false }
    if let tag = fixed[index] { return tag == .name || tag == .demonym }
    return text.tokens[index].shape.contains(.number)
  }

  /// Whether a noun ends the phrase behind the preposition that a sentence begins with.
  func isFronted(_ noun: Int, _ tags: [Tag]) -> Bool {
    tags.first == .preposition && tags[1...max(noun, 1)].allSatisfy { $0.isInNounPhrase || $0 == .adverb }
  }

  /// Makes a past form that a later verb of the same clause outdoes a participle: "missiles fired from ships hit the town".
  func settleParticiples(_ tags: inout [Tag], in sentence: Range<Int>) {
    for position in tags.indices where tags[position] == .verbPast {
      let index = sentence.lowerBound + position
      guard candidates(index, sentence).contains(.verbParticiple) else { continue }
      let lemma = grammar.verbLemma(of: text.tokens[index].word)
      var before = position - 1
      while before >= 0, tags[before] == .adverb || tags[before] == .quote { before -= 1 }
      guard before >= 0, !governors.complementTaking.contains(lemma) || tags[before] == .comma else { continue }
      guard tags[before].isNominal || tags[before] == .close || tags[before] == .comma || tags[before] == .coordinator
      else { continue }
      let next = position + 1 < tags.count ? grammar.classes(of: text.tokens[index + 1].word) : []
      if next.contains(.by) || tags[before].isNominal && isBereft(position, tags, lemma) {
        tags[position] = .participle
        continue
      }
      guard tags[before].isNominal,
        next.contains(.preposition) || next.contains(.particle) || tags[safe: position + 1] == .time
          || tags[safe: position + 1] == .preposition
      else { continue }
      var ahead = position + 1
      scan: while ahead < tags.count {
        switch tags[ahead] {
        case .pronoun
        where isFronted(before, tags) && governors.nominative.contains(text.tokens[sentence.lowerBound + ahead].word):
          tags[position] = .participle
          break scan
        case .comma, .coordinator, .subordinator, .relative, .that, .semicolon, .stop, .quote, .dash, .pronoun, .to:
          break scan
        case .preposition where governors.subordinating.contains(text.tokens[sentence.lowerBound + ahead].word):
          break scan
        case .modal, .be, .have, .verbPast, .verbPresent:
          tags[position] = .participle
          break scan
        default: ahead += 1
        }
      }
    }
  }
}

extension Array {
  /// The element at an index, or `nil` outside the array.
  subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
