internal import GRDB
internal import TimelineIngest
internal import TimelineModel

/// Asks which documents tell the same, by the numbers that stand for it: undated documents find those that may date them.
struct DatingKeys {
  /// A key that more dated documents have tells nothing, and is passed over.
  static let mostWitnesses = 128

  let database: Database

  /// The documents without a day of their own that the changes since the last dating may concern.
  ///
  /// A key that had too many witnesses before already tells as little as it did.
  func concerned() throws -> [Int64] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT DISTINCT u.document_id
        FROM pending_key AS p CROSS JOIN dating_key AS u ON u.key = p.key AND u.is_witness = 0
        WHERE (SELECT count(*) FROM dating_key AS w WHERE w.key = p.key AND w.is_witness = 1) <= p.added + ?
        ORDER BY u.document_id
        """, arguments: [Self.mostWitnesses])
  }

  /// The dated documents that share most keys with one, at most so many; the content hash settles ties.
  func witnesses(of id: Int64, atMost limit: Int) throws -> [Int64] {
    let keys = try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT key FROM dating_key WHERE document_id = ? AND is_witness = 0"),
      arguments: [id])
    var shares: [Int64: Int] = [:]
    for key in keys {
      let found = try Int64.fetchAll(
        database.cachedStatement(sql: "SELECT document_id FROM dating_key WHERE key = ? AND is_witness = 1 LIMIT ?"),
        arguments: [key, Self.mostWitnesses + 1])
      if found.count <= Self.mostWitnesses { for document in found { shares[document, default: 0] += 1 } }
    }
    let least = shares.values.sorted(by: >).prefix(limit).last ?? 0
    let hash = try database.cachedStatement(sql: "SELECT hash FROM document WHERE id = ?")
    let candidates = try shares.filter { $0.value >= least }.map { document, count in
      (document: document, count: count, hash: try String.fetchOne(hash, arguments: [document]) ?? "")
    }
    return candidates.sorted { (-$0.count, $0.hash) < (-$1.count, $1.hash) }.prefix(limit).map(\.document)
  }
}
