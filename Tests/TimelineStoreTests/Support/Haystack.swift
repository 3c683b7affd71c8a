import GRDB
import TimelineModel
import TimelineStore

/// A store of events made at random, few values each, so that every question finds some; and the same events as values.
struct Haystack {
  /// An event as the questions see it.
  struct Straw {
    var id: Int64
    var title: String
    var first: Int
    var last: Int
    var type: EventType
    var mode: String?
    var status: EventStatus
    /// Who in which part, the larger actors included.
    var actors: [(name: String, role: ActorRole)]
    var places: [Int]
    var sources: [String]
    var documents: Int
    var told: Int?
    var disputed: Bool
    var words: [String]
  }

  static let actors = ["Avaria", "Bosk", "Cedar League", "Dunmark", "Elm Guard", "Fenland"]
  static let places: [(name: String, kind: String, country: String?, latitude: Double, longitude: Double)] = [
    ("Bosk", "country", "XB", 50, 10), ("Bosk Harbour", "city", "XB", 50.2, 10.1), ("Dunmark", "country", "XD", 60, 20),
    ("Dun", "city", "XD", 60.5, 20.5), ("Grey Sea", "sea", nil, 55, 15),
  ]
  static let sources = ["Morning Post", "Evening Post", "Radio Fen"]
  static let modes = ["air-strike", "visit", "march"]
  static let words = ["harbour", "bridge", "convoy", "treaty", "winter"]
  static let openEnd = Int(Int32.max)

  let store: Store
  let straws: [Straw]

  /// Makes a store of so many events.
  init(_ path: String, events: Int, seed: UInt64) throws {
    store = try Store(path: path, access: .create)
    var corpus = Corpus(seed: seed)
    straws = (1...events).map { Self.straw(Int64($0), &corpus) }
    try store.write { [straws] database in
      for (index, name) in Self.actors.enumerated() {
        try database.execute(sql: "INSERT INTO actor(id, name) VALUES (?, ?)", arguments: [index + 1, name])
      }
      for (index, place) in Self.places.enumerated() {
        try database.execute(
          sql: "INSERT INTO place(id, name, kind, country, latitude, longitude) VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [index + 1, place.name, place.kind, place.country, place.latitude, place.longitude])
      }
      for (index, name) in Self.sources.enumerated() {
        try database.execute(sql: "INSERT INTO source(id, name) VALUES (?, ?)", arguments: [index + 1, name])
      }
      for straw in straws { try Self.write(straw, database) }
    }
  }

  private static func straw(_ id: Int64, _ corpus: inout Corpus) -> Straw {
    let first = corpus.next(12) == 0 ? Int(Int32.min) : 16_000 + corpus.next(300)
    let lengths = [0, 0, 0, 0, 3, 28, 31, 32, 90, 700]
    var last = first + lengths[corpus.next(lengths.count)]
    if first < 0 { last = 16_000 + corpus.next(300) }
    if first > 0, corpus.next(12) == 0 { last = openEnd }
    let roles = ActorRole.allCases
    var parts: [(name: String, role: ActorRole)] = []
    for _ in 0..<corpus.next(5) {
      let part = (actors[corpus.next(actors.count)], roles[corpus.next(roles.count)])
      if !parts.contains(where: { $0 == part }) { parts.append(part) }
    }
    let types = [EventType.assault, .consult, .protest]
    let text = (0..<3).map { _ in words[corpus.next(words.count)] }
    return Straw(
      id: id, title: "Event \(corpus.next(40))", first: first, last: last, type: types[corpus.next(3)],
      mode: corpus.next(3) == 0 ? nil : modes[corpus.next(3)], status: EventStatus.allCases[corpus.next(4)],
      actors: parts, places: Array(Set((0..<corpus.next(4)).map { _ in corpus.next(places.count) })),
      sources: Array(Set((0..<corpus.next(3)).map { _ in sources[corpus.next(3)] })), documents: 1 + corpus.next(20),
      told: corpus.next(9) == 0 ? nil : 16_000 + corpus.next(300), disputed: corpus.next(4) == 0, words: text)
  }

  private static func write(_ straw: Straw, _ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO event(id, title, type, mode, status, first_day, last_day, earliest, latest, extent, basis, documents,
          mentions, reason, block, digest, disputed, told_day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'during', 'stated', ?, 1, '', 0, 0, ?, ?)
        """,
      arguments: [
        straw.id, straw.title, straw.type.rawValue, straw.mode, straw.status.rawValue, straw.first, straw.last,
        straw.first < 0 ? nil : Day(number: straw.first).description,
        straw.last == openEnd ? nil : Day(number: straw.last).description, straw.documents,
        straw.disputed ? "dates" : nil, straw.told,
      ])
    for (position, part) in straw.actors.enumerated() {
      try database.execute(
        sql:
          "INSERT INTO event_actor(event_id, actor_id, role, position, first_day, last_day) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          straw.id, (actors.firstIndex(of: part.name) ?? 0) + 1, part.role.rawValue, position, straw.first, straw.last,
        ])
    }
    for (position, place) in straw.places.enumerated() {
      try database.execute(
        sql:
          "INSERT INTO event_place(event_id, position, place_id, country, first_day, last_day) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [straw.id, position, place + 1, places[place].country, straw.first, straw.last])
    }
    for source in straw.sources {
      try database.execute(
        sql: "INSERT INTO event_source(event_id, source_id, first_day, last_day) VALUES (?, ?, ?, ?)",
        arguments: [straw.id, (sources.firstIndex(of: source) ?? 0) + 1, straw.first, straw.last])
    }
    let text = straw.words.joined(separator: " ")
    try database.execute(
      sql: "INSERT INTO document(id, hash, uri, text) VALUES (?, ?, ?, ?)",
      arguments: [straw.id, "\(straw.id)", "\(straw.id)", text])
    try database.execute(
      sql: """
        INSERT INTO mention(id, document_id, ordinal, start_byte, end_byte, trigger_start, trigger_end, trigger, lemma, type,
          status, polarity, basis, title, rule, words)
        VALUES (?1, ?1, 0, 0, ?2, 0, 1, '', '', 'assault', 'occurred', 'affirmed', 'stated', '', '', '')
        """, arguments: [straw.id, text.utf8.count])
    try database.execute(sql: "INSERT INTO event_mention(mention_id, event_id) VALUES (?1, ?1)", arguments: [straw.id])
  }
}
