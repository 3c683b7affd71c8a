internal import GRDB
internal import TimelineModel

/// The SQL of a question: which events, in which order.
///
/// The condition that fewest events fulfil leads: it finds them, by an index that has them in the order of days where there is one, so that
/// the first come at once; the other conditions are looked up for each. Where every condition holds of many events and none has them in
/// the order asked for, the events are gone through in that order.
struct QueryPlan {
  /// Beyond so many it no longer matters how many: to find and sort them takes longer than to go through the events in order.
  static let mostCounted = 5000
  /// A text is looked for in so many events, in their order; where that doesn't give enough, all that match are found and sorted.
  private static let mostWalked = 20_000
  /// An answer that is cut after more events than these is as good as whole.
  private static let longAnswer = 1000
  /// SQLite takes up to 500 SELECTs in one.
  private static let mostParts = 300

  /// The ids in order, with limit and offset; the id is the first column.
  let ids: SQL
  /// All of them in no order, whatever the limit, as `id`.
  let all: SQL
  /// The events in which a text was looked for, in their order, where that was done before the ids were known.
  private(set) var walked: SQL?

  /// A condition that finds the events, and the others.
  private struct Leader {
    var filter: Filter
    var others: [Filter]
    var size: Int
    /// How many events the others are looked up for.
    var looked: Int
  }

  /// The SQL of a question.
  ///
  /// - Parameter few: fewer events than these are found and then sorted.
  /// - Throws: ``AskError``.
  init(_ query: EventQuery, _ database: Database, few: Int = Self.mostCounted) throws {
    // To look for words in event after event costs more than to see whether an actor takes part.
    let enough = few * 8 / 5
    let conditions = try Conditions(query, database, few: enough)
    let order = EventOrder(query.sort, reversed: query.reversed)
    let range = DayRange(query)
    // A condition that is alone and has its events in order leads however many it finds.
    let isAlone =
      conditions.filters.count == 1 && range == nil && query.sort == .date && conditions.filters[0].isOrdered
    let leaders = try Self.leaders(conditions.filters, range, upTo: isAlone ? 0 : few, few, database)
    // Through all events, or those of the days.
    let through = leaders[leaders.count - 1]
    var best = leaders.min { $0.size < $1.size } ?? through
    var isFew = best.size < few
    if !isFew, let text = leaders.first(where: \.filter.isText), text.size < enough { (best, isFew) = (text, true) }
    let counting = range == nil && leaders.count > 1 ? leaders.dropLast().min { $0.size < $1.size } ?? best : best
    all = conditions.filters.isEmpty && range == nil ? "SELECT id FROM event" : Self.whole(counting, range)

    // Of a long answer so many events are looked at that lists pay.
    let isLong = query.limit.map { $0 > Self.longAnswer } ?? true || query.offset > Self.longAnswer
    let end = " LIMIT \(query.limit ?? -1) OFFSET \(query.offset)" as SQL
    if query.sort == .relevance {
      guard let question = conditions.matches?.question else { throw AskError.nothingToRank }
      let others = conditions.filters.filter { !$0.isText }
      ids = Self.ranked(question, others, range, order) + order.clause + end
      return
    }
    var (leader, days) = isFew ? (best, range) : Self.ordered(leaders, range, order, query.sort)
    if let matches = conditions.matches, matches.count >= enough, let limit = query.limit, !isLong {
      leader.others.removeAll(where: \.isText)
      let events = Self.union(leader, days) { order.indexColumns(days: $0) } + order.indexClause
      walked = events
      let most = isFew ? Int.max : Self.mostWalked
      if let found = try TextWalk(matches, database).first(limit + query.offset, of: events, lookingAt: most) {
        ids = order.columns(days: "e") + Self.listed(found) + order.clause + end
        return
      }
      (leader, days) = (leaders.first { $0.filter.isText } ?? through, range)
    }
    ids = Self.union(leader, days, isWhole: isLong) { order.columns(days: $0) } + order.clause + end
  }

