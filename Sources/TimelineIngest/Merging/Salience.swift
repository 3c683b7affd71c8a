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

  /// Within so many days something was said once.
  private static let story = 8
  /// More days than this that words without a figure leave open are too many for an event of its own.
  private static let background = 100

  /// Whether it is told as going on: "is shelling", "are occupying".
  private var isOngoing: Bool {
    (trigger.hasPrefix("is ") || trigger.hasPrefix("are ")) && trigger.hasSuffix("ing")
  }

  /// Whether the date stands right before the trigger or right behind it: "Friday's quake", "the killing on Friday of two guards".
  private var isDayOwn: Bool {
    guard let start = date.range?.lowerBound, let end = date.range?.upperBound else { return false }
    if start == triggerRange.upperBound + 1 { return true }
    return end <= triggerRange.lowerBound && triggerRange.lowerBound - end <= Self.genitiveReach
  }

  /// How many bytes a genitive, an adjective and a noun before a trigger take at most.
  private static let genitiveReach = 24

  /// Whether the text itself tells it as done, by a verb with something beside who acts: "the envoy condemned the raid".
  ///
  /// What stands in the present is how things are ("denies the claims"), and what a speaker tells is his claim.
  private var isPlainlyTold: Bool {
    guard ["verb.active", "verb.passive", "verb.denial"].contains(rule), status == .occurred, attributedTo.isEmpty
    else {
      return false
    }
    let told = trigger.split(separator: " ").last.map(String.init) ?? trigger
    let base = lemma.split(separator: " ").first.map(String.init) ?? lemma
    let isPresent = told == String(decoding: Inflection.withS(Array(base.utf8)), as: UTF8.self)
    if mode.map({ Self.single.contains($0) }) ?? false { return true }
    return !isPresent && (told != base || Self.unchanging.contains(base)) && words.count >= Self.tellingWords
  }

  /// Verbs whose past is their base form.
  private static let unchanging: Set<String> = [
    "beat", "bid", "broadcast", "burst", "cast", "cut", "hit", "hurt", "let", "put", "quit", "set", "shed", "shut",
    "split",
    "spread",
  ]

  /// So many content words a clause has that tells who did what to something.
  private static let tellingWords = 3

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
    // "saying it would strike": what is said has a day, and not the weeks of what it was said with.
    if isDated, Self.said.contains(type), rule == "verb.complement", let days = date.span?.dayCount, days > Self.story {
      return .supporting
    }
    // "the ensuing clashes with militants": a noun that names nobody tells nothing of its own.
    if isDated, rule == "noun", actors.count == 1, places.isEmpty, quantities.isEmpty,
      actors[0].name.utf8.first.map({ TokenizerBytes.isLower($0) }) ?? false
    {
      return .thin
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
      guard acting, rule != "noun" else { return .thin }
      if isPlainlyTold { return .founding }
      return isAimed ? .supporting : .thin
    }
    if rule == "noun" { return acting && isAimed ? .founding : .thin }
    let told = [acting, isAimed, !places.isEmpty, !quantities.isEmpty].count { $0 }
    if told == 1, acting, isPlainlyTold { return .founding }
    return told > 1 ? .founding : .thin
  }
}
