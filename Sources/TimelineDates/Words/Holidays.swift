import TimelineModel

/// A day of the year that has a name.
struct Holiday: Sendable {
  /// How its day is found in a year.
  enum Reckoning: Sendable {
    case fixed(month: Int, day: Int)
    /// So many days from Easter Sunday of the western churches.
    case easter(Int)
    /// So many days from Easter Sunday of the eastern churches.
    case orthodox(Int)
    /// The nth weekday of a month, the last for -1.
    case nth(Int, weekday: Int, month: Int)
    /// The day after the nth weekday of a month, as with the Friday after Thanksgiving.
    case dayAfter(nth: Int, weekday: Int, month: Int)
    /// The weekday before a day of a month, as with Victoria Day.
    case before(weekday: Int, month: Int, day: Int)
    /// The new year of the Chinese and Vietnamese calendars.
    case lunarNewYear
  }

  /// The words, in lower case; "'s" stands as " s".
  let words: String
  /// The bytes of each word.
  let letters: [[UInt8]]
  let day: Reckoning

  init(_ words: String, _ day: Reckoning) {
    (self.words, self.day) = (words, day)
    letters = words.utf8.split(separator: UInt8(ascii: " ")).map { Array($0) }
  }

  /// The day in a year.
  func date(in year: Int) -> Day? {
    switch day {
    case .fixed(let month, let day): return Day(year: year, month: month, day: day)
    case .easter(let offset): return Holiday.easter(year).map { $0 + offset }
    case .orthodox(let offset): return Holiday.orthodoxEaster(year).map { $0 + offset }
    case .nth(let count, let weekday, let month):
      if count < 0 {
        let last = Day(
          year: year, month: month, day: Day.length(ofMonth: month, year: year))
        return last.map { $0 - ($0.weekday - weekday + 7) % 7 }
      }
      return Day(year: year, month: month, day: 1).map {
        $0 + (weekday - $0.weekday + 7) % 7 + (count - 1) * 7
      }
    case .dayAfter(let count, let weekday, let month):
      return Holiday("", .nth(count, weekday: weekday, month: month)).date(in: year).map { $0 + 1 }
    case .lunarNewYear: return LunarCalendar.newYear(year)
    case .before(let weekday, let month, let day):
      return Day(year: year, month: month, day: day).map { $0 - 1 - ($0.weekday - 1 - weekday + 7) % 7 }
    }
  }

