import Foundation
import Testing

@Suite("The guide") struct GuideTests {
  /// Moments, and what depends on them or on the word lists' version.
  private static let passing = try? NSRegularExpression(
    pattern: #"\d{4}-\d\d-\d\d \d\d:\d\d UTC|\b[0-9a-f]{8}\b|\b\d+-[0-9a-f]{16}\b|\d+\.\d MB"#)

  private static func lasting(_ text: String) -> String {
    let whole = NSRange(text.startIndex..., in: text)
    return passing?.stringByReplacingMatches(in: text, range: whole, withTemplate: "…") ?? text
  }

  @Test("shows what its commands print") func walk() throws {
    let guide = try String(contentsOfFile: "\(packageFolder)/docs/guide.md", encoding: .utf8)
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("seeds"), withDestinationPath: "\(packageFolder)/seeds")
    let programs = Bundle.main.bundleURL.path
    var commands = 0
    for block in guide.components(separatedBy: "```console\n").dropFirst() {
      var shown = block.components(separatedBy: "```")[0].components(separatedBy: "\n$ ")
      shown[0].removeFirst(2)
      for step in shown {
        let lines = step.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let environment = ["PATH=\(programs):/usr/bin:/bin", "HOME=\(folder.path)", "LANG=C.UTF-8"]
        let run = try system("env", ["-i"] + environment + ["bash", "-c", "\(lines[0]) 2>&1"], in: folder.path)
        let expected = lines.count > 1 ? String(lines[1]) : ""
        #expect(
          Self.lasting(run.out).trimmingCharacters(in: .newlines)
            == Self.lasting(expected).trimmingCharacters(in: .newlines),
          "\(lines[0]): run scripts/refresh-sessions")
        commands += 1
      }
    }
    #expect(commands >= 20)
  }
}