  /// The condition that finds events in the order asked for, and the days that are still to be looked at.
  private static func ordered(_ leaders: [Leader], _ range: DayRange?, _ order: EventOrder, _ sort: EventSort) -> (
    Leader, DayRange?
  ) {
    var through = leaders[leaders.count - 1]
    if sort == .date { return (leaders.first { $0.filter.isOrdered } ?? through, range) }
    through.filter = Filter(branches: [.event(order.index, "TRUE")], check: "TRUE")
    if let range { through.others.append(Filter(branches: [], check: range.check("e"))) }
    return (through, nil)
  }

  private static func listed(_ events: [Int64]) -> SQL {
    " FROM json_each(\(NameLookup.list(events))) AS f CROSS JOIN event AS e ON e.id = f.value"
  }

  /// Every condition that can lead, its events counted up to a number, and last the days, which always can.
  private static func leaders(
    _ filters: [Filter], _ range: DayRange?, upTo most: Int, _ few: Int, _ database: Database
  ) throws -> [Leader] {
    var leaders: [Leader] = []
    for (index, filter) in filters.enumerated()
    where !filter.branches.isEmpty && filter.branches.count * 2 <= mostParts {
      var others = filters
      others.remove(at: index)
      let size = try size(filter, range, upTo: most, database)
      leaders.append(Leader(filter: filter, others: others, size: size, looked: size))
    }
    let whole = Filter(branches: [.event("event_by_day", "TRUE")], check: "TRUE")
    let bounds = filters.compactMap { $0.bounds.map { Filter(branches: [], check: $0) } }
    let size = range == nil ? few : try size(whole, range, upTo: few, database)
    leaders.append(
      Leader(filter: whole, others: filters + bounds, size: size, looked: size < few ? size : .max))
    return leaders
  }

  /// How many events a condition finds in the days, counted up to a number.
  private static func size(_ filter: Filter, _ range: DayRange?, upTo most: Int, _ database: Database) throws -> Int {
    if let known = filter.estimate { return known }
    var total = 0
    for clause in filter.branches.flatMap({ $0.clauses(range, joined: false) }) where total < most {
      let request = SQLRequest<Int>(
        literal: "SELECT count(*) FROM (SELECT 1 \(clause) LIMIT \(most - total))")
      total += try request.fetchOne(database) ?? 0
    }
    return total
  }

  /// The ids of all events that a leader finds, each once, in no order.
  private static func whole(_ leader: Leader, _ range: DayRange?) -> SQL {
    let branches = leader.filter.branches
    guard leader.others.isEmpty, branches.allSatisfy(\.isPart) else {
      return union(leader, range, isWhole: true) { _ in "SELECT e.id AS id" }
    }
    let pieces = branches.flatMap { $0.ids(range, distinct: false) }
    return pieces.count == 1 ? branches[0].ids(range, distinct: true)[0] : pieces.joined(separator: " UNION ")
  }

  /// All ways of a leader as one SELECT, each event once.
  ///
  /// - Parameter isWhole: whether all of it is read, and not only the first.
  private static func union(
    _ leader: Leader, _ range: DayRange?, isWhole: Bool = false, select: (String) -> SQL
  ) -> SQL {
    let parts = leader.filter.branches.flatMap { branch in
      branch.clauses(range).map { clause in
        var part = select(branch.days) + " " + clause
        for other in leader.others {
          part += " AND \(isWhole && leader.size >= mostCounted ? other.check : other.check(on: leader.looked))"
        }
        return part
      }
    }
    return parts.joined(separator: " UNION ")
  }

  /// What matches best first: an event matches as well as the best of its mentions.
  private static func ranked(
    _ question: String, _ others: [Filter], _ range: DayRange?, _ order: EventOrder
  ) -> SQL {
    var sql: SQL = """
      \(order.columns(days: "e")) FROM (
        SELECT l.event_id AS id, min(s.rank) AS score
        FROM mention_search AS s CROSS JOIN event_mention AS l ON l.mention_id = s.rowid
        WHERE mention_search MATCH \(question) GROUP BY l.event_id
      ) AS f CROSS JOIN event AS e ON e.id = f.id WHERE TRUE
      """
    for other in others { sql += " AND \(other.check)" }
    if let range { sql += " AND \(range.check("e"))" }
    return sql
  }
}
