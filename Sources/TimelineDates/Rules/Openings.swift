/// Which rules can begin with a word.
struct Openings: OptionSet, Sendable {
  let rawValue: UInt32
  init(rawValue: UInt32) { self.rawValue = rawValue }
  private init(_ bit: Int) { rawValue = 1 << UInt32(bit) }

  static let figures = Openings(0)
  static let clock = Openings(1)
  static let calendar = Openings(2)
  static let holiday = Openings(3)
  static let weekday = Openings(4)
  static let bound = Openings(5)
  static let quarter = Openings(6)
  static let era = Openings(7)
  static let season = Openings(8)
  static let recurrence = Openings(9)
  static let relative = Openings(10)
  static let part = Openings(11)
  static let deictic = Openings(12)
  static let blur = Openings(13)
  static let duration = Openings(14)
  static let vague = Openings(15)
  static let year = Openings(16)
  /// The word is an article.
  static let article = Openings(17)

  /// What begins with a number in figures.
  static let number: Openings = [.figures, .clock, .calendar, .bound, .quarter, .era, .recurrence, .duration, .year]

  /// What begins with a word of a meaning.
  static func of(_ meaning: WordMeaning) -> Openings {
    var found: Openings = []
    for (roles, rules) in byRole where !meaning.roles.isDisjoint(with: roles) { found.formUnion(rules) }
    for (names, rules) in byName where names.contains(meaning.name) { found.formUnion(rules) }
    return found
  }

  private static let byRole: [(WordMeaning.Roles, Openings)] = [
    (.month, .calendar), (.weekday, [.calendar, .weekday, .recurrence]), (.season, .season), (.partOfDay, .part),
    (.plural, .duration), (.scale, .duration), (.unit, .duration),
    (.cardinal, [.clock, .calendar, .era, .duration, .recurrence, .year]),
    (.ordinal, [.calendar, .quarter, .era, .duration, .bound, .recurrence]), (.decade, .era), (.holiday, .holiday),
    (.frequency, .recurrence),
    (.several, [.duration, .recurrence]), (.vague, .vague), (.tens, [.calendar, .era]),
  ]

  private static let byName: [([Name], Openings)] = [
    ([.weekends], .recurrence), ([.all, .some], .duration),
    (
      [.the],
      [
        .article, .calendar, .recurrence, .holiday, .bound, .quarter, .era, .season, .relative, .part, .deictic, .vague,
        .year,
      ]
    ),
    ([.a, .an], [.article, .duration, .relative, .part, .year, .clock]),
    ([.another, .half, .couple, .dozens, .hundreds, .thousands, .one], .duration),
    ([.this, .that, .these, .those], [.relative, .part, .vague, .quarter, .holiday]),
    (
      [
        .last, .next, .previous, .following, .current, .coming, .upcoming, .preceding, .same, .prior, .subsequent,
        .ensuing,
        .succeeding, .past, .present,
      ], [.relative, .part, .quarter, .vague, .holiday]
    ),
    ([.early, .mid, .late, .later, .earlier], [.bound, .part]),
    ([.end, .beginning, .start, .middle, .year], [.bound, .quarter]), ([.last, .final, .week], .bound),
    ([.week, .month, .year, .weekend], .relative), ([.weekend], .holiday),
    ([.latter, .fiscal, .financial, .q, .h], [.quarter, .year]),
    (
      [
        .about, .around, .approximately, .roughly, .circa, .some, .ca, .c, .nearly, .almost, .over, .under, .at, .more,
        .less,
        .fewer, .up, .no, .not,
      ], .blur
    ),
    ([.every, .each, .once, .twice, .thrice, .per], .recurrence),
    (
      [.now, .present, .right, .currently, .nowadays, .recently, .recent, .former, .soon, .future, .more, .night],
      .vague
    ),
    ([.today, .yesterday, .tomorrow, .tonight, .overnight], .deictic),
    ([.mid, .noon, .midnight, .midday, .half, .quarter], .clock),
    ([.ad], .year),
  ]

  /// Whether a word can stand behind an article within an expression.
  static func continues(_ meaning: WordMeaning) -> Bool {
    !of(meaning).isEmpty
      || [
        .very, .full, .whole, .entire, .first, .final, .close, .closing, .turn, .rest, .remainder, .course, .opening,
        .outset,
        .fiscal,
        .calendar, .academic, .school, .tax, .business, .good, .further, .single, .long, .short, .additional, .working,
        .trading,
        .few, .number, .intervening, .latest, .near, .distant, .immediate, .moment, .present, .day, .week, .month,
        .quarter, .weekend,
        .foreseeable, .small, .wee,
        .period, .eve, .later, .dozen, .corresponding, .comparable,
      ].contains(meaning.name)
  }
}
