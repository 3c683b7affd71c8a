extension WordLists {
  /// Units of time, one and many.
  static var units: [(String, WordChange)] {
    var lines: [(String, WordChange)] = []
    for (unit, one, many) in unitNames {
      lines += words(one, WordChange(.unit, unit: unit))
      lines += words(many, WordChange([.unit, .plural], unit: unit))
    }
    lines += words(unitAdjectives, WordChange(.unitAdjective))
    for (unit, names) in shortUnits { lines += words(names, WordChange([.unit, .abbreviatedUnit], unit: unit)) }
    return lines
  }

  static let unitNames: [(Unit, String, String)] = [
    (.second, "second", "seconds"), (.minute, "minute", "minutes"), (.hour, "hour", "hours"), (.day, "day", "days"),
    (.week, "week", "weeks"), (.fortnight, "fortnight", "fortnights"), (.weekend, "weekend", "weekends"),
    (.month, "month", "months"), (.quarter, "quarter", "quarters"), (.year, "year", "years"),
    (.decade, "decade", "decades"), (.century, "century", "centuries"),
    (.millennium, "millennium", "millennia millenniums"),
  ]

  /// Abbreviations, taken for units behind a number only.
  static let shortUnits: [(Unit, String)] = [
    (.second, "sec secs"), (.minute, "min mins"), (.hour, "h hr hrs"), (.week, "wk wks"), (.month, "mo mos mths"),
    (.year, "yr yrs"),
  ]
}

extension WordLists {
  /// What may stand between a number and its unit: "two bloody weeks", "three straight days".
  static let unitAdjectives = """
    full long short straight consecutive more additional further extra other bloody whole entire solid trading working business
    calendar fiscal successive next coming upcoming last hard harsh bitter crucial tense brutal peaceful hot cold happy good short previous past
    """.replacingLineBreaks
}
