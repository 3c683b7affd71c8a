import TimelineModel

/// Rows of tables whose first row names their columns: ACLED, UCDP GED, and any other by a mapping.
struct TableRows {
  /// The columns by their names in lower case.
  let columns: [String: Int]

  private func cell(_ name: String) -> Int? { columns[name] }

  /// The event of a row of ACLED.
  ///
  /// - SeeAlso: "ACLED Codebook": `time_precision` 1 is the day, 2 the week around it, 3 its month; `geo_precision` 1 is the exact place.
  func acled(_ row: DelimitedLines.Row, _ names: inout ImportNames) -> Result<ImportedEvent, ImportFault> {
    let fields = RowFields(row: row)
    guard let key = fields.text(cell("event_id_cnty")) else { return .failure(ImportFault("it has no event_id_cnty")) }
    guard let day = fields.day(cell("event_date")) else {
      return .failure(fields.noDay(cell("event_date"), "event_date"))
    }
    if let fault = fields.coordinateFault(cell("latitude"), cell("longitude")) { return .failure(fault) }
    let (kind, sub) = (fields.text(cell("event_type")) ?? "", fields.text(cell("sub_event_type")) ?? "")
    guard let coding = CodeBook.shared.coding("acled", sub) ?? CodeBook.shared.coding("acled", kind) else {
      return .failure(ImportFault("its event_type is none of ACLED's"))
    }
    let country = fields.text(cell("country")).flatMap { CodeBook.shared.country(named: $0) }
    let actors = [
      ("actor1", ActorRole.initiator), ("assoc_actor_1", .initiator), ("actor2", .target), ("assoc_actor_2", .target),
    ]
    .flatMap { column, role in
      (fields.text(cell(column)) ?? "").split(separator: ";").compactMap {
        names.actor(String($0), country: nil, role: role)
      }
    }
    let precision = fields.number(cell("time_precision"))
    var event = ImportedEvent(
      key: key, version: fields.number(cell("timestamp")) ?? 0, digest: fields.digest,
      title: names.title(actors, coding.words), type: coding.type, mode: coding.mode,
      code: sub.isEmpty ? kind : "\(kind)/\(sub)", date: Self.span(day, precision), actors: actors,
      place: fields.place(
        fields.text(cell("location")), country: country?.code, latitude: cell("latitude"), longitude: cell("longitude"))
    )
    event.datePrecision = precision
    event.placePrecision = fields.number(cell("geo_precision"))
    if let dead = fields.number(cell("fatalities")), dead > 0 { event.quantities = [Quantity(dead, of: "killed")] }
    event.reporters = fields.text(cell("source"))
    event.notes = fields.text(cell("notes"))
    return .success(event)
  }

  private static func span(_ day: Day, _ precision: Int?) -> DateSpan {
    switch precision {
    case 2: return DateSpan(earliest: day + -3, latest: day + 3, extent: .within, qualifier: nil)
    case 3:
      let (year, month, _) = day.parts
      let next = month == 12 ? Day(year: year + 1, month: 1, day: 1) : Day(year: year, month: month + 1, day: 1)
      return DateSpan(
        earliest: Day(year: year, month: month, day: 1), latest: next.map { $0 + -1 }, extent: .within, qualifier: nil)
    default: return DateSpan(day)
    }
  }

  /// The event of a row of UCDP's Georeferenced Event Dataset.
  ///
  /// - SeeAlso: "UCDP GED Codebook": the event lies from `date_start` to `date_end`; `event_clarity` 2 is a summary of several;
  ///   `where_prec` 1 is the exact place, 6 the country.
  func ucdp(_ row: DelimitedLines.Row, _ names: inout ImportNames) -> Result<ImportedEvent, ImportFault> {
    let fields = RowFields(row: row)
    guard let key = fields.text(cell("id")) else { return .failure(ImportFault("it has no id")) }
    guard let first = fields.day(cell("date_start")), let last = fields.day(cell("date_end")), first <= last else {
      return .failure(ImportFault("its date_start and date_end are no days in order"))
    }
    if let fault = fields.coordinateFault(cell("latitude"), cell("longitude")) { return .failure(fault) }
    let code = fields.text(cell("type_of_violence")) ?? ""
    guard let coding = CodeBook.shared.coding("ucdp", code) else {
      return .failure(ImportFault("its type_of_violence is none of 1, 2, 3"))
    }
    let actors = [("side_a", ActorRole.initiator), ("side_b", .target)].compactMap { column, role in
      names.actor(fields.text(cell(column)) ?? "", country: nil, role: role)
    }
    let isSummary = fields.number(cell("event_clarity")) == 2
    let date =
      first == last
      ? DateSpan(first) : DateSpan(earliest: first, latest: last, extent: isSummary ? .during : .within, qualifier: nil)
    let name = fields.text(cell("country")) ?? ""
    let country = CodeBook.shared.country(
      named: name.split(separator: "(").first.map { MarkupTree.folded($0.utf8) } ?? name)
    var event = ImportedEvent(
      key: key, digest: fields.digest, title: names.title(actors, coding.words), type: coding.type, mode: coding.mode,
      code: code, date: date, actors: actors,
      place: fields.place(
        fields.text(cell("where_coordinates")) ?? fields.text(cell("adm_1")), country: country?.code,
        latitude: cell("latitude"), longitude: cell("longitude")))
    event.datePrecision = fields.number(cell("date_prec"))
    event.placePrecision = fields.number(cell("where_prec"))
    if let dead = fields.number(cell("best")), dead > 0 { event.quantities = [Quantity(dead, of: "killed")] }
    event.told = fields.day(cell("source_date"))
    event.reporters = fields.text(cell("source_office")) ?? fields.text(cell("source_article"))
    event.notes = fields.text(cell("source_headline"))
    return .success(event)
  }
}
