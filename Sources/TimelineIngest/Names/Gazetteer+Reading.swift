import TimelineModel

/// Words of the titles of those who don't lead their body.
private let subordinate: Set<[UInt8]> = Set(
  [
    "deputy", "vice", "assistant", "undersecretary", "under", "spokesman", "spokeswoman", "spokesperson", "aide",
    "adviser", "advisor",
    "envoy", "former", "permanent", "state", "officer", "secretary-general", "ambassador", "elect",
  ].map { Array($0.utf8) })

/// How the lists of the lexicon become entities and names.
extension Gazetteer {
  mutating func readFlags(_ table: LexiconTable, _ vocabulary: inout Vocabulary) {
    let (kind, words) = (table.column("class"), table.column("words"))
    // Abbreviations and the names of the lists are no English words for that.
    for row in 0..<table.count {
      let name = table.text(table.cell(row, kind))
      guard name == "abbreviation" || name == "first-name" || name == "people" else { continue }
      for item in table.items(table.cell(row, words)) {
        let id = vocabulary.insert(lowering: table.bytes[item], folded: true)
        if Int(id) < flags.count { flags[Int(id)].remove(.common) }
      }
    }
    for row in 0..<table.count {
      let name = table.text(table.cell(row, kind))
      let flag = WordFlags.named(name)
      let plural = name.hasSuffix("-noun")
      for item in table.items(table.cell(row, words)) {
        var end = item.lowerBound
        while end < item.upperBound, table.bytes[end] != UInt8(ascii: "=") { end += 1 }
        let text = item.lowerBound..<end
        // Names in the lists of names are no common words.
        let common: WordFlags = flag == .firstName || flag.contains(.people) || name == "abbreviation" ? [] : .common
        if !plural, !flag.contains(.title), table.isWord(text) {
          mark(vocabulary.insert(lowering: table.bytes[text], folded: true), flag.union(common))
          continue
        }
        let parts = table.isWord(text) ? [text] : table.words(text)
        if flag.contains(.title), parts.count > 0 {
          let ids = parts.map { vocabulary.insert(lowering: table.bytes[$0], folded: true) }
          offices.insert(ids, .init(entity: -1, form: .bodyTitle))
          mark(ids[0], .startsOffice)
          if parts.count == 1 {
            mark(ids[0], .title)
            if let cell = parts.first, cell.count < 6 {
              // "Gen" and "Gen." are one.
              let dotted = vocabulary.insert(Self.lowered(table.bytes[cell]) + [UInt8(ascii: ".")])
              offices.insert([dotted], .init(entity: -1, form: .bodyTitle))
              mark(dotted, [.title, .startsOffice])
            }
          }
          continue
        }
        if plural, parts.count == 2 { readPair(parts.map { table.bytes[$0] }, flag, &vocabulary) }
        guard parts.count == 1 else { continue }
        let bytes = Self.lowered(table.bytes[parts[0]])
        mark(vocabulary.insert(bytes), flag.union(common))
        if plural { for form in Plural.forms(of: bytes) { mark(vocabulary.insert(form), flag.union(common)) } }
      }
    }
  }

  /// "suicide bomber", "patrol boat": two words that are more than the second of them.
  private mutating func readPair(_ words: [ArraySlice<UInt8>], _ flag: WordFlags, _ vocabulary: inout Vocabulary) {
    let (first, last) = (vocabulary.insert(Self.lowered(words[0])), Self.lowered(words[1]))
    for form in [last] + Plural.forms(of: last) {
      let word = vocabulary.insert(form)
      mark(word, .endsPair)
      nounPairs[WordPair(first, word), default: []].formUnion(flag)
    }
  }

  mutating func markCommon(_ table: LexiconTable, _ columns: [String], _ vocabulary: inout Vocabulary) {
    for name in columns {
      let column = table.column(name)
      for row in 0..<table.count {
        forEachWord(table.bytes, table.cell(row, column)) { mark(vocabulary.insert($0), .common) }
      }
    }
  }

  mutating func readBodies(_ table: LexiconTable, _ vocabulary: inout Vocabulary) {
    let (name, kind) = (table.column("name"), table.column("kind"))
    let lists: [(Int?, NameTrie.Form)] = [(table.column("forms"), .bodyForm), (table.column("titles"), .bodyTitle)]
    for row in 0..<table.count {
      let body = Int32(bodies.count)
      let kindText = table.text(table.cell(row, kind))
      bodies.append(
        Body(
          name: table.text(table.cell(row, name)), kind: kindText,
          isOfState: kindText != "armed" && kindText != "society"))
      if forces < 0, kindText == "military" { forces = body }
      for (column, form) in lists {
        for item in table.items(table.cell(row, column)) {
          let words = table.words(item).map { table.bytes[$0] }
          insertOffice(words, body, form, &vocabulary)
          if form == .bodyTitle { insertOffice(Plural.ofTitle(words), body, form, isPlural: true, &vocabulary) }
        }
      }
    }
  }

