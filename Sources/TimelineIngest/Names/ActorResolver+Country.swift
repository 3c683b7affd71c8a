/// The country that a bare noun belongs to: "the government", "four warships", "rebels".
extension ActorResolver {
  /// What a bare noun is, which decides where its country is looked for.
  enum Bare: Sendable {
    /// Warships, troops, officials: those of the state that acts.
    case state
    /// Governments, armies, parliaments: those of the place.
    case body
    /// Armies and navies: those of the side that acts or of the place.
    case military
    /// Rebels, protesters, civilians: people of the place, whoever acts.
    case people
  }

  /// The country that a bare noun at a place in the text belongs to, if anything tells it.
  ///
  /// The sentence's own words weigh most, then the subject of the sentence before, then the country that the document is
  /// about; what the noun's clause is aimed at is some other side's.
  func contextCountry(at token: Int, for bare: Bare) -> EntityID? {
    let start = sentence(of: token)
    var weights = Weights(bare)
    // Who acted in the paragraph before says less in a new one.
    if block(at: start) != block(at: start - 1) { weights.previousSubject -= 2 }
    var evidence = CountryEvidence()
    for name in names.names(in: start..<end(of: token)) {
      add(name, at: token, weights, to: &evidence)
    }
    let previousStart = previousSentence(of: start)
    if start > 0 { addPrevious(previousStart..<start, weights, to: &evidence) }
    evidence.add(.home, for: names.home, weight: names.isHomeCertain ? weights.certainHome : weights.home)
    evidence.add(.locus, for: names.locus, weight: weights.locus)
    for side in ownSide where bare != .people { evidence.add(.ownSide, for: state(of: side), weight: 4) }
    for side in aimedAt { evidence.add(.aimedAt, for: side, weight: -6) }
    return evidence.best
  }

  /// How much each kind of evidence weighs for a kind of noun.
  private struct Weights {
    var placed = 4
    var acting = 4
    var officer = 3
    var person = 2
    var before = 2
    var after = 1
    var previousSubject = 3
    var previousPlace = 2
    var previous = 1
    var home = 3
    var certainHome = 5
    var locus = 1

    init(_ bare: Bare) {
      switch bare {
      case .body: break
      case .military: (placed, acting, officer, previousSubject, previousPlace, locus) = (3, 5, 4, 4, 1, 0)
      case .state:
        (placed, acting, officer, before, previousSubject, previousPlace, locus) = (1, 6, 4, 1, 4, 1, 0)
      case .people:
        (acting, officer, person, before, previousSubject, certainHome, locus) = (2, 1, 1, 1, 1, 5, 3)
      }
    }
  }

  private func add(_ name: Name, at token: Int, _ weights: Weights, to evidence: inout CountryEvidence) {
    guard let country = country(of: name), !isBackground(name) else { return }
    if name.kind == .person {
      let isOfficer = hasOffice(name) || isSaying(after: name)
      evidence.add(isOfficer ? .officer : .person, for: country, weight: isOfficer ? weights.officer : weights.person)
    } else if isPlaced(name) {
      evidence.add(.placed, for: country, weight: weights.placed)
    } else if name.tokens.lowerBound < token {
      let isActing = name.kind != .place && !isOblique(name)
      evidence.add(isActing ? .acting : .before, for: country, weight: isActing ? weights.acting : weights.before)
    } else {
      evidence.add(.after, for: country, weight: weights.after)
    }
  }

  private func addPrevious(_ sentence: Range<Int>, _ weights: Weights, to evidence: inout CountryEvidence) {
    if block(of: sentence.lowerBound) == .dateline { return }
    if let subject = subjects.last(where: { sentence.contains($0.token) && !$0.actors.isEmpty }) {
      for actor in subject.actors {
        evidence.add(.previousSubject, for: state(of: actor.entity), weight: weights.previousSubject)
      }
    }
    for name in names.names(in: sentence) where !isBackground(name) {
      guard let country = country(of: name) else { continue }
      if name.kind == .person {
        if hasOffice(name) { evidence.add(.previous, for: country, weight: weights.previous) }
      } else if isPlaced(name) {
        evidence.add(.previousPlace, for: country, weight: weights.previousPlace)
      } else {
        evidence.add(.previous, for: country, weight: weights.previous)
      }
    }
  }

  /// Notes the states that a stretch of the clause names as those over against the noun that is asked about.
  func face(_ tokens: Range<Int>) {
    for name in names.names(in: tokens) where name.kind != .person && name.kind != .place {
      if let country = country(of: name) { aimedAt.append(country) }
    }
  }

  /// The state that somebody is or acts for.
  func state(of actor: EntityID) -> EntityID? {
    kind(of: actor).isCountry ? actor : gazetteer.country(country(of: actor), on: published)
  }

  private func hasOffice(_ name: Name) -> Bool { names.office(at: name.tokens.lowerBound - 1) != nil }

  private func isSaying(after name: Name) -> Bool {
    let next = name.tokens.upperBound
    return next < text.count && text.flags[next].contains(.saying)
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
    return text.isWord(before, among: ["speaking", "reporters", "journalists"])
  }
}
