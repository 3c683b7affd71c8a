extension WordLists {
  /// Parts of the day, clock zones, regular recurrences, vague times.
  static var times: [(String, WordChange)] {
    var lines: [(String, WordChange)] = []
    for (part, names) in partNames { lines += words(names, WordChange(.partOfDay, code: part.rawValue)) }
    lines += words(zones, WordChange(.zone))
    for (unit, names) in frequencies { lines += words(names, WordChange(.frequency, unit: unit)) }
    lines += words("now currently recently soon nowadays", WordChange(.vague))
    return lines
  }

  static let partNames: [(Moment.Part, String)] = [
    (.morning, "morning mornings forenoon"), (.midday, "midday"), (.afternoon, "afternoon afternoons"),
    (.evening, "evening evenings"), (.night, "night nights nighttime"), (.daytime, "daytime daylight"),
  ]

  /// Time zones by their letters, and what newspapers write for them.
  static let zones = """
    gmt utc bst cet cest eet eest msk est edt cst cdt mst mdt pst pdt et ct mt pt ist jst kst aest aedt awst nzst nzdt wib
    hst akst akdt eastern pacific central mountain local zulu
    """.replacingLineBreaks

  static let frequencies: [(Unit, String)] = [
    (.day, "daily nightly everyday"), (.week, "weekly"), (.fortnight, "fortnightly biweekly"), (.month, "monthly"),
    (.hour, "hourly"), (.year, "yearly"),
  ]
}
