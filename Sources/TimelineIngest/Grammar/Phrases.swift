/// A noun phrase: its words, its head, who possesses it.
struct NounPhrase: Equatable {
  /// Its tokens, half-open, indices into the document's tokens.
  var tokens: Range<Int>
  /// The token that says what it is.
  var head: Int
  /// The tokens before a genitive: "Russia" of "Russia's air strikes".
  var possessor: Range<Int>?
  /// The head of the possessor.
  var possessorHead: Int?
  /// A single pronoun.
  var isPronoun = false
  /// The head, or a coordination, is plural.
  var isPlural = false
  /// Begins with "the", "this", "its" or the like.
  var isDefinite = false
  /// Begins with "no".
  var isNegated = false
  /// The noun phrase that follows in apposition: "the president, Vladimir Putin".
  var apposition: Int?
  /// A date within it: "Wednesday" of "Wednesday's offensive".
  var time: Int?
}

/// A verb group: auxiliaries, adverbs and the verb that carries the meaning.
struct VerbGroup: Equatable {
  enum Form { case finite, infinitive, gerund, participle }
  enum Tense { case past, present, future }

  /// Its tokens, half-open.
  var tokens: Range<Int>
  /// The token of the main verb (or of "be" or "have" where there is no other).
  var main: Int
  /// The main verb's base form.
  var lemma: Int32
  /// What kind of group it is.
  var form: Form
  /// The tense of a finite group.
  var tense: Tense
  /// "was attacked", "being attacked", and a reduced "attacked by".
  var isPassive = false
  var isNegated = false
  var isPerfect = false
  var isProgressive = false
  /// The modal's word, if any.
  var modal: Int32?
  /// The token of a hedge within it: "reportedly".
  var isHedged = false
  /// "be" with no other verb.
  var isCopula = false
  /// Adjective or participle that links a copula to an infinitive: "is willing to withdraw".
  var link: Int32?
}

/// What a sentence consists of, from left to right.
enum Element: Equatable {
  /// One noun phrase or several coordinated ones, as indices.
  case nouns(IndexList)
  case verb(Int)
  /// A preposition, with its word.
  case preposition(Int32)
  case relative
  case that
  /// A subordinating conjunction, with its word.
  case subordinator(Int32)
  case coordinator
  case comma
  case boundary
  case quote
  case open, close
  /// An adjective that stands alone: after "be".
  case adjective(Int)
  /// A date phrase, with its index.
  case time(Int)
  case adverb(Int)
}
