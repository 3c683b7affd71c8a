import TimelineModel

/// Rows of any table, by a mapping of its columns.
struct MappedRows {
  /// What may be mapped; `date` must be.
  static let fields = [
    "date", "until", "id", "type", "mode", "title", "initiator", "target", "place", "country", "latitude", "longitude",
    "killed", "source", "uri", "notes",
  ]

  private let columns: [String: Int]

  /// The rows of a table with a header.
  ///
  /// - Returns: `nil` where no column holds the date.
  init?(header: [String], map: [String: String]) {
    let names = header.map { MarkupTree.folded($0.utf8).lowercased() }
    var columns: [String: Int] = [:]
    for field in Self.fields { columns[field] = names.firstIndex(of: (map[field] ?? field).lowercased()) }
    guard columns["date"] != nil else { return nil }
    self.columns = columns
  }

  /// The event of a row; without an id of its own the row's bytes are its key.
  func event(_ row: DelimitedLines.Row, _ names: inout ImportNames) -> Result<ImportedEvent, ImportFault> {
    let fields = RowFields(row: row)
    guard let first = fields.day(columns["date"]) else { return .failure(fields.noDay(columns["date"], "date")) }
    let until = fields.day(columns["until"])
    if until == nil, fields.text(columns["until"]) != nil { return .failure(fields.noDay(columns["until"], "until")) }
    let last = until ?? first
    guard first <= last else { return .failure(ImportFault("it ends before it begins")) }
    let code = fields.text(columns["type"]) ?? ""
    let type = EventType(rawValue: code.lowercased())
    let coding = CodeBook.shared.coding("cameo", code) ?? CodeBook.shared.coding("acled", code)
    guard let kind = type ?? coding?.type ?? (code.isEmpty ? .incident : nil) else {
      return .failure(ImportFault("'\(code.prefix(40))' is no type of event: write it as timeline types has it"))
    }
    if let fault = fields.coordinateFault(columns["latitude"], columns["longitude"]) { return .failure(fault) }
    let country = fields.text(columns["country"]).flatMap {
      CodeBook.shared.country(named: $0) ?? CodeBook.shared.country(ofCode: $0)
    }
    let actors = [("initiator", ActorRole.initiator), ("target", .target)].flatMap { column, role in
      (fields.text(columns[column]) ?? "").split(separator: ";").compactMap {
        names.actor(String($0), country: nil, role: role)
      }
    }
    var event = ImportedEvent(
      key: fields.text(columns["id"]) ?? "row \(String(UInt64(bitPattern: fields.digest), radix: 16))",
      digest: fields.digest,
      title: fields.text(columns["title"]) ?? names.title(actors, coding?.words ?? "\(kind.rawValue):"), type: kind,
      mode: fields.text(columns["mode"]) ?? coding?.mode, code: code,
      date: first == last ? DateSpan(first) : DateSpan(earliest: first, latest: last), actors: actors,
      place: fields.place(
        fields.text(columns["place"]) ?? country?.name ?? fields.point(columns["latitude"], columns["longitude"]),
        country: country?.code, latitude: columns["latitude"],
        longitude: columns["longitude"]))
    if let dead = fields.number(columns["killed"]), dead > 0 { event.quantities = [Quantity(dead, of: "killed")] }
    event.reporters = fields.text(columns["source"])
    event.uri = fields.text(columns["uri"])
    event.notes = fields.text(columns["notes"])
    return .success(event)
  }
}
