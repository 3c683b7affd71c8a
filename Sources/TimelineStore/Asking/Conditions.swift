internal import GRDB
internal import TimelineModel

/// The conditions of a question but its days, with every name looked up; those that are fulfilled by fewest come first as a rule.
struct Conditions {
  private(set) var filters: [Filter] = []
  /// The mentions that match the text, where one is asked for.
  private(set) var matches: TextMatches?

  /// The conditions of a question.
  ///
  /// - Parameter few: matches of a text are counted up to this number.
  /// - Throws: ``AskError`` where a name is unknown.
  init(_ query: EventQuery, _ database: Database, few: Int) throws {
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
      let matches = try TextMatches(question, upTo: few, database)
      self.matches = matches
      filters.append(.text(matches))
    }
  }
}
