extension WordLists {
  /// Cardinals, ordinals, fractions and decades.
  static var numbers: [(String, WordChange)] {
    var lines: [(String, WordChange)] = []
    for (index, word) in small.split(separator: " ").enumerated() {
      lines.append((String(word), WordChange(.cardinal, number: Int32(index))))
    }
    for (index, word) in tens.split(separator: " ").enumerated() {
      lines.append((String(word), WordChange([.cardinal, .tens], number: Int32(index + 2) * 10)))
    }
    for (index, word) in ordinals.split(separator: " ").enumerated() {
      lines.append((String(word), WordChange(.ordinal, number: Int32(index + 1))))
    }
    for (index, word) in tenths.split(separator: " ").enumerated() {
      lines.append((String(word), WordChange([.ordinal, .tens], number: Int32(index + 2) * 10)))
    }
    for (index, word) in decades.split(separator: " ").enumerated() {
      lines.append((String(word), WordChange(.decade, number: Int32(index + 2) * 10)))
    }
    lines += [
      ("hundred", WordChange([.cardinal, .scale], number: 100)),
      ("thousand", WordChange([.cardinal, .scale], number: 1000)),
      ("dozen", WordChange(.scale, number: 12)), ("hundredth", WordChange(.ordinal, number: 100)),
      ("million", WordChange(.notATime)), ("billion", WordChange(.notATime)), ("trillion", WordChange(.notATime)),
      ("half", WordChange(.fraction, number: 500)), ("third", WordChange(.fraction)), ("thirds", WordChange(.fraction)),
      ("quarters", WordChange(.fraction)),
    ]
    lines += words("several few many numerous some", WordChange(.several))
    return lines
  }

  static let small = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
    """.replacingLineBreaks

  static let tens = "twenty thirty forty fifty sixty seventy eighty ninety"

  static let ordinals = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth
    """.replacingLineBreaks

  static let tenths = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"

  static let decades = "twenties thirties forties fifties sixties seventies eighties nineties"
}

extension String {
  /// The text on one line.
  var replacingLineBreaks: String { String(map { $0 == "\n" ? " " : $0 }) }
}
