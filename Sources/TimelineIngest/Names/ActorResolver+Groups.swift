/// Actors that have no name: "Tuareg rebels", "protesters", "the US-led coalition".
extension ActorResolver {
  /// A group of people: of a named organisation the organisation, else an actor under its description.
  ///
  /// The country of the description is the group's, but it does not lie within that state.
  func group(_ head: Int, _ modifiers: Modifiers) -> [ActorReference] {
    var country = CountryCode.none
    var words: [String] = []
    if let name = modifiers.name {
      switch name.kind {
      case .organisation, .unknown: return [ActorReference(name.entity, .described)]
      case .person where text.flags[head].contains(.state): return [ActorReference(name.entity, .described)]
      default:
        country = (self.country(of: name).map { gazetteer[$0].country }) ?? entity(name.entity).country
        if name.kind == .demonym { words.append(surface(name.tokens)) }
      }
    }
    if let backing = modifiers.backing { words.append(surface(backing..<(backing + 1))) }
    if let people = modifiers.people {
      let word = surface(people..<(people + 1))
      // "Armed men" at the beginning of a sentence are armed men further on.
      words.append(text.flags[people].contains(.camp) ? lowered(people) : word)
    }
    let noun = modifiers.group ?? head
    if words.isEmpty, isState(noun) { return [] }
    if words.isEmpty, modifiers.name == nil, let known = lastGroup(noun, before: head) { return [known] }
    words.append(plural(of: noun))
    if country == .none, modifiers.name == nil, text.flags[noun].contains(.group),
      let context = contextCountry(at: head, for: .people)
    {
      country = gazetteer[context].country
    }
    let name = words.joined(separator: " ")
    return [ActorReference(group(named: name, country: country), .described)]
  }

  /// The group of a name in this document, made when first asked for.
  func group(named name: String, country: CountryCode) -> EntityID {
    let key = name + "\t" + (country.text ?? "")
    if let known = groups[key] { return known }
    let id = names.make(Entity(name: name, kind: .group, country: country))
    groups[key] = id
    return id
  }

  /// "the rebels" once some rebels were named: the armed group or description that was spoken of last.
  private func lastGroup(_ noun: Int, before token: Int) -> ActorReference? {
    guard isDefinite(noun), let office = names.office(at: noun), names.offices[office].body >= 0,
      gazetteer.bodies[Int(names.offices[office].body)].kind == "armed"
    else { return nil }
    guard let name = last(before: token, where: { $0.kind == .organisation && entity($0.entity).kind == .armed }) else {
      return nil
    }
    return ActorReference(name.entity, .context)
  }

  /// "into exile", "as hostage": one without an article after a preposition is no person.
  private func isState(_ noun: Int) -> Bool {
    guard noun > 0, text.lastByte(noun) != UInt8(ascii: "s"), !text.flags[noun].contains(.collective) else {
      return false
    }
    return text.isWord(noun - 1, among: ["into", "in", "from", "as", "to", "under"])
  }

  /// Whether "the", "these" or "those" stands before a token.
  func isDefinite(_ noun: Int) -> Bool {
    noun > 0 && text.isWord(noun - 1, among: ["the", "these", "those"])
  }

  /// "the US-led coalition" is an actor of that name; "the coalition" the one spoken of last.
  func coalition(_ head: Int, _ modifiers: Modifiers) -> [ActorReference] {
    let noun = lowered(head)
    guard let leader = modifiers.leader else {
      if let last = lastCoalition { return [ActorReference(last, .context)] }
      if let name = self.last(before: head, where: { $0.kind == .organisation && entity($0.entity).kind == .alliance })
      {
        return [ActorReference(name.entity, .context)]
      }
      return [ActorReference(group(named: noun, country: .none), .described)]
    }
    let short = gazetteer.shortNames[leader] ?? modifiers.leaderName
    let coalition = group(named: "\(short)-led \(noun)", country: gazetteer[leader].country)
    lastCoalition = coalition
    return [ActorReference(coalition, .named)]
  }

  /// "ethnic Albanians" are no Albania's: people of the place where they are.
  func ethnic(_ name: Name) -> ActorReference? {
    let before = name.tokens.lowerBound - 1
    guard isEthnic(name) else { return nil }
    let context = contextCountry(at: before, for: .people)
    let country = context.map { gazetteer[$0].country } ?? .none
    return ActorReference(group(named: "ethnic " + surface(name.tokens), country: country), .described)
  }

  /// "ethnic Albanian villages" are not Albania's.
  func isEthnic(_ name: Name) -> Bool {
    let before = name.tokens.lowerBound - 1
    guard name.kind == .demonym || name.kind == .people, before >= 0 else { return false }
    return text.isWord(before, among: ["ethnic"])
  }

  private func surface(_ tokens: Range<Int>) -> String {
    let start = Int(text.text.tokens[tokens.lowerBound].start)
    return text.text.folded(start..<Int(text.text.tokens[tokens.upperBound - 1].end))
  }

  private func lowered(_ token: Int) -> String {
    String(decoding: LetterCase.lowered(text.text.bytes[text.text.tokens[token].range]), as: UTF8.self)
  }

  /// The noun in the plural and lower case, as groups are named.
  private func plural(of token: Int) -> String {
    let bytes = LetterCase.lowered(text.text.bytes[text.text.tokens[token].range])
    if text.flags[token].contains(.collective) { return String(decoding: bytes, as: UTF8.self) }
    if bytes.last == UInt8(ascii: "s") || bytes.hasSuffix("men") || bytes.hasSuffix("people")
      || bytes.hasSuffix("mujahideen")
    {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(decoding: Plural.forms(of: bytes).first ?? bytes, as: UTF8.self)
  }
}
