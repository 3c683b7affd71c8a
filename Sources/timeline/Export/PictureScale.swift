import TimelineModel

/// How days become positions in a picture of time.
struct PictureScale {
  /// A mark on the axis.
  struct Tick {
    var day: Day
    var label: String
  }

  let first: Day
  let last: Day
  let width: Double

  /// A scale that shows all days from the first to the last in a width.
  init(first: Day, last: Day, width: Double) {
    (self.first, self.last, self.width) = (first, last, width)
  }

  /// Where a day begins.
  func position(_ day: Day) -> Double {
    let days = Double(last - first + 1)
    return min(max(Double(day - first) / days, 0), 1) * width
  }

  /// Marks at days, months, years or their multiples: at most a dozen.
  func ticks() -> [Tick] {
    let days = last - first + 1
    if days <= 12 { return (0..<days).map { first + $0 }.map { Tick(day: $0, label: DatePhrase.day($0)) } }
    if days <= 84 {
      return stride(from: 0, to: days, by: 7).map { first + $0 }.map { Tick(day: $0, label: DatePhrase.day($0)) }
    }
    let months = (last.year - first.year) * 12 + last.month - first.month + 1
    let step = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000].first { months / $0 <= 12 } ?? months
    var ticks: [Tick] = []
    var month = first.year * 12 + first.month - 1
    month += (step - ((month % step) + step) % step) % step
    while ticks.count < 14 {
      let year = month >= 0 ? month / 12 : (month - 11) / 12
      guard let day = Day(year: year, month: month - year * 12 + 1, day: 1), day <= last else { break }
      if day >= first {
        ticks.append(Tick(day: day, label: step >= 12 ? DatePhrase.year(of: day) : DatePhrase.month(of: day)))
      }
      month += step
    }
    return ticks
  }
}
