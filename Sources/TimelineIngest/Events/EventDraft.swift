import TimelineModel

/// An event found in a sentence, its parts still noun phrases.
struct EventDraft {
  /// The word that tells it.
  var trigger: Trigger
  /// What kind of event it is: the trigger's type, unless its clause makes it another ("will not cooperate" is a refusal).
  var type: EventType
  var mode: String?
  /// The clause that the trigger is the verb of, or stands in.
  var clause: Int?
  /// The noun phrase that the trigger is the head of; `nil` for a verb.
  var noun: Int?
  /// The trigger's tokens.
  var tokens: Range<Int>
  /// The date phrase that is its own, where the sentence gives several.
  var time: DraftTime?
  /// Who plays which role, as noun phrases.
  var roles: [(role: ActorRole, noun: Int)] = []
  /// Actors named without a noun phrase of their own: the possessor and modifiers of a noun phrase.
  var possessors: [(role: ActorRole, noun: Int)] = []
  /// Noun phrases that say where.
  var places = IndexList()
  var certainty = Certainty()
  /// The rule of the grammar that found it.
  var rule: String
}

/// How sure an event is and who says so.
struct Certainty {
  var status: EventStatus = .occurred
  var isNegated = false
  var phase: EventPhase?
  /// A condition, a hope, the content of a promise or demand: no event of its own.
  var isSuppressed = false
  /// Told in passing, to describe somebody: an event only where it has a date of its own.
  var isBackground = false
  /// The clause of the speech act that it is the content of.
  var content: Int?
  /// Who says so, as noun phrases, the nearest first.
  var speakers = IndexList()
  /// The clauses that govern it, the nearest first: a date that they have may be its date.
  var governors = IndexList()
  /// "will not", "refused to": the negation is somebody's will.
  var isRefusal = false
  /// "must", "should": what somebody asks for.
  var isDemanded = false
  /// "will", "would": the speaker's own word for what is to come.
  var isPromised = false
  /// Who acts is who says so.
  var isOwnWord = false
  /// "unless …" stands beside it.
  var isConditional = false
  /// "is willing to", "is ready to".
  var isOffered = false
}

extension EventDraft {
  /// Whether the story goes on from here: a main clause or what happened at its time, not what happened before or since.
  func isNarrated(in sentence: ParsedSentence, simultaneous: WordSet) -> Bool {
    guard let clause else { return true }
    if let conjunction = sentence.clauses[clause].conjunction, simultaneous.contains(conjunction) { return true }
    return sentence.clauses[clause].relation != .adverbial && sentence.clauses[clause].relation != .relative
      && !sentence.clauses[clause].isReduced
  }
}

/// A date that belongs to one of several events told together.
struct DraftTime {
  /// The date phrase.
  var phrase: Int
  /// One expression of it, where it names several days.
  var expression: Int?
}
