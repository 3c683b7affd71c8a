import ArgumentParser
import TimelineModel

/// The days that `--from`, `--to` and `--on` ask for.
struct DateRange {
  let from: String?
  let to: String?
  let on: String?

  /// The first and the last day; `nil` where that end is open.
  func days() throws -> (from: Day?, to: Day?) {
    if let on {
      let span = try Self.span(on, option: "--on")
      return (span.earliest, span.latest)
    }
    return (
      try from.map { try Self.span($0, option: "--from") }?.earliest,
      try to.map { try Self.span($0, option: "--to") }?.latest
    )
  }

  private static func span(_ text: String, option: String) throws -> DateSpan {
    guard let span = DateSpan(edtf: text) else {
      throw ValidationError("\(option): '\(text)' is no date: write it as 2015-10-07, 2015-10 or 2015.")
    }
    return span
  }
}
