internal import GRDB

/// A correction with what it came to.
public struct StoredCorrection: Equatable, Sendable {
  /// What was corrected, by whom, when and why.
  public var correction: Correction
  /// Its name in every file.
  public var hash: String
  /// What it came to; `nil` where events haven't been merged since it was made.
  public var state: CorrectionState?
  /// What has changed, or is waited for.
  public var note: String?
  /// The events that it concerns now, hidden ones too.
  public var events: [Int64]
}

/// An event that a person has hidden.
public struct HiddenEvent: Equatable, Sendable {
  /// The id that it had, and will have when that is undone.
  public var id: Int64
  /// Its headline.
  public var title: String
  /// The number of the correction that hides it.
  public var correction: Int64?
}

/// Reads corrections with what they came to.
struct StoredCorrections {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// All of them, in the order in which they were made.
  func all() throws -> [StoredCorrection] {
    var states: [Int64: (state: CorrectionState?, note: String?)] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT correction_id, state, note FROM correction_state") {
      states[row[0]] = (CorrectionState(rawValue: row[1]), row[2])
    }
    var events: [Int64: [Int64]] = [:]
    for row in try Row.fetchAll(
      database, sql: "SELECT correction_id, event_id FROM correction_event ORDER BY correction_id, event_id")
    {
      events[row[0], default: []].append(row[1])
    }
    return try CorrectionLog(database).entries.map { entry in
      let number = entry.correction.number
      return StoredCorrection(
        correction: entry.correction, hash: entry.hash, state: states[number]?.state, note: states[number]?.note,
        events: events[number] ?? [])
    }
  }

  /// The hidden event that an id leads to.
  func hidden(_ id: Int64) throws -> HiddenEvent? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT h.event_id, h.title, (
          SELECT c.id FROM correction_event AS e JOIN correction AS c ON c.id = e.correction_id
          WHERE e.event_id = h.event_id AND c.kind = 'hide' ORDER BY c.id DESC LIMIT 1)
        FROM hidden_event AS h
        WHERE h.event_id = ?1 OR EXISTS (SELECT 1 FROM json_each(h.leading) WHERE value = ?1)
        """, arguments: [id])
    return row.map { HiddenEvent(id: $0[0], title: $0[1], correction: $0[2]) }
  }
}
