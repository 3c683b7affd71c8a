import TimelineModel

/// People, and what lies within what.
extension Gazetteer {
  mutating func readPeople(_ table: LexiconTable, _ vocabulary: inout Vocabulary) {
    let columns = ["name", "code", "within", "aliases"].map { table.column($0) }
    for row in 0..<table.count {
      let cells = columns.map { table.cell(row, $0) }
      let code = CountryCode(table.items(cells[1]).first.map { table.bytes[$0] } ?? [])
      let id = add(Entity(name: table.text(cells[0]), kind: .person, country: code))
      entities[id.index].memberships = memberships(table, cells[2])
      for membership in entities[id.index].memberships where membership.days.lowerBound > .min {
        members[membership.group, default: []].append(id)
      }
      for (k, item) in ([cells[0]] + table.items(cells[3])).enumerated() {
        let words = table.words(item)
        insert(table, item, id, words.count == 1 && k > 0 ? .surname : .name, &vocabulary)
        for name in PersonName.shortNames(table.bytes, words, country: code) {
          insert(table, name, id, .surname, &vocabulary)
        }
        if words.count > 1, PersonName.isGivenNameFirst(code) {
          let first = vocabulary.insert(lowering: table.bytes[words[0]], folded: true)
          // The title of "King Hussein" is no given name.
          // Neither is the rank of "Senior General".
          if flags(of: first).isDisjoint(with: [.common, .title, .people]) { mark(first, .firstName) }
        }
      }
    }
  }

  mutating func readMemberships(_ table: LexiconTable) {
    let (name, within) = (table.column("name"), table.column("within"))
    for row in 0..<table.count {
      guard let id = byName[table.text(table.cell(row, name))] else { continue }
      entities[id.index].memberships = memberships(table, table.cell(row, within))
    }
  }

  /// The items of a `within` cell: a name, then its years after `@`.
  private mutating func memberships(_ table: LexiconTable, _ cell: LexiconTable.Cell) -> [Membership] {
    table.items(cell).map { item in
      let at = table.bytes[item].firstIndex(of: UInt8(ascii: "@")) ?? item.upperBound
      let days = at < item.upperBound ? Years.days(of: table.bytes[(at + 1)..<item.upperBound]) : .min ... .max
      return Membership(group: group(named: table.text(item.lowerBound..<at)), days: days)
    }
  }

  /// The entity of a name; "Ministry of Defence (Russia)" is a body in a country; a name that no list has is made.
  mutating func group(named name: String) -> EntityID {
    if let known = byName[name] { return known }
    let bytes = Array(name.utf8)
    guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")), open > 1,
      let country = byName[String(decoding: bytes[(open + 1)..<(bytes.count - 1)], as: UTF8.self)]
    else { return add(Entity(name: name, kind: .body)) }
    let code = entities[country.index].country
    let id = add(Entity(name: name, kind: .body, country: code, memberships: [Membership(group: country)]))
    let body = String(decoding: bytes[..<(open - 1)], as: UTF8.self)
    if let index = bodies.firstIndex(where: { $0.name == body }) { byBody[Self.key(Int32(index), country)] = id }
    return id
  }
}

/// Which parts of a person's name stand for the whole.
enum PersonName {
  /// The names by which someone is called after the first mention: the family name, with and without its particle.
  ///
  /// Chinese and Korean family names come first; Ethiopians and Eritreans go by the given name.
  ///
  /// - Parameter words: the words of the name, as ranges of the bytes; the short names are ranges of them too.
  static func shortNames(_ bytes: [UInt8], _ words: [Range<Int>], country: CountryCode) -> [Range<Int>] {
    guard words.count > 1 else { return [] }
    if familyFirst.contains(country) { return [words[0]] }
    if givenOnly.contains(country) { return [words[0]] }
    var end = words.count
    while end > 2, isSuffix(bytes[words[end - 1]]) { end -= 1 }
    let last = words[end - 1]
    var out = [last]
    var start = end - 1
    while start > 1, isParticle(bytes[words[start - 1]]) { start -= 1 }
    if start < end - 1 { out.append(words[start].lowerBound..<last.upperBound) }
    // "Salinas de Gortari" goes by what stands before the particle too.
    if start < end - 1, start > 1 { out.append(words[start - 1]) }
    // "al-Assad" is also "Assad".
    if let hyphen = bytes[last].firstIndex(of: UInt8(ascii: "-")), (1...3).contains(hyphen - last.lowerBound),
      bytes[last.lowerBound] >= 0x61, bytes[last.lowerBound] <= 0x7A, last.upperBound - hyphen > 3
    {
      out.append((hyphen + 1)..<last.upperBound)
    }
    return out
  }

  /// Whether the first word of a name is a given name.
  static func isGivenNameFirst(_ country: CountryCode) -> Bool { !familyFirst.contains(country) }

  private static let familyFirst = Set(
    ["CN", "KP", "KR", "TW", "HK", "MO", "SG"].map { CountryCode(Array($0.utf8)[...]) })
  private static let givenOnly = Set(["ET", "ER", "IS"].map { CountryCode(Array($0.utf8)[...]) })

  private static func isParticle(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, first >= 0x61, first <= 0x7A else { return false }
    return word.count <= 4
  }

  private static func isSuffix(_ word: ArraySlice<UInt8>) -> Bool {
    word.last == UInt8(ascii: ".") || (word.count <= 4 && word.allSatisfy { "IVXJrS".utf8.contains($0) })
  }
}
