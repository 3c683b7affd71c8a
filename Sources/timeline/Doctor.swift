import ArgumentParser
import TimelineIngest
import TimelineStore

/// Looks the file through.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Look the file through: is it whole, is everything derived up to date, do all corrections hold; and what to do.",
    discussion: """
      Nothing is changed. It ends with 0 where nothing is wrong, else with 1. A hint is nothing wrong.

      Examples:
        timeline doctor
        timeline doctor --db war.db --quiet && timeline backup war-backup.db --db war.db
      """
  )

  @OptionGroup var store: StoreOptions

  func run() throws {
    let timeline = try store.open(.read)
    let findings = Examination(store: timeline, version: Extractor.version).findings()
    for finding in findings where finding.health != .ok || Terminal.talk > .errors {
      let style: TextStyle = finding.health == .ok ? .green : finding.health == .hint ? .yellow : .red
      let health = style.ifShown(CharacterWidth.padded(finding.health.rawValue, to: 6))
      Console.line(health + SafeText.line("\(finding.subject): \(finding.words)"))
      if let advice = finding.advice { Console.line("      → " + SafeText.line(advice)) }
    }
    if findings.contains(where: { $0.health == .fault }) { throw ExitCode(Failure.Code.failed.rawValue) }
  }
}
