internal import GRDB

/// Puts the texts of a batch into the full-text index in one go, when all its rows are written.
///
/// Left to the triggers, FTS5 writes a little piece of index for every mention, and then merges all the pieces.
final class SearchWriter {
  /// A text that waits, as its table has it.
  private struct Text {
    var id: Int64
    var title: String?
    var body: String
  }

  private var documents: [Text] = []
  private var mentions: [Text] = []
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
    if isPausing { mentions.append(Text(id: id, title: title, body: String(decoding: sentence, as: UTF8.self))) }
  }

  /// Indexes what waits: at the end, and before rows are changed or removed that may be among it.
  func catchUp(_ database: Database) throws {
    guard isPausing else { return }
    try index(&documents, "INSERT INTO document_search(rowid, title, text) VALUES (?, ?, ?)", database)
    try index(&mentions, "INSERT INTO mention_search(rowid, title, sentence) VALUES (?, ?, ?)", database)
  }

  private func index(_ texts: inout [Text], _ sql: String, _ database: Database) throws {
    guard !texts.isEmpty else { return }
    let insertion = try Insertion(database, sql)
    // In the order of the ids FTS5 need not begin a new piece.
    for text in texts.sorted(by: { $0.id < $1.id }) {
      try insertion.run(.integer(text.id), .init(text.title), .text(text.body))
    }
    texts.removeAll(keepingCapacity: true)
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
