/// What a word can be, as the lists have it: one word is often several things.
package struct WordClass: OptionSet, Sendable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  static let determiner = WordClass(rawValue: 1 << 0)
  static let possessive = WordClass(rawValue: 1 << 1)
  static let pronoun = WordClass(rawValue: 1 << 2)
  static let demonstrative = WordClass(rawValue: 1 << 3)
  static let relative = WordClass(rawValue: 1 << 4)
  static let preposition = WordClass(rawValue: 1 << 5)
  static let coordinator = WordClass(rawValue: 1 << 6)
  static let subordinator = WordClass(rawValue: 1 << 7)
  static let modal = WordClass(rawValue: 1 << 8)
  static let be = WordClass(rawValue: 1 << 9)
  static let have = WordClass(rawValue: 1 << 10)
  static let doAuxiliary = WordClass(rawValue: 1 << 11)
  static let negation = WordClass(rawValue: 1 << 12)
  static let hedge = WordClass(rawValue: 1 << 13)
  static let quantifier = WordClass(rawValue: 1 << 14)
  static let numberWord = WordClass(rawValue: 1 << 15)
  static let ordinal = WordClass(rawValue: 1 << 16)
  static let title = WordClass(rawValue: 1 << 17)
  static let adjective = WordClass(rawValue: 1 << 18)
  static let adverb = WordClass(rawValue: 1 << 19)
  static let noun = WordClass(rawValue: 1 << 20)
  static let nounPlural = WordClass(rawValue: 1 << 21)
  static let verbBase = WordClass(rawValue: 1 << 22)
  static let verbThird = WordClass(rawValue: 1 << 23)
  static let verbPast = WordClass(rawValue: 1 << 24)
  static let verbParticiple = WordClass(rawValue: 1 << 25)
  static let verbGerund = WordClass(rawValue: 1 << 26)
  static let to = WordClass(rawValue: 1 << 27)
  static let that = WordClass(rawValue: 1 << 28)
  static let by = WordClass(rawValue: 1 << 29)
  static let particle = WordClass(rawValue: 1 << 30)
  static let objectPronoun = WordClass(rawValue: 1 << 31)
  static let month = WordClass(rawValue: 1 << 32)
  static let weekday = WordClass(rawValue: 1 << 33)
  static let nationalitySuffix = WordClass(rawValue: 1 << 34)

  static let anyVerb: WordClass = [.verbBase, .verbThird, .verbPast, .verbParticiple, .verbGerund]
  /// What a word can be that its place may make anything but a noun, a verb or an adjective.
  static let anyClosed: WordClass = [
    .to, .that, .be, .have, .doAuxiliary, .modal, .negation, .possessive, .relative, .quantifier, .numberWord,
    .determiner, .demonstrative, .pronoun, .coordinator, .ordinal, .adverb, .preposition, .subordinator,
  ]
  static let anyNoun: WordClass = [.noun, .nounPlural]

  /// The classes of `grammar.tsv` by their names there; what is missing here is read by its user.
  static let named: [String: WordClass] = [
    "determiner": .determiner, "possessive": .possessive, "pronoun-subject": .pronoun,
    "pronoun-object": [.pronoun, .objectPronoun], "demonstrative": .demonstrative, "relative": .relative,
    "preposition": .preposition, "conjunction-coordinating": .coordinator, "conjunction-subordinating": .subordinator,
    "modal": .modal, "be": .be, "have": .have, "do": .doAuxiliary, "negation": .negation, "hedge": [.hedge, .adverb],
    "quantifier": .quantifier, "number-word": .numberWord, "ordinal": .ordinal, "title-before-name": .title,
    "common-adjective": .adjective, "common-adverb": .adverb, "common-noun": .noun, "common-verb": .verbBase,
    "common-noun-verb-ambiguous": [.noun, .verbBase], "month": .month, "weekday": .weekday,
  ]
}
