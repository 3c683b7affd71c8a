import ArgumentParser
import TimelineDates
import TimelineModel

/// The days that `--from`, `--to` and `--on` ask for.
struct DateRange {
  let from: String?
  let to: String?
  let on: String?
  /// Told how days in words were understood.
  var tell: (String) -> Void = Console.note

  /// The first and the last day; `nil` where that end is open.
  func days() throws -> (from: Day?, to: Day?) {
    if let on {
      let span = try span(on, option: "--on")
      return (span.earliest, span.latest)
    }
    let first = try from.map { try span($0, option: "--from") }?.earliest
    let last = try to.map { try span($0, option: "--to") }?.latest
    if let first, let last, last < first {
      throw ValidationError("--from (\(first)) lies after --to (\(last)): give the earlier day to --from.")
    }
    return (first, last)
  }

  /// The last day of the date that an option names.
  static func lastDay(_ text: String, option: String) throws -> Day {
    let span = try DateRange(from: nil, to: nil, on: nil).span(text, option: option)
    guard let day = span.latest else { throw ValidationError("\(option): '\(text)' has no last day.") }
    return day
  }

  private func span(_ text: String, option: String) throws -> DateSpan {
    guard let span = DateWords.span(text, today: Clock.today()) else {
      throw ValidationError(
        "\(option): '\(text)' is no date: write it as 2015-10-07, 2015-10, \"7 Oct 2015\" or \"last month\".")
    }
    // A plain ISO date needs no echo; words are shown as they were understood.
    if DateSpan(edtf: text) == nil { tell("\(option) \(text): \(span.edtf)") }
    return span
  }
}
