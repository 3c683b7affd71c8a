internal import GRDB
internal import TimelineModel

/// The conditions of a question but its days, with every name looked up; those that are fulfilled by fewest come first as a rule.
struct Conditions {
  /// Matches are counted up to this number: what matches more mentions is looked up event by event.
  static let mostMatches = 60_000

  private(set) var filters: [Filter] = []
  /// The text in FTS5's language.
  private(set) var question: String?
  /// How many mentions match the text, counted up to ``mostMatches``.
  private(set) var matches = 0

  /// The conditions of a question.
  ///
  /// - Throws: ``AskError`` where a name is unknown.
  init(_ query: EventQuery, _ database: Database) throws {
    let names = NameLookup(database: database)
    let actors = try query.actors.map { try names.actors($0) }
    if query.anyActor, !actors.isEmpty {
      filters.append(.actors(Set(actors.joined()).sorted(), role: query.role))
    } else {
      for ids in actors { filters.append(.actors(ids, role: query.role)) }
    }
    for name in query.targets { filters.append(.actors(try names.actors(name), role: .target)) }
    if let pair = query.between {
      filters += Filter.between(try names.actors(pair.one), try names.actors(pair.other))
    }
    if !query.sources.isEmpty {
      filters.append(.sources(Set(try query.sources.flatMap { try names.sources($0) }).sorted()))
    }
    if !query.places.isEmpty {
      let found = try query.places.map { try names.places($0) }
      filters.append(
        .places(Set(found.flatMap(\.ids)).sorted(), countries: Set(found.flatMap(\.countries)).sorted()))
    }
    if let circle = query.near { filters.append(.places(try names.places(in: circle), countries: [])) }
    if !query.modes.isEmpty {
      filters.append(.column("mode", in: Set(try query.modes.map { try names.mode($0) }).sorted()))
    }
    if !query.types.isEmpty { filters.append(.column("type", in: Set(query.types.map(\.rawValue)).sorted())) }
    if query.disputed { filters.append(.disputed) }
    if let least = query.minDocuments, least > 1 { filters.append(.documents(atLeast: least)) }
    if !query.statuses.isEmpty {
      filters.append(.column("status", in: Set(query.statuses.map(\.rawValue)).sorted()))
    }
    if let text = query.text {
      guard let question = SearchWords.question(text) else { throw AskError.noWords(text) }
      matches = try Filter.matches(question, upTo: Self.mostMatches, database)
      self.question = question
      filters.append(.text(question, matches: matches))
    }
  }
}
