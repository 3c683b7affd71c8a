import Testing
import TimelineIngest
import TimelineModel

@Suite("The reader of documents") struct ReadingTests {
  static func text(_ bytes: [UInt8]) throws -> String {
    String(decoding: try DocumentReader().read(text: bytes, uri: "x").document.text, as: UTF8.self)
  }

  @Test(
    "decodes and cleans a text",
    arguments: [
      (Array("plain".utf8), "plain", TextEncoding.utf8, "ASCII"),
      ([0xEF, 0xBB, 0xBF] + Array("mark".utf8), "mark", .utf8, "a byte order mark"),
      (Array("a\r\nb\rc".utf8), "a\nb\nc", .utf8, "line breaks of all systems"),
      (Array("a\0b\u{07}c\u{7F}d".utf8), "abcd", .utf8, "control characters"),
      (Array("a\u{202E}b\u{2066}c\u{FEFF}d\u{0085}e".utf8), "abcd\ne", .utf8, "overrides of direction, C1"),
      (Array("a\u{1B}[31mred\u{1B}[0m".utf8), "ared", .utf8, "terminal sequences"),
      ([0x63, 0x61, 0x66, 0xE9, 0x20, 0x93, 0x78, 0x94], "café “x”", .windows1252, "Windows-1252"),
      (Array("é ".utf8) + [0x92, 0x20], "é ’ ", .repaired, "stray bytes in UTF-8"),
      ([0xFF, 0xFE, 0x41, 0x00, 0xE9, 0x00], "Aé", .utf16LittleEndian, "UTF-16 with a mark"),
      ([0xFE, 0xFF, 0x00, 0x41, 0x26, 0x3A], "A☺", .utf16BigEndian, "UTF-16, the other way round"),
      (
        Array("a long text".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, "a long text", .utf16LittleEndian,
        "without a mark"
      ),
      ([0x41, 0xE2, 0x80], "Aâ€", .windows1252, "a sequence that is cut"),
      ([0xED, 0xA0, 0x80, 0x41], "í\u{A0}€A", .windows1252, "a surrogate is no UTF-8"),
      (Array("tab\tand é".utf8), "tab\tand é", .utf8, "tabs stay"),
    ] as [([UInt8], String, TextEncoding, String)])
  func decode(_ bytes: [UInt8], _ text: String, _ encoding: TextEncoding, _ why: String) throws {
    let reading = try DocumentReader().read(text: bytes, uri: "x")
    #expect(String(decoding: reading.document.text, as: UTF8.self) == text, "\(why)")
    #expect(reading.encoding == encoding, "\(why)")
    #expect((reading.document.original == nil) == (reading.document.text == bytes), "\(why)")
  }

  @Test(
    "refuses what is no article",
    arguments: [
      ([], ReadingError.empty),
      (Array(" \n\t ".utf8), .empty),
      ([0xEF, 0xBB, 0xBF], .empty),
      (Array("%PDF-1.4 …".utf8), .binary("a PDF")),
      ([0x1F, 0x8B, 8, 0], .binary("compressed by gzip")),
      ((0..<200).map { UInt8($0 % 8) }, .binary(nil)),
      (Array("<!DOCTYPE html><html>".utf8), .notPlainText("HTML")),
      (Array("  <?xml version=\"1.0\"?>".utf8), .notPlainText("XML")),
    ] as [([UInt8], ReadingError)])
  func refuse(_ bytes: [UInt8], _ error: ReadingError) {
    #expect(throws: error) { try DocumentReader().read(text: bytes, uri: "x") }
  }

  @Test("refuses a document that is too large")
  func large() {
    let bytes = [UInt8](repeating: 0x61, count: DocumentReader.largestDocument + 1)
    #expect(throws: ReadingError.tooLarge) { try DocumentReader().read(text: bytes, uri: "x") }
  }

  @Test("gives every text the user's publisher and date")
  func hints() throws {
    let day = try Day(iso8601: "2015-10-08")
    let document = try DocumentReader(publisher: "P", published: day).read(text: [0x61], uri: "u").document
    #expect(document.publisher == "P")
    #expect(document.publication == .init(day, basis: .stated))
    #expect(document.uri == "u")
  }

  @Test(
    "reads a line of JSONL",
    arguments: [
      (#"{"text": "a"}"#, "f#line=3||||"),
      (#"{"id": "7", "text": "a", "publisher": "P", "title": "T"}"#, "f#7|7|P|T|"),
      (#" { "id" : 7 , "uri":"u" , "text":"a" , "published":"2015-10-08T10:00:00Z" } "#, "u|7|||2015-10-08"),
      (
        #"{"text":"a","published":"October 8, 2015","extra":{"x":[1,{"y":null}]},"flag":true,"n":-1.5e3}"#,
        "f#line=3||||2015-10-08"
      ),
      (#"{"text":"a","title":null,"published":null}"#, "f#line=3||||"),
      (#"{"text":"a","title":"\u00e9\uD83D\uDE00\n\/"}"#, "f#line=3|||é😀\n/|"),
      (#"{"text":"a","title":"\uD83D!"}"#, "f#line=3|||\u{FFFD}!|"),
    ])
  func record(_ line: String, _ expected: String) throws {
    let document = try DocumentReader().read(record: Array(line.utf8), uri: "f", line: 3).document
    let date = document.publication.map { "\($0.day)" } ?? ""
    #expect(
      "\(document.uri)|\(document.identifier ?? "")|\(document.publisher ?? "")|\(document.title ?? "")|\(date)"
        == expected)
  }

  @Test(
    "refuses a line that is no record, with the place of the fault",
    arguments: [
      ("{", ReadingError.badRecord("a string expected at byte 2")),
      ("[]", .badRecord("it is no JSON object")),
      ("{}", .badRecord("it has no \"text\"")),
      (#"{"text":12}"#, .badRecord("\"text\" is a number: give the article as a string")),
      (#"{"text":["a"]}"#, .badRecord("\"text\" is a list: give the article as a string")),
      (#"{"text":null}"#, .badRecord("\"text\" is null: give the article as a string")),
      (#"{"text":{"body":"a"}}"#, .badRecord("\"text\" is an object: give the article as a string")),
      (#"{"text":"a"} x"#, .badRecord("more than one value at byte 14")),
      (#"{"text":"a""#, .badRecord("',' or '}' expected at byte 12")),
      (#"{"text":"a","b":nul}"#, .badRecord("a value expected at byte 17")),
      (#"{"text":"\x"}"#, .badRecord("an unknown escape at byte 11")),
      (#"{"text":"a","b":[1,2}}"#, .badRecord("brackets don't match at byte 21")),
      (#"{"text":"a","published":"soon"}"#, .badRecord("\"published\" is no date: write it as YYYY-MM-DD")),
      (#"{"text":"  "}"#, .empty),
      (#"{"text":"a","b":"# + String(repeating: "[", count: 600), .badRecord("nested too deeply at byte 529")),
    ])
  func refuseRecord(_ line: String, _ error: ReadingError) {
    #expect(throws: error) { try DocumentReader().read(record: Array(line.utf8), uri: "f", line: 1) }
  }

  @Test("finds the id of a line that fails")
  func identifier() {
    #expect(DocumentReader.identifier(ofRecord: Array(#"{"id": "a7", "text": "cut"#.utf8)) == "a7")
    #expect(DocumentReader.identifier(ofRecord: Array("nonsense".utf8)) == nil)
  }
}
