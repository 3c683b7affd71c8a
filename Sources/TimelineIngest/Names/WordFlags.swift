/// What a single word can be, as far as names go.
package struct WordFlags: OptionSet, Sendable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// An English word in its own right: "rice", "hill", "may".
  package static let common = WordFlags(rawValue: 1 << 0)
  /// An article, pronoun, preposition, conjunction or auxiliary.
  package static let function = WordFlags(rawValue: 1 << 1)
  /// A given name.
  package static let firstName = WordFlags(rawValue: 1 << 2)
  /// Stands inside the names of people: "al", "van", "bin".
  package static let particle = WordFlags(rawValue: 1 << 3)
  /// A month or weekday.
  package static let calendar = WordFlags(rawValue: 1 << 4)
  /// Ends the names of organisations: "Party", "Front", "University".
  package static let organisationHead = WordFlags(rawValue: 1 << 5)
  /// Ends the names of places: "River", "Province".
  package static let placeHead = WordFlags(rawValue: 1 << 6)
  /// Begins the names of places: "Mount", "Lake".
  package static let placeStart = WordFlags(rawValue: 1 << 7)
  /// A verb of saying, as it stands beside a speaker: "said", "told".
  package static let saying = WordFlags(rawValue: 1 << 8)
  /// A preposition of place.
  package static let locative = WordFlags(rawValue: 1 << 9)
  /// People and things through which a state acts: "troops", "warplanes", "officials".
  package static let state = WordFlags(rawValue: 1 << 10)
  /// People who act for themselves: "rebels", "protesters".
  package static let group = WordFlags(rawValue: 1 << 11)
  /// States or groups acting together: "coalition".
  package static let coalition = WordFlags(rawValue: 1 << 12)
  /// A country, in common words: "country", "nation".
  package static let land = WordFlags(rawValue: 1 << 13)
  /// The parties to something: "sides", "governments", "leaders".
  package static let party = WordFlags(rawValue: 1 << 14)
  /// A ship or boat.
  package static let ship = WordFlags(rawValue: 1 << 15)
  /// A number in words of two: "two", "both".
  package static let pair = WordFlags(rawValue: 1 << 16)
  /// Stands between a name and its like: "Jr", "III".
  package static let suffix = WordFlags(rawValue: 1 << 17)
  /// Says when or whether a title holds: "former", "acting".
  package static let former = WordFlags(rawValue: 1 << 18)
  /// A person under a description, no office: "man", "pilot".
  package static let human = WordFlags(rawValue: 1 << 19)
  /// An organisation in common words: "group", "organisation", "movement".
  package static let organisationNoun = WordFlags(rawValue: 1 << 20)
  /// Begins or makes up a title before a person's name: "Mr", "General".
  package static let title = WordFlags(rawValue: 1 << 21)
  /// Comes after a country as "-led", "-backed".
  package static let backing = WordFlags(rawValue: 1 << 22)
  /// Says where from or of what belief people are, and is no country: "Islamist", "Kurdish", "Tuareg".
  package static let people = WordFlags(rawValue: 1 << 23)
  /// A city, town, village … in common words.
  package static let placeNoun = WordFlags(rawValue: 1 << 24)

  /// Counts or gathers what follows "of": "dozens", "group", "members".
  package static let quantity = WordFlags(rawValue: 1 << 25)

  /// Begins some known name.
  package static let startsName = WordFlags(rawValue: 1 << 26)
  /// Begins some known name that may begin small: "al-Qaeda".
  package static let startsSmall = WordFlags(rawValue: 1 << 27)
  /// Begins some form or title of a body.
  package static let startsOffice = WordFlags(rawValue: 1 << 28)

  /// North, south … central.
  package static let direction = WordFlags(rawValue: 1 << 29)

  /// Many under a noun in the singular: "opposition", "crew".
  package static let collective = WordFlags(rawValue: 1 << 31)
  /// Stands in a form or title of a body.
  package static let office = WordFlags(rawValue: 1 << 30)

  /// A people of several states: "Kurdish".
  package static let stateless = WordFlags(rawValue: 1 << 32)

  /// Ends a pair of words of the lists of nouns: "bomber" of "suicide bomber".
  package static let endsPair = WordFlags(rawValue: 1 << 33)

  /// Arms that somebody fires: whose they are is not known where the text doesn't say so.
  package static let arms = WordFlags(rawValue: 1 << 34)

  /// What has makes and models: "planes", "tanks".
  package static let machine = WordFlags(rawValue: 1 << 35)

  /// Says on which side people are, and is written small: "armed", "separatist".
  package static let camp = WordFlags(rawValue: 1 << 36)

  /// A given name of women.
  package static let femaleName = WordFlags(rawValue: 1 << 37)
  /// A title or noun of women before a name: "Mrs", "Queen".
  package static let femaleTitle = WordFlags(rawValue: 1 << 38)
  /// A title or noun of men before a name: "Mr", "King".
  package static let maleTitle = WordFlags(rawValue: 1 << 39)

  /// What nouns may stand for: a pair of words has its own.
  static let roles: WordFlags = [.state, .group, .human, .party, .land, .organisationNoun, .arms]

  /// The classes of the lists grammar.tsv and heads.tsv that say so.
  static func named(_ name: String) -> WordFlags {
    classes[name] ?? []
  }

  private static let classes: [String: WordFlags] = [
    "first-name": .firstName, "family-particle": .particle, "month": .calendar, "weekday": .calendar,
    "organisation-head": .organisationHead, "place-head": .placeHead, "place-start": .placeStart,
    "saying": .saying, "locative": .locative, "state-noun": .state, "group-noun": .group,
    "coalition-noun": .coalition, "land-noun": .land, "party-noun": .party, "pair": .pair,
    "name-suffix": .suffix, "title-former": .former, "human-noun": .human, "organisation-noun": .organisationNoun,
    "title-before-name": .title, "nationality-prefix": .backing, "people": .people, "place-noun": .placeNoun,
    "ship-noun": .ship, "arms-noun": .arms, "machine-noun": .machine, "camp": .camp, "direction": .direction,
    "collective": .collective, "female-name": [.femaleName, .firstName], "female-title": .femaleTitle,
    "male-title": .maleTitle,
    "stateless": [.stateless, .people],
    "quantity-noun": .quantity,
    "determiner": .function, "possessive": .function, "pronoun-subject": .function, "pronoun-object": .function,
    "demonstrative": .function, "relative": .function, "interrogative": .function, "preposition": .function,
    "conjunction-coordinating": .function, "conjunction-subordinating": .function, "modal": .function,
    "be": .function, "have": .function, "do": .function, "auxiliary": .function, "negation": .function,
    "quantifier": .function, "number-word": .function, "ordinal": .function, "hedge": .function,
    "conditional": .function, "part-of-day": .function, "time-unit": .function,
  ]
}
