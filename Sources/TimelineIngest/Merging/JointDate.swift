import TimelineModel

/// When a happening was, from what all its mentions say: what they leave possible together, never an average.
struct JointDate {
  /// The days.
  var span: DateSpan
  /// Where they come from: the best basis of the mentions that fix them.
  var basis: DateBasis

  /// The date of some mentions; `nil` where none has one.
  ///
  /// A date that the text states goes before one worked out, that before one taken from elsewhere, and that before one inferred: each narrows
  /// what the better ones left, and one that contradicts them does not count. Among equals the more precise goes first.
  /// The weeks in which something began count only where the event is a beginning.
  ///
  /// - Parameter mentions: in the order of their keys, which settles ties.
  init?(_ mentions: [Mention], phase: EventPhase?) {
    let dated = mentions.compactMap { mention in
      mention.date.span.map { (span: $0, basis: mention.date.basis, phase: mention.phase) }
    }
    let fitting = dated.filter { $0.phase == phase || DayWindow($0.span).count <= 3 }
    let order = (fitting.isEmpty ? dated : fitting).enumerated().sorted {
      let (left, right) = ($0.element, $1.element)
      let (one, other) = (DayWindow(left.span).count, DayWindow(right.span).count)
      return (JointDate.rank(left.basis), one, $0.offset) < (JointDate.rank(right.basis), other, $1.offset)
    }.map(\.element)
    guard let first = order.first else { return nil }
    span = first.span
    basis = first.basis
    for next in order.dropFirst() { narrow(next.span, next.basis) }
  }

  /// The order in which bases are believed: what is stated and what is worked out from words of the text are near each other.
  private static func rank(_ basis: DateBasis) -> Int {
    switch basis {
    case .stated: 0
    case .resolved: 1
    case .corroborated: 2
    case .inferred: 3
    }
  }

  /// Takes in one more date where it leaves a part of the days.
  private mutating func narrow(_ other: DateSpan, _ basis: DateBasis) {
    // A range of days that something went on is not cut down by a report from one of them.
    if span.extent == .during, basis == .inferred, DayWindow(span).count < 7 { return }
    guard let common = DayWindow(span).intersection(DayWindow(other)), common.count < DayWindow(span).count else {
      return
    }
    let whole = common == DayWindow(other)
    span = DateSpan(
      earliest: common.first == DayWindow.past ? nil : Day(number: common.first),
      latest: common.last == DayWindow.future ? nil : Day(number: common.last),
      extent: common.first == common.last ? .during : whole ? other.extent : .within,
      qualifier: whole ? other.qualifier : nil)
    self.basis = basis
  }
}
