import TimelineModel
import TimelineServe
import TimelineStore

extension Site {
  /// Events are shown one by one in the picture up to so many in the days that it shows.
  static let mostDrawn = 1500
  /// So many lanes the picture has.
  static let mostLanes = 14

  /// Asks beforehand what every page asks first.
  func prepare() async {
    _ = try? await about()
    _ = try? await activity(HTTPRequest("GET", "/api/activity"))
    _ = try? await facets(HTTPRequest("GET", "/api/facets"))
  }

  /// How much there is, and whether it can be corrected.
  func about() async throws -> HTTPResponse {
    let (isWritable, title) = (library.isWritable, title)
    return Self.json(
      try await library.remembered("/api/about") { store in
        let counts = try store.counts()
        var edge = EventQuery()
        edge.limit = 1
        // Without any day events come last, so the last is looked for among those before the end of time.
        let first = try store.events(edge).first?.event.date
        edge.reversed = true
        edge.to = Day(year: 9999, month: 12, day: 31)
        let last = try store.events(edge).first?.event.date
        let span = (first?.earliest ?? first?.latest).flatMap { first in
          (last?.latest ?? last?.earliest).map { DatePhrase.text(DateSpan(earliest: first, latest: max(first, $0))) }
        }
        return JSON.object([
          ("title", .string(title)), ("documents", .int(counts.documents)), ("mentions", .int(counts.mentions)),
          ("events", .int(counts.events)), ("span", .optional(span)), ("writable", .bool(isWritable)),
        ]).compact
      })
  }

  /// How many events have what.
  ///
  /// A filter narrows all counts but those of its own kind, so that the others of that kind can be chosen as well; only several actors must
  /// all take part.
  func facets(_ request: HTTPRequest) async throws -> HTTPResponse {
    let query = try QueryParameters(request.query, others: ["of", "most"]).query
    let asked = request.query.filter { $0.name == "of" }.map(\.value)
    let facets = try asked.map { name throws(HTTPFault) -> Facet in
      guard let facet = Facet(rawValue: name) else {
        throw .wrong("of is one of \(Facet.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      return facet
    }
    let most = try QueryParameters.number("most", request.value("most"), 1...1000) ?? 60
    return Self.json(
      try await library.remembered(Self.key(request)) { store in
        let wanted = facets.isEmpty ? Facet.allCases : facets
        let narrowed = wanted.filter { Self.isSet($0, in: query) }
        var counts = try store.facets(query, wanted.filter { !narrowed.contains($0) }, most: most)
        for facet in narrowed {
          counts.merge(try store.facets(Self.without(facet, query), [facet], most: most)) { $1 }
        }
        return JSON.object(
          wanted.map { facet in
            (facet.rawValue, .array((counts[facet] ?? []).map { .array([.string($0.name), .int($0.events)]) }))
          }
        ).compact
      })
  }

  /// How many events begin on each day.
  func activity(_ request: HTTPRequest) async throws -> HTTPResponse {
    let query = try QueryParameters(request.query).query
    return Self.json(
      try await library.remembered(Self.key(request)) { store in
        let activity = try store.activity(query)
        return JSON.object([
          ("events", .int(activity.events)),
          ("days", .array(activity.days.map { .array([.string($0.day.description), .int($0.events)]) })),
        ]).compact
      })
  }

  /// The events of some days by actor, type or place: themselves where they can be drawn, else how many there are.
  func lanes(_ request: HTTPRequest) async throws -> HTTPResponse {
    let query = try QueryParameters(request.query, others: ["by", "first", "last", "stretches"]).query
    guard let facet = Facet(rawValue: request.value("by") ?? "actor"), [.actor, .type, .place].contains(facet) else {
      throw HTTPFault.wrong("by is one of actor, type, place.")
    }
    let (first, last) = (try Self.day("first", request), try Self.day("last", request))
    if last < first { throw HTTPFault.wrong("first lies after last: give the earlier day to first.") }
    let count = try QueryParameters.number("stretches", request.value("stretches"), 1...2000) ?? 200
    return Self.json(
      try await library.remembered(Self.key(request)) { store in
        var inside = query
        inside.from = max(query.from ?? first, first)
        inside.to = min(query.to ?? last, last)
        if try !store.hasMore(than: Self.mostDrawn, inside) {
          let events = try store.events(inside).map { JSON.object(PageEvent.summary($0)) }
          return JSON.object([("events", .array(events))]).compact
        }
        let length = (last.number - first.number) / count + 1
        let lanes = try store.lanes(
          query, by: facet, most: Self.mostLanes, first: first, length: length, count: count)
        return JSON.object([("length", .int(length)), ("lanes", .array(lanes.map(Self.lane)))]).compact
      })
  }

  /// Actors, places, publishers, types.
  func overview(_ what: Overview, _ request: HTTPRequest) async throws -> HTTPResponse {
    let limit = try QueryParameters.number("limit", request.value("limit"), 1...1000) ?? 100
    let word = request.value("word")
    for parameter in request.query where !["word", "limit"].contains(parameter.name) {
      throw HTTPFault.wrong("There is no '\(parameter.name)' here: there are word and limit.")
    }
    return Self.json(
      try await library.remembered(Self.key(request)) { store in
        JSON.array(OverviewReport(what).objects(try store.overview(what, word: word, limit: limit))).compact
      })
  }

  private static func lane(_ lane: Lane) -> JSON {
    .object([
      ("name", .string(lane.name)), ("events", .int(lane.events)),
      ("stretches", .array(lane.stretches.map { .array([.int($0.index), .int($0.events)]) })),
    ])
  }

  private static func day(_ name: String, _ request: HTTPRequest) throws(HTTPFault) -> Day {
    guard let text = request.value(name), let day = try? Day(iso8601: text) else {
      throw .wrong("\(name) is a day, as 2015-10-07.")
    }
    return day
  }

  private static func isSet(_ facet: Facet, in query: EventQuery) -> Bool { without(facet, query) != query }

  private static func without(_ facet: Facet, _ query: EventQuery) -> EventQuery {
    var query = query
    switch facet {
    case .actor: break
    case .type: query.types = []
    case .place: query.places = []
    case .source: query.sources = []
    case .status: query.statuses = []
    }
    return query
  }
}
