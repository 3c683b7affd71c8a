import TimelineModel

/// Rows of GDELT's tables, which have no header: cells between tabs, by their place.
///
/// - SeeAlso: "GDELT Event Database Codebook", version 2.0.
enum GDELTRows {
  /// The cells of the table of events, of which 1.0 has fewer.
  private struct Layout {
    var action: Int
    var latitude: Int
    var added: Int
    var address: Int
    static let first = Layout(action: 49, latitude: 53, added: 56, address: 57)
    static let second = Layout(action: 51, latitude: 56, added: 59, address: 60)
  }

  /// The event of a row.
  ///
  /// - Returns: a fault in words, where the row is none.
  static func event(_ row: DelimitedLines.Row, _ names: inout ImportNames) -> Result<ImportedEvent, ImportFault> {
    let fields = RowFields(row: row)
    guard row.cells.count == 61 || row.cells.count == 57 || row.cells.count == 58 else {
      return .failure(ImportFault("it has \(row.cells.count) cells, a row of GDELT's events has 61"))
    }
    let layout = row.cells.count == 61 ? Layout.second : .first
    guard fields.number(0) != nil, let key = fields.text(0) else { return .failure(ImportFault("its id is no number")) }
    guard let day = fields.day(1) else { return .failure(ImportFault("its day is no day: it should be YYYYMMDD")) }
    guard let code = fields.text(26), let coding = CodeBook.shared.coding("cameo", code) else {
      return .failure(ImportFault("its event code is none of CAMEO"))
    }
    var actors: [ImportedEvent.Actor] = []
    for (at, role) in [(5, ActorRole.initiator), (15, .target)] {
      let country = fields.text(at + 2).flatMap { CodeBook.shared.code(ofLetters: $0) }
      if let actor = names.actor(fields.text(at + 1) ?? "", country: country, role: role) { actors.append(actor) }
    }
    let added = fields.number(layout.added) ?? 0
    var event = ImportedEvent(
      key: key, version: added, digest: fields.digest, title: names.title(actors, coding.words), type: coding.type,
      mode: coding.mode, code: code, date: DateSpan(day), actors: actors, place: place(fields, layout))
    event.placePrecision = fields.number(layout.action)
    let stamp = added > 99_999_999 ? added / 1_000_000 : added
    event.told = Day(year: stamp / 10000, month: stamp / 100 % 100, day: stamp % 100)
    event.uri = row.cells.count > layout.address ? fields.text(layout.address) : nil
    return .success(event)
  }

  /// Where it happened: "Moscow, Moskva, Russia" is Moscow; a whole country is the country.
  private static func place(_ fields: RowFields, _ layout: Layout) -> PlaceReference? {
    guard let kind = fields.number(layout.action), kind > 0, let name = fields.text(layout.action + 1) else {
      return nil
    }
    let parts = name.split(separator: ",").map { MarkupTree.folded($0.utf8) }
    let country = parts.last.flatMap { CodeBook.shared.country(named: $0) }
    if kind == 1, let country { return country.place }
    return fields.place(
      parts.first, country: country?.code, latitude: layout.latitude, longitude: layout.latitude + 1)
  }

  /// The report of a row of the table of mentions.
  static func report(_ row: DelimitedLines.Row) -> Result<ImportedReport, ImportFault> {
    let fields = RowFields(row: row)
    guard row.cells.count >= 14 else {
      return .failure(ImportFault("it has \(row.cells.count) cells, a row of GDELT's mentions has 16"))
    }
    guard fields.number(0) != nil, let key = fields.text(0) else { return .failure(ImportFault("its id is no number")) }
    guard let stamp = fields.number(2), stamp > 99_999_999,
      let day = Day(year: stamp / 10_000_000_000, month: stamp / 100_000_000 % 100, day: stamp / 1_000_000 % 100)
    else { return .failure(ImportFault("its time is no time: it should be YYYYMMDDHHMMSS")) }
    guard let uri = fields.text(5) else { return .failure(ImportFault("it doesn't say where it was reported")) }
    return .success(
      ImportedReport(
        key: key, uri: uri, reporter: fields.text(4) ?? "", day: day, confidence: fields.number(11)))
  }
}
