import BenchmarkSupport
import TimelineModel

/// An event as the generator draws it: few actors, places and publishers in most events, most days in the last years, a few long spans.
struct GeneratedEvent {
  static let types: [(type: EventType, modes: [String])] = [
    (.assault, ["airstrike", "missile-strike", "bombing", "shelling"]), (.consult, ["visit", "meet", "call"]),
    (.accuse, ["criticize"]), (.coerce, ["arrest", "detain"]), (.protest, ["demonstrate", "riot"]),
    (.mobilize, ["troops"]), (.agree, []), (.support, []), (.request, []), (.threaten, []), (.reject, []),
    (.incident, ["airspace-violation", "collision"]), (.aid, ["humanitarian"]), (.cooperate, []), (.sanction, []),
    (.retreat, ["ceasefire"]), (.concede, []),
  ]

  var first: Int
  var last: Int
  var type: EventType
  var mode: String?
  var status: EventStatus
  var initiator: Int
  var target: Int?
  var participant: Int?
  var places: [Int]
  var count: Int?
  /// How many documents tell it.
  var documents: Int
  var isDisputed: Bool

  /// The event of a day.
  init(on day: Int, _ chance: inout Chance, actors: Int, places: Int) {
    first = day
    let draw = chance.unit()
    last =
      draw < 0.78
      ? day
      : draw < 0.92
        ? day + 1 + chance.below(6)
        : draw < 0.96
          ? day + 27 + chance.below(4) : draw < 0.99 ? day + 90 + chance.below(275) : day + 700 + chance.below(3000)
    let kind = Self.types[chance.rank(Self.types.count)]
    type = kind.type
    mode = kind.modes.isEmpty || chance.happens(0.3) ? nil : kind.modes[chance.rank(kind.modes.count)]
    status = chance.happens(0.85) ? .occurred : [.planned, .possible, .denied][chance.below(3)]
    initiator = chance.rank(actors)
    target = chance.happens(0.6) ? chance.rank(actors) : nil
    participant = chance.happens(0.2) ? chance.rank(actors) : nil
    self.places = (0..<[0, 1, 1, 2][chance.below(4)]).map { _ in chance.rank(places) }
    count = chance.happens(0.2) ? 2 + chance.rank(400) : nil
    documents = chance.happens(0.75) ? 1 : 2 + chance.rank(30)
    isDisputed = documents > 1 && chance.happens(0.06)
  }
}
