/// A name in a document: a span of tokens and what it names.
package struct Name: Sendable, Equatable {
  /// How the span names its entity.
  package enum Kind: UInt8, Sendable {
    /// A country by its name.
    case country
    /// A country's adjective: "Russian".
    case demonym
    /// A country's people: "Russians".
    case people
    /// A capital: a place, and where it acts the government in ``Name/government``.
    case capital
    /// A house that stands for a government: "the Kremlin".
    case seat
    case organisation
    case person
    case place
    /// A name whose kind the text doesn't tell.
    case unknown
  }

  /// The tokens, half-open.
  package var tokens: Range<Int>
  package var kind: Kind
  /// What it names; for a capital the city.
  package var entity: EntityID
  /// The government that a capital or seat stands for.
  package var government: EntityID?
}

/// Words that name an office or a body of some government: "defence ministry", "President", "spokesman".
package struct Office: Sendable, Equatable {
  /// The tokens, half-open.
  package var tokens: Range<Int>
  /// The body, an index into ``Gazetteer/bodies``; -1 for titles that belong to none, as "Mr" and "spokesman".
  package var body: Int32
  /// The title of a person rather than the body itself.
  package var isTitle: Bool
  /// The title of the one who leads the body: "president", but not "vice president" or "presidential aide".
  package var isHead = false
  /// Several of them: "presidents".
  package var isPlural = false
}

/// All names and offices of a document.
///
/// A class, since all that say who acts in the document share it, and none of them needs a copy of its lists.
package final class DocumentNames {
  // One document's names are used by nobody else: a check of each access would cost more than the access.

  /// The names, in order, disjoint.
  @exclusivity(unchecked) package internal(set) var names: [Name] = []
  /// The offices, in order, disjoint; none lies within a name.
  @exclusivity(unchecked) package internal(set) var offices: [Office] = []
  /// The entities that the document makes; they are numbered after the gazetteer's.
  @exclusivity(unchecked) package internal(set) var local: [Entity] = []
  /// The country that the document is mostly about.
  @exclusivity(unchecked) package internal(set) var mainCountry: EntityID?
  /// The country in which most of the document's places lie.
  @exclusivity(unchecked) package internal(set) var locus: EntityID?
  /// Whether that country is named twice as often as any other.
  @exclusivity(unchecked) var isMainDominant = false
  /// Where the document is at home: the country of its dateline where it speaks of it, else the one that it speaks of most.
  @exclusivity(unchecked) var home: EntityID?
  /// Whether the dateline or the number of mentions leaves little doubt of it.
  @exclusivity(unchecked) var isHomeCertain = false
  /// The tokens as names are looked up.
  let view: NameText
  /// The bodies of countries among ``local``.
  @exclusivity(unchecked) var localBodies: [UInt64: EntityID] = [:]
  @exclusivity(unchecked) var nameAt: [Int32]
  @exclusivity(unchecked) var officeAt: [Int32]
  /// The gazetteer's count of entities, the first number of a local one.
  let firstLocal: Int

  init(_ view: NameText) {
    self.view = view
    nameAt = [Int32](repeating: -1, count: view.count)
    officeAt = nameAt
    firstLocal = view.gazetteer.entities.count
  }

  /// The index of the name that a token lies in.
  package func name(at token: Int) -> Int? {
    guard token >= 0, token < nameAt.count, nameAt[token] >= 0 else { return nil }
    return Int(nameAt[token])
  }

  /// The index of the office that a token lies in.
  package func office(at token: Int) -> Int? {
    guard token >= 0, token < officeAt.count, officeAt[token] >= 0 else { return nil }
    return Int(officeAt[token])
  }

  /// Whether an entity was made in this document.
  package func isLocal(_ id: EntityID) -> Bool { id.index >= firstLocal }

  /// An entity of the gazetteer or of this document.
  package func entity(_ id: EntityID, in gazetteer: Gazetteer) -> Entity {
    isLocal(id) ? local[id.index - firstLocal] : gazetteer[id]
  }

  /// Adds an entity that the gazetteer lacks.
  func make(_ entity: Entity) -> EntityID {
    local.append(entity)
    return EntityID(firstLocal + local.count - 1)
  }

  /// The names that lie within a range of tokens.
  package func names(in tokens: Range<Int>) -> ArraySlice<Name> {
    let first = firstName(from: tokens)
    var end = first
    if tokens.count <= Self.short {
      while end < names.count, names[end].tokens.upperBound <= tokens.upperBound { end += 1 }
    } else {
      end = partition(from: first) { $0.tokens.upperBound <= tokens.upperBound }
    }
    return names[first..<end]
  }

  /// How many tokens are looked at one by one: most phrases have few.
  private static let short = 12

  /// The first name that begins within some tokens, or where it would stand.
  private func firstName(from tokens: Range<Int>) -> Int {
    guard tokens.count <= Self.short, tokens.lowerBound >= 0, tokens.upperBound <= nameAt.count else {
      return partition(from: 0) { $0.tokens.lowerBound < tokens.lowerBound }
    }
    for token in tokens where nameAt[token] >= 0 {
      let index = Int(nameAt[token])
      if names[index].tokens.lowerBound >= tokens.lowerBound { return index }
    }
    return names.count
  }

  /// The first name from an index on that does not fit, where those that fit come first.
  private func partition(from start: Int, where fits: (Name) -> Bool) -> Int {
    var low = start
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if fits(names[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
