/// Names by their shape: runs of capitalised words with what may stand between them.
extension NameFinder {
  /// The longest name worth reading; a text all in capitals is no name.
  private static let longest = 12

  /// A name that begins at a token and that no list has.
  func unknownRun(_ i: Int, _ sentence: Range<Int>, _ style: NameText.Style) -> Run? {
    guard begins(i, sentence) else { return nil }
    var tokens = run(from: i, past: i + 1, sentence)
    if style != .normal { return familiar(tokens) }
    if isSentenceStart(i, sentence), text.isOrdinary(i) || text.flags[i].contains(.people) {
      // "Heavy fighting", but "Popular Front"; the words after it are looked at for themselves.
      let isOrganisation = tokens.dropFirst().contains { has($0, .organisationHead) || has($0, .placeHead) }
      if !isOrganisation, tokens.count > 1 || text.isOrdinary(i) || !isFollowedBySaying(i, sentence) { return nil }
    }
    while let last = tokens.last, tokens.count > 1, text.flags[last].contains(.calendar) { tokens.removeLast() }
    if tokens.count == 1, !text.flags[i].isDisjoint(with: [.common, .office]),
      text.flags[i].isDisjoint(with: [.firstName, .people]),
      !isNamed(i, sentence)
    {
      return nil
    }
    // "Siberian city", "West Africans": adjectives of lands that are no states.
    if tokens.count == 1, isAdjective(i, sentence) { return nil }
    if tokens.count == 2, text.flags[i].contains(.direction), let last = tokens.last, text.flags[last].contains(.people)
    {
      return nil
    }
    if isOrdinaryPhrase(tokens, sentence) { return nil }
    if let start = givenName(in: tokens) { tokens = start..<tokens.upperBound }
    // "Western diplomats", "Kurdish rebels": the adjective is no name; "Kurds" is.
    if tokens.count == 1, text.flags[i].contains(.people), text.lastByte(i) != UInt8(ascii: "s") { return nil }
    return evident(tokens, sentence)
  }

  /// A known name that is only the beginning of an unknown one: "Shanghai Accountability Party", "Syrian Rescue Front".
  func extended(_ i: Int, _ known: Known, _ sentence: Range<Int>, _ style: NameText.Style) -> Run? {
    let end = i + known.length
    // "Isis Obed" is no armed group: its acronym in small letters, and more of a name after it.
    let isMistaken = known.length == 1 && known.entry.upper != 0 && !text.shape(i).contains(.allCapitals)
    guard style == .normal, end < sentence.upperBound,
      text.isCapitalized(end) || known.isSurname && isArabicArticle(end),
      !text.flags[end].contains(.calendar)
    else { return nil }
    if let office = longestOffice(end, sentence.upperBound), !isPartOfName(office, sentence, style) { return nil }
    if let next = longestKnown(end, sentence, style), next.length > 1 || next.kind == .person { return nil }
    let tokens = run(from: i, past: end, sentence)
    guard tokens.upperBound > end else { return nil }
    if known.isSurname || isMistaken { return evident(tokens, sentence) }
    let isName = (end..<tokens.upperBound).contains { has($0, .organisationHead) || has($0, .placeHead) }
    return isName ? evident(tokens, sentence) : nil
  }

  /// How many tokens a known name takes: a person's goes on with further names that no list has ("Hamad bin Khalifa al-Thani").
  func fullLength(of known: Known, at i: Int, _ sentence: Range<Int>) -> Int {
    guard known.kind == .person, !known.isSurname, known.length > 1 else { return known.length }
    var end = i + known.length
    while end < sentence.upperBound, text.isWord(end), text.isCapitalized(end) || isArabicArticle(end) {
      // "King Bhumibol" and "Adulyadej" are one man.
      let next = text.words[end] < 0 ? nil : longestKnown(end, sentence, .normal)
      guard text.words[end] < 0 || next?.isSurname == true && next?.entry.entity == known.entry.entity else { break }
      end += max(1, next?.length ?? 1)
    }
    return end - i
  }

  /// "the frigate Dagestan": a place's name after a kind of ship is a ship's.
  func ship(_ i: Int, _ known: Known, _ sentence: Range<Int>, _ style: NameText.Style) -> Run? {
    guard style == .normal, known.kind == .place || known.kind == .capital || known.kind == .person,
      i > sentence.lowerBound,
      has(i - 1, .ship), !text.isCapitalized(i - 1)
    else { return nil }
    return evident(i..<(i + known.length), sentence)
  }

  /// Whether an office is only a part of a longer name: "Communist Party", "Army of the North" in capitals.
  func isPartOfName(_ office: Office, _ sentence: Range<Int>, _ style: NameText.Style) -> Bool {
    guard style == .normal, !office.isTitle, office.body >= 0,
      office.tokens.allSatisfy({ text.isCapitalized($0) || has($0, .function) })
    else { return false }
    let kind = gazetteer.bodies[Int(office.body)].kind
    return (kind == "party" || kind == "society" || kind == "armed") && office.tokens.count > 1
  }

