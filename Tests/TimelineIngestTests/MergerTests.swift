import Testing
import TimelineModel

@testable import TimelineIngest

@Suite("Merging") struct MergerTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    let left: String
    let right: String
    let why: String

    init(_ left: String, _ right: String, _ why: String) { (self.left, self.right, self.why) = (left, right, why) }

    var testDescription: String { why }
  }

  @Test(
    "joins two documents' mentions of one happening",
    arguments: [
      Pair(
        "assault bomb @2011-03-19 | by France/FR | to Libya/LY | in Benghazi/LY | words column tank",
        "assault strike +aerial @~2011-03-19..2011-03-20 | by France/FR | to Libya/LY | words column tank plane",
        "an inferred day yields to a stated one"),
      Pair(
        "assault fire +missile-strike @^1998-08-20 | by United States/US | to al-Qaeda | in Afghanistan/AF | 66 cruise missiles | words camp",
        "assault missile_strike +missile-strike @1998-08-20 | by Bill Clinton/US<United States | in Khost/AF@33.3:69.9 | 70 cruise missiles | words camp",
        "a leader stands for his country, and sources that count differently stay side by side"),
      Pair(
        "consult talk @^1995-11-01..1995-11-21 | with Serbia/RS,Croatia/HR,Bosnia/BA | in Dayton/US | words peace",
        "consult meet @^1995-11-21 | with Serbia/RS,Bosnia/BA | in Dayton/US | words peace base",
        "a day within the days of the talks"),
      Pair(
        "assault capture @^1994-07-04 | by Rwandan Patriotic Front | in Kigali/RW | words capital rebel",
        "assault fall @^1994-06-27..1994-07-10 | by Rwandan Patriotic Front | in Kigali/RW | words capital rebel",
        "a week holds the day"),
      Pair(
        "assault campaign @1999-03-24 begin | by NATO | to Yugoslavia/YU | words bombing",
        "assault bomb @^1999-03-01..1999-03-31 begin | by NATO | to Yugoslavia/YU | words bombing",
        "two beginnings, one of them only by its month"),
      Pair(
        "accuse condemn @^2008-08-08 | by Georgia/GE | to Russia/RU | words column tunnel roki",
        "reject denounce @^2008-08-08 | by Georgia/GE | to Russia/RU | words column tunnel roki",
        "types that go together"),
      Pair(
        "assault shell @~1995-08-27..1995-08-28 | to Sarajevo market | in Sarajevo/BA | 37 people | words mortar market",
        "assault shelling @1995-08-28 | by Bosnian Serb Army | in Sarajevo/BA | 38 people | words mortar market",
        "nobody is named in the one"),
      Pair(
        "support sign +sign @^2003-08-18 | with Liberia/LR,rebels | in Accra/GH | words peace accord",
        "support sign +sign @2003-08-18 | with Liberia/LR,LURD | in Accra/GH | words peace accord",
        "rebels whom the other names"),
      Pair(
        "coerce arrest +arrest @^1993-10-21 | to Sylvestre Ntibantunganya/BI | in Bujumbura/BI | words palace soldier",
        "assault take +hostage @1993-10-21 | to Sylvestre Ntibantunganya/BI | in Bujumbura/BI | words palace soldier hostage",
        "a prisoner is a hostage"),
      Pair(
        "sanction sack +dismiss @~1983-10-19..1983-10-20 | by Maurice Bishop/GD<Grenada | to Hudson Austin/GD | words general chief army",
        "sanction dismiss +dismiss @^1983-10-08 | by Maurice Bishop/GD<Grenada | to Hudson Austin/GD | words general chief army",
        "background without a date in the one, days before in the other, the same on both sides"),
    ])
  func joins(_ pair: Pair) throws {
    let events = Merger.merge([try record(pair.left, "a", 0), try record(pair.right, "b", 0)])
    #expect(events.count == 1, "\(pair.why)")
    #expect(events.first?.members.count == 2)
  }

  @Test(
    "keeps two happenings apart",
    arguments: [
      Pair(
        "incident violate +airspace-violation @^1996-10-05 | by Turkey/TR | to Greece/GR | words airspace jet",
        "incident violate +airspace-violation @^1996-10-06 | by Turkey/TR | to Greece/GR | words airspace jet",
        "two stated days"),
      Pair(
        "assault attack @1980-09-22 | by Iraq/IQ | to Iran/IR | in Tehran/IR | words airfield jet",
        "assault attack @1980-09-22 | by Iran/IR | to Iraq/IQ | in Basra/IQ | words airfield jet",
        "strikes by two sides on one day"),
      Pair(
        "assault air_strike +aerial @1982-06-09 | by Israel/IL | to Syria/SY | in Bekaa Valley/LB | words missile battery",
        "assault ground_offensive +ground-offensive @1982-06-09 | by Israel/IL | to Syria/SY | in Jezzine/LB | words tank",
        "an air raid and a ground attack by the same side"),
      Pair(
        "retreat ceasefire +ceasefire @1988-08-20 | by Iran/IR,Iraq/IQ | words truce",
        "consult talk @1988-08-20 | with Iran/IR,Iraq/IQ,United Nations | in Geneva/CH | words truce",
        "an event and the talks about it"),
      Pair(
        "assault war @1982-04-02 begin | by Argentina/AR | to United Kingdom/GB | in Falkland Islands/FK | words invasion",
        "assault war @1982-04-02 end | by Argentina/AR | to United Kingdom/GB | in Falkland Islands/FK | words invasion",
        "a beginning and an end"),
      Pair(
        "assault campaign @^2001-10-01..2001-10-31 begin | by United States/US | to Taliban | in Afghanistan/AF | words bombing",
        "assault bomb @^2001-10-16 | by United States/US | to Red Cross | in Kabul/AF | words warehouse",
        "a campaign does not swallow its raids"),
      Pair(
        "consult visit @^1972-02-21..1972-02-28 | by Richard Nixon/US<United States | to China/CN | words summit",
        "consult visit @^1972-02-21..1972-02-28 | by Richard Nixon/US<United States | to Soviet Union/RU | words summit",
        "one guest, two hosts"),
      Pair(
        "assault kill @~2001-01-09..2001-01-10 | 3 people | in Cotabato/PH@7.2:124.2",
        "assault kill @~2001-01-09..2001-01-10 | 8 people | in Medellin/CO@6.2:-75.6",
        "nothing but the day in common"),
      Pair(
        "sanction sack +dismiss @~1983-10-19..1983-10-20 | by Maurice Bishop/GD<Grenada | to Hudson Austin/GD | words general chief army",
        "sanction dismiss +dismiss @^1983-10-08 | by Maurice Bishop/GD<Grenada | to Bernard Coard/GD | words deputy party",
        "background without a date, and another man days before"),
    ])
  func separates(_ pair: Pair) throws {
    let events = Merger.merge([try record(pair.left, "a", 0), try record(pair.right, "b", 0)])
    #expect(events.count == 2, "\(pair.why)")
  }

  @Test("one document: headline, lead and what is told of it again are one; other incidents of its list are not")
  func withinDocument() throws {
    let lines = [
      "assault bomb @~1986-04-14..1986-04-15 | by United States/US | to Libya/LY | words plane",
      "assault air_raid @^1986-04-15 | by United States/US | in Tripoli/LY,Benghazi/LY | 45 planes | words plane night target",
      "assault attack @~1986-04-14..1986-04-15 noun",
      "assault collapse @~1986-04-14..1986-04-15",
      "assault explode +bombing @1986-04-05 | in West Berlin/DE | 2 people | words discotheque",
      "accuse accuse @^1986-04-14 | by United States/US | to Libya/LY | words discotheque",
    ]
    let events = Merger.merge(try lines.enumerated().map { try record($1, "a", $0) })
    #expect(events.map { $0.members.map(\.ordinal) } == [[0, 1, 2], [4], [5]])
    #expect(events.first?.event.date == DateSpan(try Day(iso8601: "1986-04-15")))
    #expect(events.first?.event.basis == .resolved)
  }

  @Test("a sentence that tells what happened and what came of it tells one happening")
  func oneBreath() throws {
    let text = "Three French diplomats were killed on Monday when their car plunged into a ravine near Goma."
    let document = Document(
      uri: "a", publication: .init(try Day(iso8601: "1993-02-11"), basis: .stated), text: Array(text.utf8))
    let records = Extractor().extract(document).mentions.enumerated().map { ordinal, mention in
      MentionRecord(
        key: MentionKey(document: "a", ordinal: ordinal), mention: mention,
        document: DocumentFacts(hash: "a", published: document.publication))
    }
    #expect(records.count == 2)
    #expect(Merger.merge(records).map(\.members.count) == [2])
  }

  @Test("force that goes on without a day is how things stand, and no event")
  func ongoing() throws {
    var claim = try mention("assault target @~1993-02-10..1993-02-11 | by Serbia/RS | to Bosnia/BA | in Mostar/BA")
    claim.trigger = "is targeting"
    #expect(claim.salience == .thin)
    claim.date = MentionDate(span: DateSpan(try Day(iso8601: "1993-02-10")), basis: .resolved, text: "on Wednesday")
    #expect(claim.salience == .founding)
  }

  @Test("a month joins the one event that fits it, and none where two fit alike")
  func vague() throws {
    let month =
      "assault attack @^2000-05-01..2000-05-31 | by Revolutionary United Front | to United Nations | in Sierra Leone/SL | words peacekeeper"
    let first =
      "assault attack @2000-05-02 | by Revolutionary United Front | to United Nations | in Sierra Leone/SL | words peacekeeper"
    let second =
      "assault attack @2000-05-06 | by Revolutionary United Front | to United Nations | in Sierra Leone/SL | words peacekeeper"
    #expect(Merger.merge([try record(month, "a", 0), try record(first, "b", 0)]).count == 1)
    #expect(
      Merger.merge([try record(month, "a", 0), try record(first, "b", 0), try record(second, "c", 0)]).count == 3)
  }

  @Test("what two documents tell as news of their days is not moved to an earlier strike of the same kind")
  func newsStaysNews() throws {
    let news =
      "assault shell @~1994-02-04..1994-02-05 | by Bosnian Serb Army | to Bosnia/BA | in Sarajevo/BA | words market mortar shell stall"
    let later =
      "assault shell @~1994-02-05..1994-02-06 | by Bosnian Serb Army | to Bosnia/BA | in Sarajevo/BA | words market mortar shell stall"
    let before =
      "assault shell @^1994-02-02 | by Bosnian Serb Army | to Bosnia/BA | in Sarajevo/BA | words mortar shell queue"
    let events = Merger.merge([try record(news, "a", 0), try record(later, "b", 0), try record(before, "c", 0)])
    #expect(events.map { $0.members.map(\.document) } == [["a", "b"], ["c"]])
  }

  @Test("a week and a month each find the day of a beginning, not each other")
  func vagueBeginnings() throws {
    let day = "assault air_campaign @1999-03-24 begin | by NATO | to Yugoslavia/YU | words aircraft"
    let week =
      "assault airstrike @^1999-03-22..1999-03-28 begin | by NATO | to Yugoslavia/YU | in Kosovo/YU | words carry"
    let month = "assault launch +aerial @^1999-03-01..1999-03-31 | by NATO | words air campaign"
    let events = Merger.merge([try record(week, "a", 0), try record(month, "b", 0), try record(day, "c", 0)])
    #expect(events.count == 1)
    #expect(events.first?.event.date == DateSpan(try Day(iso8601: "1999-03-24")))
  }

  @Test("a mention without a date is in no block and no event")
  func undated() throws {
    var undated = try record("assault attack @2000-05-02 | by Revolutionary United Front", "a", 0)
    undated.mention.date.span = nil
    #expect(Merger.blocks(of: undated.mention).isEmpty)
    #expect(Merger.merge([undated]).isEmpty)
    #expect(Merger.merge([]).isEmpty)
  }
}
