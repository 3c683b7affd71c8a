import ArgumentParser
import Foundation
import Testing

@testable import timeline

@Suite("Documentation") struct DocumentationTests {
  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(packageFolder)/\(path)", encoding: .utf8)
  }

  /// Every command with its name as it is typed.
  private static func commands(_ command: any ParsableCommand.Type = Timeline.self, _ name: String = "timeline") -> [(
    name: String, type: any ParsableCommand.Type
  )] {
    command.configuration.subcommands.filter { $0.configuration.shouldDisplay }.flatMap { type in
      let full = "\(name) \(type.configuration.commandName ?? "\(type)".lowercased())"
      return [(full, type)] + commands(type, full)
    }
  }

  @Test("names every command in the README") func commandsInReadme() throws {
    let readme = try Self.text("README.md")
    for command in Self.commands() {
      #expect(readme.contains(command.name), "README.md says nothing of '\(command.name)'")
    }
  }

  @Test("names every table, view and column in docs/schema.md") func schema() throws {
    let folder = try TemporaryFolder()
    _ = try timeline(["ingest", "-", "--db", "t.db"], in: folder.path, input: "Russia bombed Homs on 3 May 2014.\n")
    let document = try Self.text("docs/schema.md")
    let names = try system(
      "sqlite3",
      [
        "t.db",
        "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%_search_%'",
      ],
      in: folder.path
    ).out.split(separator: "\n").map(String.init)
    #expect(names.count > 25)
    for name in names {
      let sections = document.components(separatedBy: "### `\(name)`\n")
      #expect(sections.count == 2, "docs/schema.md has no section on \(name)")
      let section = sections.last?.components(separatedBy: "\n#").first ?? ""
      let columns = try system("sqlite3", ["t.db", "SELECT name FROM pragma_table_info('\(name)')"], in: folder.path)
        .out
      for column in columns.split(separator: "\n") {
        #expect(section.contains("`\(column)`"), "docs/schema.md says nothing of \(name).\(column)")
      }
    }
  }

  @Test("asks ten questions in docs/schema.md that the shell answers") func questions() throws {
    let folder = try TemporaryFolder()
    let ingested = try timeline(["ingest", "\(packageFolder)/seeds", "--db", "t.db"], in: folder.path)
    #expect(ingested.code == 0)
    let questions = try Self.text("docs/schema.md").components(separatedBy: "```sql\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    #expect(questions.count == 10)
    var answered = 0
    for question in questions {
      let answer = try system("sqlite3", ["-bail", "t.db", question], in: folder.path)
      #expect(answer.code == 0 && answer.words.isEmpty, "\(question): \(answer.words)")
      if !answer.out.isEmpty { answered += 1 }
    }
    // Whether sources differ, or deny something, is for the reports in seeds/ to say.
    #expect(answered >= 8)
  }

  @Test("comments every table and column in the migrations") func comments() throws {
    let folder = "\(packageFolder)/Migrations"
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasSuffix(".sql") {
      for line in try Self.text("Migrations/\(file)").split(separator: "\n") {
        if line.hasPrefix("CREATE TABLE") { #expect(line.contains(" -- "), "\(file): \(line)") }
        #expect(!line.hasPrefix("CREATE TABLE") || line.hasSuffix("(") || line.contains("( "), "\(file): \(line)")
      }
    }
  }
}