  private mutating func insertOffice(
    _ words: [ArraySlice<UInt8>], _ body: Int32, _ form: NameTrie.Form, isPlural: Bool = false,
    _ vocabulary: inout Vocabulary
  ) {
    let isHead = form == .bodyTitle && !words.contains { subordinate.contains(Array($0)) }
    for way in NameVariants.variants(of: words, &vocabulary) {
      let ids = way.map(\.number)
      offices.insert(ids, .init(entity: body, form: form, capitals: isHead ? 1 : 0, upper: isPlural ? 1 : 0))
      if let first = ids.first { mark(first, .startsOffice) }
      for id in ids { mark(id, .office) }
    }
  }

  mutating func readCountries(_ table: LexiconTable, _ vocabulary: inout Vocabulary) {
    let columns = [
      "name", "code", "kind", "from", "until", "latitude", "longitude", "adjectives", "people", "aliases", "seats",
    ]
    .map { table.column($0) }
    for row in 0..<table.count {
      let cells = columns.map { table.cell(row, $0) }
      let entity = Entity(
        name: table.text(cells[0]), kind: EntityKind(rawValue: table.text(cells[2])) ?? .country,
        country: CountryCode(table.bytes[cells[1]]),
        days: Years.days(from: table.bytes[cells[3]], until: table.bytes[cells[4]]),
        coordinates: coordinates(table, cells[5], cells[6]))
      let id = add(entity)
      byCode[entity.country, default: []].append(id)
      insert(table, cells[0], id, .name, &vocabulary)
      if entity.kind == .country { noteSpelling(table, cells[0], id, .name) }
      for item in table.items(cells[7]) where entity.kind == .country { noteSpelling(table, item, id, .adjective) }
      for (list, form) in [(7, NameTrie.Form.adjective), (8, .people), (9, .name), (10, .seat)] {
        for item in table.items(cells[list]) {
          insert(table, item, id, form, &vocabulary)
          let bytes = table.bytes[item]
          guard form == .name, bytes.count < 4, bytes.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else { continue }
          if shortNames[id].map({ $0.utf8.count > bytes.count }) ?? true { shortNames[id] = table.text(item) }
        }
      }
    }
    // The state of today before those that came before it, and states before their parts.
    func order(_ id: EntityID) -> (Int, Int32) {
      let entity = entities[id.index]
      return (entity.kind == .territory ? 1 : 0, -max(entity.days.upperBound, -.max))
    }
    for code in byCode.keys { byCode[code]?.sort { order($0) < order($1) } }
  }

  private mutating func noteSpelling(
    _ table: LexiconTable, _ item: LexiconTable.Cell, _ id: EntityID, _ form: NameTrie.Form
  ) {
    let word = table.bytes[item]
    guard word.count >= 5, !word.contains(0x20) else { return }
    countryWords.append((Self.lowered(word), id, form))
  }

  /// Capitals stand for governments; one that places.tsv lacks is a place all the same.
  mutating func readCapitals(_ table: LexiconTable, _ vocabulary: inout Vocabulary) {
    let (name, code, capital) = (table.column("name"), table.column("code"), table.column("capital"))
    for row in 0..<table.count {
      guard let country = byName[table.text(table.cell(row, name))] else { continue }
      for item in table.items(table.cell(row, capital)) {
        let text = table.text(item)
        let code = CountryCode(table.bytes[table.cell(row, code)])
        let known = byName[text].map { entities[$0.index].kind.isPlace } ?? false
        if !known {
          let id = add(Entity(name: text, kind: .city, country: code))
          insert(table, item, id, .name, &vocabulary)
        }
        insert(table, item, country, .capital, &vocabulary)
      }
    }
  }

  mutating func readOrganisations(_ table: LexiconTable, _ vocabulary: inout Vocabulary) {
    let columns = ["name", "kind", "code", "from", "until", "aliases"].map { table.column($0) }
    for row in 0..<table.count {
      let cells = columns.map { table.cell(row, $0) }
      let id = add(
        Entity(
          name: table.text(cells[0]), kind: EntityKind(rawValue: table.text(cells[1])) ?? .body,
          country: CountryCode(table.bytes[cells[2]]),
          days: Years.days(from: table.bytes[cells[3]], until: table.bytes[cells[4]])))
      insert(table, cells[0], id, .name, &vocabulary)
      for item in table.items(cells[5]) { insert(table, item, id, .name, &vocabulary) }
    }
  }

