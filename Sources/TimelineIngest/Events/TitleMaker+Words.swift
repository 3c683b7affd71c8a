/// The words of a headline, and how they are written.
extension TitleMaker {
  /// A word as it stands; common words lose the capital that a headline or the beginning of a sentence gives them.
  func token(_ index: Int) -> String {
    let token = text.tokens[index]
    let word = text.folded(token.range)
    guard token.word >= 0, token.shape.contains(.capitalized), !token.shape.contains(.allCapitals),
      let tag = sentence.tag(index), tag != .name, tag != .demonym
    else { return word }
    if isHeadline || index == sentence.tokens.lowerBound && !isCapitalized(index + 1) {
      return knowledge.vocabulary.word(token.word)
    }
    return word
  }

  private func isCapitalized(_ token: Int) -> Bool {
    token < sentence.tokens.upperBound && text.tokens[token].shape.contains(.capitalized)
  }

  /// Whether the sentence is written as headlines are: its verbs begin with capitals.
  private var isHeadline: Bool {
    sentence.verbs.allSatisfy { text.tokens[$0.main].shape.contains(.capitalized) }
  }

  func isPlural(_ nouns: [Int]) -> Bool {
    nouns.count > 1 || nouns.first.map { sentence.nouns[$0].isPlural } ?? false
  }

  /// Noun phrases as they stand, joined, without their article, dates and quotation marks.
  func phrases(_ nouns: [Int]) -> String {
    nouns.prefix(4).map { noun in
      var tokens = sentence.nouns[noun].tokens
      if let first = tokens.first, tokens.count > 1,
        sentence.tag(first) == .determiner || sentence.tag(first) == .possessive
      {
        tokens.removeFirst()
      }
      if let end = wholeEnd(of: noun) { tokens = tokens.lowerBound..<end }
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

  func capitalised(_ line: String) -> String {
    guard beginsSmall(line), let first = line.first else { return line }
    return first.uppercased() + line.dropFirst()
  }

  func beginsSmall(_ line: String) -> Bool {
    guard let byte = line.utf8.first else { return false }
    return byte < 0x80 ? byte >= 0x61 && byte <= 0x7A : line.first?.isLowercase == true
  }
}
