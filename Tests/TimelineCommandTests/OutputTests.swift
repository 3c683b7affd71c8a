import Testing
import TimelineModel

@testable import timeline

@Suite("Output") struct OutputTests {
  @Test(
    "says dates as a person writes them",
    arguments: [
      ("2015-10-07", "7 Oct 2015"), ("2015-10-06/2015-10-07", "6-7 Oct 2015"),
      ("2015-09-30/2015-10-07", "30 Sep-7 Oct 2015"),
      ("[2015-10-06..2015-10-07]", "6 or 7 Oct 2015"), ("[2015-10-01..2015-10-07]", "in 1-7 Oct 2015"),
      ("2014-09", "Sep 2014"), ("2014-09/2014-11", "Sep-Nov 2014"), ("1943", "1943"), ("1939/1945", "1939-1945"),
      ("2015-12-30/2016-01-02", "30 Dec 2015-2 Jan 2016"), ("2015-09-30/..", "from 30 Sep 2015"), ("-0479", "480 BC"),
    ])
  func dates(_ edtf: String, _ words: String) {
    #expect(DatePhrase.text(DateSpan(edtf: edtf)) == words)
  }

  @Test("says what the text said of the bounds")
  func qualifiers() throws {
    let (first, last) = (try Day(iso8601: "2015-10-01"), try Day(iso8601: "2015-10-08"))
    #expect(
      DatePhrase.text(DateSpan(earliest: first, latest: last, extent: .within, qualifier: .after)) == "after 1 Oct 2015"
    )
    #expect(DatePhrase.text(DateSpan(earliest: nil, latest: last, qualifier: .before)) == "before 8 Oct 2015")
    #expect(DatePhrase.text(DateSpan(earliest: first, latest: first, qualifier: .approximate)) == "c. 1 Oct 2015")
    #expect(DatePhrase.text(nil) == "undated")
  }

  @Test(
    "writes cells that a reader of RFC 4180 reads back, and no formula",
    arguments: [
      (["a", "b"], "a,b"), (["a,b", "say \"no\""], "\"a,b\",\"say \"\"no\"\"\""), (["two\nlines"], "\"two\nlines\""),
      (["=1+1", "+1 day", "@x", "-x"], "'=1+1,'+1 day,'@x,'-x"), (["-5", "-0479-01-02", "+7"], "-5,-0479-01-02,+7"),
    ])
  func csv(_ cells: [String], _ line: String) {
    #expect(CSV.line(cells) == line)
  }

  @Test(
    "measures the columns that a terminal needs",
    arguments: [("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("한국", 4), ("", 0), ("👍", 2)])
  func width(_ text: String, _ columns: Int) {
    #expect(CharacterWidth.of(text) == columns)
    #expect(CharacterWidth.of(CharacterWidth.padded(text, to: 6)) == 6)
    #expect(CharacterWidth.of(CharacterWidth.fitted(text, to: 2)) <= 2)
  }

  @Test(
    "never sends what drives a terminal",
    arguments: [
      ("\u{1B}[31mred", "\\u{1B}[31mred"), ("a\u{202E}b", "a\\u{202E}b"), ("a\u{0}b", "a\\u{0}b"),
      ("plain é", "plain é"),
    ])
  func safe(_ text: String, _ shown: String) {
    #expect(SafeText.line(text) == shown)
    #expect(!JSON.string(text).compact.utf8.contains(0x1B))
  }

  @Test("writes JSON with its keys in order")
  func json() {
    let value = JSON.object([("b", .int(1)), ("a", .array([.null, .bool(true), .double(35), .string("\"\\\n\u{1}")]))])
    #expect(value.compact == #"{"b": 1, "a": [null, true, 35.0, "\"\\\n\u0001"]}"#)
  }

  @Test(
    "escapes in JSON what a terminal obeys, and nothing else",
    arguments: [
      ("é “ü” – 日本 👩‍👧", "é “ü” – 日本 👩‍👧"), ("a\u{85}\u{9F}\u{A0}b", "a\\u0085\\u009f\u{A0}b"),
      ("\u{61C}\u{61B}", "\\u061c\u{61B}"), ("\u{200D}\u{200E}\u{200F}\u{2010}", "\u{200D}\\u200e\\u200f\u{2010}"),
      ("\u{2027}\u{2028}\u{202E}\u{202F}", "\u{2027}\\u2028\\u202e\u{202F}"),
      ("\u{2065}\u{2066}\u{2069}\u{206A}", "\u{2065}\\u2066\\u2069\u{206A}"), ("\u{7E}\u{7F}\u{B5}", "~\\u007f\u{B5}"),
      ("", ""), ("\t\r", "\\t\\r"),
    ])
  func jsonText(_ text: String, _ written: String) {
    #expect(JSON.string(text).compact == "\"\(written)\"")
  }

  @Test("writes long JSON over lines, each level two spaces further in")
  func prettyJSON() {
    let long = String(repeating: "x", count: 90)
    let value = JSON.object([("a", .array([.string(long), .object([("b", .string(long))])])), ("c", .array([]))])
    let lines = [
      "{", "  \"a\": [", "    \"\(long)\",", "    {", "      \"b\": \"\(long)\"", "    }", "  ],", "  \"c\": []", "}",
    ]
    #expect(value.pretty() == lines.joined(separator: "\n"))
  }
}
