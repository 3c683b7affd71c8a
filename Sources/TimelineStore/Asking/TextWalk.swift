internal import GRDB

/// Goes through events in their order and keeps those that a text matches, until there are enough.
///
/// The matches of a word lie in the order of the mentions' ids. Looking each mention up costs much more than reading the next match, so
/// the mentions of many events are looked up together: those that lie near each other as one range.
struct TextWalk {
  /// What an index knows of an event's place in the order.
  private struct Place: Equatable {
    var lead: Int64?
    var first, last: Int64
  }

  /// How many events are looked at together, at first and at most.
  private static let chunk = (first: 128, most: 4096)

  private let database: Database
  private let matches: TextMatches

  /// A walk that looks for a text.
  init(_ matches: TextMatches, _ database: Database) { (self.matches, self.database) = (matches, database) }

  /// The first events that match, with all that come at the same place of the order as the last of them.
  ///
  /// - Parameters:
  ///   - events: gives the ids of events in order, each with ``EventOrder/indexColumns(days:)``.
  ///   - wanted: how many are enough.
  ///   - most: how many events are looked at.
  /// - Returns: `nil` where after the most events there are still not enough.
  func first(_ wanted: Int, of events: SQL, lookingAt most: Int) throws -> [Int64]? {
    let rows = try SQLRequest<Row>(literal: events).fetchCursor(database)
    var found: [Int64] = []
    var lastPlace: Place?
    var (looked, size) = (0, Self.chunk.first)
    while true {
      var chunk: [(id: Int64, place: Place)] = []
      while chunk.count < size, let row = try rows.next() {
        chunk.append((row[0], Place(lead: row[1], first: row[2], last: row[3])))
      }
      let hits = try matching(chunk.map(\.id))
      for event in chunk {
        if found.count >= wanted, event.place != lastPlace { return found }
        if hits.contains(event.id) {
          found.append(event.id)
          lastPlace = event.place
        }
      }
      looked += chunk.count
      if chunk.count < size { return found }
      if looked >= most { return nil }
      size = min(2 * size, Self.chunk.most)
    }
  }

  /// Which of some events the text matches.
  private func matching(_ events: [Int64]) throws -> Set<Int64> {
    var mentions: [(id: Int64, event: Int64)] = []
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT l.mention_id, l.event_id FROM json_each(?) AS j CROSS JOIN event_mention AS l ON l.event_id = j.value
          """), arguments: [NameLookup.list(events)])
    while let row = try rows.next() { mentions.append((row[0], row[1])) }
    mentions.sort { $0.id < $1.id }
    let search = try database.cachedStatement(
      sql: "SELECT rowid FROM mention_search WHERE mention_search MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid")
    var hits: Set<Int64> = []
    var at = 0
    while at < mentions.count {
      var end = at + 1
      while end < mentions.count, mentions[end].id - mentions[end - 1].id <= matches.range { end += 1 }
      let matched = try Int64.fetchCursor(
        search, arguments: [matches.question, mentions[at].id, mentions[end - 1].id])
      while let mention = try matched.next() {
        while at < end, mentions[at].id < mention { at += 1 }
        if at < end, mentions[at].id == mention { hits.insert(mentions[at].event) }
      }
      at = end
    }
    return hits
  }
}
