import TimelineModel

/// What the titles beside a name tell: whom a person acts for.
extension NameFinder {
  /// The title, body and country beside a name.
  struct Standing {
    var body: Int32?
    var country: EntityID?
    var organisation: EntityID?
    var hasOffice = false

    /// Whether it says more than a rank.
    var tells: Bool { hasOffice && (body != nil || country != nil || organisation != nil) }
  }

  private static let reach = 14

  /// Gives the document's own people the memberships that their titles tell; the first that tells one decides.
  mutating func readTitles() {
    for (s, sentence) in text.text.sentences.enumerated() {
      for name in found.names(in: sentence.tokens) where found.isLocal(name.entity) {
        let local = name.entity.index - found.firstLocal
        guard found.local[local].kind == .person || found.local[local].kind == .unknown,
          found.local[local].memberships.isEmpty
        else { continue }
        var left = before(name, sentence.tokens)
        takeOrigin(after: name, sentence.tokens, into: &left)
        let right = after(name, sentence.tokens)
        guard left.hasOffice || right.hasOffice else { continue }
        let standing = left.tells ? left : right.tells ? right : left
        if found.local[local].kind == .unknown { found.local[local].kind = .person }
        apply(standing, to: local, at: name.tokens.lowerBound, sentence: s)
      }
    }
    for index in found.names.indices where found.names[index].kind == .unknown {
      if found.entity(found.names[index].entity, in: gazetteer).kind == .person { found.names[index].kind = .person }
    }
  }

  /// The country of a title that tells none: that of the document where it is about one country, else the last that acted.
  private func contextCountry(before token: Int, sentence s: Int) -> EntityID? {
    guard let main = found.mainCountry else { return nil }
    if found.isMainDominant { return main }
    // The last state of this sentence, else the first of the one before, its subject most likely.
    let sentences = text.text.sentences
    let here = found.names(in: sentences[s].tokens.lowerBound..<token).last(where: acts)
    let before = s > 0 ? found.names(in: sentences[s - 1].tokens).first(where: acts) : nil
    return (here ?? before).map { $0.government ?? $0.entity } ?? main
  }

  private func acts(_ name: Name) -> Bool {
    guard name.kind != .capital else { return true }
    guard name.kind == .country || name.kind == .demonym else { return false }
    let before = name.tokens.lowerBound - 1
    return before < 0 || !text.flags[before].contains(.locative)
  }

  private mutating func apply(_ standing: Standing, to local: Int, at token: Int, sentence s: Int) {
    if let organisation = standing.organisation, standing.body.map({ !gazetteer.bodies[Int($0)].isOfState }) ?? true {
      found.local[local].memberships = [Membership(group: organisation)]
      found.local[local].country = found.entity(organisation, in: gazetteer).country
      return
    }
    let isOfState = standing.body.map { gazetteer.bodies[Int($0)].isOfState } ?? false
    guard let country = standing.country ?? (isOfState ? contextCountry(before: token, sentence: s) : nil) else {
      return
    }
    found.local[local].country = gazetteer[country].country
    if let body = standing.body {
      if isOfState { found.local[local].memberships = [Membership(group: self.body(body, in: country))] }
    } else if standing.country != nil {
      found.local[local].memberships = [Membership(group: country)]
    }
  }

  private mutating func body(_ body: Int32, in country: EntityID) -> EntityID {
    found.body(body, in: country)
  }

  /// "Russian Defence Minister NAME", "Russia's defence minister, NAME", "spokesman for Russia's Defence Ministry, NAME".
  private func before(_ name: Name, _ sentence: Range<Int>) -> Standing {
    var standing = Standing()
    var k = name.tokens.lowerBound - 1
    if k >= sentence.lowerBound, text.isByte(k, ",") { k -= 1 }
    let limit = max(sentence.lowerBound, name.tokens.lowerBound - Self.reach)
    while k >= limit {
      if let office = found.office(at: k) {
        take(found.offices[office], into: &standing)
        k = found.offices[office].tokens.lowerBound - 1
      } else if let index = found.name(at: k) {
        let other = found.names[index]
        // The ambassador "in Beijing" is not China's.
        if other.kind != .capital || !isPlaced(other, sentence) { take(other, into: &standing) }
        k = other.tokens.lowerBound - 1
        // "Libya and Egypt's president": the nearer is his.
        if standing.hasOffice || !isLink(k, sentence) { break }
      } else if isLink(k, sentence) || text.flags[k].contains(.former) || text.flags[k].contains(.title) {
        k -= 1
      } else if !standing.hasOffice, text.isWord(k), !text.isCapitalized(k),
        !text.flags[k].isDisjoint(with: [.state, .human, .group])
      {
        // "his Chinese counterpart", "the Chechen commander".
        standing.hasOffice = true
        k -= 1
      } else {
        break
      }
    }
    return standing
  }