  mutating func readPlaces(_ table: LexiconTable, _ vocabulary: inout Vocabulary) {
    let columns = ["name", "kind", "code", "latitude", "longitude", "aliases"].map { table.column($0) }
    for row in 0..<table.count {
      let cells = columns.map { table.cell(row, $0) }
      let kind = EntityKind(rawValue: table.text(cells[1])) ?? .area
      let id = add(
        Entity(
          name: table.text(cells[0]), kind: kind, country: CountryCode(table.bytes[cells[2]]),
          coordinates: coordinates(table, cells[3], cells[4])))
      insert(table, cells[0], id, .name, &vocabulary)
      for item in table.items(cells[5]) { insert(table, item, id, .name, &vocabulary) }
    }
  }

  mutating func add(_ entity: Entity) -> EntityID {
    let id = EntityID(entities.count)
    entities.append(entity)
    keepFirst(&byName[entity.name, default: id])
    return id
  }

  /// The first entity of a name keeps it: one look-up both finds and stores.
  private func keepFirst(_ id: inout EntityID) {}

  /// Adds a name with its variants.
  mutating func insert(
    _ table: LexiconTable, _ item: LexiconTable.Cell, _ id: EntityID, _ form: NameTrie.Form,
    _ vocabulary: inout Vocabulary
  ) {
    insert(table.bytes, item, id, form, &vocabulary)
  }

  /// Adds the name that a range of bytes is, with its variants; a leading article is left out.
  mutating func insert(
    _ bytes: [UInt8], _ item: Range<Int>, _ id: EntityID, _ form: NameTrie.Form, _ vocabulary: inout Vocabulary
  ) {
    if insertPlain(bytes, item, id, form, &vocabulary) || insertAcronym(bytes, item, id, form, &vocabulary) { return }
    var words = bytes[item].split(separator: 0x20)
    if words.count > 1, let first = words.first, Self.lowered(first).spells("the") { words.removeFirst() }
    for way in NameVariants.variants(of: words, &vocabulary) {
      var entry = NameTrie.Entry(entity: id.rawValue, form: form)
      var ids: [Int32] = []
      for (k, word) in way.prefix(16).enumerated() {
        if word.isCapitalized { entry.capitals |= 1 << UInt16(k) }
        if word.isUpper { entry.upper |= 1 << UInt16(k) }
        ids.append(word.number)
      }
      insert(ids, entry)
    }
  }

  mutating func insert(_ words: [Int32], _ entry: NameTrie.Entry) {
    guard let first = words.first else { return }
    names.insert(words, entry)
    mark(first, entry.capitals & 1 == 0 ? [.startsName, .startsSmall] : .startsName)
  }

  mutating func mark(_ word: Int32, _ flag: WordFlags) {
    if Int(word) >= flags.count {
      flags.append(contentsOf: [WordFlags](repeating: [], count: Int(word) + 1024 - flags.count))
    }
    flags[Int(word)].formUnion(flag)
  }

  static func lowered(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let lowered = LetterCase.lowered(bytes)
    return lowered.allSatisfy { $0 < 0x80 } ? lowered : FoldedLetters.folded(lowered)
  }

  /// The number in a cell.
  ///
  /// As `Double` reads it, but without a string for each of ten thousand.
  private func decimal(_ table: LexiconTable, _ cell: LexiconTable.Cell) -> Double? {
    var (digits, scale, isFraction) = (0.0, 1.0, false)
    let isNegative = table.bytes[cell].first == UInt8(ascii: "-")
    // Whole numbers of so few digits and powers of ten are exact, and so is their quotient rounded.
    guard cell.count <= 15 else { return Double(table.text(cell)) }
    for byte in table.bytes[cell].dropFirst(isNegative ? 1 : 0) {
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else if byte >= 0x30, byte <= 0x39 {
        digits = digits * 10 + Double(byte - 0x30)
        if isFraction { scale *= 10 }
      } else {
        return Double(table.text(cell))
      }
    }
    guard cell.count > 1 || digits > 0 else { return Double(table.text(cell)) }
    return (isNegative ? -digits : digits) / scale
  }

  private func coordinates(_ table: LexiconTable, _ latitude: LexiconTable.Cell, _ longitude: LexiconTable.Cell)
    -> Entity.Coordinates?
  {
    guard let north = decimal(table, latitude), let east = decimal(table, longitude) else { return nil }
    return Entity.Coordinates(latitude: north, longitude: east)
  }
}
