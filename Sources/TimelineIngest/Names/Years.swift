import TimelineModel

/// The years and days of the lexicon: `1999`, `1999-04`, `1999-04-12`, and spans of them: `2012-2024`, `1949-`.
enum Years {
  /// The days of two cells, each of which may be empty for an open end.
  static func days(from: ArraySlice<UInt8>, until: ArraySlice<UInt8>) -> ClosedRange<Int32> {
    // Nearly all are empty or a year.
    let first = from.isEmpty ? nil : from.count == 4 ? year(from)?.lowerBound : dates(from).first?.lowerBound
    let last = until.isEmpty ? nil : until.count == 4 ? year(until)?.upperBound : dates(until).last?.upperBound
    let lower = first ?? .min
    return lower...max(lower, last ?? .max)
  }

  /// The days of a span; a single year, month or day is itself.
  static func days(of span: ArraySlice<UInt8>) -> ClosedRange<Int32> {
    // Nearly all are "2012-2024" or "1949-": two numbers and a hyphen, without lists of parts.
    if span.count == 9 || span.count == 5, let first = year(span.prefix(4)),
      span[span.startIndex + 4] == UInt8(ascii: "-")
    {
      if span.count == 5 { return first.lowerBound ... .max }
      if let last = year(span.suffix(4)), last.upperBound >= first.lowerBound {
        return first.lowerBound...last.upperBound
      }
    }
    let parts = dates(span)
    let hyphen = UInt8(ascii: "-")
    let opensEarly = span.first == hyphen
    let opensLate = span.last == hyphen
    guard let first = parts.first, let last = parts.last else { return .min ... .max }
    let lower = opensEarly ? Int32.min : first.lowerBound
    let upper = opensLate ? Int32.max : last.upperBound
    return lower <= upper ? lower...upper : lower...lower
  }

  /// The days of four digits.
  private static func year(_ text: ArraySlice<UInt8>) -> ClosedRange<Int32>? {
    var value = 0
    for byte in text {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    guard let first = Day(year: value, month: 1, day: 1) else { return nil }
    let length = Day.isLeap(value) ? 366 : 365
    return Int32(clamping: first.number)...Int32(clamping: first.number + length - 1)
  }

  /// The dates in a text of digits and hyphens: four digits begin one, two go on with it.
  private static func dates(_ text: ArraySlice<UInt8>) -> [ClosedRange<Int32>] {
    var out: [[Int]] = []
    for group in text.split(whereSeparator: { $0 < 0x30 || $0 > 0x39 }) {
      let value = group.prefix(6).reduce(0) { $0 * 10 + Int($1 - 0x30) }
      if group.count > 2 || out.isEmpty { out.append([value]) } else { out[out.count - 1].append(value) }
    }
    return out.compactMap { parts in
      let month = parts.count > 1 ? parts[1] : nil
      let day = parts.count > 2 ? parts[2] : nil
      let lastMonth = month ?? 12
      guard (1...12).contains(lastMonth),
        let first = Day(year: parts[0], month: month ?? 1, day: day ?? 1),
        let last = Day(year: parts[0], month: lastMonth, day: day ?? Day.length(ofMonth: lastMonth, year: parts[0]))
      else { return nil }
      return Int32(clamping: first.number)...Int32(clamping: last.number)
    }
  }
}