  func has(_ i: Int, _ flag: WordFlags) -> Bool { text.flags[i].contains(flag) }

  /// Whether a name may begin at a token.
  private func begins(_ i: Int, _ sentence: Range<Int>) -> Bool {
    guard i < sentence.upperBound, text.isWord(i), !text.shape(i).contains(.genitive) else { return false }
    guard text.isCapitalized(i) || isArabicArticle(i) else { return false }
    let flags = text.flags[i]
    if flags.contains(.calendar) { return false }
    if flags.contains(.function), !isInitial(i) {
      // "Will Smith", but not "Will they": a given name that is a small word too needs more of a name after it.
      let isName =
        flags.contains(.firstName) && !isSentenceStart(i, sentence) && i + 1 < sentence.upperBound
        && text.isCapitalized(i + 1)
      if !isName, !isForeignWord(i, sentence) { return false }
    }
    return text.length(i) > 1 ? !text.isCompound(i) : isInitial(i)
  }

  /// "the So San": an English small word that a name of elsewhere begins with, in the midst of a sentence.
  private func isForeignWord(_ i: Int, _ sentence: Range<Int>) -> Bool {
    let next = i + 1
    guard i > sentence.lowerBound, next < sentence.upperBound, text.length(i) > 1, text.isCapitalized(next),
      !text.isWord(i, among: ["the", "a", "an"]), text.isWord(i - 1), isThe(i - 1) || !text.isCapitalized(i - 1),
      text.flags[next].isDisjoint(with: [.function, .calendar]), text.styles[sentenceIndex(of: i)] == .normal
    else { return false }
    return isThe(i - 1) || has(i - 1, .ship) || has(i - 1, .placeNoun) || has(i - 1, .title)
  }

