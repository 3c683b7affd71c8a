internal import GRDB

/// The mentions that match a text, as far as they were counted.
struct TextMatches {
  /// In FTS5's language.
  let question: String
  /// How many mentions match, counted up to a number.
  let count: Int
  /// The mention up to which they were counted; 0 where there is none.
  let reach: Int64

  /// Counts the matches of a question up to a number.
  init(_ question: String, upTo most: Int, _ database: Database) throws {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT count(*), ifnull(max(id), 0)
          FROM (SELECT rowid AS id FROM mention_search WHERE mention_search MATCH ? ORDER BY rowid LIMIT ?)
          """), arguments: [question, most])
    (self.question, count, reach) = (question, row?[0] ?? 0, row?[1] ?? 0)
  }

  /// So many mentions in a row are better read as one range than found one by one: about 150 matches lie in it.
  var range: Int64 { count == 0 ? 1 : max(1, 150 * reach / Int64(count)) }
}
