/// The shape of noun phrases: their conjuncts, heads and modifiers.
extension ActorResolver {
  /// Whether a comma or conjunction stands in a phrase; most have none, and are one conjunct.
  func mayCoordinate(_ phrase: Range<Int>) -> Bool {
    phrase.contains { text.isByte($0, ",") || isAnd($0) }
  }

  /// The conjuncts of a phrase: "Britain, Germany and Italy" has three.
  ///
  /// Appositions are no conjuncts.
  func conjuncts(of phrase: Range<Int>) -> [Range<Int>] {
    guard phrase.count > 2 else { return [phrase] }
    var parts: [Range<Int>] = []
    var start = phrase.lowerBound
    var wasComma = false
    var k = phrase.lowerBound
    func close(_ end: Int, comma: Bool, _ parts: inout [Range<Int>]) {
      guard end > start else { return }
      let part = start..<end
      if wasComma, let before = parts.last, isApposition(part, of: before, followed: comma) {
        // "Russia's defence minister, Sergei Shoigu": the name says more than the title.
        if startsWithPerson(part), !startsWithPerson(before) { parts[parts.count - 1] = part }
      } else {
        parts.append(part)
      }
    }
    while k < phrase.upperBound {
      if let index = names.name(at: k) {
        k = max(k + 1, names.names[index].tokens.upperBound)
        continue
      }
      let isComma = text.isByte(k, ",")
      if isComma || isAnd(k) {
        close(k, comma: isComma, &parts)
        if k > start || !wasComma || isAnd(k) { wasComma = isComma && !(k + 1 < phrase.upperBound && isAnd(k + 1)) }
        start = k + 1
      }
      k += 1
    }
    close(phrase.upperBound, comma: false, &parts)
    return parts.isEmpty ? [phrase] : parts
  }

  /// Whether what follows a comma only says more of what precedes it.
  private func isApposition(_ part: Range<Int>, of before: Range<Int>, followed: Bool) -> Bool {
    let head = head(of: part)
    if names.name(at: head) != nil {
      // A person after a title; any other name is a conjunct.
      return startsWithPerson(part) && names.office(at: self.head(of: before)) != nil
        && names.name(at: self.head(of: before)) == nil
    }
    // A common noun after a name.
    return names.name(at: self.head(of: before)) != nil
  }

  private func startsWithPerson(_ part: Range<Int>) -> Bool {
    guard let index = names.name(at: head(of: part)) else { return false }
    return names.names[index].kind == .person
  }

  /// "and", "or", "as well as", "&".
  private func isAnd(_ k: Int) -> Bool {
    guard text.length(k) <= 3 else { return false }
    switch text.firstByte(k) {
    case UInt8(ascii: "a"): return text.isWord(k, "and")
    case UInt8(ascii: "o"): return text.isWord(k, "or")
    case UInt8(ascii: "n"): return text.isWord(k, "nor")
    default: return text.isWord(k, "&")
    }
  }

  /// The head of a phrase: the last noun or name before a preposition, relative clause or comma.
  package func head(of phrase: Range<Int>) -> Int {
    var head = phrase.lowerBound
    var k = phrase.lowerBound
    while k < phrase.upperBound {
      if let index = names.name(at: k) {
        let name = names.names[index]
        head = name.tokens.upperBound - 1
        k = name.tokens.upperBound
        continue
      }
      if let office = names.office(at: k) {
        head = names.offices[office].tokens.upperBound - 1
        k = max(k + 1, names.offices[office].tokens.upperBound)
        continue
      }
      let shape = text.shape(k)
      if shape.contains(.word), !shape.contains(.genitive) {
        if text.flags[k].contains(.function), k > phrase.lowerBound, isPostmodifier(k) { return head }
        head = k
      } else if shape.contains(.punctuation), k > phrase.lowerBound, text.isByte(k, ",") || text.isByte(k, "(") {
        return head
      }
      k += 1
    }
    return head
  }

  private static let postmodifiers: [StaticString] = [
    "of", "for", "by", "with", "who", "which", "that", "against", "on", "to", "between", "under", "whose", "led",
  ]

  /// Words that a noun's right side begins with.
  private func isPostmodifier(_ k: Int) -> Bool {
    if text.flags[k].contains(.locative) { return true }
    return Self.postmodifiers.contains { text.isWord(k, $0) }
  }

  /// The name that a conjunct consists of, if it is an adjective of a country or a bare country, as in "US and Russian negotiators".
  func onlyModifier(_ part: Range<Int>) -> Name? {
    let inside = names.names(in: part)
    guard inside.count == 1, let name = inside.first, name.kind == .demonym || name.kind == .country,
      name.tokens.upperBound == part.upperBound
    else { return nil }
    guard name.kind == .country else { return name }
    // "US and Russian": all capitals serve as adjectives too.
    return text.shape(name.tokens.lowerBound).contains(.allCapitals) && text.length(name.tokens.lowerBound) <= 4
      ? name : nil
  }
}
