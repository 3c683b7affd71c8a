import Foundation
import GRDB
import Testing
import TimelineIngest
import TimelineModel

@testable import TimelineStore

@Suite("Events of others' data sets") struct ImportTests {
  /// A file of some bytes, and the events that importing it gives.
  struct Trial {
    let store: Store
    private let folder: URL

    init() throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("import-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      store = try Store(path: folder.appendingPathComponent("t.db").path, access: .create)
    }

    func take(
      _ text: String, format: ImportFormat? = nil, map: [String: String] = [:], name: String? = nil,
      transaction: Int = 1000
    ) throws
      -> (summary: ImportSummary, faults: [String])
    {
      let file = folder.appendingPathComponent("rows.csv").path
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      let rows = Rows(try ImportReader(path: file, format: format, map: map))
      var faults: [String] = []
      let summary = try store.importRows(of: name ?? rows.name, transaction: transaction, { rows.next() }) {
        _, line, fault in
        if let fault { faults.append("\(line ?? 0): \(fault.reason)") }
      }
      return (summary, faults)
    }

    /// The events, a line each.
    func events(_ query: EventQuery = EventQuery()) throws -> [String] {
      try store.events(query).map { stored in
        let event = stored.event
        let actors = event.actors.map {
          "\($0.role.rawValue.prefix(1))=\($0.name)[\($0.within.joined(separator: ">"))]"
        }
        let places = event.places.map { "\($0.name)/\($0.country ?? "-")" }
        let counts = event.quantities.map { "\($0.value) \($0.of)" }
        let record = stored.imported
        return
          "\(stored.edtf ?? "-")|\(event.type.rawValue)|\(event.mode ?? "-")|\(event.title)|\(actors.joined(separator: ";"))|"
          + "\(places.joined(separator: ";"))|\(counts.joined(separator: ";"))|\(record?.source ?? "-") \(record?.key ?? "-") "
          + "\(record?.datePrecision ?? -1) \(record?.placePrecision ?? -1)"
      }
    }

    private final class Rows: @unchecked Sendable {
      var reader: ImportReader
      var name: String { reader.format.name }
      init(_ reader: ImportReader) { self.reader = reader }
      func next() -> ImportReader.Item? { reader.next() }
    }
  }

  static let acled = """
    event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,country,location,latitude,longitude,geo_precision,source,notes,fatalities,timestamp
    MLI1001,05 January 2019,2019,1,Political violence,Battles,Armed clash,Military Forces of Mali (2013-2020),,1,Islamic State (Mali),,2,Mali,Gao,16.27,-0.04,1,Desert Wire,"Soldiers fought ""militants"", a witness said.",4,1600000000
    MLI1002,2019-02-10,2019,3,Demonstrations,Protests,Peaceful protest,Protesters (Mali),Students (Mali),6,,,0,Mali,Kayes,14.4,-11.4,2,,,0,1600000001
    MLI1003,2019-02-10,2019,2,Strategic developments,Strategic developments,Arrests,Police Forces of Mali (2013-2020),,1,Civilians (Mali),,7,Mali,Kayes,14.4,-11.4,2,,,0,1600000001
    MLI1004,soon,2019,1,x,Battles,Armed clash,A,,1,B,,2,Mali,Gao,16,0,1,,,0,1
    MLI1005,2019-02-10,2019,1,x,Dancing,,A,,1,B,,2,Mali,Gao,16,0,1,,,0,1
    """

