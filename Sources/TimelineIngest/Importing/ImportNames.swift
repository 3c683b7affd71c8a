import TimelineModel

/// Makes of the names of data sets what a reader would write, and finds their countries; remembers what it has done.
package struct ImportNames {
  private struct Key: Hashable {
    var name: String
    var country: String
  }

  private let book = CodeBook.shared
  /// Whether names come in capitals, whatever they are.
  private let isInCapitals: Bool
  private var actors: [Key: ImportedEvent.Actor] = [:]

  /// Nothing remembered yet; `inCapitals` where the data set writes all names so.
  package init(inCapitals: Bool = false) { isInCapitals = inCapitals }

  /// An actor of a name as ACLED and UCDP write them, "Military Forces of Mali (2020-)", or in capitals as GDELT does.
  ///
  /// - Parameter country: the two letters of its country, where the data set gives it.
  mutating func actor(_ name: String, country: String?, role: ActorRole) -> ImportedEvent.Actor? {
    let key = Key(name: name, country: country ?? "")
    if var known = actors[key] {
      known.role = role
      return known
    }
    guard let made = make(name, country: country, role: role) else { return nil }
    if actors.count >= 100_000 { actors.removeAll(keepingCapacity: true) }
    actors[key] = made
    return made
  }

  private func make(_ raw: String, country: String?, role: ActorRole) -> ImportedEvent.Actor? {
    var name = MarkupTree.folded(raw.utf8)
    var code = country
    // Years and countries stand in brackets at the end.
    while name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex {
      let inner = name[name.index(after: open)...].dropLast()
      let isYears = inner.utf8.contains(where: TokenizerBytes.isDigit)
      let found = book.country(named: String(inner))
      guard isYears || found != nil else { break }
      if !isYears { code = code ?? found?.code }
      name = MarkupTree.folded(name[..<open].utf8)
    }
    if name.isEmpty || name.utf8.allSatisfy({ $0 == 0x2D }) {
      guard let found = code.flatMap(book.country(ofCode:)) else { return nil }
      return .init(name: found.name, country: found.code, isCountry: true, role: role)
    }
    for lead in ["government of ", "state of "] where name.lowercased().hasPrefix(lead) {
      if let found = book.country(named: String(name.dropFirst(lead.count))) {
        return .init(name: found.name, country: found.code, isCountry: true, role: role)
      }
    }
    if let found = book.country(named: name), code == nil || code == found.code {
      return .init(name: found.name, country: found.code, isCountry: true, role: role)
    }
    if let of = name.firstRange(of: " of ") { code = code ?? book.country(named: String(name[of.upperBound...]))?.code }
    return .init(name: isInCapitals ? Self.titled(name) : name, country: code, isCountry: false, role: role)
  }

  /// How an actor is written in a headline: its country in brackets, where its name doesn't tell it.
  package func label(_ actor: ImportedEvent.Actor) -> String {
    guard !actor.isCountry, let country = actor.country.flatMap(book.country(ofCode:))?.name,
      !actor.name.containsBytes(of: country)
    else { return actor.name }
    return "\(actor.name) (\(country))"
  }

  /// A name in capitals as a reader would write it.
  private static func titled(_ name: String) -> String {
    if name.utf8.contains(where: TokenizerBytes.isLower) { return name }
    return name.split(separator: " ").enumerated().map { at, word in
      if name.utf8.count <= 4 { return String(word) }
      if at > 0, ["OF", "THE", "AND", "FOR", "IN"].contains(word) { return word.lowercased() }
      return word.prefix(1) + word.dropFirst().lowercased()
    }.joined(separator: " ")
  }
}

extension ImportNames {
  /// A headline: what the first initiator does to the first target.
  func title(_ actors: [ImportedEvent.Actor], _ words: String) -> String {
    let first = actors.first { $0.role == .initiator }.map(label)
    let second = actors.first { $0.role == .target }.map(label)
    switch (first, second) {
    case (let first?, let second?): return "\(first) \(words) \(second)"
    case (let first?, nil): return "\(first) \(words) someone"
    case (nil, let second?): return "Someone \(words) \(second)"
    case (nil, nil): return "Someone \(words) someone"
    }
  }
}