  private func sentenceIndex(of token: Int) -> Int {
    var (low, high) = (0, text.text.sentences.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if text.text.sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return max(low, 0)
  }

  /// "al-Zamili": a small article, then a capital.
  private func isArabicArticle(_ i: Int) -> Bool {
    let bytes = text.text.bytes
    let range = text.text.tokens[i].range
    guard range.count > 4, [0x61, 0x65, 0x75].contains(bytes[range.lowerBound]),
      let hyphen = range.prefix(5).first(where: { bytes[$0] == UInt8(ascii: "-") }),
      hyphen + 1 < range.upperBound, bytes[range.lowerBound] >= 0x61
    else { return false }
    return bytes[hyphen + 1] >= 0x41 && bytes[hyphen + 1] <= 0x5A
      && ["al", "el", "as", "ad", "ar", "an", "az", "ash", "at", "ath", "ul", "ud", "ez", "es"].contains {
        $0.utf8.elementsEqual(bytes[range.lowerBound..<hyphen])
      }
  }

  /// "J." or "W".
  private func isInitial(_ i: Int) -> Bool {
    guard text.isCapitalized(i) else { return false }
    let length = text.length(i)
    return length == 2 && text.text.bytes[text.text.tokens[i].range.upperBound - 1] == UInt8(ascii: ".")
  }

  /// The tokens of a run of capitalised words whose first words are taken already.
  private func run(from i: Int, past taken: Int, _ sentence: Range<Int>) -> Range<Int> {
    var end = taken
    var hasHead = (i..<taken).contains { has($0, .organisationHead) || has($0, .placeStart) }
    while end < sentence.upperBound, end - i < Self.longest {
      if text.shape(end).contains(.word), text.isCapitalized(end) || isArabicArticle(end) {
        if !joins(end, from: i, sentence) { break }
        if has(end, .organisationHead) { hasHead = true }
        end += 1
      } else if let next = bridge(end, hasHead: hasHead, sentence) {
        end = next
      } else {
        break
      }
    }
    return i..<end
  }

  /// Whether a capitalised word goes on with the name before it.
  private func joins(_ k: Int, from i: Int, _ sentence: Range<Int>) -> Bool {
    if has(k, .calendar) || (has(k, .function) && !has(k, .firstName) && !has(k, .particle) && !isInitial(k)) {
      return false
    }
    if text.shape(k).contains(.allCapitals), text.length(k) > 2, !text.shape(k - 1).contains(.allCapitals),
      longestKnown(k, sentence, .normal) != nil
    {
      return false
    }
    if has(k, .organisationHead) || has(k, .placeHead) { return true }
    if let office = longestOffice(k, sentence.upperBound),
      office.tokens.count > 1 || (office.isTitle && !has(k, .firstName) && !has(k, .suffix))
    {
      return false
    }
    if let known = longestKnown(k, sentence, .normal) {
      // "Michael Jordan": after a given name a place is a family name. "Rescue Front Syria" goes apart.
      let isAfterGivenName = k - i >= 1 && has(i, .firstName) && known.length == 1
      switch known.kind {
      case .demonym: return true
      case .person: return known.isSurname
      case .organisation:
        // "National Patriotic Front" is not the Patriotic Front.
        let isLonger = known.length > 1 && k - i == 1 && has(i, .common) && has(k + known.length - 1, .organisationHead)
        return isAfterGivenName || isLonger
          || (known.length == 1 && k - i == 1 && !text.shape(k).contains(.allCapitals))
      case .country, .place, .capital:
        // "New Mexico", "South Lebanon", "Port Sudan".
        return isAfterGivenName || (k - i == 1 && has(i, .placeStart))
      case .people, .seat, .unknown: return isAfterGivenName
      }
    }
    return true
  }

  /// The token after small words that join two parts of a name: "bin", "of the", "'s".
  private func bridge(_ k: Int, hasHead: Bool, _ sentence: Range<Int>) -> Int? {
    guard k + 1 < sentence.upperBound else { return nil }
    let next = k + 1
    if text.shape(k).contains(.genitive) {
      // "Workers' Party", but not "Zelaya's Party".
      guard text.length(k) == 1 || ordinaryBefore(k), text.isCapitalized(next),
        has(next, .organisationHead) || has(next, .common)
      else { return nil }
      return next
    }
    if has(k, .particle), text.shape(k).contains(.word) {
      if text.isCapitalized(next) { return next }
      if has(next, .particle), next + 1 < sentence.upperBound, text.isCapitalized(next + 1) { return next + 1 }
      if !isJoiner(k) { return nil }
    }
    guard hasHead, isJoiner(k) else { return nil }
    var at = next
    if has(at, .function), at + 1 < sentence.upperBound, !text.isCapitalized(at), text.length(at) == 3 { at += 1 }
    guard text.isCapitalized(at), begins(at, sentence),
      longestOffice(at, sentence.upperBound).map({ !$0.isTitle }) ?? true
    else { return nil }
    return at
  }

  private func ordinaryBefore(_ k: Int) -> Bool { k > 0 && has(k - 1, .common) }

  /// "of", "for", "and": they join the parts of an organisation's name.
  func isJoiner(_ k: Int) -> Bool {
    let bytes = text.text.bytes[text.text.tokens[k].range]
    return bytes.spells("of") || bytes.spells("for") || bytes.spells("and")
      || bytes.spells("de") || bytes.spells("against")
  }

  /// In headlines a run counts only as far as the text itself has it.
  private func familiar(_ tokens: Range<Int>) -> Run? {
    var end = tokens.upperBound
    while end > tokens.lowerBound {
      let part = tokens.lowerBound..<end
      if unknownByKey[text.key(part)] != nil { return Run(tokens: part, evidence: NameEvidence()) }
      end -= 1
    }
    let first = tokens.lowerBound..<(tokens.lowerBound + 1)
    let isFamily = unknownWords.contains(text.key(first.lowerBound))
    return isFamily && !text.isOrdinary(first.lowerBound) ? Run(tokens: first, evidence: NameEvidence()) : nil
  }

  /// Whether a word ends as adjectives of places do and stands before a noun.
  private func isAdjective(_ i: Int, _ sentence: Range<Int>) -> Bool {
    guard i + 1 < sentence.upperBound, text.isWord(i + 1), !text.isCapitalized(i + 1), text.length(i) > 5,
      text.flags[i + 1].isDisjoint(with: [.function, .saying])
    else { return false }
    let bytes = Array(text.text.bytes[text.text.tokens[i].range])
    return bytes.hasSuffix("ian") || bytes.hasSuffix("ean") || bytes.hasSuffix("ese") || bytes.hasSuffix("ish")
      || bytes.hasSuffix("ic")
  }

  /// Capitalised English words that no head makes a name: "World War", "Third World".
  private func isOrdinaryPhrase(_ tokens: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard tokens.count > 1 else { return false }
    let isOrdinary = tokens.allSatisfy {
      has($0, .common)
        && text.flags[$0].isDisjoint(with: [.firstName, .organisationHead, .placeHead, .placeStart, .ship])
    }
    return isOrdinary && !isTitled(tokens.lowerBound, sentence) && !isFollowedBySaying(tokens.upperBound - 1, sentence)
  }

  /// "Interior Aftab Ahmad": an English word before a given name belongs to the title.
  private func givenName(in tokens: Range<Int>) -> Int? {
    guard tokens.count > 2, let first = tokens.first, has(first, .common), !has(first, .firstName),
      has(first + 1, .firstName),
      !tokens.contains(where: { has($0, .organisationHead) || has($0, .placeHead) || has($0, .ship) })
    else { return nil }
    return first + 1
  }

  /// Whether an English word with a capital in mid-sentence must be a name all the same: after a title, "the ship", "the town of".
  private func isNamed(_ i: Int, _ sentence: Range<Int>) -> Bool {
    if isTitled(i, sentence) || isFollowedBySaying(i, sentence) { return true }
    // "the North", which may be half of a country.
    if i > sentence.lowerBound, has(i, .placeStart), isThe(i - 1) { return true }
    guard let run = evident(i..<(i + 1), sentence) else { return false }
    return run.evidence.ship > 3 || run.evidence.place > 3
  }
}
