import TimelineModel

/// How much a mention says: whether a reader would list what it tells as an event.
enum Salience: Int, Comparable {
  /// A bare "the strikes", a hope without a day: joins an event that others tell.
  case thin
  /// Something said without a day: an event where a second mention tells it too.
  case supporting
  /// An event by itself.
  case founding

  static func < (left: Salience, right: Salience) -> Bool { left.rawValue < right.rawValue }

  /// Whether mentions that were joined make an event together.
  static func makesEvent(_ mentions: some Sequence<Mention>) -> Bool {
    var supporting = 0
    for mention in mentions {
      switch mention.salience {
      case .founding: return true
      case .supporting: supporting += 1
      case .thin: continue
      }
    }
    return supporting > 1
  }
}

extension Mention {
  /// Types that are said rather than done: news is full of them, and few are events of their own.
  private static let said: Set<EventType> = [.accuse, .reject, .request, .support, .threaten, .agree]
  /// Modes of these types that are deeds all the same.
  private static let done: Set<String> = [
    "sign", "ratify", "recognise", "relations", "vote", "accede", "ally", "deal", "settle", "impeach", "summon", "veto",
  ]
  /// Modes of deeds that need nobody at the other end: who does them is all there is to tell.
  private static let single: Set<String> = [
    "resign", "exile", "defect", "surrender", "ceasefire", "withdraw", "coup", "martial-law", "curfew", "dissolve",
    "default",
    "alert", "troops", "weapons-test", "arrest", "election", "amnesty", "ease-restrictions", "reform", "censor",
  ]
  /// Types whose nouns mostly name what is spoken of: "talks", "cooperation".
  private static let topics: Set<EventType> = [.consult, .concede, .cooperate]

  /// More days than this that words without a figure leave open are too many for an event of its own.
  private static let background = 100

  /// Whether it is told as going on: "is shelling", "are occupying".
  private var isOngoing: Bool {
    (trigger.hasPrefix("is ") || trigger.hasPrefix("are ")) && trigger.hasSuffix("ing")
  }

  /// Whether the date stands right before the trigger: "Friday's quake".
  private var isDayOwn: Bool {
    guard let end = date.range?.upperBound else { return false }
    return end <= triggerRange.lowerBound && triggerRange.lowerBound - end <= Self.genitiveReach
  }

  /// How many bytes a genitive, an adjective and a noun before a trigger take at most.
  private static let genitiveReach = 24

  /// How much the mention says.
  var salience: Salience {
    let isDated = date.text != nil && date.basis != .inferred
    let acting = actors.contains { $0.role != .target }
    let isAimed = actors.contains { $0.role == .target } || actors.count { $0.role == .participant } > 1
    // "more than a year after they began": what is known to so long a time is background to the news.
    if isDated, date.basis == .resolved, let days = date.span?.dayCount, days > Self.background,
      !(date.text?.contains { $0.isNumber } ?? false)
    {
      return .supporting
    }
    if isDated {
      // A blast or a fire is told by its day alone.
      let isHappening = (type == .incident || type == .assault) && (rule != "noun" || isDayOwn)
      return acting || isAimed || isHappening || !places.isEmpty || !quantities.isEmpty ? .founding : .thin
    }
    if status == .possible { return .thin }
    // Force without a day that goes on is how things stand, or what somebody says of the other side.
    if isOngoing, type == .assault || type == .coerce { return .thin }
    if Self.topics.contains(type), rule == "noun" { return .thin }
    if Self.said.contains(type), !(mode.map { Self.done.contains($0) } ?? false) {
      guard acting, isAimed, rule != "noun" else { return .thin }
      // A threat, promise or refusal is a step; blame and appeals are what everybody says every day.
      let isStep = type != .accuse && type != .request
      return isStep && rule == "verb.active" && attributedTo.isEmpty && status == .occurred ? .founding : .supporting
    }
    if rule == "noun" { return acting && isAimed ? .founding : .thin }
    let told = [acting, isAimed, !places.isEmpty, !quantities.isEmpty].count { $0 }
    if told == 1, acting, status == .occurred, rule.hasPrefix("verb."), mode.map({ Self.single.contains($0) }) ?? false
    {
      return .founding
    }
    return told > 1 ? .founding : .thin
  }
}
