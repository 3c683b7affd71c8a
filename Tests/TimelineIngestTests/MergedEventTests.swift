import Testing
import TimelineModel

@testable import TimelineIngest

@Suite("A merged event") struct MergedEventTests {
  /// The one event of mentions in as many documents.
  private func event(_ lines: [String]) throws -> MergedEvent {
    let events = Merger.merge(try lines.enumerated().map { try record($1, "d\($0)", 0) })
    return try #require(events.count == 1 ? events.first : nil, "\(events.map(\.members))")
  }

  private static let rest = "| by Iraq/IQ | to Kuwait/KW | in Kuwait City/KW | words tank border invasion"

  struct When: Sendable, CustomTestStringConvertible {
    let dates: [String]
    let edtf: String
    let basis: DateBasis
    let why: String

    init(_ dates: [String], _ edtf: String, _ basis: DateBasis, _ why: String) {
      (self.dates, self.edtf, self.basis, self.why) = (dates, edtf, basis, why)
    }

    var testDescription: String { why }
  }

  @Test(
    "has the days that all its mentions leave possible",
    arguments: [
      When(["@1990-08-02"], "1990-08-02", .stated, "one mention"),
      When(["@~1990-08-01..1990-08-02", "@^1990-08-02"], "1990-08-02", .resolved, "a weekday beats an inferred day"),
      When(["@^1990-08-01..1990-08-02", "@1990-08-02"], "1990-08-02", .stated, "overnight, and the day"),
      When(
        ["@~1990-08-01..1990-08-02", "@~1990-08-02..1990-08-03"], "1990-08-02", .inferred,
        "what two days of publication have in common"),
      When(["@^1990-07-30..1990-08-05", "@^1990-08-02"], "1990-08-02", .resolved, "a week holds its day"),
      When(
        ["@~1990-08-05..1990-08-06", "@1990-08-02"], "1990-08-02", .stated,
        "a later report without a date word does not move the day"),
    ])
  func date(_ example: When) throws {
    let merged = try event(example.dates.map { "assault invade \($0) " + Self.rest })
    #expect(merged.event.date.edtf == example.edtf)
    #expect(merged.event.basis == example.basis)
  }

  @Test(
    "happened where one source affirms it, and is denied where all that is said is a denial",
    arguments: [
      (["", ""], EventStatus.occurred), (["planned", ""], .occurred), (["denied", ""], .occurred),
      (["denied", "denied"], .denied),
      (["planned", "planned"], .planned),
    ])
  func status(_ statuses: [String], _ expected: EventStatus) throws {
    let merged = try event(statuses.map { "assault invade @1990-08-02 \($0) " + Self.rest })
    #expect(merged.event.status == expected)
  }

  @Test("has of each count the number that most mentions give, never an average")
  func quantities() throws {
    let merged = try event([
      "assault invade @1990-08-02 | 350 tanks " + Self.rest, "assault invade @1990-08-02 | 300 tanks " + Self.rest,
      "assault invade @1990-08-02 | 350 Iraqi tanks | 100000 troops " + Self.rest,
    ])
    #expect(merged.event.quantities == [Quantity(350, of: "Iraqi tanks"), Quantity(100_000, of: "troops")])
  }

  @Test("names each actor once, initiators first, in the role that most mentions give it")
  func actors() throws {
    let merged = try event([
      "assault invade @1990-08-02 | by Iraq/IQ | to Kuwait/KW | words tank border invasion",
      "assault invade @1990-08-02 | by Republican Guard/IQ<Iraq | to Kuwait/KW | words tank border invasion",
      "assault invasion @1990-08-02 | by Iraq/IQ | to Kuwait/KW | words tank border invasion",
    ])
    #expect(merged.event.actors.map(\.name) == ["Iraq", "Republican Guard", "Kuwait"])
    #expect(merged.event.actors.map(\.role) == [.initiator, .initiator, .target])
    #expect(merged.event.actors[1].within == ["Iraq"])
  }

  @Test("says why its mentions were taken for one, and nothing where there is one")
  func reasons() throws {
    let merged = try event(["assault invade @1990-08-02 " + Self.rest, "assault invade @1990-08-02 " + Self.rest])
    #expect(
      merged.event.reason
        == "they tell the same: assault; are of 1990-08-02; name Iraq and Kuwait; place it in Kuwait City; share the words border, invasion and tank"
    )
    #expect(try event(["assault invade @1990-08-02 " + Self.rest]).event.reason.isEmpty)
  }

  @Test("takes the title that tells most, of what happened rather than of a plan")
  func title() throws {
    let merged = try event([
      "assault invade @1990-08-02 planned | by Iraq/IQ | to Kuwait/KW | in Kuwait City/KW | words tank border invasion",
      "assault invade @1990-08-02 | by Iraq/IQ | words tank border invasion",
      "assault invade @1990-08-02 | by Iraq/IQ | to Kuwait/KW | 350 tanks | words tank border invasion",
    ])
    #expect(merged.event.title.contains("350 tanks"))
  }

  @Test("a text made to be slow is merged all the same: a document of thousands of mentions, an actor list without end")
  func hostile() throws {
    var records: [MentionRecord] = []
    var bare = try record("assault attack @~1990-08-01..1990-08-02", "a", 0)
    var full = try record("assault attack @1990-08-02 " + Self.rest, "b", 0)
    for ordinal in 0..<3_000 {
      (bare.key.ordinal, full.key.ordinal) = (ordinal, ordinal)
      records += [bare, full]
    }
    let many = (0..<2_000).map { "Group \($0)" }.joined(separator: ",")
    records.append(try record("assault attack @1990-08-02 | by \(many) | to \(many)", "c", 0))
    records.append(try record("assault attack @1990-08-02 | by \(many) | to \(many)", "d", 0))
    let found = Set(Merger.merge(records).flatMap(\.members))
    let founding = records.filter { $0.mention.salience == .founding }.map(\.key)
    let isAll = found.isSuperset(of: founding)
    #expect(isAll)
  }
}
