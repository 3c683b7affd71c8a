import ArgumentParser
import Foundation
import Testing

@testable import timeline

@Suite("The manual") struct ManualTests {
  @Test("docs/cli.md is what the commands say of themselves") func current() throws {
    let page = try String(contentsOfFile: "\(packageFolder)/docs/cli.md", encoding: .utf8)
    let made = MarkdownManual.text(try CommandTable.program())
    #expect(page == made, "run: timeline manual --format markdown > docs/cli.md")
  }

  @Test("every command that does something has two examples in it, and its options") func whole() throws {
    let root = try CommandTable.program()
    let page = MarkdownManual.text(root)
    for (name, command) in root.typed() {
      #expect(page.contains("\n## \(name)\n"))
      #expect(command.parts.examples.count >= 2, "\(name)")
      for argument in command.shownArguments { #expect(page.contains("`\(argument.synopsis)`")) }
    }
  }

  @Test("the examples of every command are read by the command itself") func examples() throws {
    for (name, command) in try CommandTable.program().typed() {
      for example in command.parts.examples {
        for arguments in Self.commands(in: example) {
          #expect(throws: Never.self, "\(name): \(example)") { try Timeline.parseAsRoot(arguments) }
        }
      }
    }
  }

  @Test("the man page has no line that roff would take for a request of its own") func roff() throws {
    let page = ManPage.text(try CommandTable.program(), version: "1.0-beta")
    let requests: Set<String> = [".TH", ".SH", ".PP", ".TP", ".B", ".I", ".nf", ".fi", ".RS", ".RE"]
    for line in page.split(separator: "\n") {
      if line.hasPrefix("'") { Issue.record("\(line)") }
      if line.hasPrefix(".") { #expect(requests.contains(String(line.split(separator: " ")[0])), "\(line)") }
    }
    #expect(page.contains("\\-\\-actor"))
  }

  /// The arguments of each `timeline …` in a line of shell: pipes and redirections end one, quotes hold words together.
  private static func commands(in line: String) -> [[String]] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let whole = word { words.append(whole) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words.split { $0 == "|" || $0 == "&&" || $0 == ";" }.compactMap { command in
      guard command.first == "timeline" else { return nil }
      return Array(command.dropFirst().prefix { $0 != ">" && $0 != ">>" && $0 != "<" && $0 != "#" })
    }
  }
}
