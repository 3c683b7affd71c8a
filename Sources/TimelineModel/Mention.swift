/// One place in one document that tells an event.
public struct Mention: Equatable, Sendable {
  /// The sentence, as half-open UTF-8 byte offsets into the document's stored text.
  public var range: Range<Int>
  /// The words that tell the event, within `range`.
  public var triggerRange: Range<Int>
  /// The words that tell the event, as they stand.
  public var trigger: String
  /// The trigger's base form, as the lexicon has it.
  public var lemma: String
  /// What kind of event it is.
  public var type: EventType
  /// A finer kind, as "missile-strike".
  public var mode: String?
  /// Whether only its beginning or end is told.
  public var phase: EventPhase?
  /// How sure it is.
  public var status: EventStatus
  /// Whether it is said to have happened or not.
  public var polarity: Polarity
  /// When.
  public var date: MentionDate
  /// Who takes part, in the order of the text, each actor once a role.
  public var actors: [Participant]
  /// Where, the nearest to the trigger first.
  public var places: [PlaceReference]
  /// How many of what.
  public var quantities: [Quantity]
  /// Who says so, the nearest first.
  public var attributedTo: [String]
  /// A headline made of the mention's parts: "Russia fires 26 cruise missiles at Islamic State in Syria".
  public var title: String
  /// The rule of the grammar that found it, as "verb.active".
  public var rule: String
  /// The content words of its clause in base form, sorted, each once: what merging compares.
  public var words: [String]

  /// A mention of all its parts.
  public init(
    range: Range<Int>, triggerRange: Range<Int>, trigger: String, lemma: String, type: EventType, mode: String? = nil,
    phase: EventPhase? = nil, status: EventStatus = .occurred, polarity: Polarity = .affirmed, date: MentionDate,
    actors: [Participant] = [], places: [PlaceReference] = [], quantities: [Quantity] = [], attributedTo: [String] = [],
    title: String, rule: String, words: [String] = []
  ) {
    self.range = range
    self.triggerRange = triggerRange
    self.trigger = trigger
    self.lemma = lemma
    self.type = type
    self.mode = mode
    self.phase = phase
    self.status = status
    self.polarity = polarity
    self.date = date
    self.actors = actors
    self.places = places
    self.quantities = quantities
    self.attributedTo = attributedTo
    self.title = title
    self.rule = rule
    self.words = words
  }
}

/// When a mention says that its event was, and how that is known.
public struct MentionDate: Hashable, Sendable {
  /// The days; `nil` while the document's own date is unknown and nothing else fixes them.
  public var span: DateSpan?
  /// Where they come from.
  public var basis: DateBasis
  /// The words that say so, as they stand; `nil` where it is inferred.
  public var text: String?
  /// Where these words stand, as half-open byte offsets into the document's stored text.
  public var range: Range<Int>?
  /// How it was worked out, in a sentence for people.
  public var explanation: String?

  /// A date with its evidence.
  public init(
    span: DateSpan?, basis: DateBasis, text: String? = nil, range: Range<Int>? = nil, explanation: String? = nil
  ) {
    self.span = span
    self.basis = basis
    self.text = text
    self.range = range
    self.explanation = explanation
  }
}

/// An actor in an event.
public struct Participant: Hashable, Sendable {
  /// Its canonical name.
  public var name: String
  /// Its part.
  public var role: ActorRole
  /// ISO 3166-1 alpha-2 of the country that it acts for.
  public var country: String?
  /// The larger actors that it belonged to on the day, nearest first.
  public var within: [String]

  /// An actor and its part.
  public init(name: String, role: ActorRole, country: String? = nil, within: [String] = []) {
    self.name = name
    self.role = role
    self.country = country
    self.within = within
  }
}

/// A place where something happened.
public struct PlaceReference: Hashable, Sendable {
  /// Its canonical name.
  public var name: String
  /// ISO 3166-1 alpha-2 of the country that it lies in.
  public var country: String?
  /// Degrees, north positive.
  public var latitude: Double?
  /// Degrees, east positive.
  public var longitude: Double?

  /// A place.
  public init(name: String, country: String? = nil, latitude: Double? = nil, longitude: Double? = nil) {
    self.name = name
    self.country = country
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// A count that a mention gives.
public struct Quantity: Hashable, Sendable {
  /// How many.
  public var value: Int
  /// Of what, in the text's words: "cruise missiles".
  public var of: String

  /// A count.
  public init(_ value: Int, of: String) {
    self.value = value
    self.of = of
  }
}
