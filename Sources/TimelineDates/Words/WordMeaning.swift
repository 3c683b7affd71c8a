/// What the grammar knows of a word.
struct WordMeaning {
  /// The parts a word can play.
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt64
    init(rawValue: UInt64) { self.rawValue = rawValue }
    private init(_ bit: Int) { rawValue = 1 << UInt64(bit) }

    static let month = Roles(0)
    static let weekday = Roles(1)
    static let season = Roles(2)
    static let partOfDay = Roles(3)
    static let unit = Roles(4)
    static let plural = Roles(5)
    static let cardinal = Roles(6)
    static let ordinal = Roles(7)
    static let tens = Roles(8)
    static let scale = Roles(9)
    static let decade = Roles(10)
    static let holiday = Roles(11)
    static let zone = Roles(12)
    static let frequency = Roles(13)
    static let vague = Roles(14)
    /// The verb is finite and past.
    static let past = Roles(15)
    /// The words after it look ahead: "will", "until", "due".
    static let ahead = Roles(16)
    /// The infinitive after it looks ahead: "plan to", "agreed to".
    static let prospect = Roles(17)
    static let presentBe = Roles(18)
    static let preposition = Roles(19)
    static let homograph = Roles(20)
    static let abbreviation = Roles(21)
    static let title = Roles(22)
    static let determiner = Roles(23)
    static let schedule = Roles(24)
    static let fraction = Roles(25)
    static let several = Roles(26)
    static let notAYear = Roles(27)
    static let notATime = Roles(28)
    static let givenName = Roles(29)
    static let romanMonth = Roles(30)
    static let unitAdjective = Roles(31)
    static let event = Roles(32)
    static let reporting = Roles(33)
    static let figure = Roles(34)
    static let modal = Roles(35)
    static let counted = Roles(36)
    static let placeHead = Roles(37)
    static let dateNoun = Roles(38)
    static let abbreviatedUnit = Roles(39)
    static let notPast = Roles(40)
    static let pronoun = Roles(41)
    /// What lasts and has an age, and is no living being.
    static let thing = Roles(42)
    /// What is sold for delivery in a month.
    static let commodity = Roles(43)
    /// What prizes are named after: "person of the year".
    static let prizeHead = Roles(44)
    /// A happening that nobody planned.
    static let mishap = Roles(45)
    /// A verb of putting off: what it is put off until lies ahead.
    static let deferral = Roles(46)
    /// A verb of waiting: what is waited for lies ahead.
    static let awaiting = Roles(47)
    /// Its infinitive looks ahead only where that tells what is on a calendar: "asked to appear on Monday".
    static let bidding = Roles(48)
    /// What is on a calendar, told in an infinitive.
    static let appointment = Roles(49)
    /// A conjunction or an adverb, before which a noun phrase has ended.
    static let clauseWord = Roles(50)
  }

  var roles: Roles = []
  /// The word itself, where rules name it.
  var name = Name.none
  var unit = Unit.day
  /// Month, weekday, season, part of day, holiday, zone.
  var code: UInt8 = 0
  /// The number that it spells.
  var number: Int32 = 0
}

/// A line of a word list: what it adds to a word's meaning.
struct WordChange: Sendable {
  var roles: WordMeaning.Roles = []
  var code: UInt8?
  var number: Int32?
  var unit: Unit?
  var name: Name?

  init(_ roles: WordMeaning.Roles = [], code: UInt8? = nil, number: Int32? = nil, unit: Unit? = nil, name: Name? = nil)
  {
    (self.roles, self.code, self.number, self.unit, self.name) = (roles, code, number, unit, name)
  }

  func apply(to meaning: inout WordMeaning) {
    meaning.roles.formUnion(roles)
    if let code { meaning.code = code }
    if let number { meaning.number = number }
    if let unit { meaning.unit = unit }
    if let name { meaning.name = name }
  }
}
