import TimelineModel

/// A length of time: a number of units.
struct Amount: Equatable, Sendable {
  // Small fields, since amounts are handed about by every rule; -1 is none.
  private var number: Int32
  private var minorNumber: Int32 = -1
  private var minorUnit = Unit.day
  /// The unit.
  var unit: Unit

  /// So many thousandths of a unit; `nil` for "some", "several" and bare plurals.
  init(thousandths: Int?, unit: Unit) {
    number = thousandths.map { Int32(clamping: $0) } ?? -1
    self.unit = unit
  }

  /// Thousandths of the unit; `nil` for "some", "several" and bare plurals.
  var thousandths: Int? { number < 0 ? nil : Int(number) }

  /// A second, smaller part: the minutes of "an hour and 30 minutes".
  var minor: (thousandths: Int, unit: Unit)? {
    get { minorNumber < 0 ? nil : (Int(minorNumber), minorUnit) }
    set { (minorNumber, minorUnit) = (newValue.map { Int32(clamping: $0.thousandths) } ?? -1, newValue?.unit ?? .day) }
  }

  /// The whole number of units, or `nil` where it is unknown or a fraction.
  var whole: Int? {
    guard let thousandths, thousandths % 1000 == 0, minor == nil else { return nil }
    return thousandths / 1000
  }

  /// The TIMEX3 value: `P3D`, `PT1H30M`, `PXY`.
  var value: String {
    let (symbol, factor) = unit.letter
    guard let thousandths else {
      let open: String =
        switch unit {
        case .century: "C"
        case .decade: "DE"
        case .millennium: "L"
        default: symbol
        }
      return (unit.isClock ? "PTX" : "PX") + open
    }
    var parts: [(Int, Unit)] = []
    var (amount, current) = (thousandths * factor, unit)
    if factor > 1, let plain = Unit.plain(unit) { current = plain }
    // A fraction is written in the next smaller unit where it comes out whole: two and a half years are P2Y6M.
    if amount % 1000 != 0, let finer = current.finer, (amount % 1000) * finer.count % 1000 == 0 {
      let rest = (amount % 1000) * finer.count
      amount -= amount % 1000
      if amount > 0 { parts.append((amount, current)) }
      parts.append((rest, finer.unit))
    } else {
      parts.append((amount, current))
    }
    if let minor { parts.append((minor.thousandths, minor.unit)) }
    var text = "P"
    var inTime = false
    for (amount, unit) in parts {
      if unit.isClock, !inTime { (text, inTime) = (text + "T", true) }
      text += Amount.decimal(amount) + unit.letter.symbol
    }
    return text
  }

  /// Thousandths as a decimal number without needless zeros.
  private static func decimal(_ thousandths: Int) -> String {
    guard thousandths % 1000 != 0 else { return String(thousandths / 1000) }
    var fraction = Day.padded(thousandths % 1000, 3)
    while fraction.last == "0" { fraction.removeLast() }
    return "\(thousandths / 1000).\(fraction)"
  }

  /// The day that lies the amount before (-1) or after (1) a day; `nil` where the number is unknown.
  func shift(_ day: Day, _ sign: Int) -> Day? {
    guard let thousandths else { return nil }
    let count = sign * thousandths
    let base: Day? =
      switch unit {
      case .second, .minute, .hour: day
      case .day: day + count / 1000
      case .week: day + count * 7 / 1000
      case .fortnight: day + count * 14 / 1000
      case .weekend: day + count * 7 / 1000
      case .month: day.adding(months: count / 1000, days: count % 1000 * 30 / 1000)
      case .quarter, .season: day.adding(months: count * 3 / 1000)
      case .half: day.adding(months: count * 6 / 1000)
      case .year: day.adding(months: count * 12 / 1000)
      case .decade: day.adding(months: count * 120 / 1000)
      case .century: day.adding(months: count * 1200 / 1000)
      case .millennium: day.adding(months: count * 12_000 / 1000)
      }
    guard let minor, let base else { return base }
    return Amount(thousandths: minor.thousandths, unit: minor.unit).shift(base, sign)
  }
}

extension Unit {
  /// The unit whose multiple a unit is.
  static func plain(_ unit: Unit) -> Unit? {
    switch unit {
    case .fortnight: .week
    case .decade, .century, .millennium: .year
    case .season, .half: .month
    default: nil
    }
  }
}
