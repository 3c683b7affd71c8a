import TimelineStore

/// What `datasette` needs to make a browsable site of the file: titles, facets, the columns' meaning.
///
/// It describes the file and not single events, so filters don't matter to it.
enum DatasetteExport {
  /// The metadata for a database of a name: `datasette timeline.db --metadata metadata.json`.
  static func text(database: String) -> String {
    func table(_ title: String, _ facets: [String], sort: String? = nil, hidden: Bool = false) -> JSON {
      var pairs: [(String, JSON)] = [("description", .string(title))]
      if !facets.isEmpty { pairs.append(("facets", .array(facets.map { .string($0) }))) }
      if let sort { pairs.append(("sort", .string(sort))) }
      if hidden { pairs.append(("hidden", .bool(true))) }
      return .object(pairs)
    }
    let tables: [(String, JSON)] = [
      ("timeline", table("One row an event, in the order of days.", ["type", "status"], sort: "date")),
      (
        "timeline_actors",
        table(
          "One row an event and actor, the larger actors it lies within included.", ["actor", "type", "role"],
          sort: "date")
      ),
      ("document", table("The articles.", ["publisher"])),
    ]
    let root: JSON = .object([
      ("title", .string("Timeline")),
      ("description", .string("Dated events with actors, places and evidence, read from news texts.")),
      ("databases", .object([(database, .object([("tables", .object(tables))]))])),
    ])
    return root.pretty() + "\n"
  }
}
