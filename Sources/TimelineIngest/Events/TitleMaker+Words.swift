/// The words of a headline, and how they are written.
extension TitleMaker {
  /// A word as it stands; common words lose the capital that a headline or the beginning of a sentence gives them.
  func write(_ index: Int, to out: inout [UInt8]) {
    let token = text.tokens[index]
    guard token.word >= 0, token.shape.contains(.capitalized), !token.shape.contains(.allCapitals),
      let tag = sentence.tag(index), tag != .name, tag != .demonym,
      isHeadline || index == sentence.tokens.lowerBound && !isCapitalized(index + 1)
    else {
      text.write(token.range, to: &out)
      return
    }
    knowledge.vocabulary.write(token.word, to: &out)
  }

  private func isCapitalized(_ token: Int) -> Bool {
    token < sentence.tokens.upperBound && text.tokens[token].shape.contains(.capitalized)
  }

  /// Whether the sentence is written as headlines are: its verbs begin with capitals.
  private var isHeadline: Bool {
    sentence.verbs.allSatisfy { text.tokens[$0.main].shape.contains(.capitalized) }
  }

  func isPlural(_ nouns: IndexList) -> Bool {
    nouns.count > 1
      || nouns.first.map { sentence.nouns[$0].isPlural || isPluralPronoun(sentence.nouns[$0].head) } ?? false
  }

  /// "they", "we".
  private func isPluralPronoun(_ token: Int) -> Bool {
    let word = LetterCase.lowered(text.bytes[text.tokens[token].range])
    return word.elementsEqual("they".utf8) || word.elementsEqual("we".utf8)
  }

  /// Noun phrases as they stand, joined, without their article, dates and quotation marks.
  func writePhrases(_ nouns: IndexList, to out: inout [UInt8]) {
    for (place, noun) in nouns.prefix(4).enumerated() {
      if place > 0 { out.append(contentsOf: (place == nouns.count - 1 ? " and " : ", ").utf8) }
      var tokens = sentence.nouns[noun].tokens
      if let first = tokens.first, tokens.count > 1,
        sentence.tag(first) == .determiner || sentence.tag(first) == .possessive
      {
        tokens.removeFirst()
      }
      if let end = wholeEnd(of: noun) { tokens = tokens.lowerBound..<end }
      let start = out.count
      for at in tokens {
        switch sentence.tag(at) {
        case .time, .quote: break
        case .genitive: if out.count > start { write(at, to: &out) }
        case let tag:
          if out.count > start, tag != .comma { out.append(0x20) }
          write(at, to: &out)
        }
      }
    }
  }

  /// Where "thousands of civilians" and "12 of its soldiers" end: a count says nothing without what it counts.
  private func wholeEnd(of noun: Int) -> Int? {
    let phrase = sentence.nouns[noun]
    let isCount =
      sentence.tag(phrase.head) == .number
      || knowledge.governors.quantityNouns.contains(knowledge.grammar.nounLemma(of: text.tokens[phrase.head].word))
    guard isCount,
      let whole = sentence.complements[noun]?.first(where: { $0.word == knowledge.governors.of })?.nouns.first,
      sentence.nouns[whole].tokens.lowerBound == phrase.tokens.upperBound + 1
    else { return nil }
    return sentence.nouns[whole].tokens.upperBound
  }

  func capitalised(_ line: [UInt8]) -> String {
    guard let first = line.first, first >= 0x80 else {
      var line = line
      if let first = line.first, first >= 0x61, first <= 0x7A { line[0] = first & ~0x20 }
      return String(decoding: line, as: UTF8.self)
    }
    let line = String(decoding: line, as: UTF8.self)
    guard let first = line.first, first.isLowercase else { return line }
    return first.uppercased() + line.dropFirst()
  }

  func beginsSmall(_ line: ArraySlice<UInt8>) -> Bool {
    guard let byte = line.first else { return false }
    if byte < 0x80 { return byte >= 0x61 && byte <= 0x7A }
    return String(decoding: line.prefix(8), as: UTF8.self).first?.isLowercase == true
  }
}