  /// Easter Sunday of the Gregorian calendar.
  ///
  /// - SeeAlso: J. Meeus, "Astronomical Algorithms", chapter 8.
  static func easter(_ year: Int) -> Day? {
    guard year > 0 else { return nil }
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let g = (b - (b + 8) / 25 + 1) / 3
    let h = (19 * a + b - b / 4 - g + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return Day(year: year, month: n / 31, day: n % 31 + 1)
  }

  /// Easter Sunday of the Julian calendar, as a Gregorian day.
  static func orthodoxEaster(_ year: Int) -> Day? {
    guard year > 0 else { return nil }
    let d = (19 * (year % 19) + 15) % 30
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    let n = d + e + 114
    let drift = year / 100 - year / 400 - 2
    return Day(year: year, month: n / 31, day: n % 31 + 1).map { $0 + drift }
  }

  /// The names, the longer before the shorter that it begins with.
  static let all: [Holiday] = [
    Holiday("new year s day", .fixed(month: 1, day: 1)), Holiday("new year s eve", .fixed(month: 12, day: 31)),
    Holiday("christmas eve", .fixed(month: 12, day: 24)), Holiday("christmas day", .fixed(month: 12, day: 25)),
    Holiday("christmas", .fixed(month: 12, day: 25)), Holiday("boxing day", .fixed(month: 12, day: 26)),
    Holiday("valentine s day", .fixed(month: 2, day: 14)), Holiday("halloween", .fixed(month: 10, day: 31)),
    Holiday("independence day", .fixed(month: 7, day: 4)), Holiday("bastille day", .fixed(month: 7, day: 14)),
    Holiday("veterans day", .fixed(month: 11, day: 11)), Holiday("armistice day", .fixed(month: 11, day: 11)),
    Holiday("guy fawkes night", .fixed(month: 11, day: 5)), Holiday("bonfire night", .fixed(month: 11, day: 5)),
    Holiday("all saints day", .fixed(month: 11, day: 1)), Holiday("all saints ' day", .fixed(month: 11, day: 1)),
    Holiday("all souls day", .fixed(month: 11, day: 2)), Holiday("april fool s day", .fixed(month: 4, day: 1)),
    Holiday("april fools day", .fixed(month: 4, day: 1)), Holiday("st patrick s day", .fixed(month: 3, day: 17)),
    Holiday("st . patrick s day", .fixed(month: 3, day: 17)), Holiday("st george s day", .fixed(month: 4, day: 23)),
    Holiday("st . andrew s day", .fixed(month: 11, day: 30)), Holiday("anzac day", .fixed(month: 4, day: 25)),
    Holiday("australia day", .fixed(month: 1, day: 26)), Holiday("canada day", .fixed(month: 7, day: 1)),
    Holiday("may day", .fixed(month: 5, day: 1)), Holiday("ve day", .fixed(month: 5, day: 8)),
    Holiday("v - e day", .fixed(month: 5, day: 8)), Holiday("vj day", .fixed(month: 8, day: 15)),
    Holiday("earth day", .fixed(month: 4, day: 22)), Holiday("groundhog day", .fixed(month: 2, day: 2)),
    Holiday("epiphany", .fixed(month: 1, day: 6)), Holiday("twelfth night", .fixed(month: 1, day: 5)),
    Holiday("hogmanay", .fixed(month: 12, day: 31)), Holiday("burns night", .fixed(month: 1, day: 25)),
    Holiday("juneteenth", .fixed(month: 6, day: 19)), Holiday("cinco de mayo", .fixed(month: 5, day: 5)),
    Holiday("michaelmas", .fixed(month: 9, day: 29)), Holiday("flag day", .fixed(month: 6, day: 14)),
    Holiday("easter sunday", .easter(0)), Holiday("easter monday", .easter(1)), Holiday("easter", .easter(0)),
    Holiday("good friday", .easter(-2)), Holiday("palm sunday", .easter(-7)), Holiday("maundy thursday", .easter(-3)),
    Holiday("ash wednesday", .easter(-46)), Holiday("shrove tuesday", .easter(-47)),
    Holiday("mardi gras", .easter(-47)),
    Holiday("whit sunday", .easter(49)), Holiday("whit monday", .easter(50)), Holiday("pentecost", .easter(49)),
    Holiday("ascension day", .easter(39)),
    Holiday("orthodox easter", .orthodox(0)),
    Holiday("black friday", .dayAfter(nth: 4, weekday: 4, month: 11)),
    Holiday("new year day", .fixed(month: 1, day: 1)),
    Holiday("international workers day", .fixed(month: 5, day: 1)),
    Holiday("international workers ' day", .fixed(month: 5, day: 1)),
    Holiday("saint patrick s day", .fixed(month: 3, day: 17)),
    Holiday("thanksgiving day", .nth(4, weekday: 4, month: 11)),
    Holiday("thanksgiving", .nth(4, weekday: 4, month: 11)),
    Holiday("memorial day", .nth(-1, weekday: 1, month: 5)), Holiday("labor day", .nth(1, weekday: 1, month: 9)),
    Holiday("labour day", .nth(1, weekday: 1, month: 9)), Holiday("columbus day", .nth(2, weekday: 1, month: 10)),
    Holiday("presidents day", .nth(3, weekday: 1, month: 2)),
    Holiday("presidents ' day", .nth(3, weekday: 1, month: 2)),
    Holiday("martin luther king day", .nth(3, weekday: 1, month: 1)),
    Holiday("mother s day", .nth(2, weekday: 7, month: 5)),
    Holiday("father s day", .nth(3, weekday: 7, month: 6)),
    Holiday("remembrance sunday", .nth(2, weekday: 7, month: 11)),
    Holiday("tet", .lunarNewYear), Holiday("lunar new year", .lunarNewYear),
    Holiday("chinese new year", .lunarNewYear), Holiday("victoria day", .before(weekday: 1, month: 5, day: 25)),
  ]

  /// The names by their first word.
  static let byFirstWord: [String: [Holiday]] = Dictionary(grouping: all) { String($0.words.prefix { $0 != " " }) }
}
