internal import GRDB

extension Filter {
  /// More places than these are looked for as one list.
  private static let mostBranches = 12

  /// Events at one of some places, or anywhere in one of some countries.
  static func places(_ ids: [Int64], countries: [String]) -> Filter {
    let list = NameLookup.list(ids)
    let check: SQL = """
      EXISTS (SELECT 1 FROM event_place AS l
        WHERE l.event_id = e.id AND (l.country IN \(countries) OR l.place_id IN (SELECT value FROM json_each(\(list)))))
      """
    guard ids.count <= mostBranches else {
      // Only circles have so many places, and no country.
      let found: SQL =
        "SELECT DISTINCT event_id AS id FROM event_place WHERE place_id IN (SELECT value FROM json_each(\(list)))"
      let bounds: SQL = """
        e.first_day BETWEEN
          (SELECT min((SELECT min(q.first_day) FROM event_place AS q WHERE q.place_id = j.value)) FROM json_each(\(list)) AS j)
          AND
          (SELECT max((SELECT max(q.first_day) FROM event_place AS q WHERE q.place_id = j.value)) FROM json_each(\(list)) AS j)
        """
      let counted: SQL = "event_place WHERE place_id IN (SELECT value FROM json_each(\(list)))"
      return Filter(branches: [.list(found, counted: counted)], isOrdered: false, check: check, bounds: bounds)
    }
    let inCountry = countries.map {
      Branch.part(
        "event_place", "event_place_by_country", long: "event_place_country_long", "p.country = \($0)",
        once: once("country"))
    }
    let atPlace = ids.map {
      Branch.part(
        "event_place", "event_place_by_place", long: "event_place_long", "p.place_id = \($0)", once: once("place_id"))
    }
    return Filter(branches: inCountry + atPlace, check: check)
  }

  /// An event may have several places of one country.
  private static func once(_ column: String) -> SQL {
    """
    NOT EXISTS (SELECT 1 FROM event_place AS o
      WHERE o.event_id = p.event_id AND o.\(sql: column) = p.\(sql: column) AND o.position < p.position)
    """
  }
}
