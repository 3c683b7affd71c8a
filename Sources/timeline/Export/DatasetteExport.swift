import TimelineStore

/// What `datasette` needs to make a browsable site of the file: titles, facets, the columns' meaning.
///
/// It describes the file and not single events, so filters don't matter to it.
enum DatasetteExport {
  /// What a reader is shown of the file; all else is kept out of sight, and can still be asked for.
  private static let shown: [(name: String, words: String, facets: [String], columns: [(String, String)])] = [
    ("timeline", "One row an event, in the order of days.", ["type", "status"], columns),
    (
      "timeline_actors", "One row an event and actor, the larger actors it lies within included.",
      ["actor", "type", "role"],
      [("actor", "who takes part, or a larger one that it lies within"), ("role", "initiator, participant or target")]
        + columns
    ),
    (
      "timeline_sources", "One row an event and publisher.", ["source", "type"],
      [("source", "who published an article that tells it")] + columns
    ),
    (
      "document", "The articles.", ["publisher"],
      [("published", "the day"), ("text", "what the evidence is cut out of")]
    ),
  ]

  private static let columns = [
    ("date", "the first possible day"), ("until", "the last possible day, where it is another"),
    ("status", "occurred, planned, possible or denied"), ("documents", "how many articles tell it"),
    ("id", "for the question “evidence”, and for `timeline show`"),
  ]

  private static let evidence = """
    SELECT replace(t.sentence, char(10), ' ') AS sentence, m.trigger, m.date_text AS 'date words', d.publisher, d.published, d.title AS article, d.uri
    FROM event_mention AS e JOIN mention AS m ON m.id = e.mention_id JOIN mention_text AS t ON t.id = m.id
    JOIN document AS d ON d.id = m.document_id WHERE e.event_id = :id ORDER BY d.published, m.start_byte
    """

  /// The metadata for a database of a name: `datasette timeline.db --metadata metadata.json`.
  ///
  /// - Parameter tables: all that the file has, besides views.
  static func text(database: String, tables: [String]) -> String {
    var described: [(String, JSON)] = shown.map { table in
      (
        table.name,
        .object(
          [
            ("description", .string(table.words)),
            ("facets", .array(table.facets.map { .string($0) })),
            ("columns", .object(table.columns.map { ($0.0, .string($0.1)) })),
          ] + (table.name == "document" ? [] : [("sort", .string("date"))]))
      )
    }
    let names = Set(shown.map(\.name))
    described += tables.filter { !names.contains($0) }.map { ($0, .object([("hidden", .bool(true))])) }
    let question: JSON = .object([
      ("title", .string("evidence")),
      ("description", .string("The sentences that tell an event, by its id.")),
      ("sql", .string(evidence)),
    ])
    let root: JSON = .object([
      ("title", .string("Timeline")),
      ("description", .string("Dated events with actors, places and evidence, read from news texts.")),
      (
        "databases",
        .object([
          (database, .object([("tables", .object(described)), ("queries", .object([("evidence", question)]))]))
        ])
      ),
    ])
    return root.pretty() + "\n"
  }
}
