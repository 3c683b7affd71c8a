import ArgumentParser
import TimelineIngest
import TimelineModel
import TimelineStore

/// The filters that `query` and `stats` share.
struct QueryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "An actor by name or alias, with all that lies within it; several: all of them.", valueName: "name"),
    completion: .custom { words, _, prefix in Completion.actors(words, prefix) })
  var actor: [String] = []

  @Flag(help: "Of several --actor, one is enough.")
  var any = false

  @Option(
    help: ArgumentHelp("The part that each --actor has: initiator, target or participant.", valueName: "role"),
    completion: .list(ActorRole.allCases.map(\.rawValue)), transform: Vocabulary.word)
  var role: ActorRole?

  @Option(
    help: ArgumentHelp("An actor that it was done to; several: all of them.", valueName: "name"),
    completion: .custom { words, _, prefix in Completion.actors(words, prefix) })
  var target: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Two actors, one of which acts on the other, in either direction, or who act with each other.", valueName: "a b"),
    completion: .custom { words, _, prefix in Completion.actors(words, prefix) })
  var between: [String] = []

  @Option(
    help: ArgumentHelp("A kind of event, as assault or consult; several: one of them.", valueName: "type"),
    completion: .list(EventType.allCases.map(\.rawValue)), transform: Vocabulary.word)
  var type: [EventType] = []

  @Option(
    help: ArgumentHelp("A finer kind, as missile-strike; several: one of them.", valueName: "mode"),
    completion: .custom { words, _, prefix in Completion.modes(words, prefix) })
  var mode: [String] = []

  @Option(
    help: ArgumentHelp("occurred, planned, possible or denied; several: one of them.", valueName: "status"),
    completion: .list(EventStatus.allCases.map(\.rawValue)), transform: Vocabulary.word)
  var status: [EventStatus] = []

  @Option(
    help: ArgumentHelp(
      "A place or country by name or alias; a country includes its places; several: one of them.", valueName: "name"),
    completion: .custom { words, _, prefix in Completion.places(words, prefix) })
  var place: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A point in degrees, north and east positive; see --km.", valueName: "lat,lon"))
  var near: GeographicPoint?

  @Option(
    help: ArgumentHelp("How far from --near one of its places may lie, in kilometres (default: 50).", valueName: "n"))
  var km: Double?

  @Option(
    help: ArgumentHelp(
      "Words that its title or a sentence must have, \"in quotes\" in this order.",
      valueName: "words"))
  var text: String?

  @Option(
    help: ArgumentHelp("A publisher that tells it; several: one of them.", valueName: "publisher"),
    completion: .custom { words, _, prefix in Completion.sources(words, prefix) })
  var source: [String] = []

  @Option(help: ArgumentHelp("How many documents tell it at least.", valueName: "n"))
  var minSources: Int?

  @Flag(help: "Only where sources contradict each other: on days, on numbers, on whether it happened.")
  var disputed = false

  @Option(help: ArgumentHelp("Not before this day.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Not after this day.", valueName: "date"))
  var to: String?

  @Option(help: ArgumentHelp("On this day, or in this month or year.", valueName: "date"))
  var on: String?

  @Flag(help: "Only events that lie wholly in the range.")
  var certain = false

  @Option(
    help: ArgumentHelp(
      "Only what had been published by this day, with the dates and the merging of then; takes longer the more that is.",
      valueName: "date"))
  var asOf: String?

  /// Made when a document has to be dated again.
  private static let extractor = Extractor()

  func validate() throws {
    if on != nil, from != nil || to != nil { throw ValidationError("Give --on, or --from and --to.") }
    if role != nil, actor.isEmpty { throw ValidationError("--role is the part of an --actor: give --actor too.") }
    if any, actor.count < 2 { throw ValidationError("--any chooses between several --actor: give two or more.") }
    if !between.isEmpty, between.count != 2 {
      throw ValidationError(
        "--between takes two actors, as in --between Russia \"United States\": got \(between.count).")
    }
    if km != nil, near == nil { throw ValidationError("--km is the distance from --near: give --near too.") }
    if let km, !(km >= 0 && km <= 20_100) {
      throw ValidationError("--km: give a distance from 0 to 20100 kilometres, half-way round the Earth.")
    }
    if let minSources, minSources < 0 { throw ValidationError("--min-sources counts documents: give 0 or more.") }
  }

  /// Opens the timeline for the question, or makes that of the day that it is asked as of.
  func open(_ store: StoreOptions, for query: EventQuery) throws -> Store {
    let day = try asOf.map { try DateRange.lastDay($0, option: "--as-of") }
    let present = try store.open(.read, keepsPages: query.limit == nil)
    guard let day else { return present }
    return try Failure.ending(with: .failed) {
      try present.asOf(day, for: query) { Self.extractor.extract($0) }
    }
  }

  /// The question, without its order and limits.
  ///
  /// - Parameter tell: told how days in words were understood.
  func query(tell: @escaping (String) -> Void = Console.note) throws -> EventQuery {
    var query = EventQuery()
    (query.actors, query.anyActor, query.role, query.targets) = (actor, any, role, target)
    if between.count == 2 { query.between = .init(between[0], between[1]) }
    (query.types, query.modes, query.statuses) = (type, mode, status)
    query.places = place
    query.near = near.map { Circle(latitude: $0.latitude, longitude: $0.longitude, kilometres: km ?? 50) }
    (query.text, query.sources, query.minDocuments, query.disputed) = (text, source, minSources, disputed)
    (query.from, query.to) = try DateRange(from: from, to: to, on: on, tell: tell).days()
    query.certain = certain
    return query
  }
}

extension QueryOptions {
  /// The filters that plain arguments say.
  static func plain(_ arguments: inout PlainArguments) throws -> Self {
    var options = Self()
    options.actor = try arguments.values("actor")
    options.any = try arguments.flag("any")
    options.role = try arguments.value("role").map(Vocabulary.word)
    options.target = try arguments.values("target")
    options.between = try arguments.list("between")
    options.type = try arguments.values("type").map(Vocabulary.word)
    options.mode = try arguments.values("mode")
    options.status = try arguments.values("status").map(Vocabulary.word)
    options.place = try arguments.values("place")
    options.near = try arguments.value("near")
    options.km = try arguments.value("km")
    options.text = try arguments.value("text")
    options.source = try arguments.values("source")
    options.minSources = try arguments.value("min-sources")
    options.disputed = try arguments.flag("disputed")
    options.from = try arguments.value("from")
    options.to = try arguments.value("to")
    options.on = try arguments.value("on")
    options.certain = try arguments.flag("certain")
    options.asOf = try arguments.value("as-of")
    try options.validate()
    return options
  }
}
