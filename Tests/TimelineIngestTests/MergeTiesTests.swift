import Testing
import TimelineModel

@testable import TimelineIngest

@Suite("Ties") struct MergeTiesTests {
  private let keys = (0..<6).map { MentionKey(document: "d", ordinal: $0) }

  private func groups(_ ties: MergeTies) -> Set<Set<Int>> {
    Set(ties.groups.map { Set($0.map(\.ordinal)) })
  }

  @Test("bring together all that was brought together with it") func join() {
    var ties = MergeTies()
    ties.join([keys[0], keys[1]])
    ties.join([keys[2], keys[3]])
    ties.join([keys[1], keys[2]])
    #expect(groups(ties) == [[0, 1, 2, 3]])
  }

  @Test("part what was joined before, and join what was parted before") func part() {
    var ties = MergeTies()
    ties.join([keys[0], keys[1], keys[2]])
    ties.part([keys[2]], from: [keys[0], keys[1]])
    #expect(groups(ties) == [[0, 1], [2]])
    ties.join([keys[2], keys[3]])
    #expect(groups(ties) == [[0, 1], [2, 3]])
    ties.join([keys[3], keys[0]])
    #expect(groups(ties) == [[0, 1, 2, 3]])
  }

  @Test("leave the rest of a group together when some are taken out that are told of") func rest() {
    var ties = MergeTies()
    ties.join(keys)
    ties.part([keys[0], keys[1]], from: [keys[2]])
    #expect(groups(ties) == [[0, 1], [2, 3, 4, 5]])
  }

  private static let strike =
    "assault bomb @2011-03-19 | by France/FR | to Libya/LY | in Benghazi/LY | words column tank"

  @Test("join what the merger would not: other types, months and families") func acrossBlocks() throws {
    let records = [
      try record(Self.strike, "a", 0), try record("consult meet @1995-11-21 | with Serbia/RS,Bosnia/BA", "b", 0),
      try record("accuse condemn @2008-08-08 | by Georgia/GE | to Russia/RU", "c", 0),
    ]
    #expect(Merger.merge(records).count == 3)
    var ties = MergeTies()
    ties.join([records[0].key, records[1].key])
    let events = Merger.merge(records, ties: ties)
    #expect(events.map(\.members) == [[records[0].key, records[1].key], [records[2].key]])
    #expect(Merger.merge(records.reversed(), ties: ties) == events)
  }

  @Test("keep apart what the merger would join, within a document and across") func apart() throws {
    for other in ["a", "b"] {
      let records = [try record(Self.strike, "a", 0), try record(Self.strike, other, 1)]
      #expect(Merger.merge(records).count == 1)
      var ties = MergeTies()
      ties.part([records[1].key], from: [records[0].key])
      #expect(Merger.merge(records, ties: ties).count == 2)
    }
  }

  @Test("leave a new mention to the side that it fits") func newcomer() throws {
    let left = "assault bomb @2011-03-19 | by France/FR | to Libya/LY | in Benghazi/LY | 20 jets | words column tank"
    let right = "assault bomb @2011-03-19 | by France/FR | to Libya/LY | in Benghazi/LY | 4 ships | words harbour ship"
    let records = [
      try record(left, "a", 0), try record(right, "b", 0), try record(left, "c", 0), try record(right, "d", 0),
    ]
    var ties = MergeTies()
    ties.part([records[1].key], from: [records[0].key])
    let events = Merger.merge(records, ties: ties)
    #expect(events.map { $0.members.map(\.document) } == [["a", "c"], ["b", "d"]])
  }

  @Test("make an event of a mention that alone is too thin for one") func thin() throws {
    let records = [try record(Self.strike, "a", 0), try record("assault attack @2011-03-19 noun", "a", 1)]
    var ties = MergeTies()
    #expect(Merger.merge([records[1]]).isEmpty)
    ties.part([records[1].key], from: [records[0].key])
    #expect(Merger.merge(records, ties: ties).count == 2)
  }
}
