import GRDB
import Testing
import TimelineModel
import TimelineStore

@Suite("Teaching actors") struct TeachingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("is refused where it makes no sense, and changes nothing")
  func refused() throws {
    let store = try Samples.store(at: folder.file("t.db"))
    try store.addActor("Blue Ministry", kind: "body")
    try store.addActor("Blue Office", kind: "body")
    try store.addMembership(of: "Blue Office", within: "Blue Ministry", since: "2010", until: "2014")
    let before = try store.read {
      try String.fetchAll($0, sql: "SELECT name || ifnull(country, '') FROM actor ORDER BY 1")
    }
    let cases: [(TeachingError?, () throws -> Void)] = [
      (.emptyName, { try store.addActor("\u{200B} \n") }),
      (.badName("a|b"), { try store.addActor("a|b") }),
      (nil, { try store.addActor("Green Front", kind: "weather") }),
      (.unknownCountry("XX", code: nil), { try store.addActor("Green Front", country: "XX") }),
      (.unknownCountry("France", code: "FR"), { try store.addActor("Green Front", country: "France") }),
      (nil, { try store.addActor("NATO", kind: "armed") }),
      (.sameActor("Blue Office", "Blue Office"), { try store.addMembership(of: "Blue Office", within: "Blue Office") }),
      (
        .circle(["Blue Ministry", "Blue Office", "Blue Ministry"]),
        { try store.addMembership(of: "Blue Ministry", within: "Blue Office", since: "2013") }
      ),
      (
        .reversed(since: "2014", until: "2010"),
        { try store.addMembership(of: "Blue Office", within: "Russia", since: "2014", until: "2010") }
      ),
      (.takenName("France", by: "France"), { try store.addAlias("France", of: "Blue Office") }),
      (.emptyName, { try store.addAlias("\u{7}", of: "Blue Office") }),
    ]
    for (error, teach) in cases {
      #expect { try teach() } throws: { thrown in
        guard let thrown = thrown as? TeachingError else { return false }
        return (error == nil || thrown == error) && thrown.description.hasSuffix(".")
          || thrown.description.contains("timeline ")
          || thrown.description.contains("--")
      }
    }
    let after = try store.read {
      try String.fetchAll($0, sql: "SELECT name || ifnull(country, '') FROM actor ORDER BY 1")
    }
    #expect(before == after)
    // In other years the one may lie within the other.
    #expect(try store.addMembership(of: "Blue Ministry", within: "Blue Office", since: "2015") == .new)
  }

  @Test("says whether it was known, and replaces what the lists say only when asked to") func known() throws {
    let store = try Samples.store(at: folder.file("t.db"))
    #expect(try store.addActor("Green Front", kind: "Armed", country: "fr") == .new)
    #expect(try store.addActor("Green Front", kind: "armed") == .known)
    #expect(try store.addActor("Green Front", kind: "party") == .changed)
    #expect(try store.addActor("NATO") == .known)
    #expect(try store.addActor("NATO", kind: "armed", replacing: true) == .changed)
    #expect(try store.addAlias("the Greens", of: "Green Front") == .new)
    #expect(try store.addAlias("THE GREENS", of: "Green Front") == .known)
    #expect(try store.addMembership(of: "Green Front", within: "France", since: "1990") == .new)
    #expect(try store.addMembership(of: "Green Front", within: "France", since: "1990") == .known)
    #expect(try store.addMembership(of: "Green Front", within: "France", since: "1990", until: "1999") == .changed)
  }

  @Test("gives an actor's events its country") func country() throws {
    let store = try Samples.store(at: folder.file("t.db"))
    #expect(try store.addActor("Islamic State", country: "SY", replacing: true) == .changed)
    let events = try store.events(EventQuery()).filter { $0.event.type == .assault }
    #expect(events.flatMap(\.event.actors).filter { $0.name == "Islamic State" }.map(\.country) == ["SY"])
  }
}
