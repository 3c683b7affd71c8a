import TimelineDates

/// Finds what a sentence counts from a happening: "four days after the vote", "on the day of the coup", "since the invasion".
struct EventLinkReader {
  /// Anchors told with more words than this are only named by their first.
  private static let longest = 90

  let sentence: ParsedSentence
  let reading: TemporalReading
  let text: ArticleText
  let words: DatingWords

  /// The links, in the order of the text.
  ///
  /// - Complexity: O(n · c) in the tokens and the clauses of the sentence.
  func links() -> [EventLink] {
    var found: [EventLink] = []
    for token in sentence.tokens where token > sentence.tokens.lowerBound || text.tokens[token].word == words.since {
      let word = text.tokens[token].word
      guard word >= 0, let link = link(at: token, word) else { continue }
      found.append(link)
    }
    return found
  }

  /// The link whose preposition or conjunction stands at a token.
  private func link(at token: Int, _ word: Int32) -> EventLink? {
    if word == words.since { return link(from: token, to: token, .since) }
    let isAfter = word == words.after || word == words.following
    if isAfter || word == words.before || word == words.of, let time = duration(endingAt: token) {
      let expression = reading.expressions[reading.phrases[time].expressions.lowerBound]
      guard let days = EventLink.days(of: expression.value, modifier: expression.modifier) else { return nil }
      let start = firstToken(of: time, before: token)
      // "within two days of the vote"
      if word == words.of { return link(from: start, to: token, .days(0...days.upperBound)) }
      return link(from: start, to: token, .days(isAfter ? days : -days.upperBound...(-days.lowerBound)))
    }
    let noun = text.tokens[token - 1].word
    // "hours after the invasion", "shortly before the vote": on the same day, as far as anybody says.
    if isAfter || word == words.before, words.clocks.contains(noun) || words.shortly.contains(noun) {
      return link(from: token - 1, to: token, .days(0...0))
    }
    guard words.days.contains(noun) || noun == words.eve, token - 2 >= sentence.tokens.lowerBound,
      words.articles.contains(text.tokens[token - 2].word)
    else { return nil }
    if noun == words.eve { return word == words.of ? link(from: token - 2, to: token, .days(-1...(-1))) : nil }
    if word == words.of { return link(from: token - 2, to: token, .days(0...0)) }
    if isAfter { return link(from: token - 2, to: token, .days(1...1)) }
    return word == words.before ? link(from: token - 2, to: token, .days(-1...(-1))) : nil
  }

  /// The date phrase right before a token, if it is a length of time that no date counts.
  private func duration(endingAt token: Int) -> Int? {
    let end = Int(text.tokens[token - 1].end)
    return sentence.times.first {
      let phrase = reading.phrases[$0]
      return phrase.range.upperBound == end && phrase.span == nil
        && reading.expressions[phrase.expressions.lowerBound].kind == .duration
    }
  }

  private func firstToken(of time: Int, before token: Int) -> Int {
    var first = token - 1
    while first > sentence.tokens.lowerBound,
      Int(text.tokens[first - 1].start) >= reading.phrases[time].range.lowerBound
    {
      first -= 1
    }
    return first
  }

  /// The link of words that begin at one token and whose preposition or conjunction is another.
  private func link(from start: Int, to word: Int, _ course: EventLink.Course) -> EventLink? {
    let next = word + 1
    guard next < sentence.tokens.upperBound, let clause = clause(around: start) else { return nil }
    let noun = sentence.nouns.firstIndex { $0.tokens.contains(next) && $0.tokens.lowerBound <= next }
    let lower = sentence.clauses.indices.first {
      let below = sentence.clauses[$0]
      let isGoverned =
        below.relation == .adverbial && below.conjunction == text.tokens[word].word
        || below.gerundPreposition == text.tokens[word].word
      guard isGoverned else { return false }
      return below.tokens.contains(next) || noun.map { below.subjects.contains($0) } ?? false
    }
    if let lower {
      // "Two days after rebels took the town, the army shelled it": the clause that is dated comes behind.
      let upper =
        sentence.clauses[lower].parent
        ?? sentence.clauses.indices.first { $0 > lower && sentence.clauses[$0].relation != .adverbial }
        ?? clause
      guard upper != lower else { return nil }
      return EventLink(
        clause: upper, anchor: .clause(lower), course: course,
        range: range(from: start, to: sentence.verbs[sentence.clauses[lower].verb].main, word))
    }
    guard let noun, lower == nil, sentence.nouns[noun].time == nil, !sentence.nouns[noun].isPronoun else { return nil }
    return EventLink(
      clause: clause, anchor: .noun(noun), course: course,
      range: range(from: start, to: sentence.nouns[noun].head, word))
  }

  /// The innermost clause around a token; the first of the sentence where it stands before all of them.
  private func clause(around token: Int) -> Int? {
    var best: Int?
    for (index, clause) in sentence.clauses.enumerated() where clause.tokens.contains(token) {
      if best.map({ sentence.clauses[$0].tokens.count > clause.tokens.count }) ?? true { best = index }
    }
    return best ?? sentence.clauses.indices.last { sentence.clauses[$0].tokens.upperBound <= token }
      ?? sentence.clauses.indices.first
  }

  private func range(from first: Int, to last: Int, _ word: Int) -> Range<Int> {
    let start = Int(text.tokens[first].start)
    let end = Int(text.tokens[max(last, word)].end)
    return start..<(end - start <= Self.longest ? end : Int(text.tokens[word].end))
  }
}
