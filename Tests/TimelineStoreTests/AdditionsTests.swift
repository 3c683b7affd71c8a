import Testing
import TimelineIngest
import TimelineModel
import TimelineStore

/// An analyst's own actors and names, on their way from the store into extraction.
@Suite("An analyst's own actors") struct AdditionsTests {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.file("t.db"), access: .create)
    try store.loadKnowledge()
  }

  @Test("are none in a store where nobody added any")
  func none() throws {
    #expect(try store.additions().isEmpty)
  }

  @Test("come with all that was said of them, and those of the word lists only with what was added")
  func added() throws {
    try store.addActor("Zemblan Guard", kind: "armed", country: "ly")
    try store.addAlias("men in grey", of: "Zemblan Guard")
    try store.addMembership(of: "Zemblan Guard", within: "NATO", since: "2014", until: "2015-06")
    try store.addAlias("the caliphate", of: "Islamic State")
    let found = try store.additions().map { addition in
      let within = addition.within.map {
        "\($0.name) \($0.from.map(\.description) ?? "") \($0.until.map(\.description) ?? "")"
      }
      return [addition.name, addition.kind?.rawValue ?? "-", addition.country] + addition.aliases + within
    }
    #expect(
      Set(found) == [
        ["Islamic State", "-", "", "the caliphate"],
        ["Zemblan Guard", "armed", "LY", "men in grey", "NATO 2014-01-01 2015-06-30"],
      ])
  }

  @Test("are found in the articles that are read afterwards")
  func found() throws {
    try store.addAlias("the caliphate", of: "Islamic State")
    try store.addActor("Zemblan Guard", kind: "armed", country: "LY")
    try store.addAlias("men in grey", of: "Zemblan Guard")
    let text = "The caliphate bombed Aleppo on Friday.\n\nThe men in grey shelled Sirte on Wednesday."
    let document = Document(
      uri: "a.txt", publication: .init(try Day(iso8601: "2015-10-09"), basis: .stated), text: Array(text.utf8))
    let extractor = Extractor(knowledge: Knowledge.builtIn.adding(try store.additions()))
    var rest = [document].makeIterator()
    _ = try Ingestor(store: store, extract: { extractor.extract($0) }).run { rest.next().map { .document($0) } }
    for name in ["Islamic State", "Zemblan Guard"] {
      var query = EventQuery()
      (query.actors, query.role) = ([name], .initiator)
      #expect(try store.events(query).map(\.event.type) == [.assault], "\(name)")
    }
  }
}
