import TimelineModel

/// What one mention, or several that were joined, say of their happening, in numbers that compare fast.
///
/// A class, since a profile is compared far more often than it changes, and a copy of its arrays at each comparison costs more than the comparison.
final class Profile {
  /// The types, the most told first.
  var types: [EventType]
  /// What kinds of trigger tell it.
  var kinds: [TriggerKind]
  /// The triggers' base forms, sorted.
  var lemmas: [Int32]
  /// The days that date expressions leave possible; `nil` while no mention has one.
  var told: DayWindow?
  /// The days of mentions without a date expression; `nil` while there are none.
  var inferred: DayWindow?
  /// Whether a beginning, an end, and neither are told.
  var begins: Bool
  var ends: Bool
  var plain: Bool
  /// Whether it is told by a noun without a kind of its own, as "the attack".
  var nominal: Bool
  /// Whether some mention tells it as still to come.
  var planned: Bool
  /// Who takes part, by role.
  var initiators: [Party]
  var targets: [Party]
  var participants: [Party]
  /// Where.
  var places: [Spot]
  /// The head nouns and numbers of the quantities.
  var counts: [Count]
  /// The words of the clauses, sorted.
  var words: [Int32]
  /// The documents, sorted.
  var documents: [Int32]
  /// Where its sentences begin in their documents, the first that a profile has room for.
  var sentences: [Int]
  /// The group that a person put it in; `nil` where nobody has said anything of it.
  var group: Int32?

  /// How many actors of a role, places and counts a profile holds, so that an event of a thousand mentions costs no more than one of ten.
  static let room = 24
  /// How many words it holds.
  private static let wordRoom = 120

  /// A number of something.
  struct Count: Equatable {
    var noun: Int32
    var value: Int
  }

  /// What a mention of a document says.
  init(_ mention: Mention, document: Int32, group: Int32? = nil, _ interner: inout Interner) {
    self.group = group
    types = [mention.type]
    kinds = TriggerKind.of(mention).map { [$0] } ?? []
    lemmas = [interner.number(Profile.joined(mention.lemma))]
    if let span = mention.date.span {
      if mention.date.basis == .inferred { inferred = DayWindow(span) } else { told = DayWindow(span) }
    }
    nominal = kinds.isEmpty && mention.rule.hasPrefix("noun")
    begins = mention.phase == .begin || mention.phase == nil && Profile.mayBegin(mention)
    ends = mention.phase == .end
    plain = mention.phase == nil
    planned = mention.status == .planned || mention.status == .possible
    initiators = []
    targets = []
    participants = []
    for actor in mention.actors.prefix(Profile.room) {
      let party = Party(actor, &interner)
      switch actor.role {
      case .initiator: initiators.append(party)
      case .target: targets.append(party)
      case .participant: participants.append(party)
      }
    }
    places = mention.places.prefix(Profile.room).map { Spot($0, &interner) }
    counts = mention.quantities.prefix(Profile.room).map {
      Count(noun: interner.number(CountNoun.head(of: $0.of)), value: $0.value)
    }
    words = SortedSet.of(mention.words.filter { !CommonWords.contains($0) }.map { interner.number(Profile.joined($0)) })
    documents = [document]
    sentences = [mention.range.lowerBound]
  }

  /// Triggers that may tell a beginning without saying so: who launches a campaign begins it.
  private static let beginning: Set<String> = ["launch", "open", "start", "unleash", "mount"]

  /// Whether a mention without a phase may tell a beginning: "launched its air campaign".
  private static func mayBegin(_ mention: Mention) -> Bool {
    beginning.contains(mention.lemma)
      || mention.rule.hasPrefix("noun.light") && mention.words.contains { beginning.contains($0) }
  }

  /// A word without its hyphens: "co-operate" and "cooperate" are one.
  private static func joined(_ word: String) -> String {
    let hyphen = UInt8(ascii: "-")
    return word.utf8.contains(hyphen) ? String(decoding: word.utf8.filter { $0 != hyphen }, as: UTF8.self) : word
  }

  /// Takes in what another says.
  func join(_ other: Profile) {
    for type in other.types where !types.contains(type) { types.append(type) }
    for kind in other.kinds where !kinds.contains(kind) { kinds.append(kind) }
    lemmas = SortedSet.union(lemmas, other.lemmas)
    told = Profile.narrowed(told, other.told)
    inferred = Profile.narrowed(inferred, other.inferred)
    begins = begins || other.begins
    ends = ends || other.ends
    plain = plain || other.plain
    planned = planned && other.planned
    initiators = Party.union(initiators, other.initiators)
    targets = Party.union(targets, other.targets)
    participants = Party.union(participants, other.participants)
    places = Spot.union(places, other.places)
    for count in other.counts where counts.count < Profile.room && !counts.contains(count) { counts.append(count) }
    if words.count < Profile.wordRoom { words = SortedSet.union(words, other.words) }
    documents = SortedSet.union(documents, other.documents)
    for sentence in other.sentences where sentences.count < Profile.room && !sentences.contains(sentence) {
      sentences.append(sentence)
    }
    group = group ?? other.group
  }

  /// The days possible for both; where there are none, the earlier ones.
  private static func narrowed(_ left: DayWindow?, _ right: DayWindow?) -> DayWindow? {
    guard let left, let right else { return left ?? right }
    return left.intersection(right) ?? (left.last < right.last ? left : right)
  }

  /// Whether a person has put the two into different groups.
  func isKeptApart(from other: Profile) -> Bool {
    guard let group, let otherGroup = other.group else { return false }
    return group != otherGroup
  }

  /// All actors, whatever their role.
  var parties: [Party] {
    Party.union(Party.union(initiators, participants), targets)
  }

  /// The days on which it was, as far as it is known.
  var window: DayWindow {
    told ?? inferred ?? DayWindow(first: DayWindow.past, last: DayWindow.future)
  }

  /// Whether it says neither who nor whom nor where nor how many: "the attack".
  var isBare: Bool {
    initiators.isEmpty && targets.isEmpty && participants.isEmpty && places.isEmpty && counts.isEmpty
  }
}
