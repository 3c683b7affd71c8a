internal import GRDB

/// Whether the words that mentions rest on stand in the stored texts; each text is read once, however many mentions it has.
struct EvidenceCheck {
  /// How many mentions lie outside their document, or give other words than stand there.
  static func faults(_ database: Database) throws -> Int {
    var faults = 0
    let mentions = try database.makeStatement(
      sql: "SELECT start_byte, end_byte, trigger_start, trigger_end, trigger FROM mention WHERE document_id = ?")
    let documents = try Row.fetchCursor(database, sql: "SELECT id, text FROM document")
    while let document = try documents.next() {
      let text = Array((document[1] as String).utf8)
      let id: Int64 = document[0]
      let rows = try Row.fetchCursor(mentions, arguments: [id])
      while let row = try rows.next() {
        let (start, end, from, to): (Int, Int, Int, Int) = (row[0], row[1], row[2], row[3])
        guard 0 <= start, start <= from, from <= to, to <= end, end <= text.count else {
          faults += 1
          continue
        }
        if CleanText.line(String(decoding: text[from..<to], as: UTF8.self)) != row[4] as String { faults += 1 }
      }
    }
    return faults
  }
}
