/// What stands beside a head noun and tells whose it is.
extension ActorResolver {
  func modifiers(before head: Int, in part: Range<Int>) -> Modifiers {
    var out = Modifiers()
    var k = head - 1
    while k >= part.lowerBound {
      if let index = names.name(at: k) {
        let name = names.names[index]
        if isEthnic(name) {
          out.people = out.people ?? k
        } else if out.name == nil || out.name.map({ isModel($0, of: head) }) ?? false {
          out.name = name
        }
        k = name.tokens.lowerBound - 1
        continue
      }
      if let office = names.office(at: k), !names.offices[office].tokens.contains(head) {
        let found = names.offices[office]
        let isGroup = found.body >= 0 && !gazetteer.bodies[Int(found.body)].isOfState
        if isGroup { out.group = out.group ?? k } else if found.body >= 0, out.body == nil { out.body = found }
        k = found.tokens.lowerBound - 1
        continue
      }
      let flags = text.flags[k]
      if flags.contains(.pair) { out.isPair = true }
      if flags.contains(.group), !flags.contains(.people), out.group == nil { out.group = k }
      if flags.contains(.people), out.people == nil { out.people = k }
      if isIndefinite(k) { out.isIndefinite = true }
      if out.backing == nil, text.isCapitalized(k), text.isCompound(k) { out.backing = k }
      if out.leader == nil, let (country, name) = leader(k) {
        out.leader = country
        out.leaderName = name
      }
      if out.pronoun == nil, Pronoun(text, k) != nil { out.pronoun = k }
      if text.isWord(k, "both") {
        out.isPair = true
        out.pronoun = nil
      }
      k -= 1
    }
    return out
  }

  /// "Hercules planes", "Kalibr missiles": a name that no list has before a machine is its make.
  func isModel(_ name: Name, of head: Int) -> Bool {
    name.kind == .unknown && names.isLocal(name.entity) && !isAcronym(name)
      && !text.flags[head].isDisjoint(with: [.machine, .arms])
      && !(name.tokens.upperBound < text.count && text.shape(name.tokens.upperBound).contains(.genitive))
  }

  /// "RSF tanks" are somebody's.
  private func isAcronym(_ name: Name) -> Bool {
    guard name.tokens.count == 1, text.shape(name.tokens.lowerBound).contains(.allCapitals) else { return false }
    return !text.text.bytes[text.text.tokens[name.tokens.lowerBound].range].contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  private static let indefinite: [StaticString] = [
    "no", "any", "every", "each", "other", "another", "foreign", "neighbouring", "neighboring", "regional", "world",
    "international", "most", "many", "several", "few",
  ]

  private func isIndefinite(_ k: Int) -> Bool {
    text.isWord(k, among: Self.indefinite)
  }

  /// The country of "US-led", "Iran-backed", "British-based".
  func leader(_ k: Int) -> (EntityID, String)? {
    let bytes = text.text.bytes
    let range = text.text.tokens[k].range
    guard range.count > 5, let hyphen = range.first(where: { bytes[$0] == UInt8(ascii: "-") }),
      hyphen > range.lowerBound,
      let country = gazetteer.country(
        named: bytes[range.lowerBound..<hyphen], vocabulary: text.vocabulary, on: published)
    else { return nil }
    let name = bytes[range.lowerBound..<hyphen].filter { $0 != UInt8(ascii: ".") }
    return (country, String(decoding: name, as: UTF8.self))
  }

  /// The name after "of", "from" or "in": "forces of Ethiopia", "troops from Chad".
  func owner(after k: Int, in part: Range<Int>) -> Name? {
    guard k < part.upperBound, isLink(k) else { return nil }
    var at = k + 1
    while at < part.upperBound, at < k + 4, names.name(at: at) == nil, text.isWord(at) { at += 1 }
    guard at < part.upperBound, let index = names.name(at: at) else { return nil }
    return names.names[index]
  }

  private func isLink(_ k: Int) -> Bool {
    text.isWord(k, "of") || text.isWord(k, "from") || text.isWord(k, "for") || text.isWord(k, "in")
      || text.isWord(k, "at")
  }

  /// What "of" adds to a head: the tokens after it.
  func afterOf(_ head: Int, in part: Range<Int>) -> Range<Int>? {
    let of = head + 1
    guard of + 1 < part.upperBound, text.text.bytes[text.text.tokens[of].range].spells("of") else {
      return nil
    }
    return (of + 1)..<part.upperBound
  }

  func isMember(_ head: Int) -> Bool {
    text.isWord(head, among: ["members", "member", "supporters", "leaders", "officials", "representatives"])
  }

  func isPeopleNoun(_ head: Int) -> Bool {
    text.isWord(head, among: ["leaders", "presidents", "men", "women", "ministers", "premiers"])
  }
}
