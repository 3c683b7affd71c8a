extension WordLists {
  /// Months, weekdays, seasons.
  static var calendar: [(String, WordChange)] {
    var lines: [(String, WordChange)] = []
    for (index, names) in months.enumerated() {
      for (place, name) in names.split(separator: " ").enumerated() {
        lines.append((String(name), WordChange(place > 0 ? [.month, .abbreviation] : .month, code: UInt8(index + 1))))
      }
    }
    for (index, names) in weekdays.enumerated() {
      let all = names.split(separator: " ").map(String.init)
      for (place, name) in all.enumerated() {
        let roles: WordMeaning.Roles =
          place == 0 ? .weekday : place == 1 ? [.weekday, .plural] : [.weekday, .abbreviation]
        lines.append((name, WordChange(roles, code: UInt8(index + 1))))
      }
    }
    for (index, names) in seasons.enumerated() {
      for name in names.split(separator: " ") {
        lines.append((String(name), WordChange(.season, code: UInt8(index + 1))))
      }
    }
    for (index, name) in romanMonths.split(separator: " ").enumerated() {
      lines.append((String(name), WordChange(.romanMonth, number: Int32(index + 1))))
    }
    // Words that are something else more often than a date when they stand alone.
    lines += words("may march mar sun sat wed mon fall spring sept", WordChange(.homograph))
    lines += words("april june august summer winter autumn", WordChange(.givenName))
    return lines
  }

  /// The full name first, then the abbreviations.
  static let months = [
    "january jan", "february feb febr", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec",
  ]

  /// The name, its plural, the abbreviations; Monday first.
  static let weekdays = [
    "monday mondays mon", "tuesday tuesdays tue tues", "wednesday wednesdays wed weds",
    "thursday thursdays thu thur thurs", "friday fridays fri", "saturday saturdays sat", "sunday sundays sun",
  ]

  /// Months in Roman figures, between a day and a year only.
  static let romanMonths = "i ii iii iv v vi vii viii ix x xi xii"

  static let seasons = ["spring springtime", "summer summertime", "autumn fall", "winter wintertime"]
}
