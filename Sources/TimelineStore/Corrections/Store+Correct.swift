internal import GRDB

extension Store {
  /// Corrects something, and applies it at once; nothing is changed where that fails.
  ///
  /// - Parameters:
  ///   - request: what is to be otherwise.
  ///   - person: who says so.
  ///   - reason: why, in words.
  ///   - now: the moment in UTC as `2015-10-08T09:30:00.000000Z`; the correction is dated after all others of the file.
  /// - Throws: ``CorrectionError``, ``AskError``, ``StoreError``.
  @discardableResult
  public func correct(_ request: CorrectionRequest, by person: String, reason: String? = nil, at now: String) throws
    -> StoredCorrection
  {
    try write { database in
      let log = try CorrectionLog(database)
      let made = try CorrectionMaker(database: database, log: log).make(
        request, by: person, reason: reason, at: now)
      let number = try Self.append(made, database)
      try mergePending()
      let stored = try StoredCorrections(database).all().first { $0.correction.number == number }
      guard let stored else { throw CorrectionError.noCorrection(String(number)) }
      return stored
    }
  }

  /// All corrections in the order in which they were made, each with what it came to.
  public func corrections() throws -> [StoredCorrection] {
    try read { try StoredCorrections($0).all() }
  }

  /// The corrections that concern an event now, in the order in which they were made.
  public func corrections(ofEvent id: Int64) throws -> [StoredCorrection] {
    try read { database in
      // Most files have none, and most events of those that do have none either.
      let isCorrected = try Int.fetchOne(
        database, sql: "SELECT 1 FROM correction_event WHERE event_id = ? LIMIT 1", arguments: [id])
      return isCorrected == nil ? [] : try StoredCorrections(database).all().filter { $0.events.contains(id) }
    }
  }

  /// What the texts say of an event whose title, type or date a person has corrected; `nil` for any other.
  public func uncorrected(ofEvent id: Int64) throws -> UncorrectedEvent? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT title, type, mode, edtf FROM event_uncorrected WHERE event_id = ?", arguments: [id]
      ).map { UncorrectedEvent(title: $0[0], type: $0[1], mode: $0[2], edtf: $0[3]) }
    }
  }

  /// The hidden event that an id leads to; `nil` where the id leads to none.
  public func hiddenEvent(_ id: Int64) throws -> HiddenEvent? {
    try read { try StoredCorrections($0).hidden(id) }
  }

  /// Appends a correction.
  ///
  /// - Returns: its number.
  static func append(_ correction: Correction, _ database: Database) throws -> Int64 {
    try database.cachedStatement(
      sql: "INSERT INTO correction(made_at, made_by, reason, kind, subject, payload) VALUES (?, ?, ?, ?, ?, ?)"
    ).execute(
      arguments: [
        correction.madeAt, correction.madeBy, correction.reason, correction.change.kind, correction.subjectText,
        correction.payloadText,
      ])
    return database.lastInsertedRowID
  }
}

/// What the texts say of an event that a person has corrected.
public struct UncorrectedEvent: Equatable, Sendable {
  /// The headline.
  public var title: String
  /// The kind.
  public var type: String
  /// The finer kind.
  public var mode: String?
  /// The date; `nil` where the texts give none.
  public var edtf: String?
}
