/// Cuts the tokens of a block into sentences.
struct SentenceSplitter {
  /// A sentence without an end is cut after so many tokens, so that what reads it stays linear.
  static let longestSentence = 400

  /// More quotes and brackets than these in a row are not looked through.
  private static let mostMarks = 8

  let bytes: [UInt8]
  let tokens: [Token]

  /// Appends the sentences of a range of tokens, which all lie in one block.
  ///
  /// - Complexity: O(n) in the tokens.
  func split(_ range: Range<Int>, block: Int, into sentences: inout [Sentence]) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let stop = end(of: index, before: range.upperBound)
      if let stop {
        sentences.append(Sentence(tokens: start..<stop, block: block))
        start = stop
      } else if index - start >= Self.longestSentence {
        sentences.append(Sentence(tokens: start..<index + 1, block: block))
        start = index + 1
      }
      index = max(stop ?? 0, index + 1)
    }
    if start < range.upperBound { sentences.append(Sentence(tokens: start..<range.upperBound, block: block)) }
  }

  /// The token after a sentence that a token ends, if it ends one.
  private func end(of index: Int, before limit: Int) -> Int? {
    guard let stop = stop(at: index) else { return nil }
    var next = index + 1
    while next < limit, next - index <= Self.mostMarks, closes(next) { next += 1 }
    guard next < limit else { return next }
    switch stop {
    case .mark:
      if next > index + 1, isQuoted(from: next, before: limit, mark: index) { return nil }
      return begins(next, before: limit) ? next : nil
    case .abbreviation: return next == index + 1 && follows(next, abbreviation: index) ? next : nil
    }
  }

  /// Whether a question or a cry in quotes is followed by who uttered it, as in “Why?” Ada North asked.
  private func isQuoted(from first: Int, before limit: Int, mark: Int) -> Bool {
    guard bytes[Int(tokens[mark].start)] != UInt8(ascii: "."), bytes[Int(tokens[first - 1].start)] != UInt8(ascii: ")")
    else { return false }
    var index = first
    while index < min(limit, first + 5), tokens[index].shape.contains(.capitalized) { index += 1 }
    guard index > first, index < limit, tokens[index].shape.contains(.word) else { return false }
    return LayoutPhrases.shared.contains(bytes[tokens[index].range], as: .quoting)
  }

  private enum Stop { case mark, abbreviation }

  /// What a token can end a sentence as.
  private func stop(at index: Int) -> Stop? {
    let token = tokens[index]
    let last = bytes[Int(token.end) - 1]
    if token.shape.contains(.punctuation) {
      switch last {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return .mark
      case 0xA6: return isEllipsis(token) ? .mark : nil
      case 0x82: return isIdeographicStop(token) ? .mark : nil
      default: return nil
      }
    }
    return last == UInt8(ascii: ".") ? .abbreviation : nil
  }

  private func isEllipsis(_ token: Token) -> Bool { bytes[token.range].elementsEqual([0xE2, 0x80, 0xA6]) }

  private func isIdeographicStop(_ token: Token) -> Bool { bytes[token.range].elementsEqual([0xE3, 0x80, 0x82]) }

  /// Whether a token closes the quotation or bracket that the sentence ends in, or repeats its mark.
  private func closes(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.shape.contains(.punctuation), token.shape.contains(.glued) else { return false }
    let first = bytes[Int(token.start)]
    let count = token.range.count
    switch first {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "."): return true
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return !isFollowedByGluedWord(index)
    case 0xC2: return count == 2 && bytes[Int(token.start) + 1] == 0xBB
    case 0xE2:
      return count == 3 && bytes[Int(token.start) + 1] == 0x80 && [0x99, 0x9D].contains(bytes[Int(token.start) + 2])
    default: return false
    }
  }

  /// A straight quote that touches the next word opens a quotation.
  private func isFollowedByGluedWord(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    return next.shape.contains(.glued) && !next.shape.contains(.punctuation)
  }

  /// Whether a sentence may begin with a token, given that one may have ended before it.
  private func begins(_ index: Int, before limit: Int) -> Bool {
    var index = index
    for _ in 0..<Self.mostMarks where tokens[index].shape.contains(.punctuation) {
      guard index + 1 < limit, opens(tokens[index]) else { return false }
      index += 1
    }
    let token = tokens[index]
    if token.shape.contains(.word) {
      if token.shape.contains(.capitalized) { return true }
      // Letters without case (Arabic, Chinese) begin sentences too.
      return bytes[Int(token.start)] >= 0xD4 && !token.shape.contains(.glued)
    }
    return token.shape.contains(.number) && !token.shape.contains(.glued)
  }

  /// Whether a mark can stand before the first word of a sentence.
  private func opens(_ token: Token) -> Bool {
    switch bytes[Int(token.start)] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "`"),
      UInt8(ascii: "*"), UInt8(ascii: "#"):
      return true
    case UInt8(ascii: "-"): return token.shape.contains(.lineStart)
    case 0xC2, 0xE2: return true
    default: return false
    }
  }

  /// Whether a sentence begins after an abbreviation: with a capitalised word that seldom stands within one.
  private func follows(_ index: Int, abbreviation: Int) -> Bool {
    var token = tokens[index]
    if token.shape.contains(.punctuation), opens(token), !token.shape.contains(.glued), index + 1 < tokens.count {
      guard bytes[Int(token.start)] != UInt8(ascii: "(") else { return false }
      token = tokens[index + 1]
    }
    guard token.shape.contains(.word), token.shape.contains(.capitalized) else { return false }
    let word = bytes[token.range].last == UInt8(ascii: ".") ? bytes[token.range].dropLast() : bytes[token.range]
    if LayoutPhrases.shared.contains(word, as: .opener) { return true }
    guard isPartOfDay(tokens[abbreviation]) else { return false }
    return !LayoutPhrases.shared.contains(word, as: .calendar) && !LayoutPhrases.shared.contains(word, as: .timeZone)
  }

  /// "a.m." and "p.m.": what follows them, other than a day or a time zone, begins a sentence.
  private func isPartOfDay(_ token: Token) -> Bool {
    let word = LetterCase.lowered(bytes[token.range])
    return word.elementsEqual("p.m.".utf8) || word.elementsEqual("a.m.".utf8)
  }
}
