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
      let approximation = approximation(at: index, in: sentence)
      if approximation > 0 {
        tags += Array(repeating: .adverb, count: approximation)
        continue
      }
      let preposition = preposition(at: index, in: sentence)
      if preposition > 0 {
        tags += Array(repeating: .preposition, count: preposition)
        continue
      }
      tags.append(tag(index, in: sentence, before: tags))
    }
    settleParticiples(&tags, in: sentence)
    return tags
  }

  private func tag(_ index: Int, in sentence: Range<Int>, before tags: [Tag]) -> Tag {
    let token = text.tokens[index]
    if token.shape.contains(.genitive) { return .genitive }
    if let known = fixed[index] { return known }
    if token.shape.contains(.punctuation) { return punctuation(token) }
    let can = candidates(index, sentence)
    let previous = tags.last
    if token.shape.contains(.number) { return .number }
    if let closed = closedClass(can, index, sentence, previous) { return closed }
    return openClass(can, index, sentence, tags)
  }

  /// How many tokens say that a number is not exact: "at least", "more than", "some"; 0 where none does or no number follows.
  private func approximation(at index: Int, in sentence: Range<Int>) -> Int {
    guard fixed[index] == nil else { return 0 }
    let word = text.tokens[index].word
    let sequences = grammar.approximations(from: word)
    if sequences.isEmpty { return 0 }
    let length =
      sequences.first { sequence in
        sequence.indices.allSatisfy { index + $0 < sentence.upperBound && text.tokens[index + $0].word == sequence[$0] }
      }?.count ?? 0
    let next = index + length
    guard length > 0, next < sentence.upperBound else { return 0 }
    let isNumber = text.tokens[next].shape.contains(.number) || candidates(next, sentence).contains(.numberWord)
    return isNumber ? length : 0
  }

  /// How many tokens make a preposition of several words: "according to"; 0 where none does.
  private func preposition(at index: Int, in sentence: Range<Int>) -> Int {
    guard fixed[index] == nil else { return 0 }
    let sequences = grammar.prepositions(from: text.tokens[index].word)
    if sequences.isEmpty { return 0 }
    let found = sequences.first { sequence in
      sequence.indices.allSatisfy { index + $0 < sentence.upperBound && text.tokens[index + $0].word == sequence[$0] }
    }
    return found?.count ?? 0
  }

  /// Whether the clause that is open has a finite verb already, so that a further verb form before a boundary is none.
  private func hasFiniteVerb(_ tags: [Tag], _ sentence: Range<Int>) -> Bool {
    guard let position = openFiniteVerb(tags, sentence, from: tags.count) else { return false }
    // "Rebels who had crossed the border attacked": the verb of a relative clause leaves the main verb to come.
    var at = position
    while at > 0, !Self.endsClause(tags[at]) || tags[at] == .relative {
      if tags[at] == .relative {
        return openFiniteVerb(tags, sentence, from: at) != nil || at == 0 || !tags[at - 1].isNominal
      }
      at -= 1
    }
    return true
  }

  /// The finite verb of the clause that a position stands in, before the position.
  private func openFiniteVerb(_ tags: [Tag], _ sentence: Range<Int>, from end: Int) -> Int? {
    for position in (0..<end).reversed() {
      let tag = tags[position]
      if Self.endsClause(tag) { return nil }
      let word = text.tokens[sentence.lowerBound + position].word
      switch tag {
      case .participle, .verbBase, .gerund:
        if governors.complementTaking.contains(grammar.verbLemma(of: word)) { return nil }
      case .have, .modal, .doAuxiliary: return position
      case .verbPast, .verbPresent, .be:
        return governors.complementTaking.contains(grammar.verbLemma(of: word)) ? nil : position
      case .preposition where governors.subordinating.contains(word): return nil
      default: continue
      }
    }
    return nil
  }

  /// Whether a mark or word parts clauses.
  private static func endsClause(_ tag: Tag) -> Bool {
    switch tag {
    case .comma, .semicolon, .coordinator, .subordinator, .relative, .that, .quote, .dash, .open, .close, .stop: true
    default: false
    }
  }

  private func punctuation(_ token: Token) -> Tag {
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

  private func guessed(_ token: Token, first: Bool) -> WordClass {
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

  private func closedClass(_ can: WordClass, _ index: Int, _ sentence: Range<Int>, _ previous: Tag?) -> Tag? {
    let next = index + 1 < sentence.upperBound ? candidates(index + 1, sentence) : []
    if can.contains(.to) {
      let isInfinitive = !next.isDisjoint(with: [.verbBase, .be, .have]) && !isNameOrNumber(index + 1, sentence)
      return isInfinitive ? .to : .preposition
    }
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
    if can.contains(.negation) { return can.contains(.determiner) && !next.contains(.adverb) ? .determiner : .negation }
    if can.contains(.possessive) {
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
    if can.contains(.pronoun) { return .pronoun }
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
    if can.contains(.preposition) { return .preposition }
    if can.contains(.subordinator) { return .subordinator }
    return nil
  }

  private func isNameOrNumber(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index < sentence.upperBound else { return false }
    if let tag = fixed[index] { return tag == .name || tag == .demonym }
    return text.tokens[index].shape.contains(.number)
  }

  private func openClass(_ can: WordClass, _ index: Int, _ sentence: Range<Int>, _ tags: [Tag]) -> Tag {
    let verb = can.intersection(.anyVerb)
    let noun = can.intersection(.anyNoun)
    if can.contains(.particle), tags.last?.isVerbal == true { return .adverb }
    if can.contains(.title), nextIsNominal(index, sentence), verb.isEmpty { return .noun }
    if verb.isEmpty {
      if can.contains(.adjective) && (noun.isEmpty || nextIsNominal(index, sentence)) { return .adjective }
      if !noun.isEmpty { return can.contains(.noun) ? .noun : .nounPlural }
      if can.contains(.adverb) { return .adverb }
      if can.contains(.title) { return .noun }
      return .noun
    }
    let last = tags.last(where: { $0 != .adverb && $0 != .negation && $0 != .quote })
    let nounTag: Tag = can.contains(.nounPlural) && !can.contains(.noun) ? .nounPlural : .noun
    switch last {
    case .to:
      return can.contains(.verbBase) ? .verbBase : nounTag
    case .modal, .doAuxiliary:
      if can.contains(.verbBase) { return .verbBase }
    case .have:
      if can.contains(.verbParticiple) { return .participle }
      if can.contains(.verbPast) { return .participle }
    case .be:
      if governors.links.contains(text.tokens[index].word), !can.contains(.verbParticiple) { return .adjective }
      if can.contains(.verbParticiple) { return .participle }
      if can.contains(.verbGerund) { return .gerund }
      if can.contains(.adjective) { return .adjective }
      if !noun.isEmpty { return nounTag }
    case .determiner, .possessive, .genitive, .adjective, .demonym, .number:
      return afterModifier(can, index, sentence, last == .demonym || last == .number, nounTag)
    case .preposition:
      if can.contains(.verbGerund), !(can.contains(.noun) && followedByOf(index, sentence)) { return .gerund }
      if !noun.isEmpty { return nounTag }
      if can.contains(.verbParticiple), nextIsNominal(index, sentence) { return .adjective }
    default: break
    }
    if can.isSuperset(of: [.verbPast, .verbParticiple]), last?.isNominal == true, noun.isEmpty {
      if isBy(index + 1, sentence) { return .participle }
      if governors.complementTaking.contains(grammar.verbLemma(of: text.tokens[index].word)) { return .verbPast }
    }
    if last == .noun || last == .nounPlural || last == .name, hasFiniteVerb(tags, sentence) {
      if can.contains(.verbParticiple), noun.isEmpty { return .participle }
      if can.contains(.verbGerund), last != .noun { return .gerund }
      if !noun.isEmpty, !can.contains(.verbPast) { return nounTag }
      if can.contains(.verbGerund) { return .gerund }
    }
    return afterNoun(can, index, sentence, tags, last, nounTag)
  }

  /// After an article, adjective or genitive: a noun, or a participle that describes one.
  private func afterModifier(
    _ can: WordClass, _ index: Int, _ sentence: Range<Int>, _ verbPossible: Bool, _ nounTag: Tag
  ) -> Tag {
    let noun = !can.intersection(.anyNoun).isEmpty
    if noun {
      if verbPossible, can.contains(.verbPast), !can.contains(.verbBase), objectFollows(index, sentence) {
        return .verbPast
      }
      return nounTag
    }
    if can.contains(.adjective) { return .adjective }
    if can.contains(.verbParticiple) || can.contains(.verbGerund) {
      if nextIsNominal(index, sentence), !(verbPossible && can.contains(.verbPast)) { return .adjective }
      if can.contains(.verbPast) { return .verbPast }
      if can.contains(.verbGerund) { return verbPossible ? .gerund : .noun }
      return .participle
    }
    if verbPossible {
      if can.contains(.verbPast) { return .verbPast }
      if can.contains(.verbThird) || can.contains(.verbBase) { return .verbPresent }
    }
    return .noun
  }

  /// After a noun, a name, a pronoun or at the beginning of a clause.
  private func afterNoun(
    _ can: WordClass, _ index: Int, _ sentence: Range<Int>, _ tags: [Tag], _ last: Tag?, _ nounTag: Tag
  ) -> Tag {
    let noun = !can.intersection(.anyNoun).isEmpty
    let subject =
      last == .pronoun || last == .name || last == .noun || last == .nounPlural || last == .relative || last == .time
      || last == .close || last == .comma || last == .quote || last == .coordinator || last == .that
    if can.contains(.verbGerund), !noun { return .gerund }
    if can.contains(.verbPast), !can.contains(.verbBase) || subject {
      if noun, can.contains(.verbBase), last == .coordinator || last == .comma { return nounTag }
      if noun, last == .noun, verbFollows(index, sentence) { return nounTag }
      return .verbPast
    }
    if can.contains(.verbParticiple), !noun { return .participle }
    if can.contains(.verbGerund) { return last == .noun && verbFollows(index, sentence) ? .noun : .gerund }
    if last == .pronoun || last == .relative { return .verbPresent }
    if last == .that, can.contains(.verbThird), tags.count > 1, tags[tags.count - 2].isNominal,
      objectFollows(index, sentence)
    {
      return .verbPresent
    }
    if noun {
      // "Russian air strikes hit Hama" against "Russia strikes Syria": a verb needs an object or complement and no other verb.
      let complement = objectFollows(index, sentence)
      let agrees =
        can.contains(.verbThird)
        ? last == .noun || last == .name
        : can.contains(.verbBase) && (last == .nounPlural || last == .name)
      if behindPreposition(tags) || isIndefiniteModifier(tags) || finiteVerbAhead(index, sentence) { return nounTag }
      if subject, agrees, complement, !verbFollows(index, sentence), last != .comma, last != .coordinator {
        return .verbPresent
      }
      return nounTag
    }
    if can.contains(.adjective), nextIsNominal(index, sentence) { return .adjective }
    if can.contains(.verbThird) || can.contains(.verbBase) { return .verbPresent }
    return can.contains(.adverb) ? .adverb : nounTag
  }

  /// Whether the noun phrase before stands behind a preposition that no clause can follow: it is no subject.
  private func behindPreposition(_ tags: [Tag]) -> Bool {
    for position in tags.indices.reversed() {
      if tags[position].isInNounPhrase { continue }
      guard tags[position] == .preposition,
        tags.contains(where: { $0 == .verbPast || $0 == .verbPresent || $0 == .be || $0 == .have || $0 == .modal })
      else { return false }
      return true
    }
    return false
  }

  /// Whether the last word is a name behind "a" or "an", which only modifies what follows: "a United Nations appeal".
  private func isIndefiniteModifier(_ tags: [Tag]) -> Bool {
    var position = tags.count - 1
    while position >= 0, tags[position] == .name || tags[position] == .adjective { position -= 1 }
    return position >= 0 && position < tags.count - 1 && tags[position] == .determiner && tags.last == .name
  }

  /// Whether a word that can only be a finite verb stands ahead in the same clause.
  private func finiteVerbAhead(_ index: Int, _ sentence: Range<Int>) -> Bool {
    for next in index + 1..<max(index + 1, sentence.upperBound) {
      if fixed[next] != nil { continue }
      if text.tokens[next].shape.contains(.punctuation) { return false }
      let can = candidates(next, sentence)
      if !can.isDisjoint(with: [.be, .have, .modal, .doAuxiliary]) { return true }
      if !can.isDisjoint(with: [.relative, .that, .coordinator, .subordinator]) { return false }
      if !can.isDisjoint(with: [.verbPast, .verbThird]), can.isDisjoint(with: .anyNoun) { return true }
    }
    return false
  }

  private func isBy(_ index: Int, _ sentence: Range<Int>) -> Bool {
    index < sentence.upperBound && text.tokens[index].word == governors.by
  }

  private func followedByOf(_ index: Int, _ sentence: Range<Int>) -> Bool {
    index + 1 < sentence.upperBound && text.bytes[text.tokens[index + 1].range].elementsEqual("of".utf8)
  }

  private func nextIsNominal(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let next = index + 1
    guard next < sentence.upperBound else { return false }
    if let tag = fixed[next] { return tag == .name || tag == .demonym }
    if text.tokens[next].shape.contains(.punctuation) { return false }
    let can = candidates(next, sentence)
    if !can.isDisjoint(with: [
      .preposition, .determiner, .possessive, .be, .have, .modal, .to, .that, .coordinator, .pronoun,
    ]) {
      return false
    }
    return !can.isDisjoint(with: [.noun, .nounPlural, .adjective])
  }

  private func objectFollows(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let next = index + 1
    guard next < sentence.upperBound else { return false }
    if let tag = fixed[next] { return tag == .name || tag == .demonym || tag == .time }
    if text.tokens[next].shape.contains(.number) { return true }
    let can = candidates(next, sentence)
    return !can.isDisjoint(with: [
      .determiner, .possessive, .preposition, .numberWord, .adjective, .quantifier, .noun, .nounPlural, .to,
    ])
      && can.isDisjoint(with: [.be, .have, .modal])
  }

  /// Whether the next word, adverbs aside, can only be a verb: then this one is a noun.
  private func verbFollows(_ index: Int, _ sentence: Range<Int>) -> Bool {
    var next = index + 1
    while next < sentence.upperBound, next <= index + 2 {
      if fixed[next] == .time { next += 1; continue }
      if fixed[next] != nil || text.tokens[next].shape.contains(.punctuation) { return false }
      let can = candidates(next, sentence)
      if !can.isDisjoint(with: [.be, .have, .modal, .doAuxiliary]) { return true }
      if can.contains(.adverb) { next += 1; continue }
      return !can.isDisjoint(with: [.verbPast, .verbThird]) && can.isDisjoint(with: [.preposition, .determiner])
    }
    return false
  }

  /// Makes a past form that a later verb of the same clause outdoes a participle: "missiles fired from ships hit the town".
  private func settleParticiples(_ tags: inout [Tag], in sentence: Range<Int>) {
    for position in tags.indices where tags[position] == .verbPast {
      let index = sentence.lowerBound + position
      guard candidates(index, sentence).contains(.verbParticiple),
        !governors.complementTaking.contains(grammar.verbLemma(of: text.tokens[index].word))
      else { continue }
      var before = position - 1
      while before >= 0, tags[before] == .adverb || tags[before] == .quote { before -= 1 }
      guard before >= 0 else { continue }
      guard tags[before].isNominal || tags[before] == .close || tags[before] == .comma || tags[before] == .coordinator
      else { continue }
      let next = position + 1 < tags.count ? grammar.classes(of: text.tokens[index + 1].word) : []
      let byFollows = next.contains(.by)
      if byFollows {
        tags[position] = .participle
        continue
      }
      guard tags[before].isNominal, next.contains(.preposition) || tags[safe: position + 1] == .time else { continue }
      var ahead = position + 1
      scan: while ahead < tags.count {
        switch tags[ahead] {
        case .comma, .coordinator, .subordinator, .relative, .that, .semicolon, .stop, .quote, .dash, .pronoun, .to:
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
