import Testing
import TimelineModel

@testable import TimelineIngest

@Suite("An undated document") struct DocumentDatingTests {
  /// A document whose mentions say when in words: read as if published on a day.
  struct Undated {
    /// What each mention tells, with the words that date it.
    var mentions: [(line: String, when: When)]

    enum When {
      case lastWeekday(Int)
      case nextDay
      case unsaid
      case full(String)
    }

    func read(as published: Day?) throws -> [Mention] {
      try mentions.enumerated().map { index, told in
        var mention = try mention(told.line)
        mention.range = index * 10..<index * 10 + 9
        mention.triggerRange = index * 10..<index * 10 + 5
        mention.date = try date(told.when, published)
        return mention
      }
    }

    private func date(_ when: When, _ published: Day?) throws -> MentionDate {
      switch when {
      case .full(let text): return MentionDate(span: DateSpan(try Day(iso8601: text)), basis: .stated, text: text)
      case .lastWeekday(let weekday):
        let day = published.map { published in published - (published.weekday - weekday + 7) % 7 }
        return MentionDate(span: day.map { DateSpan($0) }, basis: .resolved, text: "weekday \(weekday)")
      case .nextDay:
        return MentionDate(span: published.map { DateSpan($0 + 1) }, basis: .resolved, text: "tomorrow")
      case .unsaid:
        let span = published.map { DateSpan(earliest: $0 - 1, latest: $0, extent: .within) }
        return MentionDate(span: span, basis: .inferred)
      }
    }
  }

  private static let storm =
    "assault storm @2002-10-26 | by Russia/RU | to Chechen separatists | in Moscow/RU | 129 people | words theatre gas hostage"
  private static let seizure =
    "assault seize +hostage @2002-10-23 | by Chechen separatists | in Moscow/RU | 800 people | words theatre hostage gunman"
  private static let mourning =
    "consult visit @2002-10-28 planned | by Vladimir Putin/RU<Russia | in Moscow/RU | words mourning hospital victim"
  private static let elsewhere = "aid deliver @2002-10-20 | by France/FR | to Ivory Coast/CI | 40 lorries | words rice"

  private func witnesses() throws -> [MentionRecord] {
    [
      try record(Self.seizure, "a", 0, published: "2002-10-27"),
      try record(Self.storm, "a", 1, published: "2002-10-27"),
      try record(Self.storm, "b", 0, published: "2002-10-27"),
      try record(Self.mourning, "b", 1, published: "2002-10-27"),
      try record(Self.elsewhere, "c", 0, published: "2002-10-21"),
    ]
  }

  private func verdict(_ undated: Undated, _ witnesses: [MentionRecord]) throws -> DatingVerdict? {
    DocumentDating.verdict(undated: try undated.read(as: nil), witnesses: DatingWitnesses(witnesses)) { day in
      DatedReading(mentions: (try? undated.read(as: day)) ?? [])
    }
  }

  @Test("weekdays that name the witnesses' days of the same happenings give the day; tomorrow settles which")
  func weekdays() throws {
    let undated = Undated(mentions: [
      (Self.storm, .lastWeekday(6)), (Self.seizure, .lastWeekday(3)), (Self.mourning, .nextDay),
    ])
    let verdict = try verdict(undated, try witnesses())
    #expect(verdict?.day.description == "2002-10-27")
    #expect(verdict?.evidence.map(\.ordinal) == [0, 1, 2])
  }

  @Test("the order of the witnesses does not matter")
  func order() throws {
    let undated = Undated(mentions: [
      (Self.storm, .unsaid), (Self.seizure, .lastWeekday(3)), (Self.storm, .lastWeekday(6)),
    ])
    let expected = try verdict(undated, try witnesses())
    #expect(expected != nil)
    #expect(try verdict(undated, try witnesses().reversed()) == expected)
  }

  @Test("without date words it belongs to the days of its witnesses")
  func unsaid() throws {
    let undated = Undated(mentions: [(Self.storm, .unsaid), (Self.storm, .unsaid), (Self.storm, .unsaid)])
    #expect(try verdict(undated, try witnesses())?.day.description == "2002-10-27")
  }

  @Test("too little in common, or nothing that a day of publication would change, gives no day")
  func thin() throws {
    let other = "protest rally @1999-05-01 | by Nigeria/NG | in Lagos/NG | words fuel price"
    #expect(try verdict(Undated(mentions: [(other, .lastWeekday(6))]), try witnesses()) == nil)
    #expect(try verdict(Undated(mentions: [(Self.storm, .full("2002-10-26"))]), try witnesses()) == nil)
    #expect(try verdict(Undated(mentions: [(Self.storm, .unsaid)]), []) == nil)
    #expect(try verdict(Undated(mentions: []), try witnesses()) == nil)
  }

  @Test("a document that was itself dated by others is no witness")
  func chained() throws {
    var witnesses = try witnesses()
    for index in witnesses.indices { witnesses[index].document.published?.basis = .corroborated }
    #expect(try verdict(Undated(mentions: [(Self.storm, .lastWeekday(6))]), witnesses) == nil)
  }

  @Test("documents that tell the same share keys, whatever their dates; others don't")
  func keys() throws {
    let one = DocumentDating.keys(of: [try mention(Self.storm), try mention(Self.seizure)])
    let undated = DocumentDating.keys(of: try Undated(mentions: [(Self.storm, .unsaid)]).read(as: nil))
    #expect(!Set(one).isDisjoint(with: undated))
    #expect(Set(one).isDisjoint(with: DocumentDating.keys(of: [try mention(Self.elsewhere)])))
    #expect(one == one.sorted() && one.count <= 48)
  }
}

@Suite("Date words read anew") struct MentionRedatingTests {
  private static let text = """
    Chad expelled two Libyan envoys on Friday. Libya recalled its ambassador a day later. Sudan closed its border yesterday. \
    Egypt will host talks with Sudan tomorrow. Mali bombed Gao. Chad invaded Libya on 3 March 1987.
    """

  @Test(
    "give what extraction under that day gives", arguments: ["1987-03-09", "1987-03-10", "1987-03-14", "1987-04-01"])
  func same(_ day: String) throws {
    let published = try Day(iso8601: day)
    var document = Document(uri: "a", text: Array(Self.text.utf8))
    let undated = Extractor().extract(document).mentions
    document.publication = .init(published, basis: .corroborated)
    let dated = Extractor().extract(document).mentions
    let read = MentionRedating(of: undated, in: document.text).reading(on: published).mentions
    #expect(read.map(\.date.span) == dated.map(\.date.span))
    #expect(!dated.contains { $0.date.span == nil })
  }
}
