import TimelineModel

/// Reads the counts in the noun phrases of an event: "26 sea-based cruise missiles" is 26 of "cruise missiles".
struct QuantityReader {
  let knowledge: Knowledge
  let text: ArticleText
  let sentence: ParsedSentence

  /// The counts, in the order of the text, each thing counted once.
  func quantities(of draft: EventDraft) -> [Quantity] {
    var nouns = Set(draft.roles.map(\.noun))
    if let noun = draft.noun {
      nouns.insert(noun)
      for phrase in sentence.complements[noun] ?? [] { nouns.formUnion(phrase.nouns) }
    }
    if let index = draft.clause, draft.rule != "noun" {
      let clause = sentence.clauses[index]
      nouns.formUnion(clause.subjects + clause.objects)
      for phrase in clause.prepositions
      where !knowledge.governors.locative.contains(phrase.word) || phrase.word == knowledge.governors.at {
        nouns.formUnion(phrase.nouns)
      }
    }
    var out: [Quantity] = []
    for noun in nouns.sorted() {
      if let quantity = quantity(in: sentence.nouns[noun]), !out.contains(where: { $0.of == quantity.of }) {
        out.append(quantity)
      }
    }
    return out
  }

  private func quantity(in phrase: NounPhrase) -> Quantity? {
    guard let start = phrase.tokens.first(where: { sentence.tag($0) == .number && isCount($0) }) else { return nil }
    var at = start
    var value = 0.0
    var part = 0.0
    while phrase.tokens.contains(at), sentence.tag(at) == .number, let number = number(at) {
      if number == 100 || number >= 1000 && part > 0 && text.tokens[at].word >= 0 {
        part = max(part, 1) * number
      } else {
        part += number
      }
      if number >= 1000 {
        value += part
        part = 0
      }
      at += 1
    }
    value += part
    guard value >= 1, value < 1e12, at <= phrase.head else { return nil }
    var words: [Int] = []
    for token in at..<phrase.tokens.upperBound {
      guard let tag = sentence.tag(token) else { break }
      if tag == .noun || tag == .nounPlural { words.append(token) } else { words = [] }
    }
    guard let first = words.first, let last = words.last else { return nil }
    let range = Int(text.tokens[first].start)..<Int(text.tokens[last].end)
    return Quantity(Int(value), of: String(decoding: LetterCase.lowered(text.folded(range).utf8), as: UTF8.self))
  }

  /// A number that counts: not a year, a percentage, money.
  private func isCount(_ token: Int) -> Bool {
    let bytes = text.bytes[text.tokens[token].range]
    if bytes.contains(where: {
      $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/")
    }) {
      return false
    }
    let next = token + 1 < text.tokens.count ? text.bytes[text.tokens[token + 1].range].first : nil
    let before = token > 0 ? text.bytes[text.tokens[token - 1].range].first : nil
    return next != UInt8(ascii: "%") && before != UInt8(ascii: "$")
  }

  private func number(_ token: Int) -> Double? {
    let item = text.tokens[token]
    if let number = knowledge.grammar.number(of: item.word) { return Double(number) }
    var value = 0.0
    var scale = 0.0
    for byte in text.bytes[item.range] {
      switch byte {
      case 0x30...0x39:
        if scale > 0 {
          value += Double(byte - 0x30) * scale
          scale /= 10
        } else {
          value = value * 10 + Double(byte - 0x30)
        }
      case UInt8(ascii: ","): continue
      case UInt8(ascii: "."): scale = 0.1
      default: return nil
      }
    }
    return value
  }
}
