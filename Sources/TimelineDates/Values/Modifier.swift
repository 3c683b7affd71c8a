import TimelineModel

/// A TIMEX3 modifier.
enum Modifier: String, Sendable {
  case start = "START"
  case mid = "MID"
  case end = "END"
  case approximate = "APPROX"
  case moreThan = "MORE_THAN"
  case lessThan = "LESS_THAN"
  case equalOrMore = "EQUAL_OR_MORE"
  case equalOrLess = "EQUAL_OR_LESS"
  case before = "BEFORE"
  case after = "AFTER"
  case onOrBefore = "ON_OR_BEFORE"
  case onOrAfter = "ON_OR_AFTER"

  /// The part of a span of days that "early", "mid" and "late" mean: a third of it.
  func narrow(_ days: (Day, Day)) -> (Day, Day) {
    let (first, last) = days
    let third = (last - first + 1) / 3
    switch self {
    case .start where third > 0: return Modifier.aligned(first, third, days) ?? (first, first + (third - 1))
    case .end where third > 0: return Modifier.alignedEnd(last, third, days) ?? (last - (third - 1), last)
    case .mid where third > 0:
      if let months = Modifier.months(days), months % 3 == 0,
        let from = first.adding(months: months / 3), let to = first.adding(months: months / 3 * 2)
      {
        return (from, to - 1)
      }
      return (first + third, last - third)
    default: return days
    }
  }

  private static func months(_ days: (Day, Day)) -> Int? {
    let (from, to) = (days.0.parts, (days.1 + 1).parts)
    let months = (to.year - from.year) * 12 + to.month - from.month
    return from.day == 1 && to.day == 1 && months >= 3 ? months : nil
  }

  private static func aligned(_ first: Day, _ third: Int, _ days: (Day, Day)) -> (Day, Day)? {
    guard let months = months(days), months % 3 == 0, let next = first.adding(months: months / 3) else { return nil }
    return (first, next - 1)
  }

  private static func alignedEnd(_ last: Day, _ third: Int, _ days: (Day, Day)) -> (Day, Day)? {
    guard let months = months(days), months % 3 == 0, let from = (last + 1).adding(months: -months / 3) else {
      return nil
    }
    return (from, last)
  }
}
