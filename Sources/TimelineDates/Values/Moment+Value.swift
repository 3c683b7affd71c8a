import TimelineModel

extension Moment {
  /// The TIMEX3 value: `2015-10`, `2015-W40-WE`, `BC0480-SU`, `2015-10-07TNI`, `XXXX-WXX-3`.
  var value: String {
    var text = calendar
    if let clock {
      text += "T" + Day.padded(clock.hour, 2)
      if let minute = clock.minute { text += ":" + Day.padded(minute, 2) }
      if let second = clock.second { text += ":" + Day.padded(second, 2) }
    } else if let part {
      text += "T" + part.letters
    }
    return text
  }

  private var calendar: String {
    func two(_ number: Int) -> String { number > 0 ? Day.padded(number, 2) : "XX" }
    switch grain {
    case .century, .decade:
      guard let year else { return grain == .century ? "XX" : "XXX" }
      let step = grain == .century ? 100 : 10
      // Years before Christ are counted backward: the 470s BC are the years 479 to 470.
      return (year >= 0 ? "" : "BC") + Day.padded(abs(year) / step, grain == .century ? 2 : 3)
    case .year: return yearText
    case .half: return yearText + "-H" + (index > 0 ? "\(index)" : "X")
    case .quarter: return yearText + "-Q" + (index > 0 ? "\(index)" : "X")
    case .season: return yearText + "-" + (Season(rawValue: index)?.letters ?? "XX")
    case .month: return yearText + "-" + two(index)
    case .week: return yearText + "-W" + two(index)
    case .weekend: return yearText + "-W" + two(index) + "-WE"
    case .day:
      if isWeekday { return yearText + "-W" + two(index) + (day > 0 ? "-\(day)" : "") }
      return yearText + "-" + two(index) + "-" + two(day)
    }
  }

  /// Four digits, `XXXX` for an unknown year, `BC0480` before Christ.
  private var yearText: String {
    guard let year else { return "XXXX" }
    return year > 0 ? Day.padded(year, 4) : "BC" + Day.padded(1 - year, 4)
  }
}
