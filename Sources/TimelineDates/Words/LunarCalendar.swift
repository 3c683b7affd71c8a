import TimelineModel

/// The new moons that the new year of East Asia goes by.
enum LunarCalendar {
  /// The first day of the lunar year that begins in a year: the new moon from 21 January through 20 February, at 120 degrees
  /// east.
  ///
  /// - SeeAlso: J. Meeus, "Astronomical Algorithms", chapter 49; its largest terms, good to some minutes.
  static func newYear(_ year: Int) -> Day? {
    guard (1600...2200).contains(year), let from = Day(year: year, month: 1, day: 21),
      let to = Day(year: year, month: 2, day: 20)
    else { return nil }
    let cycle = Int((Double(year) + 0.06 - 2000) * 12.3685) - 1
    return (cycle...(cycle + 3)).lazy.map(newMoon).first { from <= $0 && $0 <= to }
  }

  /// The day, at 120 degrees east, of a new moon counted from that of 6 January 2000.
  private static func newMoon(_ count: Int) -> Day {
    let k = Double(count)
    let mean = 2_451_550.09766 + 29.530588861 * k
    let sun = 2.5534 + 29.1053567 * k
    let moon = 201.5643 + 385.81693528 * k
    let node = 160.7108 + 390.67050284 * k
    var correction = -0.4072 * sine(moon) + 0.17241 * sine(sun) + 0.01608 * sine(2 * moon) + 0.01039 * sine(2 * node)
    correction += 0.00739 * sine(moon - sun) - 0.00514 * sine(moon + sun) + 0.00208 * sine(2 * sun)
    // Julian days begin at noon; China lies eight hours east.
    let local = mean + correction + 0.5 + 8.0 / 24
    return Day(number: Int(local) - 2_440_588)
  }

  /// The sine of an angle in degrees, by its series: the engine links no mathematics library.
  private static func sine(_ degrees: Double) -> Double {
    var angle = degrees - 360 * Double(Int(degrees / 360))
    if angle > 180 { angle -= 360 }
    if angle < -180 { angle += 360 }
    if angle > 90 { angle = 180 - angle }
    if angle < -90 { angle = -180 - angle }
    let x = angle * 0.017453292519943295
    let square = x * x
    return x * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72 * (1 - square / 110)))))
  }
}