  /// "NAME, the deposed president of Honduras", "NAME, Russia's defence minister".
  private func after(_ name: Name, _ sentence: Range<Int>) -> Standing {
    var standing = Standing()
    var k = name.tokens.upperBound
    guard k < sentence.upperBound, text.isByte(k, ",") else { return standing }
    k += 1
    let limit = min(sentence.upperBound, k + Self.reach)
    var strangers = 0
    while k < limit {
      if let office = found.office(at: k) {
        take(found.offices[office], into: &standing)
        k = found.offices[office].tokens.upperBound
      } else if let index = found.name(at: k) {
        let other = found.names[index]
        if other.kind == .person { break }
        take(other, into: &standing)
        k = other.tokens.upperBound
        if standing.hasOffice, standing.country != nil || standing.organisation != nil, !isGenitive(k, sentence) {
          break
        }
      } else if isLink(k, sentence) || isArticle(k) || text.flags[k].contains(.former) {
        k += 1
      } else if !standing.hasOffice, strangers < 2, text.isWord(k), !text.flags[k].contains(.function) {
        strangers += 1
        k += 1
      } else {
        break
      }
    }
    return standing
  }

  /// "President NAME of Burkina Faso", "NAME of the State Department".
  private func takeOrigin(after name: Name, _ sentence: Range<Int>, into standing: inout Standing) {
    var k = name.tokens.upperBound
    guard k + 1 < sentence.upperBound, standing.country == nil, text.isWord(k),
      text.text.bytes[text.text.tokens[k].range].spells("of")
    else { return }
    k += 1
    if isArticle(k) { k += 1 }
    guard let index = found.name(at: k), found.names[index].kind != .person else { return }
    take(found.names[index], into: &standing)
    standing.hasOffice = true
  }

  private func isPlaced(_ name: Name, _ sentence: Range<Int>) -> Bool {
    let before = name.tokens.lowerBound - 1
    return before >= sentence.lowerBound && text.flags[before].contains(.locative)
  }

  private func isGenitive(_ k: Int, _ sentence: Range<Int>) -> Bool {
    k < sentence.upperBound && text.shape(k).contains(.genitive)
  }

  private func take(_ office: Office, into standing: inout Standing) {
    standing.hasOffice = true
    if standing.body == nil, office.body >= 0 { standing.body = office.body }
  }

  private func take(_ name: Name, into standing: inout Standing) {
    switch name.kind {
    case .country, .demonym, .people:
      if standing.country == nil { standing.country = name.entity }
    case .capital, .seat:
      if standing.country == nil { standing.country = name.government }
    case .organisation, .unknown:
      if standing.organisation == nil { standing.organisation = name.entity }
    case .place:
      if standing.country == nil {
        let code = found.entity(name.entity, in: gazetteer).country
        standing.country = gazetteer.country(code, on: published)
      }
    case .person: break
    }
  }

  /// Words between the parts of a title: "of", "for", "the", "'s", "in".
  private func isLink(_ k: Int, _ sentence: Range<Int>) -> Bool {
    guard k >= sentence.lowerBound, k < sentence.upperBound else { return false }
    if text.shape(k).contains(.genitive) { return true }
    guard text.shape(k).contains(.word) else { return false }
    let bytes = text.text.bytes[text.text.tokens[k].range]
    return bytes.spells("of") || bytes.spells("for") || bytes.spells("the")
      || bytes.spells("at") || bytes.spells("in")
  }
}

extension DocumentNames {
  /// The body of a country, known or made for this document.
  func body(_ body: Int32, in country: EntityID) -> EntityID {
    let view = self.view
    if let known = view.gazetteer.body(body, in: country) { return known }
    let key = Gazetteer.key(body, country)
    if let made = localBodies[key] { return made }
    let state = view.gazetteer[country]
    let id = make(
      Entity(
        name: "\(view.gazetteer.bodies[Int(body)].name) (\(state.name))", kind: .body, country: state.country,
        memberships: [Membership(group: country)]))
    localBodies[key] = id
    return id
  }
}
