import TimelineModel

/// What the codes of others' data sets stand for: `Lexicon/imports.tsv`, and the names of countries.
package struct CodeBook: Sendable {
  /// What a code stands for.
  struct Coding: Sendable {
    var type: EventType
    var mode: String?
    /// What the first actor does to the second.
    var words: String
  }

  /// A country under one of its names.
  package struct Country: Sendable {
    /// Its name here.
    package var name: String
    var code: String
    var place: PlaceReference
  }

  /// The lists that are compiled into the program.
  package static let shared = CodeBook()

  private var codings: [String: Coding] = [:]
  private var letters: [String: String] = [:]
  private var byName: [String: Country] = [:]
  private var byCode: [String: Country] = [:]

  private init() {
    let table = LexiconTable(named: "imports")
    let columns = ["set", "code", "type", "mode", "words"].map { table.column($0) }
    for row in 0..<table.count {
      let cells = columns.map { table.text(table.cell(row, $0)) }
      if cells[0] == "iso3" {
        letters[cells[1]] = cells[2]
      } else if let type = EventType(rawValue: cells[2]) {
        codings[cells[0] + " " + cells[1].lowercased()] = Coding(
          type: type, mode: cells[3].isEmpty ? nil : cells[3], words: cells[4])
      }
    }
    readCountries()
  }

  private mutating func readCountries() {
    let table = LexiconTable(named: "countries")
    let columns = ["name", "code", "kind", "until", "latitude", "longitude", "aliases", "adjectives"].map {
      table.column($0)
    }
    for row in 0..<table.count {
      let cells = columns.map { table.text(table.cell(row, $0)) }
      guard !cells[1].isEmpty else { continue }
      let country = Country(
        name: cells[0], code: cells[1],
        place: PlaceReference(
          name: cells[0], country: cells[1], latitude: Double(cells[4]), longitude: Double(cells[5])))
      for name in [Substring(cells[0])] + cells[6].split(separator: "|") + cells[7].split(separator: "|") {
        let key = name.lowercased()
        if byName[key] == nil || cells[2] == "country" && byName[key]?.name != String(name) { byName[key] = country }
      }
      if cells[2] == "country", cells[3].isEmpty || byCode[cells[1]] == nil { byCode[cells[1]] = country }
    }
  }

  /// What a code of a data set stands for; for CAMEO the longest beginning that is known.
  func coding(_ set: String, _ code: String) -> Coding? {
    if let found = codings[set + " " + code.lowercased()] { return found }
    guard set == "cameo" else { return nil }
    var short = Substring(code).dropLast()
    while short.utf8.count >= 2 {
      if let found = codings[set + " " + short] { return found }
      short = short.dropLast()
    }
    return nil
  }

  /// The two letters of a country that is written with three.
  func code(ofLetters letters: String) -> String? { self.letters[letters] }

  /// The country of a name or an adjective, in any case.
  func country(named name: String) -> Country? { byName[name.lowercased()] }

  /// Today's country of two letters.
  package func country(ofCode code: String) -> Country? { byCode[code] }
}