  @Test("ACLED's rows keep their precision, their actors and their dead")
  func acledRows() throws {
    let trial = try Trial()
    let (summary, faults) = try trial.take(Self.acled)
    #expect(summary.new == 3 && summary.failed == 2)
    #expect(
      faults == ["5: its event_date 'soon' is no day: write it as 2015-10-07", "6: its event_type is none of ACLED's"])
    #expect(
      try trial.events() == [
        "2019-01-05|assault|clash|Military Forces of Mali clashes with Islamic State (Mali)|i=Military Forces of Mali[Mali];t=Islamic State[]|Gao/ML|4 killed|ACLED MLI1001 1 1",
        "[2019-02-01..2019-02-28]|protest|demo|Protesters (Mali) protests against someone|i=Protesters (Mali)[Mali];i=Students (Mali)[Mali]|Kayes/ML||ACLED MLI1002 3 2",
        "[2019-02-07..2019-02-13]|coerce|arrest|Police Forces of Mali arrests Civilians (Mali)|i=Police Forces of Mali[Mali];t=Civilians (Mali)[Mali]|Kayes/ML||ACLED MLI1003 2 2",
      ])
    var query = EventQuery()
    query.actors = ["Mali"]
    #expect(try trial.events(query).count == 3, "what lies within Mali is found by it")
  }

  static let ucdp = """
    id,relid,year,type_of_violence,conflict_name,side_a,side_b,source_office,source_date,source_headline,where_prec,where_coordinates,adm_1,latitude,longitude,country,event_clarity,date_prec,date_start,date_end,best
    240,AFG-1,2017,1,x,Government of Afghanistan,Taleban,Wire,2017-08-01,Heads,1,Herat town,Herat,34.3,62.2,Afghanistan,1,1,2017-07-31 00:00:00.000,2017-07-31 00:00:00.000,12
    241,AFG-2,2017,3,x,IS,Civilians,,,,6,,Kabul,34.5,69.1,Afghanistan,1,4,2017-07-01 00:00:00.000,2017-07-31 00:00:00.000,0
    242,AFG-3,2017,2,x,A,B,,,,6,,,,,Afghanistan,2,5,2017-07-01,2017-09-30,3
    243,AFG-4,2017,9,x,A,B,,,,6,,,,,Afghanistan,2,5,2017-07-01,2017-09-30,3
    244,AFG-5,2017,1,x,A,B,,,,6,,,,,Afghanistan,2,5,2017-09-30,2017-07-01,3
    """

  @Test("UCDP's rows lie between their days")
  func ucdpRows() throws {
    let trial = try Trial()
    let (summary, faults) = try trial.take(Self.ucdp)
    #expect(summary.new == 3)
    #expect(
      faults == ["5: its type_of_violence is none of 1, 2, 3", "6: its date_start and date_end are no days in order"])
    let events = try trial.events().sorted()
    #expect(
      events.contains {
        $0.hasPrefix("2017-07-31|assault|clash|Afghanistan fights") && $0.contains("i=Afghanistan[]")
          && $0.hasSuffix("|12 killed|UCDP GED 240 1 1")
      })
    #expect(
      events.contains {
        $0.hasPrefix("[2017-07-01..2017-07-31]|assault|kill|IS attacks Civilians|i=Islamic State[]")
          && $0.contains("Kabul/AF")
      })
    #expect(events.contains { $0.hasPrefix("2017-07/2017-09|assault|clash|A fights B") })
  }

  /// A row of GDELT's events with some of its 61 cells.
  static func gdelt(_ cells: [Int: String]) -> String {
    var row = [String](repeating: "", count: 61)
    for (at, cell) in cells { row[at] = cell }
    return row.joined(separator: "\t")
  }

  static let visit = gdelt([
    0: "410", 1: "20150218", 6: "PRESIDENT", 7: "RUS", 12: "GOV", 16: "HUNGARY", 17: "HUN", 26: "042", 51: "4",
    52: "Budapest, Budapest, Hungary", 56: "47.5", 57: "19.08", 59: "20150218230000", 60: "https://x.example/a",
  ])

  @Test("GDELT's rows are read by their places, its reports join them in any order")
  func gdeltRows() throws {
    let report =
      "410\t20150218000000\t20150219120000\t1\tx.example\thttps://x.example/b\t1\t0\t1\t2\t0\t80\t900\t-1.2\t\t"
    let bad =
      Self.gdelt([0: "411", 1: "20159999", 26: "042"]) + "\n412\tx\n" + Self.gdelt([0: "413", 1: "20150218", 26: "99"])
    for isReportFirst in [true, false] {
      let trial = try Trial()
      if isReportFirst { #expect(try trial.take(report).summary.new == 1) }
      let (summary, faults) = try trial.take(Self.visit + "\n" + bad)
      #expect(summary.new == 1 && summary.failed == 3)
      #expect(faults.map { $0.prefix(1) } == ["2", "3", "4"])
      if !isReportFirst { #expect(try trial.take(report).summary.new == 1) }
      #expect(
        try trial.events() == [
          "2015-02-18|consult|visit|President (Russia) visits Hungary|i=President (Russia)[Russia];t=Hungary[]|Budapest/HU||GDELT 410 -1 4"
        ])
      let record = try #require(try trial.store.events(EventQuery())[0].imported)
      #expect(record.uri == "https://x.example/a" && record.code == "042")
      #expect(record.reports.map(\.uri) == ["https://x.example/b"] && record.reports[0].confidence == 80)
    }
  }

  @Test("any table goes in by a mapping, under a name of its own")
  func mapped() throws {
    let trial = try Trial()
    let text = "day;who;whom;town;kind\n8 Oct 2015;Russia;Turkey;Ankara;accuse\n2015-10-09;;;;dance\n"
    let map = ["date": "day", "initiator": "who", "target": "whom", "place": "town", "type": "kind"]
    let (summary, faults) = try trial.take(text, map: map, name: "Our list")
    #expect(summary.new == 1 && faults.count == 1)
    #expect(
      try trial.events().first?.hasPrefix(
        "2015-10-08|accuse|-|Russia accuse: Turkey|i=Russia[];t=Turkey[]|Ankara/-||Our list row ") ?? false)
    #expect(throws: ReadingError.self) { try trial.take("a,b\n1,2\n") }
    #expect(throws: ReadingError.empty) { try trial.take("") }
  }

  @Test("the same rows again change nothing, a later version takes the place of an older one, in any order")
  func versions() throws {
    let old = Self.acled.split(separator: "\n").prefix(2).joined(separator: "\n") + "\n"
    let new = old.replacing(",4,1600000000", with: ",6,1700000000")
    var outcomes: Set<[String]> = []
    for order in [[old, new], [new, old], [new], [old, new, old, new]] {
      let trial = try Trial()
      for text in order { _ = try trial.take(text) }
      #expect(
        try trial.take(new).summary
          == {
            var same = ImportSummary(); same.unchanged = 1; return same
          }())
      outcomes.insert(try trial.events())
    }
    #expect(outcomes.count == 1 && outcomes.first?.first?.contains("6 killed") ?? false)
  }

  @Test("a row that somebody has mended takes the place of what it was, whatever it says")
  func mended() throws {
    let trial = try Trial()
    for town in ["Ankara", "Izmir", "Bursa", "Adana", "Ankara"] {
      let text = "id,date,initiator,place\n7,2015-10-08,Turkey,\(town)\n"
      #expect(try trial.take(text).summary.unchanged == 0)
      #expect(try trial.take(text).summary.unchanged == 1)
      #expect(try trial.events().map { $0.split(separator: "|")[5] } == ["\(town)/-"])
    }
  }

  @Test(
    "a row of any table whose values can't be is named and left out",
    arguments: [
      ("2015-02-30,,", "2: its date '2015-02-30' is no day: write it as 2015-10-07"), (",,,", "2: it has no date"),
      ("2015-10-07,136.2,37.2", "2: its latitude '136.2' is none: write degrees from -90 to 90, as 36.25"),
      ("2015-10-07,36.2,\"37,2\"", "2: its longitude '37,2' is none: write degrees from -180 to 180, as 36.25"),
      ("2015-10-07,nan,37", "2: its latitude 'nan' is none: write degrees from -90 to 90, as 36.25"),
      ("2015-10-07,36.2,", "2: it has one of latitude and longitude, not both"),
      ("2015-10-07,36.2,37.2,soon", "2: its until 'soon' is no day: write it as 2015-10-07"),
    ])
  func impossible(_ row: String, _ fault: String) throws {
    let trial = try Trial()
    let (summary, faults) = try trial.take("date,latitude,longitude,until\n\(row)\n2015-10-07,36.2,37.2,\n")
    #expect(summary.new == 1 && faults == [fault])
    #expect(
      try trial.events().map { $0.split(separator: "|", omittingEmptySubsequences: false)[5] } == ["36.2, 37.2/-"])
  }

  @Test("ingesting and rebuilding leave imported events as they are, and the examination finds nothing")
  func together() throws {
    let trial = try Trial()
    _ = try trial.take(Self.acled)
    let before = try trial.events()
    let extractor = Extractor()
    let ingestor = Ingestor(store: trial.store, version: Extractor.version) { extractor.extract($0) }
    var inputs: [IngestInput] = [
      .document(
        Document(
          uri: "a", publication: .init(try Day(iso8601: "2019-01-06"), basis: .stated),
          text: Array("Mali arrested nine men on Saturday.\n".utf8)))
    ]
    _ = try ingestor.run { inputs.popLast() }
    _ = try Rebuilder(store: trial.store, version: Extractor.version) { extractor.extract($0) }.run()
    let after = try trial.events()
    #expect(after.count == before.count + 1 && Set(before).isSubset(of: after))
    #expect(Examination(store: trial.store, version: Extractor.version).findings().allSatisfy { $0.health == .ok })
  }

  @Test("the timeline as of a day has what the data sets had by then; no correction holds on to their events")
  func past() throws {
    let trial = try Trial()
    _ = try trial.take(
      Self.visit + "\n" + Self.acled.split(separator: "\n").prefix(2).joined(separator: "\n"), format: .gdelt)
    _ = try trial.take(Self.acled)
    let extractor = Extractor()
    let past = try trial.store.asOf(try Day(iso8601: "2019-01-31")) { extractor.extract($0) }
    #expect(try past.events(EventQuery()).map(\.imported?.key) == ["410", "MLI1001"])
    let id = try trial.store.events(EventQuery())[0].id
    #expect(throws: CorrectionError.importedEvent(id)) {
      try trial.store.correct(.hide(id), by: "a", reason: nil, at: "2020-01-01T00:00:00.000000Z")
    }
  }

  @Test("many rows give the same as few at a time, and leave every index in its place")
  func bulk() throws {
    let rows = (0..<9000).map {
      Self.gdelt([0: String($0), 1: "20150218", 6: "POLICE", 7: "KEN", 26: "173", 59: "20150218230000"])
    }
    let (few, many) = (try Trial(), try Trial())
    _ = try few.take(rows.joined(separator: "\n"), transaction: 100_000)
    #expect(try many.take(rows.joined(separator: "\n"), transaction: 1).summary.new == 9000)
    #expect(try few.events() == many.events())
    let indexes = "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name"
    let names = try [few, many].map { trial in
      try trial.store.read { try Row.fetchAll($0, sql: indexes).map(\.description) }
    }
    #expect(names[0] == names[1] && names[0].count > 20)
    #expect(try many.take(rows.joined(separator: "\n")).summary.unchanged == 9000)
  }
}
