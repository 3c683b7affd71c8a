internal import GRDB

/// Puts the texts of a batch into the full-text index in one go, when all its rows are written.
///
/// Left to the triggers, FTS5 writes a little piece of index for every mention, and then merges all the pieces.
final class SearchWriter {
  /// A text that waits, as its table has it.
  private struct Text: Equatable {
    var id: Int64
    var title: String?
    var body: String

    /// The columns of its row.
    var columns: [ColumnValue] { [.integer(id), .init(title), .text(body)] }
  }

  /// What the index says of a mention, where it has it, and what it is to say.
  private struct Change {
    var old: Text?
    var new: Text?
  }

  private var documents: [Text] = []
  private var mentions: [Int64: Change] = [:]
  /// Whether new rows are this writer's to index, not the triggers'.
  private(set) var isPausing = false

  /// Takes over from the triggers for the transaction.
  func begin(_ database: Database) throws {
    try database.execute(sql: "INSERT INTO search_pause(id) VALUES (1)")
    isPausing = true
  }

  /// Notes a new document.
  func add(document id: Int64, title: String?, text: String) {
    if isPausing { documents.append(Text(id: id, title: title, body: text)) }
  }

  /// Notes a new mention with its sentence.
  func add(mention id: Int64, title: String, sentence: ArraySlice<UInt8>) {
    guard isPausing else { return }
    mentions[id, default: Change()].new = Text(id: id, title: title, body: String(decoding: sentence, as: UTF8.self))
  }

  /// Notes a mention that goes, which one with the same id may follow.
  private func remove(_ text: Text) {
    // What waits to be indexed has nothing to be taken out.
    if mentions[text.id]?.new != nil {
      mentions[text.id]?.new = nil
    } else {
      mentions[text.id] = Change(old: text)
    }
  }

  /// Removes the mentions of a document, and their sentences from the index.
  ///
  /// - Parameter text: the document's, as it was when they were indexed.
  func removeMentions(of documentID: Int64, text: [UInt8], _ database: Database) throws {
    let delete = try database.cachedStatement(sql: "DELETE FROM mention WHERE document_id = ?")
    guard isPausing else { return try delete.execute(arguments: [documentID]) }
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT id, title, start_byte, end_byte FROM mention WHERE document_id = ?"),
      arguments: [documentID])
    while let row = try rows.next() {
      let (start, end): (Int, Int) = (row[2], row[3])
      let sentence = text[(start..<max(start, end)).clamped(to: text.indices)]
      remove(Text(id: row[0], title: row[1], body: String(decoding: sentence, as: UTF8.self)))
    }
    try database.cachedStatement(sql: "INSERT INTO search_pause(id) VALUES (2)").execute()
    try delete.execute(arguments: [documentID])
    try database.cachedStatement(sql: "DELETE FROM search_pause WHERE id = 2").execute()
  }

  /// Indexes what waits: at the end, and before rows are changed or removed that may be among it.
  func catchUp(_ database: Database) throws {
    guard isPausing else { return }
    if !documents.isEmpty {
      let insertion = try Insertion(database, "INSERT INTO document_search(rowid, title, text) VALUES (?, ?, ?)")
      // In the order of the ids FTS5 need not begin a new piece.
      for text in documents.sorted(by: { $0.id < $1.id }) { try insertion.run(text.columns[...]) }
      documents.removeAll(keepingCapacity: true)
    }
    if mentions.isEmpty { return }
    let insertion = try Insertion(database, "INSERT INTO mention_search(rowid, title, sentence) VALUES (?, ?, ?)")
    let removal = try Insertion(
      database,
      "INSERT INTO mention_search(rowid, title, sentence, mention_search) VALUES (?, ?, ?, 'delete')")
    for (_, change) in mentions.sorted(by: { $0.key < $1.key }) where change.old != change.new {
      if let old = change.old { try removal.run(old.columns[...]) }
      if let new = change.new { try insertion.run(new.columns[...]) }
    }
    mentions.removeAll(keepingCapacity: true)
  }

  /// Indexes what waits and leaves the rest to the triggers again.
  func end(_ database: Database) throws {
    try catchUp(database)
    try database.execute(sql: "DELETE FROM search_pause")
    isPausing = false
  }

  /// Forgets a transaction that is undone.
  func forget() {
    documents.removeAll()
    mentions.removeAll()
    isPausing = false
  }
}
