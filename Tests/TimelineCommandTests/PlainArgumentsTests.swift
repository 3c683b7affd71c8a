import ArgumentParser
import Testing

@testable import timeline

@Suite("Plain arguments") struct PlainArgumentsTests {
  /// A value that an option takes, where a number won't do.
  private static let samples: [String: [String]] = [
    "between": ["Russia", "Turkey"], "role": ["Target"], "type": ["assault"], "status": ["DENIED"],
    "near": ["36.2,37.2"], "sort": ["sources"], "format": ["jsonl"], "color": ["never"],
  ]
  /// What an option has no meaning without.
  private static let companions: [String: [String]] = [
    "role": ["--actor=Syria"], "any": ["--actor", "Syria", "--actor", "Iraq"], "km": ["--near", "36.2,37.2"],
  ]

  /// The options and flags of `query` that people give.
  private static func options() throws -> [CommandTable.Argument] {
    let query = try #require(try CommandTable.program().subcommands?.first { $0.commandName == "query" })
    return (query.arguments ?? []).filter { !$0.longNames.isEmpty && !["help", "version"].contains($0.longNames[0]) }
  }

  /// An option with its value, or a flag.
  private static func said(_ option: CommandTable.Argument) -> [String] {
    let name = option.longNames[0]
    return ["--\(name)"] + (option.kind == .flag ? [] : samples[name] ?? ["7"])
  }

  @Test("every option of query can be said plainly, and means what it means to the parser") func everyOption() throws {
    for option in try Self.options() {
      let name = option.longNames[0]
      var lines = [Self.said(option) + (Self.companions[name] ?? [])]
      if option.kind == .option, name != "between" {
        lines.append((Self.companions[name] ?? []) + [Self.said(option).joined(separator: "=")])
      }
      for line in lines {
        let plain = try #require(try? Query.plain(line), "\(line): Query.plain doesn't know --\(name)")
        #expect(String(describing: plain) == String(describing: try Query.parse(line)), "\(line)")
      }
    }
  }

  @Test(
    "what isn't plain is left to the parser",
    arguments: [
      "Russia", "-q", "--help", "--", "-", "--=3", "--limt 3", "--actor", "--actor=A B", "--actor A B", "--near -33,70",
      "--limit x", "--limit 3 --limit 4", "--offset -1", "--count yes", "--count=yes", "--text=", "--type walk",
      "--between A", "--between=A B", "--between A B --between C D", "--quiet --verbose", "--km 5",
      "--on 2015 --from 2014", "--sort relevance",
    ]
  ) func unclear(_ line: String) {
    #expect(throws: (any Error).self) { try Query.plain(line.split(separator: " ").map(String.init)) }
  }

  @Test("whatever is taken plainly, the parser takes in the same way: options beside others and beside odd words")
  func sameAsParsed() throws {
    let options = try Self.options().map { Self.said($0) + (Self.companions[$0.longNames[0]] ?? []) }
    let odd = ["-q", "--", "-", "", "x", "-5", "--limt", "--limit=", "--text=", "--text", "=", "--actor=a=b", "--help"]
    var lines = options.indices.flatMap { at in (1...3).map { options[at] + options[(at + $0) % options.count] } }
    for option in options { lines += odd.flatMap { [[$0] + option, option + [$0]] } }
    var taken = 0
    for line in lines {
      guard let plain = try? Query.plain(line) else { continue }
      taken += 1
      let parsed = (try? Query.parse(line)).map { String(describing: $0) }
      #expect(String(describing: plain) == parsed, "\(line)")
    }
    // All pairs but the few that say an option twice or contradict each other.
    #expect(taken > 2 * options.count)
  }
}
