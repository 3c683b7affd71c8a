package import TimelineModel

/// Finds the names in a document and says what each of them names.
///
/// Known names are matched longest first; unknown ones are runs of capitalised words, typed by their words and by what
/// stands beside them. Then the document is read as a whole: surnames go to the people named in full, acronyms to what they
/// were defined as, and people to the bodies that their titles tell.
package struct NameFinder {
  let text: NameText
  let gazetteer: Gazetteer
  let published: Day?
  let found: DocumentNames
  /// Known names with several readings: index of the name, node of the trie.
  var ambiguous: [(name: Int, node: Int32)] = []
  /// What the unknown names of the document are, by their words.
  var unknown: [UnknownName] = []
  var unknownByKey: [UInt64: Int] = [:]
  /// The words of the unknown names of several words.
  var unknownWords = KeySet()
  /// Each name's index into ``unknown``, -1 for known ones.
  var unknownOfName: [Int] = []
  /// Names that were matched as the surname of a known person.
  var surnames: Set<Int> = []

  /// How often the document names something of each country.
  var codes = Tally<CountryCode>()
  /// Family names that turned out to be nobody's of the lists.
  var demoted: [UInt64: EntityID] = [:]

  /// The names of a document: ranges of tokens, sorted, disjoint.
  ///
  /// - Parameter published: the document's day, which tells the Soviet Union from Russia where the text says "Russia".
  /// - Complexity: O(n) in the tokens.
  package static func find(
    in text: ArticleText, vocabulary: Vocabulary, gazetteer: Gazetteer, published: Day? = nil
  ) -> DocumentNames {
    var finder = NameFinder(
      NameText(text, vocabulary: vocabulary, gazetteer: gazetteer), gazetteer: gazetteer, published: published)
    finder.run()
    return finder.found
  }

  init(_ text: NameText, gazetteer: Gazetteer, published: Day?) {
    self.text = text
    self.gazetteer = gazetteer
    self.published = published
    found = DocumentNames(text)
  }

  private mutating func run() {
    // Headlines last: what they write big only counts where the text writes it big too.
    let order = text.text.sentences.indices
    for s in order where text.styles[s] == .normal { scan(s) }
    for s in order where text.styles[s] != .normal { scan(s) }
    sort()
    settleAmbiguous()
    linkUnknown()
    linkAcronyms()
    linkDirections()
    found.mainCountry = mainCountry()
    readTitles()
  }

  /// Finds the names and offices of a sentence.
  private mutating func scan(_ s: Int) {
    let sentence = text.text.sentences[s].tokens
    let style = text.styles[s]
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      // Most words begin neither a name nor an office.
      let flags = text.flags[i]
      let isCapitalized = text.isCapitalized(i)
      let mayBeKnown = flags.contains(isCapitalized || style == .upper ? .startsName : .startsSmall)
      guard isCapitalized || mayBeKnown || flags.contains(.startsOffice) || text.words[i] < 0, text.isWord(i) else {
        i += 1
        continue
      }
      let office = flags.contains(.startsOffice) ? longestOffice(i, sentence.upperBound) : nil
      let known = mayBeKnown ? longestKnown(i, sentence, style) : nil
      if let known, known.length >= (office?.tokens.count ?? 0) {
        if let run = extended(i, known, sentence, style) ?? ship(i, known, sentence, style) {
          add(run)
          i = run.tokens.upperBound
        } else {
          let length = fullLength(of: known, at: i, sentence)
          add(known, at: i, length: length)
          i += length
        }
        continue
      }
      if let office, !isPartOfName(office, sentence, style) {
        found.offices.append(office)
        i = office.tokens.upperBound
        continue
      }
      if let run = unknownRun(i, sentence, style) {
        add(run)
        i = run.tokens.upperBound
        continue
      }
      i += 1
    }
  }

  private mutating func add(_ known: Known, at i: Int, length: Int) {
    let index = found.names.count
    var name = known.name(i)
    name.tokens = i..<(i + length)
    found.names.append(name)
    unknownOfName.append(-1)
    if known.isSurname { surnames.insert(index) }
    if known.isAmbiguous || known.isSurname { ambiguous.append((index, known.node)) }
  }

  private mutating func add(_ run: Run) {
    let key = text.key(run.tokens)
    let index: Int
    if let known = unknownByKey[key] {
      index = known
    } else {
      index = unknown.count
      unknown.append(UnknownName(first: run.tokens))
      unknownByKey[key] = index
      if run.tokens.count > 1 { for token in run.tokens { unknownWords.insert(text.key(token)) } }
    }
    unknown[index].evidence.add(run.evidence)
    unknown[index].count += 1
    found.names.append(Name(tokens: run.tokens, kind: .unknown, entity: EntityID(0)))
    unknownOfName.append(index)
  }

  /// Sorts names and offices by their place and fills the look-up by token.
  private mutating func sort() {
    let order = found.names.indices.sorted { found.names[$0].tokens.lowerBound < found.names[$1].tokens.lowerBound }
    var place = [Int](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { place[old] = new }
    found.names = order.map { found.names[$0] }
    unknownOfName = order.map { unknownOfName[$0] }
    surnames = Set(surnames.map { place[$0] })
    ambiguous = ambiguous.map { (place[$0.name], $0.node) }
    ambiguous.sort { $0.name < $1.name }
    found.offices.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for (index, name) in found.names.enumerated() {
      for token in name.tokens { found.nameAt[token] = Int32(index) }
    }
    for (index, office) in found.offices.enumerated() {
      for token in office.tokens { found.officeAt[token] = Int32(index) }
    }
  }

  /// The country in which most of the places lie; states after "in" and "over" count as places.
  private func locus() -> EntityID? {
    var counts = Tally<EntityID>()
    for name in found.names {
      let before = name.tokens.lowerBound - 1
      let isPlaced = before >= 0 && text.flags[before].contains(.locative)
      let country: EntityID?
      switch name.kind {
      case .place: country = gazetteer.country(code(of: name.entity), on: published)
      case .capital where isPlaced: country = name.government
      case .country where isPlaced: country = name.entity
      default: country = nil
      }
      if let country { counts.add(country) }
    }
    return counts.counts.max { ($0.count, $1.key) < ($1.count, $0.key) }?.key
  }

  private func code(of id: EntityID) -> CountryCode {
    found.isLocal(id) ? found.local[id.index - found.firstLocal].country : gazetteer.entities[id.index].country
  }

  /// The country named most often.
  private mutating func mainCountry() -> EntityID? {
    var counts = Tally<EntityID>()
    for name in found.names {
      switch name.kind {
      case .country, .demonym, .people: counts.add(name.entity, 2)
      case .capital: if let government = name.government { counts.add(government) }
      case .place:
        if let country = gazetteer.country(code(of: name.entity), on: published) { counts.add(country) }
      default: break
      }
    }
    found.locus = locus()
    guard let best = counts.most else { return nil }
    let others = counts.counts.filter { $0.key != best.key }.map(\.count).max() ?? 0
    found.isMainDominant = best.count >= 2 * others
    found.home = best.key
    found.isHomeCertain = found.isMainDominant
    let dateline = dateline()
    let own = found.names(in: dateline).reduce(0) { $0 + ($1.kind == .country ? 2 : 1) }
    // A story from the capital next door is at home where it happens.
    if let country = country(of: dateline), 2 * ((counts[country] ?? 0) - own) >= best.count - own {
      found.home = country
      found.isHomeCertain = true
    }
    return best.key
  }

  /// The tokens of the dateline.
  private func dateline() -> Range<Int> {
    text.text.sentences.first { text.text.blocks[$0.block].kind == .dateline }?.tokens ?? 0..<0
  }

  /// The country that the first place of a dateline lies in.
  private func country(of dateline: Range<Int>) -> EntityID? {
    for name in found.names(in: dateline) {
      switch name.kind {
      case .country: return name.entity
      case .capital: return name.government
      case .place: return gazetteer.country(code(of: name.entity), on: published)
      default: continue
      }
    }
    return nil
  }
}
