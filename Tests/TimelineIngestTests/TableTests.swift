import Testing
import TimelineIngest
import TimelineModel

@Suite("Tables of articles, and what gzip has compressed") struct TableTests {
  /// What a walk finds in one file of a name.
  static func walk(_ name: String, _ bytes: [UInt8], map: [String: String] = [:]) throws -> [String] {
    let folder = try ReadingWalkTests.Folder()
    folder.write(Array(name.utf8), bytes)
    return InputWalker(paths: [folder.path], names: FieldNames(map)).map { item in
      switch item {
      case .row(let fields, _, let line):
        "\(line): " + fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ";")
      case .text(let text, _), .file(let text, _, _): String(decoding: text, as: UTF8.self)
      case .record(let text, _, let line): "\(line): " + String(decoding: text, as: UTF8.self)
      case .skipped(_, let why): "skipped: \(why)"
      case .failed(_, let error): "failed: \(error)"
      }
    }
  }

  @Test(
    "reads a table, a row an article",
    arguments: [
      ("text,date\na,2015-10-08\nb,\n", [:], ["2: published=2015-10-08;text=a", "3: text=b"], "the usual names"),
      (
        "Body;When\r\n\"a;\"\"b\"\"\r\nc\";x\r\n", ["text": "body", "published": "When"],
        ["2: published=x;text=a;\"b\"\nc"], "names given, semicolons, quotes, a line break within"
      ),
      ("\u{FEFF}content\ttitle\na, b\tT\n", [:], ["2: text=a, b;title=T"], "tabs, a byte order mark"),
      (
        "text\na \"quoted\" word\n\n  \nb", [:], ["2: text=a \"quoted\" word", "4: text=  ", "5: text=b"],
        "quotes within a cell, blank lines"
      ),
      ("text,title\na\nb,T,extra\n", [:], ["2: text=a", "3: text=b;title=T"], "cells missing and too many"),
      (
        "text,title\n\"a,T\nb,U\n", [:], ["failed: The line is no document: its quotes are not closed."],
        "a quote without its end"
      ),
      (
        "x,y\n1,2\n", [:],
        ["skipped: none of its columns (x, y) is an article's text; say which one is with --map text=COLUMN"], "no text"
      ),
      ("", [:], ["skipped: it is empty"], "nothing"),
    ] as [(String, [String: String], [String], String)])
  func table(_ text: String, _ map: [String: String], _ expected: [String], _ why: String) throws {
    #expect(try Self.walk("t.csv", Array(text.utf8), map: map) == expected, "\(why)")
  }

  @Test(
    "names what is no table, once",
    arguments: [
      ([0xFF, 0xFE] + Array("text,date\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, "it is UTF-16"),
      (Array("text,date\ra,2015-10-08\rb,\r".utf8), "its lines end with carriage returns alone"),
      (Array("text\0,date\na,b\n".utf8), "it is no text"),
      (Array(hello.dropLast(4)), "ends too early"),
    ] as [([UInt8], String)])
  func noTable(_ bytes: [UInt8], _ reason: String) throws {
    let found = try Self.walk("t.csv", bytes, map: ["text": "hello"])
    #expect(found.count == 1 && found.first?.contains(reason) == true, "\(found)")
  }

  /// "hello" and a line feed, compressed.
  static let hello: [UInt8] = [
    0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0x03, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0xE7, 0x02, 0, 0x20, 0x30, 0x3A, 0x36, 0x06,
    0, 0, 0,
  ]

  @Test("reads what gzip has compressed by what it was before")
  func gzip() throws {
    #expect(try Self.walk("a.txt.gz", Self.hello) == ["hello\n"])
    #expect(try Self.walk("a.jsonl.gz", Self.hello) == ["1: hello"])
    #expect(try Self.walk("a.txt", Self.hello + Self.hello) == ["hello\nhello\n"])
    #expect(
      try Self.walk("a.txt.gz", Self.hello.dropLast(4)) == [
        "failed: It can't be read: what gzip has compressed ends too early."
      ])
    var damaged = Self.hello
    damaged[11] ^= 0xFF
    #expect(try Self.walk("a.txt.gz", damaged).allSatisfy { $0.hasPrefix("failed") })
  }

  @Test("takes the keys of JSONL that are given")
  func keys() throws {
    var reader = DocumentReader()
    reader.names = FieldNames(["text": "body", "published": "when"])
    let document = try reader.read(
      record: Array(#"{"body":"a","when":"2015-10-08","text":"b"}"#.utf8), uri: "f", line: 1
    )
    .document
    #expect(document.text == [0x61] && document.publication?.day.description == "2015-10-08")
  }
}
