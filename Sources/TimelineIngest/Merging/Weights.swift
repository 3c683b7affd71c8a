import TimelineModel

/// What speaks for and against two mentions telling one happening, in points; and how many points it takes.
///
/// The figures were set by hand on articles of other times than those they are tested on, and are few on purpose.
enum Weights {
  // How much one actor may stand for another.
  static let within = 0.9
  static let compatriots = 0.7
  static let siblings = 0.5
  static let unnamed = 0.5

  // Of two sets of actors, how much the one that agrees less counts, and below what it contradicts.
  static let lesserSide = 0.5
  static let stranger = 0.25

  // Distances in kilometres.
  static let sameTown = 12.0
  static let otherTown = 45.0

  // The event itself.
  static let sameType = 0.6
  static let sameKind = 1.0
  static let sameLemma = 0.4

  // Beginnings and ends, plans and deeds.
  static let samePhase = 0.5
  static let otherPhase = -1.3
  static let otherPhaseSameDays = -0.5
  static let otherStatus = -0.4

  // Dates: both known to the day, both known to a few days, or less.
  static let sameDay = 1.6
  static let fewDays = 1.0
  static let manyDays = 0.3
  static let inferredDay = 0.9
  static let inferredEarlier = -1.8

  // Who, whom, where, how many, and in which words.
  static let initiator = 1.4
  static let otherInitiator = -2.5
  static let target = 1.2
  static let otherTarget = -1.2
  static let parties = 2.2
  static let otherParties = -2.5
  static let crossedRole = 0.6
  static let samePlace = 1.2
  static let insidePlace = 0.4
  static let otherPlace = -1.6
  static let sameCount = 1.3
  static let sameSmallCount = 0.5
  static let otherCount = -0.4
  static let words = 2.6

  /// How many points two mentions of different documents need.
  static let acrossDocuments = 3.2
  /// How many points two mentions of one document need.
  static let withinDocument = 3.4
  /// What it counts that one sentence tells a happening and what came of it.
  static let oneBreath = 0.8
  /// How many points more where the two already share a document, whose own mentions were found to be two happenings.
  static let sharedDocument = 0.8
  /// By how many points the best event must lead the next for a mention that only tells a month.
  static let lead = 0.7
  /// How many points, dates left out, a verb that says neither who nor whom needs to belong to what was told near it: more than the type alone.
  static let bare = 0.9
  /// How many of them must come from who, whom, where, how many and words.
  static let content = 1.2
  /// How many suffice where one of two mentions of one document names nobody: "the missiles were fired from the sea".
  static let namelessContent = 0.5
  /// How many days an event may have been before where nearly all else agrees, and how many points of content that is.
  static let farReach = 21
  static let farContent = 2.8
  /// How many days before its document's own days an event without a date expression may have been.
  static let inferredReach = 4
}
