internal import GRDB
public import TimelineModel

/// What a data set says of an event that came from it.
public struct ImportedRecord: Equatable, Sendable {
  /// A report of the event.
  public struct Report: Equatable, Sendable {
    /// Where.
    public var uri: String
    /// Who.
    public var reporter: String
    /// When.
    public var day: Day
    /// How sure the data set is that it tells this event, in hundredths.
    public var confidence: Int?
  }

  /// The data set.
  public var source: String
  /// What it calls the event.
  public var key: String
  /// Its own type.
  public var code: String
  /// Its own number for the precision of the date.
  public var datePrecision: Int?
  /// Its own number for the precision of the place.
  public var placePrecision: Int?
  /// Who reported it.
  public var reporters: String?
  /// Where it was reported.
  public var uri: String?
  /// What the data set says in words.
  public var notes: String?
  /// Reports of it, the earliest first, 20 at most.
  public var reports: [Report] = []

  private static let mostReports = 20

  /// The records of those of some events, a JSON array of ids, that came from data sets.
  static func fetch(_ list: String, _ database: Database) throws -> [Int64: ImportedRecord] {
    var records: [Int64: ImportedRecord] = [:]
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT i.event_id, s.name, i.key, i.code, i.date_precision, i.place_precision, i.reporters, i.uri, i.notes, i.source_id
          FROM json_each(?) AS j CROSS JOIN imported_event AS i ON i.event_id = j.value JOIN source AS s ON s.id = i.source_id
          """), arguments: [list])
    while let row = try rows.next() {
      var record = ImportedRecord(
        source: row[1], key: row[2], code: row[3], datePrecision: row[4], placePrecision: row[5], reporters: row[6],
        uri: row[7], notes: row[8])
      record.reports = try reports(of: row[2], source: row[9], database)
      records[row[0]] = record
    }
    return records
  }

  private static func reports(of key: String, source: Int64, _ database: Database) throws -> [Report] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT uri, reporter, reported_day, confidence FROM imported_report WHERE source_id = ? AND key = ?
          ORDER BY reported_day, uri LIMIT ?
          """), arguments: [source, key, mostReports]
    ).map { Report(uri: $0[0], reporter: $0[1], day: Day(number: $0[2]), confidence: $0[3]) }
  }
}
