import TimelineModel

/// Names that the gazetteer has.
extension NameFinder {
  /// A known name at a token.
  struct Known {
    var length: Int
    var node: Int32
    var entry: NameTrie.Entry
    var government: EntityID?
    var isAmbiguous: Bool
    var kind: Name.Kind

    var isSurname: Bool { entry.form == .surname }

    func name(_ i: Int) -> Name {
      Name(tokens: i..<(i + length), kind: kind, entity: EntityID(Int(entry.entity)), government: government)
    }
  }

  /// The longest known name that begins at a token.
  func longestKnown(_ i: Int, _ sentence: Range<Int>, _ style: NameText.Style) -> Known? {
    var node = gazetteer.names.root(text.words[i])
    var best: Known?
    var j = i
    while node >= 0 {
      j += 1
      if gazetteer.names.hasEntries(node), let known = reading(node, i..<j, sentence, style) { best = known }
      guard j < sentence.upperBound else { break }
      // "J. F. Kennedy" and "St . Petersburg": a period that stands alone is no word of the name.
      if text.isByte(j, "."), text.shape(j).contains(.glued), j + 1 < sentence.upperBound { j += 1 }
      node = gazetteer.names.child(node, text.words[j])
    }
    return best
  }

  /// The best reading of a node's entries for a stretch of tokens.
  private func reading(_ node: Int32, _ tokens: Range<Int>, _ sentence: Range<Int>, _ style: NameText.Style) -> Known? {
    var best: (entry: NameTrie.Entry, score: Int)?
    var government: (id: EntityID, score: Int)?
    var count = 0
    gazetteer.names.forEachEntry(node) { entry in
      guard fits(entry, tokens, sentence, style), isOfItsTime(entry, words: tokens.count) else { return }
      let score = rank(entry, codes: nil)
      let id = EntityID(Int(entry.entity))
      if entry.form == .capital {
        if government.map({ score > $0.score }) ?? true { government = (id, score) }
        return
      }
      count += 1
      if best.map({ score >= $0.score }) ?? true { best = (entry, score) }
    }
    guard let best else { return nil }
    let entity = gazetteer.entities[Int(best.entry.entity)]
    let kind = kind(of: best.entry, entity, isCapital: government != nil)
    return Known(
      length: tokens.count, node: node, entry: best.entry,
      government: kind == .seat ? EntityID(Int(best.entry.entity)) : kind == .capital ? government?.id : nil,
      isAmbiguous: count > 1, kind: kind)
  }

  /// "Nicaraguan rebels" are the armed group of the list only while it was there.
  private func isOfItsTime(_ entry: NameTrie.Entry, words: Int) -> Bool {
    let at = Int(entry.entity)
    guard let published, gazetteer.entities[at].kind == .armed, words <= 16,
      entry.capitals & 1 << UInt16(words - 1) == 0
    else { return true }
    return gazetteer.entities[at].days.contains(Int32(clamping: published.number))
  }

  func kind(of entry: NameTrie.Entry, _ entity: Entity, isCapital: Bool) -> Name.Kind {
    switch entry.form {
    case .adjective: return .demonym
    case .people: return .people
    case .seat: return .seat
    default:
      if entity.kind.isCountry { return .country }
      if entity.kind == .person { return .person }
      if entity.kind.isPlace { return isCapital && entity.kind == .city ? .capital : .place }
      return entity.kind == .unknown ? .unknown : .organisation
    }
  }

  /// How good a reading an entry is: what it is, whether it was there at the time, whether its country is spoken of.
  func rank(_ entry: NameTrie.Entry, codes: Tally<CountryCode>?) -> Int {
    // Field by field: a copy of the entity would count references.
    let at = Int(entry.entity)
    let kind = gazetteer.entities[at].kind
    var score = 0
    switch entry.form {
    case .name: score = kind == .country ? 60 : kind.isPlace ? 40 : 50
    case .adjective: score = 55
    case .people: score = 52
    case .seat: score = 45
    case .capital: score = 30
    case .surname: score = 20
    case .bodyForm, .bodyTitle: break
    }
    if kind == .historical { score -= 8 }
    if kind == .territory { score -= 4 }
    if let published {
      if gazetteer.entities[at].days.contains(Int32(clamping: published.number)) { score += 25 }
    } else if kind != .historical {
      score += 25
    }
    if kind == .person, let published {
      // Someone who held an office at the time is more likely meant than a namesake.
      let holds = gazetteer.entities[at].memberships.contains { $0.days.lowerBound > .min && $0.holds(on: published) }
      score += holds ? 15 : 0
    }
    if let count = codes?[gazetteer.entities[at].country] { score += 10 + min(count, 5) }
    if Int(entry.entity) >= gazetteer.firstAddition { score += 40 }
    return score
  }

