import TimelineModel

/// Why mentions were taken for one happening, in words for people.
enum JointReasons {
  /// How many actors, places and counts are looked at, so that a list without end costs no more than a line.
  private static let most = 6

  /// What at least two of the mentions have in common, the strongest first.
  ///
  /// - Parameter members: two or more, in the order of their keys.
  static func of(_ members: [MentionRecord], _ event: Event) -> [String] {
    let mentions = members.map(\.mention)
    var out = [told(mentions, event), days(mentions, event.date)]
    let named = event.actors.prefix(most).map(\.name).filter { name in
      mentions.count { $0.actors.contains { $0.name == name } } > 1
    }
    if !named.isEmpty { out.append("name " + list(named)) }
    let places = event.places.prefix(most).map(\.name).filter { name in
      mentions.count { $0.places.contains { $0.name == name } } > 1
    }
    if !places.isEmpty { out.append("place it in " + list(places)) }
    let counts = event.quantities.prefix(most).filter { quantity in
      let head = CountNoun.head(of: quantity.of)
      return mentions.count {
        $0.quantities.contains { $0.value == quantity.value && CountNoun.head(of: $0.of) == head }
      } > 1
    }
    if !counts.isEmpty { out.append("count " + list(counts.map { "\($0.value) \($0.of)" })) }
    let words = sharedWords(mentions)
    if !words.isEmpty { out.append("share the words " + list(words)) }
    return out
  }

  /// What they tell: the same, or things that go together.
  private static func told(_ mentions: [Mention], _ event: Event) -> String {
    let told = Set(mentions.map(\.type))
    let types = told.count == 1 ? told.map(\.rawValue) : EventType.allCases.filter(told.contains).map(\.rawValue)
    if types.count > 1 { return "tell \(list(types)), which go together" }
    let isSame = mentions.allSatisfy { $0.mode == event.mode }
    return "tell the same: " + types.joined() + (isSame ? event.mode.map { ", \($0)" } ?? "" : "")
  }

  /// How their dates agree.
  private static func days(_ mentions: [Mention], _ date: DateSpan) -> String {
    let words: String
    switch (date.earliest, date.latest) {
    case (let first?, let last?): words = first == last ? "\(first)" : "\(first) to \(last)"
    case (let first?, nil): words = "\(first) or later"
    case (nil, let last?): words = "\(last) or earlier"
    case (nil, nil): return "give no date"
    }
    let isSame = mentions.allSatisfy { $0.date.span == mentions.first?.date.span }
    return isSame ? "are of \(words)" : "leave \(words) possible"
  }

  /// "a", "a and b", "a, b and c".
  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The words of the most mentions, at least of two, five at most.
  private static func sharedWords(_ mentions: [Mention]) -> [String] {
    var counts: [String: Int] = [:]
    for mention in mentions {
      for word in mention.words where !CommonWords.contains(word) { counts[word, default: 0] += 1 }
    }
    let shared = counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return shared.prefix(5).map(\.key)
  }
}
