internal import GRDB

extension Filter {
  /// Events whose title or sentences have some words.
  static func text(_ matches: TextMatches) -> Filter {
    let question = matches.question
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
      check: "e.id IN (\(listed))", probe: probe, estimate: matches.count, isText: true)
  }
}