  /// Whether the text writes the name as it must be written.
  private func fits(
    _ entry: NameTrie.Entry, _ tokens: Range<Int>, _ sentence: Range<Int>, _ style: NameText.Style
  ) -> Bool {
    let first = tokens.lowerBound
    if entry.form == .adjective || entry.form == .people, text.flags[first].contains(.stateless), tokens.count == 1 {
      return false
    }
    if style == .upper {
      guard tokens.count == 1 else { return true }
      if text.flags[first].contains(.function) { return gazetteer.entities[Int(entry.entity)].kind.isCountry }
      return !text.flags[first].contains(.common) || isCountryForm(entry)
    }
    for (k, i) in tokens.enumerated() where k < 16 {
      let bit: UInt16 = 1 << UInt16(k)
      let shape = text.shape(i)
      if entry.upper & bit != 0, !shape.contains(.allCapitals) {
        // "Nato", "Unicef", "Farc"; but "Who" and "Us" are no organisations.
        guard shape.contains(.capitalized), text.length(i) > 3, !text.flags[i].contains(.common) else { return false }
      } else if entry.capitals & bit != 0, !shape.contains(.capitalized) {
        return false
      } else if entry.capitals & bit != 0, entry.upper & bit == 0, shape.contains(.allCapitals), tokens.count == 1,
        text.length(i) < 5, !isCountryForm(entry)
      {
        // "MAY", "AID": capitals are a name of their own.
        return false
      }
    }
    guard tokens.count == 1, !isCountryForm(entry) else { return true }
    if entry.upper == 0, text.flags[first].contains(.function) { return false }
    // "Rice", "Hill", "Nice" where every sentence or title would write a capital anyway.
    let isForced = style == .title || isSentenceStart(first, sentence)
    if isForced, entry.upper == 0, text.flags[first].contains(.common) {
      return style != .title && isFollowedBySaying(first, sentence)
    }
    if entry.form == .surname, !text.flags[first].isDisjoint(with: [.firstName, .people, .common]) {
      return isTitled(first, sentence) || isFollowedBySaying(first, sentence)
    }
    return true
  }

  private func isCountryForm(_ entry: NameTrie.Entry) -> Bool {
    switch entry.form {
    case .adjective, .people: true
    default: gazetteer.entities[Int(entry.entity)].kind.isCountry
    }
  }

  /// The longest form or title of a body, or title before a name, that begins at a token.
  func longestOffice(_ i: Int, _ end: Int) -> Office? {
    var node = gazetteer.offices.root(text.words[i])
    var best: Office?
    var j = i
    while node >= 0 {
      j += 1
      if gazetteer.offices.hasEntries(node) {
        var office = Office(tokens: i..<j, body: -1, isTitle: true)
        gazetteer.offices.forEachEntry(node) { entry in
          // The first body of the list wins; a title of a body is more than a title of none.
          if entry.entity >= 0 {
            office.body = entry.entity
            office.isTitle = entry.form == .bodyTitle
            office.isHead = entry.capitals != 0
            office.isPlural = entry.upper != 0
          }
        }
        best = office
      }
      guard j < end else { break }
      node = gazetteer.offices.child(node, text.words[j])
    }
    // "may" and "will" are no titles, nor is "Deputy" cut from "deputy" in the midst of a word.
    return best
  }

  /// Whether a token is the first word of its sentence, or of a quotation within it.
  func isSentenceStart(_ i: Int, _ sentence: Range<Int>) -> Bool {
    var k = i - 1
    while k >= sentence.lowerBound, !text.isWord(k), !text.shape(k).contains(.number) {
      if text.isByte(k, "\"") || text.isByte(k, ":") { return true }
      if text.shape(k).contains(.punctuation), text.firstByte(k) == 0xE2 { return true }
      k -= 1
    }
    return k < sentence.lowerBound
  }

  func isFollowedBySaying(_ i: Int, _ sentence: Range<Int>) -> Bool {
    i + 1 < sentence.upperBound && text.flags[i + 1].contains(.saying)
  }

  /// Whether a title stands directly before a token.
  func isTitled(_ i: Int, _ sentence: Range<Int>) -> Bool {
    guard i > sentence.lowerBound else { return false }
    if let last = found.offices.last, last.tokens.upperBound == i { return last.isTitle }
    return text.flags[i - 1].contains(.title)
  }
}
