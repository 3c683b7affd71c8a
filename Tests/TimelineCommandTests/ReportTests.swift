import Foundation
import Testing

@testable import timeline

@Suite("Reading at the terminal") struct ReportTests {
  @Test("show and document mark what tells the event and when, and let no text drive the terminal")
  func marks() throws {
    let folder = try TemporaryFolder()
    let articles = [
      #"{"id": "a", "publisher": "Gulf Post", "published": "1984-03-05", "text": "Iraq killed 26 people when it bombed Basra on Friday.\n\nThe raid \u001b[31mwas over\u202e soon."}"#,
      #"{"id": "b", "publisher": "River Wire", "published": "1984-03-05", "text": "Iraq killed 27 people when it bombed Basra on Friday."}"#,
    ]
    let ingested = try timeline(
      ["ingest", "-", "--input-format", "jsonl"], in: folder.path, input: articles.joined(separator: "\n"))
    #expect(ingested.code == 0)
    let document = try timeline(["document", "1"], in: folder.path)
    #expect(document.code == 0)
    #expect(document.out.contains("{bombed}[") && document.out.contains("<on Friday>"))
    #expect(!document.out.contains("\u{1B}") && !document.out.contains("\u{202E}"))
    let coloured = try timeline(["document", "show", "1", "--color=always"], in: folder.path)
    #expect(coloured.out.contains("\u{1B}[31mbombed\u{1B}[0m") && !coloured.out.contains("\u{202E}"))
    let missing = try timeline(["document", "77"], in: folder.path)
    #expect(missing.code == 1 && missing.words.contains("There is no document 77."))
  }

  @Test("a count is one where all agree, and stands beside its rivals with their sources where they don't")
  func quantities() throws {
    let folder = try TemporaryFolder()
    let articles = [("Gulf Post", 26), ("River Wire", 27)].map { publisher, count in
      """
      {"publisher": "\(publisher)", "published": "1984-03-05", "text": "Iraq fired \(count) rockets at 3 ships of Iran on Friday."}
      """
    }
    let ingested = try timeline(
      ["ingest", "-", "--input-format", "jsonl"], in: folder.path, input: articles.joined(separator: "\n"))
    #expect(ingested.code == 0)
    let shown = try timeline(["show", "1"], in: folder.path).out
    #expect(shown.contains("rockets: 26 (Gulf Post) against 27 (River Wire)"), "\(shown)")
    #expect(shown.contains("3 ships") && !shown.contains("ships: "))
    #expect(shown.contains("“Iraq {fired} 26 rockets at 3 ships of Iran <on Friday>.”"))
  }

  @Test(
    "lines are broken between words to fit the terminal, wide characters measured as they are shown",
    arguments: [
      ("one two three four five", 14, ["one two three", "  four five"]),
      ("short", 14, ["short"]), ("日本 日本 日本 日本 日本", 14, ["日本 日本 日本", "  日本 日本"]),
      ("\u{1B}[31mone two three\u{1B}[0m four", 14, ["\u{1B}[31mone two three\u{1B}[0m", "  four"]),
    ])
  func wraps(_ text: String, _ columns: Int, _ lines: [String]) {
    #expect(Wrapping.lines(text, columns: columns, indent: "  ") == lines)
    #expect(Wrapping.lines(text, columns: nil) == [text])
  }

  @Test("marks that overlap show the first, and keep the text whole")
  func overlapping() {
    let text = Array("Iraq bombed Basra on Friday".utf8)
    let marked = MarkedText(
      text,
      spans: [
        .init(range: 18..<27, mark: .date), .init(range: 5..<11, mark: .trigger, note: "[4]"),
        .init(range: 5..<17, mark: .name), .init(range: 21..<24, mark: .name),
      ], isColoured: false)
    #expect(marked.line(0..<text.count) == "Iraq [bombed Basra] <on Friday>")
    #expect(marked.line(0..<4) == "Iraq")
  }
}
