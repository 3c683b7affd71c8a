import Testing
import TimelineModel

@Suite("A span of days") struct DateSpanEDTFTests {
  static func span(
    _ earliest: String?, _ latest: String?, _ extent: DateSpan.Extent = .during, _ qualifier: DateSpan.Qualifier? = nil
  ) throws -> DateSpan {
    DateSpan(
      earliest: try earliest.map { try Day(iso8601: $0) }, latest: try latest.map { try Day(iso8601: $0) },
      extent: extent,
      qualifier: qualifier)
  }

  @Test(
    "is written as EDTF",
    arguments: [
      ("2015-10-07", "2015-10-07", DateSpan.Extent.during, nil, "2015-10-07"),
      ("2015-09-01", "2015-09-30", .during, nil, "2015-09"), ("2015-01-01", "2015-12-31", .during, nil, "2015"),
      ("1990-01-01", "1999-12-31", .during, nil, "1990/1999"),
      ("2015-06-01", "2015-08-31", .during, nil, "2015-06/2015-08"),
      ("2015-09-30", "2015-10-07", .during, nil, "2015-09-30/2015-10-07"),
      ("2015-10-01", "2015-10-07", .within, nil, "[2015-10-01..2015-10-07]"),
      ("2015-10-01", nil, .within, .after, "[2015-10-01..]"), (nil, "2015-10-01", .within, .before, "[..2015-10-01]"),
      ("2015-10-01", nil, .during, nil, "2015-10-01/.."), (nil, "2015-10-01", .during, nil, "../2015-10-01"),
      (nil, nil, .during, nil, "../.."), ("1943-01-01", "1943-12-31", .during, .approximate, "1943~"),
      ("2015-10-07", "2015-10-07", .during, .approximate, "2015-10-07~"),
      ("-0479-01-01", "-0479-12-31", .during, nil, "-0479"),
    ] as [(String?, String?, DateSpan.Extent, DateSpan.Qualifier?, String)])
  func write(
    _ earliest: String?, _ latest: String?, _ extent: DateSpan.Extent, _ qualifier: DateSpan.Qualifier?, _ edtf: String
  ) throws {
    let span = try Self.span(earliest, latest, extent, qualifier)
    #expect(span.edtf == edtf)
    #expect(DateSpan(edtf: edtf) == span)
  }

  @Test(
    "is read from EDTF of any level, an unknown end being open",
    arguments: [
      ("2015-09~", "2015-09-01", "2015-09-30", DateSpan.Qualifier.approximate),
      ("198X", "1980-01-01", "1989-12-31", nil),
      ("2015-10-01/", "2015-10-01", nil, nil), ("2015-22", "2015-06-01", "2015-08-31", nil),
      ("1943?", "1943-01-01", "1943-12-31", .approximate),
    ] as [(String, String?, String?, DateSpan.Qualifier?)])
  func read(_ edtf: String, _ earliest: String?, _ latest: String?, _ qualifier: DateSpan.Qualifier?) throws {
    #expect(DateSpan(edtf: edtf) == (try Self.span(earliest, latest, .during, qualifier)))
  }

  @Test(
    "moves by years, months and days, to the end of a shorter month",
    arguments: [
      ("2015-10-31", 0, -1, 0, "2015-09-30"), ("2016-02-29", 1, 0, 0, "2017-02-28"),
      ("2015-12-31", 0, 2, 0, "2016-02-29"),
      ("2015-10-07", -10, 0, 0, "2005-10-07"), ("2015-01-15", 0, -13, 3, "2013-12-18"),
      ("0000-01-01", -1, 0, 0, "-0001-01-01"),
    ])
  func arithmetic(_ day: String, _ years: Int, _ months: Int, _ days: Int, _ moved: String) throws {
    #expect(try Day(iso8601: day).adding(years: years, months: months, days: days)?.description == moved)
  }
}
