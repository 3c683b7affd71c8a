import Testing
import TimelineModel
import TimelineStore

@Suite("Asking") struct QueryTests {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Samples.store(at: folder.file("t.db"))
  }

  struct Example: Sendable, CustomTestStringConvertible {
    let why: String
    let change: @Sendable (inout EventQuery) throws -> Void
    let types: [EventType]

    init(_ why: String, _ types: [EventType], _ change: @escaping @Sendable (inout EventQuery) throws -> Void) {
      (self.why, self.types, self.change) = (why, types, change)
    }

    var testDescription: String { why }
  }

  @Test(
    "finds",
    arguments: [
      Example("everything in date order", [.consult, .assault]) { _ in },
      Example("an actor and all that lies within it", [.consult, .assault]) { $0.actors = ["Russia"] },
      Example("an actor in any case", [.assault]) { $0.actors = ["islamic STATE"] },
      Example("an actor by alias", [.assault]) { $0.actors = ["ISIS"] },
      Example("an actor as what it is", []) { ($0.actors, $0.role) = (["Islamic State"], .initiator) },
      Example("an actor in its part", [.assault]) { ($0.actors, $0.role) = (["Islamic State"], .target) },
      Example("two actors that both take part", [.consult]) { $0.actors = ["Russia", "Turkey"] },
      Example("one day", [.assault]) {
        ($0.from, $0.to) = (try Day(iso8601: "2015-10-07"), try Day(iso8601: "2015-10-07"))
      },
      Example("from a day on", [.assault]) { $0.from = try Day(iso8601: "2015-10-06") },
      Example("up to a day", [.consult]) { $0.to = try Day(iso8601: "2015-10-06") },
      Example("an actor's days", [.consult]) { ($0.actors, $0.to) = (["Russia"], try Day(iso8601: "2015-10-06")) },
      Example("what lies wholly inside", [.assault]) { ($0.from, $0.certain) = (try Day(iso8601: "2015-10-06"), true) },
      Example("a kind", [.consult]) { $0.types = [.consult, .aid] },
      Example("a place", [.assault]) { $0.places = ["syria"] },
      Example("words of a title or sentence", [.assault]) { $0.text = "missiles" },
      Example("other forms of the words", [.assault]) { $0.text = "missile fires" },
      Example("words in their order", []) { $0.text = "\"missiles fired\"" },
      Example("no more than asked for", [.consult]) { $0.limit = 1 },
      Example("nothing by syntax in words", []) { $0.text = "missiles) OR title:* NEAR(" },
    ])
  func find(_ example: Example) throws {
    var query = EventQuery()
    try example.change(&query)
    #expect(try store.events(query).map(\.event.type) == example.types)
  }

  @Test("gives every part, with the evidence")
  func parts() throws {
    let event = try #require(try store.events(EventQuery(), mentions: true).last)
    #expect(event.documents == 2)
    #expect(event.edtf == "2015-10-07")
    #expect(event.event.actors.map(\.name) == ["Russia", "Islamic State"])
    #expect(event.event.places == [PlaceReference(name: "Syria", country: "SY", latitude: 35, longitude: 38)])
    #expect(event.event.quantities == [Quantity(26, of: "missiles")])
    #expect(
      event.mentions.map(\.sentence) == [
        "Russia fired 26 missiles at Syria on Wednesday.", "Russian ships fired at targets in Syria.",
      ])
    #expect(event.mentions.map(\.document.uri) == ["a.txt", "b.txt"])
    #expect(event.mentions.first?.document.publisher == "The Daily")
    #expect(event.mentions.first?.mention.attributedTo == ["Sergei Shoigu"])
    #expect(event.mentions.first?.mention.date.text == "on Wednesday")
    let talk = try #require(try store.events(EventQuery(), mentions: true).first)
    #expect(talk.event.actors.first?.within == ["Ministry of Defence (Russia)", "Russia"])
    #expect(talk.mentions.first?.document.publication == nil)
  }

  @Test(
    "names what comes near an unknown name",
    arguments: [
      ("Rusia", "Russia"), ("Shoigo", "Sergei Shoigu"), ("Islamic Stat", "Islamic State"),
      ("Tukrey", "Turkey"),
    ])
  func nearest(_ name: String, _ expected: String) throws {
    var query = EventQuery()
    query.actors = [name]
    #expect { try store.events(query) } throws: { error in
      guard case AskError.unknownActor(name, let nearest) = error else { return false }
      return nearest.contains(expected)
    }
  }

  @Test("refuses an unknown place and words without a letter")
  func refuse() throws {
    var query = EventQuery()
    query.places = ["Atlantis"]
    #expect(throws: (any Error).self) { try store.events(query) }
    query = EventQuery()
    query.text = "\" *"
    #expect(throws: AskError.noWords("\" *")) { try store.events(query) }
  }

  @Test("gives the views of the shell")
  func views() throws {
    let rows = try run(
      "sqlite3",
      [
        folder.file("t.db"),
        "select date, type, targets from timeline_actors join timeline using (id, date, type) where actor = 'russia' order by date",
      ])
    #expect(rows.out == "2015-10-05|consult|Turkey\n2015-10-07|assault|Islamic State\n")
  }
}
