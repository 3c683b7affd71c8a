internal import GRDB

extension Filter {
  /// Events whose title or sentences have some words.
  ///
  /// - Parameters:
  ///   - question: in FTS5's language.
  ///   - matches: how many mentions match, as far as they were counted.
  static func text(_ question: String, matches: Int) -> Filter {
    let listed: SQL = """
      SELECT DISTINCT l.event_id AS id FROM mention_search AS s CROSS JOIN event_mention AS l ON l.mention_id = s.rowid
      WHERE mention_search MATCH \(question)
      """
    let probe: SQL = """
      EXISTS (SELECT 1 FROM event_mention AS l CROSS JOIN mention_search AS s ON s.rowid = l.mention_id
        WHERE l.event_id = e.id AND mention_search MATCH \(question))
      """
    return Filter(
      branches: [.list(listed, counted: "mention_search WHERE mention_search MATCH \(question)")], isOrdered: false,
      check: "e.id IN (\(listed))", probe: probe, estimate: matches, isText: true)
  }

  /// How many mentions match, counted up to a number.
  static func matches(_ question: String, upTo most: Int, _ database: Database) throws -> Int {
    try Int.fetchOne(
      database,
      sql: "SELECT count(*) FROM (SELECT 1 FROM mention_search WHERE mention_search MATCH ? LIMIT ?)",
      arguments: [question, most]) ?? 0
  }
}
