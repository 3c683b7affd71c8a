internal import GRDB

/// All corrections of a file in the order in which they were made, and which of them hold.
struct CorrectionLog {
  /// A correction with its name, which takes some time to work out.
  struct Entry {
    var correction: Correction
    var hash: String
    /// Whether it isn't undone.
    var isInForce: Bool
  }

  /// By when they were made, then by hash.
  private(set) var entries: [Entry] = []
  /// Rows that this program can't read: made by hand, or by a newer program.
  private(set) var unreadable: [Int64] = []

  /// The corrections of a file.
  init(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT id, made_at, made_by, reason, kind, subject, payload FROM correction ORDER BY made_at, id")
    while let row = try rows.next() {
      if let correction = Correction(
        number: row[0], madeAt: row[1], madeBy: row[2], reason: row[3], kind: row[4], subject: row[5], payload: row[6])
      {
        entries.append(Entry(correction: correction, hash: correction.hash, isInForce: true))
      } else {
        unreadable.append(row[0])
      }
    }
    let order = entries.map { (moment: CorrectionMoment($0.correction.madeAt), entry: $0) }.sorted { left, right in
      if let one = left.moment, let other = right.moment, one != other { return one < other }
      return left.entry.hash < right.entry.hash
    }
    entries = order.map(\.entry)
    // The latest first: an undo that is itself undone undoes nothing.
    var undone: Set<String> = []
    for index in entries.indices.reversed() {
      if undone.contains(entries[index].hash) {
        entries[index].isInForce = false
      } else if case .undo(let hash) = entries[index].correction.change {
        undone.insert(hash)
      }
    }
  }

  /// Whether there are none at all; asked before every merge.
  static func isEmpty(_ database: Database) throws -> Bool {
    try Int.fetchOne(database.cachedStatement(sql: "SELECT 1 FROM correction LIMIT 1")) == nil
  }

  /// The correction of a number, or of a hash that begins with at least six of its digits.
  func find(_ name: String) -> Entry? {
    if let number = Int64(name), let entry = entries.first(where: { $0.correction.number == number }) { return entry }
    guard name.utf8.count >= 6 else { return nil }
    let found = entries.filter { $0.hash.hasPrefix(name.lowercased()) }
    return found.count == 1 ? found[0] : nil
  }

  /// A moment for a new correction: now, or right after the latest one where that claims to be later.
  func moment(now: String) -> String {
    let last = entries.last.flatMap { CorrectionMoment($0.correction.madeAt) }
    guard let last, let moment = CorrectionMoment(now) else { return now }
    return max(moment, last.next).description
  }
}
