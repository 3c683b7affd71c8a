/// What stands in and beside an unknown name and speaks for its kind.
extension NameFinder {
  /// A run with what speaks for its kind.
  func evident(_ tokens: Range<Int>, _ sentence: Range<Int>) -> Run? {
    guard let first = tokens.first, let last = tokens.last else { return nil }
    var evidence = NameEvidence()
    let words = tokens.count
    if tokens.contains(where: { has($0, .organisationHead) }), words > 1 {
      evidence.organisation += has(last, .organisationHead) ? 4 : 3
    }
    if words > 1, has(last, .placeHead) { evidence.place += 4 }
    if words > 1, has(first, .placeStart) { evidence.place += 4 }
    if words == 1, text.shape(first).contains(.allCapitals), text.length(first) > 1 { evidence.organisation += 2 }
    if words > 1, has(first, .ship) { evidence.ship += 6 }
    if words > 1, has(first, .firstName) { evidence.person += 3 }
    if words > 1, tokens.contains(where: { has($0, .particle) && !text.isCapitalized($0) && !isJoiner($0) }) {
      evidence.person += 1
    }
    if isTitled(first, sentence) { evidence.person += 4 }
    if isFollowedBySaying(last, sentence) { evidence.person += 1 }
    if isFollowedByAge(last, sentence) { evidence.person += 3 }
    if first > sentence.lowerBound {
      let before = first - 1
      if has(before, .locative), !has(before, .title) { evidence.place += 2 }
      if has(before, .ship) || isAboard(before, sentence) { evidence.ship += 4 }
      // "a Cypriot tanker, the NAME".
      if before > sentence.lowerBound + 1, isThe(before), text.isByte(before - 1, ","), has(before - 2, .ship) {
        evidence.ship += 4
      }
      if text.isByte(before, ","), evidence.person == 0 { evidence.place += 0 }
      if words > 1, isThe(before) { evidence.organisation += 1 }
      if before > sentence.lowerBound, isOf(before), has(before - 1, .placeNoun) { evidence.place += 4 }
      if has(before, .placeNoun) { evidence.place += 2 }
      if isSmallOrganisation(before) { evidence.organisation += 3 }
    }
    if last + 1 < sentence.upperBound {
      if has(last + 1, .placeNoun) { evidence.place += 2 }
      if isSmallOrganisation(last + 1) { evidence.organisation += 3 }
    }
    return Run(tokens: tokens, evidence: evidence)
  }

  func isThe(_ k: Int) -> Bool {
    let bytes = text.text.bytes[text.text.tokens[k].range]
    return bytes.spells("the") || bytes.spells("The")
  }

  /// "aboard NAME", "on board the NAME".
  private func isAboard(_ k: Int, _ sentence: Range<Int>) -> Bool {
    var k = k
    if isThe(k), k > sentence.lowerBound { k -= 1 }
    let bytes = text.text.bytes[text.text.tokens[k].range]
    return bytes.spells("aboard") || bytes.spells("board")
      || bytes.spells("onboard")
  }

  /// "news agency NAME", "NAME party".
  private func isSmallOrganisation(_ k: Int) -> Bool {
    !text.isCapitalized(k) && !text.flags[k].isDisjoint(with: [.organisationNoun, .organisationHead])
      && text.flags[k].isDisjoint(with: [.placeNoun, .state])
  }

  private func isOf(_ k: Int) -> Bool { text.text.bytes[text.text.tokens[k].range].spells("of") }

  /// ", 19," after a name.
  private func isFollowedByAge(_ last: Int, _ sentence: Range<Int>) -> Bool {
    guard last + 2 < sentence.upperBound, text.isByte(last + 1, ",") else { return false }
    return text.shape(last + 2).contains(.number) && text.length(last + 2) == 2
      && (last + 3 >= sentence.upperBound || text.isByte(last + 3, ",") || text.isByte(last + 3, "."))
  }
}
