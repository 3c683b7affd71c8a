/// The country that a bare noun belongs to: "the government", "four warships", "rebels".
extension ActorResolver {
  /// What a bare noun is, which decides where its country is looked for.
  enum Bare: Sendable {
    /// Warships, troops, officials: those of the state that acts.
    case state
    /// Governments, armies, parliaments: those of the place.
    case body
    /// Rebels, protesters, civilians: people of the place, whoever acts.
    case people
  }

  /// The country that a bare noun at a place in the text belongs to, if anything tells it.
  func contextCountry(at token: Int, for bare: Bare) -> EntityID? {
    let start = sentence(of: token)
    let here = names.names(in: start..<end(of: token))
    let previous = names.names(in: previousSentence(of: start)..<start)
    func placed() -> EntityID? { only(here.filter { isPlaced($0) }) }
    func placedBefore() -> EntityID? { only(previous.filter { isPlaced($0) }) }
    switch bare {
    case .state:
      return acting(here, before: token) ?? speaking(here, before: token) ?? only(here) ?? settled
        ?? acting(previous, before: token) ?? names.mainCountry
    case .body:
      return placed() ?? only(here.filter { $0.tokens.lowerBound < token }) ?? only(here) ?? settled ?? placedBefore()
        ?? only(previous)
        ?? names.locus ?? names.mainCountry
    case .people:
      return placed() ?? settled ?? placedBefore() ?? names.locus ?? only(here) ?? names.mainCountry
    }
  }

  /// The country of a document that is about one country only.
  private var settled: EntityID? { names.isMainDominant ? names.mainCountry : nil }

  /// The one country that some names are of, if it is one.
  private func only(_ names: some Sequence<Name>) -> EntityID? {
    var found: EntityID?
    for name in names where name.kind != .person {
      guard let country = country(of: name), !isBackground(name) else { continue }
      if let found, found != country { return nil }
      found = country
    }
    return found
  }

  /// The first state before a token that is no place and owns nothing: most likely a subject.
  private func acting(_ names: some Sequence<Name>, before token: Int) -> EntityID? {
    for name in names where name.tokens.lowerBound < token && name.kind != .place && name.kind != .person {
      guard let country = country(of: name), !isPlaced(name) else { continue }
      return country
    }
    return nil
  }

  /// The country of someone who speaks before a token: "the defence minister said that four warships".
  private func speaking(_ names: some Sequence<Name>, before token: Int) -> EntityID? {
    for name in names where name.kind == .person && name.tokens.upperBound < token {
      let next = name.tokens.upperBound
      if text.flags[next].contains(.saying), let country = country(of: name) { return country }
    }
    return nil
  }

  /// Whether a name says where something is: a city, or a state after a preposition of place.
  private func isPlaced(_ name: Name) -> Bool {
    guard name.kind == .place || name.kind == .country || name.kind == .capital else { return false }
    if name.kind == .place { return !isBackground(name) }
    let before = name.tokens.lowerBound - 1
    return before >= 0 && text.flags[before].contains(.locative) && !isBackground(name)
  }

  /// Where someone only speaks: "speaking in San Salvador", "told reporters in Rome".
  private func isBackground(_ name: Name) -> Bool {
    let before = name.tokens.lowerBound - 2
    guard before >= 0, text.flags[before + 1].contains(.locative) else { return false }
    if text.flags[before].contains(.saying) { return true }
    let bytes = LetterCase.lowered(text.text.bytes[text.text.tokens[before].range])
    return bytes.elementsEqual("speaking".utf8) || bytes.elementsEqual("reporters".utf8)
      || bytes.elementsEqual("journalists".utf8)
  }
}
