extension DateSpan {
  /// The span as an EDTF string.
  ///
  /// A day, month or year taken whole is itself; days that it went on are `2015-09-30/2015-10-07`, days among which it
  /// happened once are `[2015-10-01..2015-10-07]`; about a date is `~`. Reading it back gives the bounds and the extent.
  ///
  ///     DateSpan(day).edtf  // "2015-10-07"
  public var edtf: String {
    let doubt = qualifier == .approximate ? "~" : ""
    guard let earliest, let latest else {
      let (from, to) = (earliest.map { "\($0)" + doubt } ?? "", latest.map { "\($0)" + doubt } ?? "")
      if extent == .within, !(from.isEmpty && to.isEmpty) { return "[\(from)..\(to)]" }
      return (from.isEmpty ? ".." : from) + "/" + (to.isEmpty ? ".." : to)
    }
    let (first, last) = (earliest.parts, latest.parts)
    if earliest == latest { return "\(earliest)" + doubt }
    if extent == .within { return "[\(earliest)\(doubt)..\(latest)\(doubt)]" }
    let wholeMonths = first.day == 1 && latest == latest.endOfMonth
    let wholeYears = wholeMonths && first.month == 1 && last.month == 12
    func text(_ day: Day) -> String {
      let (year, month, _) = day.parts
      // EDTF has no months or days in years of more than four digits.
      if abs(year) > 9999 { return "Y\(year)" + doubt }
      if wholeYears { return Day.year(year) + doubt }
      return wholeMonths ? "\(Day.year(year))-\(Day.padded(month, 2))" + doubt : "\(day)" + doubt
    }
    let (from, to) = (text(earliest), text(latest))
    return from == to ? from : from + "/" + to
  }

  /// Reads an EDTF string of any level; `nil` where it is none.
  ///
  /// An unknown end of an interval is open. A doubt about any part makes the span approximate.
  ///
  ///     DateSpan(edtf: "2015-09~")?.latest  // 2015-09-30
  public init?(edtf text: String) {
    guard let value = EDTF(text) else { return nil }
    var (from, to) = (value.earliest, value.latest)
    var extent = Extent.during
    var qualifier: Qualifier?
    switch value.content {
    case .date(let date, _): if !date.doubts.allSatisfy(\.isEmpty) { qualifier = .approximate }
    case .interval(let start, let end):
      if start == .unknown { from = nil }
      if end == .unknown { to = nil }
      for case .date(let date) in [start, end] where !date.doubts.allSatisfy(\.isEmpty) { qualifier = .approximate }
    case .oneOf(let elements):
      extent = .within
      if elements.contains(where: \.isDoubted) {
        qualifier = .approximate
      } else if from == nil, to != nil {
        qualifier = .before
      } else if to == nil, from != nil {
        qualifier = .after
      }
    case .allOf(let elements): if elements.contains(where: \.isDoubted) { qualifier = .approximate }
    }
    if let start = from, let end = to, start > end { return nil }
    self.init(earliest: from, latest: to, extent: from == to && from != nil ? .during : extent, qualifier: qualifier)
  }
}

extension EDTF.Element {
  /// Whether a part of it is uncertain or approximate.
  fileprivate var isDoubted: Bool {
    switch self {
    case .date(let date): !date.doubts.allSatisfy(\.isEmpty)
    case .range(let from, let to): [from, to].contains { $0.map { !$0.doubts.allSatisfy(\.isEmpty) } ?? false }
    }
  }
}
