/// Something that holds in derived tables as long as nobody writes into them by hand: a question that finds what contradicts it.
struct DerivedCheck {
  /// Finds a row for everything that is wrong.
  let sql: String
  /// What is wrong, behind a number.
  let words: String

  /// All of them; each reads its tables once, by their keys.
  static let all = [
    DerivedCheck(
      sql: """
        SELECT 1 FROM event AS e WHERE NOT EXISTS (SELECT 1 FROM event_mention AS m WHERE m.event_id = e.id)
          AND NOT EXISTS (SELECT 1 FROM imported_event AS i WHERE i.event_id = e.id)
        """,
      words: "events that no mention tells"),
    DerivedCheck(
      sql:
        "SELECT 1 FROM event AS e WHERE e.mentions <> (SELECT count(*) FROM event_mention AS m WHERE m.event_id = e.id)",
      words: "events that count their mentions wrongly"),
    DerivedCheck(
      sql: """
        SELECT 1 FROM event_actor AS p JOIN event AS e ON e.id = p.event_id
        WHERE p.first_day <> e.first_day OR p.last_day <> e.last_day
        UNION ALL SELECT 1 FROM event_place AS p JOIN event AS e ON e.id = p.event_id
        WHERE p.first_day <> e.first_day OR p.last_day <> e.last_day
        UNION ALL SELECT 1 FROM event_source AS p JOIN event AS e ON e.id = p.event_id
        WHERE p.first_day <> e.first_day OR p.last_day <> e.last_day
        """,
      words: "actors, places or sources of events that have other days than their event"),
    DerivedCheck(
      sql: "SELECT 1 FROM event_mention AS l JOIN hidden_mention AS h ON h.mention_id = l.mention_id",
      words: "mentions that tell both a hidden event and another"),
    DerivedCheck(
      sql: "SELECT 1 FROM event_mention AS l JOIN mention AS m ON m.id = l.mention_id WHERE m.block IS NULL",
      words: "mentions that tell an event and have no date"),
    DerivedCheck(
      sql: "SELECT 1 FROM event_redirect AS r JOIN event AS e ON e.id = r.old_id",
      words: "events that lead to another and are still there"),
    DerivedCheck(
      sql: """
        SELECT 1 FROM document AS d
        WHERE NOT EXISTS (SELECT 1 FROM document_given AS g WHERE g.document_id = d.id)
        """,
      words: "documents of which nobody knows what was given with them"),
  ]
}
