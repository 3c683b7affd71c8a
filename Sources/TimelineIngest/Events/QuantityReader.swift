import TimelineModel

/// Reads the counts in the noun phrases of an event: "26 sea-based cruise missiles" is 26 of "cruise missiles".
struct QuantityReader: MentionPart {
  let context: MentionContext

  /// The counts, in the order of the text, each thing counted once.
  func quantities(of draft: EventDraft) -> [Quantity] {
    var nouns = draft.roles.map(\.noun)
    if let noun = draft.noun {
      nouns.append(noun)
      for phrase in sentence.complements[noun] ?? [] { nouns += phrase.nouns }
    }
    if let index = draft.clause, draft.rule != "noun" {
      let clause = sentence.clauses[index]
      nouns += clause.subjects
      nouns += clause.objects
      for phrase in clause.prepositions
      where !knowledge.governors.locative.contains(phrase.word) || phrase.word == knowledge.governors.at {
        nouns += phrase.nouns
      }
    }
    var out: [Quantity] = []
    nouns.sort()
    for (place, noun) in nouns.enumerated() where place == 0 || nouns[place - 1] != noun {
      add(quantity(in: noun), to: &out)
    }
    if draft.type == .assault || draft.type == .incident {
      for token in casualtyTokens(of: draft) { add(casualties(before: token), to: &out) }
    }
    return out
  }

  private func add(_ quantity: Quantity?, to out: inout [Quantity]) {
    if let quantity, !out.contains(where: { $0.of == quantity.of }) { out.append(quantity) }
  }

  /// The words for the dead and wounded that an event's sentence counts, where they may be this event's.
  private func casualtyTokens(of draft: EventDraft) -> [Int] {
    guard let clause = draft.clause else { return [] }
    let words = knowledge.governors.casualties
    return (draft.tokens.lowerBound..<sentence.tokens.upperBound).prefix(40).filter { token in
      guard words.contains(text.tokens[token].word), token > sentence.tokens.lowerBound else { return false }
      // Beyond the next main clause it is another event's.
      return !sentence.clauses.indices.contains { other in
        guard other > clause, sentence.clauses[other].relation == .main else { return false }
        let verb = sentence.verbs[sentence.clauses[other].verb].tokens.lowerBound
        return verb >= draft.tokens.upperBound && verb < token
      }
    }
  }

  /// "12 dead", "more than 40 injured": the number right before a word for casualties.
  private func casualties(before token: Int) -> Quantity? {
    var start = token
    while start > sentence.tokens.lowerBound, number(start - 1) != nil { start -= 1 }
    guard start < token, isCount(start), let (value, end) = value(from: start, until: token), end == token else {
      return nil
    }
    return Quantity(value, of: words(token..<token + 1))
  }

  private func quantity(in noun: Int) -> Quantity? {
    let phrase = sentence.nouns[noun]
    guard let start = phrase.tokens.first(where: { sentence.tag($0) == .number && isCount($0) }),
      let (value, end) = value(from: start, until: phrase.tokens.upperBound)
    else { return nil }
    var last = counted(in: end..<phrase.tokens.upperBound)
    if last == nil, end > phrase.head,
      let whole = sentence.complements[noun]?.first(where: { knowledge.governors.partitive.contains($0.word) })?.nouns
        .first,
      sentence.nouns[whole].tokens.lowerBound == end + 1,
      text.bytes[Int(text.tokens[end - 1].end) - 1] != UInt8(ascii: "s")
    {
      // "12 of its soldiers", "two of the boats"; "thousands of people" count nobody.
      last = counted(in: sentence.nouns[whole].tokens)
    }
    return last.map { Quantity(value, of: words($0)) }
  }

  /// The last run of common nouns in a stretch of a noun phrase: "cruise missiles".
  private func counted(in tokens: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    for token in tokens {
      guard let tag = sentence.tag(token) else { break }
      // "Black Hawk helicopters": a capital makes an adjective part of the name.
      let isName = tag == .adjective && text.tokens[token].shape.contains(.capitalized)
      if tag == .noun || tag == .nounPlural || isName {
        found = (found?.lowerBound ?? token)..<token + 1
      } else {
        found = nil
      }
    }
    return found
  }

  private func words(_ tokens: Range<Int>) -> String {
    let range = Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
    return String(decoding: LetterCase.lowered(text.folded(range).utf8), as: UTF8.self)
  }

  /// The number that begins at a token, and where it ends; `nil` where it counts nothing whole.
  private func value(from start: Int, until limit: Int) -> (value: Int, end: Int)? {
    var at = start
    var value = 0.0
    var part = 0.0
    while at < limit, sentence.tag(at) == .number, let number = number(at) {
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
    guard value >= 1, value < 1e12 else { return nil }
    return (Int(value), at)
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
