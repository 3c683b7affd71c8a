/// A verb group with what belongs to it.
///
/// A class, since each event looks at many clauses: a copy would count the references of all their lists.
final class Clause {
  /// How a clause hangs on the one that governs it.
  enum Relation {
    /// A sentence of its own.
    case main
    /// Joined by "and", "but" or a comma to the clause before.
    case coordinate
    /// What is said, hoped, demanded: "said that …", "agreed to …".
    case complement
    /// "to …", "in order to …", after a clause that is whole.
    case infinitive
    /// "which …", "who …".
    case relative
    /// "after …", "because …", with the conjunction's word.
    case adverbial
    /// "…, killing 20", "fired from the sea".
    case participle
  }

  // One sentence's clauses are used by nobody else: a check of each access would cost more than the access.

  /// The verb group, as an index.
  let verb: Int
  /// The subject's noun phrases; several where they are coordinated.
  @exclusivity(unchecked) var subjects = IndexList()
  /// The object's noun phrases.
  @exclusivity(unchecked) var objects = IndexList()
  /// Prepositions with the noun phrases that they govern.
  @exclusivity(unchecked) var prepositions: [Prepositional] = []
  /// The clause that governs it.
  @exclusivity(unchecked) var parent: Int?
  /// How it hangs on its parent.
  @exclusivity(unchecked) var relation: Relation = .main
  /// The subordinating conjunction, if any.
  @exclusivity(unchecked) var conjunction: Int32?
  /// The preposition before a gerund: "accused of bombing".
  @exclusivity(unchecked) var gerundPreposition: Int32?
  /// A participle that only describes a noun: "forces fighting the rebels", "missiles fired from the sea".
  @exclusivity(unchecked) var isReduced = false
  /// Date phrases that stand in it.
  @exclusivity(unchecked) var times = IndexList()
  /// Particles that stand in it: "up", "off".
  @exclusivity(unchecked) var particles: [Int32] = []
  /// A predicate adjective or noun after "be", as a token.
  @exclusivity(unchecked) var predicate: Int?
  /// The tokens from its first element to its last.
  @exclusivity(unchecked) var tokens: Range<Int>

  init(verb: Int, tokens: Range<Int>) {
    (self.verb, self.tokens) = (verb, tokens)
  }
}

/// A preposition and what it governs.
struct Prepositional {
  /// The preposition's word.
  var word: Int32
  /// Its noun phrases, coordinated.
  var nouns: IndexList
  /// The noun phrase right before it, that it may belong to.
  var attachedTo: Int?
}

/// What the parser has found in a sentence so far.
struct SentenceParts {
  let tokens: Range<Int>
  let tags: [Tag]
  var nouns: [NounPhrase]
  var verbs: [VerbGroup]
  var clauses: [Clause] = []
  var complements: Complements
  var clauseOfNoun: [Int?]
  var times = IndexList()
  var groups: [IndexList] = []

  init(tokens: Range<Int>, tags: [Tag], nouns: [NounPhrase], verbs: [VerbGroup]) {
    self.tokens = tokens
    self.tags = tags
    self.nouns = nouns
    self.verbs = verbs
    complements = Complements(nouns: nouns.count)
    clauseOfNoun = Array(filled: nil, count: nouns.count)
  }

  /// The tag of a token of the document.
  func tag(_ token: Int) -> Tag? {
    tokens.contains(token) ? tags[token - tokens.lowerBound] : nil
  }
}

/// A sentence taken apart.
///
/// A class, since all that read it share it.
final class ParsedSentence {
  let tokens: Range<Int>
  let tags: [Tag]
  let nouns: [NounPhrase]
  let verbs: [VerbGroup]
  let clauses: [Clause]
  /// Prepositional phrases after each noun phrase, nearest first, for nouns that tell events.
  let complements: Complements
  /// The clause that each noun phrase stands in, if any.
  let clauseOfNoun: [Int?]
  /// Date phrases in the sentence, in order.
  let times: IndexList
  /// Noun phrases joined to another by "and" or a comma, in order; singles too.
  let groups: [IndexList]

  init(_ parts: SentenceParts) {
    tokens = parts.tokens
    tags = parts.tags
    nouns = parts.nouns
    verbs = parts.verbs
    clauses = parts.clauses
    complements = parts.complements
    clauseOfNoun = parts.clauseOfNoun
    times = parts.times
    groups = parts.groups
  }

  /// The tag of a token of the document.
  func tag(_ token: Int) -> Tag? {
    tokens.contains(token) ? tags[token - tokens.lowerBound] : nil
  }
}
