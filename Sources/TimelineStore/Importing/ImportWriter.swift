internal import GRDB
internal import TimelineIngest
internal import TimelineModel

/// Writes the events of a data set, within a transaction of the caller's.
///
/// No merging: what a data set codes stands as it is. A row that is there already changes nothing; of two rows of one key the later version
/// stays, and of two that say no version the one that was read last, so that a row that somebody mended takes the place of what it was.
final class ImportWriter {
  /// The block of all imported events, which no mention lies in.
  static let block = Int64.min

  /// What became of a row.
  enum Outcome {
    case new, unchanged, revised
  }

  private let database: Database
  private let source: Int64
  private let actors: ImportActors
  private let places = PlaceDirectory()
  private let find: Statement
  private let event, actor, place, origin, quantity, record, report: Insertion
  private var lastDate: (span: DateSpan, earliest: String?, latest: String?, edtf: String)?

  /// A writer of a data set of a name.
  init(_ database: Database, source name: String) throws {
    self.database = database
    source = try SourceDirectory().id(of: CleanText.line(name), database)
    actors = ImportActors(database)
    find = try database.makeStatement(
      sql: "SELECT event_id, version, digest FROM imported_event WHERE source_id = ? AND key = ?")
    event = try Insertion(
      database,
      """
      INSERT INTO event(id, title, type, mode, status, first_day, last_day, earliest, latest, edtf, extent, basis, documents,
        mentions, reason, told_day, block, digest)
      VALUES (?, ?, ?, ?, 'occurred', ?, ?, ?, ?, ?, ?, 'stated', 0, 0, '', ?, ?, 0)
      """)
    actor = try Insertion(
      database,
      """
      INSERT OR IGNORE INTO event_actor(event_id, actor_id, role, position, country, within, first_day, last_day)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    place = try Insertion(
      database,
      "INSERT INTO event_place(event_id, position, place_id, country, first_day, last_day) VALUES (?, 0, ?, ?, ?, ?)")
    origin = try Insertion(
      database, "INSERT INTO event_source(event_id, source_id, first_day, last_day) VALUES (?, ?, ?, ?)")
    quantity = try Insertion(database, "INSERT INTO event_quantity(event_id, position, value, of) VALUES (?, ?, ?, ?)")
    record = try Insertion(
      database,
      """
      INSERT INTO imported_event(event_id, source_id, key, version, digest, code, date_precision, place_precision, reporters, uri, notes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    report = try Insertion(
      database,
      """
      INSERT INTO imported_report(source_id, key, uri, reporter, reported_day, confidence) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET reporter = excluded.reporter, reported_day = excluded.reported_day, confidence = excluded.confidence
      WHERE (excluded.reported_day, excluded.reporter, ifnull(excluded.confidence, -1)) > (reported_day, reporter, ifnull(confidence, -1))
      """)
  }

  /// Stores an event.
  func store(_ row: ImportedEvent) throws -> Outcome {
    var id: Int64?
    if let known = try Row.fetchOne(find, arguments: [source, row.key]) {
      let (version, digest): (Int, Int64) = (known[1], known[2])
      guard row.version >= version, row.digest != digest else { return .unchanged }
      let old: Int64 = known[0]
      try database.cachedStatement(sql: "DELETE FROM event WHERE id = ?").execute(arguments: [old])
      id = old
    }
    try insert(row, id: id)
    return id == nil ? .new : .revised
  }

  /// Stores a report; of two of one event and address the later one stays.
  func store(_ row: ImportedReport) throws -> Outcome {
    try report.run(
      .integer(source), .text(row.key), .text(CleanText.address(row.uri)), .text(CleanText.line(row.reporter)),
      .init(row.day.number), .init(row.confidence))
    return database.changesCount > 0 ? .new : .unchanged
  }

  private func insert(_ row: ImportedEvent, id old: Int64?) throws {
    let days = words(of: row.date)
    let first = ColumnValue(row.date.earliest?.number ?? EventRow.openBeginning)
    let last = ColumnValue(row.date.latest?.number ?? EventRow.openEnd)
    try event.run(
      .init(old), .text(CleanText.line(row.title)), .text(row.type.rawValue), .init(row.mode), first, last,
      .init(days.earliest), .init(days.latest), .text(days.edtf), .text(row.date.extent.rawValue),
      .init(row.told?.number), .integer(Self.block))
    let id = database.lastInsertedRowID
    try insertActors(row, id, first, last)
    if let spot = row.place {
      try place.run(.integer(id), .integer(try places.id(of: spot, database)), .init(spot.country), first, last)
    }
    try origin.run(.integer(id), .integer(source), first, last)
    for (position, count) in row.quantities.enumerated() {
      try quantity.run(.integer(id), .init(position), .init(count.value), .text(CleanText.line(count.of)))
    }
    try record.run(
      .integer(id), .integer(source), .text(CleanText.line(row.key)), .init(row.version), .integer(row.digest),
      .text(CleanText.line(row.code)), .init(row.datePrecision), .init(row.placePrecision),
      .init(CleanText.line(row.reporters)), .init(row.uri.map { CleanText.address($0) }),
      .init(CleanText.line(row.notes)))
  }

  private func insertActors(_ row: ImportedEvent, _ id: Int64, _ first: ColumnValue, _ last: ColumnValue) throws {
    var all: [(role: ActorRole, found: ImportActors.Found, larger: ImportActors.Larger)] = []
    for one in row.actors {
      let found = try actors.actor(one)
      all.append((one.role, found, try actors.larger(found, on: row.date.earliest)))
    }
    for (position, one) in all.enumerated() {
      try actor.run(
        .integer(id), .integer(one.found.id), .text(one.role.rawValue), .init(position), .init(one.found.country),
        .text(one.larger.text), first, last)
    }
    // The larger actors come after all participants, so that one that takes part itself keeps its own row.
    for one in all {
      for larger in one.larger.ids {
        try actor.run(
          .integer(id), .integer(larger), .text(one.role.rawValue), .null, .init(one.found.country), .text(""), first,
          last)
      }
    }
  }

  /// The days of a date as text; rows of a data set come day by day.
  private func words(of span: DateSpan) -> (earliest: String?, latest: String?, edtf: String) {
    if let lastDate, lastDate.span == span { return (lastDate.earliest, lastDate.latest, lastDate.edtf) }
    let made = (span: span, earliest: span.earliest?.description, latest: span.latest?.description, edtf: span.edtf)
    lastDate = made
    return (made.earliest, made.latest, made.edtf)
  }
}
